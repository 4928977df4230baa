package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Ids;
import org.postil.domain.Nearest;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the value of a variable as people write it. What is not allowed is told with what is, and
 * with the nearest allowed value; nothing is put right in silence.
 */
public final class AnswerParser {
    /** What a cell says. */
    public sealed interface Parsed {}

    public record Ok(AnswerValue value) implements Parsed {}

    /** Neither a value nor a missing reason is given: not answered yet. */
    public record None() implements Parsed {}

    /**
     * @param message names the variable, what was given and what is allowed
     */
    public record Problem(String message) implements Parsed {}

    private static final int MOST_LISTED = 12;
    private static final Pattern SEPARATOR = Pattern.compile(";");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,15})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern INEXACT =
            Pattern.compile(
                    "\\d|\\b(?:about|around|approximately|approx|circa|several|some|many|few|at"
                            + " least|at most|more than|less than|over|under|nearly|almost)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]");

    private AnswerParser() {}

    /**
     * @param value as written, empty when there is none; several categories are parted by ";"
     * @param missing why there is no value, empty when there is one
     */
    public static Parsed parse(Variable variable, String value, String missing) {
        var given = value.strip();
        if (!missing.isBlank()) {
            return missing(variable, given, missing.strip());
        }
        if (given.isEmpty()) {
            return new None();
        }
        return switch (variable.type()) {
            case CATEGORY -> category(variable, given);
            case CATEGORIES -> categories(variable, given);
            case NUMBER -> number(variable, given);
            case DATE -> date(variable, given);
            case YES_NO -> yesNo(variable, given);
            case TEXT -> new Ok(new AnswerValue.Text(given));
        };
    }

    /** The missing reason that a word stands for, whatever its spelling; empty for other words. */
    public static Optional<MissingReason> missingReason(String word) {
        return Optional.ofNullable(reason(word));
    }

    /** The numbers that are allowed, in words ("from 0 to 120"); empty where all are. */
    public static Optional<String> allowed(Variable variable) {
        var least = variable.minimum();
        var most = variable.maximum();
        if (least != null && most != null) {
            return Optional.of("from " + plain(least) + " to " + plain(most));
        }
        if (least != null) {
            return Optional.of(plain(least) + " or more");
        }
        return Optional.ofNullable(most).map(limit -> plain(limit) + " or less");
    }

    private static @Nullable MissingReason reason(String word) {
        return switch (NOT_A_LETTER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("")) {
            case "notrecorded", "notknown", "unknown", "notstated", "notgiven", "unclear" ->
                    MissingReason.NOT_RECORDED;
            case "redacted", "withheld", "removed" -> MissingReason.REDACTED;
            case "notapplicable", "na" -> MissingReason.NOT_APPLICABLE;
            default -> null;
        };
    }

    private static Parsed missing(Variable variable, String value, String missing) {
        var reason = reason(missing);
        var reasons = Arrays.stream(MissingReason.values()).map(MissingReason::key).toList();
        if (reason == null) {
            return new Problem(
                    "%s: missing has \"%s\": allowed are %s%s"
                            .formatted(
                                    variable.path(),
                                    missing,
                                    String.join(", ", reasons),
                                    suggestion(missing, reasons)));
        }
        if (!value.isEmpty()) {
            return new Problem(
                    "%s has the value \"%s\" and is missing (%s): give one of the two"
                            .formatted(variable.path(), value, reason.key()));
        }
        return new Ok(new AnswerValue.Missing(reason));
    }

    private static Parsed category(Variable variable, String value) {
        var found = find(variable, value);
        return found.isPresent()
                ? new Ok(new AnswerValue.Chosen(Ids.of(found.get().id())))
                : notAllowed(variable, value, names(variable));
    }

    private static Parsed categories(Variable variable, String value) {
        var whole = find(variable, value);
        if (whole.isPresent()) {
            return new Ok(new AnswerValue.Chosen(Ids.of(whole.get().id())));
        }
        var ids = new ArrayList<Long>();
        for (String part : SEPARATOR.split(value)) {
            if (part.isBlank()) {
                continue;
            }
            var found = find(variable, part);
            if (found.isEmpty()) {
                return notAllowed(variable, part.strip(), names(variable));
            }
            ids.add(found.get().id());
        }
        return ids.isEmpty()
                ? new None()
                : new Ok(
                        new AnswerValue.Chosen(
                                Ids.of(ids.stream().mapToLong(Long::longValue).toArray())));
    }

    private static Optional<Category> find(Variable variable, String name) {
        var wanted = Nearest.folded(name);
        return variable.categories().stream()
                .filter(c -> Nearest.folded(c.name()).equals(wanted))
                .findFirst();
    }

    private static Parsed number(Variable variable, String given) {
        String value = withoutUnit(variable.unit(), given);
        if (variable.allowsUnborn() && Nearest.folded(value).equals(AnswerValue.Number.UNBORN)) {
            return new Ok(new AnswerValue.Number(BigDecimal.ZERO, AnswerValue.Number.UNBORN));
        }
        if (!NUMBER.matcher(value).matches()) {
            var hint =
                    DECIMAL_COMMA.matcher(value).matches()
                            ? "; write the decimals after a point"
                            : inexactHint(value);
            return new Problem(
                    "%s has \"%s\": %s is wanted%s"
                            .formatted(variable.path(), given, numberWanted(variable), hint));
        }
        var number = new BigDecimal(value);
        var least = variable.minimum();
        var most = variable.maximum();
        boolean tooSmall = least != null && number.compareTo(BigDecimal.valueOf(least)) < 0;
        boolean tooLarge = most != null && number.compareTo(BigDecimal.valueOf(most)) > 0;
        return tooSmall || tooLarge
                ? new Problem(
                        "%s has \"%s\": %s is wanted"
                                .formatted(variable.path(), given, numberWanted(variable)))
                : new Ok(new AnswerValue.Number(number, ""));
    }

    /** "34 years" is 34 where the unit is years. */
    private static String withoutUnit(String unit, String given) {
        int number = given.length() - unit.length();
        boolean named =
                !unit.isBlank()
                        && number > 0
                        && given.regionMatches(true, number, unit, 0, unit.length());
        return named ? given.substring(0, number).strip() : given;
    }

    private static String numberWanted(Variable variable) {
        var words = new StringBuilder("a number");
        boolean between = variable.minimum() != null && variable.maximum() != null;
        allowed(variable).ifPresent(range -> words.append(between ? " " : " of ").append(range));
        if (!variable.unit().isEmpty()) {
            words.append(" (").append(variable.unit()).append(')');
        }
        return variable.allowsUnborn() ? words + " or \"unborn\"" : words.toString();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Parsed date(Variable variable, String value) {
        return PartialDates.iso(value)
                .<Parsed>map(iso -> new Ok(new AnswerValue.PartialDate(iso)))
                .orElseGet(() ->
                        new Problem(
                                "%s has \"%s\": a date is wanted, such as 2015, 2015-12,"
                                                .formatted(variable.path(), value)
                                        + " 2015-12-03, 12/2015 or 03/12/2015 (day first)"
                                        + missingHint(value)));
    }

    private static Parsed yesNo(Variable variable, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1" -> new Ok(new AnswerValue.YesNo(true));
            case "no", "n", "false", "0" -> new Ok(new AnswerValue.YesNo(false));
            default -> notAllowed(variable, value, List.of("yes", "no"));
        };
    }

    private static Problem notAllowed(Variable variable, String value, List<String> allowed) {
        var listed = String.join(", ", allowed.subList(0, Math.min(MOST_LISTED, allowed.size())));
        var more =
                allowed.size() > MOST_LISTED
                        ? " and %d more".formatted(allowed.size() - MOST_LISTED)
                        : "";
        var suggestion = suggestion(value, allowed);
        return new Problem(
                "%s has \"%s\": allowed are %s%s%s"
                        .formatted(
                                variable.path(),
                                value,
                                listed,
                                more,
                                suggestion.isEmpty() ? missingHint(value) : suggestion));
    }

    private static String suggestion(String value, List<String> allowed) {
        return Nearest.to(value, allowed).map(n -> "; did you mean \"" + n + "\"?").orElse("");
    }

    /** "about 5", "3-5", "10+": a count is not guessed from what is none. */
    private static String inexactHint(String value) {
        return INEXACT.matcher(value).find()
                ? "; write the exact number where the report gives it, else the missing reason"
                        + " (not recorded) with a memo on what the report says; for ranges, use a"
                        + " question with categories"
                : missingHint(value);
    }

    private static String missingHint(String value) {
        var reason = reason(value);
        return reason == null
                ? ""
                : "; to say that there is none, write %s in the column missing"
                        .formatted(reason.key());
    }

    private static List<String> names(Variable variable) {
        return variable.categories().stream().map(Category::name).toList();
    }
}
