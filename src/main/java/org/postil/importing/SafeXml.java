package org.postil.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that may be hostile: no document type declaration, no entities, nothing fetched, no
 * bottomless nesting.
 */
final class SafeXml {
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private SafeXml() {}

    /** What is told of each element; characters come in pieces. */
    interface Listener {
        void start(XMLStreamReader element) throws XMLStreamException;

        void end(String localName);

        void characters(String text);
    }

    /**
     * @throws IOException when its bytes are not the letters it declares
     * @throws XMLStreamException when it is no XML or has a document type declaration
     */
    static void read(InputStream in, Listener listener) throws IOException, XMLStreamException {
        var reader = factory().createXMLStreamReader(decoded(in));
        try {
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        if (++depth > ReadingLimits.XML_DEPTH) {
                            throw new XMLStreamException("nested too deep");
                        }
                        listener.start(reader);
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        depth--;
                        listener.end(reader.getLocalName());
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                            listener.characters(reader.getText());
                    case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                            throw new XMLStreamException("a document type declaration");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        } finally {
            reader.close();
        }
    }

    /**
     * The letters, decoded here and strictly: the JDK's parser complains about wrong bytes on the
     * terminal.
     */
    private static Reader decoded(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in);
        buffered.mark(DECLARATION);
        var start = new String(buffered.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
        buffered.reset();
        var charset = charset(start);
        if (start.startsWith("\u00EF\u00BB\u00BF")) {
            buffered.skipNBytes(3);
        } else if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            buffered.skipNBytes(2);
        }
        return new InputStreamReader(
                buffered,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(String start) throws IOException {
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        var declared = ENCODING.matcher(start);
        try {
            return declared.lookingAt()
                    ? Charset.forName(declared.group(1))
                    : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw new IOException("an unknown charset", e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an external entity");
        });
        return factory;
    }
}
