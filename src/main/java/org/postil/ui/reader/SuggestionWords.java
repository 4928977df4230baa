package org.postil.ui.reader;

import org.postil.coding.suggest.Part;
import org.postil.coding.suggest.Place;
import org.postil.coding.suggest.SuggestionState;
import org.postil.ui.i18n.Words;

import java.util.Locale;

/** What places and states of suggestions are called on the screen. */
final class SuggestionWords {
    private SuggestionWords() {}

    /** What a state is called in words, for the row and for those who cannot see it. */
    static String word(SuggestionState state) {
        return switch (state) {
            case OPEN -> Words.of("suggest.open");
            case TAKEN -> Words.of("suggest.taken");
            case SKIPPED -> Words.of("suggest.skipped");
        };
    }

    /** "p. 14 · row 3 of the action plan" as far as there is any. */
    static String place(Place place) {
        String part =
                switch (place.part()) {
                    case MAIN -> Words.of("suggest.in_report");
                    case SUMMARY -> Words.of("suggest.in_summary");
                    case ACTION_PLAN -> Words.of("suggest.in_plan");
                    case OTHER -> Words.of("suggest.in_appendix");
                };
        if (place.row() > 0) {
            return Words.of("suggest.row", part, place.row());
        }
        return place.page() > 0 ? Words.of("suggest.page", part, place.page()) : part;
    }

    /** Of the report itself the page is enough. */
    static String shortPlace(Place place) {
        return place.part() == Part.MAIN && place.row() == 0
                ? place.page() > 0 ? Words.of("reader.page", place.page()) : ""
                : capital(place(place));
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
