package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

class CrashTest {
    private static final int KILLS = 6;

    @TempDir Path folder;

    @Test
    void aProcessKilledWhileWritingLeavesWholeActionsOnly() throws Exception {
        var file = folder.resolve("p.postil");
        TestProject.create(file).close();
        var random = new Random(5);
        for (int kill = 0; kill < KILLS; kill++) {
            long reported = writeAndKill(file, 2 + random.nextInt(12), random.nextInt(15));
            try (var project = TestProject.open(file)) {
                assertThat(new IntegrityCheck(TestProject.TRIGGERS, 1).run(project.connection))
                        .allSatisfy(check -> assertThat(check.ok()).as("%s", check).isTrue());
                // The one after the last reported may have reached the disk before it was said.
                assertThat(project.history.newest()).isBetween(reported, reported + 1);
                assertThat(
                                Sql.texts(
                                        project.connection,
                                        "SELECT year FROM review GROUP BY year HAVING count(*)<>"
                                                + "iif(year%5=0,800,200)"))
                        .as("half actions")
                        .isEmpty();
                assertThat(
                                Sql.number(
                                        project.connection,
                                        "SELECT count(DISTINCT year) FROM review"))
                        .isEqualTo(project.history.newest());
            }
        }
    }

    /** Returns the last action that was reported as done. */
    private static long writeAndKill(Path file, int actions, int milliseconds) throws Exception {
        var process = ChildProgram.start("write", file);
        long reported = 0;
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < actions; i++) {
                reported = number(lines.readLine());
            }
            Thread.sleep(milliseconds);
            killLeavingItsOutput(process);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reported = number(line);
            }
        }
        process.waitFor();
        return reported;
    }

    /** Process.destroyForcibly would also close the pipe with the last lines in it. */
    private static void killLeavingItsOutput(Process process) {
        assertThat(process.toHandle().destroyForcibly()).isTrue();
    }

    private static long number(String line) {
        return Long.parseLong(line.substring("done ".length()));
    }
}
