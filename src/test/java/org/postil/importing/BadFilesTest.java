package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Damaged, hostile and foreign files: each has an outcome, kept in a table so that a change shows.
 */
class BadFilesTest {
    private static final List<String> FOLDERS =
            List.of(
                    "docx-bad",
                    "docx-good",
                    "doc-legacy",
                    "rtf",
                    "odt",
                    "html",
                    "text",
                    "xml-zip",
                    "xlsx",
                    "epub");

    @Test
    void everyFileHasTheOutcomeOfTheTable() throws IOException {
        var lines = new ArrayList<String>();
        for (var folder : FOLDERS) {
            var path = CorpusFiles.data("badfiles/" + folder);
            try (var files = Files.list(path)) {
                files.filter(Files::isRegularFile)
                        .sorted()
                        .forEach(file -> lines.add(folder + "/" + outcome(file)));
            }
        }
        assertThat(lines).isEqualTo(table());
    }

    private static String outcome(Path file) {
        long start = System.nanoTime();
        var outcome =
                DocumentReader.standard()
                        .read(
                                CorpusFiles.bytes(file),
                                String.valueOf(file.getFileName()),
                                new Cancellation());
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(file.toString())
                .isLessThan(Duration.ofSeconds(30));
        return file.getFileName() + "\t" + described(outcome);
    }

    private static String described(Extracted outcome) {
        return switch (outcome) {
            case Extracted.Text text -> {
                CorpusFiles.assertWellFormed(text);
                yield (text.partial() ? "partly" : "text")
                        + "\t"
                        + text.text().length()
                        + " characters, "
                        + text.layout().paragraphs().size()
                        + " paragraphs"
                        + (text.warnings().isEmpty()
                                ? ""
                                : "; " + String.join(" ", text.warnings()));
            }
            case Extracted.NoText none -> "no text\t" + none.reason();
            case Extracted.Refused refused -> "refused\t" + refused.reason();
        };
    }

    private static List<String> table() {
        try (var in = BadFilesTest.class.getResourceAsStream("bad-files.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
