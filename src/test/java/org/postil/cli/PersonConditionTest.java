package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Several persons of a review: what is asked together is asked of one of them. */
class PersonConditionTest {
    @TempDir static Path folder;

    private static Program program;
    private static Path file;

    @BeforeAll
    static void study() throws IOException {
        program = new Program(folder.resolve("home"));
        file = folder.resolve("p.postil");
        program.run("new", file, "--frame", "children", "--coder", "Ann").exits(0);
        var reports = Files.createDirectories(folder.resolve("reports"));
        for (int i = 0; i < 4; i++) {
            Files.writeString(reports.resolve("R" + i + ".txt"), "A report of some length " + i);
        }
        program.json("import", file, reports);
        load(
                """
                review,person,roles,variable,value,missing
                R0,C1,child,child.age,3,
                R0,C2,child,child.age,12,
                R0,C2,child,child.sex,Female,
                R0,C1,child,child.sex,Male,
                R1,C1,child,child.age,7,
                R1,C1,child,child.sex,Female,
                R1,P1,perpetrator,perpetrator.age,40,
                R2,V1,victim,victim.age,30,
                R2,P1,perpetrator,perpetrator.age,28,
                """);
    }

    private static Program.Outcome load(String rows) throws IOException {
        return program.run(
                Program.asJson("extract", file, Files.writeString(folder.resolve("a.csv"), rows)));
    }

    private static int reviews(String condition, Object... more) {
        var arguments = new java.util.ArrayList<Object>();
        arguments.addAll(java.util.List.of("tally", file, "--where", condition));
        arguments.addAll(java.util.List.of(more));
        return program.json(arguments.toArray()).get("universe").asInt();
    }

    @Test
    void twoBoundsAreOfOneChild() {
        assertThat(reviews("child.age >= 5 and child.age < 10")).isEqualTo(1);
        assertThat(reviews("child.age < 10 and (child.age >= 5 and child.age < 10)")).isEqualTo(1);
        assertThat(reviews("count(child where child.age >= 5 and child.age < 10) >= 1"))
                .isEqualTo(1);
        assertThat(
                        reviews(
                                "child.age >= 5 and child.age < 10",
                                "--unit",
                                "persons",
                                "--rows",
                                "child.sex"))
                .as("reviews with such a person")
                .isEqualTo(1);
    }

    @Test
    void anAgeAndASexAreOfOneChild() {
        assertThat(reviews("child.age >= 10 and child.sex = Male")).isZero();
        assertThat(reviews("child.age >= 10 and child.sex = Female")).isEqualTo(1);
        assertThat(reviews("count(child where child.age >= 10) >= 1 and child.sex = Male"))
                .as("asked apart")
                .isEqualTo(1);
        assertThat(reviews("not (child.age >= 10 and child.sex = Male)")).isEqualTo(4);
    }

    @Test
    void whatIsAskedOfTwoRolesIsAskedOfEach() {
        assertThat(reviews("victim.age >= 30 and perpetrator.age < 30")).isEqualTo(1);
        assertThat(reviews("child.age >= 5 and perpetrator.age >= 40")).isEqualTo(1);
    }

    @Test
    void noPerpetratorIsUnborn() throws IOException {
        var outcome =
                load(
                        """
                        review,person,roles,variable,value,missing
                        R3,P1,perpetrator,perpetrator.age,unborn,
                        R3,C1,child,child.age,unborn,
                        """);
        assertThat(outcome.exits(1).json().get("stored").asInt()).isEqualTo(1);
        assertThat(program.json("history", file).get("actions").get(0).get("label").asString())
                .as("what went in")
                .isEqualTo("Load 1 answer");
    }

    @Test
    void aRefusedRowLeavesTheRosterAsItWas() throws IOException {
        load("""
        review,person,roles,variable,value,missing
        R2,V1,victim,victim.sex,Female,
        R2,V1,victim;perpetrator,victim.sex,Male,
        R2,V1,victim;perpetrator,victim.age,999,
        """)
                .exits(1);
        assertThat(reviews("count(perpetrator) = 1 and victim.age = 30")).isEqualTo(1);
        assertThat(reviews("count(perpetrator) = 2")).isZero();
    }
}
