package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.Span;

import java.util.Random;

class SurroundingsTest {
    private static final String TEXT =
            "The panel met twice and heard the family at length before it wrote anything.\n"
                    + "Recommendation 5: Schools should name one contact person.\n"
                    + "Recommendation 6: Posters should be placed in libraries and in job centres.";

    private static Surroundings around(String quote, int reach) {
        int start = TEXT.indexOf(quote);
        return Surroundings.of(TEXT, new Span(start, start + quote.length()), reach);
    }

    @Test
    void aWholeParagraphIsShownWithALineBeforeAndAfter() {
        var found = around("Schools should name one contact person.", 80);
        assertThat(found.before())
                .startsWith("\u2026")
                .endsWith("before it wrote anything.\nRecommendation 5: ");
        assertThat(found.after()).startsWith("\nRecommendation 6: Posters").endsWith("\u2026");
        assertThat(found.after().lines().count()).isEqualTo(2);
    }

    @Test
    void withinALongParagraphOnlyThatIsShown() {
        var found = around("anything", 30);
        assertThat(found.before()).startsWith("\u2026").doesNotContain("\n");
        assertThat(found.before()).endsWith("before it wrote ");
    }

    @Test
    void whatIsShownStandsSoInTheTextWhereverThePassageLies() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int start = random.nextInt(TEXT.length());
            int end = start + 1 + random.nextInt(TEXT.length() - start);
            var found = Surroundings.of(TEXT, new Span(start, end), 10 + random.nextInt(120));
            String whole =
                    found.before().replace("\u2026", "")
                            + found.quote()
                            + found.after().replace("\u2026", "");
            assertThat(TEXT).contains(whole);
            assertThat(found.quote()).isEqualTo(TEXT.substring(start, end));
        }
        assertThat(Surroundings.of("", new Span(3, 9), 40).quote()).isEmpty();
    }
}
