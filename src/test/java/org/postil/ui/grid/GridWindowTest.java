package org.postil.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Variable.Level;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/** The grid in the window, by keys: at the victims, with the age as the column worked on. */
@ExtendWith(ApplicationExtension.class)
class GridWindowTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void atTheVictims(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.navigator().go(Destination.to(WorkView.GRID)));
        WindowFixture.waitUntil(() -> !robot.lookup("#grid").queryAll().isEmpty());
        ChoiceBox<Level> level = robot.lookup("#grid-level").queryAs(ChoiceBox.class);
        robot.interact(() -> level.setValue(Level.VICTIM));
        WindowFixture.waitUntil(() -> words(robot).contains("V1"));
        Node grid = robot.lookup("#grid").query();
        robot.interact(grid::requestFocus);
        robot.push(KeyCode.RIGHT);
        WindowFixture.waitUntil(() -> words(robot).contains("Age"));
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static String words(FxRobot robot) {
        return robot.lookup("#grid-cell-words").queryAs(Label.class).getText();
    }

    private void waitForStep(long before) {
        WindowFixture.waitUntil(() -> action() == before + 1);
    }

    private long action() {
        return fixture.bench().session().snapshot().action();
    }

    @Test
    void typingWritesTheCellAndAWrongValueIsNotTaken(FxRobot robot) {
        long before = action();
        robot.write("77");
        var editor = robot.lookup("#grid-editor").queryAs(TextField.class);
        assertThat(editor.isFocused()).isTrue();
        assertThat(editor.getText()).isEqualTo("77");
        robot.push(KeyCode.ENTER);
        waitForStep(before);
        robot.push(KeyCode.UP);
        WindowFixture.waitUntil(() -> words(robot).matches(".*Age: 77( .*)?"));
        robot.write("old");
        robot.push(KeyCode.ENTER);
        assertThat(editor.isVisible()).isTrue();
        assertThat(robot.lookup("#grid-hint").queryAs(Label.class).getText()).contains("number");
        robot.push(KeyCode.ESCAPE);
        assertThat(editor.isVisible()).isFalse();
        assertThat(words(robot)).matches(".*Age: 77( .*)?");
        assertThat(action()).isEqualTo(before + 1);
    }

    @Test
    void aSelectionIsFilledMarkedAndClearedInOneStepEach(FxRobot robot) {
        long before = action();
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(words(robot)).contains("3").contains("cells");
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        waitForStep(before);
        robot.push(KeyCode.ALT, KeyCode.N);
        waitForStep(before + 1);
        robot.push(KeyCode.DOWN);
        WindowFixture.waitUntil(() -> words(robot).contains("Age"));
        robot.push(KeyCode.UP);
        WindowFixture.waitUntil(() -> words(robot).contains("Not recorded"));
        robot.push(KeyCode.DELETE);
        waitForStep(before + 2);
        WindowFixture.waitUntil(() -> words(robot).contains("not answered"));
    }

    @Test
    void pastingShowsWhatChangesAndThenChangesIt(FxRobot robot) {
        long before = action();
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString("51\nnever\n53\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        WindowFixture.waitUntil(() -> !robot.lookup("#grid-paste").queryAll().isEmpty());
        assertThat(action()).isEqualTo(before);
        robot.push(KeyCode.ENTER);
        waitForStep(before);
        WindowFixture.waitUntil(() -> words(robot).matches(".*Age: 51( .*)?"));
    }

    @Test
    void enterShowsTheQuestionInTheForm(FxRobot robot) {
        robot.push(KeyCode.ENTER);
        WindowFixture.waitUntil(
                () -> fixture.bench().navigator().hereProperty().get().toString().contains("Form"));
    }

    @Test
    void byKeysAloneABlockIsPastedFilledSortedFilteredAndUndone(FxRobot robot) {
        long before = action();
        String first = words(robot);
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString("3\n9\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        WindowFixture.waitUntil(() -> !robot.lookup("#grid-paste").queryAll().isEmpty());
        robot.push(KeyCode.ENTER);
        waitForStep(before);
        WindowFixture.waitUntil(() -> words(robot).matches(".*Age: 3( .*)?"));
        robot.push(KeyCode.DOWN);
        WindowFixture.waitUntil(() -> words(robot).matches(".*Age: 9( .*)?"));
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.D);
        waitForStep(before + 1);

        robot.push(KeyCode.ALT, KeyCode.S);
        robot.push(KeyCode.SHORTCUT, KeyCode.HOME).push(KeyCode.RIGHT);
        WindowFixture.waitUntil(() -> words(robot).matches(".*Age: 3( .*)?"));

        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write("DHR03");
        var count = robot.lookup("#grid-count").queryAs(Label.class);
        WindowFixture.waitUntil(() -> count.getText().startsWith("1 of"));

        robot.interact(() -> robot.lookup("#grid").query().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        waitForStep(before + 2);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        waitForStep(before + 3);
        var now = fixture.bench().session().snapshot();
        assertThat(now.answers()).isNotEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.F).push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.DELETE);
        robot.interact(() -> robot.lookup("#grid").query().requestFocus());
        robot.push(KeyCode.ALT, KeyCode.S).push(KeyCode.ALT, KeyCode.S);
        robot.push(KeyCode.SHORTCUT, KeyCode.HOME).push(KeyCode.RIGHT);
        WindowFixture.waitUntil(() -> words(robot).equals(first));
    }

    @Test
    void aConditionNarrowsTheLinesAsItIsWrittenAndPutAwayItHoldsNoMore(FxRobot robot) {
        robot.interact(() -> fixture.bench().commands().find("grid.narrow").orElseThrow().run());
        robot.interact(() -> robot.lookup("#filter-as-text").queryAs(ToggleButton.class).fire());
        var count = robot.lookup("#grid-count").queryAs(Label.class);
        String all = count.getText();
        var text = robot.lookup("#filter-text").queryTextInputControl();
        robot.interact(() -> text.setText("review.homicide_type = \"AFH\""));
        WindowFixture.waitUntil(() -> count.getText().contains(" of "));
        robot.interact(() -> text.setText("review.homicide_type = "));
        WindowFixture.waitUntil(() -> count.getText().contains("cannot be read"));
        assertThat(robot.lookup("#filter-error").queryAs(Label.class).isVisible()).isTrue();
        robot.interact(() -> robot.lookup("#grid-narrow").queryAs(ToggleButton.class).fire());
        WindowFixture.waitUntil(() -> count.getText().equals(all));
    }

    @Test
    void byMouseTheMenuOfACellMarksIt(FxRobot robot) {
        long before = action();
        robot.rightClickOn(
                robot.lookup(".grid-cell").queryAll().stream().skip(9).findFirst().orElseThrow());
        WindowFixture.waitUntil(() -> robot.lookup("#grid-menu").tryQuery().isPresent());
        robot.clickOn("Redacted");
        waitForStep(before);
        WindowFixture.waitUntil(() -> words(robot).contains("Redacted"));
    }
}
