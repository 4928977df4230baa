package org.postil.ui.reviews;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.postil.domain.Coder;
import org.postil.importing.FileOutcome;
import org.postil.importing.ImportRun;
import org.postil.importing.SourceFile;
import org.postil.project.Project;
import org.postil.ui.control.Notices;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.JobRunner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * How reports come into the open project: files are looked at, the person says which review each
 * belongs to, then they are imported while work goes on, and the outcome of each is told. Nothing
 * is written before the person has said so.
 */
public final class ImportFlow {
    private final ProjectSession session;
    private final JobRunner jobs;
    private final OverlayPane overlays;
    private final Notices notices;
    private final FileChoosing files;
    private final BiFunction<Project, Optional<Coder>, ImportRun<?>> importer;
    private final BooleanSupplier onReviews;
    private final Set<CountDownLatch> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private final ReadOnlyObjectWrapper<Optional<Result>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What an import came to.
     *
     * @param asked how many files were to be imported; more than outcomes when it was stopped
     */
    record Result(int asked, List<FileOutcome> outcomes) {
        boolean stopped() {
            return outcomes.size() < asked;
        }
    }

    /**
     * @param onReviews whether the Reviews screen is shown, where outcomes are shown at once
     */
    public ImportFlow(
            ProjectSession session,
            JobRunner jobs,
            OverlayPane overlays,
            Notices notices,
            FileChoosing files,
            BiFunction<Project, Optional<Coder>, ImportRun<?>> importer,
            BooleanSupplier onReviews) {
        this.session = session;
        this.jobs = jobs;
        this.overlays = overlays;
        this.notices = notices;
        this.files = files;
        this.importer = importer;
        this.onReviews = onReviews;
        session.whenClosing(this::end);
    }

    /** The file that is being stored when the project is closed is stored whole first. */
    private void end() {
        closed = true;
        boolean interrupted = false;
        for (var each : List.copyOf(running)) {
            try {
                each.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the last import of this opening came to. */
    ReadOnlyObjectProperty<Optional<Result>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    public void chooseFiles() {
        begin(files.openSeveral(Words.of("reviews.choose_files"), FileChoosing.report()));
    }

    public void chooseFolder() {
        files.folder(Words.of("reviews.choose_folder")).ifPresent(folder -> begin(List.of(folder)));
    }

    /** Looks at files and folders and asks how they are to be grouped. */
    public void begin(List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        var look = new FileLook(session.snapshot());
        jobs.start(
                Words.of("reviews.looking"),
                (progress, cancellation) -> look.look(paths, progress, cancellation),
                this::ask);
    }

    private void ask(FileLook.Found found) {
        if (!found.missing().isEmpty()) {
            notices.warn(Words.of("reviews.missing", found.missing().size()));
        }
        if (found.files().isEmpty()) {
            notices.warn(Words.of("reviews.no_files"));
            return;
        }
        var grouping = new Grouping(found.files(), session.snapshot().reviews());
        GroupingSheet.show(overlays, grouping, () -> run(grouping.chosen()));
    }

    private void run(List<SourceFile> chosen) {
        var by = session.coderProperty().get();
        var project = session.project();
        var over = new CountDownLatch(1);
        running.add(over);
        jobs.start(
                Words.of("reviews.importing", chosen.size()),
                (progress, cancellation) -> {
                    try {
                        var outcomes =
                                importer.apply(project, by).run(chosen, progress, cancellation);
                        return new Result(chosen.size(), outcomes);
                    } finally {
                        running.remove(over);
                        over.countDown();
                    }
                },
                this::tell);
    }

    private void tell(Result result) {
        if (closed) {
            return;
        }
        last.set(Optional.of(result));
        long stored = result.outcomes().stream().filter(o -> o.outcome().isStored()).count();
        boolean allFine =
                !result.stopped()
                        && result.outcomes().stream()
                                .allMatch(o -> o.outcome() == FileOutcome.Outcome.OK);
        if (allFine || overlays.isCovered() || !onReviews.getAsBoolean()) {
            var words =
                    allFine
                            ? Words.of("reviews.imported", stored)
                            : OutcomeSheet.summary(result.outcomes());
            // who works elsewhere meanwhile is not interrupted
            notices.tell(words, Words.of("reviews.show_outcome"), this::showOutcome);
        } else {
            showOutcome();
        }
    }

    /** Shows again what the last import came to. */
    void showOutcome() {
        last.get().ifPresent(result -> OutcomeSheet.show(overlays, result));
    }
}
