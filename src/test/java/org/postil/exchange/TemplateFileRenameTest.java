package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.VariableStore.NewVariable;

/** A template file that spells a category otherwise, on a real project file. */
class TemplateFileRenameTest extends TemplateFiles {
    /** The same as a rename in the editor does. */
    @Test
    void rulesAndFiltersFollowACategoryThatAFileSpellsOtherwise() throws Exception {
        String type = "review.homicide_type";
        try (var project = frame("children")) {
            project.act(
                    Project.PROGRAM,
                    "Fill",
                    edit -> {
                        edit.variables()
                                .add(
                                        new NewVariable(
                                                Level.REVIEW,
                                                "kind",
                                                "Kind",
                                                Type.CATEGORY,
                                                false,
                                                "",
                                                "",
                                                null,
                                                null,
                                                "recode(%s: IPH -> \"IPH\")".formatted(type)));
                        edit.savedFilters().add("Intimate", type + " = IPH");
                        return edit.savedFilters().add("Other", "review.kind = IPH");
                    });
            var plan =
                    plan(
                            project,
                            """
                            level,key,name,type,rule,category
                            review,kind,Kind of it,category,"recode(review.homicide_type: IPH -> ""IPH"")",
                            review,homicide_type,,category,,iph
                            review,again,,category,"recode(review.homicide_type: IPH -> x)",
                            """);
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.plan().rewritten()).containsExactly("filter Intimate");
            apply(project, plan);
            var snapshot = project.snapshot();
            assertThat(snapshot.savedFilters())
                    .extracting(f -> f.expression())
                    .containsExactly(type + " = iph", "review.kind = IPH");
            assertThat(snapshot.variable("review.kind").orElseThrow().rule())
                    .isEqualTo("recode(%s: iph -> \"IPH\")".formatted(type));
            assertThat(snapshot.variable("review.kind").orElseThrow().name())
                    .isEqualTo("Kind of it");
            assertThat(snapshot.variable("review.again").orElseThrow().rule())
                    .isEqualTo("recode(%s: iph -> x)".formatted(type));

            var alone =
                    plan(
                            project,
                            """
                            level,key,type,category
                            review,homicide_type,category,Iph
                            """);
            assertThat(alone.plan().rewritten())
                    .containsExactly(
                            "rule of review.kind", "rule of review.again", "filter Intimate");
            apply(project, alone);
            assertThat(project.snapshot().variable("review.kind").orElseThrow().rule())
                    .isEqualTo("recode(%s: Iph -> \"IPH\")".formatted(type));
        }
    }

    @Test
    void whatARecodeLetsThroughFollowsTheNewSpelling() throws Exception {
        try (var project = frame("children")) {
            String type = "review.homicide_type";
            project.act(
                    Project.PROGRAM,
                    "Rules",
                    edit -> {
                        rule(edit, "passes", "recode(%s: AFH -> Family)".formatted(type));
                        rule(edit, "further", "recode(review.passes: Family -> F)");
                        rule(edit, "names", "recode(review.further: IPH -> Partner)");
                        return edit.savedFilters().add("Passed", "review.passes = IPH");
                    });
            var plan =
                    plan(project, "level,key,type,category\nreview,homicide_type,category,iph\n");
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.plan().rewritten())
                    .containsExactly("rule of review.names", "filter Passed");
            apply(project, plan);
            var snapshot = project.snapshot();
            assertThat(snapshot.variable("review.names").orElseThrow().rule())
                    .isEqualTo("recode(review.further: iph -> Partner)");
            assertThat(snapshot.savedFilters())
                    .extracting(f -> f.expression())
                    .containsExactly("review.passes = iph");
        }
    }

    private static void rule(Edit edit, String key, String rule) {
        edit.variables()
                .add(
                        new NewVariable(
                                Level.REVIEW,
                                key,
                                key,
                                Type.CATEGORY,
                                false,
                                "",
                                "",
                                null,
                                null,
                                rule));
    }
}
