package org.postil.tables;

import org.jspecify.annotations.Nullable;
import org.postil.tally.Tally;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What stands in one place of a table. Percentages, intervals and tests follow from it.
 *
 * @param d denominator; of a column's own number that of no use: 0
 * @param passages beside a row's own number, 0 elsewhere
 * @param missing by reason key, without zeros
 * @param summary of numbers, null where units are counted
 */
public record Figure(
        long n,
        long d,
        long undecided,
        long notRechecked,
        long passages,
        Map<String, Long> missing,
        @Nullable Stats summary) {
    public Figure {
        missing = Map.copyOf(missing);
    }

    /**
     * A numeric variable over the units.
     *
     * @param mean null without values, as are the others
     * @param sd null also with one value, and, as the quartiles, in a table that was saved before
     *     they were counted
     */
    public record Stats(
            long known,
            long values,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal sd,
            @Nullable BigDecimal median,
            @Nullable BigDecimal q1,
            @Nullable BigDecimal q3,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {
        private static @Nullable Stats of(Tally.@Nullable Summary summary) {
            return summary == null
                    ? null
                    : new Stats(
                            summary.known(),
                            summary.values(),
                            plain(summary.mean()),
                            plain(summary.sd()),
                            plain(summary.median()),
                            plain(summary.q1()),
                            plain(summary.q3()),
                            plain(summary.min()),
                            plain(summary.max()));
        }

        /** The same but for what was not counted yet when one of them was saved. */
        private boolean same(Stats other) {
            return q1 != null && other.q1 != null
                    ? equals(other)
                    : withoutSpread().equals(other.withoutSpread());
        }

        private Stats withoutSpread() {
            return new Stats(known, values, mean, null, median, null, null, min, max);
        }

        private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
            if (value == null) {
                return null;
            }
            return value.signum() == 0
                    ? BigDecimal.ZERO
                    : new BigDecimal(value.stripTrailingZeros().toPlainString());
        }
    }

    static Figure of(Tally.Row row) {
        var summary = row.summary();
        return new Figure(
                row.n(),
                row.d(),
                row.undecided(),
                row.notRechecked(),
                row.passages(),
                summary == null ? some(row.missing()) : some(summary.missing()),
                Stats.of(summary));
    }

    static Figure of(Tally.Cell cell) {
        var summary = cell.summary();
        return new Figure(
                cell.n(),
                cell.d(),
                cell.undecided(),
                0,
                0,
                summary == null ? Map.of() : some(summary.missing()),
                Stats.of(summary));
    }

    static Figure of(Tally.Column column) {
        return new Figure(column.n(), 0, column.undecided(), 0, 0, some(column.missing()), null);
    }

    private static Map<String, Long> some(Map<String, Long> missing) {
        var kept = new TreeMap<>(missing);
        kept.values().removeIf(n -> n == 0);
        return kept;
    }

    /** Whether the same stands in the place. */
    boolean same(Figure other) {
        Stats own = summary;
        Stats others = other.summary;
        return own == null || others == null
                ? equals(other)
                : own.same(others) && withoutSummary().equals(other.withoutSummary());
    }

    private Figure withoutSummary() {
        return new Figure(n, d, undecided, notRechecked, passages, missing, null);
    }

    /** "24/33", "24/33 +2 undecided", "mean 34.5, 30 known". */
    public String text() {
        Stats stats = summary;
        if (stats != null) {
            return Objects.requireNonNullElse(stats.mean(), "–")
                    + " mean, "
                    + stats.known()
                    + " known";
        }
        String ratio = d == 0 ? Long.toString(n) : n + "/" + d;
        return undecided == 0 ? ratio : ratio + " +" + undecided + " undecided";
    }

    /** What else has changed where the text is the same: passages, missing, zeros. */
    String details(Figure was) {
        if (passages != was.passages) {
            return was.passages + " passages, now " + passages;
        }
        if (notRechecked != was.notRechecked) {
            return was.notRechecked + " not rechecked, now " + notRechecked;
        }
        if (!missing.equals(was.missing)) {
            return reasons(was.missing) + " missing, now " + reasons(missing);
        }
        return "values";
    }

    private static String reasons(Map<String, Long> missing) {
        var words = new StringJoiner(", ");
        words.setEmptyValue("none");
        new TreeMap<>(missing)
                .forEach((reason, n) -> words.add(n + " " + reason.replace('_', ' ')));
        return words.toString();
    }

    ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode().put("n", n).put("d", d);
        put(node, "undecided", undecided);
        put(node, "not_rechecked", notRechecked);
        put(node, "passages", passages);
        if (!missing.isEmpty()) {
            var reasons = node.putObject("missing");
            new TreeMap<>(missing).forEach((reason, count) -> reasons.put(reason, count));
        }
        Stats stats = summary;
        if (stats != null) {
            var own = node.putObject("summary");
            own.put("known", stats.known()).put("values", stats.values());
            put(own, "mean", stats.mean());
            put(own, "sd", stats.sd());
            put(own, "median", stats.median());
            put(own, "q1", stats.q1());
            put(own, "q3", stats.q3());
            put(own, "min", stats.min());
            put(own, "max", stats.max());
        }
        return node;
    }

    private static void put(ObjectNode node, String key, long number) {
        if (number != 0) {
            node.put(key, number);
        }
    }

    private static void put(ObjectNode node, String key, @Nullable BigDecimal number) {
        if (number != null) {
            node.put(key, number.toPlainString());
        }
    }

    static Figure of(JsonNode node) throws Unreadable {
        var missing = new TreeMap<String, Long>();
        node.path("missing")
                .properties()
                .forEach(e -> missing.put(e.getKey(), e.getValue().asLong(0)));
        var stats = node.path("summary");
        return new Figure(
                node.path("n").asLong(0),
                node.path("d").asLong(0),
                node.path("undecided").asLong(0),
                node.path("not_rechecked").asLong(0),
                node.path("passages").asLong(0),
                missing,
                stats.isObject()
                        ? new Stats(
                                stats.path("known").asLong(0),
                                stats.path("values").asLong(0),
                                number(stats, "mean"),
                                number(stats, "sd"),
                                number(stats, "median"),
                                number(stats, "q1"),
                                number(stats, "q3"),
                                number(stats, "min"),
                                number(stats, "max"))
                        : null);
    }

    private static @Nullable BigDecimal number(JsonNode node, String key) throws Unreadable {
        if (!node.has(key)) {
            return null;
        }
        try {
            return Stats.plain(new BigDecimal(node.path(key).asString("")));
        } catch (NumberFormatException e) {
            throw new Unreadable("One of the numbers it was saved with cannot be read.");
        }
    }
}
