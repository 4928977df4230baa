package org.postil.charts;

import org.w3c.dom.Document;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** The words that stand in an SVG document, in its order. */
public final class SvgTexts {
    private SvgTexts() {}

    static List<String> of(Chart chart) throws Exception {
        return of(svg(chart));
    }

    static String svg(Chart chart) {
        return new String(ChartFiles.bytes(chart, ChartFiles.Form.SVG), StandardCharsets.UTF_8);
    }

    public static List<String> of(String svg) throws Exception {
        var texts = parse(svg).getElementsByTagName("text");
        var words = new ArrayList<String>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        return words;
    }

    static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        // nothing may be fetched to read it
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
