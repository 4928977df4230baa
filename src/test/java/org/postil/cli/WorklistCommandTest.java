package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.study.SecondCoder;
import org.postil.ui.SampleProject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The differences between the sample study's two coders, as a list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklistCommandTest {
    @TempDir static Path folder;
    private Program program;
    private Path project;

    @BeforeAll
    void aStudyOfTwoCoders() {
        program = new Program(folder.resolve("home"));
        project = SampleProject.ofTwoCoders(folder.resolve("two.postil"));
    }

    @Test
    void everyDifferenceSaysWhereWhatAndWho() {
        var json = program.json("agreement", project, "--worklist");
        assertThat(json.get("total").asInt()).isGreaterThan(100);
        assertThat(json.get("decided").asInt()).isZero();
        assertThat(json.get("differences").size()).isEqualTo(json.get("total").asInt());
        for (var one : json.get("differences")) {
            assertThat(one.get("review").asString()).startsWith("DHR");
            if (one.get("kind").asString().equals("missed by " + SecondCoder.CODER)) {
                assertThat(one.get("sides").get(SecondCoder.CODER).get("has").asString()).isEmpty();
                assertThat(one.get("sides").get(SecondCoder.CODER).get("quote").asString())
                        .isEmpty();
            } else {
                assertThat(one.get("sides").get(SecondCoder.CODER).get("quote").asString())
                        .isNotEmpty();
            }
        }
        var table = program.run("agreement", project, "--worklist").exits(0);
        assertThat(table.out()).contains("0 of " + json.get("total").asInt() + " decided.");
    }

    @Test
    void itIsWrittenAsAnAgendaAndAsATable() throws IOException {
        var csv = folder.resolve("differences.csv");
        var word = folder.resolve("agenda.docx");
        program.run("agreement", project, "--worklist", "--out", csv).exits(0);
        program.run("agreement", project, "--worklist", "--out", word).exits(0);
        int total = program.json("agreement", project, "--worklist").get("total").asInt();
        assertThat(Files.readString(csv))
                .contains(SecondCoder.CODER + " quote")
                .contains("missed by");
        try (var document =
                new org.apache.poi.xwpf.usermodel.XWPFDocument(Files.newInputStream(word))) {
            var numbered =
                    document.getParagraphs().stream()
                            .filter(p -> p.getText().matches("\\d+\\. .*"))
                            .count();
            assertThat(numbered).isEqualTo(total);
        }
        program.run("agreement", project, "--worklist", "--out", folder.resolve("x.xlsx")).exits(2);
    }
}
