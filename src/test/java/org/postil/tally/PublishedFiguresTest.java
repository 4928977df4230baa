package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postil.domain.Snapshot;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The 77 figures of the published study, from the gold coding. figures.csv says how each is
 * counted: {@code statistic} is empty for n of d, or names what n is: universe, denominator,
 * passages, known, missing, mean (to the whole number printed), min or max.
 */
class PublishedFiguresTest {
    private static Path corpus() {
        Path corpus = Path.of(System.getProperty("postil.testdata", "none"), "corpus");
        assumeTrue(
                Files.exists(corpus.resolve("gold.json")),
                "needs corpus/gold.json in -Dpostil.testdata");
        return corpus;
    }

    private static List<CSVRecord> figures() throws IOException {
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                PublishedFiguresTest.class.getResourceAsStream("/figures.csv")),
                        StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }

    @Test
    void theListCoversEveryFigureAsPublishedWithTheImpossiblePercentRecomputed()
            throws IOException {
        Path corpus = corpus();
        var listed = new HashMap<String, CSVRecord>();
        for (CSVRecord figure : figures()) {
            listed.putIfAbsent(figure.get("id").replaceFirst("/.*", ""), figure);
        }
        JsonNode published =
                JsonMapper.shared()
                        .readTree(Files.readString(corpus.resolve("seed_tables.json")))
                        .get("figures");
        assertThat(published.size()).isEqualTo(77);
        for (JsonNode figure : published) {
            var line = listed.get(figure.get("id").asString());
            assertThat(line).as(figure.get("id").asString()).isNotNull();
            if (line != null && !figure.get("numerator").isNull()) {
                assertThat(line.get("n")).isEqualTo(figure.get("numerator").asString());
                if (!figure.get("denominator").isNull()) {
                    assertThat(line.get("d")).isEqualTo(figure.get("denominator").asString());
                }
                if (!line.get("percent").isEmpty()) {
                    assertThat(line.get("percent"))
                            .isEqualTo(figure.get("recomputed_pct").asString());
                }
            }
        }
    }

    @Test
    void everyPublishedFigureIsCountedFromTheGoldCoding() throws IOException {
        Snapshot snapshot = GoldStudy.read(corpus());
        var engine = new TallyEngine();
        var differences = new ArrayList<String>();
        for (CSVRecord figure : figures()) {
            var outcome = engine.tally(snapshot, request(figure, snapshot));
            if (outcome instanceof Tally tally) {
                check(figure, tally, differences);
            } else {
                differences.add(figure.get("id") + ": " + outcome);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static TallyRequest request(CSVRecord figure, Snapshot snapshot) {
        var request =
                TallyRequest.of(ok(Axis.parse(figure.get("rows"), snapshot))).withGroups(true);
        if (!figure.get("columns").isEmpty()) {
            request = request.withColumns(ok(Axis.parse(figure.get("columns"), snapshot)));
        }
        if (!figure.get("where").isEmpty()) {
            request = request.withWhere(ok(Conditions.parse(figure.get("where"), snapshot)));
        }
        if (!figure.get("person").isEmpty()) {
            request = request.withPerson(PersonRule.valueOf(upper(figure.get("person"))));
        }
        if (!figure.get("missing").isEmpty()) {
            request = request.withMissing(MissingRule.valueOf(upper(figure.get("missing"))));
        }
        return request.withUnit(Unit.valueOf(upper(figure.get("unit"))));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static <T> T ok(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T> ok -> ok.value();
            case Parsed.Error<T> error -> throw new AssertionError(error.message());
        };
    }

    private static void check(CSVRecord figure, Tally tally, List<String> differences) {
        String id = figure.get("id");
        if (figure.get("statistic").equals("universe")) {
            same(id, BigDecimal.valueOf(tally.universe()), figure.get("n"), differences);
            return;
        }
        var row =
                tally.rows().stream()
                        .filter(r -> r.code().equals(figure.get("row")))
                        .findFirst()
                        .orElseThrow();
        long n = row.n();
        long d = row.d();
        BigDecimal percent = row.percent();
        long behind = size(tally.evidence().row(tally.rows().indexOf(row)));
        if (!figure.get("column").isEmpty()) {
            var codes = tally.columns().stream().map(Tally.Column::code).toList();
            int column = codes.indexOf(figure.get("column"));
            var cell = row.cells().get(column);
            n = cell.n();
            d = cell.d();
            percent = cell.percent();
            behind = size(tally.evidence().cell(tally.rows().indexOf(row), column));
        }
        var summary = row.summary();
        BigDecimal got =
                switch (figure.get("statistic")) {
                    case "" -> BigDecimal.valueOf(n);
                    case "denominator" -> BigDecimal.valueOf(d);
                    case "passages" -> BigDecimal.valueOf(row.passages());
                    case "missing" -> BigDecimal.valueOf(total(row.missing()));
                    case "known" -> summary == null ? null : BigDecimal.valueOf(summary.known());
                    case "mean" -> summary == null ? null : whole(summary.mean());
                    case "min" -> summary == null ? null : summary.min();
                    case "max" -> summary == null ? null : summary.max();
                    default -> null;
                };
        same(id, got, figure.get("n"), differences);
        same(id + " of", BigDecimal.valueOf(d), figure.get("d"), differences);
        same(id + " percent", percent, figure.get("percent"), differences);
        same(id + " which", BigDecimal.valueOf(behind), String.valueOf(n), differences);
    }

    private static @Nullable BigDecimal whole(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(0, RoundingMode.HALF_UP);
    }

    private static void same(
            String what, @Nullable BigDecimal got, String wanted, List<String> differences) {
        if (!wanted.isEmpty() && (got == null || got.compareTo(new BigDecimal(wanted)) != 0)) {
            differences.add(what + ": " + wanted + " expected, " + got + " counted");
        }
    }

    private static long size(List<Evidence.InReview> evidence) {
        return evidence.stream().mapToLong(e -> e.units().size()).sum();
    }

    private static long total(Map<String, Long> byReason) {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }
}
