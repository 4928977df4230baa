package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.postil.domain.TextLayout;
import org.postil.task.Cancellation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The invented reports with their known passages, from the folder of test data. */
final class CorpusFiles {
    private CorpusFiles() {}

    /** A passage of codings.json. */
    record Passage(String review, String text, int start, int end) {}

    static Path data(String name) {
        var folder = System.getProperty("postil.testdata", "");
        var path = Path.of(folder, name);
        assumeTrue(!folder.isEmpty() && Files.exists(path), "needs -Dpostil.testdata with " + name);
        return path;
    }

    static List<String> reviews() {
        return IntStream.rangeClosed(1, 33).mapToObj(i -> String.format("DHR%02d", i)).toList();
    }

    static Extracted.Text read(String file) {
        var path = data(file);
        var outcome = DocumentReader.standard().read(bytes(path), file, new Cancellation());
        assertThat(outcome).as(file).isInstanceOf(Extracted.Text.class);
        return (Extracted.Text) outcome;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Passage> passages(String kind) {
        JsonNode root = JsonMapper.shared().readTree(bytes(data("corpus/codings.json")));
        var result = new ArrayList<Passage>();
        for (var one : root.get(kind)) {
            result.add(
                    new Passage(
                            one.get("dhr").asString(),
                            one.get("text").asString(),
                            one.get("start").asInt(),
                            one.get("end").asInt()));
        }
        return result;
    }

    static String clean(String review) {
        return new String(bytes(data("corpus/reports/" + review + ".txt")), StandardCharsets.UTF_8);
    }

    /** The paragraphs as they should come out of any rendering, rows of tables in one. */
    static List<String> paragraphs(String review) {
        return clean(review).lines().filter(line -> !line.isBlank()).toList();
    }

    static List<String> texts(Extracted.Text text) {
        return text.layout().paragraphs().stream().map(p -> p.span().of(text.text())).toList();
    }

    /** Where a quote stands, in order. */
    static List<Integer> occurrences(String text, String quote) {
        var result = new ArrayList<Integer>();
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            result.add(at);
        }
        return result;
    }

    /** Paragraphs joined by one LF make up the whole text; labels are prefixes. */
    static void assertWellFormed(Extracted.Text text) {
        int at = 0;
        TextLayout layout = text.layout();
        for (var paragraph : layout.paragraphs()) {
            assertThat(paragraph.span().start()).isEqualTo(at);
            var words = paragraph.span().of(text.text());
            assertThat(words).doesNotContain("\n").doesNotContain("\t").isEqualTo(words.strip());
            if (paragraph.label() != null) {
                assertThat(paragraph.label().start()).isEqualTo(at);
                assertThat(paragraph.label().end()).isLessThan(paragraph.span().end());
            }
            at = paragraph.span().end() + 1;
        }
        assertThat(at).isEqualTo(text.text().length() + 1);
    }
}
