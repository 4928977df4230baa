package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A report whose copying stopped half way is never taken for a whole one. */
class CutFilesTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0} after {1} percent")
    @CsvSource({
        "pdf, 10",
        "pdf, 50",
        "pdf, 90",
        "pdf, 99",
        "docx, 10",
        "docx, 50",
        "docx, 90",
        "docx, 99"
    })
    void aFileThatEndsEarlyIsRefusedOrSaysThatItIsNotWhole(String format, int percent)
            throws IOException {
        var program = new Program(folder.resolve("home"));
        var project = folder.resolve("p.postil");
        program.run("new", project, "--frame", "blank", "--coder", "Ann").exits(0);
        byte[] whole = Files.readAllBytes(SampleFiles.reports(format).resolve("DHR07." + format));
        var cut =
                Files.write(
                        folder.resolve("cut." + format),
                        Arrays.copyOf(whole, whole.length / 100 * percent));

        var outcome = program.run(Program.asJson("import", project, cut));
        var file = outcome.json().get("files").get(0);
        String became = file.get("outcome").asString();
        assertThat(became).isIn("partial", "refused", "no_text");
        boolean taken = became.equals("partial");
        outcome.exits(taken ? 0 : 1);
        assertThat(file.get("reason").asString())
                .as("says what happened and what to do")
                .hasSizeGreaterThan(20);
        assertThat(Database.one(project, "SELECT count(*) FROM document"))
                .isEqualTo(taken ? "1" : "0");
        assertThat(Database.one(project, "SELECT count(*) FROM review"))
                .isEqualTo(taken ? "1" : "0");
        program.run("check", project).exits(0);
    }
}
