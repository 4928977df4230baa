package org.postil.ui.facsimile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Span;
import org.postil.importing.DocumentReader;
import org.postil.importing.Extracted;
import org.postil.pages.GlyphPlaces;
import org.postil.pages.NoPages;
import org.postil.pages.PageImages;
import org.postil.pages.PagePicture;
import org.postil.pages.PageSize;
import org.postil.pages.PlacedWords;
import org.postil.task.Cancellation;
import org.postil.ui.CssLog;
import org.postil.ui.page.Mark;
import org.postil.ui.page.Selection;
import org.postil.ui.theme.Appearance;
import org.postil.ui.theme.Scheme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Reading and selecting on printed pages, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
class FacsimileViewTest {
    private final CssLog css = CssLog.listen();
    private final List<Selection> selections = new ArrayList<>();
    private final List<String> hovered = new ArrayList<>();
    private final List<String> clicked = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private FacsimileView view;
    private List<PlacedWords.Word> words = List.of();
    private String text = "";
    private PageImages images;

    @Start
    void start(Stage stage) throws Exception {
        view = new FacsimileView();
        view.setId("pages");
        var scene = new Scene(view, 700, 800);
        var appearance = new Appearance();
        appearance.style(scene);
        appearance.schemeProperty().set(Scheme.LIGHT);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void show() throws Exception {
        var made = new PlacedWords(3);
        for (int degrees : new int[] {0, 90, 180, 270}) {
            made.page(420, 560, degrees, degrees == 180 ? 30 : 0, 12);
        }
        made.page(900, 300, 0, 0, 4).blank(300, 300);
        for (int i = 0; i < 20; i++) {
            made.page(420, 560, 0, 0, 3);
        }
        words = made.words();
        byte[] file = made.bytes();
        var read =
                (Extracted.Text)
                        DocumentReader.standard().read(file, "report.pdf", new Cancellation());
        text = read.text();
        var places = new GlyphPlaces(Objects.requireNonNull(read.glyphs()));
        var opened = new CompletableFuture<List<PageSize>>();
        images = new PageImages(file, new Telling(opened));
        // not by the listener itself, which may be told before the field is set
        var sizes = opened.get(20, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> view.show(sizes, places, images));
        view.setActions(new Listening());
        waitUntilSharp();
    }

    private final class Telling implements PageImages.Listener {
        private final CompletableFuture<List<PageSize>> opened;

        Telling(CompletableFuture<List<PageSize>> opened) {
            this.opened = opened;
        }

        @Override
        public void opened(List<PageSize> sizes) {
            opened.complete(sizes);
        }

        @Override
        public void refused(NoPages reason) {
            opened.completeExceptionally(new AssertionError(reason));
        }

        @Override
        public void drawn(PagePicture picture) {
            Platform.runLater(() -> view.drawn(picture));
        }
    }

    private final class Listening implements FacsimileActions {
        @Override
        public void selected(Selection selection, boolean done) {
            selections.add(selection);
            view.select(selection.span(), Optional.empty());
        }

        @Override
        public void unitClicked(int offset, int clicks) {
            typed.add("unit " + offset + " " + clicks);
        }

        @Override
        public void marksClicked(List<Mark> marks, int offset) {
            marks.forEach(mark -> clicked.add(mark.id()));
        }

        @Override
        public void hovered(String mark) {
            hovered.add(mark);
        }

        @Override
        public void entered() {
            typed.add("enter");
        }

        @Override
        public void typed(String character, Span selected) {
            typed.add(character);
        }
    }

    @AfterEach
    void close() {
        images.close();
        assertThat(css.records()).as("JavaFX could not read our style sheet").isEmpty();
        css.close();
    }

    private void waitUntilSharp() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, view::isSharp);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Span find(PlacedWords.Word word) {
        int start = text.indexOf(word.text());
        return new Span(start, start + word.text().length());
    }

    private PlacedWords.Word wordOn(int page, int index) {
        return words.stream().filter(w -> w.page() == page).skip(index).findFirst().orElseThrow();
    }

    private Bounds seen(FxRobot robot, Span span) throws Exception {
        robot.interact(() -> view.reveal(span));
        waitUntilSharp();
        var bounds = new ArrayList<Bounds>();
        robot.interact(() -> bounds.add(view.boundsOf(span).orElseThrow()));
        var window = view.getScene().getWindow();
        Bounds in = bounds.getFirst();
        return new BoundingBox(
                in.getMinX() + window.getX() + view.getScene().getX(),
                in.getMinY() + window.getY() + view.getScene().getY(),
                in.getWidth(),
                in.getHeight());
    }

