package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Codebook;
import org.postil.tally.Axis;
import org.postil.tally.Interval;
import org.postil.tally.Tally;
import org.postil.tally.Tally.Cell;
import org.postil.tally.Tally.Kind;
import org.postil.tally.Tally.Row;
import org.postil.tally.Tally.Summary;
import org.postil.tally.Unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What stands in the columns of a counted table when it leaves the program as text. Numbers stand
 * alone in their cells, so that a spreadsheet goes on counting with them; what the coders have not
 * decided is added in brackets and never left out.
 */
final class TallyTable {
    private static final String NONE = "–";
    private static final String LOW = "95% low";
    private static final String HIGH = "95% high";
    private static final int TEST_DECIMALS = 6;

    private final Tally tally;
    private final boolean whole;
    private final List<Column> columns = new ArrayList<>();

    /**
     * One column.
     *
     * @param words true for names and reasons, false for numbers
     */
    record Column(String header, boolean words, Function<Row, String> cell) {}

    /** As it is copied: what the screen shows. */
    TallyTable(Tally tally) {
        this(tally, false);
    }

    /** As programs read it: each number of each cell in a column of its own. */
    static TallyTable whole(Tally tally) {
        return new TallyTable(tally, true);
    }

    private TallyTable(Tally tally, boolean whole) {
        this.tally = tally;
        this.whole = whole;
        words(tally.request().rows().key(), row -> label(row.kind(), row.code(), row.name()));
        if (some(tally, row -> row.kind() == Kind.NUMBER)) {
            summary();
        } else {
            counts();
        }
    }

    List<Column> columns() {
        return columns;
    }

    private void counts() {
        var unit = tally.request().unit();
        number(unit.key(), row -> Long.toString(row.n()));
        number("of", row -> Long.toString(row.d()));
        number("%", row -> percent(row.percent()));
        int decimals = tally.request().decimals();
        boolean intervals = tally.request().options().interval();
        if (intervals) {
            number(LOW, row -> low(row.interval(), decimals));
            number(HIGH, row -> high(row.interval(), decimals));
        }
        if (some(tally, row -> row.undecided() > 0)) {
            number("undecided", row -> Long.toString(row.undecided()));
        }
        if (unit != Unit.PASSAGES && some(tally, row -> row.kind() == Kind.CODE)) {
            number("passages", row -> Long.toString(row.passages()));
        }
        if (some(tally, row -> row.notRechecked() > 0)) {
            number("not rechecked", row -> Long.toString(row.notRechecked()));
        }
        if (some(tally, row -> !reasons(row.missing()).isEmpty())) {
            words("missing", row -> reasons(row.missing()));
        }
        if (whole) {
            missingInColumns();
        }
        for (int i = 0; i < tally.columns().size(); i++) {
            if (whole && tally.columns().get(i).kind() == Kind.NUMBER) {
                summaryOfColumn(i);
            } else {
                countsOfColumn(i);
            }
        }
        if (some(tally, row -> row.fisher() != null)) {
            number("p", row -> probability(row.fisher()));
        }
    }

    /** Units without a value of the column variable, the same in each row. */
    private void missingInColumns() {
        var asked = tally.request().columns();
        if (tally.request().rows() instanceof Axis.OfVariable
                && asked instanceof Axis.OfVariable of
                && !tally.columns().isEmpty()) {
            String told = reasons(tally.columns().getFirst().missing());
            if (!told.isEmpty()) {
                words("missing " + of.path(), row -> told);
            }
        }
    }

    private void countsOfColumn(int place) {
        String name = name(tally.columns().get(place));
        int decimals = tally.request().decimals();
        number(
                name,
                row -> {
                    var cell = row.cells().get(place);
                    return whole ? Long.toString(cell.n()) : count(cell);
                });
        if (whole) {
            number(name + " of", row -> Long.toString(row.cells().get(place).d()));
        }
        if (whole || tally.request().percent() != null) {
            number(name + " %", row -> percent(row.cells().get(place).percent()));
        }
        if (tally.request().options().interval()) {
            number(name + " " + LOW, row -> low(row.cells().get(place).interval(), decimals));
            number(name + " " + HIGH, row -> high(row.cells().get(place).interval(), decimals));
        }
        if (whole) {
            undecided(place, name + " undecided");
        }
    }

