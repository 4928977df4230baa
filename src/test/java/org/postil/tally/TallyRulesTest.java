package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.AnswerValue.YesNo;
import org.postil.domain.Assignment;
import org.postil.domain.Ids;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Span;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The counting rules of the design, one by one. */
class TallyRulesTest {
    private final StudyBuilder study = new StudyBuilder();
    private final long theme = study.facet("theme", "Theme");
    private final long agency = study.facet("agency", "Agency");
    private final long training = study.code(theme, 0, "T1", "Training");
    private final long supervision = study.code(theme, training, "T1.1", "Supervision");
    private final long courses = study.code(theme, training, "T1.2", "Courses");
    private final long policy = study.code(theme, 0, "T2", "Policy");
    private final long police = study.code(agency, 0, null, "Police");
    private final long homeOffice = study.code(agency, 0, null, "Home Office");
    private final long charity = study.code(agency, 0, null, "NCVO");
    private final long anna = study.coder("Anna");
    private final long first = study.review("DHR1");
    private final long second = study.review("DHR2");
    private final long report = study.document(first);
    private final long summary = study.document(first);
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

    private Condition where(String text) {
        return switch (Conditions.parse(text, study.snapshot())) {
            case Parsed.Ok<Condition> ok -> ok.value();
            case Parsed.Error<Condition> error -> throw new AssertionError(error.message());
        };
    }

    @Test
    void aParentCountsAReviewOnceWhenAnyDescendantIsCoded() {
        study.passage(report, 0, 10, anna, supervision);
        study.passage(report, 20, 30, anna, courses);
        var row = row(tally(themes()), "T1");
        assertThat(row.n()).isEqualTo(1);
        assertThat(row.d()).isEqualTo(2);
        assertThat(row.reviews()).containsExactly("DHR1");
    }

    @Test
    void directlyCodedIsCountedApart() {
        study.passage(report, 0, 10, anna, supervision);
        study.passage(other, 0, 10, anna, training);
        var row = row(tally(themes()), "T1");
        assertThat(row.n()).isEqualTo(2);
        assertThat(row.direct()).isEqualTo(1);
    }

