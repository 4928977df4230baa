package org.postil.ui.nav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void allLettersMustOccurInOrder() {
        assertThat(Fuzzy.score("hst", "History")).isPresent();
        assertThat(Fuzzy.score("tsh", "History")).isEmpty();
    }

    @Test
    void startsOfWordsGoBeforeLettersInside() {
        assertThat(Fuzzy.score("np", "New project").getAsInt())
                .isGreaterThan(Fuzzy.score("np", "Snapshot").getAsInt());
    }

    @Test
    void ofTwoEquallyGoodNamesTheShorterGoesFirst() {
        assertThat(Fuzzy.score("undo", "Undo").getAsInt())
                .isGreaterThan(Fuzzy.score("undo", "Undo Code 3 quotes").getAsInt());
    }

    @Test
    void nothingTypedFitsEverythingAlike() {
        assertThat(Fuzzy.score(" ", "Read")).hasValue(0);
        assertThat(Fuzzy.score("", "Tally by agency")).hasValue(0);
    }
}
