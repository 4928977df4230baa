package org.postil.exchange;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import org.postil.exchange.SheetColumn.Kind;

import java.util.List;

/**
 * A table on a sheet: lines above it, a header that stays in sight, rows, lines below. More rows
 * than a sheet takes go on to a further one with the same header.
 */
final class BookSheet {
    private static final int CHARACTER = 256;
    private static final double MARGIN = 0.5;
    private static final float LINE = 13.2f;

    /** In points; Excel takes no more. */
    private static final float HIGHEST = 409;

    private final Book book;
    private final String name;
    private final List<String> above;
    private final List<SheetColumn> columns;
    private final int rowLimit;
    private boolean exact;
    private int still = 2;
    private float headerHeight;
    private @Nullable SXSSFSheet sheet;
    private int next;
    private int header;

    BookSheet(Book book, String name, List<String> above, List<SheetColumn> columns, int rowLimit) {
        this.book = book;
        this.name = name;
        this.above = List.copyOf(above);
        this.columns = List.copyOf(columns);
        this.rowLimit = rowLimit;
    }

    /** Takes the name as it is: it was got from the book before. */
    BookSheet named() {
        exact = true;
        return this;
    }

    /** How many columns at the left stay in sight. */
    BookSheet keeping(int first) {
        still = first;
        return this;
    }

    /**
     * Sets the titles of columns of marks upright.
     *
     * @param height of the header in points
     */
    BookSheet upright(float height) {
        headerHeight = height;
        return this;
    }

    /** One cell for each column. */
    void row(List<? extends @Nullable Object> cells) {
        row(cells, false);
    }

    /**
     * @param strong for what stands above others: the columns that stay in sight are bold
     */
    void row(List<? extends @Nullable Object> cells, boolean strong) {
        if (sheet != null && next >= rowLimit) {
            end();
        }
        var row = started().createRow(next++);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            var column = columns.get(i);
            put(row, i, column.kind(), cells.get(i), strong && i < still);
            if (column.kind() == Kind.WRAPPED && cells.get(i) instanceof String words) {
                lines = Math.max(lines, lines(words, column.width()));
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(Math.min(HIGHEST, LINE * lines + 2));
        }
    }

    /** How many lines words take; programs differ in whether they find that out themselves. */
    private static int lines(String words, int width) {
        int lines = 0;
        int start = 0;
        while (start <= words.length()) {
            int end = words.indexOf('\n', start);
            int stop = end < 0 ? words.length() : end;
            // words that do not fit leave room at the ends of lines
            lines += 1 + (stop - start) * 11 / (width * 10);
            start = stop + 1;
        }
        return lines;
    }

    /**
     * A value with a link to a place in the workbook.
     *
     * @param place "'evidence'!A12"
     */
    record Linked(Object value, String place) {}

    /**
     * A whole number that is marked by a star.
     *
     * @param value a number, or one with a link
     */
    record Starred(Object value) {}

    private void put(SXSSFRow row, int at, Kind kind, @Nullable Object value, boolean strong) {
        if (value instanceof Starred starred) {
            put(row, at, Kind.STARRED, starred.value(), strong);
            return;
        }
        if (value instanceof Linked linked) {
            put(row, at, kind, linked.value(), strong);
            link(row.getCell(at), kind, linked, strong);
            return;
        }
        var cell = row.createCell(at);
        switch (value) {
            case null -> cell.setCellStyle(book.styles.cell(kind, strong, false));
            case Number number -> {
                cell.setCellValue(number.doubleValue());
                boolean zero = kind == Kind.MARK && number.doubleValue() == 0;
                cell.setCellStyle(zero ? book.styles.zero : book.styles.cell(kind, strong, false));
            }
            default -> {
                String text = CellText.of(value.toString());
                if (kind == Kind.COLOUR) {
                    cell.setCellStyle(book.styles.colour(text));
                } else {
                    cell.setCellValue(text);
                    boolean quoted = CellText.looksLikeFormula(text);
                    cell.setCellStyle(book.styles.cell(kind, strong, quoted));
                }
            }
        }
    }

