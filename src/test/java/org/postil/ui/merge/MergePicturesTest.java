package org.postil.ui.merge;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.merge.MergeItem;
import org.postil.study.SampleStudy;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.Command;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of giving, assigning and taking back. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class MergePicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private Colleague colleague;
    private Path given;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Path file = SampleProject.copyTo(home.resolve("Children's Services study.postil"));
        colleague = new Colleague(home);
        given = home.resolve("ben.postil");
        colleague.work(file, given);
        fixture = WindowFixture.opening(stage, home, file);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private void begin(FxRobot robot) {
        // who is coding is asked at first
        fixture.bench();
        WindowFixture.waitUntil(() -> robot.lookup("#coder-name").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        var session = fixture.bench().session();
        robot.interact(() ->
                session.switchTo(session.snapshot().coderNamed(SampleStudy.CODER).orElseThrow()));
        fixture.files().choose(given);
    }

    private void run(FxRobot robot, String command, String shown) {
        robot.interact(() -> fixture.bench().commands().find(command).ifPresent(Command::run));
        WindowFixture.waitUntil(() -> robot.lookup(shown).tryQuery().isPresent());
    }

    @Test
    void theLook(FxRobot robot) {
        colleague.otherEdition(given);
        begin(robot);
        run(robot, Command.MERGE, "#merge-list");
        take("merge");
        ListView<MergeItem> list = robot.lookup("#merge-list").query();
        robot.interact(() -> {
            TextField words = robot.lookup("#merge-words").query();
            words.setText("code");
            list.getItems().stream()
                    .filter(MergeViewModel::isTheirCode)
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        });
        take("merge-code");
    }

    @Test
    void nothingNew(FxRobot robot) throws Exception {
        Path fresh = given.resolveSibling("fresh.postil");
        begin(robot);
        fixture.files().choose(fresh);
        Files.copy(fixture.bench().session().project().path(), fresh);
        run(robot, Command.MERGE, "#merge-close");
        take("merge-nothing");
    }

    @Test
    void theGiveSheet(FxRobot robot) {
        begin(robot);
        run(robot, Command.GIVE, "#give-name");
        robot.interact(() -> {
            ComboBox<String> name = robot.lookup("#give-name").query();
            name.getEditor().setText(Colleague.NAME);
            TextField one = robot.lookup("#give-passphrase").query();
            one.setText("correct horse");
        });
        take("give");
    }

    @Test
    void theAssignments(FxRobot robot) {
        begin(robot);
        run(robot, Command.ASSIGN, "#assign-coders");
        TextField seed = robot.lookup("#assign-seed").query();
        ListView<AssignViewModel.Progress> coders = robot.lookup("#assign-coders").query();
        robot.interact(() -> {
            seed.setText("271828");
            coders.getSelectionModel().selectFirst();
        });
        robot.clickOn("#assign-share");
        WindowFixture.waitUntil(() -> coders.getItems().getFirst().assigned() > 0);
        take("assign");
    }
}
