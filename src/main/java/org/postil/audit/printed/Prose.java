package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Puts the pieces in a stretch of running text, or in one cell of a table, together to figures. */
final class Prose {
    private static final String FOOTNOTE =
            "[\\u00b2\\u00b3\\u00b9\\u2070-\\u2079*\\u2020\\u2021\\u00a7]*";
    private static final String WORD = "\\s+[^\\s\\d%()\\[\\].;]+";

    private static final Pattern FRACTION_PERCENT =
            Pattern.compile(
                    FOOTNOTE
                            + "\\s*[)\\]]?\\s*[,;:=\\u2013\\u2014-]?\\s*(?:or|i\\.e\\.,?|that"
                            + " is,?)?\\s*[(\\[]?\\s*");
    private static final Pattern OF_PERCENT =
            Pattern.compile("(?:" + WORD + "){0,6}(?:\\s*[(\\[,;:]\\s*(?:or\\s+)?|\\s+or\\s+)");

    /** "22/33 for DHRs (70%)": words of the same thing, and then its percentage in brackets. */
    private static final Pattern FRACTION_WORDS_PERCENT =
            Pattern.compile(
                    FOOTNOTE
                            + "(?:\\s+(?!(?:and|but|while|whereas|with|to|than|against|versus)\\b)"
                            + "[^\\s\\d%()\\[\\].,;:]+){1,6}\\s*[(\\[]\\s*(?:or\\s+)?");

    /** "22/33 of the reviews, 70%". */
    private static final Pattern FRACTION_UNITS_PERCENT =
            Pattern.compile(
                    FOOTNOTE
                            + "(?:\\s+(?:of|the|all|included)){0,3}\\s+"
                            + Atom.UNITS
                            + "\\s*[,;:]?\\s*(?:or\\s+)?",
                    Pattern.CASE_INSENSITIVE);

