package org.postil.exchange;

import org.postil.exchange.TidyTable.Type;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A counted table for programs: code, name and level of each row in columns of their own, then
 * every number of the row and, for each column of the table, n, denominator, percentage and what is
 * undecided, or the summary of a numeric variable; where the table has a threshold, whether a count
 * is small.
 *
 * @param header what each column is called
 * @param types of each column, as the dictionary of tidy tables names them
 * @param says what stands in each column
 * @param rows a cell for each of the header, zeros written as 0
 */
public record TallyCsv(
        List<String> header, List<String> types, List<String> says, List<List<String>> rows) {
    /** What the columns before the numbers hold. */
    private static final List<String> NAMED =
            List.of(
                    "Key of the code, or the category",
                    "Name of the row",
                    "1 at the top; a code below another has one more");

    public TallyCsv {
        header = List.copyOf(header);
        types = List.copyOf(types);
        says = List.copyOf(says);
        rows = List.copyOf(rows);
    }

    /**
     * @param small the counts that are marked
     */
    public static TallyCsv of(Tally tally, SmallCells small) {
        var numbers = TallyTable.whole(tally, small).columns().stream().skip(1).toList();
        var header = new ArrayList<>(List.of("code", "name", "level"));
        numbers.stream().map(TallyTable.Column::header).forEach(header::add);
        var types =
                Stream.concat(
                                Stream.of(Type.TEXT, Type.TEXT, Type.INTEGER),
                                numbers.stream().map(TallyTable.Column::type))
                        .map(Type::key)
                        .toList();
        var says = new ArrayList<>(NAMED);
        numbers.stream().map(TallyTable.Column::says).forEach(says::add);
        var rows = new ArrayList<List<String>>();
        for (var row : tally.rows()) {
            var cells =
                    new ArrayList<>(List.of(row.code(), row.name(), Integer.toString(row.level())));
            numbers.stream().map(column -> column.cell().apply(row)).forEach(cells::add);
            rows.add(List.copyOf(cells));
        }
        return new TallyCsv(header, types, says, rows);
    }
}
