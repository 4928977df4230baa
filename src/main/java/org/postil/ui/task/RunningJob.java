package org.postil.ui.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.List;

/** A job as it is shown while it runs. On the FX thread only. */
public final class RunningJob {
    private final String title;
    private final Cancellation cancellation = new Cancellation();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper item = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final List<Runnable> atStop = new ArrayList<>();

    RunningJob(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** 0 to 1, or -1 while not known. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** What was worked on last. */
    public ReadOnlyStringProperty itemProperty() {
        return item.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Asked to stop, and not yet stopped. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    public void cancel() {
        cancellation.request();
        stopping.set(true);
    }

    /** Does this when the job stopped because it was asked to. */
    public RunningJob whenCancelled(Runnable next) {
        atStop.add(next);
        return this;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    void progress(int done, int total, String latest) {
        share.set(total <= 0 ? -1 : Math.min(1, done / (double) total));
        item.set(latest);
    }

    void cancelled() {
        atStop.forEach(Runnable::run);
    }

    void over() {
        running.set(false);
    }
}
