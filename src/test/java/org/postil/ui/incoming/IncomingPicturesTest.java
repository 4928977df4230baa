package org.postil.ui.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Command;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of the import of values: what columns mean, and what would change. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class IncomingPicturesTest {
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

    private static Path workbook() throws IOException {
        String[][] rows = {
            {"Case", "Victim age", "Victim sex", "Victim ethnicity", "Remarks"},
            {"DHR01", "41", "F", "White British", "asked the chair"},
            {"DHR02", "44", "F", "White British", ""},
            {"DHR03", "twenty", "F", "Chinese", ""},
            {"DHR04", "30", "M", "not recorded", "see the letter"},
            {"DHR77", "30", "F", "Indian", ""}
        };
        Path file = folder.resolve("Extraction sheet.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Victims");
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            book.write(out);
        }
        return file;
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @Test
    void columnsAndWhatWouldChange(FxRobot robot) throws Exception {
        var bench = fixture.bench();
        fixture.files().choose(workbook());
        robot.interact(() -> bench.commands().find(Command.IMPORT_VALUES).ifPresent(Command::run));
        WindowFixture.waitUntil(() -> !robot.lookup("#incoming-columns").queryAll().isEmpty());
        take("incoming-columns");
        long before = bench.session().snapshot().action();
        robot.push(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> !robot.lookup("#incoming-apply").queryAll().isEmpty());
        take("incoming-look");
        assertThat(bench.session().snapshot().action()).isEqualTo(before);
        robot.push(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> bench.session().snapshot().action() == before + 1);
    }
}
