package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The real window on a small study, with what the tests of reading and coding do in it. */
final class ReadingStudy {
    private final CssLog css = CssLog.listen();
    private final WindowFixture fixture;

    /**
     * @param folder in which the study gets a folder of its own
     * @param frame the study starts from
     * @param reviews the references of the reviews, each with one short report; nobody codes yet
     */
    ReadingStudy(Stage stage, Path folder, String frame, String... reviews) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        fixture = WindowFixture.opening(stage, home, made(home, frame, reviews));
    }

    private static Path made(Path home, String frame, String... reviews) {
        Path file = home.resolve("study.postil");
        var result =
                new Projects(new UserHome(home), Clock.systemUTC())
                        .create(
                                file,
                                edit -> {
                                    FrameApplication.apply(Frames.find(frame).orElseThrow(), edit);
                                    for (String review : reviews) {
                                        Reports.add(edit, review);
                                    }
                                });
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        ((ProjectResult.Opened) result).project().close();
        return file;
    }

    void close() {
        fixture.close();
        assertThat(css.records()).as("JavaFX could not read our style sheet").isEmpty();
        css.close();
    }

    WindowFixture fixture() {
        return fixture;
    }

    ProjectSession session() {
        return fixture.bench().session();
    }

    Snapshot now() {
        return session().snapshot();
    }

    /** Anna, who has coded nothing yet, reads the first document. */
    PageView open(FxRobot robot) {
        fixture.bench();
        WaitForAsyncUtils.waitForFxEvents();
        if (session().coderProperty().get().isEmpty()) {
            robot.type(KeyCode.ESCAPE);
            robot.interact(() -> session().addCoder("Anna"));
            WindowFixture.waitUntil(() -> session().coderProperty().get().isPresent());
        }
        robot.interact(() -> fixture.bench().navigator().go(Destination.to(WorkStep.READ)));
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(() -> page.textProperty().get().length() > 0);
        robot.interact(page::requestFocus);
        return page;
    }

    static void select(FxRobot robot, PageView page, String words) {
        int at = page.textProperty().get().text().indexOf(words);
        assertThat(at).isNotNegative();
        robot.interact(() -> page.select(new Span(at, at + words.length())));
    }

    static void with(FxRobot robot, KeyCode modifier, KeyCode key) {
        robot.press(modifier).type(key).release(modifier);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** All passages of the study, whoever made them. */
    List<Passage> passages() {
        return now().passages().values().stream().flatMap(d -> d.passages().stream()).toList();
    }

    void waitFor(int passages) {
        WindowFixture.waitUntil(() -> passages().size() == passages);
    }
}
