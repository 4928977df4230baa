package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.DocumentRole;
import org.postil.domain.TextLayout;
import org.postil.project.Edit;
import org.postil.project.PreparedDocument;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pictures of the suggestions beside the text. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class SuggestionPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Path file = SampleProject.copyTo(home.resolve("Children's Services study.postil"));
        fixture = WindowFixture.opening(stage, home, file);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private ProjectSession session() {
        return fixture.bench().session();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private void open(FxRobot robot, int document) throws Exception {
        fixture.bench();
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> session().addCoder("Anna"));
        WindowFixture.waitUntil(() ->
                session().coderProperty().get().filter(c -> c.name().equals("Anna")).isPresent());
        long id = session().snapshot().documents().get(document).id();
        robot.interact(() -> fixture.bench().navigator().go(Destination.text(id)));
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(() -> page.textProperty().get().length() > 0);
        robot.press(KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT);
        WindowFixture.waitUntil(() ->
                robot.lookup("#suggestions-list").tryQuery().isPresent()
                        || robot.lookup(".suggest-state").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void suggestions(FxRobot robot) throws Exception {
        open(robot, 6);
        robot.type(KeyCode.A, KeyCode.S, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        WindowFixture.waitUntil(() -> !session().snapshot().skippedSuggestions().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        take("suggestions");
    }

    @Test
    void decidedShown(FxRobot robot) throws Exception {
        open(robot, 0);
        robot.type(KeyCode.A, KeyCode.S, KeyCode.A);
        WindowFixture.waitUntil(() -> !session().snapshot().skippedSuggestions().isEmpty());
        robot.clickOn("#suggestions-decided");
        WaitForAsyncUtils.waitForFxEvents();
        take("suggestions-decided");
    }

    @Test
    void done(FxRobot robot) throws Exception {
        open(robot, 0);
        for (int i = 0; i < 8; i++) {
            robot.type(i % 4 == 3 ? KeyCode.S : KeyCode.A);
        }
        WindowFixture.waitUntil(() -> robot.lookup(".suggest-state").tryQuery().isPresent());
        WindowFixture.waitUntil(() -> session().snapshot().skippedSuggestions().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        take("suggestions-done");
    }

    @Test
    void nothing(FxRobot robot) throws Exception {
        fixture.bench();
        session().act("Import a letter", SuggestionPicturesTest::addLetter).await();
        WaitForAsyncUtils.waitForFxEvents();
        open(robot, session().snapshot().documents().size() - 1);
        WindowFixture.waitUntil(() -> robot.lookup(".suggest-state").tryQuery().isPresent());
        take("suggestions-nothing");
    }

    private static boolean addLetter(Edit edit) {
        String text = "The panel met twice and read what the agencies had written.";
        long review = edit.reviews().add("DHR34", "DHR34");
        edit.documents()
                .add(
                        review,
                        "DHR34.txt",
                        "DHR34",
                        DocumentRole.OVERVIEW_REPORT,
                        new PreparedDocument(
                                text.getBytes(StandardCharsets.UTF_8),
                                text,
                                new TextLayout(List.of(), List.of(), List.of(), List.of()),
                                null,
                                0,
                                "test",
                                "1",
                                List.of()));
        return true;
    }
}
