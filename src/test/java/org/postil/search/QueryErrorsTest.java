package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.tally.Parsed;

import java.util.Random;

/** What cannot be understood is said in words, at its place. */
class QueryErrorsTest {
    private static Parsed<SearchQuery> read(String query) {
        return QueryReading.read(query, new TextAnalysis(), true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "school AND (police | 11 | bracket is not closed",
                "school police) | 13 | No bracket was opened",
                "school \"head teacher | 7 | quote is not closed",
                "NOT school | 0 | what to find",
                "school OR NOT police | 0 | what to find",
                "AND school | 0 | Expected a word before AND",
                "school AND | 10 | Expected a word here",
                "school * | 7 | every word",
                "school NEAR/x police | 7 | NEAR/5",
                "(a AND b) NEAR/5 c | 0 | NEAR stands between",
                "school~7 | 0 | ~1 or ~2",
                "school ... | 7 | no word here",
                "() | 1 | Expected a word before this bracket",
            })
    void anErrorPointsAtItsPlace(String query, int position, String words) {
        assertThat(read(query)).isInstanceOf(Parsed.Error.class);
        var error = (Parsed.Error<SearchQuery>) read(query);
        assertThat(error.message()).contains(words);
        assertThat(error.position()).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school",
                "school NOT (police OR nursery)",
                "\"what happened?\"",
                "“children’s services” AND multi-agency",
                "(police OR officer*) NEAR/3 \"head teacher\"",
                "cafe NOT NOT tea",
                "and"
            })
    void soundQueriesAreUnderstood(String query) {
        assertThat(read(query)).isInstanceOf(Parsed.Ok.class);
    }

    @Test
    void nothingThatCanBeTypedBreaksTheReading() {
        var pieces =
                "a* ?b \"c ( ) AND OR NOT NEAR/3 ~ ~2 - ’ é \uD83D\uDE00 NEAR * \" x".split(" ");
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var query = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                query.append(pieces[random.nextInt(pieces.length)])
                        .append(random.nextBoolean() ? " " : "");
            }
            if (read(query.toString()) instanceof Parsed.Error<SearchQuery> error) {
                assertThat(error.position()).isBetween(0, query.length());
                assertThat(error.message()).isNotBlank();
            }
        }
    }
}
