package org.postil.importing;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Knows a file's format by its content; names and their endings lie. */
final class FormatSniffer {
    private static final int PDF_HEADER_WITHIN = 1024;
    private static final int SAMPLE = 64_000;
    private static final int MIMETYPE = 200;

    private FormatSniffer() {}

    sealed interface Sniffed {
        record Known(Format format) implements Sniffed {}

        record Other(Extracted.Refused refused) implements Sniffed {}
    }

    static Sniffed sniff(byte[] file) {
        if (file.length == 0) {
            return new Sniffed.Other(
                    Refusal.of(
                            "The file is empty (0 bytes).",
                            "Get it again from where it came; the copy may not have finished."));
        }
        var start = new String(file, 0, Math.min(file.length, SAMPLE), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return zip(file);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return compound(file);
        }
        if (start.substring(0, Math.min(start.length(), PDF_HEADER_WITHIN)).contains("%PDF-")) {
            return new Sniffed.Known(Format.PDF);
        }
        var other = MagicNumbers.kind(start);
        return other == null ? text(file) : other(other);
    }

    private static Sniffed zip(byte[] file) {
        try (var parts = ZipParts.open(file)) {
            if (parts.isEncrypted()) {
                return new Sniffed.Other(Refusal.password("the program that packed it"));
            }
            var mimetype = start(parts, "mimetype", MIMETYPE).strip();
            if (mimetype.startsWith("application/vnd.oasis.opendocument.text")) {
                return new Sniffed.Known(Format.ODT);
            }
            if (mimetype.startsWith("application/epub")) {
                return other("an e-book (EPUB)");
            }
            if (mimetype.startsWith("application/vnd.oasis.opendocument")) {
                return other("an OpenDocument file other than a text");
            }
            return zipWithTypes(parts);
        } catch (ZipBombException e) {
            return new Sniffed.Other(Refusal.unfolds());
        } catch (IOException | RuntimeException e) {
            return new Sniffed.Other(Refusal.damaged("a zipped document (such as .docx or .odt)"));
        }
    }

    private static Sniffed zipWithTypes(ZipParts parts) throws IOException {
        var types = start(parts, "[Content_Types].xml", SAMPLE).toLowerCase(Locale.ROOT);
        if (parts.has("word/document.xml")
                || types.contains("wordprocessingml.document.main")
                || types.contains("wordprocessingml.template.main")
                || types.contains("ms-word.")) {
            return new Sniffed.Known(Format.DOCX);
        }
        if (parts.has("xl/workbook.xml") || types.contains("spreadsheetml")) {
            return other("an Excel workbook");
        }
        if (parts.has("ppt/presentation.xml") || types.contains("presentationml")) {
            return other("a PowerPoint presentation");
        }
        if (parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
            return new Sniffed.Known(Format.ODT);
        }
        return new Sniffed.Other(
                Refusal.of(
                        "This is a zip archive, not a report.",
                        "Unpack it and import the files in it."));
    }

    private static String start(ZipParts parts, String name, int most) throws IOException {
        try (var in = parts.stream(name)) {
            return in == null ? "" : new String(in.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    /** The container of Word up to 2003, of Outlook, and of encrypted Word files of today. */
    private static Sniffed compound(byte[] file) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = files.getRoot();
            if (has(root, "EncryptedPackage") || has(root, "EncryptionInfo")) {
                return new Sniffed.Other(Refusal.password("Word"));
            }
            if (has(root, "WordDocument")) {
                return new Sniffed.Known(Format.DOC);
            }
            if (has(root, "Workbook") || has(root, "Book")) {
                return other("an Excel workbook");
            }
            if (has(root, "PowerPoint Document")) {
                return other("a PowerPoint presentation");
            }
            return has(root, "__properties_version1.0")
                    ? other("an Outlook message")
                    : other("a file of an older Office program");
        } catch (IOException | RuntimeException e) {
            return new Sniffed.Other(Refusal.damaged("a file of Word or another Office program"));
        }
    }

    private static boolean has(DirectoryNode root, String name) {
        return root.hasEntryCaseInsensitive(name);
    }

    private static Sniffed text(byte[] file) {
        var sample = file.length > SAMPLE ? Arrays.copyOf(file, SAMPLE) : file;
        var text = TextDecoder.decode(sample).text();
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            strange += Character.isISOControl(c) && !TidyText.isSpace(c) && c != 0x1B ? 1 : 0;
        }
        if (strange > 2 && strange * 50 > text.length()) {
            return other("a file of a kind Postil does not know");
        }
        var start = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (start.startsWith("{\\rtf")) {
            return new Sniffed.Known(Format.RTF);
        }
        if (isHtml(start)) {
            return new Sniffed.Known(Format.HTML);
        }
        return start.startsWith("<?xml") ? other("an XML file") : new Sniffed.Known(Format.TEXT);
    }

    private static boolean isHtml(String start) {
        if (!start.startsWith("<")) {
            return false;
        }
        var lower = start.toLowerCase(Locale.ROOT);
        return lower.contains("<html")
                || lower.contains("<!doctype html")
                || lower.contains("<body")
                || lower.startsWith("<div")
                || lower.startsWith("<p>")
                || lower.startsWith("<h1");
    }

    private static Sniffed other(String kind) {
        return new Sniffed.Other(Refusal.unknown(kind));
    }
}
