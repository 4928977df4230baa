package org.postil.importing;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that may be hostile: no document type declaration, no entities, nothing fetched, no
 * bottomless nesting.
 */
final class SafeXml {
    private SafeXml() {}

    /** What is told of each element; characters come in pieces. */
    interface Listener {
        void start(XMLStreamReader element) throws XMLStreamException;

        void end(String localName);

        void characters(String text);
    }

    /**
     * @throws XMLStreamException when it is no XML or has a document type declaration
     */
    static void read(InputStream in, Listener listener) throws XMLStreamException {
        var reader = factory().createXMLStreamReader(in);
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
        } finally {
            reader.close();
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
