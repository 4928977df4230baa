package org.postil.coding.quotes;

/**
 * A text in which only what readers would call another spelling differs: blanks and line ends are
 * one blank, kinds of quotation mark and of dash are one each, and what has no width is left out.
 * Letters, accents, capitals and figures stay.
 *
 * @param folded without blanks at its ends
 * @param origins where each unit of it stands in the text it comes from
 * @param blankBefore whether it began with a blank, which was taken off
 * @param blankAfter whether it ended with one
 */
record PlainWords(String folded, int[] origins, boolean blankBefore, boolean blankAfter) {
    static PlainWords of(String text) {
        return of(text, 0, text.length());
    }

    static PlainWords of(String text, int from, int to) {
        var out = new StringBuilder();
        int[] places = new int[(to - from) * 3];
        boolean blank = false;
        boolean first = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
                first |= out.isEmpty();
                continue;
            }
            if (Character.getType(c) == Character.FORMAT) {
                continue;
            }
            if (blank && !out.isEmpty()) {
                places[out.length()] = at - 1;
                out.append(' ');
            }
            blank = false;
            String signs = signs(c);
            for (int i = 0; i < signs.length(); i++) {
                places[out.length()] = at;
                out.append(signs.charAt(i));
            }
        }
        return new PlainWords(out.toString(), places, first, blank);
    }

    private static String signs(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u02bc', '`', '\u00b4' -> "'";
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u00ab', '\u00bb' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-";
            case '\u2026' -> "...";
            default -> String.valueOf(c);
        };
    }

    int length() {
        return folded.length();
    }
}
