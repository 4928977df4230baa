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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.AnswerValue;
import org.postil.domain.Coder;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.project.Edit;
import org.postil.project.VariableStore.NewVariable;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.math.BigDecimal;
import java.nio.file.Path;

/** Pictures of the grid: filled, being written in, before pasting. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class GridPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static void take(WindowFixture fixture, String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @Test
    void filledWrittenAndPasted(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.navigator().go(Destination.to(WorkView.GRID)));
        WindowFixture.waitUntil(() -> robot.lookup(".grid-cell").queryAll().size() > 50);
        Node grid = robot.lookup("#grid").query();
        robot.interact(grid::requestFocus);
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.RIGHT);
        take(fixture, "grid");
        ChoiceBox<Level> level = robot.lookup("#grid-level").queryAs(ChoiceBox.class);
        robot.interact(() -> level.setValue(Level.VICTIM));
        WindowFixture.waitUntil(() -> robot.lookup(".grid-line").queryAll().size() > 5);
        robot.interact(grid::requestFocus);
        robot.write("x");
        WindowFixture.waitUntil(
                () -> robot.lookup("#grid-editor").queryAs(TextField.class).isFocused());
        take(fixture, "grid-editing");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString("Female\t17\nMale\t1700\n[redacted]\t34\nnone of these\tunclear\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        WindowFixture.waitUntil(() -> !robot.lookup(".sheet-box").queryAll().isEmpty());
        take(fixture, "grid-paste");
    }

    private void open(FxRobot robot) {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> bench.navigator().go(Destination.to(WorkView.GRID)));
        WindowFixture.waitUntil(() -> robot.lookup(".grid-cell").queryAll().size() > 50);
    }

    @Test
    void emptyNarrowedAndNothingLeft(FxRobot robot) {
        open(robot);
        ChoiceBox<Level> level = robot.lookup("#grid-level").queryAs(ChoiceBox.class);
        robot.interact(() -> level.setValue(Level.OTHER));
        WindowFixture.waitUntil(() -> !robot.lookup(".empty-state").queryAll().isEmpty());
        take(fixture, "grid-empty");
        robot.interact(() -> level.setValue(Level.REVIEW));
        robot.interact(() -> robot.lookup("#grid-narrow").queryAs(ToggleButton.class).fire());
        robot.interact(() -> robot.lookup("#filter-as-text").queryAs(ToggleButton.class).fire());
        robot.interact(() ->
                robot.lookup("#filter-text")
                        .queryTextInputControl()
                        .setText("review.homicide_type = \"AFH\" or count(child) >= 2"));
        robot.interact(() -> robot.lookup("#filter-as-text").queryAs(ToggleButton.class).fire());
        WindowFixture.waitUntil(() -> count(robot).contains("of"));
        take(fixture, "grid-condition");
        robot.interact(() -> robot.lookup("#grid-search").queryTextInputControl().setText("zebra"));
        WindowFixture.waitUntil(() -> !robot.lookup(".empty-state").queryAll().isEmpty());
        take(fixture, "grid-none");
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#grid-count").queryAs(Label.class).getText();
    }

    @Test
    void aHundredColumns(FxRobot robot) {
        var session = fixture.bench().session();
        var coder = session.coderProperty().get().orElseThrow();
        var before = session.snapshot();
        robot.interact(() ->
                session.act(
                        "Ask more",
                        edit -> {
                            for (int i = 0; i < 92; i++) {
                                ask(edit, before, coder, i);
                            }
                            return true;
                        }));
        open(robot);
        WindowFixture.waitUntil(() -> session.snapshot().variables().size() > 92);
        Node grid = robot.lookup("#grid").query();
        robot.interact(grid::requestFocus);
        robot.push(KeyCode.END);
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.LEFT);
        }
        take(fixture, "grid-wide");
    }

    private static void ask(Edit edit, Snapshot before, Coder coder, int i) {
        String name =
                i % 4 == 0
                        ? "Number " + i
                        : i % 4 == 1
                                ? "Was a multi-agency risk assessment conference held before the"
                                        + " homicide, and who chaired it ("
                                        + i
                                        + ")"
                                : "Question " + i;
        var type = i % 4 == 0 ? Variable.Type.NUMBER : Variable.Type.TEXT;
        long variable =
                edit.variables()
                        .add(
                                new NewVariable(
                                        Level.REVIEW,
                                        "q" + i,
                                        name,
                                        type,
                                        false,
                                        "",
                                        "",
                                        null,
                                        null,
                                        ""));
        int n = 0;
        for (Review review : before.reviews()) {
            n++;
            if ((n + i) % 5 == 0) {
                continue;
            }
            AnswerValue value =
                    (n + i) % 7 == 0
                            ? new AnswerValue.Missing(
                                    AnswerValue.MissingReason.values()[(n + i) % 3])
                            : type == Variable.Type.NUMBER
                                    ? new AnswerValue.Number(BigDecimal.valueOf(n * 13L), "")
                                    : new AnswerValue.Text(
                                            i % 2 == 0
                                                    ? "yes"
                                                    : "The panel could not establish what was"
                                                            + " known");
            edit.answers().set(variable, review.id(), 0, coder.id(), value, (n + i) % 11 == 0);
        }
    }
}
