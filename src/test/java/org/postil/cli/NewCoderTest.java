package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A coder is made by the first work done in their name. A command that does none leaves no coder
 * behind: a second one would change which layer is counted when none is named.
 */
class NewCoderTest {
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

    private String coders() {
        return Database.one(project, "SELECT group_concat(name, ' ') FROM coder");
    }

    private Path quotes(String quote) throws IOException {
        return Files.writeString(
                folder.resolve("c.csv"), "document,quote,codes\nR1," + quote + ",T1\n");
    }

    @Test
    void codingThatPlacesNothingMakesNoCoder() throws IOException {
        program.run("code", project, quotes("Words not there."), "--coder", "An").exits(1);
        program.run("code", project, quotes("Words not there."), "--coder", "An", "--create")
                .exits(1);
        assertThat(coders()).isEqualTo("Ann");
    }

    @Test
    void readingNoReviewMakesNoCoder() {
        program.run("read", project, "R2", "--coder", "An").exits(1);
        assertThat(coders()).isEqualTo("Ann");
    }

    @Test
    void aWrongConditionMakesNoCoder() {
        program.run("tally", project, "--coder", "An").exits(2);
        assertThat(coders()).isEqualTo("Ann");
    }

    @Test
    void workInANewNameMakesTheCoderAndSaysSo() throws IOException {
        var outcome =
                program.run("code", project, quotes("The panel met twice."), "--coder", "Ben")
                        .exits(0);
        assertThat(outcome.err()).contains("Coder Ben is new", "Ann");
        program.run("read", project, "R1", "--coder", "Cy").exits(0);
        assertThat(coders()).isEqualTo("Ann Ben Cy");
    }
}
