package org.postil.coding.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.coding.AgencySuggestion;
import org.postil.coding.suggest.InventedReport.Wanted;
import org.postil.domain.Codebook;

import java.util.ArrayList;
import java.util.List;

/**
 * Precision and recall on reports with other headings, numbers and wording than the corpus has. The
 * floors are what holds, not what would be wished. Whoever wrote the reports wrote the rules too:
 * real reports will be harder still.
 */
class InventedAccuracyTest {
    private static final Codebook CODEBOOK = AgencyFrame.codebook();
    private static final int REPORTS = 120;

    @Test
    void recommendationsMirrorsAndAddresseesOfReportsUnlikeTheCorpus() {
        check("invented", false, 0.97, 0.97);
    }

    @Test
    void recommendationsMirrorsAndAddresseesOfReportsThatAreHardToRead() {
        check("hard", true, 0.97, 0.88);
    }

    private static void check(String name, boolean hard, double precision, double recall) {
        var recommendations = new Score(name + " recommendations");
        var mirrors = new Score(name + " mirrors");
        var first = new Score(name + " addressee first");
        for (int seed = 0; seed < REPORTS; seed++) {
            var report = new InventedReport(seed, hard);
            String where = "report " + seed + " (" + report.description() + ")";
            var sources = report.read();
            var found = Suggestions.in(CODEBOOK, sources);
            recommendations.compare(
                    where,
                    report.wanted().stream().map(Wanted::words).toList(),
                    found.stream().map(Suggestion::words).toList());
            var repeated = new ArrayList<String>();
            for (Suggestion suggestion : found) {
                for (Place mirror : suggestion.mirrors()) {
                    String text =
                            sources.stream()
                                    .filter(s -> s.document() == mirror.document())
                                    .findFirst()
                                    .orElseThrow()
                                    .text();
                    String words = mirror.span().of(text);
                    boolean same =
                            suggestion.words().startsWith(words.substring(0, words.length() - 1));
                    repeated.add(same ? words : "not the same: " + words);
                }
            }
            mirrors.compare(where, report.repeats(), repeated);
            for (Wanted wanted : report.wanted()) {
                found.stream()
                        .filter(s -> s.words().equals(wanted.words()))
                        .findFirst()
                        .ifPresent(s ->
                                first.compare(
                                        where + " " + wanted.words(),
                                        wanted.addressees(),
                                        s.agencies().stream()
                                                .filter(AgencySuggestion::isAddressee)
                                                .limit(1)
                                                .map(a -> a.agency().name())
                                                .toList()));
            }
        }
        var all = List.of(recommendations, mirrors, first);
        all.forEach(System.out::println);
        assertThat(all)
                .allSatisfy(score -> {
                    assertThat(score.precision())
                            .as("%s: %s", score, score.wrong())
                            .isGreaterThan(precision);
                    assertThat(score.recall())
                            .as("%s: %s", score, score.missed())
                            .isGreaterThan(recall);
                });
    }
}
