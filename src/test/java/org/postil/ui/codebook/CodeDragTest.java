package org.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.ui.CssLog;
import org.postil.ui.codebook.CodebookRow.Item;
import org.postil.ui.nav.CodebookSide;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Codes dragged with the mouse, within the codebook and out of it. */
@ExtendWith(ApplicationExtension.class)
class CodeDragTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private CodebookPanel panel;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void show() {
        fixture.bench();
        panel = PanelBeside.show(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private Codebook codebook() {
        return fixture.bench().session().snapshot().codebook();
    }

    private Code theme(String key) {
        return codebook().find(codebook().facet(Facet.THEME).orElseThrow(), key).getFirst();
    }

    private static Node cell(FxRobot robot, Code code) {
        return robot.lookup(".list-cell").queryAll().stream()
                .filter(node ->
                        node instanceof CodebookCell cell
                                && cell.isShown()
                                && cell.getItem() instanceof Item item
                                && item.code().id() == code.id())
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param part of the line's height from its top
     */
    private static Point2D at(Node cell, double x, double part) {
        return cell.localToScreen(x, cell.getLayoutBounds().getHeight() * part);
    }

    private static void carry(FxRobot robot, Node from, Point2D to) {
        robot.moveTo(at(from, 90, 0.5)).press(MouseButton.PRIMARY);
        robot.moveTo(at(from, 95, 0.8)).moveTo(to);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void assertShown(FxRobot robot, String mark) {
        var node = robot.lookup(mark).query();
        assertThat(node.isVisible()).isTrue();
        assertThat(node.getLayoutBounds().getWidth()).isGreaterThan(150);
    }

    @Test
    void aCodeIsDraggedBeforeASiblingUnderAnotherCodeAndToTheTop(FxRobot robot) {
        var first = theme("T1.1");
        var third = theme("T1.3");
        carry(robot, cell(robot, third), at(cell(robot, first), 90, 0.1));
        assertShown(robot, "#codebook-drop-line");
        robot.release(MouseButton.PRIMARY);
        WindowFixture.waitUntil(
                () -> codebook().childrenOf(theme("T1")).getFirst().id() == third.id());

        carry(robot, cell(robot, third), at(cell(robot, theme("T2")), 90, 0.5));
        assertShown(robot, "#codebook-drop-box");
        assertThat(robot.lookup("#codebook-carried").tryQuery()).isPresent();
        robot.release(MouseButton.PRIMARY);
        WindowFixture.waitUntil(
                () -> codebook().parentOf(theme("T1.3")).filter(theme("T2")::equals).isPresent());
        assertThat(robot.lookup("#codebook-carried").tryQuery()).isEmpty();

        carry(robot, cell(robot, first), at(cell(robot, theme("T1")), 90, 0.05));
        robot.release(MouseButton.PRIMARY);
        WindowFixture.waitUntil(() -> codebook().parentOf(theme("T1.1")).isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> codebook().parentOf(theme("T1.1")).isPresent());
    }

    @Test
    void escLeavesAllAsItWasAndSeveralCodesGoTogether(FxRobot robot) {
        long action = fixture.bench().session().snapshot().action();
        carry(robot, cell(robot, theme("T1.1")), at(cell(robot, theme("T2")), 90, 0.5));
        robot.type(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(fixture.bench().session().snapshot().action()).isEqualTo(action);
        assertThat(robot.lookup("#codebook-carried").tryQuery()).isEmpty();

        robot.clickOn(cell(robot, theme("T1.1")));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        carry(robot, cell(robot, theme("T1.2")), at(cell(robot, theme("T2")), 90, 0.5));
        robot.release(MouseButton.PRIMARY);
        WindowFixture.waitUntil(() ->
                codebook().childrenOf(theme("T2")).stream()
                                .filter(c -> List.of("T1.1", "T1.2").contains(c.key()))
                                .count()
                        == 2);
        assertThat(fixture.bench().session().undoableProperty().get()).contains("Move 2 codes");
    }

    @Test
    void aCodeDraggedOutIsHandedOverAndATextDraggedInFindsItsCode(FxRobot robot) {
        var told = new ArrayList<String>();
        robot.interact(() ->
                panel.whenDragged(
                        new CodebookSide.Dragged() {
                            @Override
                            public boolean over(Code code, double x, double y) {
                                return true;
                            }

                            @Override
                            public void dropped(Code code, double x, double y) {
                                told.add("dropped " + code.key());
                            }

                            @Override
                            public void cancelled() {
                                told.add("cancelled");
                            }
                        }));
        ListView<CodebookRow> list = robot.lookup("#codebook-list").query();
        var outside = list.localToScreen(-200, 100);
        carry(robot, cell(robot, theme("T1.2")), outside);
        robot.release(MouseButton.PRIMARY);
        carry(robot, cell(robot, theme("T1.2")), outside);
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told).containsExactly("dropped T1.2", "cancelled");

        var inScene = cell(robot, theme("T2")).localToScene(50, 10);
        var found = new ArrayList<Optional<Code>>();
        robot.interact(() -> found.add(panel.dropTarget(inScene.getX(), inScene.getY())));
        assertThat(found.getFirst()).contains(theme("T2"));
        assertThat(robot.lookup("#codebook-drop-box").query().isVisible()).isTrue();
        robot.interact(() -> found.add(panel.dropTarget(5, 5)));
        assertThat(found.getLast()).isEmpty();
        robot.interact(panel::dropEnded);
        assertThat(robot.lookup("#codebook-drop-box").query().isVisible()).isFalse();
    }
}
