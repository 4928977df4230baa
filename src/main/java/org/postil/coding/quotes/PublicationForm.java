package org.postil.coding.quotes;

import org.postil.coding.quotes.FormPart.Kind;
import org.postil.domain.Span;

import java.util.BitSet;
import java.util.List;

/**
 * Holds the printed form of a passage against the passage. In the form, [...] stands for words left
 * out, and [words] for words put in, also in place of at most {@link #REPLACED} words: a name, a
 * pronoun. A bracket that touches a letter stands for part of that word, and for no more signs than
 * it shows: a capital, an ending. Blanks, line ends and the kinds of quotation mark and dash make
 * no difference; anything else does.
 */
public final class PublicationForm {
    /** How many words of the passage an insertion may stand for; more are left out by [...]. */
    public static final int REPLACED = 3;

    private static final int SHOWN = 40;

    private final PlainWords source;
    private final WordPlaces places;
    private final List<FormPart> parts;
    private final String form;

    private PublicationForm(String passage, String form) {
        source = PlainWords.of(passage);
        places = new WordPlaces(source, passage);
        parts = FormPart.of(form);
        this.form = form;
    }

    /**
     * @param form empty for the passage as it stands
     */
    public static FormCheck check(String passage, String form) {
        return form.isBlank()
                ? new FormCheck.Faithful()
                : new PublicationForm(passage, form).result();
    }

    /** What is printed: the form, or where there is none the passage on one line. */
    public static String printed(String passage, String form) {
        return (form.isBlank() ? passage : form).strip().replaceAll("\\s+", " ");
    }

