package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.AnswerValue.PartialDate;
import org.postil.domain.AnswerValue.Text;
import org.postil.domain.AnswerValue.YesNo;
import org.postil.domain.DocumentRole;
import org.postil.domain.Ids;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ConditionsTest {
    private final StudyBuilder study = new StudyBuilder();
    private Snapshot snapshot = study.snapshot();

    /**
     * A: IPH, risk yes, died 2015-12, victim 20 (primary) and 40, child 3. B: AFH, risk missing,
     * died 2016, victim 30, children 10 and of unknown age. C: nothing answered, no person.
     */
    @BeforeEach
    void makeStudy() {
        long theme = study.facet("theme", "Theme");
        long agency = study.facet("agency", "Agency");
        long top = study.code(theme, 0, "T1", "Training");
        long below = study.code(theme, top, "T1.1", "Supervision");
        study.code(theme, 0, "T2", "Policy");
        long care = study.code(agency, 0, null, "Children's Social Care");
        study.group(agency, "Local", care);
        long anna = study.coder("Anna");
        var type =
                study.variable(
                        Level.REVIEW, "homicide_type", Type.CATEGORY, "IPH", "AFH", "male partner");
        var risk = study.variable(Level.REVIEW, "risk", Type.YES_NO);
        var death = study.variable(Level.REVIEW, "death", Type.DATE);
        var place = study.variable(Level.REVIEW, "place", Type.TEXT);
        var victimAge = study.variable(Level.VICTIM, "age", Type.NUMBER);
        var childAge = study.variable(Level.CHILD, "age", Type.NUMBER);
        study.variable(Level.PERPETRATOR, "age", Type.NUMBER);
        long a = study.review("A");
        long b = study.review("B");
        study.review("C");
        study.answer(type, a, 0, anna, StudyBuilder.chosen(type, "IPH"));
        study.answer(type, b, 0, anna, StudyBuilder.chosen(type, "AFH"));
        study.answer(risk, a, 0, anna, new YesNo(true));
        study.answer(risk, b, 0, anna, StudyBuilder.missing(MissingReason.NOT_RECORDED));
        study.answer(death, a, 0, anna, new PartialDate("2015-12"));
        study.answer(death, b, 0, anna, new PartialDate("2016"));
        study.answer(place, a, 0, anna, new Text("Ashmere"));
        long first = study.person(a, "victim*");
        long second = study.person(a, "victim");
        long child = study.person(a, "child");
        study.answer(victimAge, a, first, anna, StudyBuilder.number(20));
        study.answer(victimAge, a, second, anna, StudyBuilder.number(40));
        study.answer(childAge, a, child, anna, StudyBuilder.number(3));
        long other = study.person(b, "victim*");
        study.answer(victimAge, b, other, anna, StudyBuilder.number(30));
        long grown = study.person(b, "child");
        long unknown = study.person(b, "child");
        study.answer(childAge, b, grown, anna, StudyBuilder.number(10));
        study.answer(childAge, b, unknown, anna, StudyBuilder.missing(MissingReason.NOT_RECORDED));
        study.passage(study.document(a), 0, 10, anna, below, care);
        study.read(a, anna);
        study.read(b, anna);
        snapshot = study.snapshot();
    }

    /** D: a child of 0, its age written as a number; E: one not born yet. */
    private void addBabies() {
        long anna = study.coders.getFirst().id();
        var age =
                study.variables.stream()
                        .filter(v -> v.path().equals("child.age"))
                        .findFirst()
                        .orElseThrow();
        long d = study.review("D");
        study.answer(age, d, study.person(d, "child*"), anna, StudyBuilder.number(0));
        long e = study.review("E");
        var unborn = new AnswerValue.Number(BigDecimal.ZERO, AnswerValue.Number.UNBORN);
        study.answer(age, e, study.person(e, "child*"), anna, unborn);
        study.derived(Level.CHILD, "band", "bands(child.age: 0-4, 5+)");
        study.derived(
                Level.CHILD, "birth", "recode(child.age: unborn -> \"Unborn\"; else \"Born\")");
        study.derived(Level.REVIEW, "any_unborn", "any(child.age = unborn)");
        snapshot = study.snapshot();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "child.age = unborn                        | E",
                "child.age = Unborn                        | E",
                "child.age != unborn                       | ABD",
                "child.age = 0                             | DE",
                "child.age = 0 and child.age != unborn     | D",
                "child.age in (unborn, 3)                  | AE",
                "child.age not in (unborn, 3)              | BD",
                "child.age < 5                             | ADE",
                "count(child where child.age = unborn) = 1 | E",
                "child.band = '0-4'                        | ADE",
                "child.birth = Unborn                      | E",
                "child.birth = Born                        | ABD",
                "review.any_unborn = yes                   | E",
            })
    void unbornIsAskedForByItsNameAndCountsAsAgeZero(String text, String reviews) {
        addBabies();
        Condition condition = parse(text);
        assertThat(matching(condition, PersonRule.PRIMARY)).isEqualTo(reviews);
        assertThat(matching(parse(condition.text()), PersonRule.PRIMARY)).isEqualTo(reviews);
    }

    @Test
    void aTableSaysHowManyOfItsAgesAreOfChildrenNotBornYet() {
        addBabies();
        for (String path : List.of("child.age", "child.band")) {
            assertThat(caption(path)).contains(path + ": unborn counted as age 0 (1).");
        }
        for (String path : List.of("child.birth", "victim.age")) {
            assertThat(caption(path)).noneMatch(line -> line.contains("unborn counted"));
        }
    }

    private List<String> caption(String rows) {
        var tally =
                (Tally)
                        new TallyEngine()
                                .tally(snapshot, TallyRequest.of(new Axis.OfVariable(rows)));
        return tally.caption();
    }

    @Test
    void whereOneCoderSaysUnbornAndAnotherZeroTheAgeIsAgreedAndBeingUnbornIsNot() {
        addBabies();
        var age =
                study.variables.stream()
                        .filter(v -> v.path().equals("child.age"))
                        .findFirst()
                        .orElseThrow();
        long ben = study.coder("Ben");
        var review = study.reviews.getLast();
        long child = study.persons.getLast().id();
        study.answer(age, review.id(), child, ben, StudyBuilder.number(0));
        snapshot = study.snapshot();
        assertThat(matching(parse("child.age = 0"), PersonRule.PRIMARY)).isEqualTo("DE");
        assertThat(matching(parse("child.age = unborn"), PersonRule.PRIMARY)).isEmpty();
        assertThat(matching(parse("child.age != unborn"), PersonRule.PRIMARY)).isEqualTo("ABD");
        assertThat(matching(parse("review.any_unborn is undecided"), PersonRule.PRIMARY))
                .isEqualTo("E");
        assertThat(matching(parse("child.birth is undecided"), PersonRule.PRIMARY)).isEqualTo("E");
        assertThat(caption("child.age")).noneMatch(line -> line.contains("unborn counted"));
    }

    private Condition parse(String text) {
        return switch (Conditions.parse(text, snapshot)) {
            case Parsed.Ok<Condition> ok -> ok.value();
            case Parsed.Error<Condition> error -> throw new AssertionError(error.pointing(text));
        };
    }

    private String matching(Condition condition, PersonRule rule) {
        var filter = new ReviewFilter(new TallyEngine(), snapshot, Layer.standard(snapshot), rule);
        return String.join("", filter.matching(condition).stream().map(Review::reference).toList());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "review.homicide_type = 'IPH'                     | A",
                "review.homicide_type = iph                       | A",
                "REVIEW.HOMICIDE_TYPE = \"IPH\"                   | A",
                "review.homicide_type = male partner              | ``",
                "review.homicide_type != IPH                      | B",
                "review.homicide_type in (IPH, 'AFH')             | AB",
                "review.homicide_type not in (IPH)                | B",
                "not review.homicide_type in (IPH)                | BC",
                "review.homicide_type is missing                  | C",
                "review.homicide_type is not missing              | AB",
                "review.risk = yes                                | A",
                "review.risk = true                               | A",
                "review.risk = no                                 | ``",
                "review.risk is missing                           | BC",
                "review.risk is unanswered                        | C",
                "review.risk is not recorded                      | B",
                "review.risk is not_recorded                      | B",
                "review.risk is not not recorded                  | AC",
                "review.risk is redacted                          | ``",
                "review.death < 2016                              | A",
                "review.death <= 2015                             | A",
                "review.death = 2015                              | A",
                "review.death = 2015-12-01                        | ``",
                "review.death > 2015                              | B",
                "review.death > 2016-01-31                        | ``",
                "review.death >= 2016                             | B",
                "review.death != 2016-05                          | A",
                "review.place = ashmere                           | A",
                "victim.age <= 25                                 | A",
                "victim.age < 20                                  | ``",
                "victim.age ≥ 30                                  | B",
                "victim.age > 25                                  | B",
                "victim.age = 20.0                                | A",
                "victim.age <> 20                                 | B",
                "child.age is missing                             | B",
                "code 'T1'                                        | A",
                "code = T1.1                                      | A",
                "theme training                                   | A",
                "code T2                                          | ``",
                "agency 'Children's Social Care'                  | A",
                "agency \"Children's Social Care\"                | A",
                "agency local                                     | A",
                "agency none                                      | BC",
                "agency any                                       | A",
                "read                                             | AB",
                "count(child) >= 1                                | AB",
                "count(child) = 0                                 | C",
                "count(victim) > 1                                | A",
                "count(child where child.age < 5) >= 1            | A",
                "count(child where child.age is missing) = 1      | B",
                "not read                                         | C",
                "(read)                                           | AB",
                "read and not code T1                             | B",
                "review.risk = yes or review.homicide_type = AFH and review.risk = yes | A",
                "(review.risk = yes or review.homicide_type = AFH) and child.age > 5 | B",
                "not read or code T1 and read                     | AC",
                "NOT (read AND code T1)                           | BC",
            })
    void eachOperatorSelectsTheReviewsItShould(String text, String reviews) {
        Condition condition = parse(text);
        assertThat(matching(condition, PersonRule.PRIMARY)).isEqualTo(reviews);
        assertThat(matching(parse(condition.text()), PersonRule.PRIMARY))
                .as("again as " + condition.text())
                .isEqualTo(reviews);
    }

    @Test
    void personsAreJudgedByThePersonRule() {
        assertThat(matching(parse("victim.age >= 40"), PersonRule.PRIMARY)).isEmpty();
        assertThat(matching(parse("victim.age >= 40"), PersonRule.ANY)).isEqualTo("A");
        assertThat(matching(parse("victim.age >= 20"), PersonRule.ALL)).isEqualTo("AB");
        assertThat(matching(parse("victim.age >= 30"), PersonRule.ALL)).isEqualTo("B");
        assertThat(matching(parse("child.age > 5"), PersonRule.ALL)).isEmpty();
    }

    @Test
    void whenPersonsAreCountedAConditionOnTheirRoleIsAboutThePersonItself() {
        var request =
                TallyRequest.of(new Axis.OfVariable("child.age"))
                        .withUnit(Unit.PERSONS)
                        .withWhere(parse("child.age > 5 and review.homicide_type = AFH"));
        var tally = (Tally) new TallyEngine().tally(snapshot, request);
        assertThat(tally.units()).isEqualTo(1);
        assertThat(tally.universe()).isEqualTo(1);
        assertThat(tally.rows().getFirst().n()).isEqualTo(1);
        assertThat(tally.where()).isEqualTo("child.age > 5 and review.homicide_type = 'AFH'");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                              | 0  | Expected a condition",
                "review.homicide_typ = IPH       | 0  | Did you mean one of:"
                        + " 'review.homicide_type'",
                "read and review.homicide_type = XYZ | 32 | Allowed: 'IPH', 'AFH', 'male partner'",
                "review.homicide_type < IPH      | 21 | has no order",
                "victim.age = old                | 13 | is a number or unborn",
                "child.age < unborn              | 12 | unborn is not more or less",
                "perpetrator.age = unborn        | 18 | is a number; 'unborn' is not",
                "victim.age = 1e9                | 13 | is a number",
                "review.death > May              | 15 | write 2015",
                "review.risk = perhaps           | 14 | is yes or no",
                "victim.age                      | 10 | Expected =",
                "victim.age =                    | 12 | Expected a value",
                "victim.age is here              | 14 | Expected missing",
                "victim.age not 5                | 15 | Expected in here",
                "(read                           | 5  | Expected )",
                "read)                           | 4  | Expected and, or, or the end",
                "read read                       | 5  | Expected and, or, or the end",
                "read and                        | 8  | Expected a condition",
                "review.place = 'x               | 15 | not closed",
                "code 'T9'                       | 5  | There is no code 'T9'",
                "agency Polise                   | 7  | Children's Social Care",
                "count(uncle) > 1                | 6  | victim, perpetrator, child or other",
                "count(child) > some             | 15 | whole number",
                "count(child)                    | 12 | Expected =, !=",
                "review.risk ! yes               | 12 | Not equal is written !=",
                "review.homicide_type in IPH     | 24 | Expected (",
            })
    void anErrorSaysWhereAndWhatWouldHelp(String text, int position, String words) {
        assertThat(Conditions.parse(text, snapshot))
                .isInstanceOfSatisfying(
                        Parsed.Error.class,
                        error -> {
                            assertThat(error.message()).contains(words);
                            assertThat(error.position()).isEqualTo(position);
                        });
    }

    @Test
    void aCaretPointsAtTheMistake() {
        assertThat(new Parsed.Error<Condition>("Expected a value here.", 3).pointing("a ="))
                .isEqualTo("a =\n   ^ Expected a value here.");
    }

    @Test
    void endlessNestingIsRefused() {
        assertThat(Conditions.parse("(".repeat(100_000), snapshot))
                .isInstanceOf(Parsed.Error.class);
        assertThat(Conditions.parse("not ".repeat(100_000) + "read", snapshot))
                .isInstanceOf(Parsed.Error.class);
    }

    @Test
    void randomExpressionsWrittenOutAndReadAgainMeanTheSame() {
        int some = 0;
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            Snapshot s = new RandomStudy(random).builder.snapshot();
            for (int i = 0; i < 60; i++) {
                Condition condition = random(s, random, 4);
                var again = Conditions.parse(condition.text(), s);
                assertThat(again).as(condition.text()).isInstanceOf(Parsed.Ok.class);
                if (again instanceof Parsed.Ok<Condition> ok) {
                    for (PersonRule rule : PersonRule.values()) {
                        var filter =
                                new ReviewFilter(new TallyEngine(), s, new Layer.Final(), rule);
                        var before = filter.matching(condition);
                        assertThat(filter.matching(ok.value()))
                                .as(condition.text())
                                .isEqualTo(before);
                        some += before.isEmpty() ? 0 : 1;
                    }
                }
            }
        }
        assertThat(some).isGreaterThan(200);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Condition random(Snapshot s, Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 12 : 8);
        return switch (kind) {
            case 0 -> new Condition.Read();
            case 1 -> {
                var code = pick(s.codebook().codes(), random);
                var facet =
                        s.codebook().facets().stream()
                                .filter(f -> f.id() == code.facet())
                                .findFirst()
                                .orElseThrow();
                yield new Condition.Coded(facet.key(), s.codebook().label(code), Ids.of(code.id()));
            }
            case 2 ->
                    new Condition.AnyCode(
                            pick(s.codebook().facets(), random).key(), random.nextBoolean());
            case 3 ->
                    new Condition.Count(
                            pick(List.of(Person.Role.values()), random),
                            depth > 0 && random.nextBoolean() ? random(s, random, depth - 1) : null,
                            pick(List.of(Condition.Comparison.values()), random),
                            random.nextInt(3));
            case 4 -> {
                var variable = pick(DerivedRules.shaped(s), random);
                yield new Condition.Answered(
                        variable.id(), variable.path(), variable.level(), test(variable, random));
            }
            case 5 -> new Condition.InDocument(pick(List.of(DocumentRole.values()), random));
            case 6 -> {
                var coder = pick(s.coders(), random);
                yield new Condition.CodedBy(coder.id(), coder.name());
            }
            case 7 -> {
                var coder = pick(s.coders(), random);
                boolean own = random.nextBoolean();
                yield new Condition.Marked(
                        random.nextInt(4) == 0
                                ? null
                                : pick(List.of(ReadMark.State.values()), random),
                        own ? coder.id() : 0,
                        own ? coder.name() : "");
            }
            case 8 -> new Condition.Not(random(s, random, depth - 1));
            case 9 -> new Condition.Or(several(s, random, depth));
            default -> new Condition.And(several(s, random, depth));
        };
    }

    private static List<Condition> several(Snapshot s, Random random, int depth) {
        var parts = new ArrayList<Condition>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(random(s, random, depth - 1));
        }
        return parts;
    }

    private static Condition.Test test(Variable variable, Random random) {
        boolean ordered = variable.type() == Type.NUMBER || variable.type() == Type.DATE;
        var comparisons = List.of(Condition.Comparison.values()).subList(0, ordered ? 6 : 2);
        return switch (random.nextInt(3)) {
            case 0 ->
                    new Condition.Test.Is(
                            pick(List.of(Condition.State.values()), random), random.nextBoolean());
            case 1 ->
                    new Condition.Test.In(
                            List.of(value(variable, random), value(variable, random)),
                            random.nextBoolean());
            default ->
                    new Condition.Test.Compare(pick(comparisons, random), value(variable, random));
        };
    }

    private static Condition.Value value(Variable variable, Random random) {
        return switch (variable.type()) {
            case CATEGORY, CATEGORIES -> {
                var category = pick(variable.categories(), random);
                yield new Condition.Value.Category(category.id(), category.name());
            }
            case NUMBER -> new Condition.Value.Number(BigDecimal.valueOf(random.nextInt(4)));
            case DATE ->
                    new Condition.Value.Date(
                            pick(List.of("2015", "2015-12", "2016-01-31"), random));
            case YES_NO -> new Condition.Value.YesNo(random.nextBoolean());
            case TEXT ->
                    new Condition.Value.Text(pick(List.of("Ash", "it's", "\"so\" it's"), random));
        };
    }
}