    @Test
    void draggingOverAWordSelectsItsCharactersOnPagesTurnedCroppedAndWide(FxRobot robot)
            throws Exception {
        for (int page = 1; page <= 5; page++) {
            var word = find(wordOn(page, 3));
            Bounds at = seen(robot, word);
            selections.clear();
            robot.moveTo(at.getMinX() + 1, at.getCenterY())
                    .press(MouseButton.PRIMARY)
                    .moveTo(at.getMaxX() - 1, at.getCenterY())
                    .release(MouseButton.PRIMARY);
            assertThat(selections.getLast().span()).as("page %s", page).isEqualTo(word);
        }
    }

    @Test
    void aDragFromOnePageToTheNextSelectsWhatLiesBetween(FxRobot robot) throws Exception {
        robot.interact(() -> view.setZoom(new Zoom.Factor(0.5)));
        var from = find(wordOn(1, 2));
        var to = find(wordOn(2, 4));
        Bounds start = seen(robot, from);
        Bounds end = seen(robot, to);
        start = seen(robot, from);
        robot.moveTo(start.getMinX(), start.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(end.getMaxX(), end.getCenterY())
                .release(MouseButton.PRIMARY);
        assertThat(selections.getLast().span()).isEqualTo(new Span(from.start(), to.end()));
    }

    @Test
    void onlyPagesInViewExistAsNodesHoweverFarOneScrolls(FxRobot robot) throws Exception {
        assertThat(view.livePages()).isBetween(1, 4);
        for (int page : new int[] {10, 26, 1, 17}) {
            robot.interact(() -> view.goTo(page));
            waitUntilSharp();
            assertThat(view.livePages()).isBetween(1, 5);
            assertThat(view.page()).isBetween(page - 1, page + 1);
        }
        assertThat(view.pages()).isEqualTo(26);
    }

    @Test
    void keysGoThroughThePagesAndZoom(FxRobot robot) throws Exception {
        robot.interact(() -> view.focusTarget().requestFocus());
        robot.type(KeyCode.END);
        waitUntilSharp();
        assertThat(view.page()).isGreaterThanOrEqualTo(25);
        robot.type(KeyCode.HOME);
        waitUntilSharp();
        assertThat(view.page()).isEqualTo(1);
        robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_DOWN).release(KeyCode.CONTROL);
        waitUntilSharp();
        assertThat(view.page()).isEqualTo(2);
        double before = view.factor();
        robot.write("+");
        assertThat(view.factor()).isGreaterThan(before);
        robot.write("--");
        assertThat(view.factor()).isLessThan(before);
        robot.write("x");
        robot.type(KeyCode.ENTER);
        assertThat(typed).containsExactly("x", "enter");
    }

