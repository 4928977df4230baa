package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Codebook;
import org.postil.tally.Axis;
import org.postil.tally.Interval;
import org.postil.tally.PercentOf;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;
import org.postil.tally.Tally.Kind;
import org.postil.tally.Tally.Summary;
import org.postil.tally.Unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A counted table as a paper prints it: {@code n/N (%)} in the cells, sub-themes below their theme,
 * and under it the rules it was counted by. It takes the numbers of a tally and counts nothing.
 *
 * @param heads one for each column, the first above the names
 * @param notes a sentence each
 */
record JournalTable(List<String> heads, List<Line> lines, List<String> notes) {
    /** Where a column has more than this, a cell holds the count alone. */
    private static final int FEW = 4;

    private static final String NONE = "–";

    /** As wide as a digit. */
    private static final String FIGURE_SPACE = "\u2007";

    /**
     * One row.
     *
     * @param level 1 at the top
     * @param strong a theme with sub-themes below
     * @param cells without the name
     */
    record Line(String name, int level, boolean strong, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    JournalTable {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    static JournalTable of(Tally tally) {
        return of(tally, new SmallCells(0));
    }

    /**
     * @param small counts that get a star, so that nobody prints one unawares
     */
    static JournalTable of(Tally tally, SmallCells small) {
        boolean summary = tally.rows().stream().anyMatch(row -> row.kind() == Kind.NUMBER);
        return summary ? summaries(tally) : counts(tally, small);
    }

    private static JournalTable counts(Tally tally, SmallCells small) {
        boolean codes = tally.rows().stream().anyMatch(row -> row.kind() == Kind.CODE);
        boolean passages = codes && tally.request().unit() != Unit.PASSAGES;
        boolean full = tally.columns().size() <= FEW;
        var heads = new ArrayList<String>();
        heads.add(axis(tally.request().rows().key(), tally.rowsName()));
        heads.add(tally.columns().isEmpty() ? "n/N (%)" : "All, n/N (%)");
        boolean intervals = tally.rows().stream().anyMatch(row -> row.interval() != null);
        boolean tested = tally.rows().stream().anyMatch(row -> row.fisher() != null);
        if (intervals) {
            heads.add("95% CI");
        }
        if (passages) {
            heads.add("Passages, n");
        }
        for (Tally.Column column : tally.columns()) {
            heads.add(head(column, full));
        }
        if (tested) {
            heads.add("p");
        }
        var lines = new ArrayList<Line>();
        for (int i = 0; i < tally.rows().size(); i++) {
            var row = tally.rows().get(i);
            var cells = new ArrayList<String>();
            cells.add(
                    share(row.n(), row.d(), row.percent(), row.undecided())
                            + SmallMark.of(row.n(), small));
            if (intervals) {
                cells.add(interval(row.interval(), tally.request().decimals()));
            }
            if (passages) {
                cells.add(row.kind() == Kind.CODE ? Long.toString(row.passages()) : "");
            }
            for (int c = 0; c < row.cells().size(); c++) {
                var cell = row.cells().get(c);
                boolean number = tally.columns().get(c).kind() == Kind.NUMBER;
                cells.add(
                        number
                                ? mean(cell)
                                : cell(tally, cell, full) + SmallMark.of(cell.n(), small));
            }
            if (tested) {
                cells.add(probability(row.fisher()));
            }
            boolean parent =
                    row.level() == 1
                            && i + 1 < tally.rows().size()
                            && tally.rows().get(i + 1).level() > 1;
            lines.add(
                    new Line(
                            label(row.kind(), row.code(), row.name()), row.level(), parent, cells));
        }
        var notes = notes(tally, full, passages);
        notes.addAll(SmallMark.notes(tally.rows(), small));
        return new JournalTable(heads, aligned(lines), notes);
    }

    private static String head(Tally.Column column, boolean full) {
        String name = label(column.kind(), column.code(), column.name());
        if (column.kind() == Kind.NUMBER) {
            return name + ", mean (median)";
        }
        return full ? name + ", n/N (%)" : name;
    }

    private static String cell(Tally tally, Tally.Cell cell, boolean full) {
        return full
                ? ratio(
                        cell.n(),
                        cell.d(),
                        percent(cell, tally.request().decimals()),
                        cell.undecided())
                : count(tally, cell);
    }

    /** With its interval, where one was asked for: "33; 20 to 50". */
    private static String percent(Tally.Cell cell, int decimals) {
        String percent = percent(cell.percent());
        return cell.interval() == null
                ? percent
                : percent + "; " + interval(cell.interval(), decimals);
    }

    private static String mean(Tally.Cell cell) {
        var summary = cell.summary();
        return summary == null
                ? NONE
                : decimal(summary.mean()) + " (" + decimal(summary.median()) + ")";
    }

    private static String interval(@Nullable Interval interval, int decimals) {
        return interval == null
                ? NONE
                : interval.lowPercent(decimals).toPlainString()
                        + " to "
                        + interval.highPercent(decimals).toPlainString();
    }

    /** As journals print it: three decimals, never 0. */
    private static String probability(@Nullable Double p) {
        if (p == null) {
            return NONE;
        }
        return p < 0.001
                ? "<0.001"
                : BigDecimal.valueOf(p).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    private static JournalTable summaries(Tally tally) {
        var lines = new ArrayList<Line>();
        for (Tally.Row row : tally.rows()) {
            lines.add(
                    line(
                            axis(tally.request().rows().key(), row.name()),
                            1,
                            row.summary(),
                            row.undecided()));
            for (int i = 0; i < row.cells().size(); i++) {
                var column = tally.columns().get(i);
                lines.add(
                        line(
                                label(column.kind(), column.code(), column.name()),
                                2,
                                row.cells().get(i).summary(),
                                row.cells().get(i).undecided()));
            }
        }
        return new JournalTable(
                List.of(
                        "Variable",
                        "Known, n/N",
                        "Mean (SD)",
                        "Median (IQR)",
                        "Range",
                        "Missing, n"),
                lines,
                notes(tally, true, false));
    }

    private static Line line(String name, int level, @Nullable Summary summary, long undecided) {
        if (summary == null) {
            return new Line(name, level, false, List.of(NONE, NONE, NONE, NONE, NONE));
        }
        String range =
                summary.min() == null ? NONE : plain(summary.min()) + NONE + plain(summary.max());
        String mean = decimal(summary.mean());
        String median = decimal(summary.median());
        if (summary.sd() != null) {
            mean += " (" + decimal(summary.sd()) + ")";
            median += " (" + decimal(summary.q1()) + NONE + decimal(summary.q3()) + ")";
        }
        long missing = summary.missing().values().stream().mapToLong(Long::longValue).sum();
        return new Line(
                name,
                level,
                false,
                List.of(
                        summary.known() + "/" + (summary.units() + undecided) + open(undecided),
                        mean,
                        median,
                        range,
                        Long.toString(missing)));
    }

    private static List<String> notes(Tally tally, boolean full, boolean passages) {
        var notes = new ArrayList<String>();
        if (!full) {
            PercentOf of = tally.request().percent();
            notes.add(
                    "Under each column: number of "
                            + tally.request().unit().key()
                            + (of == null ? "." : " (%)."));
        }
        notes.addAll(tally.caption());
        notes.addAll(missing(tally));
        if (passages) {
            notes.add("Passages are counted without double: overlapping ones of one code once.");
        }
        if (tally.rows().stream().anyMatch(JournalTable::isOpen)) {
            notes.add("[+n]: on n more the coders differ; they are not counted.");
        }
        if (tally.rows().stream().anyMatch(row -> row.notRechecked() > 0)) {
            notes.add(
                    "Some reviews were read before a code was made or changed its meaning and not"
                            + " looked at again for it: "
                            + unchecked(tally)
                            + ".");
        }
        return notes;
    }

    private static boolean isOpen(Tally.Row row) {
        return row.undecided() > 0 || row.cells().stream().anyMatch(cell -> cell.undecided() > 0);
    }

    private static String unchecked(Tally tally) {
        return tally.rows().stream()
                .filter(row -> row.notRechecked() > 0)
                .map(row -> row.code() + " " + row.notRechecked())
                .collect(Collectors.joining(", "));
    }

    /** Of the variable in the rows and of the one in the columns, over all units. */
    private static List<String> missing(Tally tally) {
        var notes = new ArrayList<String>();
        boolean columns = !tally.columns().isEmpty();
        if (tally.request().rows() instanceof Axis.OfVariable of && !tally.rows().isEmpty()) {
            String named = columns ? " of " + axis(of.path(), tally.rowsName()) : "";
            missing(named, tally.rows().getFirst().missing(), notes);
        }
        if (columns && tally.request().columns() instanceof Axis.OfVariable of) {
            missing(
                    " of " + axis(of.path(), tally.columnsName()),
                    tally.columns().getFirst().missing(),
                    notes);
        }
        return notes;
    }

    private static void missing(String of, Map<String, Long> reasons, List<String> into) {
        String told = TallyTable.reasons(reasons);
        if (!told.isEmpty()) {
            into.add("No value" + of + ": " + told + ".");
        }
    }

    /**
     * What a variable or a facet is called as a head: its name, with the role of the persons before
     * it where the name does not say it.
     *
     * @param name of the variable, empty for a facet or where it is not known
     */
    private static String axis(String key, String name) {
        int dot = key.indexOf('.');
        String level = dot < 0 ? "" : key.substring(0, dot);
        String words = name.isEmpty() ? key.substring(dot + 1).replace('_', ' ') : name;
        return level.isEmpty()
                        || level.equals("review")
                        || words.toLowerCase(Locale.ROOT).contains(level)
                ? capital(words)
                : capital(level) + ": " + words;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String share(long n, long d, @Nullable BigDecimal percent, long undecided) {
        return ratio(n, d, percent(percent), undecided);
    }

    private static String ratio(long n, long d, String percent, long undecided) {
        return n + "/" + d + " (" + percent + ")" + open(undecided);
    }

    private static String open(long undecided) {
        return undecided > 0 ? " [+" + undecided + "]" : "";
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NONE : percent.toPlainString();
    }

    private static String count(Tally tally, Tally.Cell cell) {
        String open = open(cell.undecided());
        var percent = cell.percent();
        return tally.request().percent() == null || percent == null
                ? cell.n() + open
                : cell.n() + " (" + percent.toPlainString() + ")" + open;
    }

    private static String decimal(@Nullable BigDecimal value) {
        return value == null ? NONE : value.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Without decimals that say nothing. */
    private static String plain(@Nullable BigDecimal value) {
        return value == null ? NONE : value.stripTrailingZeros().toPlainString();
    }

    /** A code's key stands before its name; a path ends with the name already. */
    private static String label(Kind kind, String code, String name) {
        if (kind != Kind.CODE || code.equals(name)) {
            return name;
        }
        return code.endsWith(Codebook.PATH_SEPARATOR + name) ? name : code + " " + name;
    }

    /**
     * Fills each column up with spaces as wide as a digit, so that brackets stand below another.
     */
    private static List<Line> aligned(List<Line> lines) {
        int width = lines.isEmpty() ? 0 : lines.getFirst().cells().size();
        var wanted = new int[width];
        for (Line line : lines) {
            for (int i = 0; i < width; i++) {
                wanted[i] = Math.max(wanted[i], bracket(line.cells().get(i)));
            }
        }
        var result = new ArrayList<Line>();
        for (Line line : lines) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < width; i++) {
                cells.add(padded(line.cells().get(i), wanted[i]));
            }
            result.add(new Line(line.name(), line.level(), line.strong(), cells));
        }
        return result;
    }

    /** How many characters the bracket of a percentage takes, 0 without one. */
    private static int bracket(String cell) {
        int open = cell.indexOf('(');
        int close = cell.indexOf(')');
        return open < 0 ? 0 : close - open;
    }

    private static String padded(String cell, int wanted) {
        int open = cell.indexOf('(');
        if (open < 0) {
            boolean none = wanted > 0 && cell.equals("0");
            // a nought stands below the counts, not below their brackets
            return none ? cell + FIGURE_SPACE.repeat(wanted + 1) : cell;
        }
        return cell.substring(0, open)
                + FIGURE_SPACE.repeat(wanted - bracket(cell))
                + cell.substring(open);
    }
}
