package org.postil.coding.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postil.coding.AgencySuggestion;
import org.postil.domain.Codebook;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Precision and recall on the 33 invented reports as the importer reads them from each format. */
class CorpusAccuracyTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Codebook CODEBOOK = AgencyFrame.codebook();

    @ParameterizedTest
    @CsvSource({"pdf,pdf", "docx,docx", "txt,txt", "txt_paged,txt"})
    void recommendationsMirrorsAndAddresseesOfTheCorpus(String folder, String extension)
            throws IOException {
        var recommendations = new Score(folder + " recommendations");
        var mirrors = new Score(folder + " mirrors");
        var first = new Score(folder + " addressee first");
        var addressees = new Score(folder + " all addressees");
        var gold = JsonMapper.shared().readTree(Files.readString(CORPUS.resolve("gold.json")));
        var spans = JsonMapper.shared().readTree(Files.readString(CORPUS.resolve("codings.json")));
        for (JsonNode review : gold.path("reports")) {
            String id = review.path("id").asString();
            var report = Readings.read(CORPUS.resolve(folder).resolve(id + "." + extension));
            var found = Suggestions.in(CODEBOOK, List.of(report));
            var wanted = new ArrayList<String>();
            var repeated = new ArrayList<String>();
            for (JsonNode mirror : spans.path("mirrors")) {
                if (mirror.path("dhr").asString().equals(id)) {
                    repeated.add(plain(mirror.path("text").asString()));
                }
            }
            for (JsonNode one : review.path("recommendations")) {
                String words = plain(one.path("text").asString());
                wanted.add(words);
                found.stream()
                        .filter(s -> plain(s.words()).equals(words))
                        .forEach(s -> agencies(id, one, s, first, addressees));
            }
            recommendations.compare(id, wanted, found.stream().map(s -> plain(s.words())).toList());
            mirrors.compare(
                    id,
                    repeated,
                    found.stream()
                            .flatMap(s ->
                                    s.mirrors().stream()
                                            .map(m -> same(s, plain(m.span().of(report.text())))))
                            .toList());
        }
        var all = List.of(recommendations, mirrors, first, addressees);
        all.forEach(System.out::println);
        assertThat(all)
                .allSatisfy(score -> {
                    assertThat(score.precision())
                            .as("%s: %s", score, score.wrong())
                            .isGreaterThan(0.97);
                    assertThat(score.recall())
                            .as("%s: %s", score, score.missed())
                            .isGreaterThan(0.97);
                });
    }

    /** The words of a mirror; marked as wrong where its recommendation has others. */
    private static String same(Suggestion suggestion, String mirror) {
        return plain(suggestion.words()).equals(mirror) ? mirror : "not the same: " + mirror;
    }

    private static void agencies(
            String review, JsonNode gold, Suggestion suggestion, Score first, Score addressees) {
        var wanted = new ArrayList<String>();
        gold.path("agencies").forEach(a -> wanted.add(a.asString()));
        var found =
                suggestion.agencies().stream()
                        .filter(AgencySuggestion::isAddressee)
                        .map(a -> a.agency().name())
                        .toList();
        addressees.compare(review, wanted, found);
        // a recommendation to two agencies may name either first
        String leading =
                suggestion.agencies().isEmpty()
                        ? ""
                        : suggestion.agencies().getFirst().agency().name();
        first.compare(
                review,
                wanted.isEmpty()
                        ? List.of()
                        : List.of(wanted.contains(leading) ? leading : wanted.getFirst()),
                leading.isEmpty() ? List.of() : List.of(leading));
    }

    private static String plain(String words) {
        return words.replace('\u2019', '\'').replace('\u2013', '-').replaceAll("\\s+", " ");
    }
}
