package org.postil.importing;

import org.postil.task.Cancellation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small Word files of XML parts. */
final class WordFile {
    private static final String NAMESPACES =
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String TYPE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    WordFile() {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                        + "</Types>");
        parts.put(
                "_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")));
    }

    static WordFile body(String body) {
        return new WordFile().part("document", "", "document", "<w:body>" + body + "</w:body>");
    }

    /** Adds a part named after its relation, or as it is when there is no relation. */
    WordFile part(String name, String relationType, String root, String content) {
        parts.put(
                "word/" + name + ".xml",
                "<w:" + root + NAMESPACES + ">" + content + "</w:" + root + ">");
        if (!relationType.isEmpty()) {
            relations.append(relation(name, relationType, name + ".xml"));
        }
        return this;
    }

    WordFile raw(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        parts.put("word/_rels/document.xml.rels", relations(relations.toString()));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Extracted read() {
        return DocumentReader.standard().read(bytes(), "made.docx", new Cancellation());
    }

    Extracted.Text text() {
        return switch (read()) {
            case Extracted.Text text -> text;
            case Extracted.NoText none -> throw new AssertionError(none.reason());
            case Extracted.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String p(String properties, String content) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String tc(String content) {
        return "<w:tc>" + content + "</w:tc>";
    }

    static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\""
                + id
                + "\" Type=\""
                + TYPE
                + type
                + "\" Target=\""
                + target
                + "\"/>";
    }

    private static String relations(String content) {
        return "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + content
                + "</Relationships>";
    }
}
