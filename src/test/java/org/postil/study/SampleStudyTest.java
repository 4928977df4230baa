package org.postil.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.TestServices;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Half a study is never left behind. */
class SampleStudyTest {
    @TempDir Path folder;
    private UserHome home;
    private Path study;
    private Path file;

    @BeforeEach
    void aFolderOfItsOwn() throws IOException {
        home = new UserHome(folder.resolve("home"));
        study = Files.createDirectory(folder.resolve("study"));
        file = study.resolve("sample.postil");
    }

    private SampleStudy sample() {
        return TestServices.window(home, Clock.systemUTC()).sample();
    }

    /** Nothing is there, and a project can be made under the name: no lock was left either. */
    private void nothingIsLeft() {
        assertThat(study).isEmptyDirectory();
        var again = new Projects(home, Clock.systemUTC()).create(file, edit -> {});
        assertThat(again).isInstanceOf(ProjectResult.Opened.class);
        ((ProjectResult.Opened) again).project().close();
    }

    @Test
    void stoppedWhileReportsAreImportedItRemovesTheUnfinishedFile() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        var cancellation = new Cancellation();
        var imported = new AtomicInteger();
        Progress stopAfterThree =
                (done, total, item) -> {
                    imported.set(done);
                    if (done == 3) {
                        cancellation.request();
                    }
                };
        assertThatThrownBy(() -> sample().make(file, reports, stopAfterThree, cancellation))
                .isInstanceOf(CancellationException.class);
        assertThat(imported).hasValue(3);
        nothingIsLeft();
    }

    @Test
    void stoppedAfterTheLastReportItRemovesTheUnfinishedFile() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        var cancellation = new Cancellation();
        Progress stopAtTheEnd =
                (done, total, item) -> {
                    if (done == total) {
                        cancellation.request();
                    }
                };
        assertThatThrownBy(() -> sample().make(file, reports, stopAtTheEnd, cancellation))
                .isInstanceOf(CancellationException.class);
        nothingIsLeft();
    }

    @Test
    void aDiskThatSaysNoLeavesNothingBehind() {
        Path nowhere = folder.resolve("no such folder");
        assertThatThrownBy(() -> sample().make(file, nowhere, Progress.NONE, new Cancellation()))
                .isInstanceOf(IOException.class);
        nothingIsLeft();
    }
}
