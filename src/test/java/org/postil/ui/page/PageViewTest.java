package org.postil.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.domain.Span;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import javax.imageio.ImageIO;

@ExtendWith(ApplicationExtension.class)
class PageViewTest {
    private final List<String> told = new ArrayList<>();
    private PageView view;
    private Scene scene;
    private PageText page;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new PageView();
        view.setStyle("-page-family: \"Liberation Serif\"; -page-heading-family: \"DejaVu Sans\"");
        page = PageSamples.dense();
        view.show(page, PageSamples.marks(page));
        view.setActions(
                new PageActions() {
                    @Override
                    public void marksClicked(List<Mark> marks, int offset) {
                        told.add("clicked " + marks.stream().map(Mark::id).toList());
                    }

                    @Override
                    public void entered(Span selected) {
                        told.add("entered " + selected.of(page.text()));
                    }

                    @Override
                    public void typed(String character, Span selected) {
                        told.add("typed " + character);
                    }
                });
        scene = new Scene(view, 900, 900);
        stage.setScene(scene);
        stage.show();
        view.requestFocus();
    }

    private String selected() {
        return view.getSelection().span().of(page.text());
    }

    private void caretBefore(FxRobot robot, String words) {
        robot.interact(() -> view.select(Selection.caret(page.text().indexOf(words))));
    }

    private void clickOn(FxRobot robot, String words, int times) {
        int at = page.text().indexOf(words);
        var bounds = new AtomicReference<javafx.geometry.Bounds>();
        robot.interact(() ->
                bounds.set(view.localToScreen(view.boundsOf(new Span(at, at + 1)).orElseThrow())));
        robot.moveTo(bounds.get());
        for (int i = 0; i < times; i++) {
            robot.clickOn(MouseButton.PRIMARY);
        }
    }

    @Test
    void doubleClickSelectsAWordAndEnterHandsItOver(FxRobot robot) {
        var bounds = new AtomicReference<javafx.geometry.Bounds>();
        int at = page.text().indexOf("management");
        robot.interact(() ->
                bounds.set(view.localToScreen(view.boundsOf(new Span(at, at + 3)).orElseThrow())));
        robot.doubleClickOn(bounds.get());
        assertThat(selected()).isEqualTo("management");
        robot.push(KeyCode.ENTER);
        assertThat(told).contains("entered management");
    }

    @Test
    void wideningByKeyGoesFromWordToSentenceWithoutTheLabelAndBack(FxRobot robot) {
        caretBefore(robot, "Schools");
        robot.push(KeyCode.F8);
        assertThat(selected()).isEqualTo("Schools");
        robot.push(KeyCode.F8);
        assertThat(selected()).startsWith("The Schools").endsWith("arise.");
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        assertThat(selected()).isEqualTo("Schools");
    }

    @Test
    void copyingEverythingLeavesLabelsOut(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        var copied = new AtomicReference<String>();
        robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.get())
                .startsWith("Recommendations\nThe panel makes")
                .doesNotContain("19.1", "Recommendation 5:");
    }

    @Test
    void aLetterTypedOverASelectionIsForwardedAndOneWithoutIsNot(FxRobot robot) {
        caretBefore(robot, "Schools");
        robot.push(KeyCode.I);
        assertThat(told).isEmpty();
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.I);
        assertThat(told).containsExactly("typed i");
    }

    @Test
    void aClickTellsOfEveryMarkAtThePointAndOfNoOther(FxRobot robot) {
        clickOn(robot, "contact person", 1);
        String expected =
                "clicked "
                        + view.marksAt(page.text().indexOf("contact person")).stream()
                                .map(Mark::id)
                                .toList();
        assertThat(told).containsExactly(expected);
        assertThat(view.marksAt(page.text().indexOf("contact person"))).hasSizeGreaterThan(1);
    }

    @Test
    void upAndDownKeepTheColumnThroughAShortLine(FxRobot robot) {
        caretBefore(robot, "management review");
        int from = view.getSelection().caret();
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.DOWN);
        }
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.UP);
        }
        assertThat(view.getSelection().caret()).isEqualTo(from);
    }

    @Test
    void homeAndEndStayOnTheLine(FxRobot robot) {
        caretBefore(robot, "panel makes");
        robot.push(KeyCode.HOME);
        int start = view.getSelection().caret();
        robot.push(KeyCode.END);
        int end = view.getSelection().caret();
        assertThat(page.text().substring(start)).startsWith("The panel makes");
        assertThat(end - start).isBetween(40, 110);
        robot.push(KeyCode.HOME);
        assertThat(view.getSelection().caret()).isEqualTo(start);
    }

    @Test
    void draggingSelectsFromPressToRelease(FxRobot robot) {
        int from = page.text().indexOf("panel makes");
        int to = page.text().indexOf("otherwise");
        var a = new AtomicReference<javafx.geometry.Bounds>();
        var b = new AtomicReference<javafx.geometry.Bounds>();
        robot.interact(() -> {
            a.set(view.localToScreen(view.boundsOf(new Span(from, from)).orElseThrow()));
            b.set(view.localToScreen(view.boundsOf(new Span(to, to)).orElseThrow()));
        });
        robot.drag(a.get().getMinX() + 1, a.get().getCenterY())
                .dropTo(b.get().getMinX() + 1, b.get().getCenterY());
        assertThat(selected()).startsWith("panel makes").endsWith("says ");
    }

    @Test
    void findingGoesRoundAndSelectsEachHit(FxRobot robot) {
        robot.interact(() -> view.finder().find("named"));
        assertThat(selected()).isEqualToIgnoringCase("named");
        int first = view.getSelection().caret();
        robot.interact(() -> view.finder().next());
        robot.interact(() -> view.finder().previous());
        assertThat(view.getSelection().caret()).isEqualTo(first);
    }

    @Test
    void assistiveTechnologyIsTold(FxRobot robot) {
        robot.interact(() -> view.select(new Span(4, 9)));
        assertThat(view.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo(page.text());
        assertThat(view.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)).isEqualTo(9);
        assertThat(view.queryAccessibleAttribute(AccessibleAttribute.SELECTION_START)).isEqualTo(4);
    }

    @Test
    void theHitAtEachBoxIsItsCharacterInAnyScript(FxRobot robot) {
        var samples =
                List.of(
                        "The panel makes the recommendations below. Those for a single organisation"
                                + " came from its own management review unless the text says so.",
                        "שלום עולם, זה משפט בעברית כדי לבדוק את הכיוון של השורה",
                        "שלום עולם, זה משפט בעברית ארוך מאוד ".repeat(12) + "סוף.",
                        "שלום עולם, זה משפט בעברית עם Latin words בתוך השורה. ".repeat(9),
                        "Before שלום עולם after, then plain words again. ".repeat(9),
                        "Before שלום עולם after, and 12 then עברית again",
                        "שלום Latin words בתוך השורה 12 סוף",
                        "e\u0301te\u0301 nai\u0308ve cafe\u0301");
        for (String sample : samples) {
            robot.interact(() -> view.show(PageText.plain(sample), List.of()));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> boxesHit(sample));
        }
    }

    private void boxesHit(String sample) {
        view.layout();
        Text node = view.viewport().text(0);
        var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(sample);
        int start = graphemes.first();
        for (int end = graphemes.next(); end != BreakIterator.DONE; end = graphemes.next()) {
            List<Rectangle2D> boxes = RowGeometry.boxes(node, start, end);
            for (Rectangle2D box : boxes) {
                double x = box.getMinX() + box.getWidth() / 2;
                double y = box.getMinY() + box.getHeight() / 2;
                assertThat(view.under().character(x, y + view.viewport().y(0)))
                        .as("%s at %d", sample, start)
                        .isEqualTo(start);
            }
            start = end;
        }
    }

    @Tag("screenshot")
    @Test
    void picturesOfADensePage(FxRobot robot) throws Exception {
        robot.interact(() -> {
            scene.getWindow().setWidth(1440);
            scene.getWindow().setHeight(900);
            view.focusedMarkProperty().set("6");
            view.select(
                    new Span(page.text().indexOf("came from"), page.text().indexOf("They were")));
        });
        for (boolean dark : List.of(false, true)) {
            robot.interact(() ->
                    Application.setUserAgentStylesheet(
                            dark
                                    ? new PrimerDark().getUserAgentStylesheet()
                                    : new PrimerLight().getUserAgentStylesheet()));
            WaitForAsyncUtils.waitForFxEvents();
            for (int scale : List.of(1, 2)) {
                picture((dark ? "dark" : "light") + (scale == 1 ? "" : "@2x"), scale);
            }
        }
    }

    private void picture(String name, int scale) throws Exception {
        var image =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    var how = new SnapshotParameters();
                                    how.setTransform(Transform.scale(scale, scale));
                                    how.setFill(Color.WHITE);
                                    scene.getRoot().applyCss();
                                    view.layout();
                                    return view.snapshot(how, null);
                                })
                        .get();
        var out = new File("target/screenshots/page-" + name + ".png");
        assertThat(out.getParentFile().mkdirs() || out.getParentFile().isDirectory()).isTrue();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out);
        assertThat(image.getWidth()).isEqualTo(1440.0 * scale);
    }

    @Tag("screenshot")
    @Test
    void largeTextsOpenFast() throws Exception {
        for (int[] size : new int[][] {{300_000, 2_000}, {1_000_000, 10_000}}) {
            PageText text = PageSamples.large(size[0]);
            List<Mark> marks = PageSamples.many(text, size[1]);
            var open = new ArrayList<Double>();
            var add = new ArrayList<Double>();
            for (int run = 0; run < 9; run++) {
                open.add(pulses(2, () -> view.show(text, marks)));
                int at = view.visibleSpanProperty().get().start() + 40;
                String id = "new" + run;
                add.add(
                        work(() ->
                                view.putMark(
                                        new Mark(
                                                id,
                                                new Span(at, at + 200),
                                                Color.CRIMSON,
                                                "New"))));
            }
            var scroll = new ArrayList<Double>();
            for (int i = 0; i < 200; i++) {
                scroll.add(work(() -> view.scrollBy(80)));
            }
            report(size[0], "open", open.subList(2, open.size()));
            report(size[0], "add (layout only)", add.subList(2, add.size()));
            report(size[0], "scroll (layout only)", scroll.subList(40, scroll.size()));
            assertThat(view.visibleSpanProperty().get().start()).isPositive();
        }
    }

    private static void report(int size, String what, List<Double> times) throws Exception {
        var sorted = times.stream().sorted().toList();
        String line =
                String.format(
                        Locale.ROOT,
                        "%d %s median %.1f min %.1f max %.1f%n",
                        size,
                        what,
                        sorted.get(sorted.size() / 2),
                        sorted.getFirst(),
                        sorted.getLast());
        java.nio.file.Files.writeString(
                java.nio.file.Path.of("target/page-times.txt"),
                line,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }

    /** Milliseconds from the request to the end of the n-th pulse after it. */
    private double pulses(int n, Runnable request) throws Exception {
        var done = new CountDownLatch(n);
        Runnable count = done::countDown;
        long[] begun = new long[1];
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            scene.addPostLayoutPulseListener(count);
                            begun[0] = System.nanoTime();
                            request.run();
                            javafx.application.Platform.requestNextPulse();
                        })
                .get();
        while (!done.await(3, TimeUnit.MILLISECONDS)) {
            javafx.application.Platform.runLater(javafx.application.Platform::requestNextPulse);
        }
        double ms = (System.nanoTime() - begun[0]) / 1e6;
        WaitForAsyncUtils.asyncFx(() -> scene.removePostLayoutPulseListener(count)).get();
        WaitForAsyncUtils.waitForFxEvents();
        return ms;
    }

    private double work(Runnable request) throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> {
                            long begun = System.nanoTime();
                            request.run();
                            scene.getRoot().applyCss();
                            scene.getRoot().layout();
                            return (System.nanoTime() - begun) / 1e6;
                        })
                .get();
    }
}
