package org.postil.ui.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.postil.ui.task.RunningJob;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Reviews screen in the window: reports come in, are corrected, stopped and removed. */
@ExtendWith(ApplicationExtension.class)
class ReviewsScreenTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Path file = Files.createTempDirectory(folder, "study").resolve("Study.postil");
        fixture = WindowFixture.opening(stage, home, WindowFixture.makeProject(file, home));
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private Snapshot now() {
        return fixture.bench().session().snapshot();
    }

    private void drop(Path... paths) {
        fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> fixture.drop(List.of(paths).stream().map(Path::toFile).toList()));
    }

    private static void waitFor(FxRobot robot, String query) {
        WindowFixture.waitUntil(60, () -> robot.lookup(query).tryQuery().isPresent());
    }

    @Test
    void aReferenceIsCorrectedInTheSheetBeforeAnythingIsWritten(FxRobot robot) {
        drop(CORPUS.resolve("txt/DHR05.txt"), CORPUS.resolve("txt/DHR06.txt"));
        waitFor(robot, "#group-table");
        var fields =
                robot.lookup("#group-table .text-field").queryAllAs(TextField.class).stream()
                        .filter(field -> field.getText().equals("DHR06"))
                        .toList();
        robot.clickOn(fields.getFirst());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("DHR05").type(KeyCode.TAB);
        assertThat(now().reviews()).isEmpty();
        robot.clickOn("#group-import");
        WindowFixture.waitUntil(60, () -> now().documents().size() == 2);
        assertThat(now().reviews()).extracting(Review::reference).containsExactly("DHR05");
    }

    @Test
    void aFolderStoppedInTheMiddleLeavesWholeDocumentsAndSaysHowToGoOn(FxRobot robot) {
        drop(CORPUS.resolve("txt"));
        waitFor(robot, "#group-table");
        robot.clickOn("#group-import");
        WindowFixture.waitUntil(60, () -> !now().documents().isEmpty());
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> List.copyOf(fixture.jobs().running()).forEach(RunningJob::cancel));
        WindowFixture.waitUntil(60, () -> fixture.jobs().running().isEmpty());
        var project = fixture.bench().session().project();
        int stored = now().documents().size();
        for (var document : now().documents()) {
            assertThat(project.text(document.text()).orElseThrow()).hasSize(document.length());
        }
        assertThat(project.check()).allMatch(result -> result.ok());
        if (stored < 33) {
            waitFor(robot, "#outcome-list");
            robot.type(KeyCode.ENTER);
        }
    }

    @Test
    void aReviewIsRenamedExcludedRemovedAndBroughtBack(FxRobot robot) {
        drop(CORPUS.resolve("txt/DHR05.txt"));
        waitFor(robot, "#group-table");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(60, () -> now().documents().size() == 1);
        // on this step already, its key would go on to the sample
        robot.interact(() -> fixture.bench().navigator().go(Destination.to(WorkView.REVIEWS)));
        waitFor(robot, "#reviews-table");
        TableView<ReviewRow> table = robot.lookup("#reviews-table").query();
        WindowFixture.waitUntil(() -> table.getItems().size() == 1);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        robot.type(KeyCode.F2);
        waitFor(robot, "#review-title");
        robot.clickOn("#review-reference");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.type(KeyCode.DELETE);
        WindowFixture.waitUntil(() -> robot.lookup(".field-wrong").tryQuery().isPresent());
        assertThat(robot.lookup("Save").query().isDisabled()).isTrue();
        robot.write("DHR05");
        WindowFixture.waitUntil(() -> !robot.lookup("Save").query().isDisabled());
        robot.clickOn("#review-title");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("The review of Ms E").type(KeyCode.ENTER);
        WindowFixture.waitUntil(
                () -> now().reviews().getFirst().title().equals("The review of Ms E"));
        robot.interact(table::requestFocus);
        robot.type(KeyCode.DELETE);
        waitFor(robot, ".scrim");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> now().reviews().isEmpty());
        waitFor(robot, "#empty-import-files");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WindowFixture.waitUntil(() ->
                now().documents().size() == 1 || robot.lookup(".forecast").tryQuery().isPresent());
        if (now().documents().isEmpty()) {
            // many rows: what comes back is shown first
            robot.type(KeyCode.ENTER);
            WindowFixture.waitUntil(() -> now().documents().size() == 1);
        }
    }
}
