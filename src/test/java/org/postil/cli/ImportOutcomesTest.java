package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every path that was given has its outcome, also when nothing was stored of it. */
class ImportOutcomesTest {
    @TempDir Path folder;
    private Program program;
    private Path project;
    private Path report;

    @BeforeEach
    void aProjectWithOneReport() throws IOException {
        program = new Program(folder.resolve("home"));
        project = folder.resolve("p.postil");
        program.run("new", project, "--frame", "blank", "--coder", "Ann").exits(0);
        report =
                Files.writeString(
                        folder.resolve("R1 overview report.txt"),
                        "1. INTRODUCTION\n\nThe panel met twice.\n");
        program.run("import", project, report).exits(0);
    }

    @Test
    void aDuplicateNamesTheDocumentThatHoldsTheSameBytes() throws IOException {
        Path copy = Files.copy(report, folder.resolve("Copy from a colleague.txt"));
        var file =
                program.run(Program.asJson("import", project, copy))
                        .exits(0)
                        .json()
                        .get("files")
                        .get(0);
        assertThat(file.get("outcome").asString()).isEqualTo("duplicate");
        assertThat(file.get("document").asString()).isEqualTo("R1 overview report.txt");
        assertThat(file.get("reason").asString()).contains("R1 overview report.txt");
        assertThat(Database.one(project, "SELECT count(*) FROM document")).isEqualTo("1");
    }

    @Test
    void twoFilesOfTheSameBytesInOneImportAreOneDocument() throws IOException {
        Path folderOfTwo = Files.createDirectory(folder.resolve("two"));
        Files.writeString(folderOfTwo.resolve("a.txt"), "1. INTRODUCTION\n\nOne text.\n");
        Files.writeString(folderOfTwo.resolve("b.txt"), "1. INTRODUCTION\n\nOne text.\n");
        var files =
                program.run(Program.asJson("import", project, folderOfTwo))
                        .exits(0)
                        .json()
                        .get("files");
        assertThat(files)
                .extracting(f -> f.get("outcome").asString())
                .containsExactly("ok", "duplicate");
        assertThat(files.get(1).get("document").asString()).isEqualTo("a.txt");
    }

    @Test
    void aPathThatIsNotThereIsAmongTheFilesAsRefusedAndTheOthersGoIn() throws IOException {
        Path missing = folder.resolve("R2 action plan.pdf");
        Path other =
                Files.writeString(folder.resolve("R3.txt"), "1. INTRODUCTION\n\nAnother panel.\n");
        var outcome = program.run(Program.asJson("import", project, missing, other)).exits(1);
        var files = outcome.json().get("files");
        assertThat(files)
                .extracting(f -> f.get("file").asString() + " " + f.get("outcome").asString())
                .containsExactlyInAnyOrder(other + " ok", missing + " refused");
        assertThat(files)
                .filteredOn(f -> f.get("outcome").asString().equals("refused"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.get("review").asString()).isEqualTo("R2");
                    assertThat(f.get("role").asString()).isEqualTo("action_plan");
                    assertThat(f.get("document").asString()).isEmpty();
                    assertThat(f.get("reason").asString()).contains("no such file", "Check");
                });
        assertThat(outcome.err()).contains("R2 action plan.pdf");
    }
}
