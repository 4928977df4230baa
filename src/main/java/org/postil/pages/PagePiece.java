package org.postil.pages;

/**
 * A part of a page's picture that is drawn as one. A page whose picture is not too large is one
 * piece; of a larger one only the pieces in view are drawn.
 *
 * @param page from 1
 * @param scale pixels per point
 * @param column of the grid of pieces, from 0
 * @param row of the grid of pieces, from 0
 */
public record PagePiece(int page, float scale, int column, int row) {
    /** Longest edge of a piece in pixels. */
    public static final int EDGE = 2048;

    /** The piece at the top left: the whole page if that is no larger than a piece. */
    public static PagePiece first(int page, float scale) {
        return new PagePiece(page, scale, 0, 0);
    }

    /** Where it begins in the page's picture, in pixels. */
    public int x() {
        return column * EDGE;
    }

    public int y() {
        return row * EDGE;
    }

    public int width(PageSize size) {
        return Math.clamp(size.pixelWidth(scale) - x(), 0, EDGE);
    }

    public int height(PageSize size) {
        return Math.clamp(size.pixelHeight(scale) - y(), 0, EDGE);
    }

    /** Whether the page's picture at this scale is one piece. */
    public static boolean isOne(PageSize size, float scale) {
        return size.pixelWidth(scale) <= EDGE && size.pixelHeight(scale) <= EDGE;
    }

    /** The largest scale, up to the one wanted, at which a page is one piece. */
    public static float wholeScale(PageSize size, float wanted) {
        return Math.min(wanted, EDGE / Math.max(size.width(), size.height()));
    }
}
