package org.postil.coding;

import org.jspecify.annotations.Nullable;
import org.postil.coding.QuotePlacement.Hints;
import org.postil.domain.ColumnNames;
import org.postil.domain.Nearest;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.SectionRole;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of a file of coded quotes.
 *
 * @param line of the file at which it begins, from 1
 * @param document file name or stem as written
 * @param codes keys, paths or names as written, in order; may be empty
 * @param agencies names or aliases as written, in order; may be empty
 * @param kind quote when the file says nothing
 * @param id a label of the row, empty without one
 * @param reach null when not given
 * @param scope of the recommendation; undecided when not given
 * @param memo empty without one
 */
public record QuoteRow(
        long line,
        String document,
        String quote,
        List<String> codes,
        List<String> agencies,
        PassageKind kind,
        String id,
        Hints hints,
        @Nullable Reach reach,
        Scope scope,
        String memo) {
    /** Columns that a file must have. */
    public static final List<String> REQUIRED = List.of("document", "quote");

    /** All columns that mean something, the required ones first. */
    public static final List<String> COLUMNS =
            List.of(
                    "document",
                    "quote",
                    "codes",
                    "agencies",
                    "kind",
                    "id",
                    "section",
                    "page",
                    "paragraph",
                    "occurrence",
                    "reach",
                    "in_scope",
                    "memo");

    private static final Pattern SEPARATOR = Pattern.compile(";");
    private static final List<PassageKind> KINDS =
            List.of(PassageKind.RECOMMENDATION, PassageKind.GOOD_PRACTICE, PassageKind.QUOTE);

    public QuoteRow {
        codes = List.copyOf(codes);
        agencies = List.copyOf(agencies);
    }

    /** A row, or what is wrong with it. */
    public sealed interface Parsed {}

    public record Row(QuoteRow row) implements Parsed {}

    /**
     * @param message in words, with what is allowed; names no line
     */
    public record Problem(long line, String message) implements Parsed {}

    /** What is wrong with a file's column names, one sentence each; empty when nothing is. */
    public static List<String> headerProblems(List<String> header) {
        return ColumnNames.problems(header, REQUIRED, COLUMNS);
    }

    /**
     * @param cells by column name as printed in the header, whatever its case
     */
    public static Parsed parse(long line, Map<String, String> cells) {
        try {
            return new Row(new Cells(cells).row(line));
        } catch (Wrong e) {
            return new Problem(line, e.words);
        }
    }

    /** Leaves the reading of one row at its first wrong cell; never leaves this file. */
    private static final class Wrong extends Exception {
        private final String words;

        Wrong(String words) {
            super(words, null, false, false);
            this.words = words;
        }
    }

    /** The cells of one row by column. */
    private static final class Cells {
        private final Map<String, String> byColumn = new HashMap<>();

        Cells(Map<String, String> cells) {
            cells.forEach(
                    (column, value) -> byColumn.put(ColumnNames.folded(column), value.strip()));
        }

        QuoteRow row(long line) throws Wrong {
            var document = get("document");
            var quote = get("quote");
            if (document.isEmpty()) {
                throw new Wrong("column document is empty: give the file name or its stem");
            }
            var unfit = QuoteFinder.unfit(quote);
            if (unfit.isPresent()) {
                throw new Wrong(unfit.get());
            }
            var hints =
                    new Hints(
                            choice("section", List.of(SectionRole.values()), SectionRole::key)
                                    .orElse(null),
                            number("page"),
                            get("paragraph"),
                            number("occurrence"));
            return new QuoteRow(
                    line,
                    document,
                    quote,
                    list("codes"),
                    list("agencies"),
                    choice("kind", KINDS, PassageKind::key).orElse(PassageKind.QUOTE),
                    get("id"),
                    hints,
                    choice("reach", List.of(Reach.values()), Reach::key).orElse(null),
                    scope(),
                    get("memo"));
        }

        private String get(String column) {
            return byColumn.getOrDefault(column, "");
        }

        private List<String> list(String column) {
            return Arrays.stream(SEPARATOR.split(get(column), -1))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .distinct()
                    .toList();
        }

        private int number(String column) throws Wrong {
            var value = get(column);
            if (value.isEmpty()) {
                return 0;
            }
            if (!value.matches("0*[1-9]\\d{0,8}")) {
                throw new Wrong(
                        "column %s has \"%s\": give a whole number from 1"
                                .formatted(column, value));
            }
            return Integer.parseInt(value);
        }

        private <T> Optional<T> choice(String column, List<T> values, Key<T> key) throws Wrong {
            var value = get(column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            var wanted = ColumnNames.folded(value);
            for (T candidate : values) {
                if (key.of(candidate).equals(wanted)) {
                    return Optional.of(candidate);
                }
            }
            var allowed = values.stream().map(key::of).toList();
            throw new Wrong(
                    "column %s has \"%s\": allowed are %s%s"
                            .formatted(
                                    column,
                                    value,
                                    String.join(", ", allowed),
                                    Nearest.to(value, allowed)
                                            .map(n -> "; did you mean " + n + "?")
                                            .orElse("")));
        }

        private Scope scope() throws Wrong {
            return switch (get("in_scope").toLowerCase(Locale.ROOT)) {
                case "" -> Scope.UNDECIDED;
                case "yes", "y", "true", "1", "in" -> Scope.IN;
                case "no", "n", "false", "0", "out" -> Scope.OUT;
                case "undecided" -> Scope.UNDECIDED;
                default ->
                        throw new Wrong(
                                "column in_scope has \"%s\": allowed are yes, no, undecided"
                                        .formatted(get("in_scope")));
            };
        }
    }

    private interface Key<T> {
        String of(T value);
    }
}
