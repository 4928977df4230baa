package org.postil.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Ids;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.extraction.AnswerParser.None;
import org.postil.extraction.AnswerParser.Ok;
import org.postil.extraction.AnswerParser.Parsed;
import org.postil.extraction.AnswerParser.Problem;

import java.math.BigDecimal;
import java.util.List;

class AnswerParserTest {
    private static Variable variable(
            String key, Type type, @Nullable Double least, @Nullable Double most) {
        return new Variable(
                1,
                "g",
                Level.VICTIM,
                key,
                key,
                type,
                false,
                "",
                "",
                least,
                most,
                0,
                List.of(
                        new Category(11, "a", "male partner", "", 0),
                        new Category(12, "b", "male ex-partner", "", 1),
                        new Category(13, "c", "son", "", 2)));
    }

    private static Parsed parse(Type type, String value, String missing) {
        return AnswerParser.parse(variable("key", type, null, null), value, missing);
    }

    private static AnswerValue ok(Parsed parsed) {
        return switch (parsed) {
            case Ok o -> o.value();
            case None n -> throw new AssertionError("no answer");
            case Problem p -> throw new AssertionError(p.message());
        };
    }

    private static String problem(Parsed parsed) {
        return parsed instanceof Problem p ? p.message() : "";
    }

    @Test
    void findsCategoriesWhateverTheirCaseAndWhiteSpace() {
        assertThat(ok(parse(Type.CATEGORY, " Male  PARTNER ", "")))
                .isEqualTo(new AnswerValue.Chosen(Ids.of(11)));
        assertThat(ok(parse(Type.CATEGORIES, "son; male partner;", "")))
                .isEqualTo(new AnswerValue.Chosen(Ids.of(11, 13)));
    }

    @Test
    void suggestsTheNearestCategoryAndNeverTakesIt() {
        assertThat(problem(parse(Type.CATEGORY, "male expartner", "")))
                .isEqualTo(
                        "victim.key has \"male expartner\": allowed are male partner,"
                                + " male ex-partner, son; did you mean \"male ex-partner\"?");
        assertThat(problem(parse(Type.CATEGORIES, "son;sun", ""))).contains("\"sun\"");
        assertThat(problem(parse(Type.CATEGORY, "neighbour", "")))
                .contains("allowed are")
                .doesNotContain("did you mean");
        assertThat(problem(parse(Type.CATEGORY, "not known", "")))
                .contains("write not_recorded in the column missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Y", "TRUE", "1"})
    void readsYes(String value) {
        assertThat(ok(parse(Type.YES_NO, value, ""))).isEqualTo(new AnswerValue.YesNo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "n", "False", "0"})
    void readsNo(String value) {
        assertThat(ok(parse(Type.YES_NO, value, ""))).isEqualTo(new AnswerValue.YesNo(false));
    }

    @Test
    void aNumberMayBeWrittenWithItsOwnUnitAndNoOther() {
        var months =
                new Variable(
                        1,
                        "g",
                        Level.CHILD,
                        "stay",
                        "Stay",
                        Type.NUMBER,
                        false,
                        "",
                        "months",
                        0.0,
                        24.0,
                        0,
                        List.of());
        assertThat(ok(AnswerParser.parse(months, "12 months", "")))
                .isEqualTo(new AnswerValue.Number(new BigDecimal("12"), ""));
        assertThat(ok(AnswerParser.parse(months, "12Months", "")))
                .isEqualTo(new AnswerValue.Number(new BigDecimal("12"), ""));
        assertThat(problem(AnswerParser.parse(months, "2 years", ""))).contains("2 years");
        assertThat(problem(AnswerParser.parse(months, "25 months", "")))
                .contains("\"25 months\": a number from 0 to 24 (months) is wanted");
        assertThat(problem(AnswerParser.parse(months, "months", ""))).contains("is wanted");
    }

