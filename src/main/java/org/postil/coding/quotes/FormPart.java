package org.postil.coding.quotes;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a form.
 *
 * @param kind of words, or of brackets
 * @param start its place in the form
 * @param text as {@link PlainWords} folds it; of brackets with them
 */
record FormPart(Kind kind, int start, int end, PlainWords text) {
    enum Kind {
        WORDS,
        /** [...] */
        OMISSION,
        /** [words] */
        INSERTION
    }

    /** All pieces in order. A bracket that is not closed is a sign like others. */
    static List<FormPart> of(String form) {
        var parts = new ArrayList<FormPart>();
        int from = 0;
        for (int at = form.indexOf('['); at >= 0; at = form.indexOf('[', at)) {
            int close = form.indexOf(']', at);
            int next = form.indexOf('[', at + 1);
            if (close < 0 || next >= 0 && next < close) {
                at++;
                continue;
            }
            add(parts, Kind.WORDS, form, from, at);
            String inside = form.substring(at + 1, close).strip();
            boolean omission = inside.matches("\\.(?: ?\\.){1,4}|\u2026");
            add(parts, omission ? Kind.OMISSION : Kind.INSERTION, form, at, close + 1);
            from = close + 1;
            at = from;
        }
        add(parts, Kind.WORDS, form, from, form.length());
        return parts;
    }

    private static void add(List<FormPart> parts, Kind kind, String form, int start, int end) {
        if (end > start) {
            parts.add(new FormPart(kind, start, end, PlainWords.of(form, start, end)));
        }
    }
}
