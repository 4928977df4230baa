package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.postil.domain.AnswerValue.YesNo;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

/** What a request can ask for beside the usual. */
class TallyOptionsTest {
    private final StudyBuilder study = new StudyBuilder();
    private final long theme = study.facet("theme", "Theme");
    private final long agency = study.facet("agency", "Agency");
    private final long training = study.code(theme, 0, "T1", "Training");
    private final long supervision = study.code(theme, training, "T1.1", "Supervision");
    private final long courses = study.code(theme, training, "T1.2", "Courses");

    {
        study.code(theme, 0, "T2", "Policy");
    }

    private final long police = study.code(agency, 0, null, "Police");
    private final long anna = study.coder("Anna");
    private final long first = study.review("DHR1");
    private final long second = study.review("DHR2");
    private final long report = study.document(first);
    private final long other = study.document(second);

    private static TallyRequest themes() {
        return TallyRequest.of(new Axis.OfFacet("theme"));
    }

    private static TallyRequest of(String variable) {
        return TallyRequest.of(new Axis.OfVariable(variable));
    }

    private Tally tally(TallyRequest request) {
        return (Tally) new TallyEngine().tally(study.snapshot(), request);
    }

    private static Tally.Row row(Tally tally, String code) {
        return tally.rows().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    }

    private static Tally.Cell cell(Tally tally, String row, String column) {
        var columns = tally.columns().stream().map(Tally.Column::code).toList();
        return row(tally, row).cells().get(columns.indexOf(column));
    }

    private static Tally.Summary summary(Tally.Cell cell) {
        var summary = cell.summary();
        if (summary == null) {
            throw new AssertionError("no summary");
        }
        return summary;
    }

    @Test
    void numbersInTheColumnsAreSummedUpInEachRow() {
        var age = study.variable(Level.VICTIM, "age", Type.NUMBER);
        long one = study.person(first, "victim*");
        long two = study.person(second, "victim*");
        study.answer(age, first, one, anna, StudyBuilder.number(20));
        study.answer(age, second, two, anna, StudyBuilder.number(41));
        study.passage(report, 0, 10, anna, supervision);
        study.passage(other, 0, 10, anna, courses);
        var tally = tally(themes().withColumns(new Axis.OfVariable("victim.age")));
        var summary = summary(cell(tally, "T1", "victim.age"));
        assertThat(summary.mean()).isEqualByComparingTo("30.5");
        assertThat(summary.known()).isEqualTo(2);
        var below = summary(cell(tally, "T1.1", "victim.age"));
        assertThat(below.max()).isEqualByComparingTo("20");
        assertThat(cell(tally, "T2", "victim.age").n()).isZero();
    }

    @Test
    void directlyCodedCanBeARowBelowTheCode() {
        study.passage(report, 0, 10, anna, supervision, police);
        study.passage(other, 0, 10, anna, training, police);
        var request =
                themes().withColumns(new Axis.OfFacet("agency"))
                        .withOptions(TallyOptions.NONE.withDirect(true));
        var tally = tally(request);
        assertThat(tally.rows().stream().map(Tally.Row::code))
                .containsExactly("T1", "T1 itself", "T1.1", "T1.2", "T2");
        assertThat(row(tally, "T1").n()).isEqualTo(2);
        assertThat(row(tally, "T1 itself").reviews()).containsExactly("DHR2");
        assertThat(row(tally, "T1 itself").level()).isEqualTo(2);
        assertThat(cell(tally, "T1 itself", "Police").n()).isEqualTo(1);
        assertThat(tally.evidence().cell(1, 0)).hasSize(1);
        assertThat(tally.evidence().cell(2, 0).getFirst().review()).isEqualTo(first);
    }

    @Test
    void aVariableMayHaveItsOwnRuleForMissingAnswers() {
        var risk = study.variable(Level.REVIEW, "risk", Type.YES_NO);
        var type = study.variable(Level.REVIEW, "type", Type.CATEGORY, "IPH", "AFH");
        study.answer(type, first, 0, anna, StudyBuilder.chosen(type, "IPH"));
        study.answer(risk, second, 0, anna, new YesNo(true));
        var request =
                of("review.type")
                        .withOptions(TallyOptions.NONE.withMissingOf("review.type", MissingRule.NO))
                        .withColumns(new Axis.OfVariable("review.risk"));
        var tally = tally(request);
        assertThat(row(tally, "IPH").d()).isEqualTo(2);
        assertThat(cell(tally, "IPH", "yes").d()).isEqualTo(1);
        assertThat(tally.caption())
                .contains(
                        "Missing answers to review.type stay in the denominator: they count as no.",
                        "Missing answers to review.risk are left out of the denominator.");
    }

    @Test
    void zerosThatWereNotRecheckedCanLeaveTheDenominator() {
        study.read(first, anna);
        study.read(second, anna);
        long late = study.code(theme, 0, "T3", "Late", StudyBuilder.START.plusSeconds(60));
        study.passage(report, 0, 10, anna, late, police);
        study.passage(other, 0, 10, anna, training, police);
        var request = themes().withColumns(new Axis.OfFacet("agency"));
        assertThat(row(tally(request), "T3").d()).isEqualTo(2);
        var firm = request.withOptions(TallyOptions.NONE.withNotRecheckedOut(true));
        var row = row(tally(firm), "T3");
        assertThat(row.d()).isEqualTo(1);
        assertThat(row.percent()).isEqualByComparingTo("100");
        assertThat(row.notRechecked()).isEqualTo(1);
        assertThat(cell(tally(firm), "T3", "Police").d()).isEqualTo(1);
        assertThat(cell(tally(firm.withPercent(PercentOf.COLUMN)), "T3", "Police").d())
                .isEqualTo(1);
        assertThat(cell(tally(firm), "T2", "Police").d()).isEqualTo(2);
    }

    @Test
    void statisticsStandBesideTheNumbersWhenAskedFor() {
        var sex = study.variable(Level.REVIEW, "sex", Type.CATEGORY, "female", "male");
        var tea = study.variable(Level.REVIEW, "tea", Type.YES_NO);
        for (int i = 0; i < 8; i++) {
            long review = study.review("TEA" + i);
            study.answer(sex, review, 0, anna, StudyBuilder.chosen(sex, i < 4 ? "female" : "male"));
            study.answer(tea, review, 0, anna, new YesNo(i < 3 || i == 4));
        }
        var request = of("review.tea").withColumns(new Axis.OfVariable("review.sex"));
        assertThat(tally(request).fisher()).isNull();
        assertThat(row(tally(request), "yes").interval()).isNull();
        var with =
                tally(request.withOptions(TallyOptions.NONE.withFisher(true).withInterval(true)));
        assertThat(with.fisher()).isNotNull().isCloseTo(0.4857, within(0.0001));
        assertThat(row(with, "yes").fisher()).isEqualTo(with.fisher());
        assertThat(row(with, "yes").interval()).isEqualTo(Interval.wilson(4, 8));
        assertThat(cell(with, "yes", "male").interval()).isEqualTo(Interval.wilson(1, 4));
        var facets = request.withColumns(new Axis.OfFacet("agency"));
        assertThat(tally(facets.withOptions(TallyOptions.NONE.withFisher(true))).fisher()).isNull();
    }
}
