package org.postil.ui.memos;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of the list of memos. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class MemoPicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static void open(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.M)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        WindowFixture.waitUntil(() -> robot.lookup("#memos-list").tryQuery().isPresent());
    }

    @Test
    void memos(FxRobot robot) throws Exception {
        SampleMemos.write(fixture.bench().session());
        open(robot);
        var list = robot.lookup("#memos-list").<ListView<MemoRow>>query();
        WindowFixture.waitUntil(() -> list.getItems().size() >= 7);
        robot.type(KeyCode.DOWN);
        fixture.pictures().take("memos");
        Pictures.checkTaken("memos");
    }

    @Test
    void empty(FxRobot robot) throws Exception {
        fixture.close();
        Path home = Files.createTempDirectory(folder, "home");
        Path file = WindowFixture.makeProject(home.resolve("Empty.postil"), home);
        robot.interact(() -> fixture = WindowFixture.opening(new Stage(), home, file));
        fixture.bench();
        open(robot);
        fixture.pictures().take("memos-empty");
        Pictures.checkTaken("memos-empty");
    }
}
