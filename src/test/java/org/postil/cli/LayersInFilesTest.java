package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tables.Presentation;
import org.postil.tables.SavedTables;
import org.postil.tables.TableSettings;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Four reviews, two coders. Both have T1 for the police in R0; in R1 Ann has T1 and Bo T2; R2 is
 * coded by Ann alone and R3 by nobody. A code is made after all was read. What is undecided, what
 * was not rechecked, any agency and no agency must be said in every output alike.
 */
class LayersInFilesTest {
    @TempDir static Path folder;

    private static Program program;
    private static Path file;

    @BeforeAll
    static void study() throws IOException {
        program = new Program(folder.resolve("home"));
        file = folder.resolve("p.postil");
        program.run("new", file, "--frame", "children", "--coder", "Ann").exits(0);
        var reports = Files.createDirectories(folder.resolve("reports"));
        for (int i = 0; i < 4; i++) {
            Files.writeString(
                    reports.resolve("R" + i + ".txt"),
                    "1. FINDINGS\n\nThe agencies of case "
                            + i
                            + " did not share what they knew.\n");
        }
        program.run("import", file, reports).exits(0);
        code("Ann", row(0, "T1", "Police"), row(1, "T1", ""), row(2, "T1", "Police"));
        code("Bo", row(0, "T1", "Police"), row(1, "T2", ""));
        program.run("read", file, "--coder", "Ann", "--all").exits(0);
        program.run("read", file, "--coder", "Bo", "R0", "R1", "R3").exits(0);
        code("Ann", row(0, "Late thought", ""));
    }

    private static String row(int report, String code, String agency) {
        return "R%d,did not share what they knew,%s,%s\n".formatted(report, code, agency);
    }

    private static void code(String coder, String... rows) throws IOException {
        var csv =
                Files.writeString(
                        folder.resolve("codings.csv"),
                        "document,quote,codes,agencies\n" + String.join("", rows));
        program.run("code", file, csv, "--coder", coder, "--create").exits(0);
    }

