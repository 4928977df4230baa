package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.AnswerValue.PartialDate;
import org.postil.domain.AnswerValue.YesNo;
import org.postil.domain.Ids;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What each rule gives, what it does with missing answers, and what it refuses. */
class DerivedRulesTest {
    private final StudyBuilder study = new StudyBuilder();
    private final long anna = study.coder("Anna");
    private final Variable type =
            study.variable(Level.REVIEW, "type", Type.CATEGORY, "IPH", "AFH", "Suicide");
    private final Variable factors =
            study.variable(Level.REVIEW, "factors", Type.CATEGORIES, "alcohol", "drugs", "debt");
    private final Variable risk = study.variable(Level.REVIEW, "risk", Type.YES_NO);
    private final Variable death = study.variable(Level.REVIEW, "death", Type.DATE);
    private final Variable age = study.variable(Level.VICTIM, "age", Type.NUMBER);
    private final Variable sex =
            study.variable(Level.VICTIM, "sex", Type.CATEGORY, "Female", "Male");
    private final Variable childAge = study.variable(Level.CHILD, "age", Type.NUMBER);
    private final long first = study.review("DHR1");
    private final long second = study.review("DHR2");
    private final long victim = study.person(first, "victim*");

    private Variable rule(Level level, String text) {
        return study.derived(level, "made" + study.variables.size(), text);
    }

    private DerivedValue value(Variable variable, long subject) {
        return value(variable, subject, new Layer.Final());
    }

    private DerivedValue value(Variable variable, long subject, Layer layer) {
        var snapshot = study.snapshot();
        if (DerivedRules.parse(variable.rule(), variable, snapshot)
                instanceof Parsed.Error<DerivedRule> error) {
            throw new AssertionError(error.pointing(variable.rule()));
        }
        var value = new TallyEngine().derived(snapshot, variable, layer).get(subject);
        if (value == null) {
            throw new AssertionError("no value for " + subject);
        }
        return value;
    }

    private Parsed.Error<DerivedRule> error(String text) {
        var of = study.derived(Level.REVIEW, "asked", text);
        study.variables.remove(of);
        return switch (DerivedRules.parse(text, of, study.snapshot())) {
            case Parsed.Ok<DerivedRule> ok -> throw new AssertionError(ok.value().text());
            case Parsed.Error<DerivedRule> error -> error;
        };
    }

    private String wrong(String text) {
        var error = error(text);
        return text.substring(error.position(), error.position() + error.length());
    }

    @Test
    void bandsPutANumberIntoTheRangeThatHoldsIt() {
        var band = rule(Level.VICTIM, "bands(victim.age: 0-17 as \"minor\", 18-24, 25–64, 65+)");
        study.answer(age, first, victim, anna, StudyBuilder.number(24));
        assertThat(value(band, victim).values()).containsExactly("18-24");
        assertThat(DerivedRules.shaped(band, study.snapshot()).categories())
                .extracting(Variable.Category::name)
                .containsExactly("minor", "18-24", "25–64", "65+");
    }

    @Test
    void wholeEndsMeanCompletedYears() {
        var band = rule(Level.VICTIM, "bands(victim.age: 0-17, 18-24, 65+)");
        study.answer(age, first, victim, anna, new AnswerValue.Number(new BigDecimal("17.5"), ""));
        assertThat(value(band, victim).values()).containsExactly("0-17");
    }

    @Test
    void bandsOfADateTakeItsYear() {
        var band = rule(Level.REVIEW, "bands(review.death: under 2015, 2015-2019, 2020+)");
        study.answer(death, first, 0, anna, new PartialDate("2015-12"));
        assertThat(value(band, first).values()).containsExactly("2015-2019");
    }

    @Test
    void aNumberInNoRangeIsKnownAndWithoutACategoryUnlessElseGivesOne() {
        var open = rule(Level.VICTIM, "bands(victim.age: 0-17, 65+)");
        var closed = rule(Level.VICTIM, "bands(victim.age: 0-17, 65+; else \"18 to 64\")");
        study.answer(age, first, victim, anna, StudyBuilder.number(30));
        assertThat(value(open, victim))
                .isEqualTo(new DerivedValue(List.of(), List.of(), null, List.of()));
        assertThat(value(closed, victim).values()).containsExactly("18 to 64");
    }

