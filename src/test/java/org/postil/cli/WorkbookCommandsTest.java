package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** {@code extract} and {@code code} on Excel workbooks. */
class WorkbookCommandsTest {
    @TempDir Path folder;
    private Program program;
    private Path project;

    @BeforeEach
    void aProjectOfAnn() throws IOException {
        program = new Program(folder.resolve("home"));
        project = folder.resolve("p.postil");
        program.run("new", project, "--frame", "children", "--coder", "Ann").exits(0);
        var report =
                Files.writeString(
                        folder.resolve("R1.txt"), "1. INTRODUCTION\n\nThe panel met twice.\n");
        program.run("import", project, report).exits(0);
    }

    private Path workbook(String[]... rows) throws IOException {
        Path file = folder.resolve("values.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Data");
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

    private String answers() {
        return Database.one(project, "SELECT count(*) FROM answer");
    }

    @Test
    void aWorkbookWithAColumnForEachVariableIsLookedAtAndThenLoaded() throws IOException {
        var file =
                workbook(
                        new String[] {"Case no.", "Victim age", "How old is he"},
                        new String[] {"R1", "31", "40"},
                        new String[] {"R7", "30", ""});
        program.run("extract", project, file).exits(1);
        Object[] mapped = {
            "extract",
            project,
            file,
            "--map",
            "Case no.=review",
            "--map",
            "How old is he=perpetrator.age",
            "--format",
            "json"
        };
        var dry = new Object[mapped.length + 1];
        System.arraycopy(mapped, 0, dry, 0, mapped.length);
        dry[mapped.length] = "--dry-run";
        var seen = program.run(dry).exits(1).json();
        assertThat(seen.get("stored").asInt()).isEqualTo(2);
        assertThat(seen.get("persons").asInt()).isEqualTo(2);
        assertThat(seen.get("problems").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(answers()).isEqualTo("0");
        assertThat(program.run(mapped).exits(1).json().get("stored").asInt()).isEqualTo(2);
        assertThat(answers()).isEqualTo("2");
        // the columns are remembered
        var again = program.run("extract", project, file, "--format", "json").exits(1).json();
        assertThat(again.get("same").asInt()).isEqualTo(2);
        assertThat(again.get("stored").asInt()).isZero();
        program.run("undo", project).exits(0);
        assertThat(answers()).isEqualTo("0");
    }

    @Test
    void aDryRunForANewCoderMakesNone() throws IOException {
        var file = workbook(new String[] {"review", "victim.age"}, new String[] {"R1", "31"});
        program.run("extract", project, file, "--coder", "Bea", "--dry-run").exits(0);
        assertThat(Database.one(project, "SELECT group_concat(name) FROM coder")).isEqualTo("Ann");
    }

    @Test
    void quotesOfAWorkbookArePlacedByTheColumnsThatAreSaid() throws IOException {
        var file =
                workbook(
                        new String[] {"Where", "Words", "codes", "Remark"},
                        new String[] {"R1", "The panel met twice.", "T1", "x"});
        program.run("code", project, file, "--coder", "Ann").exits(1);
        Object[] dry = {
            "code",
            project,
            file,
            "--coder",
            "Ann",
            "--map",
            "Where=document",
            "--map",
            "Words=quote",
            "--map",
            "Remark=ignore",
            "--dry-run"
        };
        program.run(dry).exits(0);
        assertThat(Database.one(project, "SELECT count(*) FROM passage")).isEqualTo("0");
        var real = Arrays.copyOf(dry, dry.length - 1);
        program.run(real).exits(0);
        assertThat(Database.one(project, "SELECT count(*) FROM passage")).isEqualTo("1");
    }
}
