package org.postil.charts;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Dimension;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** A chart as a picture or as SVG. */
public final class ChartFiles {
    /** What journals ask for. */
    public static final int PRINT_DPI = 300;

    private static final double POINTS_AN_INCH = 72;
    private static final double METRES_AN_INCH = 0.0254;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private ChartFiles() {}

    /** The chart in pixels, so many to a point. */
    public static BufferedImage image(Chart chart, double scale) {
        var image =
                new BufferedImage(
                        (int) Math.ceil(chart.width() * scale),
                        (int) Math.ceil(chart.height() * scale),
                        BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_FRACTIONALMETRICS,
                    RenderingHints.VALUE_FRACTIONALMETRICS_ON);
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

    /** An SVG file with its words as text, so that a journal can set them in its own fonts. */
    public static String svg(Chart chart) {
        var context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setComment("");
        var graphics = new SVGGraphics2D(context, false);
        int width = (int) Math.ceil(chart.width());
        int height = (int) Math.ceil(chart.height());
        graphics.setSVGCanvasSize(new Dimension(width, height));
        chart.draw(graphics);
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("width", width + "pt");
        root.setAttribute("height", height + "pt");
        root.setAttribute("role", "img");
        var title = root.getOwnerDocument().createElementNS(SVG, "title");
        title.setTextContent(chart.description());
        root.insertBefore(title, root.getFirstChild());
        var text = new StringWriter();
        try {
            graphics.stream(root, text, true, false);
        } catch (IOException e) {
            // written to memory
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform cannot make XML", e);
        }
    }
}
