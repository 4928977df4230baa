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
import org.postil.domain.PassageKind;
import org.postil.domain.Span;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;

/** Coding with the mouse: text onto a code, a code onto text, the ends of a passage; notes. */
@ExtendWith(ApplicationExtension.class)
class DragCodingTest {
    @TempDir static Path folder;

    private ReadingStudy study;

    @Start
    void start(Stage stage) throws IOException {
        study = new ReadingStudy(stage, folder, "children", "DHR01");
    }

    @AfterEach
    void close() {
        study.close();
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
        var codebook = study.now().codebook();
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
        var page = study.open(robot);
        String theme = firstTheme();
        ReadingStudy.select(robot, page, "The Police should share information");
        var from = on(robot, page, page.getSelection().span());
        var code = line(robot, theme).localToScreen(90, 14);
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(12, 8)).moveTo(code);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        study.waitFor(1);
        var passage = study.passages().getFirst();
        String text = page.textProperty().get().text();
        assertThat(passage.span().of(text)).isEqualTo("The Police should share information");
        assertThat(passage.codes().size()).isEqualTo(1);

        int health = text.indexOf("Health should");
        var sentence = on(robot, page, new Span(health, health + 20));
        robot.moveTo(line(robot, theme).localToScreen(90, 14)).press(MouseButton.PRIMARY);
        robot.moveTo(code.add(6, 6)).moveTo(sentence);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        study.waitFor(2);
        assertThat(study.passages().getLast().span().of(text)).startsWith("Health should record");
        ReadingStudy.with(robot, KeyCode.CONTROL, KeyCode.Z);
        study.waitFor(1);
    }

    @Test
    void anEndThatIsDraggedTrimsThePassageAndAnotherCodersHasNone(FxRobot robot) {
        var page = study.open(robot);
        ReadingStudy.select(robot, page, "The Police should share");
        robot.type(KeyCode.ENTER);
        robot.write("T1");
        robot.type(KeyCode.ENTER);
        study.waitFor(1);
        var before = study.passages().getFirst();
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
                study.passages()
                        .getFirst()
                        .span()
                        .of(text)
                        .equals("The Police should share information"));
        ReadingStudy.with(robot, KeyCode.CONTROL, KeyCode.Z);
        WindowFixture.waitUntil(() -> study.passages().getFirst().span().equals(before.span()));
        robot.interact(() -> study.session().addCoder("Ben"));
        WindowFixture.waitUntil(() ->
                study.session()
                        .coderProperty()
                        .get()
                        .filter(c -> c.name().equals("Ben"))
                        .isPresent());
        assertThat(page.marksAt(before.span().start() + 1)).isEmpty();
    }

    @Test
    void aMemoOnSelectedWordsIsAnAnnotationAndNoCoding(FxRobot robot) {
        var page = study.open(robot);
        ReadingStudy.select(robot, page, "met twice");
        ReadingStudy.with(robot, KeyCode.CONTROL, KeyCode.M);
        robot.write("how long for?");
        ReadingStudy.with(robot, KeyCode.CONTROL, KeyCode.ENTER);
        study.waitFor(1);
        assertThat(study.passages().getFirst().kind()).isEqualTo(PassageKind.NOTE);
        WindowFixture.waitUntil(() ->
                robot
                        .lookup("#reader-inspector .text-area")
                        .queryAllAs(TextInputControl.class)
                        .stream()
                        .anyMatch(area -> area.getText().equals("how long for?")));
        ReadingStudy.with(robot, KeyCode.CONTROL, KeyCode.Z);
        study.waitFor(0);
    }
}
