package org.postil.ui.page;

import org.postil.domain.Graphemes;
import org.postil.domain.Sentences;
import org.postil.domain.Span;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/**
 * Graphemes, words, sentences, paragraphs and printed pages of a text: what lies at an offset and
 * where the next one begins. All offsets are places where a caret can stand.
 */
final class TextBoundaries {
    private final PageText text;

    TextBoundaries(PageText text) {
        this.text = text;
    }

    int nextGrapheme(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        return at < body.end() ? Graphemes.next(text.text(), at, body) : beginOfNext(at);
    }

    int previousGrapheme(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        return at > body.start() ? Graphemes.previous(text.text(), at, body) : endOfPrevious(at);
    }

    /** The nearest boundary between graphemes at or before an offset. */
    int snapped(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        return at == body.start() || at == body.end() || Graphemes.isBoundary(text.text(), at)
                ? at
                : Graphemes.previous(text.text(), at, body);
    }

    int nextWord(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        if (at == body.end()) {
            return beginOfNext(at);
        }
        var words = words(body);
        int local = at - body.start();
        do {
            local = words.following(local);
        } while (local < body.length() && !beginsWord(body, local));
        return body.start() + local;
    }

    int previousWord(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        if (at == body.start()) {
            return endOfPrevious(at);
        }
        var words = words(body);
        int local = at - body.start();
        do {
            local = words.preceding(local);
        } while (local > 0 && !beginsWord(body, local));
        return body.start() + local;
    }

    /** The nearest place of the paragraph where a word or sign begins. */
    int nearestWordStart(int offset) {
        return nearest(offset, this::beginsWord);
    }

    /** The nearest place of the paragraph where a word or sign ends. */
    int nearestWordEnd(int offset) {
        return nearest(offset, this::endsWord);
    }

    /** The first place after an offset where a word ends. */
    int nextWordEnd(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        if (at == body.end()) {
            int next = beginOfNext(at);
            return next == at ? at : nextWordEnd(next);
        }
        var words = words(body);
        int local = at - body.start();
        do {
            local = words.following(local);
        } while (local < body.length() && !endsWord(body, local));
        return body.start() + local;
    }

    /** Whether something begins or ends at a place of a paragraph, from its beginning. */
    private interface Edge {
        boolean isAt(Span body, int local);
    }

