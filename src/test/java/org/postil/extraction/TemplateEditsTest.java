package org.postil.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.SavedFilter;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.extraction.TemplatePlan.Ready;
import org.postil.extraction.TemplatePlan.Refused;
import org.postil.extraction.TemplateProblem.Field;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class TemplateEditsTest {
    private static final String TYPE = "review.homicide_type";

    @TempDir Path folder;

    private OpenTemplate project;

    @BeforeEach
    void open() {
        project = OpenTemplate.make(folder);
    }

    @AfterEach
    void close() {
        project.close();
    }

    private List<String> level(Level level) {
        return project.now().variables().stream()
                .filter(v -> v.level() == level)
                .map(Variable::key)
                .toList();
    }

    private List<Field> problems(VariableForm form) {
        return project.edits().problems(form, Optional.empty()).stream()
                .map(TemplateProblem::field)
                .toList();
    }

    @Test
    void aVariableIsMadeAfterTheSelectedOneWithItsCategories() {
        var after = project.variable("victim.sex");
        project.write(
                project.edits()
                        .add(
                                VariableForm.of(
                                        Level.VICTIM, "work", " Work  status", Type.CATEGORY),
                                List.of(
                                        new CategoryForm("At work", "Paid."),
                                        new CategoryForm("Retired", "")),
                                Optional.of(after)));
        assertThat(level(Level.VICTIM)).startsWith("sex", "work", "age");
        assertThat(project.variable("victim.work").name()).isEqualTo("Work status");
        assertThat(project.variable("victim.work").categories())
                .extracting(Category::name)
                .containsExactly("At work", "Retired");
        project.undoGivesBackEverything();
    }

    @Test
    void withoutASelectedOneAVariableComesAtTheEndOfItsLevel() {
        project.write(
                project.edits()
                        .add(
                                VariableForm.of(Level.VICTIM, "work", "Work", Type.TEXT),
                                List.of(),
                                Optional.empty()));
        assertThat(level(Level.VICTIM)).endsWith("work");
        project.write(
                project.edits()
                        .add(
                                VariableForm.of(Level.OTHER, "tie", "Tie", Type.TEXT),
                                List.of(),
                                Optional.empty()));
        assertThat(level(Level.OTHER)).containsExactly("tie");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThat(problems(VariableForm.of(Level.REVIEW, "", "", Type.TEXT)))
                .containsExactlyInAnyOrder(Field.NAME, Field.KEY);
        assertThat(problems(VariableForm.of(Level.REVIEW, "Bad key", "x", Type.TEXT)))
                .containsExactly(Field.KEY);
        assertThat(problems(VariableForm.of(Level.REVIEW, "homicide_type", "x", Type.TEXT)))
                .containsExactly(Field.KEY);
        assertThat(problems(VariableForm.of(Level.VICTIM, "homicide_type", "x", Type.TEXT)))
                .isEmpty();
        assertThat(
                        problems(
                                new VariableForm(
                                        Level.REVIEW,
                                        "n",
                                        "N",
                                        Type.NUMBER,
                                        false,
                                        "",
                                        "",
                                        "9",
                                        "3",
                                        "")))
                .containsExactly(Field.MAXIMUM);
        assertThat(project.edits().proposedKey(Level.REVIEW, "1st Homicide type!"))
                .isEqualTo("st_homicide_type");
        assertThat(project.edits().proposedKey(Level.REVIEW, "Homicide type"))
                .isEqualTo("homicide_type_2");
    }

    @Test
    void categoriesMustBeTellableApartAndNoMissingReasons() {
        var edits = project.edits().categories(project.variable(TYPE));
        for (String name : List.of("iph ", "Not known", "a; b", " ")) {
            assertThat(edits.problem(new CategoryForm(name, ""), Optional.empty()))
                    .as(name)
                    .isPresent();
        }
        assertThat(
                        edits.problem(
                                new CategoryForm("iph", ""),
                                Optional.of(project.category(TYPE, "IPH"))))
                .isEmpty();
        project.write(edits.add(new CategoryForm("Other", "Any other."), 1));
        assertThat(project.variable(TYPE).categories())
                .extracting(Category::name)
                .containsExactly("IPH", "Other", "AFH", "Amicide");
        project.undoGivesBackEverything();
    }

    @Test
    void aLevelOrARuleIsRefusedWhileThereAreAnswers() {
        project.answer(TYPE, 1, "IPH");
        var variable = project.variable(TYPE);
        var form = VariableForm.of(variable);
        assertThat(project.edits().edit(variable, form.withRule("first(review.region)")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems().getFirst().field()).isEqualTo(Field.RULE));
        var moved =
                new VariableForm(
                        Level.VICTIM,
                        form.key(),
                        form.name(),
                        form.type(),
                        form.required(),
                        form.help(),
                        "",
                        "",
                        "",
                        "");
        assertThat(project.edits().edit(variable, moved))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.problems().getFirst().field()).isEqualTo(Field.LEVEL));
    }

    @Test
    void aNewKeyIsFollowedByRulesFiltersAndTables() {
        project.act(edit -> {
            edit.savedFilters()
                    .add("f", TYPE + " = IPH and review.homicide_type_2 = x or " + TYPE + "!=AFH");
            return edit.savedTables().add("t", "{\"rows\":\"" + TYPE + "\"}");
        });
        project.write(
                project.edits()
                        .add(
                                VariableForm.of(Level.REVIEW, "kind", "Kind", Type.CATEGORY)
                                        .withRule("recode(" + TYPE + ": IPH -> \"a\")"),
                                List.of(),
                                Optional.empty()));
        var variable = project.variable(TYPE);
        var plan = project.edits().edit(variable, VariableForm.of(variable).withKey("sort"));
        project.write(plan);
        assertThat(project.variable("review.kind").rule())
                .isEqualTo("recode(review.sort: IPH -> \"a\")");
        assertThat(project.now().savedFilters().getFirst().expression())
                .isEqualTo("review.sort = IPH and review.homicide_type_2 = x or review.sort!=AFH");
        assertThat(project.now().savedTables().getFirst().recipe())
                .isEqualTo("{\"rows\":\"review.sort\"}");
        project.undoGivesBackEverything();
    }

    @Test
    void rulesThatNameACategoryAreSaidToFollowBeforeItIsRenamed() {
        project.act(edit -> edit.savedFilters().add("Intimate", TYPE + " = IPH"));
        var edits = project.edits().categories(project.variable(TYPE));
        var plan =
                (Ready) edits.edit(project.category(TYPE, "IPH"), new CategoryForm("Partner", ""));
        assertThat(plan.rewritten()).containsExactly("filter Intimate");
        assertThat(plan.mentions()).as("nothing is left to be looked at").isEmpty();
        var other = (Ready) edits.edit(project.category(TYPE, "AFH"), new CategoryForm("Kin", ""));
        assertThat(other.rewritten()).isEmpty();
        assertThat(other.mentions()).isEmpty();
    }

    @Test
    void whatNamesACategoryThatGoesHasToBeLookedAt() {
        project.act(edit -> edit.savedFilters().add("Intimate", TYPE + " = IPH"));
        var edits = project.edits().categories(project.variable(TYPE));
        var gone = new CategoryEdits.Fate.Unanswered();
        var plan = (Ready) edits.remove(project.category(TYPE, "IPH"), gone);
        assertThat(plan.mentions()).containsExactly("filter Intimate");
        assertThat(plan.rewritten()).isEmpty();
        var into = new CategoryEdits.Fate.Into(project.category(TYPE, "Amicide"));
        var merged = (Ready) edits.remove(project.category(TYPE, "IPH"), into);
        assertThat(merged.rewritten()).containsExactly("filter Intimate");
        assertThat(merged.mentions()).isEmpty();
    }

    /** A rule without "else" gives the categories it does not name by their own names. */
    @Test
    void whatNamesACategoryThroughADerivedVariableHasToBeLookedAt() {
        project.write(
                project.edits()
                        .add(
                                VariableForm.of(Level.REVIEW, "kind", "Kind", Type.CATEGORY)
                                        .withRule("recode(" + TYPE + ": AFH -> Kin)"),
                                List.of(),
                                Optional.empty()));
        project.act(edit -> edit.savedFilters().add("Intimate", "review.kind = IPH"));
        var edits = project.edits().categories(project.variable(TYPE));
        var plan =
                (Ready) edits.edit(project.category(TYPE, "IPH"), new CategoryForm("Partner", ""));
        assertThat(plan.mentions()).containsExactly("filter Intimate");
        assertThat(plan.rewritten()).isEmpty();
    }

    @Test
    void aNameOfSeveralWordsWithoutQuotesIsFollowedToo() {
        var names = new CategoryNames(TYPE, "Health and care", "Care");
        assertThat(names.in("recode(" + TYPE + ": health  and care, A and B -> Health and care)"))
                .isEqualTo("recode(" + TYPE + ": Care, A and B -> Health and care)");
        assertThat(names.in(TYPE + " = Health and " + TYPE + " = care"))
                .isEqualTo(TYPE + " = Health and " + TYPE + " = care");
    }

    @Test
    void rulesAndFiltersFollowACategoryThatIsRenamedOrMerged() {
        project.act(edit -> {
            edit.savedFilters()
                    .add(
                            "f",
                            TYPE
                                    + " in (IPH, 'AFH') and review.csp = IPH or not "
                                    + TYPE
                                    + "!=\"iph\"");
            return edit.savedFilters().add("other", "code 'IPH'");
        });
        project.write(
                project.edits()
                        .add(
                                VariableForm.of(Level.REVIEW, "kind", "Kind", Type.CATEGORY)
                                        .withRule("recode(" + TYPE + ": IPH -> IPH; AFH -> \"b\")"),
                                List.of(),
                                Optional.empty()));
        var edits = project.edits().categories(project.variable(TYPE));
        project.write(
                edits.edit(project.category(TYPE, "IPH"), new CategoryForm("Partner's, ex", "")));
        assertThat(expressions())
                .containsExactly(
                        TYPE
                                + " in (\"Partner's, ex\", 'AFH') and review.csp = IPH or not "
                                + TYPE
                                + "!=\"Partner's, ex\"",
                        "code 'IPH'");
        assertThat(project.variable("review.kind").rule())
                .isEqualTo("recode(" + TYPE + ": \"Partner's, ex\" -> IPH; AFH -> \"b\")");
        project.undoGivesBackEverything();
        var into = new CategoryEdits.Fate.Into(project.category(TYPE, "Amicide"));
        project.write(
                project.edits()
                        .categories(project.variable(TYPE))
                        .remove(project.category(TYPE, "AFH"), into));
        assertThat(expressions().getFirst()).contains("(\"Partner's, ex\", Amicide)");
        assertThat(project.variable("review.kind").rule()).endsWith("; Amicide -> \"b\")");
        project.undoGivesBackEverything();
    }

    private List<String> expressions() {
        return project.now().savedFilters().stream().map(SavedFilter::expression).toList();
    }

    @Test
    void answersOutsideNewLimitsAreFound() {
        project.answer("review.publication_year", 1, "2017");
        project.answer("review.publication_year", 2, "2019");
        var variable = project.variable("review.publication_year");
        var form = VariableForm.of(variable);
        var narrow =
                new VariableForm(
                        form.level(),
                        form.key(),
                        form.name(),
                        form.type(),
                        false,
                        "",
                        "",
                        "2018",
                        "2020",
                        "");
        assertThat(project.edits().outside(variable, narrow)).hasSize(1);
    }

    /** Whatever is moved where, each level keeps its variables and the wanted order. */
    @Test
    void movingAlwaysGivesTheWantedOrder() {
        var random = new Random(20261124);
        for (int round = 0; round < 40; round++) {
            var variables = project.now().variables();
            var one = variables.get(random.nextInt(variables.size()));
            var before = level(one.level());
            int to = random.nextInt(before.size());
            var wanted = new ArrayList<>(before);
            wanted.remove(one.key());
            wanted.add(to, one.key());
            project.write(project.edits().move(one, to));
            assertThat(level(one.level())).isEqualTo(wanted);
            assertThat(project.now().variables()).hasSameSizeAs(variables);
        }
        project.write(
                project.edits()
                        .categories(project.variable(TYPE))
                        .move(project.category(TYPE, "Amicide"), 0));
        assertThat(project.variable(TYPE).categories())
                .extracting(Category::name)
                .containsExactly("Amicide", "IPH", "AFH");
        project.undoGivesBackEverything();
    }
}
