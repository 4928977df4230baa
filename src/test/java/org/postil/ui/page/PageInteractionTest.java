package org.postil.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
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
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** What a reader does with pointer, wheel and keys, and that places stay exact through it. */
@ExtendWith(ApplicationExtension.class)
class PageInteractionTest {
    private final List<String> told = new ArrayList<>();
    private PageView view;
    private Stage stage;
    private PageText page;

    @Start
    void start(Stage shown) {
        stage = shown;
        var appearance = new Appearance();
        view = new PageView();
        page = PageSamples.dense();
        view.setActions(
                new PageActions() {
                    @Override
                    public void contextRequested(List<Mark> marks, int at, double x, double y) {
                        told.add("menu " + marks.stream().map(Mark::id).sorted().toList());
                    }

                    @Override
                    public void markReached(Mark mark) {
                        told.add("reached " + mark.id());
                        view.focusedMarkProperty().set(mark.id());
                    }

                    @Override
                    public void tickClicked(Mark mark) {
                        told.add("tick " + mark.id());
                    }
                });
        var scene = new Scene(view, 900, 700);
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

    private Point2D centre(String words) {
        int at = at(words);
        Bounds bounds = onFx(() -> view.boundsOf(new Span(at, at + 1)).orElseThrow());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private void press(Point2D point, int clicks, boolean shift) {
        fx(() -> {
            fire(MouseEvent.MOUSE_PRESSED, point, clicks, shift);
            fire(MouseEvent.MOUSE_RELEASED, point, clicks, shift);
        });
    }

    private void fire(EventType<MouseEvent> type, Point2D point, int clicks, boolean shift) {
        Point2D screen = view.localToScreen(point);
        view.fireEvent(
                new MouseEvent(
                        type,
                        point.getX(),
                        point.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        clicks,
                        shift,
                        false,
                        false,
                        false,
                        type != MouseEvent.MOUSE_RELEASED,
                        false,
                        false,
                        true,
                        false,
                        type != MouseEvent.MOUSE_DRAGGED,
                        new PickResult(view, point.getX(), point.getY())));
    }

    @Test
    void threeClicksSelectTheSentenceAndFourTheParagraph() {
        Point2D there = centre("They were");
        press(there, 3, false);
        assertThat(selected()).isEqualTo("They were agreed with Dr. Hall in March.");
        press(there, 4, false);
        assertThat(selected()).startsWith("The panel makes").endsWith("in March.");
    }

    @Test
    void shiftClickExtendsFromWhereTheSelectionBegan() {
        press(centre("makes"), 1, false);
        press(centre("review unless"), 1, true);
        assertThat(selected()).matches("m?akes the recommendations(?s:.*)management r?");
        press(centre("panel makes"), 1, true);
        assertThat(selected()).matches("p?anel m?");
    }

    @Test
    void theMenuIsAskedForWithTheMarksAtThePointerOrTheCaret(FxRobot robot) {
        Point2D there = centre("Posters");
        fx(() -> {
            Point2D screen = view.localToScreen(there);
            view.fireEvent(
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            there.getX(),
                            there.getY(),
                            screen.getX(),
                            screen.getY(),
                            false,
                            null));
        });
        fx(() -> view.select(Selection.caret(at("contact person"))));
        fx(() ->
                view.fireEvent(
                        new ContextMenuEvent(
                                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null)));
        assertThat(told).containsExactly("menu [6]", "menu [1, 2, 5]");
    }

    @Test
    void theWheelScrollsByWhatItSays() {
        fx(() -> stage.setHeight(300));
        double before = onFx(() -> view.viewport().top());
        fx(() -> view.fireEvent(wheel(-120)));
        assertThat(onFx(() -> view.viewport().top())).isEqualTo(before + 120);
        fx(() -> view.fireEvent(wheel(9_000)));
        assertThat(onFx(() -> view.viewport().top())).isZero();
    }

    private static ScrollEvent wheel(double by) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                50,
                50,
                50,
                50,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void draggingBelowTheEdgeScrollsAndSelectsOn() {
        PageText large = PageSamples.large(30_000);
        fx(() -> view.show(large, List.of()));
        Point2D from = new Point2D(300, 60);
        Point2D beyond = new Point2D(300, view.getHeight() + 60);
        fx(() -> {
            fire(MouseEvent.MOUSE_PRESSED, from, 1, false);
            fire(MouseEvent.MOUSE_DRAGGED, beyond, 1, false);
        });
        int first = onFx(() -> view.visibleSpanProperty().get().end());
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {});
        awaitTrue(() -> view.getSelection().span().end() > first + 500);
        fx(() -> fire(MouseEvent.MOUSE_RELEASED, beyond, 1, false));
        double rest = onFx(() -> view.viewport().top());
        assertThat(rest).isPositive();
        assertThat(view.getSelection().span().start()).isLessThan(first);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(() -> view.viewport().top())).isEqualTo(rest);
    }

    private static void awaitTrue(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, holds));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    @Test
    void keysGoFromMarkToMarkAndBack(FxRobot robot) {
        fx(() -> view.select(Selection.caret(0)));
        for (int i = 0; i < 8; i++) {
            robot.push(KeyCode.ALT, KeyCode.PAGE_DOWN);
        }
        assertThat(told)
                .containsExactly(
                        "reached 1",
                        "reached 5",
                        "reached 2",
                        "reached 3",
                        "reached 4",
                        "reached 6",
                        "reached 7");
        told.clear();
        robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
        robot.push(KeyCode.ALT, KeyCode.PAGE_UP);
        assertThat(told).containsExactly("reached 6", "reached 4");
    }

    @Test
    void theStripeOfAMarkIsClickedAloneAndLightsItsText(FxRobot robot) {
        double columnEnd = onFx(() -> view.viewport().layout().metrics().columnEnd());
        Point2D text = centre("one contact");
        List<String> seen = new ArrayList<>();
        fx(() -> {
            for (double x = columnEnd + 15; x < columnEnd + 60; x++) {
                seen.add(
                        view.under().marks(x, text.getY()).stream()
                                .map(Mark::id)
                                .collect(Collectors.joining(",")));
            }
        });
        assertThat(seen).contains("1", "2", "5").noneMatch(ids -> ids.contains(","));
        fx(() -> fire(MouseEvent.MOUSE_MOVED, new Point2D(columnEnd + 20, text.getY()), 0, false));
        assertThat(view.hoveredMarkProperty().get()).isEqualTo("1");
    }

    @Test
    void theSameParagraphStaysInViewThroughZoomAndResize() {
        PageText large = PageSamples.large(60_000);
        int there = large.paragraphs().get(60).span().start() + 40;
        fx(() -> {
            view.show(large, PageSamples.many(large, 300));
            view.scrollTo(there, Alignment.TOP);
        });
        for (double zoom : new double[] {1.5, 0.8, 1}) {
            fx(() -> view.zoomProperty().set(zoom));
            assertThat(onFx(() -> view.visibleSpanProperty().get().contains(there))).isTrue();
        }
        for (double width : new double[] {320, 520, 1_400, 900}) {
            fx(() -> stage.setWidth(width));
            assertThat(onFx(() -> view.visibleSpanProperty().get().contains(there))).isTrue();
            var metrics = onFx(() -> view.viewport().layout().metrics());
            assertThat(metrics.columnEnd() + metrics.marginWidth()).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void theMarksPaintedAreThoseOfTheRowsInView() {
        var random = new Random(11);
        PageText large = PageSamples.large(80_000);
        List<Mark> marks = PageSamples.many(large, 600);
        fx(() -> view.show(large, marks));
        fx(() -> {
            for (int i = 0; i < 40; i++) {
                view.scrollTo(random.nextInt(large.length()), Alignment.CENTRE);
                int painted = view.painted().marks();
                Span seen = view.visibleSpanProperty().get();
                long expected = marks.stream().filter(m -> isSeen(m.span(), seen, large)).count();
                assertThat(painted).isEqualTo((int) expected);
            }
        });
    }

    /** Whether more than a label or a line end of a mark is in view. */
    private static boolean isSeen(Span mark, Span seen, PageText text) {
        for (int i = text.paragraphAt(mark.start()); i <= text.paragraphAt(mark.end()); i++) {
            Span body = text.bodyOf(i);
            int start = Math.max(Math.max(body.start(), mark.start()), seen.start());
            int end = Math.min(Math.min(body.end(), mark.end()), seen.end());
            if (start < end) {
                return true;
            }
        }
        return false;
    }

    @Test
    void anOffsetScrolledToIsFoundAtThatPlace() {
        var random = new Random(5);
        for (int run = 0; run < 4; run++) {
            PageText large = PageSamples.large(2_000 + random.nextInt(60_000));
            fx(() -> view.show(large, List.of()));
            fx(() -> {
                for (int i = 0; i < 25; i++) {
                    int there = view.boundaries().snapped(random.nextInt(large.length()));
                    view.scrollTo(there, Alignment.CENTRE);
                    Bounds box = view.boundsOf(new Span(there, there)).orElseThrow();
                    assertThat(view.under().offset(box.getMinX(), box.getCenterY()))
                            .as("offset %d of %d", there, large.length())
                            .isEqualTo(there);
                    assertThat(box.getMinY()).isNotNegative();
                    assertThat(box.getMaxY()).isLessThanOrEqualTo(view.getHeight());
                }
            });
        }
    }

    @Test
    void theScrollBarIsExactOnceAllIsMeasured() {
        PageText large = PageSamples.large(40_000);
        fx(() -> view.show(large, List.of()));
        awaitTrue(view::isMeasured);
        double total = onFx(() -> view.viewport().layout().total());
        fx(() -> view.scrollTo(large.length(), Alignment.TOP));
        assertThat(onFx(() -> view.viewport().top() + view.getHeight())).isEqualTo(total);
        assertThat(onFx(() -> view.visibleSpanProperty().get().end())).isEqualTo(large.length());
    }

    @Test
    void cellsStandBesideEachOtherAndEveryCharacterIsHit() {
        page = PageSamples.table();
        fx(() -> view.show(page, PageSamples.tableMarks(page)));
        Point2D left = centre("Relatives");
        Point2D right = centre("Refresh");
        assertThat(right.getY()).isEqualTo(left.getY());
        assertThat(right.getX()).isGreaterThan(left.getX() + 60);
        fx(() -> {
            int hits = 0;
            for (int row = 0; row < page.paragraphs().size(); row++) {
                Span body = page.bodyOf(row);
                for (int i = body.start(); i < body.end(); i++) {
                    var box = view.boundsOf(new Span(i, i + 1));
                    if (box.isPresent()) {
                        double x = box.get().getCenterX();
                        assertThat(view.under().character(x, box.get().getCenterY()))
                                .as("%s at %d", body.of(page.text()), i)
                                .isEqualTo(i);
                        hits++;
                    }
                }
            }
            // all but the blanks at which lines are wrapped
            assertThat(hits).isGreaterThan(page.length() * 9 / 10);
        });
    }

    @Test
    void aSelectionAcrossCellsHoldsExactlyWhatLiesBetween(FxRobot robot) {
        page = PageSamples.table();
        fx(() -> view.show(page, List.of()));
        Point2D from = centre("posters");
        Point2D to = centre("Board");
        fx(() -> {
            fire(MouseEvent.MOUSE_PRESSED, from, 1, false);
            fire(MouseEvent.MOUSE_DRAGGED, to, 1, false);
            fire(MouseEvent.MOUSE_RELEASED, to, 1, false);
        });
        assertThat(selected()).matches("(?s)p?osters to libraries.*Integrated Care B?");
        assertThat(selected()).contains("Partnership\nMarch 2025\nPractices");
        fx(() -> view.select(Selection.caret(at("Refresh"))));
        robot.push(KeyCode.UP);
        assertThat(page.text().substring(view.getSelection().caret())).startsWith("Action\n");
        for (int i = 0; i < 2; i++) {
            robot.push(KeyCode.DOWN);
        }
        assertThat(view.getSelection().caret()).isBetween(at("Refresh"), at("Community"));
    }

    @Test
    void inANarrowWindowCellsStandBelowEachOtherWithTheirColumnsName() {
        page = PageSamples.table();
        fx(() -> {
            stage.setWidth(420);
            view.show(page, List.of());
        });
        assertThat(centre("Refresh").getY()).isGreaterThan(centre("Relatives").getY());
        assertThat(
                        onFx(() ->
                                GutterPainter.labelOf(
                                        view.viewport().layout(),
                                        view.viewport().layout().rows().at(at("Refresh")))))
                .isEqualTo("Column 1");
    }
}
