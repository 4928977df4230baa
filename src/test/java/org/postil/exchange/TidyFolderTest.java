package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Facet;
import org.postil.domain.ReadMark;
import org.postil.domain.Variable;
import org.postil.project.Project;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** The tidy tables of the sample study, read back and counted again by hand. */
class TidyFolderTest {
    @TempDir Path folder;
    private SampleMaterial sample;
    private Path out;

    @BeforeEach
    void open() throws IOException {
        sample = SampleMaterial.open(folder);
        out = folder.resolve("tidy");
        write();
    }

    private void write() throws IOException {
        TidyFolder.write(
                sample.snapshot(),
                Layer.standard(sample.snapshot()),
                new ProjectTexts(sample.project()),
                sample.facts(),
                new TallyEngine(),
                out,
                Progress.NONE,
                new Cancellation());
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }

    private static List<String> header(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getHeaderNames();
        }
    }

    private Tally tally(TallyRequest request) {
        return FacetTally.of(new TallyEngine(), sample.snapshot(), request);
    }

    @Test
    void theDictionaryNamesEveryColumnOfEveryFileOnce() throws IOException {
        var told = new ArrayList<String>();
        for (var line : read(out.resolve("dictionary.csv"))) {
            if (!line.get("file").startsWith("(")) {
                told.add(line.get("file") + " " + line.get("column"));
                assertThat(line.get("type")).isNotEmpty();
                assertThat(line.get("label")).isNotEmpty();
            }
        }
        var there = new ArrayList<String>();
        for (String file :
                List.of(
                        "reviews.csv",
                        "persons.csv",
                        "answers.csv",
                        "recommendations.csv",
                        "codings.csv",
                        "matrix.csv")) {
            header(out.resolve(file)).forEach(column -> there.add(file + " " + column));
        }
        assertThat(told).containsExactlyElementsOf(there).doesNotHaveDuplicates();
    }

    /** In a file of answers that comes in, that column quotes words of a report. */
    @Test
    void theNumberOfPassagesIsNotTakenForAQuote() throws IOException {
        assertThat(header(out.resolve("answers.csv")))
                .contains("passages")
                .doesNotContain("evidence");
    }

    @Test
    void theMatrixAddsUpToTheTally() throws IOException {
        var lines = read(out.resolve("matrix.csv"));
        for (var row : tally(TallyRequest.of(new Axis.OfFacet(Facet.THEME))).rows()) {
            var ones = lines.stream().filter(l -> l.get(row.code()).equals("1")).count();
            assertThat(ones).as(row.code()).isEqualTo(row.n());
            assertThat(lines.stream().filter(l -> l.get(row.code()).equals("0")).count())
                    .as(row.code())
                    .isEqualTo(row.d() - row.n());
        }
    }

    @Test
    void theMatrixIsThatOfThePublishedStudy() throws IOException {
        Path gold =
                Path.of(System.getProperty("postil.testdata", "none"), "corpus", "gold_matrix.csv");
        assumeTrue(Files.exists(gold), "needs corpus/gold_matrix.csv in -Dpostil.testdata");
        var ours = new HashMap<String, CSVRecord>();
        read(out.resolve("matrix.csv")).forEach(line -> ours.put(line.get("review"), line));
        var codes = header(gold).stream().skip(1).toList();
        var differences = new ArrayList<String>();
        for (var line : read(gold)) {
            var mine = ours.get(line.get("dhr"));
            for (String code : codes) {
                if (mine == null || !mine.get(code).equals(line.get(code))) {
                    differences.add(line.get("dhr") + " " + code);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(codes).hasSize(43);
    }

    @Test
    void codingsGiveTheReviewsOfEachCode() throws IOException {
        var found = new HashMap<String, HashSet<String>>();
        for (var line : read(out.resolve("codings.csv"))) {
            if (line.get("facet").equals(Facet.AGENCY)) {
                found.computeIfAbsent(line.get("code"), c -> new HashSet<>())
                        .add(line.get("review"));
            }
        }
        for (var row : tally(TallyRequest.of(new Axis.OfFacet(Facet.AGENCY))).rows()) {
            assertThat(found.getOrDefault(row.code(), new HashSet<>()))
                    .as(row.code())
                    .containsExactlyInAnyOrderElementsOf(row.reviews());
        }
    }

    @Test
    void variablesOfReviewsAndPersonsGiveTheNumbersOfTheTally() throws IOException {
        var reviews = read(out.resolve("reviews.csv"));
        var persons = read(out.resolve("persons.csv"));
        int checked = 0;
        for (Variable variable : sample.snapshot().variables()) {
            if (variable.type() == Variable.Type.CATEGORY) {
                boolean ofReview = variable.level() == Variable.Level.REVIEW;
                var request =
                        TallyRequest.of(new Axis.OfVariable(variable.path()))
                                .withUnit(ofReview ? Unit.REVIEWS : Unit.PERSONS);
                for (var row : tally(request).rows()) {
                    long n =
                            (ofReview ? reviews : persons)
                                    .stream()
                                            .filter(l ->
                                                    ofReview
                                                            || l.get("role")
                                                                    .equals(variable.level().key()))
                                            .filter(l -> l.get(variable.key()).equals(row.name()))
                                            .count();
                    assertThat(n).as(variable.path() + " " + row.name()).isEqualTo(row.n());
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void aCellWithoutAValueSaysWhyInTheNextColumn() throws IOException {
        int missing = 0;
        for (String file : List.of("reviews.csv", "persons.csv")) {
            var header = header(out.resolve(file));
            for (var line : read(out.resolve(file))) {
                for (String column : header) {
                    if (header.contains(column + "_missing")) {
                        assertThat(line.get(column).isEmpty())
                                .as(column)
                                .isNotEqualTo(line.get(column + "_missing").isEmpty());
                        missing += line.get(column).isEmpty() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(missing).isPositive();
    }

    private static int passages(List<CSVRecord> reviews, String reference) {
        return reviews.stream()
                .filter(l -> l.get("review").equals(reference))
                .mapToInt(l -> Integer.parseInt(l.get("passages")))
                .sum();
    }

    private String referenceOf(long review) {
        return sample.snapshot().reviews().stream()
                .filter(r -> r.id() == review)
                .findFirst()
                .orElseThrow()
                .reference();
    }

    @Test
    void whatLiesOnARepeatOfARecommendationIsNeitherCountedNorOnTheRecord() throws IOException {
        var before = read(out.resolve("reviews.csv"));
        var told = read(out.resolve("recommendations.csv")).stream().map(this::coded).toList();
        var record = MirroredPassage.make(sample.project());
        write();
        String reference = referenceOf(record.review());
        assertThat(passages(read(out.resolve("reviews.csv")), reference))
                .isEqualTo(passages(before, reference) - 1);
        assertThat(read(out.resolve("recommendations.csv")).stream().map(this::coded).toList())
                .isEqualTo(told);
    }

    private List<String> coded(CSVRecord line) {
        return List.of(line.get("review"), line.get("label"), line.get(Facet.THEME));
    }

    @Test
    void theFinalLayerHasNoCodeOfARecommendationThatTheCodersDoNotShare() throws IOException {
        var line =
                read(out.resolve("recommendations.csv")).stream()
                        .filter(l -> !l.get(Facet.THEME).isEmpty())
                        .findFirst()
                        .orElseThrow();
        String reference = line.get("review");
        var review =
                sample.snapshot().reviews().stream()
                        .filter(r -> r.reference().equals(reference))
                        .findFirst()
                        .orElseThrow();
        int coded = passages(read(out.resolve("reviews.csv")), reference);
        sample.project()
                .act(
                        Project.PROGRAM,
                        "A second coder finds nothing",
                        edit -> {
                            edit.reviews()
                                    .mark(
                                            review.id(),
                                            edit.coders().add("Second coder").id(),
                                            ReadMark.State.READ);
                            return true;
                        });
        write();
        var open =
                read(out.resolve("recommendations.csv")).stream()
                        .filter(l ->
                                l.get("review").equals(reference)
                                        && l.get("label").equals(line.get("label")))
                        .findFirst()
                        .orElseThrow();
        assertThat(open.get("theme_undecided")).isEqualTo(line.get(Facet.THEME));
        assertThat(open.get("agency_undecided")).isEqualTo(line.get(Facet.AGENCY));
        assertThat(line.get("theme_undecided")).isEmpty();
        var after =
                read(out.resolve("recommendations.csv")).stream()
                        .filter(l -> !l.get(Facet.THEME).isEmpty())
                        .map(l -> l.get("review"))
                        .toList();
        assertThat(after).isNotEmpty().doesNotContain(reference);
        assertThat(coded).isPositive();
        assertThat(passages(read(out.resolve("reviews.csv")), reference)).isZero();
    }

    @Test
    void theDictionarySaysNotAskedWhereAVariableIsOfOneRoleOnly() throws IOException {
        var told = new HashMap<String, String>();
        for (var line : read(out.resolve("dictionary.csv"))) {
            if (line.get("file").equals("persons.csv")) {
                told.put(line.get("column"), line.get("values"));
            }
        }
        int found = 0;
        for (var line : read(out.resolve("persons.csv"))) {
            for (var cell : line.toMap().entrySet()) {
                if (cell.getKey().endsWith("_missing") && cell.getValue().equals("not_asked")) {
                    assertThat(told.get(cell.getKey())).as(cell.getKey()).contains("not_asked");
                    found++;
                }
            }
        }
        assertThat(found).isPositive();
    }
}