    @Test
    void aRuleOfTheReviewTakesThePrimaryPerson() {
        long other = study.person(first, "victim");
        var band = rule(Level.REVIEW, "bands(victim.age: 0-17, 18+)");
        study.answer(age, first, other, anna, StudyBuilder.number(5));
        study.answer(age, first, victim, anna, StudyBuilder.number(40));
        assertThat(value(band, first).values()).containsExactly("18+");
        assertThat(value(band, second).absence()).isEqualTo(Absence.NO_PERSON);
    }

    @Test
    void recodeJoinsCategoriesAndKeepsTheOthers() {
        var joined = rule(Level.REVIEW, "recode(review.factors: alcohol, drugs -> \"substances\")");
        study.answer(
                factors, first, 0, anna, StudyBuilder.chosen(factors, "alcohol", "drugs", "debt"));
        assertThat(value(joined, first).values()).containsExactly("substances", "debt");
        assertThat(DerivedRules.shaped(joined, study.snapshot()).type()).isEqualTo(Type.CATEGORIES);
    }

    @Test
    void recodeWithElseNamesAllOthers() {
        var recoded =
                rule(
                        Level.REVIEW,
                        "recode(review.type: IPH, AFH -> Homicide; else \"Not homicide\")");
        study.answer(type, first, 0, anna, StudyBuilder.chosen(type, "Suicide"));
        study.answer(type, second, 0, anna, StudyBuilder.chosen(type, "AFH"));
        assertThat(value(recoded, first).values()).containsExactly("Not homicide");
        assertThat(value(recoded, second).values()).containsExactly("Homicide");
    }

    @Test
    void missingStaysMissingWithItsReasonAndNothingAnsweredIsUnanswered() {
        var recoded = rule(Level.REVIEW, "recode(review.type: IPH -> A; else B)");
        study.answer(type, first, 0, anna, StudyBuilder.missing(MissingReason.REDACTED));
        assertThat(value(recoded, first).absence()).isEqualTo(Absence.REDACTED);
        assertThat(value(recoded, second).absence()).isEqualTo(Absence.UNANSWERED);
    }

    @Test
    void countCountsPersonsOfARole() {
        var all = rule(Level.REVIEW, "count(child)");
        var young = rule(Level.REVIEW, "count(child where child.age < 18)");
        long a = study.person(first, "child");
        long b = study.person(first, "child");
        study.answer(childAge, first, a, anna, StudyBuilder.number(4));
        study.answer(childAge, first, b, anna, StudyBuilder.number(20));
        assertThat(value(all, first).values()).containsExactly("2");
        assertThat(value(young, first).values()).containsExactly("1");
    }

    @Test
    void countSaysNothingWhereAnAnswerItNeedsIsMissing() {
        var young = rule(Level.REVIEW, "count(child where child.age < 18)");
        long a = study.person(first, "child");
        long b = study.person(first, "child");
        study.answer(childAge, first, a, anna, StudyBuilder.number(4));
        study.answer(childAge, first, b, anna, StudyBuilder.missing(MissingReason.NOT_RECORDED));
        assertThat(value(young, first).absence()).isEqualTo(Absence.NOT_RECORDED);
    }

    @Test
    void aReviewWithoutPersonsIsUnansweredAndOneWithoutTheRoleHasNone() {
        var children = rule(Level.REVIEW, "count(child)");
        var anyMale = rule(Level.REVIEW, "any(child.age < 18)");
        assertThat(value(children, first).values()).containsExactly("0");
        assertThat(value(anyMale, first).values()).containsExactly("no");
        assertThat(value(children, second).absence()).isEqualTo(Absence.UNANSWERED);
        assertThat(value(anyMale, second).absence()).isEqualTo(Absence.UNANSWERED);
    }

    @Test
    void anyIsYesWhenOnePersonMeetsAllOfTheCondition() {
        long other = study.person(first, "victim");
        var boy = rule(Level.REVIEW, "any(victim.sex = Male and victim.age < 18)");
        study.answer(sex, first, victim, anna, StudyBuilder.chosen(sex, "Male"));
        study.answer(age, first, victim, anna, StudyBuilder.number(40));
        study.answer(sex, first, other, anna, StudyBuilder.chosen(sex, "Female"));
        study.answer(age, first, other, anna, StudyBuilder.number(4));
        assertThat(value(boy, first).values()).containsExactly("no");
        study.answer(
                sex,
                first,
                study.person(first, "victim"),
                anna,
                StudyBuilder.missing(MissingReason.NOT_RECORDED));
        assertThat(value(boy, first).absence()).isEqualTo(Absence.NOT_RECORDED);
    }

