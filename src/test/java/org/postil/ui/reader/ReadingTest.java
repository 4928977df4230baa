package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Memo;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.page.PageView;
import org.postil.ui.page.Selection;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a coder does on the Read screen, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class ReadingTest {
    @TempDir static Path folder;

    private ReadingStudy study;
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws IOException {
        study = new ReadingStudy(stage, folder, "children", "DHR01", "DHR02");
        fixture = study.fixture();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private ProjectSession session() {
        return study.session();
    }

    private Snapshot now() {
        return study.now();
    }

    private PageView open(FxRobot robot) {
        return study.open(robot);
    }

    private List<Passage> mine() {
        long anna = session().coderProperty().get().orElseThrow().id();
        return now().passages().values().stream()
                .flatMap(d -> d.passages().stream())
                .filter(p -> p.coder() == anna)
                .toList();
    }

    private void waitForMine(int count) {
        WindowFixture.waitUntil(() -> mine().size() == count);
    }

    private String words(PageView page, Span span) {
        return span.of(page.textProperty().get().text());
    }

    private String codes(Passage passage) {
        return String.join(
                "; ",
                now().codebook().codes().stream()
                        .filter(c -> passage.codes().contains(c.id()))
                        .map(c -> c.name())
                        .toList());
    }

    /** Selects the sentence at the start of the next printed recommendation. */
    private void selectRecommendation(FxRobot robot) {
        robot.type(KeyCode.F7);
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private void code(FxRobot robot, String typed) {
        int before = mine().size();
        selectRecommendation(robot);
        robot.type(KeyCode.ENTER);
        robot.write(typed);
        robot.type(KeyCode.ENTER);
        waitForMine(before + 1);
    }

    @Test
    void selectEnterTypeEnterMakesAPassageWhichOneUndoTakesBack(FxRobot robot)
            throws InterruptedException {
        var page = open(robot);
        selectRecommendation(robot);
        String selected = words(page, page.getSelection().span());
        robot.type(KeyCode.ENTER);
        robot.write("supervis");
        shortcut(robot, KeyCode.ENTER);
        robot.write("polic");
        robot.type(KeyCode.ENTER);
        waitForMine(1);
        var passage = mine().getFirst();
        assertThat(words(page, passage.span())).isEqualTo(selected);
        assertThat(passage.kind()).isEqualTo(PassageKind.RECOMMENDATION);
        assertThat(passage.codes().size()).isEqualTo(2);
        assertThat(codes(passage).toLowerCase(Locale.ROOT)).contains("supervis", "polic");
        assertThat(now().readMarks())
                .filteredOn(m -> m.coder() == passage.coder())
                .extracting(ReadMark::state)
                .containsExactly(ReadMark.State.IN_PROGRESS);
        assertThat(page.isFocused()).isTrue();
        shortcut(robot, KeyCode.Z);
        waitForMine(0);
        assertThat(now().readMarks()).noneMatch(m -> m.coder() == passage.coder());
    }

    @Test
    void aLetterTypedOverASelectionGoesIntoThePickerAndEscGoesBackToTheText(FxRobot robot)
            throws InterruptedException {
        var page = open(robot);
        selectRecommendation(robot);
        robot.write("t");
        TextInputControl field = robot.lookup("#picker-field").query();
        assertThat(field.getText()).isEqualTo("t");
        robot.write("r");
        assertThat(field.getText()).isEqualTo("tr");
        ListView<?> list = robot.lookup("#picker-list").query();
        assertThat(list.getItems()).isNotEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#picker-field").tryQuery()).isEmpty();
        assertThat(page.isFocused()).isTrue();
        assertThat(mine()).isEmpty();
    }

    private boolean can(String command) {
        return fixture.bench().commands().find(command).orElseThrow().enabled().get();
    }

    @Test
    void whatNeedsASelectionOrOnesOwnPassageIsOfferedOnlyThen(FxRobot robot)
            throws InterruptedException {
        var page = open(robot);
        robot.interact(() -> page.select(Selection.caret(0)));
        assertThat(can("read.code")).isFalse();
        assertThat(can("read.trim.selection")).isFalse();
        selectRecommendation(robot);
        assertThat(can("read.code")).isTrue();
        assertThat(can("read.trim.selection")).isFalse();
        code(robot, "supervis");
        var passage = mine().getFirst().span();
        robot.interact(() -> page.select(Selection.caret(passage.start())));
        assertThat(can("read.code")).isTrue();
        assertThat(can("read.trim.selection")).isFalse();
        robot.interact(() -> page.select(new Span(passage.start(), passage.start() + 9)));
        assertThat(can("read.trim.selection")).isTrue();
    }

    @Test
    void aNewCodeIsMadeUnderUnsortedInTheSameStep(FxRobot robot) throws InterruptedException {
        open(robot);
        code(robot, "Zebra crossings");
        var codebook = now().codebook();
        var made =
                codebook.codes().stream()
                        .filter(c -> c.name().equals("Zebra crossings"))
                        .findFirst()
                        .orElseThrow();
        assertThat(codebook.parentOf(made).orElseThrow().name()).isEqualTo("Unsorted");
        assertThat(mine().getFirst().codes().contains(made.id())).isTrue();
        shortcut(robot, KeyCode.Z);
        waitForMine(0);
        assertThat(now().codebook().code(made.id())).isEmpty();
    }

    @Test
    void retagTrimAnotherPairMemoAndRemoveByKeyboard(FxRobot robot) throws InterruptedException {
        var page = open(robot);
        code(robot, "supervis");
        var first = mine().getFirst();
        robot.write("r");
        robot.type(KeyCode.BACK_SPACE);
        robot.write("training");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> !mine().getFirst().codes().equals(first.codes()));
        assertThat(mine().getFirst().codes().size()).isEqualTo(1);

        robot.write("{");
        WindowFixture.waitUntil(() -> mine().getFirst().span().start() > first.span().start());
        assertThat(words(page, first.span())).endsWith(words(page, mine().getFirst().span()));

        shortcut(robot, KeyCode.ENTER);
        robot.write("polic");
        robot.type(KeyCode.ENTER);
        waitForMine(2);
        assertThat(mine()).extracting(Passage::span).containsOnly(mine().getFirst().span());

        shortcut(robot, KeyCode.M);
        WindowFixture.waitUntil(memo(robot)::isEditable);
        robot.write("ask Ben");
        shortcut(robot, KeyCode.ENTER);
        WindowFixture.waitUntil(
                () -> session().undoableProperty().get().equals(Optional.of("Write a memo")));
        robot.interact(page::requestFocus);
        robot.type(KeyCode.DELETE);
        waitForMine(1);
    }

    private static TextArea memo(FxRobot robot) {
        return robot.lookup("#reader-memo").query();
    }

    @Test
    void anUndoneMemoLeavesTheScreenAndWhatIsWrittenThenIsKept(FxRobot robot) throws Exception {
        open(robot);
        code(robot, "supervis");
        WindowFixture.waitUntil(() -> robot.lookup("#reader-memo").tryQuery().isPresent());
        WindowFixture.waitUntil(memo(robot)::isEditable);
        shortcut(robot, KeyCode.M);
        robot.write("ask Ben");
        shortcut(robot, KeyCode.ENTER);
        WindowFixture.waitUntil(
                () -> session().undoableProperty().get().equals(Optional.of("Write a memo")));
        robot.interact(() -> session().undo());
        WindowFixture.waitUntil(() -> memo(robot).getText().isEmpty());
        robot.write("ask Eve");
        shortcut(robot, KeyCode.ENTER);
        robot.write(" too");
        shortcut(robot, KeyCode.ENTER);
        WindowFixture.waitUntil(() -> memos().equals(List.of("ask Eve too")));
        assertThat(memo(robot).getText()).isEqualTo("ask Eve too");
    }

    private List<String> memos() {
        return session().project().memos(mine().getFirst().guid()).stream()
                .map(Memo::body)
                .toList();
    }

    @Test
    void aReviewIsMarkedAsReadAfterWhatIsOpenWasShown(FxRobot robot) throws InterruptedException {
        open(robot);
        code(robot, "supervis");
        robot.type(KeyCode.F9);
        assertThat(robot.lookup(".open-work").tryQuery()).isPresent();
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                now().readMarks().stream()
                        .anyMatch(m ->
                                m.coder() == mine().getFirst().coder()
                                        && m.state() == ReadMark.State.READ));
        assertThat(robot.lookup("#reader-mark-read").queryAs(Labeled.class).getText())
                .isEqualTo("Read");
    }

    @Test
    void wordsAreFoundAndCountedAndEscGoesBack(FxRobot robot) throws InterruptedException {
        var page = open(robot);
        shortcut(robot, KeyCode.F);
        robot.write("the");
        WindowFixture.waitUntil(() -> page.finder().countProperty().get() > 3);
        WindowFixture.waitUntil(() ->
                robot.lookup("#reader-find-count")
                        .queryAs(Labeled.class)
                        .getText()
                        .startsWith("1 of"));
        robot.type(KeyCode.F3);
        assertThat(robot.lookup("#reader-find-count").queryAs(Labeled.class).getText())
                .startsWith("2 of");
        robot.type(KeyCode.ESCAPE);
        assertThat(page.isFocused()).isTrue();
        assertThat(page.finder().countProperty().get()).isZero();
    }

    @Test
    void aPlaceIsShownWithTheWayBack(FxRobot robot) throws InterruptedException {
        var page = open(robot);
        long other = now().documents().getLast().id();
        var span = new Span(30, 60);
        robot.interact(() -> page.select(Selection.caret(40)));
        int caret = page.getSelection().caret();
        String before = page.textProperty().get().text();
        robot.interact(() -> fixture.bench().navigator().go(Destination.text(other, span)));
        WindowFixture.waitUntil(() -> !page.textProperty().get().text().equals(before));
        assertThat(page.getSelection().span()).isEqualTo(span);
        robot.clickOn("#reader-back");
        WindowFixture.waitUntil(() -> page.textProperty().get().text().equals(before));
        WindowFixture.waitUntil(() -> page.getSelection().caret() == caret);
    }

    @Test
    void whoCodesIsAskedBeforeAnythingIsCoded(FxRobot robot) throws InterruptedException {
        fixture.bench();
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ESCAPE);
        assertThat(session().coderProperty().get()).isEmpty();
        robot.interact(() -> fixture.bench().navigator().go(Destination.to(WorkStep.READ)));
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(() -> page.textProperty().get().length() > 0);
        robot.type(KeyCode.F7, KeyCode.ENTER);
        WindowFixture.waitUntil(() -> robot.lookup("#coder-name").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#picker-field").tryQuery()).isEmpty();
    }

    @Test
    void kindScopeAndEdgesAreChangedInTheInspectorByMouse(FxRobot robot)
            throws InterruptedException {
        open(robot);
        code(robot, "polic");
        var before = mine().getFirst();
        robot.clickOn("#inspector-end-in");
        WindowFixture.waitUntil(() -> mine().getFirst().span().end() < before.span().end());
        robot.clickOn("#inspector-scope").clickOn("Out of scope");
        WindowFixture.waitUntil(() -> robot.lookup("#inspector-reason").tryQuery().isPresent());
        robot.clickOn("#inspector-reason").write("not ours").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                now().recommendations().stream().anyMatch(r -> r.scopeReason().equals("not ours")));
        robot.clickOn("#inspector-kind").clickOn("Quote");
        WindowFixture.waitUntil(() -> mine().getFirst().kind() == PassageKind.QUOTE);
        robot.clickOn("#inspector-remove");
        waitForMine(0);
    }
}
