package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Stems are not in the index: they are found among its words, and none is missed. */
class WordFormsTest {
    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    @TempDir static Path folder;
    private static OpenedSample sample;

    @BeforeAll
    static void open() {
        sample = OpenedSample.copiedTo(folder).indexed();
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    /** Every stem in the sample, with its forms and how often each of them stands there. */
    private static Map<String, Map<String, Integer>> formsByStem() {
        var counts = new HashMap<String, Integer>();
        for (Document document : sample.snapshot().documents()) {
            for (String paragraph : sample.paragraphs(document)) {
                ANALYSIS.words(paragraph).forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        var forms = new TreeMap<String, Map<String, Integer>>();
        counts.forEach((word, count) ->
                forms.computeIfAbsent(ANALYSIS.stems(word).getFirst(), s -> new TreeMap<>())
                        .put(word, count));
        return forms;
    }

    @Test
    void everyWordBeginsAsItsStemSays() {
        formsByStem()
                .forEach((stem, forms) ->
                        assertThat(forms.keySet())
                                .as(stem)
                                .allMatch(form -> form.startsWith(WordForms.beginning(stem))));
    }

    @Test
    void allFormsOfAWordAreFoundAsOftenAsTheyAreWritten() {
        var forms = formsByStem();
        var several = forms.values().stream().filter(f -> f.size() > 1).map(TreeMap::new).toList();
        var random = new Random(20261124);
        for (int round = 0; round < 60; round++) {
            var expected = several.get(random.nextInt(several.size()));
            var found = stemmed("\"" + expected.firstKey() + "\"");
            assertThat(found.total())
                    .as("%s", expected)
                    .isEqualTo(expected.values().stream().mapToInt(Integer::intValue).sum());
            var written = new TreeSet<String>();
            found.hits().forEach(hit -> written.addAll(ANALYSIS.words(hit.text())));
            assertThat(written).isEqualTo(expected.keySet());
        }
    }

    @Test
    void aPhraseOfStemsIsFoundInAnyForm() {
        var wanted = ANALYSIS.stems("risk assessments");
        int expected = 0;
        for (Document document : sample.snapshot().documents()) {
            for (String paragraph : sample.paragraphs(document)) {
                expected += occurrences(ANALYSIS.stems(paragraph), wanted);
            }
        }
        assertThat(stemmed("\"risk assessments\"").total()).isEqualTo(expected).isPositive();
    }

    @Test
    void aPhraseOfOneWordRepeatedIsFoundAtEachPlace() {
        var queries = new ArrayList<List<String>>();
        queries.add(List.of("that", "that"));
        queries.add(List.of("had", "had"));
        queries.add(List.of("of", "the", "child", "and", "the"));
        for (var query : queries) {
            int expected = 0;
            for (Document document : sample.snapshot().documents()) {
                for (String paragraph : sample.paragraphs(document)) {
                    expected += occurrences(ANALYSIS.words(paragraph), query);
                }
            }
            assertThat(sample.exactly("\"" + String.join(" ", query) + "\"").total())
                    .as("%s", query)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aParagraphThatBeginsInTheMiddleOfAPhraseDoesNotHaveIt() {
        var paragraphs = new ArrayList<List<String>>();
        for (Document document : sample.snapshot().documents()) {
            sample.paragraphs(document).forEach(p -> paragraphs.add(ANALYSIS.words(p)));
        }
        var beginning =
                paragraphs.stream()
                        .filter(words -> words.lastIndexOf("the") > 0)
                        .filter(words -> !words.getFirst().equals("the"))
                        .map(words -> List.of("the", words.getFirst()))
                        .distinct()
                        .limit(60)
                        .toList();
        assertThat(beginning).hasSize(60);
        for (var phrase : beginning) {
            int expected = paragraphs.stream().mapToInt(p -> occurrences(p, phrase)).sum();
            assertThat(sample.exactly("\"" + String.join(" ", phrase) + "\"").total())
                    .as("%s", phrase)
                    .isEqualTo(expected);
        }
    }

    private static int occurrences(List<String> words, List<String> phrase) {
        int count = 0;
        for (int i = 0; i + phrase.size() <= words.size(); i++) {
            count += words.subList(i, i + phrase.size()).equals(phrase) ? 1 : 0;
        }
        return count;
    }

    private static SearchResult.Found stemmed(String query) {
        return sample.found(
                sample.request(query, true, SearchScope.PARAGRAPH, sample.everywhere()));
    }
}
