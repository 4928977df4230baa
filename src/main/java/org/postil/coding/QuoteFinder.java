package org.postil.coding;

import org.jspecify.annotations.Nullable;
import org.postil.coding.FoldedText.Hyphens;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.domain.TextLayout.Paragraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds where a quote stands in a text: exactly first, and when it stands nowhere exactly, whatever
 * its typography: line breaks, white space, hyphenation, quotation marks, dashes, ellipses,
 * ligatures, printed labels. Case counts and no word is ever left out.
 *
 * <p>Built once per text and kept while its quotes are looked up; the folded forms are made when
 * first needed. For one thread.
 */
public final class QuoteFinder {
    /**
     * A place where the quote stands.
     *
     * @param span without white space at its ends and without the label printed in front
     * @param exact false when the typography differs
     */
    public record Match(Span span, boolean exact) {}

    private static final int FEWEST_LETTERS = 3;
    private static final Pattern ELISION_AT_START =
            Pattern.compile("^\\s*[\\[(]?(?:\\u2026|\\.{3,}|(?:\\.\\s){2}\\.)[\\])]?\\s*");
    private static final Pattern ELISION_AT_END =
            Pattern.compile("\\s*[\\[(]?(?:\\u2026|\\.{3,}|\\.(?:\\s\\.){2})[\\])]?\\s*$");

    private static final Pattern DASHES_AT_ENDS = Pattern.compile("^[- ]+|[- ]+$");

    private final String text;
    private final TextLayout layout;
    private final @Nullable FoldedText[] folded = new @Nullable FoldedText[4];

    public QuoteFinder(String text, TextLayout layout) {
        this.text = text;
        this.layout = layout;
    }

    /** Why a quote cannot be looked for, in words; empty when it can. */
    public static Optional<String> unfit(String quote) {
        if (quote.isBlank()) {
            return Optional.of("the quote is empty");
        }
        long letters = quote.codePoints().filter(Character::isLetterOrDigit).count();
        return letters < FEWEST_LETTERS
                ? Optional.of("the quote is too short to be found: give at least three letters")
                : Optional.empty();
    }

    /** All places in the order of the text; empty when there is none or the quote is unfit. */
    public List<Match> find(String quote) {
        if (unfit(quote).isPresent()) {
            return List.of();
        }
        var exact = exact(Characters.trimmed(quote));
        if (!exact.isEmpty()) {
            return exact;
        }
        for (String wording : wordings(quote)) {
            for (var hyphens : Hyphens.values()) {
                var spans = tolerant(wording, hyphens);
                if (!spans.isEmpty()) {
                    return spans.stream().map(s -> new Match(s, false)).toList();
                }
            }
        }
        return List.of();
    }

    /**
     * All places, those of another typography too when there are exact ones: a word broken at the
     * end of a line may have lost its hyphen in one of several places. In the order of the text.
     */
    public List<Match> findInAnyTypography(String quote) {
        for (String wording : wordings(quote)) {
            var matches = new ArrayList<>(exact(wording));
            for (var hyphens : Hyphens.values()) {
                var known = matches.stream().map(Match::span).toList();
                for (var span : tolerant(wording, hyphens)) {
                    if (known.stream().noneMatch(span::overlaps)) {
                        matches.add(new Match(span, false));
                    }
                }
            }
            if (!matches.isEmpty()) {
                matches.sort(Comparator.comparing(Match::span));
                return List.copyOf(matches);
            }
        }
        return List.of();
    }

