package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The 33 invented reports come out of each rendering as they went in. */
class CorpusReadingTest {
    private static final Pattern LEADERS = Pattern.compile("\\s*\\.{3,}\\s*");

    /** Rows of tables as their cells, entries of contents with one space before the page. */
    private static List<String> expected(String review) {
        return CorpusFiles.paragraphs(review).stream()
                .flatMap(p -> Arrays.stream(p.split(" \\| ")))
                .map(p -> LEADERS.matcher(p).replaceAll(" "))
                .toList();
    }

    private static List<String> found(Extracted.Text text) {
        return CorpusFiles.texts(text).stream()
                .map(p -> LEADERS.matcher(p).replaceAll(" "))
                .toList();
    }

    private static String file(String rendering, String review) {
        return "corpus/" + rendering + "/" + review + (rendering.equals("docx") ? ".docx" : ".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "reports_paged"})
    void everyParagraphOfATextComesOutOnceAndInOrder(String rendering) {
        for (var review : CorpusFiles.reviews()) {
            var text = CorpusFiles.read(file(rendering, review));
            CorpusFiles.assertWellFormed(text);
            assertThat(found(text)).as(review).isEqualTo(expected(review));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx"})
    void everyParagraphComesOutOfWord(String rendering) {
        for (var review : CorpusFiles.reviews()) {
            var text = CorpusFiles.read(file(rendering, review));
            CorpusFiles.assertWellFormed(text);
            var found = new HashSet<>(found(text));
            var missing = new ArrayList<>(expected(review));
            missing.removeIf(found::contains);
            assertThat(missing).as(review).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "reports_paged", "docx"})
    void everyOccurrenceOfACodedQuoteStandsInTheSectionItBelongsTo(String rendering) {
        var mirrors = CorpusFiles.passages("mirrors");
        var codings = CorpusFiles.passages("codings");
        assertThat(codings).hasSize(196);
        assertThat(mirrors).hasSize(297);
        int mirrored = 0;
        for (var review : CorpusFiles.reviews()) {
            var text = CorpusFiles.read(file(rendering, review));
            var printed = CorpusFiles.clean(review);
            var mirrorStarts = new HashSet<Integer>();
            mirrors.stream()
                    .filter(m -> m.review().equals(review))
                    .forEach(m -> mirrorStarts.add(m.start()));
            for (var coding : codings) {
                if (coding.review().equals(review)) {
                    var wanted =
                            CorpusFiles.occurrences(printed, coding.text()).stream()
                                    .map(at -> !mirrorStarts.contains(at))
                                    .toList();
                    var found =
                            CorpusFiles.occurrences(text.text(), coding.text()).stream()
                                    .map(at -> text.layout().sectionAt(at).isMain())
                                    .toList();
                    assertThat(found).as(review + ": " + coding.text()).isEqualTo(wanted);
                }
            }
            for (var mirror : mirrors) {
                if (mirror.review().equals(review)) {
                    assertThat(CorpusFiles.occurrences(text.text(), mirror.text()))
                            .as(review + " mirror: " + mirror.text())
                            .anyMatch(at -> !text.layout().sectionAt(at).isMain());
                    mirrored++;
                }
            }
        }
        assertThat(mirrored).isEqualTo(297);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "reports_paged", "docx"})
    void noRunningHeaderOrPageNumberIsLeft(String rendering) {
        for (var review : CorpusFiles.reviews()) {
            var text = CorpusFiles.read(file(rendering, review));
            assertThat(text.text().toLowerCase(Locale.ROOT))
                    .as(review)
                    .doesNotContain("p a g e")
                    .doesNotContain(
                            "dhr "
                                    + CorpusFiles.paragraphs(review)
                                            .getFirst()
                                            .toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "reports_paged", "docx"})
    void headingsTablesAndSectionsAreKnown(String rendering) {
        for (var review : CorpusFiles.reviews()) {
            var text = CorpusFiles.read(file(rendering, review));
            var paragraphs = text.layout().paragraphs();
            long headings =
                    paragraphs.stream()
                            .filter(p -> p.kind() == ParagraphKind.HEADING && p.level() == 1)
                            .count();
            assertThat(headings).as(review).isBetween(20L, 30L);
            assertThat(paragraphs)
                    .as(review)
                    .anyMatch(p -> p.section() == SectionRole.CONTENTS)
                    .anyMatch(p -> p.section() == SectionRole.ACTION_PLAN)
                    .anyMatch(p -> p.section() == SectionRole.APPENDIX)
                    .anyMatch(p -> p.kind() == ParagraphKind.TABLE_CELL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports_paged"})
    void pagesOfATextAreKept(String rendering) {
        for (var review : CorpusFiles.reviews()) {
            var text = CorpusFiles.read(file(rendering, review));
            assertThat(text.pages()).isEqualTo(text.layout().pages().size()).isGreaterThan(10);
            assertThat(text.layout().furniture()).hasSize(3 * (text.pages() - 1));
        }
    }
}
