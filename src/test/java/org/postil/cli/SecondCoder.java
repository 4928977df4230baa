package org.postil.cli;

import org.postil.TestServices;
import org.postil.project.UserHome;
import org.postil.study.SecondCoder.Result;
import org.postil.task.Cancellation;
import org.postil.ui.SampleProject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The sample study with its second coder's package merged in, made once for all tests of a run. */
final class SecondCoder {
    static final String NAME = org.postil.study.SecondCoder.CODER;

    private SecondCoder() {}

    private static final class Made {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "two-coders");
                Path sample = SampleProject.copyTo(folder.resolve("sample.postil"));
                Path together = folder.resolve("two-coders.postil");
                var home = new UserHome(folder.resolve("home"));
                var services = TestServices.window(home, Clock.systemUTC());
                var second =
                        new org.postil.study.SecondCoder(services.projects(), services.clock());
                var made =
                        second.make(
                                sample,
                                folder.resolve("second-coder.postil"),
                                together,
                                new Cancellation());
                return switch (made) {
                    case Result.Done _ -> together;
                    case Result.Failed failed -> throw new IllegalStateException(failed.reason());
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Puts the study at a place where no file is yet. */
    static Path study(Path file) {
        try {
            return Files.copy(Made.FILE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
