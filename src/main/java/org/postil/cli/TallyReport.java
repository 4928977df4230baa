package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.exchange.TallyCsv;
import org.postil.tally.Interval;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;
import org.postil.tally.Tally.Cell;
import org.postil.tally.Tally.Column;
import org.postil.tally.Tally.Kind;
import org.postil.tally.Tally.Row;
import org.postil.tally.Tally.Summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a tally in the words of the contract, and as a table for people. */
final class TallyReport {
    private TallyReport() {}

    static Map<String, Object> json(Tally tally) {
        var json = new LinkedHashMap<String, Object>();
        json.put("unit", tally.request().unit().name().toLowerCase(Locale.ROOT));
        json.put("universe", tally.universe());
        json.put("units", tally.units());
        json.put("read", tally.read());
        json.put("layer", tally.layer());
        json.put("where", tally.where());
        json.put("caption", tally.caption());
        if (tally.fisher() != null) {
            json.put("fisher", tally.fisher());
        }
        json.put("rows", tally.rows().stream().map(row -> row(tally, row)).toList());
        return json;
    }

    private static Map<String, Object> row(Tally tally, Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", row.code());
        json.put("name", row.name());
        json.put("level", row.level());
        json.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
        json.put("n", row.n());
        json.put("d", row.d());
        json.put("percent", row.percent());
        interval(json, row.interval(), tally);
        if (row.fisher() != null) {
            json.put("fisher", row.fisher());
        }
        json.put("missing", row.missing());
        json.put("undecided", row.undecided());
        json.put("not_rechecked", row.notRechecked());
        json.put("direct", row.direct());
        json.put("passages", row.passages());
        json.put("reviews", row.reviews());
        var summary = row.summary();
        if (summary != null) {
            json.putAll(summary(summary));
        }
        var cells = new LinkedHashMap<String, Object>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.put(tally.columns().get(i).code(), jsonCell(row.cells().get(i), tally));
        }
        json.put("cells", cells);
        return json;
    }

    /** In percent, with the decimals of the percentages and at least one. */
    private static void interval(
            Map<String, Object> json, @Nullable Interval interval, Tally tally) {
        if (interval != null) {
            int decimals = Math.max(1, tally.request().decimals());
            json.put("low", interval.lowPercent(decimals));
            json.put("high", interval.highPercent(decimals));
        }
    }

    private static Map<String, Object> jsonCell(Cell cell, Tally tally) {
        var json = new LinkedHashMap<String, Object>();
        json.put("n", cell.n());
        json.put("d", cell.d());
        json.put("percent", cell.percent());
        interval(json, cell.interval(), tally);
        if (cell.undecided() > 0) {
            json.put("undecided", cell.undecided());
        }
        var summary = cell.summary();
        if (summary != null) {
            json.putAll(summary(summary));
        }
        return json;
    }

    private static Map<String, @Nullable Object> summary(Summary summary) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("known", summary.known());
        json.put("values", summary.values());
        json.put("missing", summary.missing());
        json.put("mean", number(summary.mean()));
        json.put("sd", number(summary.sd()));
        json.put("median", number(summary.median()));
        json.put("q1", number(summary.q1()));
        json.put("q3", number(summary.q3()));
        json.put("min", number(summary.min()));
        json.put("max", number(summary.max()));
        return json;
    }

    private static @Nullable BigDecimal number(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0
                ? value == null ? null : BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    static TextTable table(Tally tally) {
        if (tally.rows().isEmpty()) {
            // the caption says why
            return new TextTable("no rows: " + tally.request().rows().key() + " has no values");
        }
        return tally.rows().stream().allMatch(row -> row.kind() == Kind.NUMBER)
                ? numbers(tally)
                : counts(tally);
    }

    /** For programs: no indents, no dots for zero. */
    static TextTable sheet(Tally tally) {
        var csv = TallyCsv.of(tally, new SmallCells(0));
        var table = new TextTable(csv.header());
        csv.rows().forEach(table::row);
        return table;
    }

    private static TextTable numbers(Tally tally) {
        boolean undecided =
                tally.rows().stream()
                        .anyMatch(row ->
                                row.undecided() > 0
                                        || row.cells().stream().anyMatch(c -> c.undecided() > 0));
        var header = new ArrayList<>(List.of("variable", "#known", "#of"));
        if (undecided) {
            header.add("#undecided");
        }
        header.addAll(List.of("missing", "#mean", "#sd", "#median", "#q1", "#q3", "#min", "#max"));
        var table = new TextTable(header);
        for (Row row : tally.rows()) {
            summary(table, row.code(), row.summary(), row.undecided(), undecided);
            for (int i = 0; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                summary(
                        table,
                        "  " + tally.columns().get(i).code(),
                        cell.summary(),
                        cell.undecided(),
                        undecided);
            }
        }
        return table;
    }

    private static void summary(
            TextTable table, String name, @Nullable Summary s, long open, boolean undecided) {
        if (s != null) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(name);
            cells.add(s.known());
            cells.add(s.units() + open);
            if (undecided) {
                cells.add(open == 0 ? "" : "+" + open);
            }
            cells.add(reasons(s.missing()));
            for (var number :
                    Arrays.asList(s.mean(), s.sd(), s.median(), s.q1(), s.q3(), s.min(), s.max())) {
                cells.add(number(number));
            }
            table.row(cells.toArray());
        }
    }

    private static TextTable counts(Tally tally) {
        boolean codes = tally.rows().stream().anyMatch(row -> row.kind() == Kind.CODE);
        boolean undecided = tally.rows().stream().anyMatch(row -> row.undecided() > 0);
        boolean unchecked = tally.rows().stream().anyMatch(row -> row.notRechecked() > 0);
        boolean missing = tally.rows().stream().anyMatch(row -> !row.missing().isEmpty());
        boolean keyed = tally.rows().stream().anyMatch(row -> !row.code().equals(row.name()));
        var header = new ArrayList<String>();
        if (keyed) {
            header.add("code");
        }
        header.addAll(List.of("name", "#n", "#of", "#%"));
        boolean intervals = tally.request().options().interval();
        if (intervals) {
            header.add("#95%");
        }
        boolean tested = tally.rows().stream().anyMatch(row -> row.fisher() != null);
        if (tested) {
            header.add("#p");
        }
        if (undecided) {
            header.add("#undecided");
        }
        if (codes) {
            header.addAll(List.of("#directly", "#passages"));
        }
        if (unchecked) {
            header.add("#not rechecked");
        }
        if (missing) {
            header.add("missing");
        }
        tally.columns().stream().map(Column::code).map(c -> "#" + c).forEach(header::add);
        var table = new TextTable(header);
        for (Row row : tally.rows()) {
            var cells = new ArrayList<String>();
            if (keyed) {
                cells.add(row.code());
            }
            cells.add("  ".repeat(row.level() - 1) + row.name());
            cells.add(String.valueOf(row.n()));
            cells.add(String.valueOf(row.d()));
            cells.add(percent(row.percent()));
            if (intervals) {
                cells.add(range(row.interval(), tally));
            }
            if (tested) {
                cells.add(p(row.fisher()));
            }
            if (undecided) {
                cells.add(row.undecided() == 0 ? "" : "+" + row.undecided());
            }
            if (codes) {
                cells.add(String.valueOf(row.direct()));
                cells.add(String.valueOf(row.passages()));
            }
            if (unchecked) {
                cells.add(row.notRechecked() == 0 ? "" : String.valueOf(row.notRechecked()));
            }
            if (missing) {
                cells.add(reasons(row.missing()));
            }
            row.cells().forEach(cell -> cells.add(cell(cell, tally)));
            table.row(cells);
        }
        return table;
    }

    private static String cell(Cell cell, Tally tally) {
        var summary = cell.summary();
        if (summary != null) {
            return summary.mean() == null ? "" : String.valueOf(number(summary.mean()));
        }
        String undecided = cell.undecided() == 0 ? "" : " (+" + cell.undecided() + ")";
        return cell.n() == 0 && undecided.isEmpty()
                ? "·"
                : cell.n() + undecided + " (" + percent(cell.percent()) + ")";
    }

    private static String range(@Nullable Interval interval, Tally tally) {
        int decimals = tally.request().decimals();
        return interval == null
                ? ""
                : interval.lowPercent(decimals) + "–" + interval.highPercent(decimals);
    }

    private static String p(@Nullable Double p) {
        if (p == null) {
            return "";
        }
        return p < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "–" : percent.toPlainString();
    }

    private static String reasons(Map<String, Long> missing) {
        return missing.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + e.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    /** The rules that hold for the numbers, a line each. */
    static List<String> caption(Tally tally) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.addAll(tally.caption());
        return lines;
    }
}