    private int nearest(int offset, Edge edge) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        var words = words(body);
        int local = at - body.start();
        int before = words.isBoundary(local) ? local : words.preceding(local);
        while (before > 0 && !edge.isAt(body, before)) {
            before = words.preceding(before);
        }
        int after = local;
        while (after < body.length() && (after == local || !edge.isAt(body, after))) {
            after = words.following(after);
        }
        return body.start() + (local - before <= after - local ? before : after);
    }

    private boolean endsWord(Span body, int local) {
        int at = body.start() + local;
        return !Character.isWhitespace(text.text().charAt(at - 1))
                && Graphemes.isBoundary(text.text(), at);
    }

    /** The word, blank or sign at an offset; at the end of a paragraph the last one. */
    Span wordAt(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        if (body.isEmpty()) {
            return body;
        }
        int local = Math.min(at, body.end() - 1) - body.start();
        var words = words(body);
        int end = body.start() + words.following(local);
        int start = snapped(body.start() + words.previous());
        return new Span(start, snapped(end) == end ? end : nextGrapheme(end));
    }

    /** The sentence at an offset without the blanks after it. */
    Span sentenceAt(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        List<Integer> starts = Sentences.boundaries(body.of(text.text()));
        int start = 0;
        int end = body.length();
        for (int boundary : starts) {
            if (boundary <= at - body.start() && boundary < body.length()) {
                start = boundary;
            } else if (boundary > at - body.start()) {
                end = boundary;
                break;
            }
        }
        return trimmed(new Span(body.start() + start, body.start() + end));
    }

    int nextSentence(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        if (at == body.end()) {
            return beginOfNext(at);
        }
        for (int boundary : Sentences.boundaries(body.of(text.text()))) {
            if (boundary > at - body.start()) {
                return body.start() + boundary;
            }
        }
        return body.end();
    }

    int previousSentence(int offset) {
        int at = text.caretAt(offset);
        Span body = bodyAt(at);
        if (at == body.start()) {
            int before = endOfPrevious(at);
            return before == at ? at : sentenceAt(before).start();
        }
        int found = 0;
        for (int boundary : Sentences.boundaries(body.of(text.text()))) {
            if (boundary < at - body.start()) {
                found = boundary;
            }
        }
        return body.start() + found;
    }

    /** The paragraph at an offset without its label. */
    Span paragraphAt(int offset) {
        return text.bodyOf(text.paragraphAt(offset));
    }

    int nextParagraph(int offset) {
        int next = text.paragraphAt(offset) + 1;
        return next < text.paragraphs().size() ? text.bodyOf(next).start() : end();
    }

    int previousParagraph(int offset) {
        int at = text.caretAt(offset);
        int paragraph = text.paragraphAt(offset);
        int start = text.bodyOf(paragraph).start();
        return start < at || paragraph == 0 ? start : text.bodyOf(paragraph - 1).start();
    }

    /** The beginning of the next heading; the place itself after the last. */
    int nextHeading(int offset) {
        int at = text.caretAt(offset);
        for (int i = text.paragraphAt(at) + 1; i < text.paragraphs().size(); i++) {
            if (isHeading(i)) {
                return text.bodyOf(i).start();
            }
        }
        return at;
    }

    /** The beginning of the heading one stands in or under; the place itself before the first. */
    int previousHeading(int offset) {
        int at = text.caretAt(offset);
        for (int i = text.paragraphAt(at); i >= 0; i--) {
            if (isHeading(i) && text.bodyOf(i).start() < at) {
                return text.bodyOf(i).start();
            }
        }
        return at;
    }

    private boolean isHeading(int paragraph) {
        return text.paragraphs().get(paragraph).kind() == PageText.Kind.HEADING;
    }

    /** The printed page at an offset; the whole text where it has no pages. */
    Span pageAt(int offset) {
        int start = 0;
        int end = text.length();
        for (var each : text.breaks()) {
            if (each.offset() <= offset) {
                start = each.offset();
            } else {
                end = each.offset();
                break;
            }
        }
        Span page = trimmed(new Span(start, end));
        int first = text.caretAt(page.start());
        return new Span(first, Math.max(first, page.end()));
    }

    int nextPage(int offset) {
        for (var each : text.breaks()) {
            int begin = text.caretAt(each.offset());
            if (begin > offset) {
                return begin;
            }
        }
        return end();
    }

    int previousPage(int offset) {
        int found = begin();
        for (var each : text.breaks()) {
            int begin = text.caretAt(each.offset());
            if (begin < offset) {
                found = begin;
            }
        }
        return found;
    }

    /** The word, sentence, paragraph, page or text round a span: the first that holds more. */
    Span wider(Span span) {
        int at = span.start();
        for (Span each : List.of(wordAt(at), sentenceAt(at), paragraphAt(at), pageAt(at), all())) {
            if (each.contains(span) && each.length() > span.length()) {
                return each;
            }
        }
        return span;
    }

    Span all() {
        return new Span(begin(), end());
    }

    int begin() {
        return text.bodyOf(0).start();
    }

    int end() {
        return text.bodyOf(text.paragraphs().size() - 1).end();
    }

    private int beginOfNext(int at) {
        int next = text.paragraphAt(at) + 1;
        return next < text.paragraphs().size() ? text.bodyOf(next).start() : at;
    }

    private int endOfPrevious(int at) {
        int previous = text.paragraphAt(at) - 1;
        return previous >= 0 ? text.bodyOf(previous).end() : at;
    }

    private Span bodyAt(int offset) {
        return text.bodyOf(text.paragraphAt(offset));
    }

    /** Java's words can begin within an emoji of several parts; ours do not. */
    private boolean beginsWord(Span body, int local) {
        int at = body.start() + local;
        return !Character.isWhitespace(text.text().charAt(at))
                && Graphemes.isBoundary(text.text(), at);
    }

    private Span trimmed(Span span) {
        int end = span.end();
        while (end > span.start() && Character.isWhitespace(text.text().charAt(end - 1))) {
            end--;
        }
        return new Span(span.start(), end);
    }

    private BreakIterator words(Span body) {
        var out = BreakIterator.getWordInstance(Locale.UK);
        out.setText(body.of(text.text()));
        return out;
    }
}