    @Test
    void firstTakesTheFirstThatIsKnown() {
        var second = study.variable(Level.REVIEW, "charged", Type.CATEGORY, "AFH", "Other");
        var known = rule(Level.REVIEW, "first(review.type, review.charged)");
        study.answer(type, first, 0, anna, StudyBuilder.missing(MissingReason.NOT_RECORDED));
        study.answer(second, first, 0, anna, StudyBuilder.chosen(second, "AFH"));
        assertThat(value(known, first).values()).containsExactly("AFH");
        assertThat(DerivedRules.shaped(known, study.snapshot()).categories())
                .extracting(Variable.Category::name)
                .containsExactly("IPH", "AFH", "Suicide", "Other");
    }

    @Test
    void aRuleMayUseAnotherDerivedVariable() {
        var count = rule(Level.REVIEW, "count(victim)");
        var band = rule(Level.REVIEW, "bands(" + count.path() + ": 0, 1, 2+)");
        var several = rule(Level.REVIEW, "any(" + band.path() + " = \"2+\")");
        study.person(first, "victim");
        assertThat(value(band, first).values()).containsExactly("2+");
        assertThat(value(several, first).values()).containsExactly("yes");
    }

    @Test
    void codersWhoDifferWithinABandAgreeOnTheBand() {
        long ben = study.coder("Ben");
        var band = rule(Level.VICTIM, "bands(victim.age: 0-17, 18-24, 25+)");
        study.answer(age, first, victim, anna, StudyBuilder.number(20));
        study.answer(age, first, victim, ben, StudyBuilder.number(21));
        assertThat(value(band, victim).values()).containsExactly("18-24");
        study.answers.removeLast();
        study.answer(age, first, victim, ben, StudyBuilder.number(40));
        assertThat(value(band, victim).values()).isEmpty();
        assertThat(value(band, victim).undecided()).containsExactly("18-24", "25+");
        assertThat(value(band, victim, new Layer.Of(ben, "Ben")).values()).containsExactly("25+");
    }

    @Test
    void codersWhoShareTheWorkAreReadTogether() {
        long ben = study.coder("Ben");
        long other = study.person(first, "victim");
        var male = rule(Level.REVIEW, "any(victim.sex = Male)");
        study.answer(sex, first, victim, anna, StudyBuilder.chosen(sex, "Female"));
        study.answer(sex, first, other, ben, StudyBuilder.chosen(sex, "Female"));
        assertThat(value(male, first).values()).containsExactly("no");
    }

    @Test
    void theEvidenceOfTheAnswersStandsBehindTheValue() {
        var band = rule(Level.VICTIM, "bands(victim.age: 0-17, 18+)");
        study.answer(age, first, victim, anna, StudyBuilder.number(20), Ids.of(7, 9));
        assertThat(value(band, victim).evidence()).containsExactly(7L, 9L);
    }

    @Test
    void errorsPointAtThePlace() {
        assertThat(wrong("bands(victim.age: 0-17, often)")).isEqualTo("often");
        assertThat(wrong("bands(victim.age: 17-0)")).isEqualTo("17-0");
        assertThat(wrong("bands(victim.age: 0-17, 17-20)")).isEqualTo("17-20");
        assertThat(wrong("bands(victim.agge: 0-17)")).isEqualTo("victim.agge");
        assertThat(wrong("bands(victim.sex: 0-17)")).isEqualTo("victim.sex");
        assertThat(wrong("recode(review.type: Fire -> A)")).isEqualTo("Fire");
        assertThat(wrong("recode(review.type: IPH -> A; IPH -> B)")).isEqualTo("IPH");
        assertThat(wrong("recode(review.type IPH)")).isEqualTo("IPH");
        assertThat(wrong("count(dog)")).isEqualTo("dog");
        assertThat(wrong("any(code 'T1')")).isEqualTo("code");
        assertThat(wrong("any(victim.age > 3 and child.age > 3)"))
                .isEqualTo("victim.age > 3 and child.age > 3");
        assertThat(wrong("first(review.type, review.risk)")).isEqualTo("review.risk");
        assertThat(wrong("median(victim.age)")).isEqualTo("median");
        assertThat(wrong("first(review.asked)")).isEqualTo("review.asked");
        assertThat(wrong("first(review.type) twice")).isEqualTo("twice");
        assertThat(error("bands(victim.age: 0-17").message()).isEqualTo("Expected ) here.");
        assertThat(error("recode(victim.age: 1 -> one)").message()).contains("else");
        assertThat(error("").message()).contains("bands(...)");
    }