    /**
     * The longest beginning of a quote that stands in the text, in whole words, and where it first
     * stands; empty when not even its first word does. For telling a user where the two part.
     */
    public Optional<Prefix> longestPrefix(String quote) {
        var words = FoldedText.of(quote, Hyphens.KEPT).string().strip().split(" ", -1);
        var whole = folded(Hyphens.KEPT, false);
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (whole.string().contains(first(words, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        var prefix = first(words, low);
        if (prefix.isBlank()) {
            return Optional.empty();
        }
        int at = whole.string().indexOf(prefix);
        return whole.original(at, at + prefix.length()).map(s -> new Prefix(prefix, s.start()));
    }

    /** The beginning of a quote, typography evened out, and the offset where it stands. */
    public record Prefix(String words, int offset) {}

    private static String first(String[] words, int count) {
        return String.join(" ", Arrays.asList(words).subList(0, count));
    }

    String text() {
        return text;
    }

    TextLayout layout() {
        return layout;
    }

    private List<Match> exact(String quote) {
        var spans = new TreeSet<Span>();
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            int end = at + quote.length();
            if (!Characters.isInside(text, at) && !Characters.isInside(text, end)) {
                withoutLabels(new Span(at, end)).ifPresent(spans::add);
            }
        }
        return spans.stream().map(s -> new Match(s, true)).toList();
    }

    /** The quote as given, then without dots that stand for more, then without marks around it. */
    private static List<String> wordings(String quote) {
        var result = new ArrayList<String>();
        result.add(Characters.trimmed(quote));
        var shorter = ELISION_AT_END.matcher(quote).replaceFirst("");
        shorter = ELISION_AT_START.matcher(shorter).replaceFirst("");
        result.add(Characters.trimmed(shorter));
        var bare = Characters.trimmed(shorter);
        if (bare.length() > 2
                && Characters.isQuotationMark(bare.charAt(0))
                && Characters.isQuotationMark(bare.charAt(bare.length() - 1))) {
            var inner = bare.substring(1, bare.length() - 1);
            inner = ELISION_AT_END.matcher(inner).replaceFirst("");
            result.add(Characters.trimmed(ELISION_AT_START.matcher(inner).replaceFirst("")));
        }
        return result.stream().distinct().filter(q -> unfit(q).isEmpty()).toList();
    }

    private TreeSet<Span> tolerant(String quote, Hyphens hyphens) {
        var spans = new TreeSet<Span>();
        var asGiven = needle(quote, hyphens);
        collect(asGiven, folded(hyphens, false), span -> true, spans);
        collect(asGiven, folded(hyphens, true), span -> true, spans);
        int label = PrintedLabel.length(quote);
        var printed = quote.substring(0, label).strip();
        for (String unlabelled : unlabelled(quote, label)) {
            if (spans.isEmpty() && unfit(unlabelled).isEmpty()) {
                var bare = needle(unlabelled, hyphens);
                collect(bare, folded(hyphens, true), s -> admits(s, printed), spans);
            }
        }
        return spans;
    }

    /** What to look for. A dash at an end may stand inside a word of the text, so it goes there. */
    private static String needle(String quote, Hyphens hyphens) {
        var folded = FoldedText.of(quote, hyphens).string().strip();
        return switch (hyphens) {
            case KEPT -> folded;
            case DROPPED_IN_WORDS -> DASHES_AT_ENDS.matcher(folded).replaceAll("");
        };
    }

    private void collect(
            String quote, FoldedText within, Predicate<Span> accepted, TreeSet<Span> spans) {
        var haystack = within.string();
        for (int at = haystack.indexOf(quote); at >= 0; at = haystack.indexOf(quote, at + 1)) {
            within.original(at, at + quote.length())
                    .flatMap(this::withoutLabels)
                    .filter(accepted)
                    .ifPresent(spans::add);
        }
    }

    /** A labelled quote must begin its paragraph, and not under another number. */
    private boolean admits(Span span, String printed) {
        int index = layout.paragraphIndexAt(span.start());
        if (printed.isEmpty() || index < 0) {
            return true;
        }
        var paragraph = layout.paragraphs().get(index);
        if (Characters.skipSpace(text, paragraph.body(text).start()) != span.start()) {
            return false;
        }
        var label = paragraph.label();
        if (label == null) {
            return true;
        }
        var wanted = PrintedLabel.number(printed);
        var stands = PrintedLabel.number(label.of(text));
        return wanted.isEmpty() || stands.isEmpty() || wanted.equals(stands);
    }

    /** The quote without its own label, then without one in front of any of its lines. */
    private static List<String> unlabelled(String quote, int label) {
        var lines = new StringBuilder();
        for (String line : quote.split("\n", -1)) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(line, PrintedLabel.length(line), line.length());
        }
        return Stream.of(quote.substring(label), lines.toString())
                .distinct()
                .filter(q -> q.length() < quote.length())
                .toList();
    }

    /** Leaves out a label at either end; empty when nothing else remains. */
    private Optional<Span> withoutLabels(Span found) {
        int start = found.start();
        int end = found.end();
        var first = labelled(start);
        if (first != null) {
            start = Math.max(start, first.body(text).start());
        }
        var last = labelled(end - 1);
        if (last != null && end <= last.body(text).start()) {
            end = last.span().start();
        }
        if (start >= end) {
            return Optional.empty();
        }
        var span = Characters.trimmed(text, new Span(start, end));
        return span.isEmpty() ? Optional.empty() : Optional.of(span);
    }

    private @Nullable Paragraph labelled(int offset) {
        int index = layout.paragraphIndexAt(offset);
        if (index < 0) {
            return null;
        }
        var paragraph = layout.paragraphs().get(index);
        return paragraph.label() == null || !paragraph.span().contains(offset) ? null : paragraph;
    }

    private FoldedText folded(Hyphens hyphens, boolean labelsLeftOut) {
        int place = hyphens.ordinal() * 2 + (labelsLeftOut ? 1 : 0);
        var known = folded[place];
        if (known == null) {
            known = FoldedText.of(text, hyphens, labelsLeftOut ? labels() : new int[0]);
            folded[place] = known;
        }
        return known;
    }

    private int[] labels() {
        return layout.paragraphs().stream()
                .filter(p -> p.label() != null)
                .flatMap(p -> List.of(p.span().start(), p.body(text).start()).stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
