package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.exchange.CsvTable;

import java.nio.file.Path;
import java.util.List;

/**
 * A figure of the published study, and where it stands in the tables saved with the sample study.
 *
 * @param table name of the saved table
 * @param row as {@link org.postil.tally.Tally.Row#code}; empty for the table as a whole
 * @param column the same of a column; empty for the row's own number
 * @param statistic what of the row it is; empty for its count
 * @param printed its numbers; empty where the study prints none
 */
record PublishedFigure(
        String id, String table, String row, String column, String statistic, Numbers printed) {
    /** Numbers as they are read somewhere: count, denominator, percentage. */
    record Numbers(String n, String d, String percent) {
        static Numbers of(Object n) {
            return new Numbers(String.valueOf(n), "", "");
        }

        static Numbers of(Object n, Object d) {
            return new Numbers(String.valueOf(n), String.valueOf(d), "");
        }

        /** Without what the study does not print. */
        Numbers asIn(Numbers printed) {
            return new Numbers(
                    n, printed.d.isEmpty() ? "" : d, printed.percent.isEmpty() ? "" : percent);
        }
    }

    /** All of them: 77, some by two ways. */
    static List<PublishedFigure> all() {
        var read = CsvTable.read(Path.of("src/test/resources/figures.csv"));
        assertThat(read).isInstanceOf(CsvTable.Table.class);
        var rows = ((CsvTable.Table) read).table().rows();
        assertThat(rows.stream().map(r -> r.get("id").replaceAll("/.*", "")).distinct())
                .hasSize(77);
        return rows.stream()
                .map(r ->
                        new PublishedFigure(
                                r.get("id"),
                                r.get("table"),
                                r.get("table_row"),
                                r.get("column"),
                                r.get("table_statistic"),
                                new Numbers(r.get("n"), r.get("d"), r.get("percent"))))
                .toList();
    }
}
