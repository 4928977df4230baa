package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a figure in running text, which may stand alone or with the next one: "22/33", "67%".
 *
 * @param start its place in the text
 * @param n null for a percentage and for a whole
 * @param d of a fraction, or the whole; null otherwise
 * @param percent null but for a percentage
 */
record Atom(
        Kind kind,
        int start,
        int end,
        @Nullable Long n,
        @Nullable Long d,
        @Nullable PrintedPercent percent) {
    enum Kind {
        /** 22/33 */
        FRACTION,
        /** 22 of the 33 */
        OF,
        /** n = 22 */
        COUNTED,
        /** N = 33 */
        WHOLE,
        PERCENT,
        /** 22 DHRs */
        UNITS,
        /** 22 */
        NUMBER
    }

    private static final String D = NumberWords.DIGITS;
    private static final String ANY = "(?:" + D + "|" + NumberWords.WORDS + ")";
    private static final String BEFORE = "(?<![\\d/.,\\p{L}\\u2010\\u2011-])";
    private static final String AFTER = "(?![\\d/]|[.,]\\d)";

    /** What reviews are called in drafts, whatever the project calls them. */
    static final String UNITS =
            "(?:DHRs?|DARDRs?|reviews?|cases?|homicides?|reports?|studies|study)\\b";

    private static final String OF =
            "(?:out\\s+)?of\\s+(?:(?:the|all|these|those|our|a|total|of|some)\\s+){0,3}";

    private static final Pattern ATOM =
            Pattern.compile(
                    BEFORE
                            + "(?<fn>"
                            + D
                            + ")\\s?/\\s?(?<fd>"
                            + D
                            + ")"
                            + AFTER
                            // "22 (of 33) reviews"
                            + "|"
                            + BEFORE
                            + "(?<bn>"
                            + ANY
                            + ")\\s*[(\\[]\\s*"
                            + OF
                            + "(?<bd>"
                            + ANY
                            + ")\\s*[)\\]]"
                            // "22 DHRs of 33 (70%)", and no 12 regions
                            + "|"
                            + BEFORE
                            + "(?<vn>"
                            + ANY
                            + ")\\s+"
                            + UNITS
                            + "\\s+"
                            + OF
                            + "(?<vd>"
                            + ANY
                            + ")(?=\\s*[(\\[,;:]|\\s+(?:DHRs?|DARDRs?|reviews?)\\b)"
                            + "|"
                            + BEFORE
                            + "(?<on>"
                            + ANY
                            + ")\\s+(?:out\\s+)?of\\s+"
                            + "(?:(?:the|all|these|those|our|a|total|of|some)\\s+){0,3}"
                            + "(?<od>"
                            + ANY
                            + ")"
                            + "(?![\\d/%]|[.,]\\d|\\s?%)"
                            + "|\\b(?<letter>[nN])\\s*=\\s*(?<en>"
                            + D
                            + ")"
                            + "(?![\\d]|[.,]\\d|\\s?/\\s?\\d)"
                            + "(?:\\s+(?:out\\s+)?of\\s+"
                            + "(?:(?:the|all|these|those|our|a|total|of|some)\\s+){0,3}(?<ed>"
                            + D
                            + ")(?![\\d/%]|[.,]\\d|\\s?%))?"
                            + "|(?<![\\d.,\\u00b7])(?<sign>[<>\\u2264\\u2265]\\s?)?"
                            + "(?<![\\d.,\\u00b7])(?<p>\\d{1,3}(?:[.\\u00b7]\\d{1,4})?)\\s?"
                            + "(?:%|per\\s?cent\\b)(?!\\s*(?:CI\\b|confidence|credible))"
                            + "|"
                            + BEFORE
                            + "(?<un>"
                            + ANY
                            + ")\\s+"
                            + "(?:(?:included|published|domestic|homicide|such|other)\\s+){0,2}"
                            + UNITS
                            + "|"
                            + BEFORE
                            + "(?<c>"
                            + D
                            + ")(?![\\d/\\p{L}]|[.,]\\d|\\s?%)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** All pieces of a stretch of text, in order. */
    static List<Atom> in(String text, int from, int to) {
        var found = new ArrayList<Atom>();
        var matcher = ATOM.matcher(text).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            var atom = of(matcher);
            if (atom != null) {
                found.add(atom);
            }
        }
        return found;
    }

    private static @Nullable Atom of(Matcher m) {
        if (m.group("fn") != null) {
            return ratio(Kind.FRACTION, m, m.group("fn"), m.group("fd"));
        }
        if (m.group("bn") != null) {
            return ratio(Kind.OF, m, m.group("bn"), m.group("bd"));
        }
        if (m.group("vn") != null) {
            return ratio(Kind.OF, m, m.group("vn"), m.group("vd"));
        }
        if (m.group("on") != null) {
            return ratio(Kind.OF, m, m.group("on"), m.group("od"));
        }
        if (m.group("ed") != null) {
            return ratio(Kind.OF, m, m.group("en"), m.group("ed"));
        }
        if (m.group("en") != null) {
            Long value = number(m.group("en"));
            boolean whole = m.group("letter").equals("N");
            return new Atom(
                    whole ? Kind.WHOLE : Kind.COUNTED,
                    m.start(),
                    m.end(),
                    whole ? null : value,
                    whole ? value : null,
                    null);
        }
        if (m.group("p") != null) {
            var percent = percent(m.group("sign"), m.group("p"));
            return new Atom(Kind.PERCENT, m.start(), m.end(), null, null, percent);
        }
        boolean units = m.group("un") != null;
        Long value = number(units ? m.group("un") : m.group("c"));
        return value == null
                ? null
                : new Atom(units ? Kind.UNITS : Kind.NUMBER, m.start(), m.end(), value, null, null);
    }

    static PrintedPercent percent(@Nullable String sign, String digits) {
        var value = new BigDecimal(digits.replace('\u00b7', '.'));
        var bound = PrintedPercent.Bound.EXACTLY;
        if (sign != null && !sign.isBlank()) {
            bound =
                    "<\u2264".indexOf(sign.strip().charAt(0)) >= 0
                            ? PrintedPercent.Bound.BELOW
                            : PrintedPercent.Bound.ABOVE;
        }
        return new PrintedPercent(value, bound);
    }

    private static @Nullable Atom ratio(Kind kind, Matcher m, String first, String second) {
        Long n = number(first);
        Long d = number(second);
        return n == null || d == null || isDate(kind, n, d)
                ? null
                : new Atom(kind, m.start(), m.end(), n, d, null);
    }

    /** 2017/18, 24/7, "3 of 2017". */
    private static boolean isDate(Kind kind, long n, long d) {
        boolean years =
                n >= 1900 && n < 2100 && (d == (n + 1) % 100 || d == n + 1) || n == 24 && d == 7;
        return kind == Kind.FRACTION ? years : isYear(d) && n < 1000;
    }

    static boolean isYear(long number) {
        return number >= 1900 && number < 2100;
    }

    private static @Nullable Long number(String text) {
        OptionalLong value = NumberWords.read(text);
        return value.isPresent() ? value.getAsLong() : null;
    }
}
