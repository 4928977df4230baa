package org.postil.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.ui.theme.Appearance;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
class OverlayPaneTest {
    private Button below;
    private TextField first;
    private Button last;
    private OverlayPane pane;
    private Scene scene;

    @Start
    void start(Stage stage) {
        below = new Button("Below");
        first = new TextField();
        last = new Button("Last");
        pane = new OverlayPane(new VBox(below));
        scene = new Scene(pane, 800, 600);
        new Appearance().style(scene);
        stage.setScene(scene);
        stage.show();
        below.requestFocus();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<Node> focused() {
        return Optional.ofNullable(scene.getFocusOwner());
    }

    @Test
    void aSheetKeepsTheFocusAndGivesItBack(FxRobot robot) {
        onFx(() -> pane.sheet(new VBox(first, last)));
        assertThat(focused()).contains(first);
        robot.type(KeyCode.TAB);
        assertThat(focused()).contains(last);
        robot.type(KeyCode.TAB);
        assertThat(focused()).contains(first);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertThat(focused()).contains(last);
        onFx(below::requestFocus);
        assertThat(focused()).contains(first);
        robot.type(KeyCode.ESCAPE);
        assertThat(focused()).contains(below);
        assertThat(pane.isCovered()).isFalse();
    }

    @Test
    void escapeClosesTheTopmostOnly(FxRobot robot) {
        var closed = new StringBuilder();
        onFx(() -> {
            pane.drawer(new HBox(first), 300).whenClosed(() -> closed.append("drawer "));
            pane.sheet(new HBox(last)).whenClosed(() -> closed.append("sheet "));
        });
        robot.type(KeyCode.ESCAPE);
        assertThat(closed).hasToString("sheet ");
        robot.type(KeyCode.ESCAPE);
        assertThat(closed).hasToString("sheet drawer ");
    }

    @Test
    void aPopoverIsPlacedInsideTheWindowAndAboveWhereThereIsNoRoomBelow() {
        var content = new Region();
        content.setMinSize(200, 100);
        onFx(() -> pane.popover(content, scene.getWidth() - 20, scene.getHeight() - 10));
        var bounds = content.localToScene(content.getLayoutBounds());
        assertThat(bounds.getWidth()).isEqualTo(200);
        assertThat(bounds.getMaxX()).isLessThanOrEqualTo(scene.getWidth());
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(scene.getHeight() - 10);
    }

    @Test
    void aClickOutsideClosesAPopoverButNotASheet(FxRobot robot) {
        onFx(() -> pane.sheet(new HBox(first)));
        robot.clickOn(scene);
        robot.moveTo(pane).moveBy(-390, -290).clickOn();
        assertThat(pane.isCovered()).isTrue();
        onFx(pane::closeAll);
        onFx(() -> pane.popover(new HBox(last), 300, 300));
        robot.moveTo(pane).moveBy(-390, 290).clickOn();
        assertThat(pane.isCovered()).isFalse();
    }

    @Test
    void besideADrawerOneGoesOnWorking() {
        onFx(() -> pane.drawer(new HBox(first), 300));
        onFx(below::requestFocus);
        assertThat(focused()).contains(below);
        assertThat(pane.isCovered()).isFalse();
    }
}
