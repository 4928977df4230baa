package org.postil.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.tally.SampleFlow;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** What a review is called: set in the window, seen on screens and in outputs, undone. */
@ExtendWith(ApplicationExtension.class)
class ProjectSettingsTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static String only(FxRobot robot) {
        return robot.lookup("#sample-only .list-cell").queryAllAs(ListCell.class).stream()
                .map(c -> String.valueOf(c.getText()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("|"));
    }

    private static boolean isSheetOpen(FxRobot robot) {
        return robot.lookup("#setting-review-word").tryQuery().isPresent();
    }

    private void rename(FxRobot robot, String word) {
        WindowFixture.waitUntil(() -> isSheetOpen(robot));
        var field = robot.lookup("#setting-review-word").queryAs(TextField.class);
        WindowFixture.waitUntil(field::isFocused);
        robot.write(word).type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> !isSheetOpen(robot));
    }

    @Test
    void aReviewIsCalledAsTheProjectSays(FxRobot robot) {
        var bench = fixture.bench();
        var session = bench.session();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.REVIEWS)));
        WindowFixture.waitUntil(() -> robot.lookup("#reviews-count").tryQuery().isPresent());
        assertThat(words(robot, "#reviews-count")).startsWith("33 DHRs, ");

        robot.clickOn("#reviews-settings");
        rename(robot, "serious case inquiry");
        WindowFixture.waitUntil(
                () -> words(robot, "#reviews-count").startsWith("33 serious case inquiries, "));
        var here = bench.navigator().hereProperty().get();
        assertThat(here.screen().title().get())
                .isEqualTo("The serious case inquiries of this study");
        assertThat(session.undoableProperty().get())
                .contains("Call a review a serious case inquiry");

        // the table, and what is printed under it
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        assertThat(SampleFlow.of(session.tallies(), snapshot, layer).noun().several())
                .isEqualTo("serious case inquiries");
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.TALLY)));
        WindowFixture.waitUntil(() ->
                robot.lookup(".label").queryAllAs(Label.class).stream()
                        .filter(Node::isVisible)
                        .anyMatch(l -> l.getText().contains("serious case inquiries")));
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.SAMPLE)));
        WindowFixture.waitUntil(() ->
                robot.lookup("#sample-flow .label").queryAllAs(Label.class).stream()
                        .anyMatch(l -> l.getText().equals("serious case inquiries identified")));
        WindowFixture.waitUntil(() -> only(robot).equals("All serious case inquiries"));

        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.THEMES)));
        WindowFixture.waitUntil(() ->
                words(robot, "#themes-count").endsWith("serious case inquiries")
                        || words(robot, "#themes-count").isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.SAMPLE)));

        // another by a command from anywhere, given up, and the first undone
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> bench.commands().find(Command.PROJECT_SETTINGS).ifPresent(Command::run));
        WindowFixture.waitUntil(() -> isSheetOpen(robot));
        robot.type(KeyCode.DELETE);
        assertThat(words(robot, "#setting-review-said")).contains("at most 40");
        robot.type(KeyCode.ENTER);
        assertThat(isSheetOpen(robot)).as("a review must be called something").isTrue();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> session.undo());
        WindowFixture.waitUntil(() ->
                robot.lookup("#sample-flow .label").queryAllAs(Label.class).stream()
                        .anyMatch(l -> l.getText().equals("DHRs identified")));
        WindowFixture.waitUntil(() -> only(robot).equals("All DHRs"));
    }
}
