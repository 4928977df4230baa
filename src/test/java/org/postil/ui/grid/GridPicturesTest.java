package org.postil.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Variable.Level;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

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
            content.putString("17\tFemale\n1700\tMale\nunclear\tnone of these\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        WindowFixture.waitUntil(() -> !robot.lookup(".sheet-box").queryAll().isEmpty());
        take(fixture, "grid-paste");
    }
}
