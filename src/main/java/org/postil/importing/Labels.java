package org.postil.importing;

import org.postil.domain.Span;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows the labels printed in front of paragraphs: "19.1", "Recommendation 5:", "(3)", "R12", "•".
 */
final class Labels {
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:(?:\\d{1,3}\\.)+\\d{0,3}[.:)]?" // 19.1  3.  2.4.1
                            + "|(?:[Rr]ecommendation|Section|Appendix|Action)\\s+\\d{1,3}(?:\\.\\d{1,3})*\\s*[:.)–-]"
                            + "|\\(\\d{1,3}\\)|\\d{1,3}\\)|R\\d{1,3}[:.)]?"
                            + "|\\([a-z]{1,4}\\)|[a-z]\\)|[•◦▪●■–-])(?=\\s+\\S)");

    private Labels() {}

    /** The label's span in the paragraph, from 0; empty when none is printed. */
    static Optional<Span> in(String paragraph) {
        var matcher = LABEL.matcher(paragraph);
        return matcher.lookingAt() ? Optional.of(new Span(0, matcher.end())) : Optional.empty();
    }
}
