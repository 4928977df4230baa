package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import java.nio.file.Files;
import java.nio.file.Path;

/** {@code postil template}: out, back, and what is refused. */
class TemplateCommandTest {
    @TempDir static Path folder;

    private static Program program;

    @BeforeAll
    static void home() {
        program = new Program(folder.resolve("home"));
    }

    private static Path project(String name, String frame) {
        Path file = folder.resolve(name);
        program.run("new", file, "--frame", frame, "--coder", "Ann").exits(0);
        return file;
    }

    @Test
    void aTemplateGoesFromOneProjectToAnother() throws Exception {
        Path from = project("from.postil", "children");
        Path to = project("to.postil", "blank");
        Path out = folder.resolve("template.xlsx");
        program.run("template", from, out).exits(0);
        var dry = program.json("template", to, "--import", out, "--dry-run");
        assertThat(dry.get("written").asBoolean()).isFalse();
        assertThat(dry.get("new").size()).isGreaterThan(25);
        var done = program.json("template", to, "--import", out);
        assertThat(done.get("written").asBoolean()).isTrue();
        assertThat(done.get("problems").size()).isZero();
        var again = program.json("template", to, "--import", out);
        assertThat(again.get("written").asBoolean()).isFalse();
        assertThat(again.get("unchanged").asInt()).isEqualTo(done.get("new").size());
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");
        program.run("template", from, one).exits(0);
        program.run("template", to, other).exits(0);
        assertThat(other).hasSameTextualContentAs(one);
        program.run("undo", to).exits(0);
        var undone = program.json("template", to, "--import", out, "--dry-run");
        assertThat(undone.get("new").size()).isEqualTo(done.get("new").size());
    }

    @Test
    void whatDoesNotFitIsExitOneAndTheRestGoesIn() throws Exception {
        Path to = project("part.postil", "blank");
        Path csv =
                Files.writeString(
                        folder.resolve("part.csv"),
                        "level,key,type\nreview,good,text\nreview,bad,colour\n");
        var run = program.run("template", to, "--import", csv).exits(1);
        assertThat(run.out()).contains("review.good", "did not fit", "the type is none of");
        var again = program.run("template", to, "--import", csv, "--dry-run").exits(1);
        assertThat(again.err()).contains("1 unchanged, 1 did not fit");
    }

    @Test
    void aRuleThatCannotBeWorkedOutIsShownWithItsPlace() throws Exception {
        Path to = project("rule.postil", "children");
        Path csv =
                Files.writeString(
                        folder.resolve("rule.csv"),
                        "level,key,type,rule\nvictim,x,category,\"bands(victim.agee: 0-17)\"\n");
        var run = program.run("template", to, "--import", csv).exits(1);
        assertThat(run.err())
                .contains(
                        "line 2, column rule:",
                        "    bands(victim.agee: 0-17)\n          ^^^^^^^^^^^ ");
        var told = program.run("template", to, "--import", csv, "--format", "json").exits(1).json();
        var problem = told.get("problems").get(0);
        assertThat(problem.get("column").asString()).isEqualTo("rule");
        assertThat(problem.get("position").asInt()).isEqualTo(6);
        assertThat(problem.get("length").asInt()).isEqualTo(11);
    }

    @Test
    void wrongUsageIsExitTwo() {
        Path to = project("usage.postil", "blank");
        program.run("template", to).exits(2);
        program.run("template", to, folder.resolve("x.txt")).exits(2);
        program.run("template", to, folder.resolve("x.csv"), "--dry-run").exits(2);
        program.run("template", to, "--import", folder.resolve("none.csv")).exits(1);
    }
}