    private FormCheck result() {
        boolean anyWord =
                parts.stream()
                        .anyMatch(p ->
                                p.kind() == Kind.WORDS
                                        && p.text()
                                                .folded()
                                                .chars()
                                                .anyMatch(Character::isLetterOrDigit));
        // places in the passage that the form may have come to
        var reached = new BitSet();
        reached.set(0);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var next =
                    switch (part.kind()) {
                        case OMISSION -> afterOmission(reached, i);
                        case INSERTION -> afterInsertion(reached, i);
                        case WORDS -> afterWords(reached, i);
                    };
            if (next.isEmpty()) {
                return mismatch(reached, i);
            }
            reached = next;
        }
        if (!reached.get(source.length())) {
            int at = reached.previousSetBit(source.length());
            return new FormCheck.Differs(
                    new Span(form.length(), form.length()),
                    "The passage goes on: \u201c"
                            + shown(at)
                            + "\u201d. Put [...] where words are"
                            + " left out.");
        }
        return anyWord || sourceHasNoWords()
                ? new FormCheck.Faithful()
                : new FormCheck.Differs(
                        new Span(0, form.length()), "Nothing of the passage is left.");
    }

    private boolean sourceHasNoWords() {
        return source.folded().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** Whole words only: "[...]helpful" would print the half of "unhelpful" as a word. */
    private BitSet afterOmission(BitSet reached, int index) {
        var next = literally(reached, parts.get(index));
        if (touchesBefore(index) || touchesAfter(index)) {
            return next;
        }
        for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
            if (!places.isInside(at)) {
                next.set(at, source.length() + 1);
                break;
            }
        }
        return next;
    }

    private BitSet afterInsertion(BitSet reached, int index) {
        var part = parts.get(index);
        var next = literally(reached, part);
        int shown = letters(part);
        if (shown == 0) {
            return next;
        }
        for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
            if (isAfterOmission(index) && places.isInside(at)) {
                continue;
            }
            if (touchesBefore(index)) {
                next.set(at, Math.min(places.endOfWord(at), at + shown) + 1);
            } else if (touchesAfter(index)) {
                int start = skipBlank(at);
                next.set(start, Math.min(places.endOfWordFrom(start), start + shown) + 1);
            } else {
                next.set(at, afterFewWords(at) + 1);
            }
        }
        return next;
    }

    /** Brackets that stand in the passage itself are words like others. */
    private BitSet literally(BitSet reached, FormPart part) {
        var next = new BitSet();
        for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
            int start = skipBlank(at);
            if (source.folded().startsWith(part.text().folded(), start)) {
                next.set(start + part.text().length());
            }
        }
        return next;
    }

    private static int letters(FormPart part) {
        return (int)
                part.text().folded().chars().filter(c -> WordPlaces.isLetter((char) c)).count();
    }

    private boolean touchesBefore(int index) {
        int at = parts.get(index).start();
        return at > 0 && WordPlaces.isLetter(form.charAt(at - 1));
    }

    private boolean touchesAfter(int index) {
        int at = parts.get(index).end();
        return at < form.length() && WordPlaces.isLetter(form.charAt(at));
    }

    private boolean isAfterOmission(int index) {
        return index > 0 && parts.get(index - 1).kind() == Kind.OMISSION;
    }

    private int afterFewWords(int place) {
        int at = skipBlank(place);
        for (int words = 0; words < REPLACED && at < source.length(); words++) {
            at = skipBlank(at);
            while (at < source.length() && source.folded().charAt(at) != ' ') {
                at++;
            }
        }
        return at;
    }

    private int skipBlank(int at) {
        return at < source.length() && source.folded().charAt(at) == ' ' ? at + 1 : at;
    }

    private BitSet afterWords(BitSet reached, int index) {
        var next = new BitSet();
        String words = parts.get(index).text().folded();
        for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
            int start = skipBlank(at);
            int end = start + words.length();
            if (source.folded().startsWith(words, start)
                    && isWhole(index, start)
                    && (!endsBeforeBracket(index) || !places.isInside(end))) {
                next.set(end);
            }
        }
        return next;
    }

    /** A word after a bracket and a blank begins one in the passage too: no "use" of "abuse". */
    private boolean isWhole(int index, int start) {
        return index == 0
                || !parts.get(index).text().blankBefore() && !isAfterOmission(index)
                || !places.isInside(start);
    }

    private boolean endsBeforeBracket(int index) {
        return index + 1 < parts.size() && parts.get(index).text().blankAfter();
    }

    private FormCheck mismatch(BitSet reached, int index) {
        var part = parts.get(index);
        String words = part.text().folded();
        int best = -1;
        int bestAt = 0;
        for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
            int start = skipBlank(at);
            int same = 0;
            while (same < words.length()
                    && start + same < source.length()
                    && words.charAt(same) == source.folded().charAt(start + same)) {
                same++;
            }
            if (same > best && (isWhole(index, start) || best < 0)) {
                best = same;
                bestAt = start + same;
            }
        }
        boolean over = best >= words.length();
        int start = over ? part.end() : part.text().origins()[best];
        int wordEnd = over ? words.length() : words.indexOf(' ', best + 1);
        int end = over ? part.end() : wordEnd < 0 ? part.end() : part.text().origins()[wordEnd];
        return new FormCheck.Differs(new Span(start, Math.max(start, end)), refusal(part, bestAt));
    }

    private String refusal(FormPart part, int bestAt) {
        return switch (part.kind()) {
            case OMISSION -> "[...] stands for whole words, with a blank beside it.";
            case INSERTION ->
                    "Nothing stands in these brackets. Put [...] where words are left out.";
            case WORDS ->
                    bestAt >= source.length()
                            ? "The passage ends before this."
                            : "The passage has \u201c" + shown(bestAt) + "\u201d here.";
        };
    }

    /** The passage from a place, or from the beginning of the word it is in. */
    private String shown(int place) {
        String text = source.folded();
        int start = Math.min(place, text.length());
        while (start > 0 && start < text.length() && text.charAt(start - 1) != ' ') {
            start--;
        }
        String rest = text.substring(start).strip();
        if (rest.length() <= SHOWN) {
            return rest;
        }
        int cut = rest.lastIndexOf(' ', SHOWN);
        return rest.substring(0, cut > 0 ? cut : SHOWN) + "\u2026";
    }
}
