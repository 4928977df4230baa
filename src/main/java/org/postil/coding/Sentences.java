package org.postil.coding;

import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a paragraph into sentences. */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "e.g", "i.e", "no", "dr", "mr", "mrs", "ms", "st", "etc", "para", "p", "vs",
                    "cf");

    private Sentences() {}

    /** In order, each without the white space around it. */
    public static List<Span> of(String text) {
        var found = new ArrayList<Span>();
        int start = Characters.skipSpace(text, 0);
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '.' || c == '?' || c == '!') && ends(text, start, i)) {
                int end = c == '\n' ? i : closing(text, i + 1);
                add(text, start, end, found);
                start = Characters.skipSpace(text, end);
                i = Math.max(i, start - 1);
            }
        }
        add(text, start, text.length(), found);
        return List.copyOf(found);
    }

    private static void add(String text, int start, int end, List<Span> found) {
        if (start < end) {
            var span = Characters.trimmed(text, new Span(start, end));
            if (!span.isEmpty()) {
                found.add(span);
            }
        }
    }

    /** Quotation marks and brackets after the full stop belong to the sentence. */
    private static int closing(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Characters.isQuotationMark(text.charAt(at)) || text.charAt(at) == ')')) {
            at++;
        }
        return at;
    }

    private static boolean ends(String text, int start, int stop) {
        int next = closing(text, stop + 1);
        if (next < text.length()) {
            if (!Characters.isSpace(text.charAt(next))) {
                return false;
            }
            int after = Characters.skipSpace(text, next);
            if (after < text.length() && Character.isLowerCase(text.charAt(after))) {
                return false;
            }
        }
        if (text.charAt(stop) != '.') {
            return true;
        }
        int word = stop;
        while (word > start && !Characters.isSpace(text.charAt(word - 1))) {
            word--;
        }
        var last = text.substring(word, stop).replaceFirst("^[(\\[]", "");
        return !ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT)) && last.length() != 1;
    }
}
