package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.tally.Unit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a column of a printed table holds.
 *
 * @param words what it is called, without "n" and "%"
 * @param whole the N that its header states, null without one
 * @param percentInBrackets whether the header says so: "n (%)", and the cells leave the sign out
 */
record TableColumn(Role role, String words, @Nullable Long whole, boolean percentInBrackets) {
    enum Role {
        LABEL,
        COUNT,
        DENOMINATOR,
        PERCENT,
        /** Figures as in running text, or counts under a name. */
        MIXED,
        /** Numbers that count nothing: how deep a row stands, a mean. */
        OTHER
    }

    static final Pattern WHOLE =
            Pattern.compile(
                    "\\(?\\[?\\b[nN]\\s*=\\s*(" + NumberWords.DIGITS + ")(?!\\s?/)\\s*[)\\]]?");
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?i)(.*?)[\\s,;:(\\[-]*\\b(?:n|no\\.?|number|count|freq\\.?|frequency)"
                            + "(?:\\s+of\\s+\\S+)?[)\\]]?");
    private static final Pattern DENOMINATOR =
            Pattern.compile("(?i)(.*?)\\b(?:total|of|out of|denominator|d|base)");
    private static final Pattern PERCENT =
            Pattern.compile(
                    "(?i)(.*?)[\\s,;:(\\[-]*(?:%|per\\s?cent(?:age)?)(?:\\s+of\\s+.*)?[)\\]]?");

    /** A count of what the rest of the table is about, which says nothing of the row. */
    private static final Pattern UNITS =
            Pattern.compile("(?i)reviews?|DHRs?|DARDRs?|persons?|cases?|homicides?");

    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)level|directly|mean|s\\.?d\\.?|median|q[13]|iqr|min\\.?|max\\.?|range|missing"
                        + "|pages?|lines?|years?|paragraphs?");
    private static final Pattern MEANS =
            Pattern.compile("(?i)\\b(?:mean|s\\.?d\\b|median|iqr|range)");
    private static final Pattern PASSAGES = Pattern.compile("(?i)\\bpassages?\\b");
    private static final Pattern RECOMMENDATIONS =
            Pattern.compile("(?i)(?:all |number of )?recommendations?");

    /** "n/N" */
    private static final Pattern FRACTION = Pattern.compile("(?i)[(\\[]?\\bn\\s*/\\s*n\\b[)\\]]?");

    static final Pattern BRACKETED_PERCENT = Pattern.compile("[(\\[]\\s*%\\s*[)\\]]");

    /**
     * @param headers of this column, the uppermost first
     * @param first whether it is the leftmost column
     * @param smallN whether another column is headed by a small n: then a capital N is the whole
     */
    static TableColumn of(List<String> headers, boolean first, boolean smallN) {
        Long whole = null;
        for (String header : headers) {
            var matcher = WHOLE.matcher(header);
            if (matcher.find()) {
                var value = NumberWords.read(matcher.group(1));
                whole = value.isPresent() ? Long.valueOf(value.getAsLong()) : null;
            }
        }
        String all = WHOLE.matcher(String.join(" ", headers)).replaceAll(" ").strip();
        if (first) {
            return new TableColumn(Role.LABEL, all, whole, false);
        }
        if (BRACKETED_PERCENT.matcher(all).find()) {
            String words =
                    all.replaceAll("(?i)\\bn\\s*(?:/\\s*n)?\\s*[(\\[]\\s*%\\s*[)\\]]", " ")
                            .replaceAll("[(\\[]\\s*%\\s*[)\\]]", " ");
            return new TableColumn(Role.MIXED, words.strip(), whole, true);
        }
        if (FRACTION.matcher(all).find()) {
            return new TableColumn(
                    Role.MIXED, FRACTION.matcher(all).replaceAll(" ").strip(), whole, false);
        }
        if (headers.stream().anyMatch(header -> OTHER.matcher(header.strip()).matches())) {
            return new TableColumn(Role.OTHER, all, whole, false);
        }
        if (UNITS.matcher(all).matches()) {
            return new TableColumn(Role.COUNT, "", whole, false);
        }
        if (all.equals("N") && smallN) {
            return new TableColumn(Role.DENOMINATOR, "", whole, false);
        }
        for (var form :
                List.of(
                        new Form(PERCENT, Role.PERCENT),
                        new Form(COUNT, Role.COUNT),
                        new Form(DENOMINATOR, Role.DENOMINATOR))) {
            var matcher = form.pattern.matcher(all);
            if (matcher.matches()) {
                return new TableColumn(form.role, matcher.group(1).strip(), whole, false);
            }
        }
        return new TableColumn(Role.MIXED, all, whole, false);
    }

    /** What the header says is counted, where it is no review and no person; else null. */
    @Nullable Unit unit() {
        String bare = words.strip().replaceAll("\\s*[,;:]$", "");
        if (PASSAGES.matcher(bare).find()) {
            return Unit.PASSAGES;
        }
        return RECOMMENDATIONS.matcher(bare).matches() ? Unit.RECOMMENDATIONS : null;
    }

    /** Whether brackets under it hold a spread, and no percentage: "Age, mean (SD)". */
    boolean isOfMeans() {
        return MEANS.matcher(words).find();
    }

    private record Form(Pattern pattern, Role role) {}

    /**
     * Whether a percentage here may be that of a count there: neither is told of something else.
     */
    boolean mayBeOf(TableColumn other) {
        String mine = words.strip();
        String its = other.words.strip();
        return mine.isEmpty() || its.isEmpty() || mine.equalsIgnoreCase(its);
    }

    TableColumn as(Role other) {
        return new TableColumn(other, words, whole, percentInBrackets);
    }

    TableColumn withPercentInBrackets() {
        return new TableColumn(role, words, whole, true);
    }
}