    /** Words before a figure in brackets that say how many, not of what: "Two thirds (21/33)". */
    private static final Pattern HOW_MANY =
            Pattern.compile(
                    "(?:\\s|,|\\b(?:a|an|the|in|of|for|over|under|about|around|nearly|almost|just|more|less"
                        + "|than|some|most|many|few|all|majority|minority|half|thirds?|quarters?|fifths?"
                        + "|one|two|three|four|large|small|slight|clear|"
                            + Atom.UNITS
                            + ")\\b)*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern UNITS_PERCENT = Pattern.compile("\\s*[(\\[,;]\\s*(?:or\\s+)?");

    /** "26 (80%) of the 33 DHRs". */
    private static final Pattern PERCENT_OF =
            Pattern.compile(
                    "\\s?[)\\]]?\\s+(?:out\\s+)?of\\s+(?:(?:the|all|these|those|our|a|total|of)\\s+){0,3}");

    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]\\s*");
    private static final Pattern PERCENT_COUNT =
            Pattern.compile(
                    "(?:(?:" + WORD + "){0,8}\\s*[(\\[]\\s*|\\s*[,;]\\s*)(?:[nN]\\s*=\\s*)?");
    private static final Pattern PERCENT_NUMBER =
            Pattern.compile("(?:" + WORD + "){0,3}\\s*[(\\[]\\s*");

    /** "n = 33 DHRs", "DHRs (n = 33)". */
    private static final Pattern REVIEWS =
            Pattern.compile(
                    "\\s+(?:(?:included|published|domestic|homicide)\\s+){0,2}" + Atom.UNITS,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern REVIEWS_BEFORE =
            Pattern.compile(Atom.UNITS + "\\s*[,(\\[]\\s*$", Pattern.CASE_INSENSITIVE);

    /** "of 33 DHRs", "among all 33 DHRs". */
    private static final Pattern OUT_OF =
            Pattern.compile(
                    "\\b(?:of|on|in|from|among|across|all)\\s+"
                            + "(?:(?:the|all|these|those|our|a|total|of|sample)\\s+){0,4}$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?][\"'\\u2019\\u201d)]*\\s+(?=[\\p{Lu}\\d(\"\\u201c\\u2018])|\\n+");

    /** How many characters after a figure still tell what it is about. */
    private static final int AFTER = 60;

    private static final Pattern MARK = Pattern.compile("[,;:]\\s");
    private static final Pattern AND = Pattern.compile("\\band\\s");

    /** Right after a figure. */
    private static final Pattern AND_NEXT = Pattern.compile("[)\\]\\s]*and\\s");

    private static final Pattern CLAUSE_END = Pattern.compile("[,;:.()\\n]");

    private final String text;
    private final List<Atom> atoms;
    private final int from;
    private final int to;
    private final List<PrintedFigure> figures = new ArrayList<>();

    /** Where sentences begin, but the first: found once, for drafts are long. */
    private final TreeSet<Integer> starts = new TreeSet<>();

    private @Nullable Long whole;

    /** "34 DHRs" of the last "Of the 34 DHRs". */
    private @Nullable Atom reviews;

    private Prose(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        atoms = Atom.in(text, from, to);
        var ends = SENTENCE_END.matcher(text).region(from, to);
        while (ends.find()) {
            starts.add(ends.end());
        }
    }

    /** The figures of a stretch, in order, with the words around them. */
    static List<PrintedFigure> in(String text, int from, int to) {
        var prose = new Prose(text, from, to);
        prose.combine();
        return prose.withWords();
    }

    private void combine() {
        for (int i = 0; i < atoms.size(); ) {
            var atom = atoms.get(i);
            var next = i + 1 < atoms.size() ? atoms.get(i + 1) : null;
            if (next != null && countsOf(i)) {
                var count = atoms.get(i + 2);
                figures.add(
                        new PrintedFigure(
                                new Span(atom.start(), closed(atom.start(), count.end())),
                                count.n(),
                                next.n(),
                                atom.percent()));
                i += 3;
            } else if (next != null && belong(atom, next)) {
                var of = statedWhole(i);
                int end = of != null ? of.end() : closed(atom.start(), next.end());
                var n = atom.n() == null ? next.n() : atom.n();
                var percent = atom.percent() == null ? next.percent() : atom.percent();
                var d = of != null ? of.n() : first(atom.d(), next.d(), whole);
                figures.add(
                        new PrintedFigure(
                                new Span(atom.start(), end),
                                n,
                                d != null ? d : sentenceWhole(atom, n, percent),
                                percent));
                i += of != null ? 3 : 2;
            } else {
                alone(atom);
                i++;
            }
        }
    }

    /**
     * "Of the 34 DHRs, 24 (71%) had": the reviews that a sentence begins with, where the percentage
     * is of them. Where it is not, it is of something that the sentence says in between.
     */
    private @Nullable Long sentenceWhole(
            Atom atom, @Nullable Long n, @Nullable PrintedPercent percent) {
        var of = reviews;
        if (of == null || n == null || percent == null) {
            return null;
        }
        Long d = of.n();
        boolean sameSentence = starts.subSet(of.end(), true, atom.start(), true).isEmpty();
        return sameSentence && d != null && n <= d && percent.fits(n, d) ? d : null;
    }

    /** "70% of the 33 DHRs (n=22)"; but "70% of the 33 DHRs (n=33)" says the whole again. */
    private boolean countsOf(int i) {
        if (i + 2 >= atoms.size()) {
            return false;
        }
        var percent = atoms.get(i);
        var of = atoms.get(i + 1);
        var count = atoms.get(i + 2);
        Long n = count.n();
        Long d = of.n();
        boolean counted =
                switch (count.kind()) {
                    case COUNTED, UNITS, NUMBER -> true;
                    case FRACTION, OF, WHOLE, PERCENT -> false;
                };
        return percent.kind() == Atom.Kind.PERCENT
                && of.kind() == Atom.Kind.UNITS
                && counted
                && n != null
                && d != null
                && n < d
                && matches(PERCENT_OF, text.substring(percent.end(), of.start()))
                && matches(BRACKET, text.substring(of.end(), count.start()))
                && count.end() < to
                && ")]".indexOf(text.charAt(count.end())) >= 0;
    }

    /** The atom after a count and its percentage, when it is their whole. */
    private @Nullable Atom statedWhole(int i) {
        if (i + 2 >= atoms.size()) {
            return null;
        }
        var of = atoms.get(i + 2);
        return isWholeOf(atoms.get(i), atoms.get(i + 1), of) ? of : null;
    }

    private boolean isWholeOf(Atom count, Atom percent, Atom of) {
        Long n = count.n();
        Long d = of.n();
        boolean counts = of.kind() == Atom.Kind.UNITS || of.kind() == Atom.Kind.NUMBER;
        return n != null
                && d != null
                && counts
                && count.d() == null
                && percent.kind() == Atom.Kind.PERCENT
                && n <= d
                && !Atom.isYear(d)
                && matches(PERCENT_OF, text.substring(percent.end(), of.start()));
    }

    /** A bracket opened in the figure is closed in it. */
    private int closed(int start, int end) {
        String words = text.substring(start, end);
        boolean open =
                words.indexOf('(') > words.indexOf(')') || words.indexOf('[') > words.indexOf(']');
        return open && end < to && ")]".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }

    private static @Nullable Long first(@Nullable Long a, @Nullable Long b, @Nullable Long c) {
        return a != null ? a : b != null ? b : c;
    }

    private void alone(Atom atom) {
        switch (atom.kind()) {
            case WHOLE -> {
                whole = atom.d();
                if (isSampleSize(atom)) {
                    add(atom);
                }
            }
            case NUMBER -> {
                // a year, an age, a number of something else
            }
            case PERCENT -> {
                if (!endsRange(atom)) {
                    add(atom);
                }
            }
            case FRACTION, OF, COUNTED, UNITS -> add(atom);
        }
    }

    private void add(Atom atom) {
        var span = new Span(atom.start(), atom.end());
        boolean sampleSize = isSampleSize(atom);
        if (sampleSize) {
            reviews = atom;
        }
        figures.add(
                sampleSize
                        ? new PrintedFigure(span, first(atom.n(), atom.d(), null), null, null)
                                .asSampleSize()
                        : new PrintedFigure(
                                span, atom.n(), first(atom.d(), whole, null), atom.percent()));
    }

    private boolean isSampleSize(Atom atom) {
        return switch (atom.kind()) {
            case COUNTED, WHOLE ->
                    REVIEWS.matcher(text).region(atom.end(), to).lookingAt()
                            || REVIEWS_BEFORE
                                    .matcher(text)
                                    .region(lineStart(atom.start()), atom.start())
                                    .find();
            case UNITS -> OUT_OF.matcher(text).region(lineStart(atom.start()), atom.start()).find();
            case FRACTION, OF, PERCENT, NUMBER -> false;
        };
    }

    /** A few words before a place, for patterns that look back. */
    private int lineStart(int at) {
        return Math.max(from, at - AFTER);
    }

    /** 10-20%: no figure of its own. */
    private boolean endsRange(Atom atom) {
        int at = atom.start() - 1;
        while (at >= from && text.charAt(at) == ' ') {
            at--;
        }
        return at > from
                && "-\u2010\u2011\u2012\u2013\u2014".indexOf(text.charAt(at)) >= 0
                && "0123456789% ".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean belong(Atom a, Atom b) {
        String between = text.substring(a.end(), b.start());
        if (b.kind() == Atom.Kind.PERCENT) {
            return switch (a.kind()) {
                case FRACTION ->
                        matches(FRACTION_PERCENT, between)
                                || matches(FRACTION_WORDS_PERCENT, between)
                                || matches(FRACTION_UNITS_PERCENT, between);
                case OF -> matches(OF_PERCENT, between) || matches(FRACTION_PERCENT, between);
                case COUNTED, UNITS -> matches(UNITS_PERCENT, between);
                case NUMBER ->
                        matches(BRACKET, between)
                                || isBracketed(a.start()) && matches(UNITS_PERCENT, between);
                case WHOLE, PERCENT -> false;
            };
        }
        if (a.kind() != Atom.Kind.PERCENT) {
            return false;
        }
        return switch (b.kind()) {
            case FRACTION, OF, COUNTED -> matches(PERCENT_COUNT, between) && opens(a, b);
            case UNITS, NUMBER ->
                    matches(PERCENT_NUMBER, between)
                            && b.end() < to
                            && ")]".indexOf(text.charAt(b.end())) >= 0;
            case WHOLE, PERCENT -> false;
        };
    }

    /** A comma joins only inside one pair of brackets: "(70%, 22/33)". */
    private boolean opens(Atom a, Atom b) {
        String between = text.substring(a.end(), b.start());
        return between.indexOf('(') >= 0 || between.indexOf('[') >= 0 || isBracketed(a.start());
    }

    private boolean isBracketed(int start) {
        int at = start - 1;
        while (at >= from && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= from && "([".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean matches(Pattern pattern, String between) {
        return pattern.matcher(between).matches();
    }

    private List<PrintedFigure> withWords() {
        var result = new ArrayList<PrintedFigure>();
        for (int i = 0; i < figures.size(); i++) {
            var span = figures.get(i).span();
            int start = sentenceStart(span.start());
            int end = sentenceEnd(span.end());
            int before = i == 0 ? start : Math.max(start, figures.get(i - 1).span().end());
            int after = span.end();
            if (!isBracketed(span.start()) || saysHowMany(before, span.start())) {
                // "3 (9%) were adult family homicides": what it is called comes after it
                before = before > start ? lastBreak(before, span.start()) : start;
                int until = end;
                if (i + 1 < figures.size()) {
                    // after "and" the next one is told of
                    int next = figures.get(i + 1).span().start();
                    int told = after < next ? lastBreak(after, next) : next;
                    until = told > after ? told : next;
                }
                after = clauseEnd(after, Math.min(Math.min(end, until), after + AFTER));
            }
            String near =
                    text.substring(before, span.start())
                            + inside(span)
                            + text.substring(span.end(), after);
            result.add(figures.get(i).called(near, text.substring(start, end)));
        }
        return result;
    }

    /** Before a figure in brackets nothing is called by its name: that comes after it. */
    private boolean saysHowMany(int start, int end) {
        int bracket = Math.max(text.lastIndexOf('(', end), text.lastIndexOf('[', end));
        return bracket >= start && matches(HOW_MANY, text.substring(start, bracket));
    }

    /**
     * Where the words of a figure begin: after the last mark, and only without one after an "and",
     * for names have it too: "(18%); policy and process 26/33".
     */
    private int lastBreak(int start, int end) {
        var and = AND_NEXT.matcher(text).region(start, end);
        int first = and.lookingAt() ? and.end() : start;
        int mark = last(MARK, first, end);
        return mark > first || first > start ? mark : last(AND, start, end);
    }

    private int last(Pattern pattern, int start, int end) {
        var matcher = pattern.matcher(text).region(start, end).useTransparentBounds(true);
        int at = start;
        while (matcher.find()) {
            // "T4 Training: 19/33" is called by what stands before the colon
            if (text.substring(matcher.end(), end).chars().anyMatch(Character::isLetter)) {
                at = matcher.end();
            }
        }
        return at;
    }

    private String inside(Span span) {
        return " " + span.of(text).replaceAll("[^\\p{L}'\\u2019 -]+", " ") + " ";
    }

    private int sentenceStart(int at) {
        var before = starts.headSet(at, true).descendingSet();
        for (int start : before) {
            // a figure that begins a sentence is told by the one before, too
            if (start < at || text.charAt(start - 1) == '\n') {
                return start;
            }
        }
        return from;
    }

    private int sentenceEnd(int at) {
        var matcher = SENTENCE_END.matcher(text).region(at, to);
        return matcher.find() ? matcher.start() : to;
    }

    /** The bracket that a figure stands in is passed over. */
    private int clauseEnd(int at, int limit) {
        int begin = at;
        while (begin < limit && ")] \u00a0".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        var matcher = CLAUSE_END.matcher(text).region(begin, Math.max(begin, limit));
        return matcher.find() ? matcher.start() : Math.max(begin, limit);
    }
}
