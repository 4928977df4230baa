package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {
    @Test
    void namesAreLegalAndEachThereOnce() {
        var names = new SheetNames();
        assertThat(names.next("Children: age")).isEqualTo("Children age");
        assertThat(names.next("children: AGE")).isEqualTo("children AGE (2)");
        assertThat(names.next("History")).isEqualTo("History (2)");
        String first = names.next("z".repeat(40));
        String second = names.next("z".repeat(41));
        assertThat(first).hasSize(31);
        assertThat(second).hasSize(31).endsWith(" (2)").isNotEqualTo(first);
        assertThat(names.next("")).isNotBlank();
    }
}
