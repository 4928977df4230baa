package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postil.importing.WordFile.p;
import static org.postil.importing.WordFile.r;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.task.Cancellation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class HostileFilesTest {
    private static final String CANARY = "canary-5f2c";

    @TempDir Path folder;

    private static Extracted read(byte[] file) {
        long start = System.nanoTime();
        var outcome = DocumentReader.standard().read(file, "file", new Cancellation());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        return outcome;
    }

    private static String refusal(byte[] file) {
        var outcome = read(file);
        assertThat(outcome).isInstanceOf(Extracted.Refused.class);
        var reason = ((Extracted.Refused) outcome).reason();
        assertThat(reason).contains("Nothing of this file was taken.");
        return reason;
    }

    private String doctype() throws IOException {
        var file = folder.resolve("canary.txt");
        Files.writeString(file, CANARY);
        return "<!DOCTYPE x [<!ENTITY e SYSTEM \""
                + file.toUri()
                + "\">"
                + "<!ENTITY % p SYSTEM \""
                + file.toUri()
                + "\"> %p;]>";
    }

    @Test
    void anEntityOfAWordFileIsNeverFetched() throws IOException {
        var made = WordFile.body(p("&e; text"));
        made.raw(
                "word/document.xml",
                doctype()
                        + "<w:document"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body>"
                        + p("&e; text")
                        + "</w:body></w:document>");
        assertThat(refusal(made.bytes())).contains("damaged").doesNotContain(CANARY);
    }

    @Test
    void anEntityInTheNotesIsNeverFetched() throws IOException {
        var made =
                WordFile.body(
                                "<w:p>"
                                        + r("Text.")
                                        + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
                        .part("footnotes", "footnotes", "footnotes", "");
        made.raw(
                "word/footnotes.xml",
                doctype()
                        + "<w:footnotes"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote"
                        + " w:id=\"1\">"
                        + p("&e;")
                        + "</w:footnote></w:footnotes>");
        var outcome = made.text();
        assertThat(outcome.text()).isEqualTo("Text.");
        assertThat(outcome.partial()).isTrue();
    }

    @Test
    void anEntityOfAnOpenDocumentTextIsNeverFetched() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            put(
                    zip,
                    "content.xml",
                    doctype()
                            + "<office:document-content"
                            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                            + "<office:body><office:text><text:p>&e; text</text:p></office:text>"
                            + "</office:body></office:document-content>");
        }
        assertThat(read(bytes.toByteArray()).toString()).doesNotContain(CANARY);
    }

    @Test
    void anEntityOfAWebPageIsNeverFetched() throws IOException {
        var page = doctype() + "<html><body><p>&e; text</p></body></html>";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8)).toString()).doesNotContain(CANARY);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] bomb(String start, String filling, long length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types>wordprocessingml.document.main</Types>");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            var block =
                    filling.repeat(1_000_000 / filling.length()).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < length; written += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void aWordFileThatUnfoldsWithoutEndIsRefused() throws IOException {
        var start =
                "<w:document"
                    + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body>";
        assertThat(refusal(bomb(start, " ", 60_000_000))).contains("unfolds");
        assertThat(refusal(bomb(start + "<w:p w:x=\"", "a", 60_000_000))).contains("unfolds");
    }

    @Test
    void aWordFileOfTooManyPartsIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 21_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
                zip.closeEntry();
            }
        }
        assertThat(refusal(bytes.toByteArray())).contains("unfolds");
    }

    @Test
    void elementsNestedWithoutEndAreRefused() {
        int depth = 20_000;
        var made =
                WordFile.body(
                        "<w:sdt><w:sdtContent>".repeat(depth)
                                + p("deep")
                                + "</w:sdtContent></w:sdt>".repeat(depth));
        assertThat(made.read()).isInstanceOf(Extracted.Refused.class);
        var page = "<html><body>" + "<div>".repeat(depth) + "deep";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8))).isNotNull();
        var rtf = "{\\rtf1 " + "{".repeat(depth) + "deep";
        assertThat(read(rtf.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Test
    void aHundredMegabytesOfTextAreRefusedQuickly() {
        var file = new byte[100_000_000];
        Arrays.fill(file, (byte) 'a');
        for (int i = 79; i < file.length; i += 80) {
            file[i] = '\n';
        }
        assertThat(refusal(file)).contains("20 million characters");
    }

    @Test
    void aTextJustWithinTheLimitIsRead() {
        var file = new byte[19_000_000];
        Arrays.fill(file, (byte) 'a');
        for (int i = 79; i < file.length; i += 80) {
            file[i] = '\n';
        }
        assertThat(read(file)).isInstanceOf(Extracted.Text.class);
    }

    @Test
    void aFileOverTheLimitIsRefusedUnread() {
        assertThat(refusal(new byte[ReadingLimits.FILE + 1])).contains("200 MB");
    }

    @Test
    void everyTruncationOfAWordFileHasAnOutcome() {
        var whole = WordFile.body(p("The panel agreed.").repeat(50)).bytes();
        for (int length = 4; length < whole.length; length += 7) {
            assertThat(read(Arrays.copyOf(whole, length))).isInstanceOf(Extracted.Refused.class);
        }
    }

    @Test
    void everyDamagedByteOfAWordFileHasAnOutcome() {
        var whole = WordFile.body(p("The panel agreed.").repeat(50)).bytes();
        for (int at = 0; at < whole.length; at += 3) {
            var damaged = whole.clone();
            damaged[at] ^= 0x55;
            assertThat(read(damaged)).isNotNull();
        }
    }
}
