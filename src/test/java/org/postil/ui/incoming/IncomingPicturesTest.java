package org.postil.ui.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
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

/** Pictures of the import of values and of quotes: what columns mean, and what would change. */
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

    private static Path values() throws IOException {
        return workbook(
                "Extraction sheet.xlsx",
                "Victims",
                new String[][] {
                    {"Case", "Victim age", "Victim sex", "Victim ethnicity", "Remarks"},
                    {"DHR01", "41", "F", "White British", "asked the chair"},
                    {"DHR02", "44", "F", "White British", ""},
                    {"DHR03", "twenty", "F", "Chinese", ""},
                    {"DHR04", "30", "M", "not recorded", "see the letter"},
                    {"DHR77", "30", "F", "Indian", ""}
                });
    }

    private static Path workbook(String name, String table, String[][] rows) throws IOException {
        Path file = folder.resolve(name);
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet(table);
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
        fixture.files().choose(values());
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

    private Path quotes() throws IOException {
        var project = fixture.bench().session().project();
        var document = project.snapshot().documents().getFirst();
        String text = project.text(document.text()).orElseThrow();
        var layout = project.layout(document.text()).orElseThrow();
        var found =
                layout.paragraphs().stream()
                        .filter(p -> p.kind() == ParagraphKind.BODY)
                        .filter(p -> layout.sectionAt(p.span().start()) == SectionRole.MAIN)
                        .map(p -> p.span().of(text).strip())
                        .filter(words -> words.length() > 80)
                        .filter(words -> text.indexOf(words) == text.lastIndexOf(words))
                        .limit(4)
                        .toList();
        return workbook(
                "Coded quotes.xlsx",
                "Quotes",
                new String[][] {
                    {"Report", "Excerpt", "Theme 1", "Theme 2", "Organisation", "Comments"},
                    {"DHR01", found.get(0), "T1.1", "T5", "Police", "both"},
                    {"DHR01", found.get(1), "sharing", "", "the Force", ""},
                    {"DHR01.pdf", found.get(2), "T2.2", "Hope", "", ""},
                    {"DHR01", found.get(3), "T5.1, T5.2", "", "Health", ""},
                    {"DHR01", "The words of another report altogether.", "T1", "", "", ""},
                    {"DHR77", found.get(0), "T1", "", "", ""}
                });
    }

    @Test
    void codedQuotesGoTheSameWayAndAreOneStep(FxRobot robot) throws Exception {
        var bench = fixture.bench();
        fixture.files().choose(quotes());
        robot.interact(() -> bench.commands().find(Command.IMPORT_QUOTES).ifPresent(Command::run));
        WindowFixture.waitUntil(() -> !robot.lookup("#incoming-columns").queryAll().isEmpty());
        WindowFixture.waitUntil(() -> !robot.lookup("#incoming-create").queryAll().isEmpty());
        take("quotes-columns");
        long before = bench.session().snapshot().action();
        robot.interact(
                () -> robot.lookup("#incoming-create").queryAs(CheckBox.class).setSelected(true));
        robot.push(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> !robot.lookup("#incoming-apply").queryAll().isEmpty());
        take("quotes-look");
        assertThat(bench.session().snapshot().action()).isEqualTo(before);
        robot.push(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> bench.session().snapshot().action() == before + 1);
    }
}