    @Test
    void rulesThatLeadBackToThemselvesAreRefusedAtThePlace() {
        study.derived(Level.REVIEW, "a", "first(review.b)");
        study.derived(Level.REVIEW, "b", "first(review.asked)");
        var asked = study.derived(Level.REVIEW, "asked", "first(review.a)");
        var error =
                (Parsed.Error<DerivedRule>)
                        DerivedRules.parse(asked.rule(), asked, study.snapshot());
        assertThat(error.position()).isEqualTo(6);
        assertThat(error.length()).isEqualTo("review.a".length());
        assertThat(error.message()).contains("circle");
        assertThat(
                        new TallyEngine()
                                .tally(
                                        study.snapshot(),
                                        TallyRequest.of(new Axis.OfVariable("review.a"))))
                .isInstanceOf(TallyOutcome.Refused.class);
    }

    @Test
    void inATallyADerivedVariableIsLikeAnAnsweredOne() {
        var band = rule(Level.VICTIM, "bands(victim.age: 0-17, 18-24, 25+)");
        long other = study.person(first, "victim");
        study.answer(age, first, victim, anna, StudyBuilder.number(20));
        study.answer(age, first, other, anna, StudyBuilder.number(50));
        study.answer(risk, first, 0, anna, new YesNo(true));
        var request =
                TallyRequest.of(new Axis.OfVariable(band.path()))
                        .withColumns(new Axis.OfVariable("review.risk"))
                        .withUnit(Unit.PERSONS);
        var tally = (Tally) new TallyEngine().tally(study.snapshot(), request);
        assertThat(tally.rows())
                .extracting(Tally.Row::code)
                .containsExactly("0-17", "18-24", "25+");
        assertThat(tally.rows()).extracting(Tally.Row::n).containsExactly(0L, 1L, 1L);
        assertThat(tally.rows().getLast().cells().getFirst().n()).isEqualTo(1);
        assertThat(tally.caption())
                .contains(band.path() + " is made by bands(victim.age: 0-17, 18-24, 25+).");
    }

    @Test
    void theCaptionSaysWhosePersonsAnswersAVariableOfTheReviewTakes() {
        var band = rule(Level.REVIEW, "bands(victim.age: 0-17, 18+)");
        var old = rule(Level.REVIEW, "any(victim.age > 60)");
        var victims = rule(Level.REVIEW, "count(victim)");
        var own = rule(Level.VICTIM, "bands(victim.age: 0-24, 25+)");
        study.answer(age, first, victim, anna, StudyBuilder.number(20));
        assertThat(caption(band))
                .contains(
                        band.path()
                                + ": a review has the value of its primary victim; where it names"
                                + " none, of any victim.");
        assertThat(caption(old))
                .contains(
                        old.path()
                                + " is yes when it holds of any victim, not only of the primary"
                                + " one.");
        assertThat(caption(victims))
                .contains(victims.path() + " counts every victim, not only the primary one.");
        // that of a person follows the table's own rule
        assertThat(caption(own))
                .contains(
                        "A review has the value of its primary person; where it names none, of any"
                                + " person of the role.")
                .noneMatch(line -> line.startsWith(own.path() + ":"));
    }

    private List<String> caption(Variable of) {
        var request = TallyRequest.of(new Axis.OfVariable(of.path()));
        return ((Tally) new TallyEngine().tally(study.snapshot(), request)).caption();
    }

    @Test
    void conditionsAndSummariesTakeDerivedVariables() {
        var victims = rule(Level.REVIEW, "count(victim)");
        study.person(first, "victim");
        var condition =
                switch (Conditions.parse(victims.path() + " >= 2", study.snapshot())) {
                    case Parsed.Ok<Condition> ok -> ok.value();
                    case Parsed.Error<Condition> error -> throw new AssertionError(error);
                };
        var request = TallyRequest.of(new Axis.OfVariable(victims.path())).withWhere(condition);
        var tally = (Tally) new TallyEngine().tally(study.snapshot(), request);
        assertThat(tally.universe()).isEqualTo(1);
        assertThat(tally.rows().getFirst().summary())
                .isEqualTo(
                        new Tally.Summary(
                                1,
                                1,
                                Map.of(),
                                BigDecimal.TWO,
                                null,
                                BigDecimal.TWO,
                                BigDecimal.TWO,
                                BigDecimal.TWO,
                                BigDecimal.TWO,
                                BigDecimal.TWO));
    }
}
