package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.DocumentRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;

import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Searches of the sample study against figures counted by reading its texts from end to end. */
class SampleSearchTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.][\\p{L}\\p{N}]+)*");

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

    /** Occurrences of a pattern, within paragraphs that fit. */
    private static List<String> counted(String regex, Predicate<String> paragraph) {
        var pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        var found = new ArrayList<String>();
        for (Document document : sample.snapshot().documents()) {
            int at = 0;
            for (String words : sample.paragraphs(document)) {
                if (paragraph.test(words)) {
                    int start = at;
                    pattern.matcher(words)
                            .results()
                            .forEach(m -> found.add(document.id() + ":" + (start + m.start())));
                }
                at += words.length() + 1;
            }
        }
        return found;
    }

    private static boolean has(String paragraph, String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(paragraph).find();
    }

    private static List<String> places(SearchResult.Found found) {
        return found.hits().stream().map(h -> h.document() + ":" + h.span().start()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"school", "MARAC", "police", "recommendation", "2015"})
    void aWordIsFoundWhereverItIsWritten(String word) {
        var expected = counted("\\b" + word + "\\b(?!['’]\\w)", p -> true);
        var found = sample.exactly(word);
        assertThat(places(found)).isEqualTo(expected).isNotEmpty();
        assertThat(found.total()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"domestic abuse", "children's social care", "head teacher"})
    void aPhraseIsFoundWhereverItIsWritten(String phrase) {
        String regex = "\\b" + phrase.replace("'", "['’]").replace(" ", "[ -]") + "\\b";
        var expected = counted(regex, p -> true);
        assertThat(places(sample.exactly("\"" + phrase + "\""))).isEqualTo(expected).isNotEmpty();
        // as a word processor writes it
        String typographic = "\u201C" + phrase.replace('\'', '’') + "\u201D";
        assertThat(places(sample.exactly(typographic))).isEqualTo(expected);
    }

    @Test
    void andOrAndNotHoldWithinAParagraph() {
        assertThat(places(sample.exactly("school AND police")))
                .isEqualTo(
                        counted(
                                "\\b(school|police)\\b",
                                p -> has(p, "\\bschool\\b") && has(p, "\\bpolice\\b")))
                .isNotEmpty();
        assertThat(places(sample.exactly("school police")))
                .isEqualTo(places(sample.exactly("school AND police")));
        assertThat(places(sample.exactly("school NOT police")))
                .isEqualTo(counted("\\bschool\\b", p -> !has(p, "\\bpolice\\b")))
                .isNotEmpty();
        assertThat(places(sample.exactly("(school OR nursery) AND (police OR marac)")))
                .isEqualTo(
                        counted(
                                "\\b(school|nursery|police|marac)\\b",
                                p ->
                                        has(p, "\\b(school|nursery)\\b")
                                                && has(p, "\\b(police|marac)\\b")));
        assertThat(places(sample.exactly("(school NOT police) OR marac")))
                .isEqualTo(
                        counted(
                                "\\b(school|marac)\\b",
                                p ->
                                        !has(p, "\\bschool\\b")
                                                || !has(p, "\\bpolice\\b")
                                                || has(p, "\\bmarac\\b") && !has(p, "school")))
                .isNotEmpty();
    }

    @Test
    void withinADocumentItIsEnoughThatBothAreSomewhereInIt() {
        var expected = new ArrayList<String>();
        for (Document document : sample.snapshot().documents()) {
            String text = sample.text(document);
            if (has(text, "\\bnursery\\b") && !has(text, "\\bhousing\\b")) {
                Pattern.compile("\\bnursery\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .results()
                        .forEach(m -> expected.add(document.id() + ":" + m.start()));
            }
        }
        var found =
                sample.found(
                        sample.request(
                                "nursery NOT housing",
                                false,
                                SearchScope.TEXT,
                                sample.everywhere()));
        assertThat(places(found)).isEqualTo(expected);
    }

    @Test
    void wildcardsStandForLettersAtAnyPlace() {
        assertThat(places(sample.exactly("child*")))
                .isEqualTo(counted("\\bchild\\w*", p -> true))
                .isNotEmpty();
        assertThat(places(sample.exactly("*ment")))
                .isEqualTo(counted("\\b\\w+ment\\b(?!['’]\\w)", p -> true))
                .isNotEmpty();
        assertThat(places(sample.exactly("wom?n")))
                .isEqualTo(counted("\\bwom\\wn\\b(?!['’]\\w)", p -> true))
                .isNotEmpty();
        assertThat(places(sample.exactly("\"domestic abus*\"")))
                .isEqualTo(counted("\\bdomestic abus\\w*", p -> true))
                .isNotEmpty();
    }

    @Test
    void nearMeansAtMostSoManyWordsBetweenInEitherOrder() {
        for (String query : List.of("\"police children\"~6", "police NEAR/6 children")) {
            var found = sample.exactly(query);
            assertThat(found.hits()).isNotEmpty();
            for (Hit hit : found.hits()) {
                var words = words(hit.text());
                assertThat(Set.of(words.getFirst(), words.getLast()))
                        .isEqualTo(Set.of("police", "children"));
                assertThat(words.size() - 2).isBetween(0, 6);
            }
        }
        int pairs = 0;
        for (Document document : sample.snapshot().documents()) {
            for (String paragraph : sample.paragraphs(document)) {
                pairs += pairs(words(paragraph), 6);
            }
        }
        assertThat(sample.exactly("police NEAR/6 children").total()).isEqualTo(pairs);
    }

    /** Pairs with none of the two words between them, not too far apart. */
    private static int pairs(List<String> words, int between) {
        int pairs = 0;
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("police") || words.get(i).equals("children")) {
                boolean other = last >= 0 && !words.get(last).equals(words.get(i));
                pairs += other && i - last - 1 <= between ? 1 : 0;
                last = i;
            }
        }
        return pairs;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(m -> m.group().toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }

    @Test
    void stemmingFindsOtherEndingsAndExactDoesNot() {
        var stemmed =
                sample.found(
                        sample.request("assess", true, SearchScope.PARAGRAPH, sample.everywhere()));
        var forms = new TreeSet<String>();
        stemmed.hits().forEach(hit -> forms.add(hit.text().toLowerCase(Locale.ROOT)));
        assertThat(forms)
                .contains("assessment", "assessments")
                .allMatch(form -> form.startsWith("assess"));
        assertThat(sample.exactly("assessment").total()).isPositive().isLessThan(stemmed.total());
        assertThat(sample.exactly("assessment").hits())
                .allMatch(hit -> hit.text().equalsIgnoreCase("assessment"));
    }

    @Test
    void fuzzyFindsAWordSpeltAboutSo() {
        assertThat(sample.exactly("controling").total()).isZero();
        assertThat(sample.exactly("controling~").hits())
                .isNotEmpty()
                .allMatch(hit -> hit.text().toLowerCase(Locale.ROOT).startsWith("control"));
    }

    /** Any word of any text is found at its place, and every hit is that word. */
    @Test
    void everyHitIsTheWordThatWasLookedForAndNoneIsMissed() {
        var random = new Random(20261124);
        var documents = sample.snapshot().documents();
        for (int round = 0; round < 60; round++) {
            var document = documents.get(random.nextInt(documents.size()));
            var paragraphs = sample.paragraphs(document);
            var words = words(paragraphs.get(random.nextInt(paragraphs.size())));
            if (words.isEmpty()) {
                continue;
            }
            int at = random.nextInt(words.size());
            var phrase = words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(3)));
            var found = sample.exactly("\"" + String.join(" ", phrase) + "\"");
            int expected = 0;
            for (Document each : documents) {
                for (String paragraph : sample.paragraphs(each)) {
                    expected += occurrences(words(paragraph), phrase);
                }
            }
            assertThat(found.total()).as("%s", phrase).isEqualTo(expected).isPositive();
            for (Hit hit : found.hits()) {
                assertThat(words(hit.text())).isEqualTo(phrase);
            }
        }
    }

    private static int occurrences(List<String> words, List<String> phrase) {
        int count = 0;
        for (int i = 0; i + phrase.size() <= words.size(); i++) {
            count += words.subList(i, i + phrase.size()).equals(phrase) ? 1 : 0;
        }
        return count;
    }

    @Test
    void aHitStandsInItsTextWithItsContextAndPage() {
        var layouts = new HashMap<Long, TextLayout>();
        var graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        for (Hit hit : sample.exactly("school OR the").hits().subList(0, 800)) {
            var text = sample.text(hit.document());
            var span = hit.span();
            assertThat(span.of(text)).isEqualTo(hit.text());
            String around = hit.left() + hit.text() + hit.right();
            int from = span.start() - hit.left().length();
            assertThat(text.startsWith(around, from)).as(around).isTrue();
            assertThat(around).doesNotContain("\n");
            graphemes.setText(text);
            assertThat(graphemes.isBoundary(from)).isTrue();
            assertThat(graphemes.isBoundary(from + around.length())).isTrue();
            var layout =
                    layouts.computeIfAbsent(
                            hit.document(),
                            id ->
                                    sample.snapshot().documents().stream()
                                            .filter(d -> d.id() == id)
                                            .findFirst()
                                            .flatMap(d -> sample.project.layout(d.text()))
                                            .orElseThrow());
            assertThat(hit.page()).isEqualTo(layout.pageAt(span.start()));
        }
    }

    @Test
    void hitsComeByReviewAndPlaceAndPageByPage() {
        var all = sample.exactly("police");
        var paged = new ArrayList<Hit>();
        for (int from = 0; from < all.total(); from += 7) {
            var page =
                    sample.found(
                            new SearchRequest(
                                    "police",
                                    false,
                                    SearchScope.PARAGRAPH,
                                    sample.everywhere(),
                                    HitOrder.PLACE,
                                    from,
                                    7));
            assertThat(page.total()).isEqualTo(all.total());
            paged.addAll(page.hits());
        }
        assertThat(paged).isEqualTo(all.hits());
        var most =
                sample.found(
                        new SearchRequest(
                                "police",
                                false,
                                SearchScope.PARAGRAPH,
                                sample.everywhere(),
                                HitOrder.MOST,
                                0,
                                5));
        var counts = List.copyOf(most.byReview().values());
        assertThat(counts).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) all.total());
    }

    @Test
    void reviewsAreNarrowedByConditionsAndDocumentsByRole() {
        var snapshot = sample.snapshot();
        var theme =
                snapshot.codebook().find(snapshot.codebook().facet("theme").orElseThrow(), "T1");
        var coded = new HashSet<Long>();
        var codes = new HashSet<Long>();
        codes.add(theme.getFirst().id());
        snapshot.codebook().codes().stream()
                .filter(c -> codes.contains(c.parent()))
                .map(c -> c.id())
                .toList()
                .forEach(codes::add);
        for (Document document : snapshot.documents()) {
            if (snapshot.passagesOf(document.id()).stream()
                    .anyMatch(p -> p.codes().stream().anyMatch(codes::contains))) {
                coded.add(document.review());
            }
        }
        var narrowed =
                sample.found(
                        sample.request(
                                "police",
                                false,
                                SearchScope.PARAGRAPH,
                                where("theme 'T1'", Optional.empty())));
        assertThat(narrowed.searched()).isEqualTo(coded.size()).isLessThan(33);
        assertThat(narrowed.hits())
                .isEqualTo(
                        sample.exactly("police").hits().stream()
                                .filter(h -> coded.contains(h.review()))
                                .toList());
        var letters =
                sample.found(
                        sample.request(
                                "police",
                                false,
                                SearchScope.PARAGRAPH,
                                new Narrowing(
                                        Layer.standard(snapshot),
                                        null,
                                        Set.of(DocumentRole.LETTER),
                                        Optional.empty())));
        assertThat(letters.total()).isZero();
        assertThat(letters.searched()).isZero();
    }

    private static Narrowing where(String expression, Optional<Code> inside) {
        var snapshot = sample.snapshot();
        var parsed = Conditions.parse(expression, snapshot);
        assertThat(parsed).isInstanceOf(Parsed.Ok.class);
        var condition = ((Parsed.Ok<Condition>) parsed).value();
        return new Narrowing(Layer.standard(snapshot), condition, Set.of(), inside);
    }

    @Test
    void insidePassagesOfACodeOnlyTheirWordsAreFound() {
        var snapshot = sample.snapshot();
        var codebook = snapshot.codebook();
        var code = codebook.find(codebook.facet("theme").orElseThrow(), "T1.1").getFirst();
        var narrowing = new Narrowing(Layer.standard(snapshot), null, Set.of(), Optional.of(code));
        Map<Long, List<Span>> passages = new HashMap<>();
        for (Document document : snapshot.documents()) {
            snapshot.passagesOf(document.id()).stream()
                    .filter(p -> p.codes().contains(code.id()))
                    .forEach(p ->
                            passages.computeIfAbsent(document.id(), d -> new ArrayList<>())
                                    .add(p.span()));
        }
        var expected =
                sample.exactly("the").hits().stream()
                        .filter(h ->
                                passages.getOrDefault(h.document(), List.of()).stream()
                                        .anyMatch(p -> p.contains(h.span())))
                        .toList();
        var found = sample.found(sample.request("the", false, SearchScope.PARAGRAPH, narrowing));
        assertThat(found.hits()).isEqualTo(expected).isNotEmpty();
    }
}
