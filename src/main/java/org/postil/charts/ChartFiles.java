package org.postil.charts;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;

/** A chart as a file. */
public final class ChartFiles {
    /** What journals ask for. */
    public static final int PRINT_DPI = 300;

    private static final double POINTS_AN_INCH = 72;
    private static final double METRES_AN_INCH = 0.0254;
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private ChartFiles() {}

    /** In which form. */
    public enum Form {
        /** At {@link #PRINT_DPI}. */
        PNG,
        /** Its words are text, so that a journal can set them in its own fonts. */
        SVG;

        /** Of the file, without the dot. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The content of a file. */
    public static byte[] bytes(Chart chart, Form form) {
        return switch (form) {
            case PNG -> png(chart, PRINT_DPI);
            case SVG -> SvgFile.document(chart).getBytes(StandardCharsets.UTF_8);
        };
    }

    /**
     * The same drawing as a part of a page.
     *
     * @param ids what its ids begin with, so that several stand in one page
     */
    public static String svgElement(Chart chart, String ids) {
        return SvgFile.element(chart, ids);
    }

    /** The chart in pixels, so many to a point. */
    public static BufferedImage image(Chart chart, double scale) {
        var image =
                new BufferedImage(
                        (int) Math.round(chart.width() * scale),
                        (int) Math.round(chart.height() * scale),
                        BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setPaint(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            chart.draw(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** A PNG file that knows its size on paper. */
    public static byte[] png(Chart chart, int dpi) {
        var image = image(chart, dpi / POINTS_AN_INCH);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            var metadata =
                    writer.getDefaultImageMetadata(
                            ImageTypeSpecifier.createFromRenderedImage(image), parameters);
            var root = new IIOMetadataNode(PNG_METADATA);
            var size = new IIOMetadataNode("pHYs");
            String perMetre = Long.toString(Math.round(dpi / METRES_AN_INCH));
            size.setAttribute("pixelsPerUnitXAxis", perMetre);
            size.setAttribute("pixelsPerUnitYAxis", perMetre);
            size.setAttribute("unitSpecifier", "meter");
            root.appendChild(size);
            metadata.mergeTree(PNG_METADATA, root);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } catch (IOException e) {
            // written to memory
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
