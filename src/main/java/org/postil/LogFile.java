package org.postil;

import org.postil.project.UserHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * The program's own log: a file in the user's folder, made when there is something to say.
 * Libraries do not write to it, because their messages may quote what they read.
 */
final class LogFile extends Handler {
    /** Beyond this the file is begun anew, the one before kept. */
    private static final long LARGEST = 1_000_000;

    private final UserHome home;

    LogFile(UserHome home) {
        this.home = home;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        try {
            home.create();
            Path folder = Files.createDirectories(home.logs());
            Path file = folder.resolve("postil.log");
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.deleteIfExists(folder.resolve("postil.old.log"));
                Files.move(file, folder.resolve("postil.old.log"));
            }
            Files.writeString(
                    file,
                    record.getInstant()
                            + " "
                            + record.getLevel()
                            + " "
                            + record.getMessage()
                            + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            reportError(null, e, ErrorManager.WRITE_FAILURE);
        }
    }

    @Override
    public void flush() {
        // every record is written at once
    }

    @Override
    public void close() {
        // no file is kept open
    }
}
