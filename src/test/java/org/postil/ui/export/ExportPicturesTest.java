package org.postil.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.MenuButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/** Pictures of how a study and a table go out. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class ExportPicturesTest {
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

    @Test
    void theFormsOfAStudy(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> fixture.bench().navigator().go(Destination.to(WorkStep.TALLY)));
        WindowFixture.waitUntil(() -> robot.lookup("#tally-export").tryQuery().isPresent());
        assertThat(robot.lookup("#tally-export").queryAs(MenuButton.class).getItems()).hasSize(7);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        fixture.bench()
                                .commands()
                                .find(StudyExportSheet.COMMAND)
                                .orElseThrow()
                                .run());
        WindowFixture.waitUntil(() -> robot.lookup("#export-go").tryQuery().isPresent());
        fixture.pictures().take("export-study");
        Pictures.checkTaken("export-study");
    }
}
