package org.postil.exchange;

import org.postil.charts.Chart;
import org.postil.charts.ChartKind;
import org.postil.charts.ChartOptions;

import java.util.Optional;

/** The chart that stands with a table in a report. */
final class ReportChart {
    /** Two bars say no more than the table does. */
    private static final int LEAST_ROWS = 3;

    private ReportChart() {}

    /**
     * Of the kind that fits the table's shape, without a title: the report sets its own. Empty
     * where there is nothing to draw, or too little.
     */
    static Optional<Chart> of(TitledTable table) {
        long rows =
                table.tally().rows().stream()
                        .filter(row -> row.level() == 1 && row.n() > 0)
                        .count();
        return rows < LEAST_ROWS
                ? Optional.empty()
                : ChartKind.usual(table.tally())
                        .flatMap(kind -> Chart.of(table.tally(), ChartOptions.of(kind, "")));
    }
}
