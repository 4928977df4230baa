package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A counted table.
 *
 * @param universe number of reviews counted over
 * @param units number of units in them; for reviews the same
 * @param read how many of the universe's reviews are read in the layer
 * @param layer whose work is counted, as printed
 * @param where the condition as written back, empty without one
 * @param percent what the cells' percentages are of; of the rows alone when there are no columns
 * @param caption the rules that hold, a sentence each
 * @param rowsName name of the variable in the rows, empty for codes
 * @param columnsName name of the variable in the columns, empty for codes and without columns
 * @param columns empty without columns
 * @param fisher two-sided p of Fisher's exact test; null unless asked for of two rows by two
 *     columns that exclude each other
 */
public record Tally(
        TallyRequest request,
        int universe,
        long units,
        int read,
        String layer,
        String where,
        PercentOf percent,
        List<String> caption,
        String rowsName,
        String columnsName,
        List<Column> columns,
        List<Row> rows,
        @Nullable Double fisher,
        Evidence evidence)
        implements TallyOutcome {
    /** Of codes, without a test. */
    public Tally(
            TallyRequest request,
            int universe,
            long units,
            int read,
            String layer,
            String where,
            PercentOf percent,
            List<String> caption,
            List<Column> columns,
            List<Row> rows,
            Evidence evidence) {
        this(
                request, universe, units, read, layer, where, percent, caption, "", "", columns,
                rows, null, evidence);
    }

    public Tally {
        caption = List.copyOf(caption);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** "28 of 33 read". */
    public String readLine() {
        return read + " of " + universe + " read";
    }

    /** What a row or a column stands for. */
    public enum Kind {
        CODE,
        /** A code itself, without those below it; its row stands under the code's. */
        DIRECT,
        GROUP,
        /** Any code of the facet. */
        ANY,
        /** No code of the facet. */
        NONE,
        /** A value of a variable. */
        VALUE,
        /** All values of a numeric variable, summarised. */
        NUMBER
    }

    /**
     * @param code label in outputs: key, else unique name, else path; the value of a variable
     * @param level 1 at the top
     * @param id of the code, group or category, 0 where there is none
     * @param n units having it
     * @param missing units without a value of the column variable, by reason key
     */
    public record Column(
            String code,
            String name,
            int level,
            Kind kind,
            long id,
            long n,
            long undecided,
            Map<String, Long> missing) {}

    /**
     * @param code label in outputs: key, else unique name, else path; the value of a variable
     * @param level 1 at the top
     * @param id of the code, group or category, 0 where there is none
     * @param n units having it
     * @param d denominator
     * @param percent n of d, null when d is 0
     * @param missing units without a value, by reason key: of the row's variable, else of the
     *     column's among the row's units; absent keys are 0
     * @param undecided units on which the coders differ, not in n
     * @param notRechecked units without it whose review was read before the code was made or
     *     changed its meaning
     * @param direct units that have the code itself, not only one below it
     * @param passages that carry it, without double; 0 for a variable
     * @param reviews references of the reviews behind n
     * @param cells one for each column, in order
     * @param summary of a numeric variable, null otherwise
     * @param interval of the percentage; null unless asked for, and when d is 0
     * @param fisher two-sided p of Fisher's exact test of having the row or not by the two columns;
     *     null unless asked for of two columns that exclude each other
     */
    public record Row(
            String code,
            String name,
            int level,
            Kind kind,
            long id,
            long n,
            long d,
            @Nullable BigDecimal percent,
            Map<String, Long> missing,
            long undecided,
            long notRechecked,
            long direct,
            long passages,
            List<String> reviews,
            List<Cell> cells,
            @Nullable Summary summary,
            @Nullable Interval interval,
            @Nullable Double fisher) {
        /** Without statistics. */
        public Row(
                String code,
                String name,
                int level,
                Kind kind,
                long id,
                long n,
                long d,
                @Nullable BigDecimal percent,
                Map<String, Long> missing,
                long undecided,
                long notRechecked,
                long direct,
                long passages,
                List<String> reviews,
                List<Cell> cells,
                @Nullable Summary summary) {
            this(
                    code,
                    name,
                    level,
                    kind,
                    id,
                    n,
                    d,
                    percent,
                    missing,
                    undecided,
                    notRechecked,
                    direct,
                    passages,
                    reviews,
                    cells,
                    summary,
                    null,
                    null);
        }
    }

    /**
     * @param percent n of d, null when d is 0
     * @param undecided units on which the coders differ, not in n
     * @param summary of the row's numeric variable in this column, or of the column's in this row;
     *     null otherwise
     * @param interval of the percentage; null unless asked for, and when d is 0
     */
    public record Cell(
            long n,
            long d,
            @Nullable BigDecimal percent,
            long undecided,
            @Nullable Summary summary,
            @Nullable Interval interval) {
        /** Without statistics. */
        public Cell(
                long n,
                long d,
                @Nullable BigDecimal percent,
                long undecided,
                @Nullable Summary summary) {
            this(n, d, percent, undecided, summary, null);
        }
    }

    /**
     * A numeric variable over the units. A unit with several values (a review with several persons)
     * gives each of them.
     *
     * @param known units with a value
     * @param values number of values
     * @param missing by reason key
     * @param mean to four decimals, half up; null without values, as are the others
     * @param sd standard deviation of a sample (by n - 1), to four decimals; null with fewer than
     *     two values
     * @param q1 lower quartile, interpolated between values: definition 7 of Hyndman and Fan
     *     (1996), the usual one of R and of QUARTILE.INC; to four decimals
     * @param q3 upper quartile, the same way
     */
    public record Summary(
            long known,
            long values,
            Map<String, Long> missing,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal sd,
            @Nullable BigDecimal median,
            @Nullable BigDecimal q1,
            @Nullable BigDecimal q3,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {
        /** Those with a value and those without. */
        public long units() {
            return known + missing.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
