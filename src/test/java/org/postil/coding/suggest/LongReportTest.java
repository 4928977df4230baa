package org.postil.coding.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.DocumentRole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A report of 300,000 characters: the same suggestions as in a short one; prints how long it took.
 */
class LongReportTest {
    private static final Path REPORT = Path.of("src/test/resources/corpus/txt/DHR07.txt");
    private static final int LENGTH = 300_000;
    private static final int RUNS = 15;

    @Test
    void aLongStoryChangesNothingButTheTime() throws IOException {
        String report = Files.readString(REPORT);
        int at = report.indexOf("\n\n", report.indexOf("Chronology\n"));
        String story = report.substring(at, report.indexOf("17. ", at));
        var text = new StringBuilder(report);
        while (text.length() < LENGTH) {
            text.insert(at, story);
        }
        var codebook = AgencyFrame.codebook();
        var source =
                Readings.read(
                        text.toString().getBytes(StandardCharsets.UTF_8),
                        "long.txt",
                        1,
                        DocumentRole.OVERVIEW_REPORT);
        assertThat(source.text().length()).isGreaterThan(LENGTH);
        var found = Suggestions.in(codebook, List.of(source));
        assertThat(found.stream().map(Suggestion::words))
                .containsExactlyElementsOf(
                        Suggestions.in(codebook, List.of(Readings.read(REPORT))).stream()
                                .map(Suggestion::words)
                                .toList());
        long best = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            assertThat(Suggestions.in(codebook, List.of(source))).hasSameSizeAs(found);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf(
                "suggestions of %d characters, %d paragraphs: %.1f ms warm%n",
                source.text().length(), source.layout().paragraphs().size(), best / 1e6);
    }
}
