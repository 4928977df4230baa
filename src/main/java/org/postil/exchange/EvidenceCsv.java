package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.tally.Evidence;
import org.postil.tally.Tally;
import org.postil.tally.Unit;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands behind the numbers of tables, as CSV: a line for each number and passage, or for each
 * number and review where no passage is cited. The same lines as on the evidence sheet of a
 * workbook.
 */
final class EvidenceCsv {
    private EvidenceCsv() {}

    /**
     * @param column empty for a number of the row as a whole
     */
    private record Number(
            String table,
            String row,
            String column,
            long n,
            Unit unit,
            List<Evidence.InReview> evidence) {
        Stream<List<@Nullable Object>> lines(EvidenceLines lines) {
            return lines.of(evidence, unit).stream().map(this::line);
        }

        private List<@Nullable Object> line(List<@Nullable Object> told) {
            var cells = new ArrayList<@Nullable Object>(List.of(table, row, column, n));
            cells.addAll(told);
            return cells;
        }
    }

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @param tables by the names of their files
     */
    static void write(
            ReportMaterial material,
            Map<String, TitledTable> tables,
            Path out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        var numbers = new ArrayList<Number>();
        tables.forEach((file, table) -> collect(file, table.tally(), numbers));
        Set<Long> wanted = new HashSet<>();
        numbers.forEach(number -> wanted.addAll(EvidenceLines.passages(number.evidence())));
        var lines =
                new EvidenceLines(
                        material.snapshot(), material.texts(), wanted, progress, cancellation);
        CsvWriter.write(
                out,
                header(),
                numbers.stream().flatMap(number -> number.lines(lines)),
                CsvWriter.Cells.FORMULA_SAFE);
    }

    /** Whether a file with these heads is one of these: no table, though full of numbers. */
    static boolean is(List<String> heads) {
        return heads.equals(header());
    }

    private static List<String> header() {
        var header = new ArrayList<>(List.of("table", "row", "column", "number"));
        EvidenceLines.COLUMNS.forEach(
                column -> header.add(column.title().toLowerCase(Locale.ROOT).replace(' ', '_')));
        return header;
    }

    private static void collect(String file, Tally tally, List<Number> into) {
        Unit unit = tally.request().unit();
        for (int r = 0; r < tally.rows().size(); r++) {
            var row = tally.rows().get(r);
            String name = EvidenceLines.label(row);
            var whole = row.summary();
            long n = whole == null ? row.n() : whole.known();
            if (n > 0) {
                into.add(new Number(file, name, "", n, unit, tally.evidence().row(r)));
            }
            for (int c = 0; c < row.cells().size(); c++) {
                var cell = row.cells().get(c);
                var part = cell.summary();
                long own = part == null ? cell.n() : part.known();
                if (own > 0) {
                    into.add(
                            new Number(
                                    file,
                                    name,
                                    tally.columns().get(c).name(),
                                    own,
                                    unit,
                                    tally.evidence().cell(r, c)));
                }
            }
        }
    }
}
