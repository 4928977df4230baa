package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.merge.MergeChoices.Rule;
import org.postil.merge.MergeChoices.Side;
import org.postil.merge.MergeItem.State;
import org.postil.project.ContentTable;
import org.postil.project.Project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Both sides changed what belongs to all. */
class MergeConflictTest {
    @TempDir Path folder;

    @Test
    void aConflictInTheCodebookIsDecidedByTheLaterTimeByARuleOrOneByOne() throws Exception {
        var team = Team.ofTwo(folder);
        team.with("a", p -> define(p, "T1", "Ours"));
        team.with("b", p -> define(p, "T1", "Theirs"));
        team.with("a", p -> define(p, "T2", "Ours, later"));
        String id;
        try (var a = team.open("a")) {
            var plan = team.plan(a, "b", MergeChoices.USUAL);
            var item = Team.only(plan, ContentTable.CODE, State.CONFLICTING);
            id = item.id();
            assertThat(item.differences())
                    .extracting(MergeItem.Difference::column)
                    .contains("definition");
            assertThat(item.takesTheirs()).isTrue();
        }
        assertThat(definition(team, MergeChoices.USUAL)).isEqualTo("Theirs");
        assertThat(definition(team, new MergeChoices(Rule.OURS, Map.of(), Map.of())))
                .isEqualTo("Ours");
        assertThat(definition(team, new MergeChoices(Rule.LATER, Map.of(id, Side.OURS), Map.of())))
                .isEqualTo("Ours");
    }

    /** Of T1 after a merge and a second one by the usual rule, which does not decide it again. */
    private String definition(Team team, MergeChoices choices) throws Exception {
        Files.deleteIfExists(team.path("c"));
        team.copy("a", "c");
        try (var c = team.open("c")) {
            team.merge(c, "b", choices);
            team.merge(c, "b", MergeChoices.USUAL);
            assertThat(Team.code(c, "T2").definition()).isEqualTo("Ours, later");
            return Team.code(c, "T1").definition();
        }
    }

    private static void define(Project project, String key, String words) {
        long code = Team.code(project, key).id();
        project.act(
                Optional.empty(),
                "Define",
                e -> {
                    e.codebook().define(code, words, "", "", false);
                    return true;
                });
    }
}
