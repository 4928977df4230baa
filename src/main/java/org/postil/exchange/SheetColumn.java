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
        /** A whole number with a star behind it: it is shown so and stays a number. */
        STARRED,
        /** A number with as many decimals as it has. */
        DECIMAL,
        /** A coefficient, shown with two decimals; the cell has them all. */
        COEFFICIENT,
        /** A ratio, shown as a percentage. */
        PERCENT,
        /** The same with one decimal. */
        PERCENT_ONE,
        /** The same with two decimals. */
        PERCENT_TWO,
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
        return new SheetColumn(title, wide(title, width), Kind.NUMBER);
    }

    static SheetColumn coefficient(String title) {
        return new SheetColumn(title, wide(title, 9), Kind.COEFFICIENT);
    }

    /**
     * @param decimals more than two are shown as two; the cell has them all
     */
    static SheetColumn percent(String title, int decimals) {
        var kind =
                decimals == 0 ? Kind.PERCENT : decimals == 1 ? Kind.PERCENT_ONE : Kind.PERCENT_TWO;
        return new SheetColumn(title, wide(title, 8), kind);
    }

    /** No word of a title is broken. */
    private static int wide(String title, int least) {
        int width = least;
        for (String word : title.split(" ")) {
            width = Math.max(width, word.length() + 3);
        }
        return width;
    }

    static SheetColumn percent(String title) {
        return percent(title, 0);
    }
}
