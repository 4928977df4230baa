package org.postil.exchange;

/**
 * A column of a sheet.
 *
 * @param width in characters
 */
record SheetColumn(String title, int width, Kind kind) {
    /** What stands in the cells, and how it is shown. */
    enum Kind {
        TEXT,
        /** A text that may take several lines. */
        WRAPPED,
        /** A short word in the middle. */
        MARK,
        /** A whole number. */
        NUMBER,
        /** A number with as many decimals as it has. */
        DECIMAL,
        /** A ratio, shown as a percentage. */
        PERCENT,
        /** A colour as #RRGGBB, shown by filling the cell. */
        COLOUR
    }

    static SheetColumn text(String title, int width) {
        return new SheetColumn(title, width, Kind.TEXT);
    }

    static SheetColumn wrapped(String title, int width) {
        return new SheetColumn(title, width, Kind.WRAPPED);
    }

    static SheetColumn number(String title, int width) {
        return new SheetColumn(title, width, Kind.NUMBER);
    }

    static SheetColumn percent(String title) {
        return new SheetColumn(title, 8, Kind.PERCENT);
    }
}
