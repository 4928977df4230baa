package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ChildProgram;
import org.postil.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C in the middle of an import: whole documents only, and the same command goes on from there.
 */
class ImportCancelTest {
    private static final int FILES = 300;
    private static final String SENTENCE = "The panel noted that nobody had asked. ";

    @TempDir Path folder;

    @Test
    void ctrlCLeavesWholeDocumentsAndTheRestCanBeImportedLater() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs /bin/kill to send Ctrl+C");
        assumeTrue(!isCtrlCIgnored(), "was itself started deaf to Ctrl+C, as are its children");
        var child = new ChildProgram(folder);
        var file = folder.resolve("p.postil");
        var reports = reports();
        child.run("new", file, "--frame", "blank", "--coder", "Ann").exits(0);
        long empty = Files.size(file);

        var importing = child.start("import", file, reports);
        while (Files.size(file) < empty + 3_000_000 && importing.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        new ProcessBuilder("/bin/kill", "-INT", String.valueOf(importing.pid())).start().waitFor();
        var outcome = child.end(importing);
        assertThat(outcome.err()).contains("Stopped.", "Import the same paths again");

        int stored = Integer.parseInt(Database.one(file, "SELECT count(*) FROM document"));
        assertThat(stored).isBetween(1, FILES - 1);
        var program = new Program(folder.resolve("home"));
        program.run("check", file).exits(0);

        var rest = program.json("import", file, reports).get("files");
        int added = 0;
        int there = 0;
        for (var one : rest) {
            switch (one.get("outcome").asString()) {
                case "ok" -> added++;
                case "duplicate" -> there++;
                default -> throw new AssertionError(one.toString());
            }
        }
        assertThat(there).isEqualTo(stored);
        assertThat(added).isEqualTo(FILES - stored);
        program.run("check", file).exits(0);
    }

    /** A shell starts what it puts in the background so; a process hands that on. */
    private static boolean isCtrlCIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & 1L << 1) != 0);
    }

    private Path reports() throws IOException {
        var reports = Files.createDirectory(folder.resolve("reports"));
        for (int i = 0; i < FILES; i++) {
            var text = new StringBuilder("1. INTRODUCTION\n\n");
            for (int p = 1; p < 300; p++) {
                text.append("1.").append(p).append(" Report ").append(i).append(". ");
                text.append(SENTENCE.repeat(8)).append("\n\n");
            }
            Files.writeString(reports.resolve("R%03d.txt".formatted(i)), text);
        }
        return reports;
    }
}
