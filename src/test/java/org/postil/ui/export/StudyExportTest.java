package org.postil.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;

/** The study out of the window in each form, on the sample study. */
@ExtendWith(ApplicationExtension.class)
class StudyExportTest {
    @TempDir static Path folder;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void export(FxRobot robot, String form, Path out) {
        WindowFixture.waitUntil(
                () -> fixture.bench().commands().find(StudyExportSheet.COMMAND).isPresent());
        fixture.files().choose(out);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        fixture.bench()
                                .commands()
                                .find(StudyExportSheet.COMMAND)
                                .orElseThrow()
                                .run());
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    robot.lookup("#export-" + form).queryAs(RadioButton.class).fire();
                    robot.lookup("#export-go").queryAs(Button.class).fire();
                });
        WindowFixture.waitUntil(() -> fixture.bench().jobs().running().isEmpty());
    }

    @Test
    void theReportIsWrittenUnderAnEndingThatWordKnows(FxRobot robot) throws Exception {
        Path out = Files.createTempDirectory(folder, "out").resolve("report");
        export(robot, "document", out);
        try (var report =
                new XWPFDocument(Files.newInputStream(out.resolveSibling("report.docx")))) {
            // the saved tables, and the first row of that of the themes
            assertThat(report.getTables()).hasSizeGreaterThanOrEqualTo(28);
            assertThat(report.getTables())
                    .anyMatch(table ->
                            table.getRow(1).getCell(0).getText().startsWith("T1")
                                    && table.getRow(1).getCell(1).getText().equals("24/33 (73)"));
        }
    }

    @Test
    void tidyTablesGoIntoAFolder(FxRobot robot) throws Exception {
        Path out = Files.createTempDirectory(folder, "tidy");
        export(robot, "tidy", out);
        assertThat(out.resolve("dictionary.csv")).exists();
        assertThat(out.resolve("codings.csv")).exists();
    }

    @Test
    void aPlaceThatIsNotThereIsToldAndNothingBreaks(FxRobot robot) {
        Path out = folder.resolve("nowhere").resolve("study.xlsx");
        export(robot, "workbook", out);
        assertThat(out).doesNotExist();
        assertThat(fixture.bench().overlays().isCovered()).isFalse();
    }
}
