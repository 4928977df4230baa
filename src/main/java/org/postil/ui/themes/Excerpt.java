package org.postil.ui.themes;

import org.postil.coding.QuoteSpan;
import org.postil.coding.Surroundings;
import org.postil.domain.Passage;
import org.postil.domain.TextLayout;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;

/**
 * A passage's words in their surroundings.
 *
 * @param place "p. 15 · Recommendation 5"; empty where neither is known
 */
record Excerpt(Surroundings words, String place) {
    private static final int REACH = 170;

    static Excerpt of(String text, TextLayout layout, Passage passage) {
        var span = passage.span();
        var place = new ArrayList<String>();
        int page = layout.pageAt(span.start());
        if (page > 0) {
            place.add(Words.of("themes.page", page));
        }
        if (span.end() <= text.length()) {
            String label = QuoteSpan.label(text, layout, span);
            // a bullet says nothing of where it stands
            if (label.codePoints().anyMatch(Character::isLetterOrDigit)) {
                place.add(label);
            }
        }
        return new Excerpt(Surroundings.of(text, span, REACH), String.join(" \u00b7 ", place));
    }
}
