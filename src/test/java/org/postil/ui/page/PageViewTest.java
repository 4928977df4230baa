package org.postil.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postil.domain.Span;
import org.postil.ui.theme.Appearance;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

@ExtendWith(ApplicationExtension.class)
class PageViewTest {
    private final List<String> told = new ArrayList<>();
    private PageView view;
    private Scene scene;
    private PageText page;

    @Start
    void start(Stage stage) {
        var appearance = new Appearance();
        view = new PageView();
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
        appearance.style(scene);
        stage.setScene(scene);
        // the stage is the same for all tests, as others left it
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setWidth(900);
        stage.setHeight(900);
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
        var bounds = new AtomicReference<Bounds>();
        robot.interact(() ->
                bounds.set(view.localToScreen(view.boundsOf(new Span(at, at + 1)).orElseThrow())));
        robot.moveTo(bounds.get());
        for (int i = 0; i < times; i++) {
            robot.clickOn(MouseButton.PRIMARY);
        }
    }

    @Test
    void doubleClickSelectsAWordAndEnterHandsItOver(FxRobot robot) {
        var bounds = new AtomicReference<Bounds>();
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
        var a = new AtomicReference<Bounds>();
        var b = new AtomicReference<Bounds>();
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
        caretBefore(robot, "and pocket");
        assertThat(view.queryAccessibleAttribute(AccessibleAttribute.HELP))
                .isEqualTo("Paragraph 5, p. 15. Passages: 1.3 Public. At the caret: 1.3 Public.");
        caretBefore(robot, "organisation");
        assertThat(view.queryAccessibleAttribute(AccessibleAttribute.HELP))
                .isEqualTo("Paragraph 19.1, p. 15. No passages.");
        caretBefore(robot, "Recommendations");
        assertThat(view.queryAccessibleAttribute(AccessibleAttribute.HELP))
                .isEqualTo("Heading 19, p. 15. No passages.");
        caretBefore(robot, "The Schools");
        assertThat((String) view.queryAccessibleAttribute(AccessibleAttribute.HELP))
                .startsWith(
                        "Paragraph Recommendation 5, p. 15. Passages: 1.1 Sharing information"
                                + " (Education); Education; 3.1 Whole family; ");
        assertThat(view.queryAccessibleAttribute(AccessibleAttribute.EDITABLE)).isEqualTo(false);
        assertThat(view.queryAccessibleAttribute(AccessibleAttribute.FONT)).isNotNull();
    }

    @Test
    void linesAreCountedThroughTheWholeText(FxRobot robot) {
        robot.interact(() -> {
            int count = 0;
            int reached = 0;
            while (line(AccessibleAttribute.LINE_START, count) instanceof Integer start) {
                assertThat(line(AccessibleAttribute.LINE_FOR_OFFSET, start)).isEqualTo(count);
                assertThat(start).isGreaterThanOrEqualTo(reached);
                assertThat(
                                page.bodyOf(page.paragraphAt(start)).contains(start)
                                        || page.bodyOf(page.paragraphAt(start)).isEmpty())
                        .isTrue();
                reached = (int) Objects.requireNonNull(line(AccessibleAttribute.LINE_END, count));
                count++;
            }
            assertThat(reached).isEqualTo(page.length());
            assertThat(count).isGreaterThan(page.paragraphs().size());
            assertThat(line(AccessibleAttribute.LINE_START, -1)).isNull();
        });
    }

    private @Nullable Object line(AccessibleAttribute attribute, int at) {
        return view.queryAccessibleAttribute(attribute, at);
    }

    @Test
    void aPointAndItsOffsetAnswerEachOther(FxRobot robot) {
        robot.interact(() -> {
            int at = page.text().indexOf("management");
            var boxes =
                    (Bounds[])
                            Objects.requireNonNull(
                                    view.queryAccessibleAttribute(
                                            AccessibleAttribute.BOUNDS_FOR_RANGE, at, at + 9));
            assertThat(boxes).hasSize(1);
            var point = new Point2D(boxes[0].getMinX() + 1, boxes[0].getCenterY());
            assertThat(view.queryAccessibleAttribute(AccessibleAttribute.OFFSET_AT_POINT, point))
                    .isEqualTo(at);
        });
    }

    /** A yod is a stroke, a shin has three and a base, in whatever font the machine has. */
    @Test
    void rightToLeftLettersArePaintedWhereTheyAreHit(FxRobot robot) {
        robot.interact(() -> view.show(PageText.plain("יייי, שששש"), List.of()));
        WaitForAsyncUtils.waitForFxEvents();
        var ink = new ArrayList<Integer>();
        robot.interact(() -> {
            WritableImage image = scene.snapshot(null);
            ink.add(ink(image, new Span(0, 4)));
            ink.add(ink(image, new Span(6, 10)));
        });
        assertThat(ink.getFirst()).isPositive();
        assertThat(ink.getLast()).isGreaterThan(2 * ink.getFirst());
    }

    private int ink(WritableImage image, Span span) {
        Bounds box = view.boundsOf(span).orElseThrow();
        int found = 0;
        for (int y = (int) box.getMinY(); y < box.getMaxY(); y++) {
            for (int x = (int) box.getMinX() + 1; x < box.getMaxX() - 1; x++) {
                found += image.getPixelReader().getColor(x, y).getBrightness() < 0.5 ? 1 : 0;
            }
        }
        return found;
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
}
