package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The options of {@code postil tally} on Fisher's cups of tea as a study. */
class TallyOptionsCommandTest {
    @TempDir static Path folder;

    private static Program program;
    private static Path file;

    @BeforeAll
    static void study() throws IOException {
        program = new Program(folder.resolve("home"));
        file = folder.resolve("p.postil");
        program.run("new", file, "--frame", "children", "--coder", "Ann").exits(0);
        var reports = Files.createDirectories(folder.resolve("reports"));
        var csv = new StringBuilder("review,person,role,variable,value,missing\n");
        for (int i = 0; i < 8; i++) {
            Files.writeString(reports.resolve("R" + i + ".txt"), "A report of some length " + i);
            String sex = i < 4 ? "Female" : "Male";
            csv.append("R%d,V1,victim,victim.sex,%s,\n".formatted(i, sex));
            if (i != 7) {
                int age = i < 3 || i == 4 ? 30 : 70;
                csv.append("R%d,V1,victim,victim.age,%d,\n".formatted(i, age));
            }
        }
        program.json("import", file, reports);
        program.json("extract", file, Files.writeString(folder.resolve("a.csv"), csv));
    }

    @Test
    void intervalsStandBesideThePercentages() {
        var row =
                program.json("tally", file, "--rows", "victim.sex", "--interval")
                        .get("rows")
                        .get(0);
        assertThat(row.get("low").asDouble()).isEqualTo(21.5);
        assertThat(row.get("high").asDouble()).isEqualTo(78.5);
    }

    @Test
    void aVariableMayBeGivenItsOwnRuleForMissingValues() {
        var out = program.json("tally", file, "--rows", "victim.age", "--columns", "victim.sex");
        assertThat(out.get("rows").get(0).get("known").asInt()).isEqualTo(7);
        var json =
                program.json(
                        "tally",
                        file,
                        "--rows",
                        "victim.sex",
                        "--columns",
                        "victim.age",
                        "--missing",
                        "victim.age=no");
        var cell = json.get("rows").get(1).get("cells").get("victim.age");
        assertThat(cell.get("d").asInt()).isEqualTo(4);
        assertThat(cell.get("known").asInt()).isEqualTo(3);
        assertThat(cell.get("values").asInt()).isEqualTo(3);
        assertThat(cell.get("mean").asDouble()).isCloseTo(56.6667, within(0.0001));
    }

    @Test
    void theExactTestOfTwoColumnsIsGivenForEachRow() {
        var rows =
                program.json(
                                "tally",
                                file,
                                "--rows",
                                "theme",
                                "--columns",
                                "victim.sex",
                                "--where",
                                "role = overview report",
                                "--fisher",
                                "--direct",
                                "--not-rechecked",
                                "out")
                        .get("rows");
        assertThat(rows.get(0).get("fisher").asDouble()).isEqualTo(1);
    }

    @Test
    void wrongRulesAreRefused() {
        program.run("tally", file, "--missing", "perhaps").exits(2);
        program.run("tally", file, "--missing", "victim.shoe=no").exits(2);
        program.run("tally", file, "--not-rechecked", "maybe").exits(2);
    }

    @Test
    void aWrongWordIsAnsweredInOneSentenceWithTheRightOnes() {
        String said = program.run("tally", file, "--unit", "foo").exits(2).err();
        assertThat(said).contains("reviews, documents, recommendations").doesNotContain("REVIEWS");
        assertThat(said.lines()).hasSizeLessThan(4);
        assertThat(said).contains("postil help tally");
    }
}
