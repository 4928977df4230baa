package org.postil.ui.search;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;
import org.postil.project.Delta;
import org.postil.search.SearchIndex;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.JobRunner;
import org.postil.ui.task.RunningJob;
import org.postil.ui.task.Threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Keeps the open project's index with its texts, from the opening on: a job in the status line
 * whenever texts came or went. On the FX thread only.
 */
public final class IndexKeeper {
    private final ProjectSession session;
    private final SearchIndex index;
    private final JobRunner jobs;
    private final Threads threads;
    private final Failures failures;
    private final ReadOnlyBooleanWrapper building = new ReadOnlyBooleanWrapper();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable RunningJob job;
    private boolean again;
    private boolean closed;

    public IndexKeeper(
            ProjectSession session,
            SearchIndex index,
            JobRunner jobs,
            Threads threads,
            Failures failures) {
        this.session = session;
        this.index = index;
        this.jobs = jobs;
        this.threads = threads;
        this.failures = failures;
        session.listen(delta -> {
            if (delta.touches(Delta.Table.DOCUMENT, Delta.Table.TEXT_VERSION)) {
                update();
            }
        });
        session.whenClosing(() -> {
            closed = true;
            index.close();
        });
    }

    SearchIndex index() {
        return index;
    }

    /** True while texts are being made searchable. */
    ReadOnlyBooleanProperty buildingProperty() {
        return building.getReadOnlyProperty();
    }

    /** The job that makes texts searchable, null while there is none. */
    @Nullable RunningJob job() {
        return job;
    }

    /** Adds one who is told when more, or less, can be found than before. */
    void listen(Runnable told) {
        listeners.add(told);
    }

    /** Looks whether the index is with the texts, and brings it there; returns at once. */
    public void update() {
        if (building.get()) {
            again = true;
            return;
        }
        building.set(true);
        again = false;
        threads.background().execute(this::look);
    }

    /** Off the FX thread. An index that is up to date is no news. */
    private void look() {
        try {
            boolean current = index.isCurrent();
            threads.fx()
                    .execute(() -> {
                        if (current) {
                            ended();
                        } else {
                            start();
                        }
                    });
        } catch (CancellationException e) {
            // the project is being closed
            threads.fx().execute(() -> building.set(false));
        } catch (RuntimeException | Error e) {
            threads.fx()
                    .execute(() -> {
                        building.set(false);
                        if (!closed) {
                            failures.failed(Words.of("search.building"), e);
                        }
                    });
        }
    }

    private void start() {
        var started =
                jobs.start(
                        Words.of("search.building"),
                        (progress, cancellation) -> {
                            index.update(progress, cancellation);
                            return true;
                        },
                        done -> ended(),
                        failure -> stopped());
        started.whenCancelled(this::stopped);
        started.itemProperty().addListener((property, was, now) -> tell());
        job = started;
        tell();
    }

    private void stopped() {
        building.set(false);
        job = null;
        tell();
    }

    private void ended() {
        building.set(false);
        job = null;
        tell();
        if (again) {
            update();
        }
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** How much of what the session shows can be found now. */
    SearchIndex.Coverage coverage() {
        return index.coverage(session.snapshot());
    }
}
