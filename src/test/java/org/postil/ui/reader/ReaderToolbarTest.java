package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;

/** Every button of the bar above the text is whole, however narrow the window is. */
@ExtendWith(ApplicationExtension.class)
class ReaderToolbarTest {
    @TempDir static Path folder;

    private Stage stage;
    private ReadingStudy study;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        study = new ReadingStudy(stage, folder, "children", "DHR01");
    }

    @AfterEach
    void close() {
        study.close();
    }

    private static boolean isWorded(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class).getContentDisplay()
                != ContentDisplay.GRAPHIC_ONLY;
    }

    private static boolean isWhole(Node bar, Labeled button) {
        var edge = bar.localToScene(bar.getLayoutBounds());
        var bounds = button.localToScene(button.getLayoutBounds());
        return bounds.getMinX() >= edge.getMinX() - 0.5
                && bounds.getMaxX() <= edge.getMaxX() + 0.5
                && bounds.getWidth() >= button.prefWidth(-1) - 0.5;
    }

    @Test
    void buttonsGiveUpTheirWordsBeforeOneIsCutOff(FxRobot robot) {
        study.open(robot);
        var bar = robot.lookup(".reader-toolbar").query();
        for (double width : new double[] {1_440, 1_280, 1_060, 1_440}) {
            robot.interact(() -> {
                stage.setWidth(width);
                stage.setHeight(720);
            });
            WindowFixture.waitUntil(() -> Math.abs(stage.getScene().getWidth() - width) < 60);
            // the bar is no wider than where the text is
            var text = robot.lookup("#reader-page").query();
            WindowFixture.waitUntil(() ->
                    bar.getLayoutBounds().getWidth() <= text.getLayoutBounds().getWidth() + 2);
            var buttons =
                    robot.from(bar).lookup(".button").queryAllAs(Button.class).stream()
                            .filter(Node::isVisible)
                            .toList();
            assertThat(buttons).hasSizeGreaterThanOrEqualTo(9);
            for (Button button : buttons) {
                WindowFixture.waitUntil(() -> isWhole(bar, button));
                assertThat(button.getAccessibleText()).isNotBlank();
                assertThat(button.getTooltip()).as(button.getId()).isNotNull();
            }
            if (width == 1_440) {
                assertThat(isWorded(robot, "#reader-mark-read")).isTrue();
                assertThat(isWorded(robot, "#read-find")).isTrue();
            }
        }
    }
}
