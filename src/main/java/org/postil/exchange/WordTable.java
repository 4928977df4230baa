package org.postil.exchange;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

import java.math.BigInteger;
import java.util.List;

/**
 * A table as journals set it: three rules, no vertical lines, the head repeated on each page, rows
 * that stay whole, names on the left and numbers on the right. Heads of many columns stand upright.
 */
final class WordTable {
    /** In twentieths of a point. */
    private static final int INDENT = 200;

    private static final int TALLEST = 3_400;

    /**
     * From so many numbers on a table takes a turned page; from so many its heads stand upright.
     */
    private static final int WIDE = 6;

    private static final int UPRIGHT = 8;

    /** Rows of a table that is not parted between pages. */
    private static final int SHORT = 16;

    /** A head of so many characters is not broken. */
    private static final int ONE_LINE = 12;

    /** So far a head above the names makes their column wider. */
    private static final int WIDEST_HEAD = 3_600;

    /** Left and right of what stands in a cell. */
    private static final int EDGES = 150;

    private WordTable() {}

    /** A table with its number and title above and the rules it was counted by below. */
    static void write(WordFile file, String title, JournalTable table) {
        int numbers = table.heads().size() - 1;
        boolean upright = numbers >= UPRIGHT;
        file.turn(numbers >= WIDE);
        file.caption(title);
        var widths = widths(file.width(), table, upright);
        var made = begin(file, widths);
        var head = made.createRow();
        head(head, table.heads(), widths, upright);
        int rows = table.lines().size();
        for (int r = 0; r < rows; r++) {
            var line = table.lines().get(r);
            var row = row(made);
            name(cell(row, 0, widths[0]), line);
            for (int i = 0; i < line.cells().size(); i++) {
                var cell = cell(row, i + 1, widths[i + 1]);
                var paragraph = text(cell, "TableText", line.cells().get(i));
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            // a short table stays on one page, and the note with the last rows of any
            if (rows <= SHORT || r >= rows - 2) {
                row.getTableCells().forEach(c -> c.getParagraphs().getFirst().setKeepNext(true));
            }
        }
        made.removeRow(0);
        if (!table.notes().isEmpty()) {
            file.lead("TableNote", "Note.", String.join(" ", table.notes()));
        }
    }

    /**
     * A piece of a cell of words, on a line of its own.
     *
     * @param lead in italics before it, may be empty
     */
    record Piece(String lead, String words) {}

    /**
     * A row of words.
     *
     * @param level of the first cell, 1 at the top
     */
    record Words(int level, boolean strong, List<List<Piece>> cells) {}

    /** A table of words, all on the left. */
    static void words(WordFile file, List<String> heads, int[] widths, List<Words> rows) {
        var made = begin(file, widths);
        var head = made.createRow();
        for (int i = 0; i < heads.size(); i++) {
            text(cell(head, i, widths[i]), "TableHead", heads.get(i));
        }
        head.setRepeatHeader(true);
        for (Words line : rows) {
            var row = row(made);
            for (int i = 0; i < line.cells().size(); i++) {
                var paragraph = text(cell(row, i, widths[i]), "TableText", "");
                pieces(paragraph, line.cells().get(i), i == 0 && line.strong());
                if (i == 0) {
                    indent(paragraph, line.level());
                }
            }
        }
        made.removeRow(0);
    }

    private static void pieces(XWPFParagraph paragraph, List<Piece> pieces, boolean strong) {
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            if (!piece.lead().isEmpty()) {
                WordText.run(paragraph, piece.lead() + " ").setItalic(true);
            }
            WordText.run(paragraph, piece.words()).setBold(strong);
        }
    }

