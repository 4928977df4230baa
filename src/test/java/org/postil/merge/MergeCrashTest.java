package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.PassageKind;
import org.postil.domain.Span;
import org.postil.project.FileContent;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A program that is killed in the middle of a merge leaves the project as it was. */
class MergeCrashTest {
    private static final int PASSAGES = 3000;

    @TempDir Path folder;

    @Test
    void aMergeThatIsKilledLeavesTheProjectAsItWas() throws Exception {
        var team = new Team(folder);
        try (var project = team.create("a")) {
            Team.report(project, "Ash");
            Team.coder(project, "Ben");
        }
        team.copy("a", "b");
        team.with("b", MergeCrashTest::code);
        String before = FileContent.hash(team.path("a"));

        var process = start(folder);
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                process.getInputStream(), StandardCharsets.US_ASCII))) {
            // all is written by then, and nothing is committed
            assertThat(lines.readLine()).isEqualTo("written");
            assertThat(process.toHandle().destroyForcibly()).isTrue();
        }
        process.waitFor();

        team.with("a", Team::sound);
        assertThat(FileContent.hash(team.path("a"))).isEqualTo(before);
        team.with(
                "a",
                project -> {
                    team.merge(project, "b", MergeChoices.USUAL);
                    var document = project.snapshot().documents().getFirst();
                    assertThat(project.snapshot().passagesOf(document.id())).hasSize(PASSAGES);
                });
    }

    private static void code(Project project) {
        var s = project.snapshot();
        var document = s.documents().getFirst();
        var ben = s.coderNamed("Ben").orElseThrow();
        project.act(
                Optional.of(ben),
                "Code",
                edit -> {
                    for (int i = 0; i < PASSAGES; i++) {
                        var span = new Span(i % 40, i % 40 + 1 + i / 40);
                        edit.passages()
                                .add(
                                        new NewPassage(
                                                document.id(),
                                                document.text(),
                                                span,
                                                Team.text("Ash")
                                                        .substring(span.start(), span.end()),
                                                ben.id(),
                                                PassageKind.QUOTE,
                                                0));
                    }
                    return true;
                });
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        MergeCrashTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Runs in the second process: writes a merge and waits inside its transaction to be killed. */
    public static void main(String[] args) throws Exception {
        var team = new Team(Path.of(args[0]));
        try (var project = team.open("a");
                var file =
                        ((IncomingFile.Result.Opened)
                                        IncomingFile.open(team.projects, team.path("b"), null))
                                .file()) {
            var plan = new Merge(project).plan(file.incoming("b"), MergeChoices.USUAL);
            project.act(
                    Optional.empty(),
                    "Merge",
                    edit -> {
                        Merge.write(plan, edit);
                        System.out.println("written");
                        System.out.flush();
                        while (true) {
                            try {
                                System.in.read();
                            } catch (IOException e) {
                                return false;
                            }
                        }
                    });
        }
    }
}
