package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.coding.QuotePlacement.Hints;
import org.postil.coding.QuoteRow;
import org.postil.domain.ColumnNames;
import org.postil.domain.Nearest;
import org.postil.domain.Person.Role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row of a file of answers.
 *
 * @param line of the file at which it begins, from 1
 * @param review reference as written
 * @param person label of the person asked about, empty for the review
 * @param roles of the person; may be empty
 * @param primary whether the person is the primary one of these roles, null when not given
 * @param pseudonym empty when not given
 * @param variable LEVEL.KEY or only the key, as written
 * @param value as written, for {@link AnswerParser}; may be empty
 * @param missing as written, for {@link AnswerParser}; may be empty
 * @param inferred the coder concluded the answer; the report does not say it
 * @param cited words of the report that back the answer, empty when the row quotes none; further
 *     rows with the same answer back it with further words
 */
public record AnswerRow(
        long line,
        String review,
        String person,
        Set<Role> roles,
        @Nullable Boolean primary,
        String pseudonym,
        String variable,
        String value,
        String missing,
        boolean inferred,
        Optional<Cited> cited) {
    /**
     * Words of a report.
     *
     * @param document file name or stem as written; empty for whichever document of the review has
     *     the words
     */
    public record Cited(String quote, String document, Hints hints) {}

    /** Columns that a file must have. */
    public static final List<String> REQUIRED = List.of("review", "variable", "value");

    /** All columns that mean something; {@code role} is another name of {@code roles}. */
    public static final List<String> COLUMNS =
            List.of(
                    "review",
                    "person",
                    "roles",
                    "role",
                    "primary",
                    "pseudonym",
                    "variable",
                    "value",
                    "missing",
                    "inferred",
                    "evidence",
                    "document",
                    "section",
                    "page",
                    "paragraph",
                    "occurrence");

    /** Where the quoted words stand, written as in a file of coded quotes. */
    private static final List<String> PLACE = List.of("section", "page", "paragraph", "occurrence");

    private static final Pattern SEPARATOR = Pattern.compile(";");

    public AnswerRow {
        roles = Set.copyOf(roles);
    }

    /** A row, or what is wrong with it. */
    public sealed interface Parsed {}

    public record Row(AnswerRow row) implements Parsed {}

    /**
     * @param message in words, with what is allowed; names no line
     */
    public record Problem(long line, String message) implements Parsed {}

    /** What is wrong with a file's column names, one sentence each; empty when nothing is. */
    public static List<String> headerProblems(List<String> header) {
        var problems = new ArrayList<>(ColumnNames.problems(header, REQUIRED, COLUMNS));
        var folded = header.stream().map(ColumnNames::folded).toList();
        if (folded.contains("role") && folded.contains("roles")) {
            problems.add("columns role and roles are the same: leave one out");
        }
        return problems;
    }

    /**
     * @param cells by column name as printed in the header, whatever its case
     */
    public static Parsed parse(long line, Map<String, String> cells) {
        var byColumn = new HashMap<String, String>();
        cells.forEach((column, value) -> byColumn.put(ColumnNames.folded(column), value.strip()));
        var review = byColumn.getOrDefault("review", "");
        var variable = byColumn.getOrDefault("variable", "");
        if (review.isEmpty()) {
            return new Problem(line, "column review is empty: give the review's reference");
        }
        if (variable.isEmpty()) {
            return new Problem(
                    line, "column variable is empty: give it as LEVEL.KEY, such as victim.age");
        }
        var roles = EnumSet.noneOf(Role.class);
        var names = byColumn.getOrDefault("roles", byColumn.getOrDefault("role", ""));
        for (String name : SEPARATOR.split(names)) {
            if (name.isBlank()) {
                continue;
            }
            var role = role(name.strip());
            if (role == null) {
                return new Problem(line, unknownRole(name.strip()));
            }
            roles.add(role);
        }
        var primary = byColumn.getOrDefault("primary", "").toLowerCase(Locale.ROOT);
        var isPrimary = yesNo(primary);
        if (isPrimary == null && !primary.isEmpty()) {
            return new Problem(
                    line, "column primary has \"%s\": allowed are yes, no".formatted(primary));
        }
        var inferred = byColumn.getOrDefault("inferred", "").toLowerCase(Locale.ROOT);
        var isInferred = yesNo(inferred);
        if (isInferred == null && !inferred.isEmpty()) {
            return new Problem(
                    line, "column inferred has \"%s\": allowed are yes, no".formatted(inferred));
        }
        return switch (cited(line, review, byColumn)) {
            case NotCited(var message) -> new Problem(line, message);
            case Citing(var cited) ->
                    row(line, byColumn, roles, isPrimary, Boolean.TRUE.equals(isInferred), cited);
        };
    }

    private static Row row(
            long line,
            Map<String, String> byColumn,
            Set<Role> roles,
            @Nullable Boolean isPrimary,
            boolean inferred,
            Optional<Cited> cited) {
        return new Row(
                new AnswerRow(
                        line,
                        byColumn.getOrDefault("review", ""),
                        byColumn.getOrDefault("person", ""),
                        roles,
                        isPrimary,
                        byColumn.getOrDefault("pseudonym", ""),
                        byColumn.getOrDefault("variable", ""),
                        byColumn.getOrDefault("value", ""),
                        byColumn.getOrDefault("missing", ""),
                        inferred,
                        cited));
    }

    private sealed interface Citation {}

    private record Citing(Optional<Cited> cited) implements Citation {}

    private record NotCited(String message) implements Citation {}

    private static Citation cited(long line, String review, Map<String, String> byColumn) {
        var quote = byColumn.getOrDefault("evidence", "");
        if (quote.isEmpty()) {
            return new Citing(Optional.empty());
        }
        var document = byColumn.getOrDefault("document", "");
        var cells = new HashMap<String, String>();
        PLACE.forEach(column -> cells.put(column, byColumn.getOrDefault(column, "")));
        cells.put("document", document.isEmpty() ? review : document);
        cells.put("quote", quote);
        return switch (QuoteRow.parse(line, cells)) {
            case QuoteRow.Problem problem -> new NotCited("evidence: " + problem.message());
            case QuoteRow.Row(var row) ->
                    new Citing(Optional.of(new Cited(row.quote(), document, row.hints())));
        };
    }

    private static @Nullable Role role(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(Role.values())
                .filter(r -> r.key().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static String unknownRole(String name) {
        var allowed = Arrays.stream(Role.values()).map(Role::key).toList();
        return "unknown role \"%s\": allowed are %s%s"
                .formatted(
                        name,
                        String.join(", ", allowed),
                        Nearest.to(name, allowed).map(n -> "; did you mean " + n + "?").orElse(""));
    }

    private static @Nullable Boolean yesNo(String value) {
        return switch (value) {
            case "yes", "y", "true", "1" -> Boolean.TRUE;
            case "no", "n", "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }
}
