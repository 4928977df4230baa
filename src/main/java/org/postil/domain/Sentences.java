package org.postil.domain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where sentences begin, not fooled by the full stops of common abbreviations. */
public final class Sentences {
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "rev", "st", "sgt", "insp", "supt", "hon",
                    "no", "nos", "para", "paras", "p", "pp", "vol", "ch", "fig", "cf", "vs", "v",
                    "eg", "e.g", "i.e", "ie", "approx", "ref", "art", "sec");

    private Sentences() {}

    /** The sentence within a paragraph that holds an offset, blanks after it left out. */
    public static Span at(String text, Span paragraph, int offset) {
        String words = paragraph.of(text);
        var bounds = boundaries(words);
        int from = 0;
        while (from + 2 < bounds.size() && paragraph.start() + bounds.get(from + 1) <= offset) {
            from++;
        }
        int start = paragraph.start() + bounds.get(from);
        int end = bounds.size() == 1 ? paragraph.end() : paragraph.start() + bounds.get(from + 1);
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** The starts of all sentences of a paragraph, ascending, 0 first, and its length last. */
    public static List<Integer> boundaries(String paragraph) {
        var breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(paragraph);
        var out = new ArrayList<Integer>();
        out.add(0);
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (at == paragraph.length() || !isAbbreviated(paragraph, at)) {
                out.add(at);
            }
        }
        if (out.getLast() != paragraph.length()) {
            out.add(paragraph.length());
        }
        return out;
    }

    private static boolean isAbbreviated(String text, int boundary) {
        int end = boundary;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || text.charAt(end - 1) != '.') {
            return false;
        }
        int start = end - 1;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end - 1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return (initial && !word.equals("I"))
                || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '.';
    }
}
