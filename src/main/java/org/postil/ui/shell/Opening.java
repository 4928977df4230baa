package org.postil.ui.shell;

import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.project.Project;
import org.postil.project.ProjectException;
import org.postil.project.ProjectResult;
import org.postil.study.SampleStudy;
import org.postil.task.Cancellation;
import org.postil.task.FailureLog;
import org.postil.task.Job;
import org.postil.task.Progress;
import org.postil.ui.i18n.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens and makes project files; waits for the disk, so each is a job. */
final class Opening {
    private final WindowServices services;

    Opening(WindowServices services) {
        this.services = services;
    }

    /** A project, or why there is none. */
    sealed interface Result {
        record Opened(OpenedProject project) implements Result {}

        /**
         * @param reason for the user
         */
        record NotOpened(String reason) implements Result {}
    }

    Job<Result> open(Path file) {
        return (progress, cancellation) -> {
            try {
                return result(services.projects().open(file), false, cancellation);
            } catch (ProjectException e) {
                // only its inside is damaged, which shows when it is read
                FailureLog.log(e);
                return new Result.NotOpened(
                        Words.of("opening.damaged", file, services.home().backups()));
            }
        };
    }

    Job<Result> make(NewProject wanted) {
        return (progress, cancellation) -> {
            var frame = Frames.find(wanted.frame()).orElseThrow();
            return result(
                    services.projects()
                            .create(
                                    wanted.file(),
                                    edit -> {
                                        FrameApplication.apply(frame, edit);
                                        edit.coders().add(wanted.coder(), wanted.colour());
                                    }),
                    false,
                    cancellation);
        };
    }

    /** The sample study in the person's own folder; made if it is not there yet. */
    Job<Result> sample() {
        return (progress, cancellation) -> {
            Path folder = sampleFile().resolveSibling("reports");
            Files.createDirectories(folder);
            if (!Files.exists(sampleFile())) {
                var refused = makeSample(folder, progress, cancellation);
                if (refused.isPresent()) {
                    return new Result.NotOpened(refused.get());
                }
            }
            return result(services.projects().open(sampleFile()), true, cancellation);
        };
    }

    Path sampleFile() {
        return services.home().folder().resolve("samples").resolve("Sample study.postil");
    }

    /** Under another name until it is whole: half a sample must not look like one. */
    private Optional<String> makeSample(Path reports, Progress progress, Cancellation cancellation)
            throws IOException {
        services.home().create();
        Path unfinished = sampleFile().resolveSibling("Sample study.unfinished");
        Files.deleteIfExists(unfinished);
        return switch (services.sample().make(unfinished, reports, progress, cancellation)) {
            case SampleStudy.Result.Failed failed -> Optional.of(failed.reason());
            case SampleStudy.Result.Done done -> {
                done.study().project().close();
                Files.move(unfinished, sampleFile());
                yield Optional.empty();
            }
        };
    }

    private static Result result(ProjectResult result, boolean sample, Cancellation cancellation) {
        return switch (result) {
            case ProjectResult.NotOpened not -> new Result.NotOpened(not.reason());
            case ProjectResult.Opened opened ->
                    opened(opened.project(), opened.notes(), sample, cancellation);
        };
    }

    /** Lets go of the file again when it was stopped meanwhile: nobody would ever close it. */
    private static Result opened(
            Project project, List<String> notes, boolean sample, Cancellation cancellation) {
        boolean read = false;
        try {
            cancellation.check();
            var result =
                    new Result.Opened(new OpenedProject(project, project.state(), notes, sample));
            read = true;
            return result;
        } finally {
            if (!read) {
                project.close();
            }
        }
    }
}
