package org.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a person does in the codebook with the keyboard alone, in the window on the sample study.
 */
@ExtendWith(ApplicationExtension.class)
class CodebookPanelTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private final List<String> chosen = new CopyOnWriteArrayList<>();
    private WindowFixture fixture;
    private Workbench bench;
    private CodebookPanel panel;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void show(FxRobot robot) {
        bench = fixture.bench();
        panel = PanelBeside.show(fixture);
        onFx(() -> panel.whenChosen(code -> chosen.add(String.valueOf(code.key()))));
        onFx(() -> {
            panel.reveal(theme("T1.1"));
            robot.lookup("#codebook-list").query().requestFocus();
        });
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).as("JavaFX could not read our style sheet").isEmpty();
        css.close();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Codebook codebook() {
        return bench.session().snapshot().codebook();
    }

    private Code theme(String key) {
        return codebook().find(codebook().facet(Facet.THEME).orElseThrow(), key).getFirst();
    }

    private static String selected(FxRobot robot) {
        var list = robot.lookup("#codebook-list").<ListView<CodebookRow>>query();
        return list.getSelectionModel().getSelectedItem() instanceof CodebookRow.Item item
                ? String.valueOf(item.code().key())
                : "";
    }

    private static void write(FxRobot robot, String field, String text) {
        onFx(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    @Test
    void arrowsWalkTheTreeAndEnterChooses(FxRobot robot) {
        robot.type(KeyCode.LEFT);
        assertThat(selected(robot)).isEqualTo("T1");
        robot.type(KeyCode.LEFT);
        robot.type(KeyCode.DOWN);
        assertThat(selected(robot)).isEqualTo("T2");
        robot.type(KeyCode.UP);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.RIGHT);
        assertThat(selected(robot)).isEqualTo("T1.1");
        robot.type(KeyCode.ENTER);
        assertThat(chosen).containsExactly("T1.1");
    }

    @Test
    void typedLettersFindACodeAndEnterChoosesIt(FxRobot robot) {
        robot.write("T4.2");
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);
        assertThat(chosen).containsExactly("T4.2");
        robot.type(KeyCode.DOWN);
        assertThat(selected(robot)).isEqualTo("T4.2");
    }

    @Test
    void aCodeIsRenamedMovedAndUndoneByKeys(FxRobot robot) {
        robot.type(KeyCode.F2);
        write(robot, "#code-name", theme("T1.2").name());
        assertThat(robot.lookup("#code-save").query().isDisabled()).isTrue();
        assertThat(robot.lookup(".code-problem").queryAllAs(Labeled.class))
                .anyMatch(label -> label.getText().contains("already"));
        write(robot, "#code-name", "Sharing what is known");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> theme("T1.1").name().equals("Sharing what is known"));
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        WindowFixture.waitUntil(
                () -> "T1.1".equals(codebook().childrenOf(theme("T1")).get(1).key()));
        assertThat(selected(robot)).isEqualTo("T1.1");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).type(KeyCode.Z).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> !theme("T1.1").name().equals("Sharing what is known"));
    }

    @Test
    void insertAddsACodeAfterTheSelectedOne(FxRobot robot) {
        robot.type(KeyCode.INSERT);
        write(robot, "#code-name", "Data protection");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(
                () -> codebook().childrenOf(theme("T1")).get(1).name().equals("Data protection"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(selected(robot)).startsWith("T1.");
    }

    @Test
    void anotherDefinitionIsKeptOnlyWithAWordOnItsMeaning(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        write(robot, "#code-definition", "Something else altogether.");
        boolean asked = robot.lookup("#meaning-changed").query().isVisible();
        if (asked) {
            assertThat(robot.lookup("#code-save").query().isDisabled()).isTrue();
            robot.clickOn("#meaning-changed");
        }
        assertThat(asked).isEqualTo(!theme("T1.1").definition().isEmpty());
        robot.clickOn("#code-save");
        WindowFixture.waitUntil(
                () -> theme("T1.1").definition().equals("Something else altogether."));
        assertThat(theme("T1.1").meaningChangedAt() != null).isEqualTo(asked);
    }

    @Test
    void aMemoOnACodeIsWrittenBesideItsLine(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.M).release(KeyCode.ALT);
        WindowFixture.waitUntil(() -> robot.lookup("#code-memo").tryQuery().isPresent());
        var field = robot.lookup("#code-memo").queryAs(TextInputControl.class);
        WindowFixture.waitUntil(field::isEditable);
        robot.write("Too wide");
        robot.type(KeyCode.ESCAPE);
        ListView<CodebookRow> list = robot.lookup("#codebook-list").query();
        WindowFixture.waitUntil(() ->
                list.getItems().stream()
                        .anyMatch(row ->
                                row instanceof CodebookRow.Item item
                                        && "T1.1".equals(item.code().key())
                                        && item.memos() == 1));
    }

    @Test
    void altAndArrowsMoveACodeInAndOut(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        WindowFixture.waitUntil(() -> codebook().parentOf(theme("T1.1")).isEmpty());
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        WindowFixture.waitUntil(
                () -> codebook().parentOf(theme("T1.1")).filter(theme("T1")::equals).isPresent());
    }

    @Test
    void whatSucceedsACodeIsSaid(FxRobot robot) {
        robot.type(KeyCode.F9);
        write(robot, "#code-choice-field", "T1.2");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> theme("T1.1").succeededBy() == theme("T1.2").id());
        assertThat(theme("T1.1").retired()).isFalse();
    }

    @Test
    void aUsedCodeIsMergedInsteadOfRemoved(FxRobot robot) {
        long source = theme("T1.1").id();
        robot.type(KeyCode.DELETE);
        WindowFixture.waitUntil(() -> robot.lookup(".scrim").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> robot.lookup("#code-choice-field").tryQuery().isPresent());
        write(robot, "#code-choice-field", "T1.2");
        assertThat(robot.lookup(".merge-table").tryQuery()).isPresent();
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> codebook().code(source).isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(selected(robot)).isEqualTo("T1.2");
    }

    @Test
    void retiringSaysWhoSucceedsAndTheCodeIsNotChosenAnyMore(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.DELETE).release(KeyCode.SHIFT);
        write(robot, "#code-choice-field", "T1.2");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> theme("T1.1").retired());
        assertThat(theme("T1.1").succeededBy()).isEqualTo(theme("T1.2").id());
        robot.type(KeyCode.ENTER);
        assertThat(chosen).isEmpty();
    }

    @Test
    void aCodeIsMovedUnderAnotherThatIsFoundByName(FxRobot robot) {
        robot.type(KeyCode.F5);
        write(robot, "#code-choice-field", "T3");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(
                () -> codebook().parentOf(theme("T1.1")).filter(theme("T3")::equals).isPresent());
    }
}