    @Test
    void aCodeWithoutAnyPassageIsARowWithZero() {
        var tally = tally(themes());
        assertThat(tally.rows())
                .extracting(Tally.Row::code)
                .containsExactly("T1", "T1.1", "T1.2", "T2");
        assertThat(tally.rows()).extracting(Tally.Row::level).containsExactly(1, 2, 2, 1);
        assertThat(row(tally, "T2").percent()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void sameCoderSameCodeOverlappingSpansAreOnePassage() {
        study.passage(report, 0, 10, anna, policy);
        study.passage(report, 5, 15, anna, policy);
        study.passage(report, 14, 20, anna, policy);
        study.passage(report, 20, 30, anna, policy);
        assertThat(row(tally(themes()), "T2").passages()).isEqualTo(2);
    }

    @Test
    void aParentCountsAPassageOnceHoweverManyOfItsChildrenItCarries() {
        study.passage(report, 0, 10, anna, supervision, courses, training);
        var row = row(tally(themes().withUnit(Unit.PASSAGES)), "T1");
        assertThat(row.n()).isEqualTo(1);
        assertThat(row.passages()).isEqualTo(1);
    }

    @Test
    void evidencePassagesNeverCount() {
        study.passage(report, 0, 10, anna, PassageKind.EVIDENCE, 0, policy);
        assertThat(row(tally(themes()), "T2").n()).isZero();
    }

    @Test
    void mirrorsNeverCount() {
        long text = study.documentOf(summary).text();
        long record =
                study.recommendation(
                        report,
                        new Span(100, 200),
                        Recommendation.Scope.IN,
                        new Recommendation.Mirror(summary, text, new Span(0, 100)));
        study.passage(summary, 0, 100, anna, PassageKind.RECOMMENDATION, record, policy);
        assertThat(row(tally(themes()), "T2").n()).isZero();
        study.passage(report, 100, 200, anna, PassageKind.RECOMMENDATION, record, policy);
        var row = row(tally(themes()), "T2");
        assertThat(row.n()).isEqualTo(1);
        assertThat(row.passages()).isEqualTo(1);
    }

    @Test
    void facetByFacetCountsAReviewWhereOneAndTheSamePassageCarriesBoth() {
        long record = study.recommendation(report, new Span(0, 50), Recommendation.Scope.IN);
        study.passage(report, 0, 20, anna, PassageKind.RECOMMENDATION, record, policy);
        study.passage(report, 30, 50, anna, PassageKind.RECOMMENDATION, record, police);
        study.passage(report, 60, 70, anna, homeOffice);
        var request = themes().withColumns(new Axis.OfFacet("agency"));
        assertThat(cell(tally(request), "T2", "Police").n()).isZero();
        var byRecord = tally(request.withLink(Link.RECOMMENDATION));
        assertThat(cell(byRecord, "T2", "Police").n()).isEqualTo(1);
        assertThat(cell(byRecord, "T2", "Home Office").n()).isZero();
        var byReview = tally(request.withLink(Link.REVIEW));
        assertThat(cell(byReview, "T2", "Home Office").n()).isEqualTo(1);
        study.passage(other, 0, 5, anna, supervision, police);
        var tally = tally(request);
        assertThat(cell(tally, "T1", "Police").n()).isEqualTo(1);
        assertThat(cell(tally, "T1", "Police").d()).isEqualTo(2);
        assertThat(tally.caption()).contains("Both codes on the same passage.");
    }

    @Test
    void codeGroupsAreUnionsToo() {
        study.group(agency, "National", homeOffice, charity);
        study.passage(report, 0, 10, anna, policy, homeOffice);
        study.passage(report, 20, 30, anna, policy, charity);
        study.passage(other, 0, 10, anna, policy);
        var tally = tally(themes().withColumns(new Axis.OfFacet("agency")).withGroups(true));
        assertThat(cell(tally, "T2", "National").n()).isEqualTo(1);
        assertThat(cell(tally, "T2", "any").n()).isEqualTo(1);
        assertThat(cell(tally, "T2", "none").n()).isEqualTo(1);
        var alone = tally(TallyRequest.of(new Axis.OfFacet("agency")).withGroups(true));
        assertThat(row(alone, "none").reviews()).containsExactly("DHR2");
        assertThat(row(alone, "none").name()).isEqualTo("No agency");
    }

    @Test
    void facetByVariableTakesTheUnitsHavingTheValueAsDenominator() {
        var type = study.variable(Level.REVIEW, "type", Type.CATEGORY, "IPH", "AFH");
        long third = study.review("DHR3");
        study.answer(type, first, 0, anna, StudyBuilder.chosen(type, "IPH"));
        study.answer(type, second, 0, anna, StudyBuilder.chosen(type, "IPH"));
        study.answer(type, third, 0, anna, StudyBuilder.missing(MissingReason.REDACTED));
        study.passage(report, 0, 10, anna, policy);
        var request = themes().withColumns(new Axis.OfVariable("review.type"));
        var cell = cell(tally(request), "T2", "IPH");
        assertThat(cell.n()).isEqualTo(1);
        assertThat(cell.d()).isEqualTo(2);
        assertThat(cell.percent()).isEqualByComparingTo("50");
        assertThat(cell(tally(request.withPercent(PercentOf.ROW)), "T2", "IPH").d()).isEqualTo(1);
        assertThat(cell(tally(request.withPercent(PercentOf.TOTAL)), "T2", "IPH").d()).isEqualTo(2);
        var turned = of("review.type").withColumns(new Axis.OfFacet("theme"));
        assertThat(cell(tally(turned), "IPH", "T2").d()).isEqualTo(2);
    }

    @Test
    void missingLeavesTheDenominatorOrCountsAsNoAndIsShownByReason() {
        var risk = study.variable(Level.REVIEW, "risk", Type.YES_NO);
        study.review("DHR3");
        study.answer(risk, first, 0, anna, new YesNo(true));
        study.answer(risk, second, 0, anna, StudyBuilder.missing(MissingReason.NOT_RECORDED));
        var out = row(tally(of("review.risk")), "yes");
        assertThat(out.n()).isEqualTo(1);
        assertThat(out.d()).isEqualTo(1);
        assertThat(out.missing()).isEqualTo(Map.of("not_recorded", 1L, "unanswered", 1L));
        var no = tally(of("review.risk").withMissing(MissingRule.NO));
        assertThat(row(no, "yes").d()).isEqualTo(3);
        assertThat(no.caption())
                .contains("Missing answers stay in the denominator: they count as no.");
    }

    @Test
    void aMultiChoiceVariableCountsAUnitInEachChosenCategory() {
        var factors = study.variable(Level.REVIEW, "factors", Type.CATEGORIES, "debt", "alcohol");
        study.answer(factors, first, 0, anna, StudyBuilder.chosen(factors, "debt", "alcohol"));
        var tally = tally(of("review.factors"));
        assertThat(row(tally, "debt").n()).isEqualTo(1);
        assertThat(row(tally, "alcohol").n()).isEqualTo(1);
        assertThat(row(tally, "alcohol").d()).isEqualTo(1);
    }

    @Test
    void personLevelCountsSayWhichPersons() {
        var sex = study.variable(Level.VICTIM, "sex", Type.CATEGORY, "female", "male");
        long main = study.person(first, "victim*");
        long child = study.person(first, "child", "victim");
        study.answer(sex, first, main, anna, StudyBuilder.chosen(sex, "female"));
        study.answer(sex, first, child, anna, StudyBuilder.chosen(sex, "male"));
        var primary = tally(of("victim.sex"));
        assertThat(row(primary, "female").n()).isEqualTo(1);
        assertThat(row(primary, "male").n()).isZero();
        assertThat(row(primary, "male").missing()).isEqualTo(Map.of("no_person", 1L));
        assertThat(row(tally(of("victim.sex").withPerson(PersonRule.ANY)), "male").n())
                .isEqualTo(1);
        var all = row(tally(of("victim.sex").withPerson(PersonRule.ALL)), "female");
        assertThat(all.n()).isZero();
        assertThat(all.d()).isEqualTo(1);
        var persons = of("victim.sex").withUnit(Unit.PERSONS);
        assertThat(row(tally(persons), "male").d()).isEqualTo(2);
        assertThat(row(tally(persons.withPerson(PersonRule.PRIMARY)), "male").d()).isEqualTo(1);
    }

    @Test
    void aReviewThatNamesNoPrimaryPersonTakesAnyOfTheRole() {
        var age = study.variable(Level.CHILD, "age", Type.NUMBER);
        long one = study.person(first, "child");
        long two = study.person(first, "child");
        study.answer(age, first, one, anna, StudyBuilder.number(3));
        study.answer(age, first, two, anna, StudyBuilder.number(8));
        var summary = row(tally(of("child.age")), "child.age").summary();
        assertThat(summary).isNotNull();
        if (summary != null) {
            assertThat(summary.known()).isEqualTo(1);
            assertThat(summary.values()).isEqualTo(2);
            assertThat(summary.mean()).isEqualByComparingTo("5.5");
        }
    }

    @Test
    void aNumericVariableGivesKnownMissingMeanDeviationQuartilesMinAndMax() {
        var age = study.variable(Level.CHILD, "age", Type.NUMBER);
        for (long years : new long[] {0, 40, 7, 8}) {
            long child = study.person(first, "child");
            study.answer(age, first, child, anna, StudyBuilder.number(years));
        }
        long unknown = study.person(second, "child");
        study.answer(age, second, unknown, anna, StudyBuilder.missing(MissingReason.NOT_RECORDED));
        var row = row(tally(of("child.age").withUnit(Unit.PERSONS)), "child.age");
        assertThat(row.summary())
                .isEqualTo(
                        new Tally.Summary(
                                4,
                                4,
                                Map.of("not_recorded", 1L),
                                new BigDecimal("13.75"),
                                new BigDecimal("17.8582"),
                                new BigDecimal("7.5"),
                                new BigDecimal("5.25"),
                                new BigDecimal("16"),
                                new BigDecimal("0"),
                                new BigDecimal("40")));
    }

    @Test
    void onlyRecommendationsInScopeAreUnits() {
        long in = study.recommendation(report, new Span(0, 10), Recommendation.Scope.IN);
        study.recommendation(report, new Span(20, 30), Recommendation.Scope.OUT);
        study.recommendation(other, new Span(20, 30), Recommendation.Scope.UNDECIDED);
        study.passage(report, 0, 10, anna, PassageKind.RECOMMENDATION, in, supervision);
        study.passage(report, 2, 10, anna, PassageKind.RECOMMENDATION, in, police);
        var tally = tally(themes().withUnit(Unit.RECOMMENDATIONS));
        assertThat(row(tally, "T1").n()).isEqualTo(1);
        assertThat(row(tally, "T1").d()).isEqualTo(1);
        assertThat(tally.evidence().row(0))
                .singleElement()
                .satisfies(e -> assertThat(e.units()).isEqualTo(Ids.of(in)));
    }

    @Test
    void onlyIncludedReviewsAreCounted() {
        long excluded = study.review("DHR9", Review.Inclusion.EXCLUDED);
        study.passage(study.document(excluded), 0, 10, anna, policy);
        var tally = tally(themes());
        assertThat(tally.universe()).isEqualTo(2);
        assertThat(row(tally, "T2").n()).isZero();
    }

    @Test
    void documentsAreCountedEachOnce() {
        study.passage(report, 0, 10, anna, policy);
        study.passage(summary, 0, 10, anna, policy);
        var row = row(tally(themes().withUnit(Unit.DOCUMENTS)), "T2");
        assertThat(row.n()).isEqualTo(2);
        assertThat(row.d()).isEqualTo(3);
    }

    @Test
    void everyTableSaysHowManyReviewsAreRead() {
        study.read(first, anna);
        study.mark(second, anna, ReadMark.State.READ_BEFORE_CHANGE, StudyBuilder.START);
        var tally = tally(themes());
        assertThat(tally.readLine()).isEqualTo("1 of 2 read");
        assertThat(tally.caption()).contains("1 of 2 read: not read yet is not evidence.");
        assertThat(tally(themes().withWhere(where("read"))).universe()).isEqualTo(1);
    }

    @Test
    void inFinalAReviewIsReadWhenEveryCoderAssignedHasReadIt() {
        long ben = study.coder("Ben");
        study.read(first, anna);
        study.read(second, anna);
        study.read(second, ben);
        study.assignments.add(new Assignment(first, anna));
        study.assignments.add(new Assignment(first, ben));
        assertThat(tally(themes()).read()).isEqualTo(1);
        study.read(first, ben);
        assertThat(tally(themes()).read()).isEqualTo(2);
    }

    @Test
    void withoutAssignmentsAReviewIsReadWhenNobodyWhoBeganItIsUnfinished() {
        long ben = study.coder("Ben");
        study.read(first, anna);
        assertThat(tally(themes()).read()).isEqualTo(1);
        study.passage(report, 0, 10, ben, policy);
        assertThat(tally(themes()).read()).isZero();
    }

    @Test
    void aZeroIsFirmOnlyIfTheReviewWasReadAfterTheCodeWasCreated() {
        long late = study.code(theme, 0, "T3", "Late", StudyBuilder.START.plusSeconds(1000));
        study.read(first, anna);
        study.mark(second, anna, ReadMark.State.READ, StudyBuilder.START.plusSeconds(2000));
        var tally = tally(themes());
        assertThat(row(tally, "T3").notRechecked()).isEqualTo(1);
        assertThat(row(tally, "T2").notRechecked()).isZero();
        assertThat(tally.evidence().notRechecked(4))
                .extracting(Evidence.InReview::review)
                .containsExactly(first);
        study.passage(report, 0, 10, anna, late);
        assertThat(row(tally(themes()), "T3").notRechecked()).isZero();
    }

    @Test
    void finalIsWhatAllCodersOfTheReviewShareElseTheOnlyCodersAndTheRestIsUndecided() {
        long ben = study.coder("Ben");
        study.passage(report, 0, 10, anna, policy, police);
        study.passage(report, 5, 15, ben, policy);
        study.passage(report, 50, 60, ben, supervision);
        study.passage(other, 0, 10, anna, courses);
        var tally = tally(themes().withColumns(new Axis.OfFacet("agency")));
        assertThat(tally.layer()).isEqualTo("final");
        assertThat(row(tally, "T2").n()).isEqualTo(1);
        assertThat(row(tally, "T2").passages()).isEqualTo(1);
        assertThat(row(tally, "T1").reviews()).containsExactly("DHR2");
        assertThat(row(tally, "T1").undecided()).isEqualTo(1);
        assertThat(cell(tally, "T2", "Police").n()).isZero();
        assertThat(cell(tally, "T2", "Police").undecided()).isEqualTo(1);
        var any = tally(themes().withLayer(new Layer.Any()));
        assertThat(row(any, "T1").n()).isEqualTo(2);
        assertThat(row(any, "T2").passages()).isEqualTo(2);
    }

    @Test
    void aCoderWhoReadAndFoundNothingTakesPartInFinal() {
        long ben = study.coder("Ben");
        study.passage(report, 0, 10, anna, policy);
        study.read(first, ben);
        var row = row(tally(themes()), "T2");
        assertThat(row.n()).isZero();
        assertThat(row.undecided()).isEqualTo(1);
    }

    @Test
    void answersFollowTheSameLayerRule() {
        long ben = study.coder("Ben");
        var type = study.variable(Level.REVIEW, "type", Type.CATEGORY, "IPH", "AFH");
        study.answer(type, first, 0, anna, StudyBuilder.chosen(type, "IPH"));
        study.answer(type, first, 0, ben, StudyBuilder.chosen(type, "AFH"));
        study.answer(type, second, 0, ben, StudyBuilder.chosen(type, "IPH"));
        var last = row(tally(of("review.type")), "IPH");
        assertThat(last.n()).isEqualTo(1);
        assertThat(last.undecided()).isEqualTo(1);
        assertThat(last.d()).isEqualTo(2);
        assertThat(row(tally(of("review.type").withLayer(new Layer.Any())), "AFH").n())
                .isEqualTo(1);
        assertThat(
                        row(tally(of("review.type").withLayer(new Layer.Of(anna, "Anna"))), "IPH")
                                .missing())
                .isEqualTo(Map.of("unanswered", 1L));
    }

    @Test
    void percentIsDecimalArithmeticHalfUp() {
        var risk = study.variable(Level.REVIEW, "risk", Type.YES_NO);
        for (int i = 0; i < 38; i++) {
            study.review("X" + i);
        }
        var reviews = List.copyOf(study.reviews);
        for (int i = 0; i < 40; i++) {
            study.answer(risk, reviews.get(i).id(), 0, anna, new YesNo(i < 19));
        }
        assertThat(row(tally(of("review.risk")), "yes").percent()).isEqualTo(new BigDecimal("48"));
        assertThat(row(tally(of("review.risk").withDecimals(1)), "yes").percent())
                .isEqualTo(new BigDecimal("47.5"));
    }

    @Test
    void percentOfNothingIsNone() {
        var tally = tally(themes().withWhere(where("count(child) >= 1")));
        assertThat(row(tally, "T1").percent()).isNull();
    }

    @Test
    void everyCellAnswersWhich() {
        var type = study.variable(Level.REVIEW, "type", Type.CATEGORY, "IPH", "AFH");
        study.answer(type, first, 0, anna, StudyBuilder.chosen(type, "IPH"), Ids.of(4711));
        long both = study.passage(report, 0, 10, anna, supervision, police);
        study.passage(report, 20, 30, anna, supervision);
        var evidence = tally(themes().withColumns(new Axis.OfFacet("agency"))).evidence();
        assertThat(evidence.cell(0, 0))
                .containsExactly(new Evidence.InReview(first, Ids.of(first), List.of(both)));
        assertThat(evidence.row(0).getFirst().passages()).hasSize(2);
        assertThat(tally(of("review.type")).evidence().row(0))
                .containsExactly(new Evidence.InReview(first, Ids.of(first), List.of(4711L)));
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() {
        study.variable(Level.CHILD, "age", Type.NUMBER);
        study.variable(Level.VICTIM, "sex", Type.CATEGORY, "female", "male");
        assertThat(refusal(themes().withUnit(Unit.PERSONS))).contains("which persons");
        assertThat(refusal(of("child.age").withColumns(new Axis.OfVariable("child.age"))))
                .contains("both numbers");
        assertThat(refusal(of("victim.sex").withColumns(new Axis.OfVariable("victim.sx"))))
                .contains("'victim.sex'");
        assertThat(
                        refusal(
                                of("child.age")
                                        .withColumns(new Axis.OfVariable("victim.sex"))
                                        .withUnit(Unit.PERSONS)))
                .contains("different persons");
    }

    private String refusal(TallyRequest request) {
        return switch (new TallyEngine().tally(study.snapshot(), request)) {
            case TallyOutcome.Refused refused -> refused.message();
            case Tally tally -> throw new AssertionError("counted");
        };
    }

    @Test
    void anAxisIsReadFromItsNameOrSaysWhatExists() {
        study.variable(Level.VICTIM, "sex", Type.CATEGORY, "female", "male");
        var snapshot = study.snapshot();
        assertThat(Axis.parse("Theme", snapshot))
                .isEqualTo(new Parsed.Ok<Axis>(new Axis.OfFacet("theme")));
        assertThat(Axis.parse("VICTIM.SEX", snapshot))
                .isEqualTo(new Parsed.Ok<Axis>(new Axis.OfVariable("victim.sex")));
        assertThat(Axis.parse("agncy", snapshot))
                .isInstanceOfSatisfying(
                        Parsed.Error.class,
                        e -> assertThat(e.message()).contains("There is: 'agency'"));
    }

    @Test
    void theStandardLayerIsTheOnlyCoderElseFinal() {
        assertThat(Layer.standard(study.snapshot())).isEqualTo(new Layer.Of(anna, "Anna"));
        study.coder("Ben");
        assertThat(Layer.standard(study.snapshot())).isEqualTo(new Layer.Final());
        assertThat(Layer.parse("ben", study.snapshot()))
                .isInstanceOfSatisfying(
                        Parsed.Ok.class, ok -> assertThat(ok.value()).isInstanceOf(Layer.Of.class));
        assertThat(Layer.parse("Carl", study.snapshot())).isInstanceOf(Parsed.Error.class);
    }
}
