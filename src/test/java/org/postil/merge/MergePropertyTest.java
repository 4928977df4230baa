package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.project.ContentTable;
import org.postil.project.FileContent;
import org.postil.project.Project;
import org.postil.project.Step;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Laws of merging, on files in which two coders did all kinds of work at random. */
class MergePropertyTest {
    @TempDir Path folder;

    private static int seeds() {
        return Integer.getInteger("postil.mergeSeeds", 12);
    }

    @TestFactory
    Stream<DynamicTest> mergingIsSymmetricIdempotentAndUndone() {
        return LongStream.rangeClosed(Long.getLong("postil.firstSeed", 1), seeds())
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> laws(seed)));
    }

    private void laws(long seed) throws Exception {
        var random = new Random(seed);
        var team = new Team(Files.createDirectories(folder.resolve("s" + seed)));
        try (var base = team.create("a")) {
            for (String title : new String[] {"Ash", "Birch", "Cedar"}) {
                Team.report(base, title);
            }
            new RandomCoder(base, Team.coder(base, "Ann"), random).work(25);
        }
        team.copy("a", "b");
        // Ben is known to both by one GUID, or is two people of one name
        boolean oneBen = random.nextBoolean();
        if (oneBen) {
            team.with("a", project -> Team.coder(project, "Ben"));
            Files.delete(team.path("b"));
            team.copy("a", "b");
        }
        team.with(
                "a",
                project -> new RandomCoder(project, Team.coder(project, "Ann"), random).work(30));
        team.with(
                "b",
                project -> {
                    if (random.nextBoolean()) {
                        Team.report(project, "Date palm");
                    }
                    new RandomCoder(project, Team.coder(project, "Ben"), random).work(20);
                    new RandomCoder(project, Team.coder(project, "Ann"), random).work(8);
                });
        if (!oneBen && random.nextBoolean()) {
            team.with(
                    "a",
                    project ->
                            new RandomCoder(project, Team.coder(project, "Ben"), random).work(8));
        }
        team.copy("a", "a2");
        team.copy("b", "b2");
        String before = FileContent.hash(team.path("a2"));

        team.with(
                "a2",
                project -> {
                    team.merge(project, "b", MergeChoices.USUAL);
                    again(team, project, "b");
                });
        team.with(
                "b2",
                project -> {
                    team.merge(project, "a", MergeChoices.USUAL);
                    again(team, project, "a");
                });
        try (var a = team.open("a2");
                var b = team.open("b2")) {
            var both = new SameContent(a.content(), b.content());
            var ofA = new TreeSet<>(both.lines(a.content()));
            var ofB = new TreeSet<>(both.lines(b.content()));
            assertThat(ofA.stream().filter(line -> !ofB.contains(line)))
                    .as(
                            "in a with b alone; in b with a alone: %s",
                            ofB.stream().filter(line -> !ofA.contains(line)).toList())
                    .isEmpty();
            assertThat(ofB).isEqualTo(ofA);
            assertThat(a.content().of(ContentTable.PASSAGE)).isNotEmpty();
        }
        String after = FileContent.hash(team.path("a2"));
        team.with(
                "a2",
                project ->
                        assertThat(project.undo(1, Optional.empty()))
                                .isInstanceOf(Step.Done.class));
        assertThat(FileContent.hash(team.path("a2"))).as("undone").isEqualTo(before);
        team.with(
                "a2",
                project ->
                        assertThat(project.redo(1, Optional.empty()))
                                .isInstanceOf(Step.Done.class));
        assertThat(FileContent.hash(team.path("a2"))).as("redone").isEqualTo(after);
    }

    private static void again(Team team, Project project, String from) {
        var plan = team.plan(project, from, MergeChoices.USUAL);
        assertThat(
                        plan.items().stream()
                                .filter(i ->
                                        plan.rows() > 0 && i.state() != MergeItem.State.IDENTICAL)
                                .map(i ->
                                        i.id() + " " + i.state() + " " + i.why() + i.differences()))
                .as("a second time")
                .isEmpty();
        assertThat(team.merge(project, from, MergeChoices.USUAL))
                .isInstanceOf(Merge.Outcome.Unchanged.class);
    }
}
