package org.postil.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.extraction.CategoryEdits.Fate;
import org.postil.extraction.TemplatePlan.Ready;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Changing what is in use: planned, previewed, written, undone, on real project files. */
class RecodeTest {
    private static final String TYPE = "review.homicide_type";
    private static final String RISK = "review.dva_risk_assessed";

    @TempDir Path folder;

    private OpenTemplate project;

    @BeforeEach
    void open() {
        project = OpenTemplate.make(folder);
        project.answer(TYPE, 1, "IPH");
        project.answer(TYPE, 2, "AFH");
        project.answer(TYPE, 3, "Amicide");
        project.answer(TYPE, 4, "not recorded");
        project.answer(TYPE, 1, "AFH", "Ben");
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Ready ready(TemplatePlan plan) {
        assertThat(plan).isInstanceOf(Ready.class);
        return (Ready) plan;
    }

    private TemplatePlan toType(String path, Type type) {
        var variable = project.variable(path);
        return project.edits().edit(variable, VariableForm.of(variable).withType(type));
    }

    @Test
    void renamingACategoryKeepsItsAnswersAndCanBeUndone() {
        var category = project.category(TYPE, "AFH");
        var plan =
                project.edits()
                        .categories(project.variable(TYPE))
                        .edit(category, new CategoryForm("Adult family homicide", "Kin."));
        assertThat(ready(plan).recoding().turns()).hasSize(2);
        assertThat(ready(plan).recoding().kept()).isEqualTo(3);
        project.write(plan);
        assertThat(project.written(TYPE))
                .containsEntry("DHR02", "Adult family homicide")
                .containsEntry("DHR01 Ben", "Adult family homicide");
        project.undoGivesBackEverything();
    }

    @Test
    void mergingACategoryGivesItsAnswersTheOtherOneAndCanBeUndone() {
        var amicide = project.category(TYPE, "Amicide");
        var plan =
                project.edits()
                        .categories(project.variable(TYPE))
                        .remove(amicide, new Fate.Into(project.category(TYPE, "AFH")));
        assertThat(ready(plan).recoding().lines())
                .containsExactly(new Recoding.Line("Amicide", "AFH", 1));
        project.write(plan);
        assertThat(project.written(TYPE))
                .isEqualTo(
                        Map.of(
                                "DHR01",
                                "IPH",
                                "DHR02",
                                "AFH",
                                "DHR03",
                                "AFH",
                                "DHR04",
                                "not recorded",
                                "DHR01 Ben",
                                "AFH"));
        assertThat(project.variable(TYPE).categories())
                .extracting(Category::name)
                .containsExactly("IPH", "AFH");
        project.undoGivesBackEverything();
    }

    @Test
    void aRemovedCategoryBecomesAMissingReasonOrIsTakenBack() {
        var edits = project.edits().categories(project.variable(TYPE));
        project.write(
                edits.remove(
                        project.category(TYPE, "Amicide"),
                        new Fate.Missing(MissingReason.REDACTED)));
        assertThat(project.written(TYPE)).containsEntry("DHR03", "redacted");
        project.undoGivesBackEverything();
        edits = project.edits().categories(project.variable(TYPE));
        project.write(edits.remove(project.category(TYPE, "AFH"), new Fate.Unanswered()));
        assertThat(project.written(TYPE)).containsOnlyKeys("DHR01", "DHR03", "DHR04");
        project.undoGivesBackEverything();
    }

    @Test
    void ofSeveralCategoriesTheOthersStayWhenOneGoes() {
        project.write(toType(TYPE, Type.CATEGORIES));
        project.answer(TYPE, 5, "IPH; Amicide");
        project.write(
                project.edits()
                        .categories(project.variable(TYPE))
                        .remove(
                                project.category(TYPE, "IPH"),
                                new Fate.Missing(MissingReason.NOT_RECORDED)));
        assertThat(project.written(TYPE))
                .containsEntry("DHR05", "Amicide")
                .containsEntry("DHR01", "not recorded");
        project.undoGivesBackEverything();
    }

    @Test
    void yesAndNoBecomeCategories() {
        project.answer(RISK, 1, "yes");
        project.answer(RISK, 2, "no");
        project.answer(RISK, 3, "not applicable");
        var plan = toType(RISK, Type.CATEGORY);
        assertThat(ready(plan).open()).isZero();
        assertThat(ready(plan).recoding().kept()).isEqualTo(1);
        project.write(plan);
        assertThat(project.variable(RISK).categories())
                .extracting(Category::name)
                .containsExactly("Yes", "No");
        assertThat(project.written(RISK))
                .isEqualTo(Map.of("DHR01", "Yes", "DHR02", "No", "DHR03", "not applicable"));
        project.undoGivesBackEverything();
        project.write(toType(RISK, Type.YES_NO));
        assertThat(project.written(RISK))
                .containsEntry("DHR01", "yes")
                .containsEntry("DHR02", "no");
        assertThat(project.variable(RISK).categories()).isEmpty();
    }

    @Test
    void whatCannotBeCarriedIsListedAndNothingIsWrittenBeforeItsFateIsSaid() {
        project.write(toType(TYPE, Type.CATEGORIES));
        project.answer(TYPE, 5, "IPH; Amicide");
        var plan = ready(toType(TYPE, Type.CATEGORY));
        assertThat(plan.open()).isEqualTo(1);
        assertThat(plan.recoding().stuck())
                .singleElement()
                .satisfies(s -> assertThat(s.from()).isEqualTo("IPH; Amicide"))
                .satisfies(s -> assertThat(s.why()).isEqualTo("several are chosen"));
        assertThatThrownBy(() -> project.act(edit -> TemplateWriter.write(edit, plan)))
                .hasStackTraceContaining("what becomes of some answers is not said");
        var variable = project.variable(TYPE);
        var form = VariableForm.of(variable).withType(Type.CATEGORY);
        var decided =
                ready(
                        project.edits()
                                .edit(
                                        variable,
                                        form,
                                        Optional.of(Becomes.missing(MissingReason.NOT_RECORDED))));
        assertThat(decided.open()).isZero();
        assertThat(decided.recoding().stuck()).hasSize(1);
        project.write(decided);
        assertThat(project.written(TYPE)).containsEntry("DHR05", "not recorded").hasSize(6);
        project.undoGivesBackEverything();
    }

    @Test
    void numbersBecomeTextAndBackWithTheirWords() {
        project.answerPerson(Level.CHILD, "age", 1, new BigDecimal("7"), "");
        project.answerPerson(Level.CHILD, "age", 2, BigDecimal.ZERO, "unborn");
        project.answerPerson(Level.CHILD, "age", 3, new BigDecimal("11"), "");
        project.write(toType("child.age", Type.TEXT));
        assertThat(project.written("child.age"))
                .isEqualTo(Map.of("DHR01", "7", "DHR02", "unborn", "DHR03", "11"));
        project.undoGivesBackEverything();
        project.write(toType("child.age", Type.CATEGORY));
        assertThat(project.variable("child.age").categories())
                .extracting(Category::name)
                .containsExactly("unborn", "7", "11");
        project.undoGivesBackEverything();
        project.write(toType("child.age", Type.NUMBER));
        assertThat(project.written("child.age")).containsEntry("DHR02", "unborn");
    }

    @Test
    void freeTextBecomesCategoriesAndReasonsAndLongOnesAreListed() {
        project.answer("review.csp", 1, "Northtown");
        project.answer("review.csp", 2, "northtown");
        project.answer("review.csp", 3, "x".repeat(200));
        var plan = ready(toType("review.csp", Type.CATEGORY));
        assertThat(plan.recoding().stuck()).hasSize(1);
        assertThat(plan.recoding().turns()).hasSize(2);
        var variable = project.variable("review.csp");
        project.write(
                project.edits()
                        .edit(
                                variable,
                                VariableForm.of(variable).withType(Type.CATEGORY),
                                Optional.of(new Becomes.Unanswered())));
        assertThat(project.written("review.csp"))
                .isEqualTo(Map.of("DHR01", "Northtown", "DHR02", "Northtown"));
        project.undoGivesBackEverything();
    }

    @Test
    void removingAVariableShowsItsAnswersAndUndoBringsThemBack() {
        var plan = ready(project.edits().remove(project.variable(TYPE)));
        assertThat(plan.recoding().touched()).isEqualTo(5);
        project.write(plan);
        assertThat(project.now().variable(TYPE)).isEmpty();
        project.undoGivesBackEverything();
    }

    @Test
    void whatBackedAnAnswerAloneGoesWithItAndComesBackByUndo() {
        long backing = project.back(TYPE, 3);
        assertThat(project.hasPassage(backing)).isTrue();
        var edits = project.edits().categories(project.variable(TYPE));
        var fate = new CategoryEdits.Fate.Unanswered();
        project.write(edits.remove(project.category(TYPE, "Amicide"), fate));
        assertThat(project.hasPassage(backing)).isFalse();
        project.undoGivesBackEverything();
    }

    @Test
    void whatBackedTheAnswersOfAVariableGoesWithIt() {
        long backing = project.back(TYPE, 1);
        project.write(project.edits().remove(project.variable(TYPE)));
        assertThat(project.hasPassage(backing)).isFalse();
        project.undoGivesBackEverything();
    }
}
