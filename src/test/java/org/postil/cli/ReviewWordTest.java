package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a review is called is said when a project is made, and printed under its tables. */
class ReviewWordTest {
    @TempDir static Path folder;

    @Test
    void aProjectIsMadeWithItsWord() {
        var program = new Program(folder.resolve("home"));
        Path file = folder.resolve("study.postil");
        program.run("new", file, "--frame", "children", "--review-word", " DARDR ").exits(0);
        assertThat(program.run("tally", file, "--rows", "theme").exits(0).out())
                .contains("DARDRs")
                .doesNotContain("DHR");
        Path usual = folder.resolve("usual.postil");
        program.run("new", usual, "--frame", "children").exits(0);
        assertThat(program.run("tally", usual, "--rows", "theme").exits(0).out()).contains("DHRs");
    }

    @Test
    void whatIsNoWordMakesNothing() {
        var program = new Program(folder.resolve("home"));
        Path file = folder.resolve("none.postil");
        for (String wrong : new String[] {" ", "42", "a\nb", "x".repeat(41)}) {
            var refused =
                    program.run("new", file, "--frame", "blank", "--review-word", wrong).exits(2);
            assertThat(refused.err())
                    .contains("at most 40 characters")
                    .contains("Nothing was made");
            assertThat(Files.exists(file)).isFalse();
        }
    }
}