    private static JsonNode row(JsonNode tally, String code) {
        for (JsonNode row : tally.get("rows")) {
            if (row.get("code").asString().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code + " in " + tally);
    }

    private static void is(JsonNode row, int n, int d, int undecided, int notRechecked) {
        assertThat(row.get("n").asInt()).isEqualTo(n);
        assertThat(row.get("d").asInt()).isEqualTo(d);
        assertThat(row.get("undecided").asInt()).isEqualTo(undecided);
        assertThat(row.get("not_rechecked").asInt()).isEqualTo(notRechecked);
    }

    @Test
    void eachLayerIsSaidForWhatItIs() {
        var last = program.json("tally", file, "--columns", "agency");
        assertThat(last.get("layer").asString()).isEqualTo("final");
        is(row(last, "T1"), 2, 4, 1, 0);
        is(row(last, "T2"), 0, 4, 1, 0);
        // a firm zero, and those that were read before there was the code
        is(row(last, "T3"), 0, 4, 0, 0);
        is(row(last, "Late thought"), 0, 4, 1, 3);
        var any = program.json("tally", file, "--coder", "any");
        is(row(any, "T1"), 3, 4, 0, 0);
        is(row(any, "T2"), 1, 4, 0, 0);
        var bo = program.json("tally", file, "--coder", "Bo");
        is(row(bo, "T1"), 1, 4, 0, 0);
        assertThat(program.run("tally", file).exits(0).out()).contains("undecided");
    }

    @Test
    void notRecheckedZerosCanLeaveTheDenominator() {
        var tally = program.json("tally", file, "--not-rechecked", "out");
        is(row(tally, "Late thought"), 0, 1, 1, 3);
        is(row(tally, "T3"), 0, 4, 0, 0);
        assertThat(tally.get("caption").toString()).contains("left out of the denominator");
    }

    @Test
    void anyAgencyAndNoAgencyAreRowsOnRequest() {
        var plain = program.json("tally", file, "--rows", "agency");
        assertThat(plain.get("rows"))
                .noneMatch(row -> row.get("kind").asString().matches("any|none|group"));
        var groups = program.json("tally", file, "--rows", "agency", "--groups");
        JsonNode any = null;
        JsonNode none = null;
        for (JsonNode row : groups.get("rows")) {
            any = row.get("kind").asString().equals("any") ? row : any;
            none = row.get("kind").asString().equals("none") ? row : none;
        }
        assertThat(Objects.requireNonNull(any).get("n").asInt()).isEqualTo(2);
        assertThat(Objects.requireNonNull(none).get("n").asInt()).isEqualTo(2);
        assertThat(none.get("reviews").toString()).contains("R1", "R3");
        assertThat(any.get("name").asString()).isEqualTo("Any agency");
        assertThat(none.get("name").asString()).isEqualTo("No agency");
    }

    private static void save(String name, TallyRequest request) {
        var projects = new Projects(new UserHome(folder.resolve("own")), Clock.systemUTC());
        try (var project = ((ProjectResult.Opened) projects.open(file)).project()) {
            var snapshot = project.snapshot();
            var engine = new TallyEngine();
            var settings = new TableSettings("", request, Presentation.PLAIN);
            var recipe =
                    SavedTables.recipe(
                            snapshot,
                            engine,
                            settings,
                            (Tally) engine.tally(snapshot, request),
                            Instant.EPOCH);
            project.act(
                    Project.PROGRAM,
                    "Save",
                    edit -> {
                        edit.savedTables().add(name, recipe);
                        return true;
                    });
        }
    }

    @Test
    void theFilesOfASavedTableSayItToo() throws IOException {
        save(
                "Themes",
                TallyRequest.of(new Axis.OfFacet("theme"))
                        .withColumns(new Axis.OfFacet("agency"))
                        .withGroups(true)
                        .withLayer(new Layer.Final()));
        Path out = folder.resolve("out");
        program.run("tables", file, "--out", out).exits(0);
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolve("tables.xlsx")))) {
            var sheet = book.getSheetAt(0);
            int t1 = line(sheet, "T1");
            assertThat(number(sheet, t1, "n")).isEqualTo(2);
            assertThat(number(sheet, t1, "undecided")).isEqualTo(1);
            assertThat(number(sheet, t1, "not rechecked")).isZero();
            assertThat(number(sheet, t1, "Any agency")).isEqualTo(2);
            assertThat(number(sheet, t1, "No agency")).isZero();
            assertThat(number(sheet, line(sheet, "T3"), "not rechecked")).isZero();
            assertThat(number(sheet, named(sheet, "Late thought"), "not rechecked")).isEqualTo(3);
        }
        try (var word = new XWPFDocument(Files.newInputStream(out.resolve("tables.docx")));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("2/4 (50) [+1]")
                    .contains("Any agency")
                    .contains("No agency")
                    .contains("on n more the coders differ")
                    .contains("not looked at again for it");
        }
        var csv = Files.readAllLines(out.resolve("01-themes.csv"));
        var heads = List.of(csv.getFirst().split(","));
        assertThat(heads).contains("undecided", "not rechecked");
        var first =
                csv.stream().filter(l -> l.startsWith("T1,")).findFirst().orElseThrow().split(",");
        assertThat(first[heads.indexOf("undecided")]).isEqualTo("1");
    }

    private static int line(XSSFSheet sheet, String code) {
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            var row = sheet.getRow(r);
            if (row != null && row.getCell(0) != null && text(row.getCell(0)).equals(code)) {
                return r;
            }
        }
        throw new AssertionError(code);
    }

    private static int named(XSSFSheet sheet, String name) {
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            var row = sheet.getRow(r);
            if (row != null && row.getCell(1) != null && text(row.getCell(1)).equals(name)) {
                return r;
            }
        }
        throw new AssertionError(name);
    }

    private static double number(XSSFSheet sheet, int row, String head) {
        for (var cell : sheet.getRow(1)) {
            if (text(cell).equals(head)) {
                return sheet.getRow(row).getCell(cell.getColumnIndex()).getNumericCellValue();
            }
        }
        throw new AssertionError(head);
    }

    private static String text(Cell cell) {
        return cell.toString();
    }
}
