package org.postil.charts;

/**
 * A drawn chart for a screen.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb row after row from the top, opaque
 */
public record ChartPixels(int width, int height, int[] argb) {
    /** The chart in so many pixels to a point. */
    public static ChartPixels of(Chart chart, double scale) {
        var image = ChartFiles.image(chart, scale);
        int width = image.getWidth();
        int height = image.getHeight();
        return new ChartPixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
