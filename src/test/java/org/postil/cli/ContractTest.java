package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.Program;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line keeps its word: names, JSON keys, exit codes and messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
    private static final Path SOUND = Path.of("src/test/resources/golden/v005.postil");

    @TempDir static Path folder;
    private Program program;
    private Path project;

    @BeforeAll
    void aStudyOfOneReview() throws IOException {
        program = new Program(folder.resolve("home"));
        project = Files.copy(SOUND, folder.resolve("p.postil"));
    }

    private Path copy(String name) throws IOException {
        return Files.copy(SOUND, folder.resolve(name));
    }

    private JsonNode json(Object... arguments) {
        return program.json(arguments);
    }

    private static void keys(JsonNode node, String... names) {
        assertThat(node.propertyNames()).contains(names);
    }

    @Test
    void importTellsOfEachFile() throws IOException {
        var file = copy("import.postil");
        Path report =
                Files.writeString(folder.resolve("Ash - letter.txt"), "Dear chair,\n\nwe agree.\n");
        var found = json("import", file, report).get("files").get(0);
        keys(
                found,
                "file",
                "review",
                "document",
                "role",
                "outcome",
                "reason",
                "characters",
                "pages",
                "warnings");
        assertThat(found.get("review").asString()).isEqualTo("Ash");
        assertThat(found.get("role").asString()).isEqualTo("letter");
        assertThat(found.get("outcome").asString()).isEqualTo("ok");
        var again = json("import", file, report).get("files").get(0);
        assertThat(again.get("outcome").asString()).isEqualTo("duplicate");
        assertThat(again.get("reason").asString()).contains("Ash - letter.txt");
    }

    @Test
    void textHasItsPagesAndParagraphs() {
        var text = json("text", project, "--document", "dhr23.TXT");
        keys(text, "document", "text", "pages", "paragraphs");
        keys(text.get("paragraphs").get(0), "start", "end", "kind", "label", "section", "page");
        var unknown = program.run("text", project, "--document", "DHR32.txt").exits(2);
        assertThat(unknown.err()).contains("DHR23.txt");
    }

    @Test
    void aFileThatIsAnActionPlanAsAWholeIsSoInAllItsParts() throws IOException {
        var file = copy("role.postil");
        Path plan =
                Files.writeString(
                        folder.resolve("Oak action plan.txt"),
                        "1. Introduction\n\nThe Police should answer.\n\nBy June.\n");
        json("import", file, plan);
        assertThat(json("text", file, "--document", "Oak action plan").get("paragraphs"))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.get("section").asString()).isEqualTo("action_plan"));
    }

    @Test
    void codeTellsWhatWasPlacedAndWhatNot() throws IOException {
        var file = copy("code.postil");
        Path rows =
                Files.writeString(
                        folder.resolve("c.csv"),
                        """
                        document,quote,codes,agencies,kind,id
                        DHR23.txt,The panel,T1,,quote,several
                        DHR23.txt,words that nobody wrote,T1,,quote,none
                        DHR23.txt,The panel offers its condolences,T99,,quote,code
                        nowhere,The panel,T1,,quote,document
                        """);
        var outcome = program.run(Program.asJson("code", file, rows, "--coder", "Ann")).exits(1);
        var json = outcome.json();
        keys(json, "placed", "passages", "not_found", "ambiguous", "chosen", "unknown");
        assertThat(json.get("not_found").get(0).get("id").asString()).isEqualTo("none");
        assertThat(json.get("unknown").get(0).get("code").asString()).isEqualTo("T99");
        assertThat(json.get("unknown").get(0).get("line").asInt()).isEqualTo(4);
        assertThat(json.get("malformed").get(0).get("reason").asString()).contains("nowhere");
    }

    @Test
    void aNewCodeIsMadeOnlyWhenAsked() throws IOException {
        var file = copy("create.postil");
        Path rows =
                Files.writeString(
                        folder.resolve("new.csv"),
                        "document,quote,codes\n"
                                + "DHR23.txt,The panel was made up of senior staff,Hope\n");
        program.run("code", file, rows, "--coder", "Ann").exits(1);
        var json = json("code", file, rows, "--coder", "Ann", "--create");
        assertThat(json.get("placed").asInt()).isEqualTo(1);
        assertThat(json.get("unknown").get(0).get("created").asBoolean()).isTrue();
        keys(json.get("passages").get(0), "id", "document", "start", "end", "page", "section");
        var again = json("code", file, rows, "--coder", "Ann");
        assertThat(again.get("passages").get(0).get("new").asBoolean())
                .as("a file run again adds nothing")
                .isFalse();
    }

    @Test
    void aWrongAnswerIsReportedWithItsLineAndTheOthersGoIn() throws IOException {
        var file = copy("extract.postil");
        Path rows =
                Files.writeString(
                        folder.resolve("a.csv"),
                        """
                        review,person,role,variable,value,missing
                        DHR23,V9,victim,victim.age,41,
                        DHR23,V9,victim,victim.age,many,
                        DHR23,,,review.homicide_typ,IPH,
                        DHR23,,,review.homicide_type,IPG,
                        DHR23,V9,victim,victim.sex,,not_recorded
                        """);
        var outcome = program.run(Program.asJson("extract", file, rows, "--coder", "Cy")).exits(1);
        var json = outcome.json();
        assertThat(json.get("stored").asInt()).isEqualTo(2);
        assertThat(json.get("problems"))
                .extracting(p -> p.get("line").asInt())
                .containsExactly(3, 4, 5);
        assertThat(json.get("problems").get(1).get("reason").asString())
                .contains("review.homicide_type");
    }

    @Test
    void anAnswerBringsTheWordsThatBackItAlong() throws IOException {
        var file = copy("cited.postil");
        var rows = folder.resolve("cited.csv");
        String csp = "DHR23,,,review.csp,Brackenby Community Safety Partnership,,";
        Files.writeString(
                rows,
                """
                review,person,role,variable,value,missing,inferred,evidence
                %1$s,Brackenby Community Safety Partnership DOMESTIC HOMICIDE REVIEW
                %1$s,INVENTED TEXT FOR SOFTWARE TESTING.
                %1$s,words that no report has
                DHR23,,,review.region,South East,,yes,
                """
                        .formatted(csp));
        var json = program.run(Program.asJson("extract", file, rows, "--coder", "Di")).exits(1);
        assertThat(json.json().get("stored").asInt()).isEqualTo(2);
        assertThat(json.json().get("cited").asInt()).isEqualTo(2);
        assertThat(json.json().get("problems").size()).isZero();
        var left = json.json().get("not_cited");
        assertThat(left.size()).isOne();
        assertThat(left.get(0).get("line").asInt()).isEqualTo(4);
        assertThat(left.get(0).get("reason").asString())
                .contains("stands in no document of the review");
        // once more: nothing twice
        var again = program.run(Program.asJson("extract", file, rows, "--coder", "Di")).exits(1);
        assertThat(again.json().get("stored").asInt()).isZero();
        assertThat(again.json().get("same").asInt()).isEqualTo(2);
    }

    @Test
    void tallyHasTheKeysOfTheContract() {
        var tally =
                json("tally", project, "--rows", "theme", "--columns", "agency", "--coder", "Ann");
        keys(tally, "unit", "universe", "read", "layer", "where", "rows");
        var row = tally.get("rows").get(0);
        keys(
                row,
                "code",
                "name",
                "level",
                "n",
                "d",
                "percent",
                "missing",
                "undecided",
                "not_rechecked",
                "direct",
                "passages",
                "reviews",
                "cells");
        assertThat(row.get("code").asString()).isEqualTo("T1");
        assertThat(row.get("cells").propertyNames()).contains("Education", "Police");
        keys(row.get("cells").get("Education"), "n", "d", "percent");
        assertThat(tally.get("rows").toString()).doesNotContain("National\"");
        var groups = json("tally", project, "--rows", "agency", "--groups", "--coder", "any");
        assertThat(groups.get("rows"))
                .extracting(r -> r.get("code").asString())
                .contains("National");
        var ages =
                json("tally", project, "--rows", "victim.age", "--coder", "Ann").get("rows").get(0);
        keys(ages, "known", "missing", "mean", "median", "min", "max");
    }

    @Test
    void everyNumberLeadsToItsPassages() {
        var json = json("tally", project, "--evidence", "T4", "--coder", "any");
        assertThat(json.get("passages")).isNotEmpty();
        keys(json.get("passages").get(0), "review", "document", "page", "section", "quote");
        var unknown = program.run("tally", project, "--evidence", "T44").exits(2);
        assertThat(unknown.err()).contains("no row T44");
    }

    @Test
    void anErrorInAConditionPointsAtThePlace() {
        var outcome =
                program.run("tally", project, "--where", "review.homicide_typ = IPH").exits(2);
        assertThat(outcome.err().lines()).anyMatch(line -> line.startsWith("^"));
        assertThat(outcome.err()).contains("review.homicide_type");
        assertThat(program.run("tally", project, "--where", "read and (").exits(2).err())
                .contains("^");
        assertThat(program.run("tally", project, "--rows", "thyme").exits(2).err())
                .contains("theme");
        assertThat(program.run("tally", project, "--coder", "Anne").exits(2).err()).contains("Ann");
        assertThat(program.run("tally", project, "--unit", "pages").exits(2).err())
                .contains("unit");
    }

    @Test
    void historyUndoAndRedo() throws IOException {
        var file = copy("undo.postil");
        keys(json("history", file).get("actions").get(0), "id", "at", "coder", "label", "kind");
        assertThat(json("undo", file, "--steps", "2").get("undone")).hasSize(2);
        assertThat(json("redo", file).get("redone")).hasSize(1);
        var all = program.run(Program.asJson("undo", file, "--steps", "999")).exits(0).json();
        assertThat(all.get("undone")).hasSizeGreaterThan(5);
        assertThat(program.run("undo", file).exits(1).err()).contains("nothing");
    }

    @Test
    void theCodebookIsWrittenWithItsCounts() throws IOException {
        Path out = folder.resolve("codebook.csv");
        program.run("codebook", project, out).exits(0);
        var lines = Files.readAllLines(out);
        assertThat(lines.getFirst())
                .contains("facet,key,path", "passages,reviews,of_reviews,percent");
        assertThat(lines).anyMatch(line -> line.startsWith("theme,T1.1,"));
        assertThat(program.run("codebook", project, folder.resolve("codebook.pdf")).exits(2).err())
                .contains(".csv", ".xlsx");
    }

    @Test
    void theCodebookAsAWorkbookHasTheFigureOfTheTable() throws IOException {
        var file = copy("workbook.postil");
        Path rows =
                Files.writeString(
                        folder.resolve("w.csv"),
                        """
                        document,quote,codes,agencies,kind
                        DHR23.txt,The panel offers its condolences,T1.1,Education,quote
                        """);
        program.run("code", file, rows, "--coder", "Ann").exits(0);
        Path out = folder.resolve("codebook.xlsx");
        program.run("codebook", file, out).exits(0);
        long counted = -1;
        for (var row : program.json("tally", file).get("rows")) {
            if (row.get("code").asString().equals("T1.1")) {
                counted = row.get("n").asLong();
            }
        }
        try (var book = WorkbookFactory.create(out.toFile())) {
            var sheet = book.getSheet("codebook");
            var header = cells(sheet.getRow(sheet.getFirstRowNum()));
            int key = header.indexOf("key");
            int reviews = header.indexOf("reviews n");
            assertThat(header).contains("key", "reviews n");
            long written = -1;
            for (var row : sheet) {
                if (row.getCell(key) != null && row.getCell(key).toString().equals("T1.1")) {
                    written = (long) row.getCell(reviews).getNumericCellValue();
                }
            }
            assertThat(written).isEqualTo(counted).isPositive();
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        row.forEach(cell -> cells.add(cell.toString()));
        return cells;
    }

    @Test
    void aSearchSaysWhereEachHitStands() {
        var found = program.json("search", project, "\"the panel\"");
        assertThat(found.get("total").asLong()).isPositive();
        for (var hit : found.get("hits")) {
            int length = hit.get("end").asInt() - hit.get("start").asInt();
            assertThat(hit.get("text").asString())
                    .isEqualToIgnoringCase("the panel")
                    .hasSize(length);
            assertThat(hit.get("review").asString()).isNotBlank();
            assertThat(hit.get("document").asString()).isNotBlank();
            assertThat(hit.get("page").isNumber()).isTrue();
        }
    }

    @Test
    void aTallyAsCsvIsForPrograms() {
        var lines = program.run("tally", project, "--columns", "agency", "--format", "csv").out();
        assertThat(lines.lines().findFirst().orElseThrow())
                .startsWith("code,name,level,reviews,of,%");
        assertThat(lines).contains("\nT1.1,").doesNotContain("·").doesNotContain(",  ");
    }

    @Test
    void jsonStandsAloneAndCsvHasAHeader() {
        for (var command : List.of("tally", "history", "check")) {
            assertThat(program.run(command, project, "--format", "json").out().strip())
                    .startsWith("{")
                    .endsWith("}");
            assertThat(program.run(command, project, "--format", "csv").out().lines().findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains(","));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "new",
                "import",
                "text",
                "code",
                "extract",
                "read",
                "undo",
                "redo",
                "history",
                "tally",
                "codebook",
                "check",
                "bench"
            })
    void everyCommandExplainsItself(String command) {
        var outcome = program.run(command, "--help").exits(0);
        assertThat(outcome.out()).contains("postil " + command);
        assertThat(outcome.out().lines().count()).isGreaterThan(4);
    }

    @Test
    void wrongUsageIsTwoAndSaysWhatIsRight() {
        assertThat(program.run("telly").exits(2).err()).contains("tally");
        assertThat(
                        program.run("new", folder.resolve("x.postil"), "--frame", "adults")
                                .exits(2)
                                .err())
                .contains("children", "homeoffice", "blank");
        assertThat(program.run("read", project, "--coder", "Ann").exits(2).err()).contains("--all");
        assertThat(program.run().exits(2).err()).contains("postil --help");
    }

    @Test
    void theTrainingOfTheStartUpCacheRunsThrough() {
        program.run("train").exits(0);
    }
}
