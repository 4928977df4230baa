package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * Files that are put right and given again, as people do, change what was wrong and nothing else.
 */
class RunAgainTest {
    private static final String HEADER = "document,quote,codes,agencies,kind,in_scope\n";
    private static final String QUOTE = "Ash,The Police should train staff and the schools too.,";

    @TempDir Path folder;
    private Program program;
    private Path project;

    @BeforeEach
    void aProjectOfOneReport() throws IOException {
        program = new Program(folder.resolve("home"));
        project = folder.resolve("p.postil");
        program.run("new", project, "--frame", "children", "--coder", "Ann").exits(0);
        Path report =
                Files.writeString(
                        folder.resolve("Ash.txt"),
                        "1. Recommendations\n\n"
                                + "The Police should train staff and the schools too.\n");
        program.run("import", project, report).exits(0);
    }

    private Program.Outcome code(String coder, String... rows) throws IOException {
        Path csv = Files.writeString(folder.resolve("c.csv"), HEADER + String.join("\n", rows));
        return program.run("code", project, csv, "--coder", coder);
    }

    private Program.Outcome extract(String... rows) throws IOException {
        Path csv =
                Files.writeString(
                        folder.resolve("a.csv"),
                        "review,person,roles,primary,variable,value,missing\n"
                                + String.join("\n", rows));
        return program.run(Program.asJson("extract", project, csv, "--coder", "Ann"));
    }

    private int cell(String theme, String agency) {
        for (JsonNode row :
                program.json("tally", project, "--columns", "agency", "--coder", "Ann")
                        .get("rows")) {
            if (row.get("code").asString().equals(theme)) {
                return row.get("cells").get(agency).get("n").asInt();
            }
        }
        throw new AssertionError(theme);
    }

    @Test
    void twoPairsOnOneSpanStayApartWhenTheFileIsPutRight() throws IOException {
        String second = QUOTE + "T2.1,Health,recommendation,";
        code("Ann", QUOTE + "T1.1x,Police,recommendation,", second).exits(1);
        String first = QUOTE + "T1.1,Police,recommendation,";
        code("Ann", first, second).exits(0);
        code("Ann", second, first).exits(0);
        assertThat(cell("T1.1", "Police")).isEqualTo(1);
        assertThat(cell("T2.1", "Health")).isEqualTo(1);
        assertThat(cell("T1.1", "Health")).isZero();
        assertThat(cell("T2.1", "Police")).isZero();
        assertThat(Database.one(project, "SELECT count(*) FROM passage")).isEqualTo("2");
        assertThat(Database.one(project, "SELECT count(*) FROM recommendation")).isEqualTo("1");
    }

    @Test
    void aThemeDoesNotUndoWhatWasDecidedAboutTheScope() throws IOException {
        code("Ben", QUOTE + ",,recommendation,no").exits(0);
        code("Ann", QUOTE + "T1,,recommendation,").exits(0);
        assertThat(Database.one(project, "SELECT scope FROM recommendation")).isEqualTo("out");
        code("Ann", QUOTE + "T1,,recommendation,yes").exits(0);
        assertThat(Database.one(project, "SELECT scope FROM recommendation")).isEqualTo("in");
    }

    private String primary() {
        return Database.one(
                project,
                "SELECT group_concat(p.label) FROM person p JOIN person_role r ON r.person = p.id"
                        + " WHERE r.role = 'victim' AND r.is_primary = 1");
    }

    @Test
    void whoIsNamedPrimaryTakesThePlaceOfWhoWasFirst() throws IOException {
        extract("Ash,V1,victim,,victim.age,30,", "Ash,V2,victim,yes,victim.age,40,").exits(0);
        assertThat(primary()).isEqualTo("V2");
        var twice =
                extract("Ash,V1,victim,yes,victim.age,30,", "Ash,V2,victim,yes,victim.sex,female,");
        assertThat(twice.exits(1).json().get("problems").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(primary()).isEqualTo("V1");
        program.run("check", project).exits(0);
    }

    @Test
    void aWrongValueDoesNotMakeSomebodyElseThePrimaryPerson() throws IOException {
        extract(
                        "Ash,V1,victim,,victim.age,abc,",
                        "Ash,V2,victim,,victim.age,30,",
                        "Ash,V1,victim,,victim.age,40,")
                .exits(1);
        assertThat(primary()).isEqualTo("V1");
    }

    @Test
    void aRowThatIsRefusedMakesNobody() throws IOException {
        extract("Ash,V1,victim,,victim.age,abc,", "Ash,V2,victim,,victim.age,30,").exits(1);
        assertThat(Database.one(project, "SELECT group_concat(label) FROM person")).isEqualTo("V2");
        assertThat(Database.one(project, "SELECT max(is_primary) FROM person_role")).isEqualTo("0");
        extract("Ash,V1,victim,,victim.age,40,").exits(0);
        assertThat(primary()).isEqualTo("V1");
    }

    @Test
    void anAnswerInPlaceOfAnotherIsCountedAndContradictionsInOneFileAreReported()
            throws IOException {
        extract("Ash,,,,review.homicide_type,IPH,").exits(0);
        var changed = extract("Ash,,,,review.homicide_type,AFH,").exits(0).json();
        assertThat(changed.get("changed").asInt()).isEqualTo(1);
        var both =
                extract("Ash,,,,review.homicide_type,IPH,", "Ash,,,,review.homicide_type,Amicide,");
        assertThat(both.exits(1).json().get("problems").get(0).get("reason").asString())
                .contains("line 2");
    }

    @Test
    void undoEndsAtTheNewProject() {
        program.run("undo", project, "--steps", "100").exits(0);
        assertThat(program.run("undo", project).exits(1).err()).isNotBlank();
        assertThat(program.json("tally", project).get("rows")).hasSizeGreaterThan(30);
        assertThat(Database.one(project, "SELECT count(*) FROM setting WHERE key = 'project.guid'"))
                .isEqualTo("1");
    }

    @Test
    void theDemoLeavesASampleThatIsOpenElsewhere() throws Exception {
        Path demo = Files.createDirectory(folder.resolve("demo"));
        Path sample = demo.resolve("sample.postil");
        program.run("new", sample, "--frame", "blank").exits(0);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + sample);
                var statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode=EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            assertThat(program.run("demo", demo).exits(1).err()).contains("open in another");
            statement.execute("ROLLBACK");
        }
        assertThat(sample).exists();
    }

    @Test
    void noCoderTakesTheNameOfALayer() {
        assertThat(program.run("read", project, "--coder", "Final", "--all").exits(2).err())
                .contains("layer");
    }

    @Test
    void filesThatAreTextButNoReportsDoNotBecomeReviews() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("codings.csv"), "document,quote\nAsh,words\n");
        Files.writeString(reports.resolve("~$Ash.docx"), "lock");
        Files.writeString(reports.resolve("Oak.pdf"), "%PDX this was a PDF once and is text now");
        var files =
                program.run(Program.asJson("import", project, reports))
                        .exits(1)
                        .json()
                        .get("files");
        assertThat(files).hasSize(2);
        assertThat(files)
                .allSatisfy(f -> assertThat(f.get("outcome").asString()).isEqualTo("refused"));
        assertThat(files)
                .anySatisfy(f -> assertThat(f.get("reason").asString()).contains("damaged"));
    }
}
