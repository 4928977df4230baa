package org.postil.ui.memos;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Memo;
import org.postil.ui.CssLog;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a person does with the list of memos, by keys alone and by the mouse. */
@ExtendWith(ApplicationExtension.class)
class MemoListTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void openTheList(FxRobot robot) throws Exception {
        SampleMemos.write(fixture.bench().session());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.M)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> list(robot).getItems().size() >= 7);
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static ListView<MemoRow> list(FxRobot robot) {
        return robot.lookup("#memos-list").query();
    }

    private List<String> bodies() throws InterruptedException {
        return fixture.bench()
                .session()
                .read("Reading", project -> project.memos().stream().map(Memo::body).toList())
                .await();
    }

    @Test
    void aMemoIsFoundByTypingAndEnterGoesToItsPassage(FxRobot robot) {
        robot.write("chronology");
        WindowFixture.waitUntil(() -> list(robot).getItems().size() == 1);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> {
            var here = fixture.bench().navigator().hereProperty().get();
            return here != null && here.destination().step() == WorkStep.READ;
        });
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(() -> page.selectionProperty().get().span().start() == 200);
        assertThat(robot.lookup("#memos-list").tryQuery()).isEmpty();
    }

    @Test
    void aMemoIsWrittenInPlaceAndKeptWhenTheListIsClosed(FxRobot robot) throws Exception {
        robot.write("cafe");
        WindowFixture.waitUntil(() -> list(robot).getItems().size() == 1);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.F2);
        robot.write(" Yes");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        WindowFixture.waitUntil(() -> bodies().contains(SampleMemos.CAFE + " Yes"));
    }

    @Test
    void aProjectMemoIsBegunWithTheMouseAndOneCanBeRemovedAndBroughtBack(FxRobot robot)
            throws Exception {
        robot.clickOn("#memos-new");
        robot.write("A new thought");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> bodies().contains("A new thought"));
        WindowFixture.waitUntil(() -> !list(robot).getSelectionModel().isEmpty());
        robot.clickOn("#memo-remove");
        WindowFixture.waitUntil(() -> !bodies().contains("A new thought"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> bodies().contains("A new thought"));
    }

    @Test
    void theMemoOfAReviewStandsInItsDetailsAndIsKeptWhenTheFieldIsLeft(FxRobot robot)
            throws Exception {
        robot.type(KeyCode.ESCAPE);
        TableView<?> table = robot.lookup("#reviews-table").query();
        robot.interact(() -> table.getSelectionModel().select(0));
        WindowFixture.waitUntil(() -> robot.lookup("#review-memo").tryQuery().isPresent());
        var field = robot.lookup("#review-memo").queryAs(TextInputControl.class);
        WindowFixture.waitUntil(() -> field.getText().equals(SampleMemos.CAFE));
        robot.interact(() -> {
            field.requestFocus();
            field.end();
        });
        robot.write(" No.").type(KeyCode.TAB);
        WindowFixture.waitUntil(() -> bodies().contains(SampleMemos.CAFE + " No."));
        var document = robot.lookup("#document-memo-0").queryAs(TextInputControl.class);
        assertThat(document.getText()).startsWith("Scanned twice");
    }

    @Test
    void anothersMemoIsReadOnly(FxRobot robot) {
        robot.write("too wide");
        WindowFixture.waitUntil(() -> list(robot).getItems().size() == 1);
        robot.type(KeyCode.DOWN);
        var text = robot.lookup("#memo-text").queryAs(TextInputControl.class);
        WindowFixture.waitUntil(() -> text.getText().startsWith("Too wide"));
        assertThat(text.isEditable()).isFalse();
        assertThat(robot.lookup("#memo-remove").query().isVisible()).isFalse();
        robot.type(KeyCode.DELETE);
        assertThat(list(robot).getItems()).hasSize(1);
    }

    @Test
    void theListedMemosAreSavedAsRows(FxRobot robot) throws Exception {
        Path file = folder.resolve("memos.csv");
        fixture.files().choose(file);
        robot.write("farrow");
        WindowFixture.waitUntil(() -> list(robot).getItems().size() == 2);
        assertThat(robot.lookup("#memos-count").queryAs(Label.class).getText()).startsWith("2 of");
        robot.clickOn("#memos-more");
        robot.clickOn("#memos-save");
        WindowFixture.waitUntil(() -> Files.exists(file));
        WindowFixture.waitUntil(() -> Files.readAllLines(file).size() == 3);
        assertThat(Files.readString(file)).startsWith("on,what,passage,memo").contains("Too wide?");
    }
}
