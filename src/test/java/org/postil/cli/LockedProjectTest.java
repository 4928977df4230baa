package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ChildProgram;
import org.postil.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A project that is being worked on lets nobody else in, and the work at hand does not notice. */
class LockedProjectTest {
    private static final int FILES = 300;
    private static final int GROWN = 1_000_000;

    @TempDir Path folder;
    private Program program;
    private Path project;
    private Path reports;

    @BeforeEach
    void aProjectAndMuchToImport() throws IOException {
        program = new Program(folder.resolve("home"));
        project = folder.resolve("p.postil");
        program.run("new", project, "--frame", "blank", "--coder", "Ann").exits(0);
        reports = Files.createDirectory(folder.resolve("reports"));
        for (int i = 0; i < FILES; i++) {
            var text = new StringBuilder("1. INTRODUCTION\n\n");
            for (int p = 1; p < 250; p++) {
                text.append("1.").append(p).append(" Report ").append(i).append(". ");
                text.append("The panel noted that nobody had asked. ".repeat(8)).append("\n\n");
            }
            Files.writeString(reports.resolve("R%03d.txt".formatted(i)), text);
        }
    }

    /** Waits until documents are being stored. */
    private void underWay(BooleanSupplier working) throws Exception {
        long empty = Files.size(project);
        while (Files.size(project) < empty + GROWN && working.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private void everythingIsThere() {
        assertThat(Database.one(project, "SELECT count(*) FROM document"))
                .isEqualTo(String.valueOf(FILES));
        program.run("check", project).exits(0);
    }

    @Test
    void aProjectHeldByAnotherProcessIsRefusedInWords() throws Exception {
        var child = new ChildProgram(folder);
        var importing = child.start("import", project, reports);
        underWay(importing::isAlive);
        var outcome = program.run("read", project, "--coder", "Ben", "--all");
        assertThat(importing.isAlive()).as("the other process was still at work").isTrue();
        outcome.exits(1);
        assertThat(outcome.err()).contains("open in another window or program", "try again");
        assertThat(outcome.out()).isEmpty();

        child.end(importing).exits(0);
        everythingIsThere();
        assertThat(Database.one(project, "SELECT count(*) FROM coder WHERE name = 'Ben'"))
                .isEqualTo("0");
    }

    @Test
    void aProjectOpenInTheSameProcessIsRefusedInWords() throws Exception {
        try (var pool = Executors.newSingleThreadExecutor()) {
            var importing = pool.submit(() -> program.run("import", project, reports));
            underWay(() -> !importing.isDone());
            var outcome = new Program(folder.resolve("home")).run("undo", project);
            assertThat(importing.isDone()).as("the import was over too soon").isFalse();
            outcome.exits(1);
            assertThat(outcome.err()).contains("open here already");
            importing.get().exits(0);
        }
        everythingIsThere();
    }
}