    private static XWPFTable begin(WordFile file, int[] widths) {
        // the library makes a table with a row, which is taken out in the end
        var table = file.document.createTable();
        table.setStyleID("JournalTable");
        var properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setVal(new byte[] {0x04, 0x20});
        look.setFirstRow(Boolean.TRUE);
        var layout =
                properties.isSetTblLayout()
                        ? properties.getTblLayout()
                        : properties.addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid();
        if (grid == null) {
            grid = table.getCTTbl().addNewTblGrid();
        }
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int all = 0;
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            all += width;
        }
        var whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(BigInteger.valueOf(all));
        return table;
    }

    private static void head(XWPFTableRow row, List<String> heads, int[] widths, boolean upright) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        if (upright) {
            int longest = heads.stream().skip(1).mapToInt(String::length).max().orElse(0);
            row.setHeight(Math.min(TALLEST, longest * 88 + 200));
            row.setHeightRule(TableRowHeightRule.EXACT);
        }
        for (int i = 0; i < heads.size(); i++) {
            var cell = cell(row, i, widths[i]);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
            var paragraph = text(cell, "TableHead", heads.get(i));
            if (i > 0 && !upright) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            if (i > 0 && upright) {
                var properties = cell.getCTTc().getTcPr();
                properties.addNewTextDirection().setVal(STTextDirection.BT_LR);
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            }
        }
    }

    private static XWPFTableRow row(XWPFTable table) {
        var row = table.createRow();
        row.setCantSplitRow(true);
        return row;
    }

    private static void name(XWPFTableCell cell, JournalTable.Line line) {
        var paragraph = text(cell, "TableText", line.name());
        indent(paragraph, line.level());
        if (line.strong()) {
            paragraph.getRuns().getFirst().setBold(true);
            paragraph.setKeepNext(true);
        }
    }

    /** What goes on below its first line stands in a little. */
    private static void indent(XWPFParagraph paragraph, int level) {
        paragraph.setIndentationLeft(INDENT * (level - 1) + INDENT / 2);
        paragraph.setIndentationHanging(INDENT / 2);
    }

    private static XWPFTableCell cell(XWPFTableRow row, int at, int width) {
        var cell = row.getCell(at);
        if (cell == null) {
            cell = row.addNewTableCell();
        }
        cell.setWidth(Integer.toString(width));
        return cell;
    }

    private static XWPFParagraph text(XWPFTableCell cell, String style, String words) {
        var paragraph =
                cell.getParagraphs().isEmpty()
                        ? cell.addParagraph()
                        : cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        WordText.run(paragraph, words);
        return paragraph;
    }

    /** Numbers take what they need and names the rest, up to what reads well. */
    private static int[] widths(int room, JournalTable table, boolean upright) {
        int count = table.heads().size();
        var widths = new int[count];
        int used = 0;
        for (int i = 1; i < count; i++) {
            String head = table.heads().get(i);
            int longest = upright ? 0 : head.length() > ONE_LINE ? word(head) : bold(head);
            for (JournalTable.Line line : table.lines()) {
                longest = Math.max(longest, plain(line.cells().get(i - 1)));
            }
            widths[i] = Math.max(upright ? 400 : 1_000, longest + EDGES);
            used += widths[i];
        }
        int least = upright ? 2_000 : 2_600;
        if (room - used < least && count > 1) {
            int share = (room - least) / (count - 1);
            for (int i = 1; i < count; i++) {
                widths[i] = Math.min(widths[i], share);
            }
            used = 0;
            for (int i = 1; i < count; i++) {
                used += widths[i];
            }
        }
        String first = table.heads().getFirst();
        int names = Math.max(word(first), Math.min(bold(first), WIDEST_HEAD));
        for (JournalTable.Line line : table.lines()) {
            int indent = INDENT * (line.level() - 1) + INDENT / 2;
            names =
                    Math.max(
                            names,
                            indent + (line.strong() ? bold(line.name()) : plain(line.name())));
        }
        widths[0] = Math.max(least, Math.min(room - used, names + 2 * EDGES));
        return widths;
    }

    /** About how much words take in the text of a table, in twentieths of a point. */
    private static int plain(String words) {
        return words.chars()
                .map(c ->
                        switch (c) {
                            case ' ', '.', ',', ';', ':', '/', 'i', 'j', 'l', 't', 'f' -> 55;
                            case '(', ')', '[', ']', '-', 'r', 's' -> 70;
                            default -> Character.isUpperCase(c) ? 135 : 95;
                        })
                .sum();
    }

    private static int bold(String words) {
        return plain(words) * 11 / 10;
    }

    /** How much the longest word of a head takes. */
    private static int word(String head) {
        int longest = 0;
        for (String word : head.split(" ")) {
            longest = Math.max(longest, bold(word));
        }
        return longest;
    }
}
