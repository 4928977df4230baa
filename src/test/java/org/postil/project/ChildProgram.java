package org.postil.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** Runs in a second process: holds a project open, or writes to it until it is killed. */
final class ChildProgram {
    private ChildProgram() {}

    static Process start(String task, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        ChildProgram.class.getName(),
                        task,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] args) throws Exception {
        var file = Path.of(args[1]);
        switch (args[0]) {
            case "open" -> say(ProjectConnection.open(file, 1).getClass().getSimpleName());
            case "hold" -> {
                try (var project = TestProject.open(file)) {
                    say("open " + project.count("review"));
                    System.in.read();
                }
            }
            case "write" -> write(file);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /**
     * Actions of 200 rows, four times as many every fifth time; says the number of each when done.
     */
    private static void write(Path file) throws SQLException {
        try (var project = TestProject.open(file)) {
            for (long i = project.history.newest() + 1; ; i++) {
                int rows = i % 5 == 0 ? 800 : 200;
                long number = i;
                project.inTransaction(() -> {
                    Sql.update(
                            project.connection,
                            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE"
                                    + " i<?3) INSERT INTO review(guid,year,reference) SELECT"
                                    + " ?1||'-'||i,?2,hex(randomblob(200)) FROM n",
                            "g" + number,
                            number,
                            rows);
                    return project.history.commit(
                            ActionDraft.of("add " + rows, "ann"), TestProject.NOON);
                });
                say("done " + i);
            }
        }
    }

    private static void say(String line) {
        System.out.write((line + "\n").getBytes(StandardCharsets.US_ASCII), 0, line.length() + 1);
        System.out.flush();
    }
}
