package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.exchange.CsvTable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Where the invented reports, and what is known about them, lie in this repository. */
final class SampleFiles {
    private static final Path SAMPLE = Path.of("src/main/resources/org/postil/study/sample");
    private static final Path RESOURCES = Path.of("src/test/resources");

    static final Path CODINGS = SAMPLE.resolve("codings.csv");
    static final Path OUT_OF_SCOPE = SAMPLE.resolve("out_of_scope.csv");
    static final Path ANSWERS = SAMPLE.resolve("answers.csv");
    static final Path FIGURES = RESOURCES.resolve("figures.csv");

    private SampleFiles() {}

    /**
     * The folder of the 33 reports in one rendering.
     *
     * @param format pdf, docx, txt or txt_paged
     */
    static Path reports(String format) {
        return RESOURCES.resolve("corpus").resolve(format);
    }

    static List<String> reviews() {
        return IntStream.rangeClosed(1, 33).mapToObj("DHR%02d"::formatted).toList();
    }

    /** One of the JSON files that say what is in the reports. */
    static JsonNode known(String name) {
        return JsonMapper.shared().readTree(text(RESOURCES.resolve("corpus").resolve(name)));
    }

    static List<CsvTable.Row> rows(Path csv) {
        return rows(text(csv));
    }

    static List<CsvTable.Row> rows(String csv) {
        return switch (CsvTable.parse(csv)) {
            case CsvTable.Table read -> {
                assertThat(read.table().problems()).isEmpty();
                yield read.table().rows();
            }
            case CsvTable.Unreadable not -> throw new AssertionError(not.reason());
        };
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
