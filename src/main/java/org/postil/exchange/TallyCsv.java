package org.postil.exchange;

import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.List;

/**
 * A counted table for programs: code, name and level of each row in columns of their own, then
 * every number of the row and, for each column of the table, n, denominator, percentage and what is
 * undecided, or the summary of a numeric variable.
 *
 * @param rows a cell for each of the header, zeros written as 0
 */
public record TallyCsv(List<String> header, List<List<String>> rows) {
    public static TallyCsv of(Tally tally) {
        var numbers = TallyTable.whole(tally).columns();
        var header = new ArrayList<>(List.of("code", "name", "level"));
        numbers.stream().skip(1).map(TallyTable.Column::header).forEach(header::add);
        var rows = new ArrayList<List<String>>();
        for (var row : tally.rows()) {
            var cells =
                    new ArrayList<>(List.of(row.code(), row.name(), Integer.toString(row.level())));
            numbers.stream().skip(1).map(column -> column.cell().apply(row)).forEach(cells::add);
            rows.add(List.copyOf(cells));
        }
        return new TallyCsv(List.copyOf(header), List.copyOf(rows));
    }
}