    private void link(SXSSFCell cell, Kind kind, Linked linked, boolean strong) {
        var link = book.workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(linked.place());
        cell.setHyperlink(link);
        cell.setCellStyle(book.styles.link(kind, strong));
    }

    /** Ends the table and writes lines below it. */
    void end(List<String> below) {
        started();
        int last = next - 1;
        close(last);
        var current = started();
        next++;
        for (String line : below) {
            if (next < rowLimit) {
                line(current, line, book.styles.note, true);
            }
        }
        sheet = null;
    }

    void end() {
        started();
        close(next - 1);
        sheet = null;
    }

    private SXSSFSheet started() {
        var current = sheet;
        if (current == null) {
            current = book.workbook.createSheet(exact ? name : book.sheetName(name));
            exact = false;
            sheet = current;
            next = 0;
            begin(current);
        }
        return current;
    }

    private void begin(SXSSFSheet current) {
        for (int i = 0; i < columns.size(); i++) {
            current.setColumnWidth(i, columns.get(i).width() * CHARACTER + CHARACTER / 2);
        }
        for (int i = 0; i < above.size(); i++) {
            line(current, above.get(i), i == 0 ? book.styles.title : book.styles.note, i > 0);
        }
        header = next;
        var row = current.createRow(next++);
        row.setHeightInPoints(headerHeight > 0 ? headerHeight : LINE * titleLines() + 2);
        for (int i = 0; i < columns.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(CellText.of(columns.get(i).title()));
            cell.setCellStyle(headerStyle(columns.get(i).kind()));
        }
        current.createFreezePane(Math.min(still, columns.size()), header + 1);
        current.setDisplayGridlines(false);
        print(current);
    }

    /** A title is broken between words; a word wider than its column has the room it has. */
    private int titleLines() {
        int most = 1;
        for (var column : columns) {
            int lines = 1;
            int used = 0;
            for (String word : column.title().split(" ")) {
                // what is bold is wider than the column's count of characters
                boolean fits = used == 0 || (used + 1 + word.length()) * 5 <= column.width() * 4;
                lines += fits ? 0 : 1;
                used = fits && used > 0 ? used + 1 + word.length() : word.length();
            }
            most = Math.max(most, lines);
        }
        return most;
    }

    private CellStyle headerStyle(Kind kind) {
        return switch (kind) {
            case TEXT, WRAPPED, COLOUR -> book.styles.header;
            case NUMBER, STARRED, DECIMAL, COEFFICIENT, PERCENT, PERCENT_ONE, PERCENT_TWO ->
                    book.styles.headerNumber;
            case MARK -> book.styles.headerUpright;
        };
    }

    /** A line over the whole width, as high as its words need. */
    private void line(SXSSFSheet current, String words, CellStyle style, boolean wrapped) {
        var row = current.createRow(next++);
        var cell = row.createCell(0);
        cell.setCellValue(CellText.of(words));
        cell.setCellStyle(style);
        if (columns.size() > 1 && wrapped) {
            int width = 0;
            int last = 0;
            while (last < columns.size() && width < 120) {
                width += columns.get(last++).width();
            }
            current.addMergedRegion(
                    new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, last - 1));
            int lines = 1 + words.length() / Math.max(1, width);
            row.setHeightInPoints(LINE * lines);
        }
    }

    private void print(SXSSFSheet current) {
        var setup = current.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        current.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        current.setMargin(PageMargin.LEFT, MARGIN);
        current.setMargin(PageMargin.RIGHT, MARGIN);
        current.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        // an ampersand begins a code there
        current.getHeader().setLeft(book.facts.study().replace("&", "&&"));
        current.getHeader().setRight("&A");
        current.getFooter().setLeft("Postil, " + book.facts.at().toLocalDate());
        current.getFooter().setRight("Page &P of &N");
    }

    private void close(int last) {
        if (sheet != null) {
            sheet.setAutoFilter(
                    new CellRangeAddress(header, Math.max(last, header), 0, columns.size() - 1));
        }
    }
}
