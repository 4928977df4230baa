package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** With --create a row brings its codes with it, and a row that is left out brings none. */
class CreatedCodesTest {
    @TempDir Path folder;
    private Program program;
    private Path project;

    @BeforeEach
    void aBlankProjectWithOneReport() throws IOException {
        program = new Program(folder.resolve("home"));
        project = folder.resolve("p.postil");
        program.run("new", project, "--frame", "blank", "--coder", "Ann").exits(0);
        var report =
                Files.writeString(
                        folder.resolve("R1.txt"),
                        """
                        1. INTRODUCTION

                        The panel met twice. Nobody had asked.

                        The family was told.

                        Nobody had asked.
                        """);
        program.run("import", project, report).exits(0);
    }

    private Program.Outcome code(String... rows) throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("c.csv"),
                        "document,quote,codes,agencies\n" + String.join("\n", rows) + "\n");
        return program.run(Program.asJson("code", project, file, "--coder", "Ann", "--create"));
    }

    private List<String> codes() {
        return Database.rows(project, "SELECT name FROM code ORDER BY name").stream()
                .map(List::getFirst)
                .toList();
    }

    @Test
    void onlyRowsThatArePlacedMakeCodes() throws IOException {
        var json =
                code(
                                "R1,The panel met twice.,Hope,Police",
                                "R1,Words nobody wrote.,Despair,Army",
                                "R1,Nobody had asked.,Silence,",
                                "R9,The panel met twice.,Elsewhere,")
                        .exits(1)
                        .json();
        assertThat(json.get("placed").asInt()).isEqualTo(1);
        assertThat(json.get("not_found")).hasSize(1);
        assertThat(json.get("ambiguous")).hasSize(1);
        assertThat(json.get("malformed")).hasSize(1);
        assertThat(json.get("unknown"))
                .extracting(u -> u.get("code").asString() + " " + u.get("created").asBoolean())
                .containsExactly("Hope true", "Police true");
        assertThat(codes()).containsExactly("Hope", "Police", "Unsorted");
    }

    @Test
    void whenNothingIsPlacedTheCodebookStaysAsItWas() throws IOException {
        code("R1,Words nobody wrote.,Despair,").exits(1);
        assertThat(codes()).isEmpty();
        assertThat(program.run("history", project).out()).doesNotContain("Create");
    }

    @Test
    void aWordWrittenInTwoWaysIsOneCodeAndBothRowsCarryIt() throws IOException {
        var json =
                code("R1,The panel met twice.,Hope,", "R1,The family was told.,hope;HOPE,")
                        .exits(0)
                        .json();
        assertThat(json.get("placed").asInt()).isEqualTo(2);
        assertThat(codes()).containsExactly("Hope", "Unsorted");
        assertThat(
                        Database.one(
                                project,
                                "SELECT count(DISTINCT passage) FROM coding JOIN code ON code.id ="
                                        + " coding.code WHERE code.name = 'Hope'"))
                .isEqualTo("2");
    }

    @Test
    void theCodeUnsortedItselfMayBeNamed() throws IOException {
        code("R1,The panel met twice.,Unsorted,", "R1,The family was told.,Hope,").exits(0);
        assertThat(codes()).containsExactly("Hope", "Unsorted");
    }

    @Test
    void aWordThatMeansSeveralCodesIsStillReportedAndKeepsTheRowsOtherCodesOut()
            throws IOException {
        code("R1,The panel met twice.,Hope;Wish,").exits(0);
        Database.damage(project, "UPDATE code SET name = 'hope' WHERE name = 'Wish'");
        var json = code("R1,The family was told.,Hope;Courage,").exits(1).json();
        assertThat(json.get("placed").asInt()).isZero();
        assertThat(json.get("unknown"))
                .extracting(u -> u.get("code").asString() + " " + u.get("created").asBoolean())
                .containsExactly("Hope false");
        assertThat(codes()).doesNotContain("Courage");
    }
}
