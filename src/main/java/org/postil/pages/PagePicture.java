package org.postil.pages;

/** What became of a piece that was to be drawn. */
public sealed interface PagePicture {
    PagePiece piece();

    /**
     * @param pixels row by row, opaque, as 0xAARRGGBB; not to be written to
     * @param complete false when something on the page could not be drawn, as an image of a kind
     *     that is not known here
     */
    record Drawn(PagePiece piece, int width, int height, int[] pixels, boolean complete)
            implements PagePicture {}

    /** The page is broken, or would take longer than anybody waits. */
    record Failed(PagePiece piece) implements PagePicture {}

    default long bytes() {
        return this instanceof Drawn drawn ? 4L * drawn.pixels().length : 0;
    }
}
