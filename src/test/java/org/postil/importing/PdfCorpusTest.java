package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.postil.domain.TextLayout;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The 33 invented reports as PDF against the texts they were made from. */
class PdfCorpusTest {
    private static final Pattern LEADERS = Pattern.compile("\\s*\\.{3,}\\s*");
    private static final Pattern RUNNING =
            Pattern.compile("RESTRICTED|OFFICIAL SENSITIVE|P a g e|\\n\\d{1,3}\\n");

    private static Path corpus() {
        Path data = Path.of(System.getProperty("postil.testdata", "no-test-data"), "corpus");
        assumeTrue(Files.isDirectory(data), "needs corpus/ in -Dpostil.testdata");
        return data;
    }

    private static Map<String, ReadPdf> read() throws Exception {
        var result = new TreeMap<String, ReadPdf>();
        try (var files = Files.list(corpus().resolve("pdf"))) {
            for (Path file : files.toList()) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                result.put(name.replace(".pdf", ""), ReadPdf.of(Files.readAllBytes(file)));
            }
        }
        return result;
    }

    private static String folded(String text) {
        return LEADERS.matcher(text).replaceAll(" .. ").replaceAll("\\s+", " ").strip();
    }

    /** A report's paragraphs and, apart from them, the cells of its tables. */
    private record Expected(List<String> paragraphs, List<String> cells) {
        static Expected of(String name) throws Exception {
            var expected = new Expected(new ArrayList<>(), new ArrayList<>());
            boolean plan = false;
            var text = Files.readString(corpus().resolve("reports").resolve(name + ".txt"));
            for (String line : text.split("\n")) {
                if (line.startsWith("APPENDIX")) {
                    plan = line.startsWith("APPENDIX 1");
                    expected.paragraphs.add(folded(line));
                } else if (line.contains(" | ")) {
                    for (String cell : line.split(" \\| ")) {
                        expected.cells.add(folded(cell));
                    }
                } else if (!line.isBlank()) {
                    (plan ? expected.cells : expected.paragraphs).add(folded(line));
                }
            }
            expected.cells.removeIf(String::isBlank);
            return expected;
        }
    }

    private static List<String> missing(List<String> expected, List<String> found) {
        var counts = new HashMap<String, Integer>();
        found.forEach(text -> counts.merge(text, 1, Integer::sum));
        return expected.stream().filter(text -> counts.merge(text, -1, Integer::sum) < 0).toList();
    }

    @Test
    void paragraphsAndCellsComeBackAsTheyWereWritten() throws Exception {
        var lost = new ArrayList<String>();
        var lostCells = new ArrayList<String>();
        int paragraphs = 0;
        int cells = 0;
        for (var entry : read().entrySet()) {
            var expected = Expected.of(entry.getKey());
            var text = entry.getValue().text();
            var body = new ArrayList<String>();
            var table = new ArrayList<String>();
            for (TextLayout.Paragraph paragraph : text.layout().paragraphs()) {
                (paragraph.cell() == null ? body : table)
                        .add(folded(paragraph.span().of(text.text())));
            }
            lost.addAll(missing(expected.paragraphs(), body));
            lostCells.addAll(missing(expected.cells(), table));
            paragraphs += expected.paragraphs().size();
            cells += expected.cells().size();
            // nothing beside what was written, and all of it in its order
            assertThat(body).as(entry.getKey()).hasSameSizeAs(expected.paragraphs());
        }
        assertThat(paragraphs).isGreaterThan(6_000);
        assertThat(lost.size()).as("of %d: %s", paragraphs, lost).isLessThan(paragraphs / 1_000);
        assertThat(lostCells.size()).as("of %d: %s", cells, lostCells).isLessThan(cells / 200);
    }

    @Test
    void noRunningLineIsLeftInTheTextAndEachIsKept() throws Exception {
        for (var entry : read().entrySet()) {
            var text = entry.getValue().text();
            assertThat(RUNNING.matcher(withoutCells(text)).find()).as(entry.getKey()).isFalse();
            var footers = text.layout().furniture().stream().filter(f -> !f.top()).toList();
            // the first page of each section has none: title, plan, and what follows the plan
            assertThat(footers)
                    .as(entry.getKey())
                    .hasSizeBetween(text.pages() - 3, text.pages() - 1)
                    .allMatch(f -> f.text().matches("(.* )?" + f.page() + "( .*)?"));
        }
    }

    private static String withoutCells(Extracted.Text text) {
        var result = new StringBuilder("\n");
        for (TextLayout.Paragraph paragraph : text.layout().paragraphs()) {
            if (paragraph.cell() == null) {
                result.append(paragraph.span().of(text.text())).append('\n');
            }
        }
        return result.toString();
    }

    @Test
    void everyGoldQuoteStandsInOneParagraphOutsideTables() throws Exception {
        var read = read();
        var gold =
                new JsonMapper()
                        .readTree(Files.readString(corpus().resolve("codings.json")))
                        .get("codings");
        int found = 0;
        for (var coding : gold) {
            var text = Objects.requireNonNull(read.get(coding.get("dhr").asString()));
            String quote = coding.get("text").asString();
            boolean stands =
                    text.text().layout().paragraphs().stream()
                            .filter(p -> p.cell() == null)
                            .anyMatch(p -> p.span().of(text.text().text()).contains(quote));
            assertThat(stands).as(quote).isTrue();
            found++;
        }
        assertThat(found).isEqualTo(196);
    }

    @Test
    void paragraphsMakeUpTheTextAndGlyphRunsLieInIt() throws Exception {
        for (var entry : read().entrySet()) {
            var text = entry.getValue().text();
            int at = 0;
            for (TextLayout.Paragraph paragraph : text.layout().paragraphs()) {
                assertThat(paragraph.span().start()).isEqualTo(at);
                at = paragraph.span().end() + 1;
            }
            assertThat(at - 1).isEqualTo(text.text().length());
            int covered = 0;
            int end = 0;
            for (var run : Objects.requireNonNull(text.glyphs()).runs()) {
                assertThat(run.start()).isGreaterThanOrEqualTo(end);
                end = run.end();
                covered += run.edges().length - 1;
            }
            // all but the blanks and line feeds between lines
            long blanks = text.text().chars().filter(Character::isWhitespace).count();
            assertThat(covered).isGreaterThanOrEqualTo(text.text().length() - (int) blanks);
            assertThat(text.text()).doesNotContain("  ").doesNotContainPattern("[\\p{Cc}&&[^\n]]");
        }
    }
}
