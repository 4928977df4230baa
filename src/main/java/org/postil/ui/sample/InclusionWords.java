package org.postil.ui.sample;

import org.postil.domain.Review.Inclusion;
import org.postil.ui.i18n.Words;

import java.util.Locale;

/** What a place in the sample is called, with a sign that says the same. */
final class InclusionWords {
    private InclusionWords() {}

    static String of(Inclusion inclusion) {
        return Words.of("sample.is_" + inclusion.name().toLowerCase(Locale.ROOT));
    }

    static String signed(Inclusion inclusion) {
        String sign =
                switch (inclusion) {
                    case CANDIDATE -> "?";
                    case INCLUDED -> "\u2713";
                    case EXCLUDED -> "\u00d7";
                };
        return sign + " " + of(inclusion);
    }
}
