package org.postil.ui.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ShortNamesTest {
    @Test
    void initialsWhereTheyTellPeopleApart() {
        assertThat(ShortNames.of(List.of("Anna Berg", "Carl")).values()).containsExactly("AB", "C");
    }

    @Test
    void asManyLettersAsTellThemApart() {
        assertThat(ShortNames.of(List.of("Sample coder", "Second coder", "Dee")).values())
                .containsExactly("Sa", "Se", "D");
        assertThat(ShortNames.of(List.of("Ann", "Anna")).values()).containsExactly("Ann", "Anna");
        assertThat(ShortNames.of(List.of("sam a", "Sue A", "Sam B")).values())
                .containsExactly("sam a", "Su", "SB");
    }
}