    @Test
    void thePageFieldGoesToAPageAndComesBackFromNonsense(FxRobot robot) throws Exception {
        TextField field = robot.lookup("#facsimile-page").query();
        robot.clickOn(field).press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("12").type(KeyCode.ENTER);
        waitUntilSharp();
        assertThat(view.page()).isEqualTo(12);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("twelve").type(KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo("12");
        assertThat(view.page()).isEqualTo(12);
    }

    @Test
    void aMarkIsLitAndNamedUnderThePointerAndTellsWhenItIsClicked(FxRobot robot) throws Exception {
        var word = find(wordOn(2, 5));
        robot.interact(() ->
                view.setMarks(
                        List.of(
                                new Mark("long", new Span(0, text.length()), Color.TEAL, "All"),
                                new Mark("short", word, Color.ORANGE, "Housing"))));
        Bounds at = seen(robot, word);
        robot.moveTo(at.getCenterX(), at.getCenterY());
        assertThat(hovered).last().isEqualTo("short");
        robot.clickOn(at.getCenterX(), at.getCenterY());
        assertThat(clicked).containsExactly("short", "long");
        robot.moveTo(robot.lookup("#facsimile-page").<Node>query());
        assertThat(hovered).last().isEqualTo("");
    }

    @Test
    void whatWasFoundIsMarkedWhereItIsPrinted(FxRobot robot) throws Exception {
        var first = find(wordOn(2, 1));
        var second = find(wordOn(2, 7));
        seen(robot, first);
        robot.interact(() -> view.setHits(List.of(first, second)));
        assertThat(robot.lookup(".facsimile-hit").queryAll()).hasSize(2);
        robot.interact(() -> view.setHits(List.of()));
        assertThat(robot.lookup(".facsimile-hit").queryAll()).isEmpty();
    }

    @Test
    void aDoubleClickAsksForTheWord(FxRobot robot) throws Exception {
        var word = find(wordOn(1, 4));
        Bounds at = seen(robot, word);
        robot.doubleClickOn(at.getMinX() + 2, at.getCenterY());
        assertThat(typed).contains("unit " + word.start() + " 2");
    }

    @Test
    void fitToWidthFillsTheViewWithEveryPageAndFitToPageShowsItWhole(FxRobot robot) {
        robot.interact(() -> view.setZoom(new Zoom.FitPage()));
        assertThat(view.factor() * Zoom.PAPER * 560).isLessThan(view.getHeight());
        robot.interact(() -> view.setZoom(new Zoom.FitWidth()));
        assertThat(view.factor() * Zoom.PAPER * 420)
                .isCloseTo(view.focusTarget().getWidth() - 14 - 32, within(1.0));
    }

    @Test
    void fitToPrintCutsTheMarginsOffAndKeepsAllWordsInView(FxRobot robot) throws Exception {
        double before = view.factor();
        robot.interact(() -> view.setZoom(new Zoom.FitPrint()));
        waitUntilSharp();
        assertThat(view.factor()).isGreaterThan(before * 1.05);
        double width = view.getScene().getWidth();
        for (var word : words.stream().filter(w -> w.page() == 1).toList()) {
            robot.interact(() -> {
                var at = view.boundsOf(find(word));
                at.ifPresent(b -> assertThat(b.getMinX()).isBetween(0.0, width));
                at.ifPresent(b -> assertThat(b.getMaxX()).isBetween(0.0, width - 14));
            });
        }
        assertThat(Zoom.of(new Zoom.FitPrint().word())).isEqualTo(new Zoom.FitPrint());
    }

    @Test
    void smallPagesFollowAndLead(FxRobot robot) throws Exception {
        robot.interact(() -> view.showThumbnails(true));
        waitUntilSharp();
        ListView<Integer> small = robot.lookup("#facsimile-thumbnails").queryListView();
        robot.interact(() -> view.goTo(9));
        waitUntilSharp();
        assertThat(small.getSelectionModel().getSelectedItem()).isEqualTo(view.page());
        robot.interact(() -> small.getSelectionModel().select(Integer.valueOf(3)));
        waitUntilSharp();
        assertThat(view.page()).isEqualTo(3);
    }

    @Test
    void zoomingKeepsInViewWhatWasThere(FxRobot robot) throws Exception {
        var word = find(wordOn(8, 2));
        seen(robot, word);
        robot.interact(() -> view.select(word, Optional.empty()));
        robot.interact(() -> view.getScene().getWindow().setWidth(500));
        waitUntilSharp();
        robot.interact(() -> assertThat(view.boundsOf(word)).isPresent());
    }

    @Test
    void everyControlIsNamedAndLargeEnough(FxRobot robot) {
        for (Node node : robot.lookup(n -> n instanceof ButtonBase).queryAll()) {
            assertThat(node.getAccessibleText()).as(node.getId()).isNotBlank();
            assertThat(node.getLayoutBounds().getWidth()).as(node.getId()).isGreaterThan(24);
            assertThat(node.getLayoutBounds().getHeight()).as(node.getId()).isGreaterThan(24);
        }
        assertThat(view.focusTarget().getAccessibleText()).contains("page 1 of 26");
        assertThat(robot.lookup("#facsimile-page").query().getAccessibleText()).isNotBlank();
    }

    @Test
    void withoutPagesItSaysWhy(FxRobot robot) {
        robot.interact(() -> view.showNone(Feather.FILE, "No page image", "From a Word file."));
        assertThat(robot.lookup(".empty-state .title").queryLabeled().getText())
                .isEqualTo("No page image");
        assertThat(view.pages()).isZero();
        robot.interact(() -> view.showLoading(List.of(PageSize.A4, PageSize.A4)));
        assertThat(robot.lookup(".empty-state").tryQuery()).isEmpty();
        assertThat(robot.lookup(".facsimile-bone").queryAll()).isNotEmpty();
    }
}
