package org.postil.coding;

import org.postil.domain.Span;

import java.text.BreakIterator;
import java.util.Locale;

/** Moves the edges of a span by words. A span never becomes empty and never cuts a character. */
public final class Edges {
    private Edges() {}

    /** Which edge, and whether the span grows or shrinks by it. */
    public enum Step {
        START_OUT,
        START_IN,
        END_IN,
        END_OUT
    }

    /** The span after one step; the same where there is no further word. */
    public static Span moved(String text, Span span, Step step) {
        var words = BreakIterator.getWordInstance(Locale.UK);
        words.setText(text);
        int start = span.start();
        int end = span.end();
        switch (step) {
            case START_OUT -> start = wordStartBefore(text, words, start);
            case START_IN -> start = wordStartAfter(text, words, start);
            case END_IN -> end = wordEndBefore(text, words, end);
            case END_OUT -> end = wordEndAfter(text, words, end);
        }
        if (start >= end) {
            return span;
        }
        while (Characters.isInside(text, start)) {
            start--;
        }
        while (Characters.isInside(text, end)) {
            end++;
        }
        return new Span(start, end);
    }

    private static int wordStartBefore(String text, BreakIterator words, int offset) {
        int at = offset <= 0 ? BreakIterator.DONE : words.preceding(offset);
        while (at != BreakIterator.DONE && at > 0 && !isWord(text, at)) {
            at = words.previous();
        }
        return at == BreakIterator.DONE || !isWord(text, at) ? offset : at;
    }

    private static int wordStartAfter(String text, BreakIterator words, int offset) {
        int at = offset >= text.length() ? BreakIterator.DONE : words.following(offset);
        while (at != BreakIterator.DONE && at < text.length() && !isWord(text, at)) {
            at = words.next();
        }
        return at == BreakIterator.DONE || at == text.length() ? offset : at;
    }

    /** After the last word that ends before here, with the full stop or comma that follows it. */
    private static int wordEndBefore(String text, BreakIterator words, int offset) {
        int at = offset <= 0 ? BreakIterator.DONE : words.preceding(offset);
        while (at != BreakIterator.DONE && at > 0 && !isSolid(text, at - 1)) {
            at = words.previous();
        }
        return at == BreakIterator.DONE || at == 0 ? offset : at;
    }

    private static int wordEndAfter(String text, BreakIterator words, int offset) {
        int at = offset >= text.length() ? BreakIterator.DONE : words.following(offset);
        while (at != BreakIterator.DONE && at < text.length() && !isSolid(text, at - 1)) {
            at = words.next();
        }
        return at == BreakIterator.DONE || !isSolid(text, at - 1) ? offset : at;
    }

    private static boolean isWord(String text, int at) {
        return at < text.length() && isSolid(text, at);
    }

    /** Anything but a blank: punctuation is stepped over like a word, so that it can be reached. */
    private static boolean isSolid(String text, int at) {
        return !Characters.isSpace(text.charAt(at)) && !Characters.isInvisible(text.charAt(at));
    }
}
