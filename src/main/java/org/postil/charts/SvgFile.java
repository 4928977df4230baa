package org.postil.charts;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.awt.Dimension;
import java.io.StringWriter;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/** Writes a chart as SVG. */
final class SvgFile {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FAMILY = "font-family";
    private static final String SEMI_BOLD = "600";

    private SvgFile() {}

    static String document(Chart chart) {
        return text(root(chart, ""), false);
    }

    static String element(Chart chart, String ids) {
        return text(root(chart, ids), true);
    }

    private static Element root(Chart chart, String ids) {
        var context = SVGGeneratorContext.createDefault(empty());
        context.setComment(null);
        context.setIDGenerator(new Ids(ids));
        var graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(
                new Dimension((int) Math.ceil(chart.width()), (int) Math.ceil(chart.height())));
        chart.draw(graphics);
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + number(chart.width()) + " " + number(chart.height()));
        root.setAttribute("width", number(chart.width()) + "pt");
        root.setAttribute("height", number(chart.height()) + "pt");
        root.setAttribute("role", "img");
        finish(root, ids);
        words(root, "desc", chart.description());
        if (!chart.title().isBlank()) {
            words(root, "title", chart.title());
        }
        return root;
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }

    /** First in the drawing: what it is called and what it shows. */
    private static void words(Element root, String name, String text) {
        var words = root.getOwnerDocument().createElementNS(SVG, name);
        words.setTextContent(text);
        root.insertBefore(words, root.getFirstChild());
    }

    private static final class Ids extends SVGIDGenerator {
        private final String beginning;

        Ids(String beginning) {
            this.beginning = beginning;
        }

        @Override
        public String generateID(String prefix) {
            return beginning + super.generateID(prefix);
        }
    }

    /**
     * Names the fonts so that others stand in where they are not installed, and the groups that the
     * library names always alike.
     */
    private static void finish(Element element, String ids) {
        String id = element.getAttribute("id");
        if (!id.isEmpty() && !id.startsWith(ids)) {
            element.setAttribute("id", ids + id);
        }
        if (element.hasAttribute(FAMILY)) {
            boolean strong = element.getAttribute(FAMILY).contains("SemiBold");
            element.setAttribute(FAMILY, ChartFonts.FAMILIES);
            element.setAttribute("font-weight", strong ? SEMI_BOLD : "normal");
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                finish(below, ids);
            }
        }
    }

    /** Without a document type: a reader would fetch it from the network. */
    private static String text(Element root, boolean part) {
        var out = new StringWriter();
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, part ? "yes" : "no");
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException("the platform cannot write XML", e);
        }
        return out.toString();
    }

    private static Document empty() {
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
