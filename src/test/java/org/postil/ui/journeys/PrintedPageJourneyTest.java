package org.postil.ui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.ui.CssLog;
import org.postil.ui.StallWatch;
import org.postil.ui.facsimile.FacsimileView;
import org.postil.ui.nav.Destination;
import org.postil.ui.page.PageView;
import org.postil.ui.reader.ReaderScreen;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A coder checks quotes against the printed page. */
@ExtendWith(ApplicationExtension.class)
class PrintedPageJourneyTest {
    private static final String WORDS = "What is known by one team is of little use";

    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private final StallWatch stalls = StallWatch.begin();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void close() {
        stalls.close();
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private Document document(String name) {
        return fixture.bench().session().snapshot().documents().stream()
                .filter(d -> d.fileName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Passage> passages(Document document) {
        return fixture.bench().session().snapshot().passagesOf(document.id());
    }

    /** What backs the first answers stands on the title page already. */
    private void withoutEvidence(Document document) throws Exception {
        var backing = passages(document).stream().filter(p -> !p.kind().isForCodes()).toList();
        fixture.bench()
                .session()
                .act(
                        "Remove",
                        edit -> {
                            backing.forEach(p -> edit.passages().remove(p.id()));
                            return backing.size();
                        })
                .await();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private FacsimileView pageBeside(FxRobot robot, Document document, Span at) {
        onFx(() -> {
            fixture.bench().navigator().go(Destination.text(document.id(), at));
            return true;
        });
        PageView text = new Person(robot).text();
        WindowFixture.waitUntil(() -> text.textProperty().get().length() == document.length());
        new Person(robot).chord(KeyCode.ALT, KeyCode.P).waitFor("#reader-facsimile");
        FacsimileView view = robot.lookup("#reader-facsimile").query();
        WindowFixture.waitUntil(view::isSharp);
        return view;
    }

    /** Where a span is seen on the page, in the scene; the page was scrolled there before. */
    private static Bounds seen(FacsimileView view, Span span) {
        WindowFixture.waitUntil(
                () -> view.isSharp() && onFx(() -> view.boundsOf(span).isPresent()));
        return onFx(() -> view.boundsOf(span).orElseThrow());
    }

    private static Bounds onScreen(FacsimileView view, Bounds inScene) {
        return onFx(() -> view.getScene().getRoot().localToScreen(inScene));
    }

    @Test
    void whatIsSelectedOnThePageIsCodedAndMarkedThereAndInTheText(FxRobot robot) throws Exception {
        var document = document("DHR04.pdf");
        String text = fixture.bench().session().project().text(document.text()).orElseThrow();
        int start = text.indexOf(WORDS);
        assertThat(start).isPositive();
        var quote = new Span(start, start + WORDS.length());
        var view = pageBeside(robot, document, quote);
        PageView page = new Person(robot).text();
        onFx(() -> {
            page.clearSelection();
            return true;
        });
        int before = passages(document).size();

        Bounds line = onScreen(view, seen(view, quote));
        robot.moveTo(line.getMinX() + 1, line.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(line.getMaxX() - 1, line.getCenterY())
                .release(MouseButton.PRIMARY);
        assertThat(new Person(robot).selected()).isEqualTo(WORDS);

        robot.write("s");
        Node picker = robot.lookup("#picker-field").query();
        Bounds card = onFx(() -> picker.localToScreen(picker.getLayoutBounds()));
        assertThat(card.getMaxX()).as("the picker opens on the page").isGreaterThan(line.getMinX());
        robot.write("haring").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> passages(document).size() == before + 1);

        var made =
                passages(document).stream()
                        .filter(p -> p.span().equals(quote))
                        .findFirst()
                        .orElseThrow();
        assertThat(made.codes().size()).isPositive();
        assertThat(onFx(() -> page.marksAt(start)))
                .anyMatch(mark -> mark.id().equals(Long.toString(made.id())));
        WindowFixture.waitUntil(() -> isOutlined(robot, view, made.span()));
        new Person(robot).chord(KeyCode.CONTROL, KeyCode.Z);
        WindowFixture.waitUntil(() -> passages(document).size() == before);
        WindowFixture.waitUntil(() -> !isOutlined(robot, view, made.span()));
    }

    private static boolean isOutlined(FxRobot robot, FacsimileView view, Span span) {
        Optional<Bounds> line = onFx(() -> view.boundsOf(span));
        return line.isPresent()
                && robot.lookup(".facsimile-focus").queryAll().stream()
                        .map(node -> node.localToScene(node.getLayoutBounds()))
                        .anyMatch(outline -> outline.intersects(line.get()));
    }

    @Test
    void goingFromPassageToPassageInTheTextTurnsThePages(FxRobot robot) throws Exception {
        var document = document("DHR04.pdf");
        withoutEvidence(document);
        var view = pageBeside(robot, document, new Span(0, 0));
        assertThat(view.page()).isEqualTo(1);
        var first = passages(document).stream().map(Passage::span).sorted().toList().getFirst();
        PageView page = new Person(robot).text();
        robot.interact(page::requestFocus);
        new Person(robot).press(KeyCode.F4);
        WindowFixture.waitUntil(() -> onFx(() -> view.boundsOf(first).isPresent()));
        assertThat(view.page()).isGreaterThan(1);
        WindowFixture.waitUntil(() -> isOutlined(robot, view, first));
    }

    @Test
    void hidingThePageGivesTheRoomBackAndItIsRemembered(FxRobot robot) {
        var document = document("DHR04.pdf");
        pageBeside(robot, document, new Span(0, 0));
        assertThat(robot.lookup("#reader-facsimile").tryQuery()).isPresent();
        new Person(robot).chord(KeyCode.ALT, KeyCode.P);
        assertThat(robot.lookup("#reader-facsimile").tryQuery()).isEmpty();
        assertThat(new Person(robot).text().isFocused()).isTrue();
        var reopened =
                onFx(() -> {
                    var screen = new ReaderScreen(fixture.bench(), Optional.empty());
                    screen.recall(Map.of("facsimile", "true", "facsimile.zoom", "page"));
                    return screen.saveState();
                });
        assertThat(reopened)
                .containsEntry("facsimile", "true")
                .containsEntry("facsimile.zoom", "page");
    }
}
