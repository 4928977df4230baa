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

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("sheet.csv"), text);
    }

    @Test
    void whatIsAllowedIsSaidOnceHoweverManyColumnsAreUnknown() throws IOException {
        var said =
                program.run(
                                "code",
                                project,
                                csv("document,quote,aim,mood\nR1,The panel met twice.,x,y\n"),
                                "--coder",
                                "Ann")
                        .exits(1)
                        .err();
        assertThat(said).contains("\"aim\"", "\"mood\"", "--map \"Column=");
        assertThat(said.split("columns may be", -1)).hasSize(2);
        assertThat(Database.one(project, "SELECT count(*) FROM passage")).isEqualTo("0");
    }

    @Test
    void oneAgencyIsAColumnToo() throws IOException {
        var file = csv("document,quote,codes,agency\nR1,The panel met twice.,T1,Police\n");
        program.run("code", project, file, "--coder", "Ann").exits(0);
        assertThat(Database.one(project, "SELECT count(*) FROM coding")).isEqualTo("2");
    }

    @Test
    void aBareKeyIsThatOfTheRoleOfTheRow() throws IOException {
        var rows =
                csv(
                        "review,person,role,variable,value\n"
                                + "R1,V1,victim,age,31\n"
                                + "R1,P1,perpetrator,age,40\n"
                                + "R1,V1,,age,31\n");
        var said = program.run("extract", project, rows).exits(0).err();
        assertThat(answers()).isEqualTo("2");
        assertThat(said)
                .contains("2 answers stored", "2 persons made")
                .contains("R1 V1: made, primary victim", "R1 P1: made, primary perpetrator");
        program.run("undo", project).exits(0);
        // a column for it, too
        var wide = csv("review,person,role,age\nR1,V1,victim,31\nR1,P1,perpetrator,40\n");
        assertThat(program.json("extract", project, wide).get("stored").asInt()).isEqualTo(2);
        assertThat(Database.one(project, "SELECT count(DISTINCT variable) FROM answer"))
                .isEqualTo("2");
    }

    @Test
    void whatAnImportDoesToPersonsIsSaidAndOneIsOne() throws IOException {
        program.run("extract", project, csv("review,person,variable,value\nR1,C1,child.age,3\n"))
                .exits(0);
        var rows = csv("review,person,role,variable,value\nR1,C1,victim;child,victim.age,3\n");
        var slip = csv("review,person,role,variable,value\nR1,C1,child,agee,3\n");
        assertThat(program.run("extract", project, slip).exits(1).out())
                .contains("the nearest is age");
        rows = csv("review,person,role,variable,value\nR1,C1,victim;child,victim.age,3\n");
        assertThat(program.run("extract", project, rows, "--dry-run").exits(0).out()).isEmpty();
        var dry = program.run("extract", project, rows, "--dry-run").exits(0).err();
        assertThat(dry).contains("1 answer would be stored", "R1 C1: primary victim");
        var told = program.json("extract", project, rows).get("roster").get(0);
        assertThat(told.get("made").asBoolean()).isFalse();
        assertThat(told.get("roles").get(0).asString()).isEqualTo("primary victim");
        var one = csv("review,person,variable,value\nR1,V2,victim.age,5\nR1,V2,child.age,5\n");
        assertThat(program.run("extract", project, one).exits(1).err())
                .contains("1 answer stored", "1 person made", "1 row not loaded");
    }
}
