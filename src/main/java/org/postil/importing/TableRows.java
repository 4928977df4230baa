package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.ParagraphKind;
import org.postil.domain.TextLayout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts the parts of a table that runs over pages together: rows cut by the end of a page are joined
 * cell by cell, heads that are printed again are left out.
 */
final class TableRows {
    /** The head of a table printed again on a later page. */
    record Repeated(int page, String text) {}

    private final Hyphens hyphens;
    private final List<Repeated> repeated = new ArrayList<>();

    /** Rows of the open table; cells by column. */
    private final List<TreeMap<Integer, DraftText>> rows = new ArrayList<>();

    private @Nullable PrintedTable last;
    private @Nullable PrintedTable head;
    private int number;

    TableRows(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    List<Repeated> repeated() {
        return repeated;
    }

    /**
     * Adds a part to the open table or opens one.
     *
     * @param firstOnPage true when nothing stands above it on its page
     * @return false when another table is open that must be closed first
     */
    boolean add(PrintedPage page, PrintedTable part, boolean firstOnPage) {
        if (last == null) {
            head = part;
            append(page, part, 0, false);
        } else if (firstOnPage && part.hasColumnsOf(last)) {
            int from = repeatsHead(part) ? 1 : 0;
            if (from == 1) {
                repeated.add(new Repeated(page.number, rowText(part.row(0))));
            }
            append(page, part, from, goesOn(part.row(from)));
        } else {
            return false;
        }
        last = part;
        return true;
    }

    private boolean repeatsHead(PrintedTable part) {
        return head != null
                && part.rows() > 1
                && rows.size() > 1
                && rowText(part.row(0)).equals(rowText(head.row(0)));
    }

    private static String rowText(List<PrintedTable.Cell> row) {
        var text = new StringBuilder();
        row.forEach(cell -> text.append(text.isEmpty() ? "" : " | ").append(cell.text()));
        return text.toString();
    }

    /**
     * True when the row is the rest of one that began on the page before: some of its cells are
     * empty because they ended there, or go on in small letters; none begins anew after a sentence
     * has ended.
     */
    private boolean goesOn(List<PrintedTable.Cell> row) {
        var before = rows.getLast();
        boolean begins = false;
        int continued = 0;
        for (PrintedTable.Cell cell : row) {
            DraftText earlier = before.get(cell.column());
            String text = cell.text();
            if (earlier == null) {
                begins = true;
            } else if (LineStart.startsLower(text)) {
                continued++;
            } else if (LineStart.endsSentence(earlier.last().line().text)
                    || cell.column() == 0 && startsNumber(cell)) {
                begins = true;
            }
        }
        return !begins && (continued == row.size() || row.size() < before.size());
    }

    private static boolean startsNumber(PrintedTable.Cell cell) {
        PrintLine first = cell.lines().getFirst();
        return first.label > 0 || Character.isDigit(first.text.charAt(0));
    }

    private void append(PrintedPage page, PrintedTable part, int from, boolean goesOn) {
        int open = -1;
        boolean joining = goesOn;
        for (PrintedTable.Cell cell : part.cells()) {
            if (cell.row() < from) {
                continue;
            }
            if (cell.row() != open) {
                if (open >= 0 || !joining) {
                    rows.add(new TreeMap<>());
                }
                open = cell.row();
            }
            var text =
                    rows.getLast().computeIfAbsent(cell.column(), column -> new DraftText(hyphens));
            cell.lines().forEach(line -> text.add(page, line));
        }
    }

    /** Ends the open table, if there is one, and gives its cells row by row. */
    List<PdfParagraphs.Made> close() {
        var made = new ArrayList<PdfParagraphs.Made>();
        for (int row = 0; row < rows.size(); row++) {
            for (var cell : rows.get(row).entrySet()) {
                var place = new TextLayout.Cell(number, row, cell.getKey());
                var text = cell.getValue();
                made.add(
                        new PdfParagraphs.Made(
                                text.paragraph(ParagraphKind.TABLE_CELL, 0, place), text.parts));
            }
        }
        if (last != null) {
            number++;
        }
        rows.clear();
        last = null;
        head = null;
        return made;
    }
}
