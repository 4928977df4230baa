package org.postil.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.domain.Span;
import org.postil.ui.theme.Appearance;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Dragging: edges of the focused mark, selected text off the page, and things onto it. */
@ExtendWith(ApplicationExtension.class)
class PageDragTest {
    private final List<String> told = new ArrayList<>();
    private PageView view;
    private PageText page;
    private boolean accepts = true;

    @Start
    void start(Stage stage) {
        var appearance = new Appearance();
        view = new PageView();
        page = PageSamples.dense();
        view.setActions(
                new PageActions() {
                    @Override
                    public boolean canMoveEdges(Mark mark) {
                        return !mark.id().equals("7");
                    }

                    @Override
                    public boolean edgeMoved(Mark mark, Span wanted) {
                        told.add(
                                mark.id()
                                        + " from "
                                        + mark.span().of(page.text())
                                        + " to "
                                        + wanted.of(page.text()));
                        return accepts;
                    }

                    @Override
                    public void selectionDragged(
                            Span selected, DragPhase phase, double sceneX, double sceneY) {
                        if (phase != DragPhase.MOVED || !told.contains("MOVED")) {
                            told.add(phase.name());
                        }
                    }

                    @Override
                    public void marksClicked(List<Mark> marks, int offset) {
                        told.add("clicked");
                    }
                });
        var scene = new Scene(new StackPane(view), 900, 700);
        appearance.style(scene);
        stage.setScene(scene);
        // the stage is the same for all tests, as others left it
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setWidth(900);
        stage.setHeight(700);
        stage.show();
        view.show(page, PageSamples.marks(page));
        view.requestFocus();
    }

    private static <T> T onFx(Callable<T> work) {
        T got = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return got;
    }

    private static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int at(String words) {
        return page.text().indexOf(words);
    }

    private String selected() {
        return view.getSelection().span().of(page.text());
    }

    private String spanOf(String id) {
        return onFx(() -> {
            Mark mark = view.marks().get(id);
            return mark == null ? "" : mark.span().of(page.text());
        });
    }

    /** On the screen: where the first character of these words is. */
    private Point2D place(String words) {
        Bounds box =
                onFx(() -> {
                    int at = at(words);
                    Bounds found = view.boundsOf(new Span(at, at + 1)).orElseThrow();
                    return view.localToScreen(found);
                });
        return new Point2D(box.getMinX() + 1, box.getCenterY());
    }

    /** The handles that are seen, the one at the beginning first. */
    private List<Bounds> handles() {
        return onFx(() -> {
            var out = new ArrayList<Bounds>();
            for (Node each : view.lookup(".page-handles").getParent().getChildrenUnmodifiable()) {
                if (each instanceof EdgeHandles handles) {
                    for (Node handle : handles.getChildren()) {
                        if (handle.isVisible()) {
                            Bounds local = handle.getLayoutBounds();
                            out.add(
                                    handle.localToScreen(
                                            new BoundingBox(
                                                    0, 0, local.getWidth(), local.getHeight())));
                        }
                    }
                }
            }
            return out;
        });
    }

    private Point2D middle(Bounds bounds) {
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    @Test
    void theFocusedMarkHasHandlesThatAreEasyToHitAndOthersHaveNone() {
        assertThat(handles()).isEmpty();
        fx(() -> view.focusedMarkProperty().set("6"));
        assertThat(handles())
                .hasSize(2)
                .allSatisfy(box -> {
                    assertThat(box.getWidth()).isGreaterThanOrEqualTo(24);
                    assertThat(box.getHeight()).isGreaterThanOrEqualTo(24);
                });
        fx(() -> view.focusedMarkProperty().set("7"));
        assertThat(handles()).isEmpty();
    }

    @Test
    void aHandleGoesFromWordToWordAndIsPreviewed(FxRobot robot) {
        fx(() -> view.focusedMarkProperty().set("6"));
        assertThat(spanOf("6")).startsWith("Posters").endsWith("renewed ");
        Point2D target = place("cards");
        robot.drag(middle(handles().getLast()), MouseButton.PRIMARY).moveTo(target.add(12, 0));
        assertThat(spanOf("6")).isEqualTo("Posters and pocket-sized helpline");
        robot.moveTo(target.add(24, 0));
        assertThat(spanOf("6")).isEqualTo("Posters and pocket-sized helpline cards");
        assertThat(told).isEmpty();
        robot.drop();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).endsWith("to Posters and pocket-sized helpline cards");
        assertThat(spanOf("6")).isEqualTo("Posters and pocket-sized helpline cards");
    }

    @Test
    void theBeginningStaysBeforeTheEndHoweverFarItIsDragged(FxRobot robot) {
        fx(() -> view.focusedMarkProperty().set("6"));
        robot.drag(middle(handles().getFirst()), MouseButton.PRIMARY)
                .moveTo(place("named deputy"))
                .drop();
        assertThat(spanOf("6")).isEqualTo("renewed ");
    }

