package org.postil.coding;

import org.jspecify.annotations.Nullable;
import org.postil.coding.QuoteFinder.Match;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides at which of its places a quote is meant. Hints come first and are never passed over; then
 * the main text and the recommendations win over summary, action plan, appendix and contents; what
 * is still open is told and not guessed.
 */
public final class QuotePlacement {
    /** Where a quote stands, or why that is not known. */
    public sealed interface Placement {}

    /** It stands there alone, or the hints leave only this place. */
    public record Placed(Span span, boolean exact) implements Placement {}

    /**
     * It stands several times and only here in the main text or the recommendations.
     *
     * @param candidates how many places there were to choose from, two or more
     */
    public record Chosen(Span span, boolean exact, int candidates, String reason)
            implements Placement {}

    /**
     * It stands several times and nothing tells which is meant.
     *
     * @param reason in words, with what would decide it
     */
    public record Ambiguous(List<Candidate> candidates, String reason) implements Placement {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * It does not stand in the text, or not where the hints say.
     *
     * @param nearest how the quote begins as far as the text has it, at most 60 characters, with
     *     the place; empty when not even its first word is there. Report text: not for logs
     */
    public record NotFound(String reason, String nearest) implements Placement {}

    /**
     * One of several places.
     *
     * @param page from 1, 0 in a text without pages
     * @param label printed in front of its paragraph, empty without one
     */
    public record Candidate(
            Span span, boolean exact, int page, SectionRole section, String label) {}

    /**
     * What is known of the place.
     *
     * @param section null when not given
     * @param page from 1, 0 when not given; a place matches when any part of it is on that page
     * @param paragraph a printed label or its number ("19.1", "Recommendation 5", "5"); when no
     *     place has such a label a whole number is the paragraph's position in the text, from 1;
     *     empty when not given
     * @param occurrence from 1 in the order of the text, among the places that the other hints
     *     leave; 0 when not given
     */
    public record Hints(@Nullable SectionRole section, int page, String paragraph, int occurrence) {
        public static final Hints NONE = new Hints(null, 0, "", 0);
    }

    private static final int LONGEST_EXCERPT = 60;

    private static final Pattern LABEL_ENDS = Pattern.compile("^[\\s(]+|[\\s:.)]+$");

    /** Of how many places it is said where they are. */
    private static final int NAMED = 3;

    private final QuoteFinder finder;

    public QuotePlacement(QuoteFinder finder) {
        this.finder = finder;
    }

    public Placement place(String quote, Hints hints) {
        var unfit = QuoteFinder.unfit(quote);
        if (unfit.isPresent()) {
            return new NotFound(unfit.get(), "");
        }
        var first = candidates(finder.find(quote));
        if (first.isEmpty()) {
            return new NotFound("the quote does not stand in this text", nearest(quote));
        }
        var byFirst = place(first, hints);
        boolean isHinted = !hints.equals(Hints.NONE) && hints.occurrence() == 0;
        boolean isMain = hints.occurrence() == 0 && first.stream().anyMatch(this::isMain);
        if (isKnown(byFirst) && (isHinted || isMain)) {
            return byFirst;
        }
        // One of several places may have lost a hyphen at the end of a line: look there as well.
        var all = candidates(finder.findInAnyTypography(quote));
        return all.size() == first.size() ? byFirst : place(all, hints);
    }

    private static boolean isKnown(Placement placement) {
        return switch (placement) {
            case Placed p -> true;
            case Chosen c -> true;
            case Ambiguous a -> false;
            case NotFound n -> false;
        };
    }

    private boolean isMain(Candidate candidate) {
        return candidate.section().isMain();
    }

    private List<Candidate> candidates(List<Match> matches) {
        return matches.stream().map(this::candidate).toList();
    }

    private Placement place(List<Candidate> all, Hints hints) {
        var left = all;
        if (hints.section() != null) {
            var section = hints.section();
            left = all.stream().filter(c -> c.section() == section).toList();
            if (left.isEmpty()) {
                return mismatch(all, "not in the section " + section.key());
            }
        }
        if (hints.page() > 0) {
            var before = left;
            left = left.stream().filter(c -> isOnPage(c, hints.page())).toList();
            if (left.isEmpty()) {
                return mismatch(before, notOnPage(hints.page()));
            }
        }
        if (!hints.paragraph().isBlank()) {
            var before = left;
            left = inParagraph(left, hints.paragraph().strip());
            if (left.isEmpty()) {
                return mismatch(before, "not in a paragraph \"" + hints.paragraph().strip() + "\"");
            }
        }
        if (hints.occurrence() > 0) {
            if (hints.occurrence() > left.size()) {
                return mismatch(
                        left,
                        "there is no occurrence "
                                + hints.occurrence()
                                + " (counted in the order of the text)");
            }
            left = List.of(left.get(hints.occurrence() - 1));
        }
        return decide(left);
    }

