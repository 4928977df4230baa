package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.ui.CssLog;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A second coder goes through the suggested recommendations of a review, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class SuggestingTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        fixture =
                WindowFixture.opening(stage, home, SampleProject.copyTo(home.resolve("s.postil")));
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).as("JavaFX could not read our style sheet").isEmpty();
        css.close();
    }

    private ProjectSession session() {
        return fixture.bench().session();
    }

    private Snapshot now() {
        return session().snapshot();
    }

    private List<Passage> mine() {
        long anna = session().coderProperty().get().orElseThrow().id();
        return now().passages().values().stream()
                .flatMap(d -> d.passages().stream())
                .filter(p -> p.coder() == anna)
                .toList();
    }

    private PageView open(FxRobot robot) throws InterruptedException {
        fixture.bench();
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> session().addCoder("Anna"));
        WindowFixture.waitUntil(() ->
                session().coderProperty().get().filter(c -> c.name().equals("Anna")).isPresent());
        long document = now().documents().getFirst().id();
        robot.interact(() -> fixture.bench().navigator().go(Destination.text(document)));
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(() -> page.textProperty().get().length() > 0);
        robot.interact(page::requestFocus);
        robot.press(KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT);
        WindowFixture.waitUntil(() -> robot.lookup("#suggestions-list").tryQuery().isPresent());
        WindowFixture.waitUntil(() -> list(robot).isFocused());
        return page;
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#suggestions-list").query();
    }

    private static String progress(FxRobot robot) {
        return robot.lookup("#suggestions-progress").<Label>query().getText();
    }

    private static void waitFor(FxRobot robot, String progress) {
        WindowFixture.waitUntil(() -> progress(robot).equals(progress));
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static void redo(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.Z)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private void waitForMine(int count) {
        WindowFixture.waitUntil(() -> mine().size() == count);
    }

    @Test
    void aCoderAcceptsThreeAndSkipsOneThenUndoesAndRedoes(FxRobot robot)
            throws InterruptedException {
        var page = open(robot);
        waitFor(robot, "0 of 8 decided");
        assertThat(page.getSelection().span().of(page.textProperty().get().text()))
                .as("the text follows")
                .startsWith("The LSCB should change the escalation procedure");
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.A);
        waitForMine(2);
        robot.type(KeyCode.DIGIT1);
        robot.type(KeyCode.ENTER);
        waitForMine(3);
        robot.type(KeyCode.S);
        WindowFixture.waitUntil(() -> now().skippedSuggestions().size() == 1);
        waitFor(robot, "4 of 8 decided");
        assertThat(mine()).allMatch(p -> p.kind() == PassageKind.RECOMMENDATION);
        assertThat(mine()).extracting(p -> p.codes().size()).containsExactly(1, 1, 0);
        assertThat(list(robot).getItems()).hasSize(4);
        assertThat(list(robot).isFocused()).isTrue();
        assertThat(page.getSelection().span().of(page.textProperty().get().text()))
                .as("the next one")
                .startsWith("The Safer Communities Partnership should run a sustained campaign");

        shortcut(robot, KeyCode.Z);
        waitFor(robot, "3 of 8 decided");
        assertThat(now().skippedSuggestions()).isEmpty();
        shortcut(robot, KeyCode.Z);
        waitFor(robot, "2 of 8 decided");
        waitForMine(2);
        redo(robot);
        waitFor(robot, "3 of 8 decided");
        redo(robot);
        waitFor(robot, "4 of 8 decided");
        waitForMine(3);
        assertThat(now().skippedSuggestions()).hasSize(1);
    }

    private Recommendation record(String label) {
        return now().recommendations().stream()
                .filter(r -> r.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlaceInTheSummaryIsLinkedToARecommendationByItsNumberAndUnlinkedInTheInspector(
            FxRobot robot) throws InterruptedException {
        var page = open(robot);
        waitFor(robot, "0 of 8 decided");
        robot.type(KeyCode.A, KeyCode.ESCAPE);
        waitForMine(1);
        assertThat(record("Recommendation 1").mirrors()).hasSize(2);
        String text = page.textProperty().get().text();
        int at = text.indexOf("It found that much was known");
        var span = new Span(at, at + 28);
        robot.interact(() -> page.select(span));
        robot.press(KeyCode.SHIFT).type(KeyCode.F7).release(KeyCode.SHIFT);
        WindowFixture.waitUntil(() -> robot.lookup("#repeat-field").tryQuery().isPresent());
        robot.write("2");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> record("Recommendation 2").mirrors().size() == 1);
        assertThat(record("Recommendation 2").mirrors().getFirst().span()).isEqualTo(span);
        assertThat(page.isFocused()).isTrue();
        robot.interact(() -> page.select(Selection.caret(mine().getFirst().span().start())));
        WindowFixture.waitUntil(
                () -> robot.lookup("#inspector-record .unlink").tryQuery().isPresent());
        robot.clickOn("#inspector-record .unlink");
        WindowFixture.waitUntil(() -> record("Recommendation 1").mirrors().size() == 1);
        shortcut(robot, KeyCode.Z);
        WindowFixture.waitUntil(() -> record("Recommendation 1").mirrors().size() == 2);
    }

    @Test
    void theLastOneDecidedShowsThatAllAreAndEscGoesBackToTheText(FxRobot robot)
            throws InterruptedException {
        var page = open(robot);
        waitFor(robot, "0 of 8 decided");
        for (int i = 0; i < 8; i++) {
            robot.type(i % 2 == 0 ? KeyCode.A : KeyCode.DELETE);
        }
        waitFor(robot, "8 of 8 decided");
        waitForMine(4);
        assertThat(robot.lookup(".suggest-state").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#suggestions-list").tryQuery()).isEmpty();
        assertThat(robot.lookup("#reader-inspector").tryQuery()).isPresent();
        assertThat(page.isFocused()).isTrue();
        robot.press(KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT);
        waitFor(robot, "8 of 8 decided");
    }
}
