package org.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.Frames;
import org.postil.domain.Coder;
import org.postil.domain.ReadMark;
import org.postil.domain.Variable;
import org.postil.project.UserHome;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Command;
import org.postil.ui.theme.Scheme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What a person does with the window before there is any screen of theirs. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private Path home;
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws IOException {
        home = Files.createTempDirectory(folder, "home");
        fixture = WindowFixture.welcome(stage, home, "Anna");
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).as("JavaFX could not read our style sheet").isEmpty();
        css.close();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private void open(Path project) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> fixture.window().open(project));
        fixture.bench();
    }

    private Path made(String name) {
        return WindowFixture.makeProject(folder.resolve(name + ".postil"), home);
    }

    @Test
    void aPersonMakesAProjectFromAFrame(FxRobot robot) {
        Path file = folder.resolve("My study.postil");
        fixture.files().choose(file);
        robot.clickOn("#welcome-new-homeoffice");
        robot.clickOn("#choose-file");
        robot.clickOn("Make the project");
        var bench = fixture.bench();
        assertThat(file).exists();
        assertThat(text(robot, "#coder-chip")).isEqualTo("Anna");
        assertThat(robot.lookup("My study").tryQuery()).isPresent();
        var snapshot = bench.session().snapshot();
        assertThat(snapshot.settings()).containsValue("homeoffice");
        // with every field of the library, each in the template at once
        assertThat(snapshot.variables())
                .extracting(Variable::path)
                .containsExactlyInAnyOrderElementsOf(
                        Frames.find("homeoffice").orElseThrow().variables().stream()
                                .map(v -> v.level().key() + "." + v.key())
                                .toList());
    }

    @Test
    void theSampleStudyIsMadeOnceAndOpenedWithItsCoder(FxRobot robot) {
        robot.clickOn("#welcome-sample");
        WindowFixture.waitUntil(180, () -> fixture.window().work().isPresent());
        assertThat(text(robot, "#coder-chip")).isEqualTo("Sample coder");
        var snapshot = fixture.bench().session().snapshot();
        assertThat(snapshot.reviews()).hasSize(33);
        assertThat(home.resolve("samples")).isDirectoryContaining("glob:**/Sample study.postil");
    }

    @Test
    void whatIsNoProjectIsRefusedInWordsAndTheWelcomeStays(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.postil"), "Dear Sir");
        assertThat(fixture.window().drop(List.of(folder.resolve("a.pdf").toFile()))).isFalse();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> fixture.window().drop(List.of(file.toFile())));
        WindowFixture.waitUntil(() -> robot.lookup(".scrim").tryQuery().isPresent());
        assertThat(robot.lookup("This file was not opened").tryQuery()).isPresent();
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(".scrim").tryQuery()).isEmpty();
        assertThat(robot.lookup("#welcome-sample").tryQuery()).isPresent();
        assertThat(file).hasContent("Dear Sir");
    }

    @Test
    void aFewLettersInThePaletteFindAndDoACommand(FxRobot robot) {
        open(made("palette"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.P)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.write("drkcol");
        var list = robot.lookup("#palette-list").<ListView<Command>>query();
        assertThat(list.getItems()).extracting(Command::id).contains("view.dark");
        robot.type(KeyCode.ENTER);
        assertThat(fixture.appearance().schemeProperty().get()).isEqualTo(Scheme.DARK);
        assertThat(robot.lookup("#palette-field").tryQuery()).isEmpty();
    }

    @Test
    void theStatusLineCountsWhatTheCoderAtWorkHasRead(FxRobot robot) throws Exception {
        open(made("reading"));
        var session = fixture.bench().session();
        long anna = session.coderProperty().get().orElseThrow().id();
        var pending =
                session.act(
                        "Reading",
                        edit -> {
                            long one = edit.reviews().add("DHR01", "One");
                            long two = edit.reviews().add("DHR02", "Two");
                            long bea = edit.coders().add("Bea").id();
                            edit.reviews().mark(one, bea, ReadMark.State.READ);
                            edit.reviews().mark(two, bea, ReadMark.State.READ);
                            edit.reviews().mark(two, anna, ReadMark.State.IN_PROGRESS);
                            return two;
                        });
        pending.await();
        WindowFixture.waitUntil(() -> text(robot, "#status-read").equals("0 of 2 read by Anna"));
        long two = session.snapshot().reviews().getLast().id();
        session.act(
                "Reading",
                edit -> {
                    edit.reviews().mark(two, anna, ReadMark.State.READ);
                    return true;
                });
        WindowFixture.waitUntil(() -> text(robot, "#status-read").equals("1 of 2 read by Anna"));
    }

    @Test
    void undoSaysWhatItWillUndoAndDoesIt(FxRobot robot) throws Exception {
        open(made("undo"));
        var session = fixture.bench().session();
        var pending = session.act("Add DHR01", edit -> edit.reviews().add("DHR01", "One"));
        pending.await();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#status-undo")).isEqualTo("Undo Add DHR01");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> session.snapshot().reviews().isEmpty());
        assertThat(session.redoableProperty().get()).contains("Add DHR01");
    }

    @Test
    void anOlderStepIsShownBeforeItIsUndone(FxRobot robot) {
        Path file = made("older");
        WindowFixture.work(file, home, "Add DHR01", edit -> edit.reviews().add("DHR01", "One"));
        open(file);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> robot.lookup(".forecast").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertThat(fixture.bench().session().snapshot().reviews()).hasSize(1);
    }

    @Test
    void aQuickSecondPressIsAboutTheNextStepAndAsksForItself(FxRobot robot) throws Exception {
        Path file = made("twice");
        WindowFixture.work(file, home, "Add DHR01", edit -> edit.reviews().add("DHR01", "One"));
        open(file);
        var session = fixture.bench().session();
        session.act("Add DHR02", edit -> edit.reviews().add("DHR02", "Two")).await();
        var undo = fixture.bench().commands().find("edit.undo").orElseThrow();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    undo.run();
                    undo.run();
                    undo.run();
                });
        WindowFixture.waitUntil(() -> robot.lookup(".forecast").tryQuery().isPresent());
        assertThat(session.snapshot().reviews()).hasSize(1);
        robot.clickOn("Undo it");
        WindowFixture.waitUntil(() -> session.snapshot().reviews().isEmpty());
        assertThat(robot.lookup(".forecast").tryQuery()).isEmpty();
        assertThat(session.redoableProperty().get()).contains("Add DHR01");
    }

    @Test
    void whatWasConfirmedIsNotUndoneOnceSomethingElseWasStored(FxRobot robot) throws Exception {
        Path file = made("meanwhile");
        WindowFixture.work(file, home, "Add DHR01", edit -> edit.reviews().add("DHR01", "One"));
        open(file);
        var session = fixture.bench().session();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> robot.lookup(".forecast").tryQuery().isPresent());
        session.act("Import a report", edit -> edit.reviews().add("DHR02", "Two")).await();
        robot.clickOn("Undo it");
        WindowFixture.waitUntil(() ->
                robot.lookup("Something else was done meanwhile; look again.")
                        .tryQuery()
                        .isPresent());
        assertThat(session.snapshot().reviews()).hasSize(2);
    }

    @Test
    void theUnexpectedIsToldOnceInWords(FxRobot robot) {
        open(made("unexpected"));
        fixture.fail("Importing", new IllegalStateException("of the test"));
        fixture.fail("Importing", new IllegalStateException("of the test"));
        assertThat(robot.lookup(".scrim").queryAll()).hasSize(1);
        assertThat(robot.lookup("What is safe").tryQuery()).isPresent();
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(".scrim").queryAll()).isEmpty();
    }

    @Test
    void anotherCoderIsAddedAndCodesFromThenOn(FxRobot robot) {
        open(made("coders"));
        robot.clickOn("#coder-chip").clickOn("Add a coder…");
        robot.clickOn("#coder-name").write("Ben").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> text(robot, "#coder-chip").equals("Ben"));
        var coders = fixture.bench().session().snapshot().coders();
        assertThat(coders).extracting(Coder::colour).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aCoderTakesAnotherColour(FxRobot robot) {
        open(made("colour"));
        robot.clickOn("#coder-chip").clickOn("Change my colour…");
        robot.clickOn((Node) robot.lookup("#coder-colour .colour-button").nth(4).query());
        robot.clickOn("Use it");
        WindowFixture.waitUntil(() -> colour().equals("#56B4E9"));
        assertThat(fixture.bench().session().undoableProperty().get().orElseThrow())
                .contains("colour");
    }

    private String colour() {
        return fixture.bench().session().coderProperty().get().orElseThrow().colour();
    }

    @Test
    void everyPartIsReachedByKeyboard(FxRobot robot) {
        open(made("keyboard"));
        var scene = robot.lookup("#palette-button").query().getScene();
        robot.type(KeyCode.F6, KeyCode.F6);
        assertThat(scene.getFocusOwner()).isNotNull();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT8).release(KeyCode.CONTROL);
        robot.type(KeyCode.F6);
        robot.type(KeyCode.F1);
        assertThat(robot.lookup(".keys-grid").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".keys-grid").tryQuery()).isEmpty();
    }

    @Test
    void aLongUndoIsCutInTheStatusLineAndWholeInItsTooltip(FxRobot robot) throws Exception {
        open(made("long"));
        var label = "Import " + "a report with a long name ".repeat(8).strip();
        var session = fixture.bench().session();
        session.act(label, edit -> edit.reviews().add("DHR01", "One")).await();
        WaitForAsyncUtils.waitForFxEvents();
        var button = robot.lookup("#status-undo").queryAs(Button.class);
        assertThat(button.getWidth()).isBetween(100.0, 280.0);
        assertThat(button.getTooltip().getText()).isEqualTo("Undo " + label);
    }

    @Test
    void theStatusLineOfAClosedProjectHearsNoMoreOfTheWindowsJobs(FxRobot robot) {
        open(made("heard"));
        var line = robot.lookup(".status-bar").queryAs(StatusLine.class);
        var end = new CountDownLatch(1);
        start("Before", end);
        assertThat(line.getRightItems()).hasAtLeastOneElementOfType(JobStrip.class);
        end.countDown();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(5_000, fixture.window()::closeProject);
        WindowFixture.waitUntil(() -> fixture.window().work().isEmpty());
        var after = new CountDownLatch(1);
        start("After", after);
        assertThat(line.getRightItems()).doesNotHaveAnyElementsOfTypes(JobStrip.class);
        after.countDown();
    }

    private void start(String title, CountDownLatch end) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        fixture.jobs()
                                .start(
                                        title,
                                        (progress, cancellation) -> {
                                            end.await();
                                            return true;
                                        },
                                        done -> {}));
    }

    @Test
    void aScreenOpensAgainAsItWasLeft(FxRobot robot) {
        Path project = made("again");
        open(project);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT8).release(KeyCode.CONTROL);
        robot.clickOn(".search-field").write("new");
        WaitForAsyncUtils.waitForAsyncFx(5_000, fixture.window()::closeProject);
        WindowFixture.waitUntil(() -> fixture.window().work().isEmpty());
        open(project);
        WindowFixture.waitUntil(() ->
                robot.lookup(".search-field")
                        .queryAs(TextInputControl.class)
                        .getText()
                        .equals("new"));
        assertThat(new UserHome(home).settings()).isNotEmptyDirectory();
    }
}
