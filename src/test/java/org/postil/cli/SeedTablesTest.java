package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.exchange.CsvTable;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Objects;

/**
 * The published study from files to table: each rendering of the 33 invented reports is imported,
 * coded, extracted and counted by the commands a user has. The 77 figures are those of
 * seed_tables.json.
 */
class SeedTablesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "txt", "txt_paged"})
    void thePublishedStudyComesOutOf(String format) {
        var study = new PublishedStudy(folder, format);
        assertAll(
                format,
                study::allReportsComeInWhole,
                study::everyFigureOfTheStudyComesOut,
                study::everyGoldQuoteIsPlacedWhereItBelongs,
                study::everyQuoteIsItsSlice,
                study::whatStandsSeveralTimesIsListedAsChosen,
                study::noRunningHeaderFooterOrPageNumberIsLeft,
                study::atLeast98PercentOfTheParagraphsComeOutAsParagraphs);
    }

    @Test
    void theTableOfFiguresIsThatOfThePublication() {
        var table = new HashMap<String, CsvTable.Row>();
        SampleFiles.rows(SampleFiles.FIGURES).forEach(row -> table.put(row.get("id"), row));
        var published = SampleFiles.known("seed_tables.json").get("figures");
        assertThat(published).hasSize(77);
        for (JsonNode figure : published) {
            String id = figure.get("id").asString();
            if (figure.get("numerator").isNull()) {
                assertThat(table.keySet()).anyMatch(key -> key.startsWith(id + "/"));
                continue;
            }
            var row = Objects.requireNonNull(table.get(id), id);
            assertThat(row.get("n")).as(id).isEqualTo(figure.get("numerator").asString());
            String of = figure.get("denominator").asString("");
            assertThat(row.get("d")).as(id).isIn(of, "");
            if (figure.has("recomputed_pct") && !row.get("percent").isEmpty()) {
                assertThat(row.get("percent"))
                        .as(id)
                        .isEqualTo(figure.get("recomputed_pct").asString());
            }
        }
        assertThat(Objects.requireNonNull(table.get("victim.eth.wb")).get("percent"))
                .as("22 of 33 is 67 percent, whatever was printed")
                .isEqualTo("67");
    }
}
