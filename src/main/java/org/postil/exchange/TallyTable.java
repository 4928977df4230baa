package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Codebook;
import org.postil.exchange.TidyTable.Type;
import org.postil.tally.Axis;
import org.postil.tally.Interval;
import org.postil.tally.SmallCells;
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

    private static final String DENOMINATOR = "Of how many; the denominator of the percentage";
    private static final String PERCENT = "Percentage as the table shows it";
    private static final String LOW_END = "Lower end of Wilson's 95% interval, in percent";
    private static final String HIGH_END = "Upper end of Wilson's 95% interval, in percent";
    private static final String UNDECIDED = "On how many more the coders differ; not counted";
    private static final String MISSING = "How many have no value, and why";
    private static final String KNOWN = "Of how many the value is known";

    private final Tally tally;
    private final boolean whole;
    private final SmallCells small;
    private final List<Column> columns = new ArrayList<>();

    /**
     * One column.
     *
     * @param says what stands in it, for the dictionary of the columns
     */
    record Column(String header, Type type, String says, Function<Row, String> cell) {
        /** Names and reasons, in contrast to numbers. */
        boolean words() {
            return type == Type.TEXT;
        }
    }

    /** As it is copied: what the screen shows, a star behind counts that are small. */
    TallyTable(Tally tally, SmallCells small) {
        this(tally, false, small);
    }

    /**
     * As programs read it: each number of each cell, and whether it is small, in its own column.
     */
    static TallyTable whole(Tally tally, SmallCells small) {
        return new TallyTable(tally, true, small);
    }

    private TallyTable(Tally tally, boolean whole, SmallCells small) {
        this.tally = tally;
        this.whole = whole;
        this.small = small;
        words(
                tally.request().rows().key(),
                "What is counted in the row",
                row -> label(row.kind(), row.code(), row.name()));
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
        whole(
                unit.key(),
                "How many have it",
                row -> row.n() + (whole ? "" : SmallMark.of(row.n(), small)));
        whole("of", DENOMINATOR, row -> Long.toString(row.d()));
        number("%", PERCENT, row -> percent(row.percent()));
        small("small", row -> small.flags(row.n()));
        int decimals = tally.request().decimals();
        boolean intervals = tally.request().options().interval();
        if (intervals) {
            number(LOW, LOW_END, row -> low(row.interval(), decimals));
            number(HIGH, HIGH_END, row -> high(row.interval(), decimals));
        }
        if (some(tally, row -> row.undecided() > 0)) {
            whole("undecided", UNDECIDED, row -> Long.toString(row.undecided()));
        }
        if (unit != Unit.PASSAGES && some(tally, row -> row.kind() == Kind.CODE)) {
            whole(
                    "passages",
                    "Passages with the code or one below it, without double",
                    row -> Long.toString(row.passages()));
        }
        if (some(tally, row -> row.notRechecked() > 0)) {
            whole(
                    "not rechecked",
                    "Reviews read before the code was made or changed its meaning, and not looked"
                            + " at again",
                    row -> Long.toString(row.notRechecked()));
        }
        if (some(tally, row -> !reasons(row.missing()).isEmpty())) {
            words("missing", MISSING, row -> reasons(row.missing()));
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
            number(
                    "p",
                    "Fisher's exact test of the row by the two columns, two-sided",
                    row -> probability(row.fisher()));
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
                words("missing " + of.path(), MISSING, row -> told);
            }
        }
    }

    private void countsOfColumn(int place) {
        String name = name(tally.columns().get(place));
        int decimals = tally.request().decimals();
        whole(
                name,
                "How many have the row and " + name,
                row -> {
                    var cell = row.cells().get(place);
                    return whole ? Long.toString(cell.n()) : count(cell, small);
                });
        if (whole) {
            whole(name + " of", DENOMINATOR, row -> Long.toString(row.cells().get(place).d()));
        }
        if (whole || tally.request().percent() != null) {
            number(name + " %", PERCENT, row -> percent(row.cells().get(place).percent()));
        }
        small(name + " small", row -> SmallMark.flags(row.cells().get(place), small));
        if (tally.request().options().interval()) {
            number(
                    name + " " + LOW,
                    LOW_END,
                    row -> low(row.cells().get(place).interval(), decimals));
            number(
                    name + " " + HIGH,
                    HIGH_END,
                    row -> high(row.cells().get(place).interval(), decimals));
        }
        if (whole) {
            undecided(place, name + " undecided");
        }
    }

    /** Of the cells below a column, where there is any. */
    private void undecided(int place, String header) {
        if (some(tally, row -> row.cells().get(place).undecided() > 0)) {
            whole(header, UNDECIDED, row -> Long.toString(row.cells().get(place).undecided()));
        }
    }

    /** Of the numeric variable of the rows among the column's units, or the other way round. */
    private void summaryOfColumn(int place) {
        String name = name(tally.columns().get(place));
        whole(
                name + ", known",
                KNOWN,
                row -> of(row.cells().get(place).summary(), s -> Long.toString(s.known())));
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
        number(
                header,
                "Of the values that are known",
                row -> of(row.cells().get(place).summary(), value));
    }

    private void summary() {
        whole("known", KNOWN, row -> of(row.summary(), s -> Long.toString(s.known())));
        whole(
                "of",
                "Of how many it was asked",
                row -> of(row.summary(), s -> Long.toString(s.units() + row.undecided())));
        if (some(tally, row -> row.undecided() > 0)) {
            whole("undecided", UNDECIDED, row -> Long.toString(row.undecided()));
        }
        statistic("mean", "Arithmetic mean", Summary::mean);
        statistic("SD", "Standard deviation of the sample", Summary::sd);
        statistic("median", "Median", Summary::median);
        statistic("Q1", "Lower quartile", Summary::q1);
        statistic("Q3", "Upper quartile", Summary::q3);
        statistic("min", "Smallest value", Summary::min);
        statistic("max", "Largest value", Summary::max);
        if (some(tally, row -> !reasons(row.missing()).isEmpty())) {
            words("missing", MISSING, row -> reasons(row.missing()));
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

    private void statistic(
            String header, String says, Function<Summary, @Nullable BigDecimal> value) {
        number(header, says, row -> of(row.summary(), s -> decimal(value.apply(s))));
    }

    /** For programs alone, and where a threshold was set; people see the star. */
    private void small(String header, Predicate<Row> flags) {
        if (whole && small.below() > 1) {
            columns.add(
                    new Column(
                            oneLine(header),
                            Type.FLAG,
                            "The count before is from 1 up to but without " + small.below(),
                            row -> flags.test(row) ? "1" : "0"));
        }
    }

    private void words(String header, String says, Function<Row, String> cell) {
        columns.add(
                new Column(oneLine(header), Type.TEXT, says, cell.andThen(TallyTable::oneLine)));
    }

    private void whole(String header, String says, Function<Row, String> cell) {
        columns.add(new Column(oneLine(header), Type.INTEGER, says, orEmpty(cell)));
    }

    private void number(String header, String says, Function<Row, String> cell) {
        columns.add(new Column(oneLine(header), Type.NUMBER, says, orEmpty(cell)));
    }

    /** One dash would make a statistics program take the whole column for words. */
    private Function<Row, String> orEmpty(Function<Row, String> cell) {
        return whole ? cell.andThen(text -> text.equals(NONE) ? "" : text) : cell;
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

    private static String count(Cell cell, SmallCells small) {
        String star = SmallMark.flags(cell, small) ? SmallMark.STAR : "";
        return cell.n() + star + (cell.undecided() > 0 ? " (+" + cell.undecided() + ")" : "");
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
