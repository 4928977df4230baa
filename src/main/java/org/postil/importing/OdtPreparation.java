package org.postil.importing;

import org.postil.domain.TextLayout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Prepares an OpenDocument text for a parser that takes running headers for text: they stand in the
 * part of the styles, which is left out. What is unpacked is counted on the way, so that a bomb is
 * found before the parser unpacks it.
 */
final class OdtPreparation {
    private static final List<String> PARTS =
            List.of("mimetype", "META-INF/manifest.xml", "meta.xml", "content.xml");

    private OdtPreparation() {}

    /** The file to parse and the headers and footers, page 0. */
    record Prepared(byte[] file, List<TextLayout.Furniture> furniture) {}

    /**
     * @throws ZipBombException when it unfolds to too much
     * @throws IOException when it is damaged
     */
    static Prepared of(byte[] file) throws IOException {
        var bytes = new ByteArrayOutputStream(file.length);
        try (var parts = ZipParts.open(file);
                var zip = new ZipOutputStream(bytes)) {
            for (var name : PARTS) {
                try (var in = parts.stream(name)) {
                    if (in != null) {
                        zip.putNextEntry(new ZipEntry(name));
                        in.transferTo(zip);
                        zip.closeEntry();
                    }
                }
            }
            var lines = new HeaderLines();
            try (var in = parts.stream("styles.xml")) {
                if (in != null) {
                    SafeXml.read(in, lines);
                }
            } catch (XMLStreamException e) {
                // furniture is no part of the text
                lines.found.clear();
            }
            zip.finish();
            return new Prepared(bytes.toByteArray(), new ArrayList<>(lines.found));
        }
    }

    private static final class HeaderLines implements SafeXml.Listener {
        private final Set<TextLayout.Furniture> found = new LinkedHashSet<>();
        private final StringBuilder text = new StringBuilder();
        private boolean inside;
        private boolean top;

        @Override
        public void start(XMLStreamReader element) {
            var name = element.getLocalName();
            if (name.startsWith("header") || name.startsWith("footer")) {
                inside |= !name.endsWith("style") && !name.contains("properties");
                top = name.startsWith("header");
            }
            if (name.equals("tab") || name.equals("s")) {
                text.append(' ');
            }
        }

        @Override
        public void end(String localName) {
            if (inside && localName.equals("p")) {
                var line = TidyText.of(text.toString()).text();
                if (!line.isEmpty()) {
                    found.add(new TextLayout.Furniture(0, top, line));
                }
            }
            if (localName.equals("p")) {
                text.setLength(0);
            }
            if (localName.startsWith("header") || localName.startsWith("footer")) {
                inside = false;
            }
        }

        @Override
        public void characters(String characters) {
            if (inside) {
                text.append(characters);
            }
        }
    }
}
