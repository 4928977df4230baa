package org.postil.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NearestTest {
    private static final List<String> ALLOWED =
            List.of("Education", "Police", "Children's Social Care", "not_recorded");

    @ParameterizedTest
    @CsvSource({
        "Eductaion,Education",
        "education ,Education",
        "polise,Police",
        "childrens social care,Children's Social Care",
        "not recorder,not_recorded"
    })
    void suggestsWhatAMistypedWordLooksLike(String word, String suggestion) {
        assertThat(Nearest.to(word, ALLOWED)).hasValue(suggestion);
    }

    @Test
    void suggestsNothingForAnotherWord() {
        assertThat(Nearest.to("Ambulance", ALLOWED)).isEmpty();
        assertThat(Nearest.to("", ALLOWED)).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), ALLOWED)).isEmpty();
        assertThat(Nearest.to("Police", List.of())).isEmpty();
    }

    @Test
    void evensOutCaseWhiteSpaceAndUnderscores() {
        assertThat(Nearest.folded("  Not_\u00A0 Recorded\n")).isEqualTo("not recorded");
    }
}
