package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The first invented report, saved by LibreOffice in the lesser formats. */
class LesserFormatsTest {
    private static final Pattern LEADERS = Pattern.compile("\\s*\\.{3,}\\s*");

    private static Extracted.Text read(String format) throws IOException {
        try (var in = LesserFormatsTest.class.getResourceAsStream("/samples/report." + format)) {
            assertThat(in).isNotNull();
            var outcome =
                    DocumentReader.standard()
                            .read(in.readAllBytes(), "no ending", new Cancellation());
            assertThat(outcome).isInstanceOf(Extracted.Text.class);
            return (Extracted.Text) outcome;
        }
    }

    private static List<String> expected() {
        return CorpusFiles.paragraphs("DHR01").stream()
                .flatMap(p -> Arrays.stream(p.split(" \\| ")))
                .map(p -> LEADERS.matcher(p).replaceAll(" "))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtf", "odt", "html", "doc"})
    void everyParagraphComesOut(String format) throws IOException {
        var text = read(format);
        CorpusFiles.assertWellFormed(text);
        var found = new HashSet<>(CorpusFiles.texts(text));
        var missing = new ArrayList<>(expected());
        missing.removeIf(found::contains);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtf", "odt", "html", "doc"})
    void nothingThatIsNoParagraphIsLeft(String format) throws IOException {
        var extra = new ArrayList<>(CorpusFiles.texts(read(format)));
        extra.removeAll(new HashSet<>(expected()));
        assertThat(extra).containsAnyOf("No.").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtf", "odt", "html", "doc"})
    void cellsAndSectionsAreKnown(String format) throws IOException {
        var paragraphs = read(format).layout().paragraphs();
        assertThat(paragraphs.stream().filter(p -> p.kind() == ParagraphKind.TABLE_CELL).count())
                .isGreaterThan(70);
        assertThat(paragraphs)
                .anyMatch(p -> p.section() == SectionRole.CONTENTS)
                .anyMatch(p -> p.section() == SectionRole.SUMMARY)
                .anyMatch(p -> p.section() == SectionRole.RECOMMENDATIONS)
                .anyMatch(p -> p.section() == SectionRole.ACTION_PLAN)
                .anyMatch(p -> p.section() == SectionRole.APPENDIX);
    }
}
