package org.postil.pages;

/**
 * How large a page is, upright and cropped as it is shown.
 *
 * @param width in points, at least 1
 * @param height in points, at least 1
 */
public record PageSize(float width, float height) {
    /** Taken where a file does not say, or says what cannot be. */
    public static final PageSize A4 = new PageSize(595, 842);

    private static final float LARGEST = 200_000;

    /** What a file says, put right where no page can be like that. */
    public static PageSize of(float width, float height) {
        boolean possible = width >= 1 && height >= 1 && width <= LARGEST && height <= LARGEST;
        return possible ? new PageSize(width, height) : A4;
    }

    /**
     * The width of the page's picture in pixels.
     *
     * @param scale pixels per point
     */
    public int pixelWidth(float scale) {
        return pixels(width, scale);
    }

    public int pixelHeight(float scale) {
        return pixels(height, scale);
    }

    /** Rounded down, as PDFBox does it: no line of pixels is left half empty at the edge. */
    private static int pixels(float points, float scale) {
        return (int) Math.max(Math.floor(points * scale), 1);
    }
}
