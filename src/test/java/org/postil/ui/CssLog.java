package org.postil.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What JavaFX complains of in style sheets: each is a control that someone cannot read. */
public final class CssLog extends Handler {
    private static final Logger LOG = Logger.getLogger("javafx.css");

    private final List<String> records = new CopyOnWriteArrayList<>();

    private CssLog() {}

    public static CssLog listen() {
        var log = new CssLog();
        LOG.addHandler(log);
        return log;
    }

    public List<String> records() {
        return List.copyOf(records);
    }

    @Override
    public void publish(LogRecord message) {
        records.add(message.getMessage());
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        LOG.removeHandler(this);
    }
}