    @Test
    void readsNumbersWithADecimalPointInTheirRange() {
        assertThat(ok(parse(Type.NUMBER, "12.50", "")))
                .isEqualTo(new AnswerValue.Number(new BigDecimal("12.50"), ""));
        assertThat(problem(parse(Type.NUMBER, "12,5", ""))).contains("after a point");
        assertThat(problem(parse(Type.NUMBER, "forty", ""))).contains("a number is wanted");
        for (String inexact : List.of("about 5", "3-5", "10+", "~5", "several", "at least two")) {
            assertThat(problem(parse(Type.NUMBER, inexact, "")))
                    .as(inexact)
                    .contains("\"" + inexact + "\": a number is wanted; write the exact number")
                    .contains("not recorded", "memo", "question with categories");
        }
        assertThat(problem(parse(Type.NUMBER, "forty", ""))).doesNotContain("exact");
        assertThat(problem(parse(Type.NUMBER, "not recorded", ""))).doesNotContain("exact");
        var year = variable("year", Type.NUMBER, 2011.0, 2040.0);
        assertThat(problem(AnswerParser.parse(year, "1999", "")))
                .isEqualTo("victim.year has \"1999\": a number from 2011 to 2040 is wanted");
        assertThat(ok(AnswerParser.parse(year, "2040", "")))
                .isEqualTo(new AnswerValue.Number(new BigDecimal("2040"), ""));
    }

    @Test
    void knowsUnbornAsAnAgeOfNought() {
        var age = variable("age", Type.NUMBER, 0.0, 120.0);
        assertThat(ok(AnswerParser.parse(age, "Unborn", "")))
                .isEqualTo(new AnswerValue.Number(BigDecimal.ZERO, "unborn"));
        assertThat(problem(AnswerParser.parse(age, "born", ""))).contains("or \"unborn\"");
        assertThat(problem(parse(Type.NUMBER, "unborn", ""))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015,2015",
        "2015-12,2015-12",
        "2015-12-03,2015-12-03",
        "12/2015,2015-12",
        "03/12/2015,2015-12-03",
        "3/2/2015,2015-02-03",
        "29/02/2016,2016-02-29",
        "May 2015,2015-05",
        "3 Dec 2015,2015-12-03"
    })
    void readsDatesAsFarAsTheyAreKnown(String written, String iso) {
        assertThat(ok(parse(Type.DATE, written, ""))).isEqualTo(new AnswerValue.PartialDate(iso));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-13", "31/02/2015", "12/15", "31 Feb 2015", "12/31/2015"})
    void refusesWhatIsNoDate(String written) {
        assertThat(problem(parse(Type.DATE, written, ""))).contains("a date is wanted");
    }

    @ParameterizedTest
    @CsvSource({
        "not_recorded,NOT_RECORDED",
        "Not recorded,NOT_RECORDED",
        "not known,NOT_RECORDED",
        "unknown,NOT_RECORDED",
        "Redacted,REDACTED",
        "n/a,NOT_APPLICABLE",
        "N.A.,NOT_APPLICABLE",
        "not applicable,NOT_APPLICABLE"
    })
    void readsMissingReasons(String written, MissingReason reason) {
        assertThat(ok(parse(Type.NUMBER, "", written))).isEqualTo(new AnswerValue.Missing(reason));
    }

    @Test
    void wantsAValueOrAReasonAndNotBoth() {
        assertThat(problem(parse(Type.TEXT, "x", "n/a"))).contains("give one of the two");
        assertThat(problem(parse(Type.TEXT, "", "redactd")))
                .contains("not_recorded, redacted, not_applicable")
                .contains("did you mean \"redacted\"?");
        assertThat(parse(Type.TEXT, "  ", "")).isEqualTo(new None());
        assertThat(ok(parse(Type.TEXT, " as it stands ", "")))
                .isEqualTo(new AnswerValue.Text("as it stands"));
    }
}
