package org.postil.exchange;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.tally.Evidence;
import org.postil.tally.Tally;
import org.postil.tally.Unit;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The evidence behind the numbers of tables: a block for each number, with a link back to it. The
 * blocks are laid out while the tables are written, so that each number knows where its block will
 * stand.
 */
final class EvidenceSheet implements TallySheet.Links {
    private static final int FIRST = 3;

    /** As many rows as a sheet safely takes; numbers after that have no block. */
    private final int most;

    private final Snapshot snapshot;
    private final StudyTexts texts;
    private final String name;
    private final List<Block> blocks = new ArrayList<>();
    private String title = "";
    private int next = FIRST;
    private boolean cut;

    /**
     * @param name of the sheet, as got from the book
     */
    EvidenceSheet(Snapshot snapshot, StudyTexts texts, String name, int most) {
        this.snapshot = snapshot;
        this.texts = texts;
        this.name = name;
        this.most = most;
    }

    /**
     * @param of what the number is, with it
     * @param back where it stands
     */
    private record Block(
            String title, String of, String back, Unit unit, List<Evidence.InReview> evidence) {}

    /** The table whose numbers are asked for from now on. */
    void table(String name) {
        title = name;
    }

    @Override
    public Object linked(Tally tally, int row, int column, long n, String place) {
        if (n == 0 || cut) {
            return n;
        }
        var found = column < 0 ? tally.evidence().row(row) : tally.evidence().cell(row, column);
        if (found.isEmpty()) {
            return n;
        }
        int size = 1 + EvidenceLines.count(found);
        if (next + size > most) {
            cut = true;
            return n;
        }
        String of = EvidenceLines.label(tally.rows().get(row));
        if (column >= 0) {
            of += " × " + tally.columns().get(column).name();
        }
        blocks.add(new Block(title, of + ": " + n, place, tally.request().unit(), found));
        String there = place(name, 0, next);
        next += size;
        return new BookSheet.Linked(n, there);
    }

    /**
     * @param row from 1
     */
    static String place(String sheet, int column, int row) {
        return "'"
                + sheet.replace("'", "''")
                + "'!"
                + CellReference.convertNumToColString(column)
                + row;
    }

    /** Returns how many lines of evidence were written. */
    int write(Book book, Progress progress, Cancellation cancellation) {
        var sheet =
                book.sheet(name, List.of("Evidence behind each number"), columns())
                        .named()
                        .keeping(2);
        Set<Long> wanted = new HashSet<>();
        blocks.forEach(block -> wanted.addAll(EvidenceLines.passages(block.evidence())));
        var lines = new EvidenceLines(snapshot, texts, wanted, progress, cancellation);
        int written = 0;
        for (Block block : blocks) {
            cancellation.check();
            var head = new ArrayList<@Nullable Object>();
            head.add(new BookSheet.Linked("↑ " + block.title(), block.back()));
            head.add(block.of());
            while (head.size() < columns().size()) {
                head.add(null);
            }
            sheet.row(head, true);
            for (var line : lines.of(block.evidence(), block.unit())) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(block.title());
                cells.add(block.of());
                cells.addAll(line);
                sheet.row(cells);
                written++;
            }
        }
        sheet.end(
                cut
                        ? List.of(
                                "A sheet takes no more: the numbers after the last one here have no"
                                        + " evidence on it. Export fewer tables at a time.")
                        : List.of());
        return written;
    }

    private static List<SheetColumn> columns() {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.wrapped("table", 26));
        columns.add(SheetColumn.wrapped("number", 30));
        columns.addAll(EvidenceLines.COLUMNS);
        return columns;
    }
}
