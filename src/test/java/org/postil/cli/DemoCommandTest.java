package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.study.SampleStudy;
import org.postil.study.SecondCoder;

import java.nio.file.Path;

/** The demo from end to end, and what is left of it in the folder. */
class DemoCommandTest {
    @TempDir Path folder;

    @Test
    void theDemoPrintsTablesAndTheAgreementOfBothCoders() {
        var program = new Program(folder.resolve("home"));
        Path demo = folder.resolve("demo");

        var said = program.run("demo", demo).exits(0);

        assertThat(said.out())
                .contains("Type of homicide", "Agreement of Sample coder and Second coder")
                .containsPattern("T1\\.3 +Information for the public +33 +8 +2 +0 +23");
        assertThat(said.err()).contains("196 quotes coded", "186 quotes of the second coder");
        for (String file : new String[] {"tables.xlsx", "codebook.xlsx"}) {
            assertThat(demo.resolve(file)).isNotEmptyFile();
        }
        theSampleIsOfOneCoder(program, demo.resolve("sample.postil"));
        thePackageHoldsOneCodersWork(program, demo.resolve("second-coder.postil"));
        bothAreTogether(program, demo.resolve("two-coders.postil"), demo);
    }

    private static void theSampleIsOfOneCoder(Program program, Path sample) {
        assertThat(Database.one(sample, "SELECT count(*) FROM coder")).isEqualTo("1");
        var themes = program.json("tally", sample, "--rows", "theme");
        assertThat(themes.get("layer").asString()).isEqualTo(SampleStudy.CODER);
    }

    private static void thePackageHoldsOneCodersWork(Program program, Path given) {
        assertThat(Database.one(given, "SELECT group_concat(name) FROM coder"))
                .isEqualTo(SecondCoder.CODER);
        assertThat(Database.one(given, "SELECT count(*) FROM passage")).isEqualTo("186");
        program.run("check", given).exits(0);
    }

    private static void bothAreTogether(Program program, Path together, Path demo) {
        program.run("check", together).exits(0);
        var again =
                program.run("merge", together, demo.resolve("second-coder.postil"), "--dry-run");
        assertThat(again.exits(0).err() + again.out()).doesNotContain("conflicting");
        assertThat(
                        program.json("merge", together, demo.resolve("second-coder.postil"))
                                .get("merged")
                                .asBoolean())
                .isFalse();
    }
}
