package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.extraction.TemplateEntry;
import org.postil.extraction.TemplateImport;
import org.postil.extraction.TemplateWriter;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.project.VariableStore.NewVariable;
import org.postil.tally.DerivedRules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** A template file that spells a category otherwise, on a real project file. */
class TemplateFileRenameTest {
    @TempDir Path folder;

    private int made;

    private Project project(Consumer<Edit> filling) {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .create(folder.resolve("p" + made++ + ".postil"), filling);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        return ((ProjectResult.Opened) result).project();
    }

    private Project frame(String key) {
        return project(edit -> FrameApplication.apply(Frames.find(key).orElseThrow(), edit));
    }

    private static List<TemplateEntry> read(Path file) {
        assertThat(TemplateFile.read(file)).isInstanceOf(TemplateFile.Read.class);
        return ((TemplateFile.Read) TemplateFile.read(file)).entries();
    }

    private TemplateImport plan(Project project, String csv) throws Exception {
        Path file = Files.writeString(folder.resolve("i" + made++ + ".csv"), csv);
        return TemplateImport.plan(project.snapshot(), read(file), DerivedRules::problem);
    }

    private static void apply(Project project, TemplateImport plan) {
        project.act(
                Project.PROGRAM,
                plan.plan().label(),
                edit -> TemplateWriter.write(edit, plan.plan()));
    }

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
}
