package org.postil.exchange;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.postil.merge.SheetRows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gathers the cells of a sheet as they stream by. The header is the first line with two or more
 * filled cells (a title over the table has one); a second header line under merged cells is joined
 * to it: "Victim" over "Age" is the column "Victim Age".
 */
final class SheetCells implements SheetContentsHandler {
    /** What POI says of a cell with an error. */
    private static final String ERROR = "ERROR:#";

    private final List<Line> lines = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<SheetRows.Problem> problems = new ArrayList<>();
    private Map<Integer, String> cells = new HashMap<>();

    private record Line(int row, Map<Integer, String> cells) {}

    @Override
    public void startRow(int row) {
        cells = new HashMap<>();
    }

    @Override
    public void endRow(int row) {
        if (!cells.isEmpty()) {
            lines.add(new Line(row, cells));
        }
    }

    @Override
    public void cell(
            @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        if (reference == null || value == null || value.isBlank()) {
            return;
        }
        if (value.startsWith(ERROR)) {
            problem(
                    reference,
                    "cell "
                            + reference
                            + " holds the error "
                            + value.substring(ERROR.length() - 1)
                            + " and counts as empty");
        } else {
            cells.put((int) new CellReference(reference).getCol(), value);
        }
    }

    /** A formula without a value: the file was written by a program that does not calculate. */
    void uncalculated(String reference) {
        problem(
                reference,
                "cell "
                        + reference
                        + " holds a formula that was not calculated and counts as empty; open the"
                        + " file in a spreadsheet program and save it there");
    }

    private void problem(String reference, String message) {
        problems.add(new SheetRows.Problem(new CellReference(reference).getRow() + 1L, message));
    }

    /** Cells that are one; told after all cells. */
    void merged(CellRangeAddress region) {
        merged.add(region);
    }

    /** The sheet as rows; empty when it has no header with a line below it. */
    Optional<SheetRows> sheet(String name) {
        int at = 0;
        while (at < lines.size() && lines.get(at).cells().size() < 2) {
            at++;
        }
        if (at >= lines.size() - 1) {
            return Optional.empty();
        }
        int first = at + 1;
        var names = new HashMap<>(lines.get(at).cells());
        if (isSecondHeader(at)) {
            join(lines.get(at).row(), names, lines.get(first).cells());
            first++;
        }
        fillDown(lines.subList(first, lines.size()));
        int width = names.keySet().stream().mapToInt(i -> i + 1).max().orElse(0);
        var header = header(names, width);
        var rows = new ArrayList<SheetRows.Row>();
        for (Line line : lines.subList(first, lines.size())) {
            var row = new ArrayList<String>();
            for (int i = 0; i < width; i++) {
                row.add(line.cells().getOrDefault(i, ""));
            }
            if (row.stream().anyMatch(c -> !c.isBlank())) {
                rows.add(new SheetRows.Row(line.row() + 1L, row));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetRows(name, header, rows, problems));
    }

    /** A cell that is merged over lines says the same of each of them. */
    private void fillDown(List<Line> body) {
        for (CellRangeAddress region : merged) {
            if (region.getLastRow() == region.getFirstRow()) {
                continue;
            }
            int column = region.getFirstColumn();
            body.stream()
                    .filter(line -> line.row() == region.getFirstRow())
                    .map(line -> line.cells().get(column))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(said ->
                            body.stream()
                                    .filter(line -> region.containsRow(line.row()))
                                    .forEach(line -> line.cells().put(column, said)));
        }
    }

    /** The line under the first one names the columns below a cell that is merged over several. */
    private boolean isSecondHeader(int at) {
        int row = lines.get(at).row();
        return at + 2 < lines.size()
                && lines.get(at + 1).row() == row + 1
                && merged.stream()
                        .anyMatch(m ->
                                m.getFirstRow() == row
                                        && m.getLastRow() == row
                                        && m.getLastColumn() > m.getFirstColumn());
    }

    private void join(int row, Map<Integer, String> names, Map<Integer, String> below) {
        for (CellRangeAddress region : merged) {
            if (region.getFirstRow() == row && region.getLastRow() == row) {
                String above = names.getOrDefault(region.getFirstColumn(), "");
                for (int i = region.getFirstColumn(); i <= region.getLastColumn(); i++) {
                    names.put(i, above);
                }
            }
        }
        below.forEach((column, name) ->
                names.put(column, (names.getOrDefault(column, "") + " " + name).strip()));
    }

    /** A column without a name is called by its letter, a name that stands twice is told apart. */
    private static List<String> header(Map<Integer, String> names, int width) {
        var header = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int i = 0; i < width; i++) {
            String letter = CellReference.convertNumToColString(i);
            String name = names.getOrDefault(i, letter).replaceAll("\\s+", " ").strip();
            header.add(taken.add(name) ? name : name + " (" + letter + ")");
        }
        return header;
    }
}
