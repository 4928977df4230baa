package org.postil.merge;

import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.extraction.AnswerForecast;
import org.postil.extraction.AnswerLoading;
import org.postil.extraction.AnswerOutcome;
import org.postil.extraction.AnswerRow;
import org.postil.project.Project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What would become of a sheet of answers. Nothing is written before {@link #apply}; applied once,
 * the same sheet changes nothing more.
 *
 * @param mapping how the sheet is read; remembered with what is stored
 * @param rows the answers of the sheet, one each
 * @param forecast what becomes of them, given the project as it was looked at
 * @param problems what does not fit, in the order of the sheet
 */
public record AnswerIncoming(
        SheetRows sheet,
        ColumnMapping mapping,
        List<AnswerRow> rows,
        AnswerForecast forecast,
        List<Problem> problems) {
    public AnswerIncoming {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * A cell, or a row, that is left out.
     *
     * @param column its name; empty when it is about the row
     * @param value as it stands in the sheet
     */
    public record Problem(long line, String column, String value, String why) {}

    /**
     * @param coder whose answers they become; empty for one who is still to be made
     */
    public static AnswerIncoming plan(
            SheetRows sheet, ColumnMapping mapping, Snapshot snapshot, Optional<Coder> coder) {
        var reading = new AnswerSheet(sheet, mapping, snapshot);
        var read = reading.read();
        var forecast =
                AnswerLoading.forecast(
                        snapshot, read.cells().stream().map(AnswerSheet.Cell::row).toList(), coder);
        var cells = new IdentityHashMap<AnswerRow, AnswerSheet.Cell>();
        read.cells().forEach(cell -> cells.put(cell.row(), cell));
        var problems = new ArrayList<>(read.problems());
        for (AnswerForecast.Refused refused : forecast.refused()) {
            var cell = cells.get(refused.row());
            problems.add(
                    new Problem(
                            refused.row().line(),
                            cell == null ? "" : cell.column(),
                            refused.row().value(),
                            refused.reason()));
        }
        problems.sort(Comparator.comparingLong(Problem::line));
        return new AnswerIncoming(
                sheet,
                mapping,
                read.cells().stream().map(AnswerSheet.Cell::row).toList(),
                forecast,
                problems);
    }

    /** Answers where there was none. */
    public long added() {
        return forecast.changes().stream().filter(c -> !c.isConflict()).count();
    }

    /** Answers in place of another. */
    public long conflicts() {
        return forecast.changes().stream().filter(AnswerForecast.Change::isConflict).count();
    }

    /**
     * Stores the answers in one action.
     *
     * @param keep where the coder has another answer, that one stays
     */
    public AnswerOutcome apply(Project project, Coder coder, boolean keep) {
        Set<AnswerRow> left = Collections.newSetFromMap(new IdentityHashMap<>());
        if (keep) {
            forecast.changes().stream()
                    .filter(AnswerForecast.Change::isConflict)
                    .forEach(c -> left.add(c.row()));
        }
        forecast.refused().forEach(refused -> left.add(refused.row()));
        var wanted = rows.stream().filter(row -> !left.contains(row)).toList();
        var before = project.snapshot();
        return new AnswerLoading(project)
                .load(
                        wanted,
                        coder,
                        edit ->
                                RememberedMapping.ANSWERS.keep(
                                        edit, sheet.header(), mapping, before));
    }
}
