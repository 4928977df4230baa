package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.task.Cancellation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

class DocumentReaderTest {
    private static Extracted read(FormatReader reader, Duration time) {
        return new DocumentReader(Map.of(Format.TEXT, reader), time)
                .read(bytes("Some text."), "a.txt", new Cancellation());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String reason(Extracted outcome) {
        assertThat(outcome).isInstanceOf(Extracted.Refused.class);
        return ((Extracted.Refused) outcome).reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SQLite format 3\\0....|SQLite",
                "\\x89PNG....|PNG",
                "\\xFF\\xD8\\xFF\\xE0|JPEG",
                "GIF89a|GIF",
                "II*\\0....|TIFF",
                "\\x1F\\x8B....|gzip",
                "MZ\\x90\\0....|program",
                "....ftypheic|picture or recording",
                "RIFF....WEBP....|WebP",
                "<?xml version='1.0'?><x/>|XML",
                "\\0\\1\\2\\3\\4\\5\\6|does not know"
            })
    void whatIsNoReportIsRefusedByItsName(String start, String kind) {
        var content =
                start.replace("\\0", "\0")
                        .replace("\\1", "\1")
                        .replace("\\2", "\2")
                        .replace("\\3", "\3")
                        .replace("\\4", "\4")
                        .replace("\\5", "\5")
                        .replace("\\6", "\6")
                        .replace("\\x89", "\u0089")
                        .replace("\\x90", "\u0090")
                        .replace("\\xFF", "\u00FF")
                        .replace("\\xD8", "\u00D8")
                        .replace("\\xE0", "\u00E0")
                        .replace("\\x1F", "\u001F")
                        .replace("\\x8B", "\u008B");
        var outcome =
                DocumentReader.standard().read(bytes(content), "report.docx", new Cancellation());
        assertThat(reason(outcome)).contains(kind).contains("Nothing of this file was taken.");
    }

    @Test
    void anEmptyFileIsRefused() {
        var outcome = DocumentReader.standard().read(new byte[0], "a.pdf", new Cancellation());
        assertThat(reason(outcome)).contains("empty (0 bytes)");
    }

    @Test
    void blankTextIsNoText() {
        var outcome =
                DocumentReader.standard().read(bytes(" \n\n \f "), "a.txt", new Cancellation());
        assertThat(outcome).isInstanceOf(Extracted.NoText.class);
    }

    @Test
    void theContentDecidesNotTheName() {
        var rtf = bytes("{\\rtf1\\ansi The panel agreed.\\par}");
        var outcome = DocumentReader.standard().read(rtf, "report.docx", new Cancellation());
        assertThat(outcome).isInstanceOf(Extracted.Text.class);
        assertThat(((Extracted.Text) outcome).text()).isEqualTo("The panel agreed.");
        assertThat(((Extracted.Text) outcome).extractor()).isEqualTo("rtf");
    }

    @Test
    void whateverAParserThrowsIsARefusal() {
        var time = Duration.ofSeconds(20);
        assertThat(reason(read((f, n, c) -> throwing(new IllegalStateException("secret")), time)))
                .contains("could not be read")
                .doesNotContain("secret");
        assertThat(reason(read((f, n, c) -> throwing(new StackOverflowError()), time)))
                .contains("could not be read");
        assertThat(reason(read((f, n, c) -> throwing(new OutOfMemoryError()), time)))
                .contains("memory");
        assertThat(reason(read((f, n, c) -> throwing(new TextTooLongException()), time)))
                .contains("20 million");
    }

    private static Extracted throwing(RuntimeException thrown) {
        throw thrown;
    }

    private static Extracted throwing(Error thrown) {
        throw thrown;
    }

    @Test
    void aParserThatHangsIsLeftAlone() {
        var never = new CountDownLatch(1);
        var outcome =
                read(
                        (f, n, c) -> {
                            never.await();
                            return new Extracted.NoText(0, "never");
                        },
                        Duration.ofMillis(200));
        assertThat(reason(outcome)).contains("took longer");
    }

    @Test
    void aCancellationReachesAReaderAtWork() {
        var cancellation = new Cancellation();
        var reader =
                new DocumentReader(
                        Map.of(
                                Format.TEXT,
                                (f, n, inner) -> {
                                    cancellation.request();
                                    while (true) {
                                        inner.check();
                                        Thread.sleep(5);
                                    }
                                }),
                        Duration.ofSeconds(20));
        assertThatThrownBy(() -> reader.read(bytes("Text."), "a.txt", cancellation))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> reader.read(bytes("Text."), "a.txt", cancellation))
                .isInstanceOf(CancellationException.class);
    }
}
