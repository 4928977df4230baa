package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.AnswerValue;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is being typed when the program breaks off is there when the project is opened again. */
@ExtendWith(ApplicationExtension.class)
class FormDraftTest {
    private static final String WORDS = "Half a summ";

    @TempDir Path folder;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path study = FormStudy.make(folder, (edit, snapshot) -> {});
        fixture = WindowFixture.opening(stage, FormStudy.home(folder), study);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static TextArea summary(FxRobot robot) {
        return robot.lookup(".form-row .text-area").queryAllAs(TextArea.class).stream()
                .filter(t -> t.getAccessibleText().equals("Summary"))
                .findFirst()
                .orElseThrow();
    }

    /** What a power cut would leave: the files as they are while somebody is still typing. */
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there);
                }
            }
        }
    }

    private boolean isKept() {
        try (var files = Files.list(FormStudy.home(folder).resolve("settings"))) {
            return files.anyMatch(f -> {
                try {
                    return Files.readString(f).contains(WORDS);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void toForm(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.FORM)));
        WindowFixture.waitUntil(() ->
                robot.lookup(".form-row .text-area").queryAllAs(TextArea.class).stream()
                        .anyMatch(t -> t.getAccessibleText().equals("Summary")));
    }

    /** As long as a case summary gets: 3,000 words. */
    @Test
    void aCaseSummaryOfManyPagesHasRoom(FxRobot robot) {
        toForm(robot);
        var area =
                robot.lookup(".form-row .text-area").queryAllAs(TextArea.class).stream()
                        .filter(t -> t.getAccessibleText().equals("Case summary"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(() -> area.requestFocus());
        double few = area.getHeight();
        robot.interact(() -> area.setText("The panel heard from the school. ".repeat(12)));
        WindowFixture.waitUntil(() -> area.getHeight() > few);
        double some = area.getHeight();
        robot.interact(() -> {
            area.setText("Nobody knew all that somebody knew.\n".repeat(500).strip());
            area.end();
        });
        var pane = robot.lookup(".form-panel > .scroll-pane").queryAs(ScrollPane.class);
        WindowFixture.waitUntil(() -> area.getHeight() > some);
        robot.write(" End");
        assertThat(area.getHeight())
                .as("an editor as high as the form, and no higher")
                .isBetween(
                        0.6 * pane.getViewportBounds().getHeight(),
                        pane.getViewportBounds().getHeight());
        WindowFixture.waitUntil(() -> area.getScrollTop() > 1_000);
        assertThat(robot.lookup(".form-length").queryAllAs(javafx.scene.control.Label.class))
                .anyMatch(l -> l.getText().contains("3,001 words"));
        var screen = fixture.bench().navigator().hereProperty().get().screen();
        WindowFixture.waitUntil(
                () -> screen.unstored().values().stream().anyMatch(t -> t.endsWith(" End")));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        WindowFixture.waitUntil(() ->
                fixture.bench().session().snapshot().answers().stream()
                        .anyMatch(a ->
                                a.value() instanceof AnswerValue.Text(var text)
                                        && text.endsWith(" End")));
    }

    @Test
    void aCrashTakesNothingAndUndoKnowsOneStep(FxRobot robot) throws Exception {
        toForm(robot);
        var before = fixture.bench().session().undoableProperty().get();
        robot.interact(() -> summary(robot).requestFocus());
        robot.write(WORDS);
        WindowFixture.waitUntil(this::isKept);
        assertThat(fixture.bench().session().undoableProperty().get())
                .as("nothing is stored in the project while one types")
                .isEqualTo(before);
        Path crash = Files.createDirectories(folder.resolve("crash"));
        copy(FormStudy.home(folder), crash.resolve("home"));
        Files.copy(folder.resolve("Study.postil"), crash.resolve("Study.postil"));
        fixture.close();

        var stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () ->
                        fixture =
                                WindowFixture.opening(
                                        stage,
                                        crash.resolve("home"),
                                        crash.resolve("Study.postil")));
        toForm(robot);
        WindowFixture.waitUntil(() -> summary(robot).getText().equals(WORDS));
        assertThat(robot.lookup(".form-state").queryAllAs(javafx.scene.control.Label.class))
                .anyMatch(l -> l.getText().contains("not stored yet"));
        robot.interact(() -> summary(robot).requestFocus());
        robot.type(KeyCode.END).write("ary");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        var session = fixture.bench().session();
        WindowFixture.waitUntil(() ->
                session.snapshot().answers().stream()
                        .anyMatch(a -> a.value().equals(new AnswerValue.Text("Half a summary"))));
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> session.undo());
        WindowFixture.waitUntil(() ->
                session.snapshot().answers().stream()
                        .noneMatch(a ->
                                a.value() instanceof AnswerValue.Text(var text)
                                        && text.startsWith("Half")));
        WindowFixture.waitUntil(() -> summary(robot).getText().isEmpty());
    }
}
