package org.postil.ui.themes;

import org.postil.coding.Splitting;
import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Project;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a passage is to be cut: an offset that goes from word to word or from sentence to sentence.
 */
final class SplitPlace {
    private final String text;
    private final TextLayout layout;
    private final Span span;
    private int at;

    SplitPlace(String text, TextLayout layout, Span span) {
        this.text = text;
        this.layout = layout;
        this.span = span;
        at = span.start();
        // the likeliest place: between the first two sentences, else in the middle
        if (!sentence(1)) {
            place((span.start() + span.end()) / 2 - span.start());
        }
    }

    static SplitPlace read(Project project, Passage passage) {
        return new SplitPlace(
                project.text(passage.text()).orElse(""),
                project.layout(passage.text()).orElse(TextLayout.EMPTY),
                passage.span());
    }

    /** The words of the whole passage. */
    String quote() {
        return span.of(text);
    }

    /** Offset of the cut in the quote. */
    int cut() {
        return at - span.start();
    }

    /** Puts the cut at the start of the word at an offset in the quote. */
    void place(int offset) {
        int wanted = Math.clamp(span.start() + (long) offset, span.start(), span.end());
        var words = words();
        int start = words.isBoundary(wanted) ? wanted : words.preceding(wanted);
        if (start != BreakIterator.DONE) {
            set(start);
        }
    }

    private void set(int offset) {
        int start = offset;
        while (start < span.end() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (Splitting.at(text, layout, span, start).isPresent()) {
            at = start;
        }
    }

    boolean word(int by) {
        return move(words(), by);
    }

    boolean sentence(int by) {
        var sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(text);
        return move(sentences, by);
    }

    private BreakIterator words() {
        var words = BreakIterator.getWordInstance(Locale.UK);
        words.setText(text);
        return words;
    }

    /** To the next start that cuts elsewhere; false when there is none. */
    private boolean move(BreakIterator starts, int by) {
        int before = at;
        int next =
                by > 0 ? starts.following(at) : at == 0 ? BreakIterator.DONE : starts.preceding(at);
        while (next != BreakIterator.DONE && next > span.start() && next < span.end()) {
            if (!Character.isWhitespace(text.charAt(next))) {
                set(next);
            }
            if (at != before) {
                return true;
            }
            next = by > 0 ? starts.next() : starts.previous();
        }
        return false;
    }

    /** Both parts; empty when there is no place to cut. */
    Optional<Splitting> parts() {
        return Splitting.at(text, layout, span, at);
    }
}
