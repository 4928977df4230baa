package org.postil.ui.merge;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.merge.MergeItem;
import org.postil.merge.MergeItem.State;
import org.postil.project.ContentTable;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;

/** Two people, two files: assigned, given, coded, taken back, undone. */
@ExtendWith(ApplicationExtension.class)
class MergeJourneyTest {
    private static final String SECRET = "correct horse";

    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Colleague colleague;
    private Path given;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Path file = WindowFixture.makeProject(home.resolve("study.postil"), home);
        colleague = new Colleague(home);
        colleague.report(file, "Ash", "The panel found that nothing was shared between them.");
        colleague.report(file, "Birch", "The panel found that everything was shared by them.");
        given = home.resolve("ben.postil");
        fixture = WindowFixture.opening(stage, home, file);
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

    private void run(FxRobot robot, String command, String shown) {
        robot.interact(() -> fixture.bench().commands().find(command).ifPresent(Command::run));
        WindowFixture.waitUntil(() -> isShown(robot, shown));
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(n -> n.getScene() != null).isPresent();
    }

    private Code first() {
        return session().snapshot().codebook().codes().getFirst();
    }

    private static <T extends Node> T node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private void giveToBen(FxRobot robot) {
        fixture.files().choose(given);
        run(robot, Command.GIVE, "#give-name");
        // the keyboard alone: the name, and Enter
        robot.write("Ben");
        WindowFixture.waitUntil(() -> !node(robot, "#give-go").isDisabled());
        robot.clickOn("#give-go");
        WindowFixture.waitUntil(() -> isShown(robot, "#give-done"));
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> !isShown(robot, "#give-done"));
        assertThat(given).exists();
    }

    private void weDefine() throws Exception {
        long code = first().id();
        session()
                .act(
                        "Define",
                        edit -> {
                            edit.codebook().define(code, Colleague.OUR_DEFINITION, "", "", false);
                            return true;
                        })
                .await();
    }

    @Test
    void givenCodedTakenBackDecidedAndUndone(FxRobot robot) throws Exception {
        giveToBen(robot);
        colleague.codes(given);
        weDefine();
        var passages = session().snapshot().passages();

        fixture.files().choose(given);
        run(robot, Command.MERGE, "#merge-list");
        ListView<MergeItem> list = node(robot, "#merge-list");
        assertThat(list.getItems().getFirst().state()).isEqualTo(State.CONFLICTING);
        // cancel changes nothing
        robot.type(KeyCode.ESCAPE);
        WindowFixture.waitUntil(() -> !isShown(robot, "#merge-list"));
        assertThat(session().snapshot().passages()).isEqualTo(passages);

        run(robot, Command.MERGE, "#merge-list");
        ListView<MergeItem> look = node(robot, "#merge-list");
        robot.clickOn("#merge-tile-new");
        assertThat(look.getItems()).isNotEmpty().allMatch(i -> i.state() == State.NEW);
        robot.clickOn("#merge-tile-new");
        robot.interact(() -> look.getSelectionModel().selectFirst());
        WindowFixture.waitUntil(() -> isShown(robot, "#merge-theirs"));
        robot.clickOn("#merge-theirs");
        WindowFixture.waitUntil(() ->
                look.getItems().getFirst().takesTheirs()
                        && !node(robot, "#merge-apply").isDisabled());
        robot.clickOn("#merge-words").write("shared");
        WindowFixture.waitUntil(() ->
                look.getItems().stream().anyMatch(i -> i.table() == ContentTable.CODE)
                        && look.getItems().stream().noneMatch(i -> i.state() == State.CONFLICTING));
        robot.clickOn("#merge-apply");
        WindowFixture.waitUntil(() -> isShown(robot, "#merge-done"));
        TextField backup = node(robot, "#merge-backup");
        assertThat(Path.of(backup.getText())).exists();
        robot.type(KeyCode.ENTER);
        assertThat(first().definition()).isEqualTo(Colleague.THEIR_DEFINITION);
        assertThat(session().snapshot().passages().values())
                .anyMatch(d -> d.passages().size() == 1);
        assertThat(session().undoableProperty().get()).contains("Merge ben.postil");

        // again there is nothing new
        run(robot, Command.MERGE, "#merge-close");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> !isShown(robot, "#merge-close"));

        robot.interact(() -> session().undo());
        WindowFixture.waitUntil(() -> first().definition().equals(Colleague.OUR_DEFINITION));
        assertThat(session().snapshot().passages().values()).allMatch(d -> d.passages().isEmpty());
    }

    @Test
    void aPackageUnderAPassphraseComesBackUnderIt(FxRobot robot) {
        fixture.files().choose(given);
        run(robot, Command.GIVE, "#give-name");
        robot.write("Ben");
        robot.clickOn("#give-passphrase").write(SECRET);
        assertThat(node(robot, "#give-go").isDisabled()).isTrue();
        robot.clickOn("#give-again").write(SECRET);
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> isShown(robot, "#give-done"));
        robot.type(KeyCode.ENTER);

        run(robot, Command.MERGE, "#merge-passphrase");
        robot.write("wrong").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> isShown(robot, "#merge-wrong"));
        robot.write(SECRET).type(KeyCode.ENTER);
        // nothing was done in it
        WindowFixture.waitUntil(() -> isShown(robot, "#merge-close"));
    }

    @Test
    void aCoderIsAddedAndReviewsAreAssignedByAShareOrOneByOne(FxRobot robot) {
        run(robot, Command.ASSIGN, "#assign-coders");
        robot.clickOn("#assign-name").write("Ben").clickOn("#assign-add");
        ListView<AssignViewModel.Progress> coders = node(robot, "#assign-coders");
        WindowFixture.waitUntil(
                () -> coders.getSelectionModel().getSelectedItem().coder().name().equals("Ben"));
        TextField seed = node(robot, "#assign-seed");
        robot.interact(() -> seed.setText("7"));
        robot.clickOn("#assign-share");
        WindowFixture.waitUntil(() -> coders.getItems().getLast().assigned() == 1);
        assertThat(coders.getItems().getLast().drawn()).contains("seed 7");
        robot.clickOn("#assign-all");
        WindowFixture.waitUntil(() -> coders.getItems().getLast().assigned() == 2);
        ListView<AssignViewModel.Row> reviews = node(robot, "#assign-reviews");
        robot.interact(() -> reviews.getSelectionModel().clearAndSelect(0));
        robot.clickOn("#assign-release");
        WindowFixture.waitUntil(() -> coders.getItems().getLast().assigned() == 1);
        assertThat(reviews.getItems().getFirst().coders()).isEmpty();
        robot.clickOn("#assign-done");
        WindowFixture.waitUntil(() -> !isShown(robot, "#assign-coders"));
    }
}
