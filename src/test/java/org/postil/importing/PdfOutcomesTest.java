package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

class PdfOutcomesTest {
    private static DrawnPdf report(int pages) throws IOException {
        var pdf = new DrawnPdf();
        for (int i = 0; i < pages; i++) {
            pdf.page();
            for (int line = 0; line < 40; line++) {
                pdf.text(72, 80 + 15 * line, "Sentence " + line + " of this page says little.");
            }
        }
        return pdf;
    }

    @Test
    void aPasswordIsRefusedWithWhatToDo() throws Exception {
        var outcome = ReadPdf.outcome(report(1).lock("secret", true).bytes());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Extracted.Refused.class,
                        r -> assertThat(r.reason()).contains("protected by a password; remove it"));
    }

    @Test
    void aFileThatForbidsCopyingIsReadWithAWarning() throws Exception {
        var read = ReadPdf.of(report(1).lock("", false).bytes());
        assertThat(read.text().warnings()).hasSize(1).first().asString().contains("forbidden");
        assertThat(read.text().text()).contains("Sentence 7 of this page");
    }

    @Test
    void anEmptyFileAndRubbishAreRefused() throws Exception {
        assertThat(ReadPdf.outcome(new byte[0])).isInstanceOf(Extracted.Refused.class);
        assertThat(
                        ReadPdf.outcome(
                                "%PDF-1.7\nrubbish"
                                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(Extracted.Refused.class);
    }

    @Test
    void aTruncatedFileIsRefusedOrReadInPartWithAWarning() throws Exception {
        byte[] whole = report(30).bytes();
        for (int percent = 5; percent < 100; percent += 5) {
            var outcome =
                    ReadPdf.outcome(Arrays.copyOf(whole, (int) (whole.length * percent / 100L)));
            switch (outcome) {
                case Extracted.Refused refused ->
                        assertThat(refused.reason()).contains("damaged or incomplete");
                case Extracted.Text text -> {
                    assertThat(text.partial()).isTrue();
                    assertThat(text.warnings()).isNotEmpty();
                }
                case Extracted.NoText noText -> assertThat(noText.pages()).isPositive();
            }
        }
    }

    @Test
    void pagesThatArePicturesHaveNoText() throws Exception {
        var outcome = ReadPdf.outcome(new DrawnPdf().page().picture().page().picture().bytes());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Extracted.NoText.class,
                        n -> {
                            assertThat(n.pages()).isEqualTo(2);
                            assertThat(n.reason()).contains("(a scan)", "OCR");
                        });
    }

    @Test
    void lettersThatCannotBeMappedAreToldApartFromAScan() throws Exception {
        var outcome = ReadPdf.outcome(report(1).page().unnamed(40, "g").page().picture().bytes());
        assertThat(outcome)
                .as("half of the pages can be read")
                .isInstanceOfSatisfying(
                        Extracted.Text.class,
                        t -> assertThat(t.warnings()).singleElement().asString().contains("OCR"));

        var unreadable = ReadPdf.outcome(new DrawnPdf().page().unnamed(40, "g").bytes());
        assertThat(unreadable)
                .isInstanceOfSatisfying(
                        Extracted.NoText.class,
                        n ->
                                assertThat(n.reason())
                                        .contains("which letters its shapes are", "Word file")
                                        .doesNotContain("scan"));
    }

    @Test
    void lettersThatAreMappedToControlCharactersAreNoScanEither() throws Exception {
        var outcome = ReadPdf.outcome(new DrawnPdf().page().unnamed(40, "u000").bytes());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Extracted.NoText.class,
                        n -> assertThat(n.reason()).contains("which letters its shapes are"));
    }

    @Test
    void manyPagesAreRefused() throws Exception {
        var pdf = new DrawnPdf();
        for (int i = 0; i <= 5_000; i++) {
            pdf.page();
        }
        assertThat(ReadPdf.outcome(pdf.bytes()))
                .isInstanceOfSatisfying(
                        Extracted.Refused.class, r -> assertThat(r.reason()).contains("5000"));
    }

    @Test
    void aCancelledReadStops() throws Exception {
        byte[] file = report(1).bytes();
        var cancellation = new Cancellation();
        cancellation.request();
        assertThatThrownBy(() -> new PdfReader().read(file, "report.pdf", cancellation))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void othersBrokenFilesEndInAnOutcomeWithinSeconds() throws Exception {
        Path data = Path.of(System.getProperty("postil.testdata", "no-test-data"), "badfiles");
        assumeTrue(Files.isDirectory(data), "needs badfiles/ in -Dpostil.testdata");
        Map<String, String> outcomes = new TreeMap<>();
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
                long start = System.nanoTime();
                var outcome = ReadPdf.outcome(Files.readAllBytes(file));
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as(file.toString())
                        .isLessThan(Duration.ofSeconds(30));
                outcomes.put(file.getFileName().toString(), outcome.getClass().getSimpleName());
            }
        }
        assertThat(outcomes)
                .containsEntry("PasswordSample-128bit.pdf", "Refused")
                .containsEntry("libreoffice-writer-password.pdf", "Refused")
                .containsEntry("empty.pdf", "Refused")
                .containsEntry("testOCR.pdf", "NoText")
                .containsEntry("multi-column.pdf", "Text")
                .containsEntry("copy-protected.pdf", "Text");
    }
}
