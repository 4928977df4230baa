package org.postil.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * The content of one page in the order in which it is read, without headers and footers.
 *
 * @param regions columns and bands one after the other; what runs another way than the page comes
 *     last
 */
record PageFlow(PrintedPage page, List<Region> regions) {
    /**
     * @param wholePage true when the page has one column, so that its margins are the page's
     * @param aside true for what runs another way than the page and interrupts nothing
     */
    record Region(List<PageItem> items, float left, float right, boolean wholePage, boolean aside) {
        Region(List<PageItem> items, float left, float right, boolean wholePage) {
            this(items, left, right, wholePage, false);
        }
    }

    /**
     * @param body the pieces of the page that are no furniture
     */
    static PageFlow of(PrintedPage page, List<PrintPiece> body) {
        var ruled = RuledTables.in(body, page.rulings);
        var regions = new ArrayList<Region>();
        var wide = new ArrayList<PrintedTable>();
        var narrow = new ArrayList<PrintedTable>();
        for (PrintedTable table : ruled.tables()) {
            (isBeside(table, ruled.rest()) ? narrow : wide).add(table);
        }
        float from = -Float.MAX_VALUE;
        for (PrintedTable table : wide) {
            band(ruled.rest(), from, table.top(), narrow, regions);
            regions.add(new Region(List.of(table), 0, page.readingWidth(), false));
            from = table.top();
        }
        band(ruled.rest(), from, Float.MAX_VALUE, narrow, regions);
        narrow.forEach(t -> regions.add(new Region(List.of(t), 0, page.readingWidth(), false)));
        for (Direction direction : Direction.values()) {
            var turned = page.asides.stream().filter(p -> p.direction == direction).toList();
            if (!turned.isEmpty()) {
                var lines = List.<PageItem>copyOf(PrintLine.of(turned));
                regions.add(new Region(lines, 0, page.readingWidth(), false, true));
            }
        }
        return new PageFlow(page, regions);
    }

    /** True when text stands beside the table, so that it belongs to one column. */
    private static boolean isBeside(PrintedTable table, List<PrintPiece> pieces) {
        int beside = 0;
        for (PrintPiece piece : pieces) {
            if (piece.middle() > table.top() && piece.middle() < table.bottom()) {
                beside++;
            }
        }
        return beside > 3;
    }

    private static void band(
            List<PrintPiece> pieces,
            float from,
            float to,
            List<PrintedTable> narrow,
            List<Region> regions) {
        var inBand = new ArrayList<PrintPiece>();
        for (PrintPiece piece : pieces) {
            if (piece.middle() > from && piece.middle() <= to) {
                inBand.add(piece);
            }
        }
        for (Columns.Region column : Columns.of(inBand)) {
            for (PrintLine line : column.lines()) {
                line.columnLeft = column.left();
                line.columnRight = column.right();
            }
            var items = GapTables.in(column.lines());
            for (var tables = narrow.iterator(); tables.hasNext(); ) {
                PrintedTable table = tables.next();
                float left = table.columns()[0];
                if (left >= column.left() - 20
                        && left < column.right()
                        && table.top() > from
                        && table.top() < to) {
                    insert(items, table);
                    tables.remove();
                }
            }
            regions.add(new Region(items, column.left(), column.right(), column.wholePage()));
        }
    }

    private static void insert(List<PageItem> items, PrintedTable table) {
        int at = 0;
        while (at < items.size() && items.get(at).top() < table.top()) {
            at++;
        }
        items.add(at, table);
    }
}
