package org.postil.ui;

import org.postil.TestServices;
import org.postil.domain.Snapshot;
import org.postil.extraction.AnswerEdits;
import org.postil.project.Edit;
import org.postil.project.UserHome;
import org.postil.study.SampleStudy;
import org.postil.study.SecondCoder;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The sample study as a file, made once for all tests of a run and copied to each. */
public final class SampleProject {
    private SampleProject() {}

    /** Put in by {@link #copyTo}: holds the file once it is needed. */
    private static final class Made {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "sample-study");
                Path file = folder.resolve("sample.postil");
                var home = new UserHome(folder.resolve("home"));
                var sample = TestServices.window(home, Clock.systemUTC()).sample();
                Path reports = Files.createDirectories(folder.resolve("reports"));
                switch (sample.make(file, reports, Progress.NONE, new Cancellation())) {
                    case SampleStudy.Result.Done done -> done.study().project().close();
                    case SampleStudy.Result.Failed failed ->
                            throw new IllegalStateException(failed.reason());
                }
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Put in by {@link #ofTwoCoders}. */
    private static final class Together {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "two-coders");
                Path sample = copyTo(folder.resolve("sample.postil"));
                Path together = folder.resolve("two-coders.postil");
                var home = new UserHome(folder.resolve("home"));
                var services = TestServices.window(home, Clock.systemUTC());
                var made =
                        new SecondCoder(services.projects(), services.clock())
                                .make(
                                        sample,
                                        folder.resolve("second-coder.postil"),
                                        together,
                                        new Cancellation());
                return switch (made) {
                    case SecondCoder.Result.Done _ -> together;
                    case SecondCoder.Result.Failed failed ->
                            throw new IllegalStateException(failed.reason());
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A copy of the sample study with the work of {@link SecondCoder#CODER} merged in.
     *
     * @return the file
     */
    public static Path ofTwoCoders(Path file) {
        try {
            return Files.copy(Together.FILE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the sample study's project, coded by {@link SampleStudy#CODER}. */
    public static Path copyTo(Path file) {
        try {
            return Files.copy(Made.FILE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves one answer of each review without a passage, in the middle of an action. */
    public static int takeEvidenceOff(Edit edit, Snapshot snapshot) {
        long variable = snapshot.variable("review.csp").orElseThrow().id();
        var answers = snapshot.answers().stream().filter(a -> a.variable() == variable).toList();
        var coder = snapshot.coders().getFirst();
        var edits = new AnswerEdits(edit, snapshot, coder);
        answers.forEach(a -> a.evidence().stream().forEach(p -> edits.takeOff(a, p)));
        return answers.size();
    }
}