    @Test
    void withAltAHandleStopsAtAnyCharacter(FxRobot robot) {
        fx(() -> view.focusedMarkProperty().set("6"));
        Point2D target = place("cket-sized");
        robot.drag(middle(handles().getFirst()), MouseButton.PRIMARY);
        robot.press(KeyCode.ALT);
        robot.moveTo(target).drop();
        robot.release(KeyCode.ALT);
        assertThat(spanOf("6")).startsWith("cket-sized helpline");
    }

    @Test
    void escapeGivesTheDragUpAndARefusalPutsTheMarkBack(FxRobot robot) {
        fx(() -> view.focusedMarkProperty().set("6"));
        String before = spanOf("6");
        robot.drag(middle(handles().getLast()), MouseButton.PRIMARY).moveTo(place("cards"));
        assertThat(spanOf("6")).isNotEqualTo(before);
        robot.push(KeyCode.ESCAPE);
        assertThat(spanOf("6")).isEqualTo(before);
        robot.drop();
        assertThat(told).isEmpty();
        accepts = false;
        robot.drag(middle(handles().getLast()), MouseButton.PRIMARY).moveTo(place("cards")).drop();
        assertThat(told).hasSize(1);
        assertThat(spanOf("6")).isEqualTo(before);
    }

    @Test
    void selectedTextIsDraggedAwayAndStaysSelected(FxRobot robot) {
        fx(() -> view.select(new Span(at("came from"), at("unless"))));
        String before = selected();
        robot.drag(place("management"), MouseButton.PRIMARY).moveBy(60, 50);
        assertThat(told).containsExactly("MOVED");
        assertThat(slip()).isEqualTo("came from its own management review");
        robot.drop();
        assertThat(told).containsExactly("MOVED", "DROPPED");
        assertThat(slip()).isEmpty();
        assertThat(selected()).isEqualTo(before);
    }

    @Test
    void aDragOfTextIsGivenUpWithEscape(FxRobot robot) {
        fx(() -> view.select(new Span(at("came from"), at("unless"))));
        String before = selected();
        robot.drag(place("management"), MouseButton.PRIMARY).moveBy(60, 50);
        robot.push(KeyCode.ESCAPE);
        robot.moveBy(20, 20).drop();
        assertThat(told).containsExactly("MOVED", "CANCELLED");
        assertThat(selected()).isEqualTo(before);
    }

    @Test
    void aClickOnTheSelectionPlacesTheCaretAndTellsOfTheMarksThere(FxRobot robot) {
        fx(() -> view.select(new Span(at("Posters"), at("libraries"))));
        robot.clickOn(place("helpline"));
        assertThat(view.getSelection()).isEqualTo(Selection.caret(at("helpline")));
        assertThat(told).containsExactly("clicked");
    }

    /** What stands on the slip beside the pointer; empty when there is none. */
    private String slip() {
        return onFx(() ->
                view.getScene().getRoot().lookup("#page-slip") instanceof Label slip
                        ? slip.getText()
                        : "");
    }

    private Optional<DropTarget> target(Point2D screen) {
        return onFx(() -> {
            Point2D local = view.screenToLocal(screen);
            Point2D scene = view.localToScene(local);
            return view.dropTarget(scene.getX(), scene.getY());
        });
    }

    @Test
    void whatIsDroppedLandsOnTheSelectionElseAMarkElseTheSentence() {
        fx(() -> view.select(new Span(at("came from"), at("unless"))));
        DropTarget selection = target(place("management")).orElseThrow();
        assertThat(selection.kind()).isEqualTo(DropTarget.Kind.SELECTION);
        assertThat(selection.span()).isEqualTo(view.getSelection().span());
        DropTarget mark = target(place("helpline")).orElseThrow();
        assertThat(mark.kind()).isEqualTo(DropTarget.Kind.MARK);
        assertThat(mark.mark()).isNotNull();
        assertThat(mark.span().of(page.text())).startsWith("Posters");
        DropTarget sentence = target(place("agreed")).orElseThrow();
        assertThat(sentence.kind()).isEqualTo(DropTarget.Kind.SENTENCE);
        assertThat(sentence.span().of(page.text()))
                .isEqualTo("They were agreed with Dr. Hall in March.");
        assertThat(onFx(() -> view.dropTarget(-20, 30))).isEmpty();
    }

    @Test
    void whereItWouldLandIsShownWhileItIsDragged() {
        var sentence = new Span(at("They were"), at("March.") + 6);
        fx(() -> view.showDropTarget(Optional.of(sentence)));
        assertThat(
                        onFx(() ->
                                view.lookupAll(".page-drop").stream()
                                        .filter(Node::isVisible)
                                        .count()))
                .isPositive();
        fx(() -> view.showDropTarget(Optional.empty()));
        assertThat(
                        onFx(() ->
                                view.lookupAll(".page-drop").stream()
                                        .filter(Node::isVisible)
                                        .count()))
                .isZero();
    }
}
