package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Coding with the mouse: text onto a code, a code onto text, the ends of a passage; notes. */
@ExtendWith(ApplicationExtension.class)
class DragCodingTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createTempDirectory(folder, "home");
        fixture = WindowFixture.opening(stage, home, made(home));
    }

    /** A study with a codebook and a report. */
    private static Path made(Path home) {
        Path file = home.resolve("open.postil");
        var result =
                new Projects(new UserHome(home), Clock.systemUTC())
                        .create(
                                file,
                                edit -> {
                                    FrameApplication.apply(
                                            Frames.find("children").orElseThrow(), edit);
                                    Reports.add(edit, "DHR01");
                                });
        ((ProjectResult.Opened) result).project().close();
        return file;
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private ProjectSession session() {
        return fixture.bench().session();
    }

    private Snapshot now() {
        return session().snapshot();
    }

    private PageView open(FxRobot robot) {
        fixture.bench();
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> session().addCoder("Anna"));
        WindowFixture.waitUntil(() -> session().coderProperty().get().isPresent());
        robot.interact(() -> fixture.bench().navigator().go(Destination.to(WorkStep.READ)));
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(() -> page.textProperty().get().length() > 0);
        robot.interact(page::requestFocus);
        return page;
    }

    private static void select(FxRobot robot, PageView page, String words) {
        int at = page.textProperty().get().text().indexOf(words);
        assertThat(at).isNotNegative();
        robot.interact(() -> page.select(new Span(at, at + words.length())));
    }

    private List<Passage> passages() {
        return now().passages().values().stream().flatMap(d -> d.passages().stream()).toList();
    }

    private void waitFor(int passages) {
        WindowFixture.waitUntil(() -> passages().size() == passages);
    }

    private static void with(FxRobot robot, KeyCode modifier, KeyCode key) {
        robot.press(modifier).type(key).release(modifier);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A line of the codebook in which a code's name stands. */
    private static Node line(FxRobot robot, String name) {
        return robot.lookup("#codebook-list .list-cell").queryAll().stream()
                .filter(cell ->
                        robot.from(cell).lookup(".label").queryAllAs(Labeled.class).stream()
                                .anyMatch(label -> label.getText().contains(name)))
                .findFirst()
                .orElseThrow();
    }

    private String firstTheme() {
        var codebook = now().codebook();
        return codebook.codesOf(codebook.facet("theme").orElseThrow()).getFirst().name();
    }

    private static Point2D on(FxRobot robot, PageView page, Span span) {
        var at = new Point2D[1];
        robot.interact(() -> {
            var bounds = page.boundsOf(span).orElseThrow();
            at[0] = page.localToScreen(bounds.getMinX() + 14, bounds.getMinY() + 10);
        });
        return at[0];
    }

    @Test
    void selectedTextIsDroppedOnACodeAndACodeOnASentence(FxRobot robot) {
        var page = open(robot);
        String theme = firstTheme();
        select(robot, page, "The Police should share information");
        var from = on(robot, page, page.getSelection().span());
        var code = line(robot, theme).localToScreen(90, 14);
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(12, 8)).moveTo(code);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        waitFor(1);
        var passage = passages().getFirst();
        String text = page.textProperty().get().text();
        assertThat(passage.span().of(text)).isEqualTo("The Police should share information");
        assertThat(passage.codes().size()).isEqualTo(1);

        int health = text.indexOf("Health should");
        var sentence = on(robot, page, new Span(health, health + 20));
        robot.moveTo(line(robot, theme).localToScreen(90, 14)).press(MouseButton.PRIMARY);
        robot.moveTo(code.add(6, 6)).moveTo(sentence);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        waitFor(2);
        assertThat(passages().getLast().span().of(text)).startsWith("Health should record");
        with(robot, KeyCode.CONTROL, KeyCode.Z);
        waitFor(1);
    }

    @Test
    void anEndThatIsDraggedTrimsThePassageAndAnotherCodersHasNone(FxRobot robot) {
        var page = open(robot);
        select(robot, page, "The Police should share");
        robot.type(KeyCode.ENTER);
        robot.write("T1");
        robot.type(KeyCode.ENTER);
        waitFor(1);
        var before = passages().getFirst();
        String text = page.textProperty().get().text();
        int end = text.indexOf(" with schools");
        var to = on(robot, page, new Span(end, end + 5));
        var handle =
                robot.lookup(".page-handles > *").queryAll().stream()
                        .filter(Node::isVisible)
                        .reduce((first, last) -> last)
                        .orElseThrow();
        robot.drag(handle, MouseButton.PRIMARY).moveTo(to.add(-12, 0)).drop();
        WindowFixture.waitUntil(() ->
                passages()
                        .getFirst()
                        .span()
                        .of(text)
                        .equals("The Police should share information"));
        with(robot, KeyCode.CONTROL, KeyCode.Z);
        WindowFixture.waitUntil(() -> passages().getFirst().span().equals(before.span()));
        robot.interact(() -> session().addCoder("Ben"));
        WindowFixture.waitUntil(() ->
                session().coderProperty().get().filter(c -> c.name().equals("Ben")).isPresent());
        assertThat(page.marksAt(before.span().start() + 1)).isEmpty();
    }

    @Test
    void aMemoOnSelectedWordsIsAnAnnotationAndNoCoding(FxRobot robot) {
        var page = open(robot);
        select(robot, page, "met twice");
        with(robot, KeyCode.CONTROL, KeyCode.M);
        robot.write("how long for?");
        with(robot, KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(1);
        assertThat(passages().getFirst().kind()).isEqualTo(PassageKind.NOTE);
        WindowFixture.waitUntil(() ->
                robot
                        .lookup("#reader-inspector .text-area")
                        .queryAllAs(TextInputControl.class)
                        .stream()
                        .anyMatch(area -> area.getText().equals("how long for?")));
        with(robot, KeyCode.CONTROL, KeyCode.Z);
        waitFor(0);
    }
}
