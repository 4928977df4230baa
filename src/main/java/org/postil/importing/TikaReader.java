package org.postil.importing;

import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.postil.task.Cancellation;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.function.Supplier;

/**
 * Reads the lesser formats through the parsers of Tika: RTF, OpenDocument, HTML, Word up to 2003.
 */
final class TikaReader implements FormatReader {
    private static final String VERSION = "tika-3.3.1/1";

    /** Loaded only when a file of the format comes. */
    private final Supplier<Parser> parser;

    private final String extractor;
    private final String format;
    private final String program;

    private TikaReader(Supplier<Parser> parser, String extractor, String format, String program) {
        this.parser = parser;
        this.extractor = extractor;
        this.format = format;
        this.program = program;
    }

    static TikaReader rtf() {
        return new TikaReader(RTFParser::new, "rtf", "an RTF document", "Word");
    }

    static TikaReader doc() {
        return new TikaReader(
                OfficeParser::new, "doc", "a Word document of the older kind (.doc)", "Word");
    }

    static TikaReader html() {
        return new TikaReader(JSoupParser::new, "html", "a web page", "a browser");
    }

    static TikaReader odt() {
        return new TikaReader(
                OpenDocumentParser::new, "odt", "an OpenDocument text", "LibreOffice");
    }

    @Override
    public Extracted read(byte[] file, String name, Cancellation cancellation) throws Exception {
        var builder = new LayoutBuilder();
        byte[] prepared;
        try {
            prepared = prepare(file, builder);
        } catch (ZipBombException e) {
            return Refusal.unfolds();
        } catch (IOException e) {
            return Refusal.damaged(format);
        }
        var paragraphs = new XhtmlParagraphs(builder, cancellation);
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, extractor);
        try (var in = TikaInputStream.get(prepared, metadata)) {
            parser.get().parse(in, paragraphs, metadata, context);
        } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
            return Refusal.password(program);
        } catch (IOException | SAXException | TikaException e) {
            cancellation.check();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof TextTooLongException) {
                    return Refusal.tooLong();
                }
                if (cause instanceof org.apache.poi.EncryptedDocumentException) {
                    return Refusal.password(program);
                }
            }
            return Refusal.damaged(format);
        }
        paragraphs.finish();
        return Reading.of(builder, 0, false, new ArrayList<>(), extractor, VERSION);
    }

    /** The file without what its parser would take for text; that goes to the builder. */
    private byte[] prepare(byte[] file, LayoutBuilder builder) throws IOException {
        switch (extractor) {
            case "odt" -> {
                var odt = OdtPreparation.of(file);
                odt.furniture().forEach(builder::furniture);
                return odt.file();
            }
            case "rtf" -> {
                var rtf = RtfPreparation.of(file);
                rtf.furniture().forEach(builder::furniture);
                return rtf.file();
            }
            default -> {
                return file;
            }
        }
    }

    /** Pictures and files within the file are no text of the report. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {}
    }
}