    /** Of the cells below a column, where there is any. */
    private void undecided(int place, String header) {
        if (some(tally, row -> row.cells().get(place).undecided() > 0)) {
            number(header, row -> Long.toString(row.cells().get(place).undecided()));
        }
    }

    /** Of the numeric variable of the rows among the column's units, or the other way round. */
    private void summaryOfColumn(int place) {
        String name = name(tally.columns().get(place));
        cell(place, name + ", known", s -> Long.toString(s.known()));
        undecided(place, name + ", undecided");
        cell(place, name + ", mean", s -> decimal(s.mean()));
        cell(place, name + ", SD", s -> decimal(s.sd()));
        cell(place, name + ", median", s -> decimal(s.median()));
        cell(place, name + ", Q1", s -> decimal(s.q1()));
        cell(place, name + ", Q3", s -> decimal(s.q3()));
        cell(place, name + ", min", s -> decimal(s.min()));
        cell(place, name + ", max", s -> decimal(s.max()));
    }

    private void cell(int place, String header, Function<Summary, String> value) {
        number(header, row -> of(row.cells().get(place).summary(), value));
    }

    private void summary() {
        number("known", row -> of(row.summary(), s -> Long.toString(s.known())));
        number("of", row -> of(row.summary(), s -> Long.toString(s.units() + row.undecided())));
        if (some(tally, row -> row.undecided() > 0)) {
            number("undecided", row -> Long.toString(row.undecided()));
        }
        number("mean", row -> of(row.summary(), s -> decimal(s.mean())));
        number("SD", row -> of(row.summary(), s -> decimal(s.sd())));
        number("median", row -> of(row.summary(), s -> decimal(s.median())));
        number("Q1", row -> of(row.summary(), s -> decimal(s.q1())));
        number("Q3", row -> of(row.summary(), s -> decimal(s.q3())));
        number("min", row -> of(row.summary(), s -> decimal(s.min())));
        number("max", row -> of(row.summary(), s -> decimal(s.max())));
        if (some(tally, row -> !reasons(row.missing()).isEmpty())) {
            words("missing", row -> reasons(row.missing()));
        }
        if (whole) {
            missingInColumns();
        }
        for (int i = 0; i < tally.columns().size(); i++) {
            if (whole) {
                summaryOfColumn(i);
            } else {
                String name = name(tally.columns().get(i));
                cell(i, name + ", mean", s -> decimal(s.mean()));
                undecided(i, name + ", undecided");
            }
        }
    }

    private void words(String header, Function<Row, String> cell) {
        columns.add(new Column(oneLine(header), true, cell.andThen(TallyTable::oneLine)));
    }

    private void number(String header, Function<Row, String> cell) {
        columns.add(new Column(oneLine(header), false, cell));
    }

    private static boolean some(Tally tally, Predicate<Row> has) {
        return tally.rows().stream().anyMatch(has);
    }

    /** A tab or a line break in a name would part the table. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static String name(Tally.Column column) {
        return label(column.kind(), column.code(), column.name());
    }

    /** A code's key stands before its name; a path ends with the name already. */
    private static String label(Kind kind, String code, String name) {
        if (kind != Kind.CODE || code.equals(name)) {
            return name;
        }
        return code.endsWith(Codebook.PATH_SEPARATOR + name) ? code : code + " " + name;
    }

    private static String count(Cell cell) {
        return cell.n() + (cell.undecided() > 0 ? " (+" + cell.undecided() + ")" : "");
    }

    /** With the decimals that were asked for. */
    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NONE : percent.toPlainString();
    }

    private static String low(@Nullable Interval interval, int decimals) {
        return interval == null ? NONE : interval.lowPercent(decimals).toPlainString();
    }

    private static String high(@Nullable Interval interval, int decimals) {
        return interval == null ? NONE : interval.highPercent(decimals).toPlainString();
    }

    private static String probability(@Nullable Double p) {
        return p == null
                ? NONE
                : decimal(BigDecimal.valueOf(p).setScale(TEST_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Without decimals that say nothing. */
    private static String decimal(@Nullable BigDecimal value) {
        return value == null ? NONE : value.stripTrailingZeros().toPlainString();
    }

    private static String of(@Nullable Summary summary, Function<Summary, String> value) {
        return summary == null ? NONE : value.apply(summary);
    }

    static String reasons(Map<String, Long> missing) {
        return missing.entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .map(reason -> reason.getValue() + " " + reason.getKey().replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