    private Placement decide(List<Candidate> left) {
        if (left.size() == 1) {
            var only = left.getFirst();
            return new Placed(only.span(), only.exact());
        }
        var main = left.stream().filter(c -> c.section().isMain()).toList();
        if (main.size() == 1) {
            var chosen = main.getFirst();
            var others = new ArrayList<>(left);
            others.remove(chosen);
            return new Chosen(
                    chosen.span(),
                    chosen.exact(),
                    left.size(),
                    "taken from " + words(chosen) + " rather than " + list(others));
        }
        return new Ambiguous(
                left,
                "it stands "
                        + left.size()
                        + " times: "
                        + list(left)
                        + "; quote more words, or give section, page, paragraph or occurrence in"
                        + " the column of that name");
    }

    private Placement mismatch(List<Candidate> candidates, String what) {
        if (candidates.size() == 1) {
            return new NotFound(
                    "the quote stands in " + words(candidates.getFirst()) + "; " + what, "");
        }
        return new Ambiguous(
                candidates,
                "it stands " + candidates.size() + " times: " + list(candidates) + "; " + what);
    }

    private String notOnPage(int page) {
        return finder.layout().pages().isEmpty()
                ? "the text has no pages, so page " + page + " cannot be looked up"
                : "not on page " + page;
    }

    private boolean isOnPage(Candidate candidate, int page) {
        int last = finder.layout().pageAt(candidate.span().end() - 1);
        return candidate.page() > 0 && candidate.page() <= page && page <= last;
    }

    private List<Candidate> inParagraph(List<Candidate> candidates, String hint) {
        var labelled =
                candidates.stream().filter(c -> PrintedLabel.sameWords(c.label(), hint)).toList();
        if (labelled.isEmpty() || PrintedLabel.isNumber(hint)) {
            labelled =
                    candidates.stream()
                            .filter(c -> PrintedLabel.sameNumber(c.label(), hint))
                            .toList();
        }
        if (!labelled.isEmpty() || !hint.matches("\\d{1,9}")) {
            return labelled;
        }
        int index = Integer.parseInt(hint) - 1;
        Predicate<Candidate> isThere =
                c -> finder.layout().paragraphIndexAt(c.span().start()) == index;
        return candidates.stream().filter(isThere).toList();
    }

    private Candidate candidate(Match match) {
        var layout = finder.layout();
        int start = match.span().start();
        int index = layout.paragraphIndexAt(start);
        var label = index < 0 ? null : layout.paragraphs().get(index).label();
        return new Candidate(
                match.span(),
                match.exact(),
                layout.pageAt(start),
                layout.sectionAt(start),
                label == null ? "" : label.of(finder.text()));
    }

    private static String list(List<Candidate> candidates) {
        var named =
                candidates.stream()
                        .limit(NAMED)
                        .map(QuotePlacement::words)
                        .collect(Collectors.joining(", "));
        int more = candidates.size() - NAMED;
        return more > 0 ? named + " and in " + more + " more places" : named;
    }

    /** "the action plan (page 12, paragraph 19.1)" */
    private static String words(Candidate candidate) {
        var result = new StringBuilder(sectionWords(candidate.section()));
        var where = new ArrayList<String>();
        if (candidate.page() > 0) {
            where.add("page " + candidate.page());
        }
        String label = LABEL_ENDS.matcher(candidate.label()).replaceAll("");
        if (!label.isEmpty()) {
            where.add(PrintedLabel.isNumber(label) ? "paragraph " + label : label);
        }
        return where.isEmpty()
                ? result.toString()
                : result.append(" (").append(String.join(", ", where)).append(')').toString();
    }

    private static String sectionWords(SectionRole section) {
        return switch (section) {
            case CONTENTS -> "the contents";
            case SUMMARY -> "the summary";
            case MAIN -> "the main text";
            case RECOMMENDATIONS -> "the recommendations";
            case ACTION_PLAN -> "the action plan";
            case APPENDIX -> "an appendix";
        };
    }

    private String nearest(String quote) {
        return finder.longestPrefix(quote)
                .map(p -> {
                    int page = finder.layout().pageAt(p.offset());
                    var place = page > 0 ? String.format(Locale.ROOT, ", p. %d", page) : "";
                    return excerpt(p.words(), LONGEST_EXCERPT - place.length()) + place;
                })
                .orElse("");
    }

    /** The end of the beginning is where quote and text part, so that is what is kept. */
    private static String excerpt(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int start = words.length() - (longest - 3);
        if (Characters.isInside(words, start)) {
            start++;
        }
        return "..." + words.substring(start);
    }
}
