package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class QuotePropertyTest {
    private static final List<String> WORDS =
            List.of(
                    "the",
                    "panel",
                    "heard",
                    "that",
                    "information",
                    "was",
                    "not",
                    "shared",
                    "multi-agency",
                    "child’s",
                    "“voice”",
                    "'quiet'",
                    "–",
                    "well-known",
                    "officer",
                    "findings",
                    "café",
                    "naïve",
                    "risk",
                    "assessment",
                    "safeguarding",
                    "school…",
                    "housing,",
                    "police;",
                    "2015",
                    "12/33",
                    "\uD83D\uDE00",
                    "x\u0301y",
                    "e.g.",
                    "(CSC)",
                    "stand-alone",
                    "Owen's",
                    "home.",
                    "Nobody",
                    "asked.");

    private final Random random = new Random(20_251);

    /** A paragraph's words and how many of them are its label. */
    private record Drawn(PlainLayout.Laid laid, List<Span> bodies) {}

    private Drawn text() {
        var layout = new PlainLayout();
        int count = 2 + random.nextInt(12);
        for (int p = 0; p < count; p++) {
            var label =
                    switch (random.nextInt(5)) {
                        case 0 -> (p + 1) + "." + random.nextInt(9);
                        case 1 -> "Recommendation " + p + ":";
                        case 2 -> "(" + p + ")";
                        default -> "";
                    };
            var words = new ArrayList<String>();
            int length = 3 + random.nextInt(25);
            for (int w = 0; w < length; w++) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            var body = "P" + p + "q " + String.join(" ", words) + " end" + p;
            layout.paragraph(label.isEmpty() ? body : label + " " + body, label.length());
        }
        var laid = layout.build();
        return new Drawn(
                laid, laid.layout().paragraphs().stream().map(p -> p.body(laid.text())).toList());
    }

    /** Offsets at which a word begins in a paragraph's body. */
    private static List<Integer> wordStarts(String text, Span body) {
        return IntStream.range(body.start(), body.end())
                .filter(i -> i == body.start() || text.charAt(i - 1) == ' ')
                .boxed()
                .toList();
    }

    @Test
    void aDistortedQuoteIsFoundWhereItWasCut() {
        for (int round = 0; round < 3000; round++) {
            var drawn = text();
            var text = drawn.laid().text();
            int first = random.nextInt(drawn.bodies().size());
            int last =
                    Math.min(drawn.bodies().size() - 1, first + (random.nextInt(4) == 0 ? 1 : 0));
            var starts = wordStarts(text, drawn.bodies().get(first));
            int start = starts.get(random.nextInt(Math.max(1, starts.size() - 4)));
            int end =
                    last > first || random.nextBoolean()
                            ? drawn.bodies().get(last).end()
                            : wordStarts(text, drawn.bodies().get(first)).getLast() - 1;
            var cut = new Span(start, Math.max(end, start + 1));
            var quote = quoted(drawn, cut, first, last);
            if (QuoteFinder.unfit(quote).isPresent()) {
                continue;
            }
            var expected = dashesTrimmed(text, cut);
            var matches = drawn.laid().finder().find(quote);
            assertThat(matches)
                    .as("round %d: <%s> in <%s>", round, quote, text)
                    .anySatisfy(m -> assertThat(dashesTrimmed(text, m.span())).isEqualTo(expected));
            for (var match : matches) {
                assertWellCut(drawn, match.span());
            }
        }
    }

    private static void assertWellCut(Drawn drawn, Span span) {
        var text = drawn.laid().text();
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        assertThat(span.of(text)).isEqualTo(span.of(text).strip()).isNotEmpty();
        assertThat(Characters.isInside(text, span.start())).isFalse();
        assertThat(Characters.isInside(text, span.end())).isFalse();
        var paragraph =
                drawn.laid()
                        .layout()
                        .paragraphs()
                        .get(drawn.laid().layout().paragraphIndexAt(span.start()));
        assertThat(span.start()).isGreaterThanOrEqualTo(paragraph.body(text).start());
    }

    /** A dash at the very end of a quote may have taken the space with it: not what is tested. */
    private static Span dashesTrimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && " –".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " –".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }

    private String quoted(Drawn drawn, Span cut, int first, int last) {
        var text = drawn.laid().text();
        if (first == last) {
            var label = drawn.laid().layout().paragraphs().get(first).label();
            boolean whole = cut.start() == drawn.bodies().get(first).start();
            var printed =
                    label != null && whole && random.nextBoolean() ? label.of(text) + " " : "";
            return printed + distorted(cut.of(text));
        }
        boolean labels = random.nextBoolean();
        int from = labels ? drawn.bodies().get(first).end() : drawn.bodies().get(last).start();
        var head = new Span(cut.start(), drawn.bodies().get(first).end()).of(text);
        var tail = labels ? text.substring(from + 1, cut.end()) : text.substring(from, cut.end());
        return distorted(head + " " + tail);
    }

    private String distorted(String quote) {
        var result = new StringBuilder();
        int letters = 0;
        for (int i = 0; i < quote.length(); i++) {
            char c = quote.charAt(i);
            boolean plain = c < 0x80 && Character.isLetter(c);
            boolean more = i + 1 < quote.length() && Character.isLetter(quote.charAt(i + 1));
            letters = plain ? letters + 1 : 0;
            result.append(
                    switch (random.nextInt(3)) {
                        case 0 -> String.valueOf(c);
                        default -> otherwise(c);
                    });
            if (letters >= 3 && more && random.nextInt(40) == 0) {
                result.append(random.nextBoolean() ? "-\n" : "\u00AD\n");
                letters = 0;
            }
        }
        var ligatures = random.nextBoolean();
        return ligatures
                ? result.toString().replace("ffi", "ﬃ").replace("fi", "ﬁ")
                : result.toString();
    }

    private String otherwise(char c) {
        return switch (c) {
            case ' ' -> List.of("\n", "  ", "\u00A0", " \n ", "\u2009").get(random.nextInt(5));
            case '’', '\'' -> random.nextBoolean() ? "'" : "’";
            case '“', '”' -> "\"";
            case '-' -> random.nextBoolean() ? "\u2011" : "-\n";
            case '–' -> List.of("-", "—", "--").get(random.nextInt(3));
            case '…' -> "...";
            case 'é', 'ï' -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            default -> String.valueOf(c);
        };
    }

    @Test
    void aQuoteWithAWordChangedLeftOutOrAddedIsNotFound() {
        for (int round = 0; round < 1500; round++) {
            var drawn = text();
            var body = drawn.bodies().get(random.nextInt(drawn.bodies().size()));
            var words = new ArrayList<>(List.of(body.of(drawn.laid().text()).split(" ")));
            int at = 1 + random.nextInt(words.size() - 2);
            switch (random.nextInt(3)) {
                case 0 -> words.set(at, "changed");
                case 1 -> words.add(at, "added");
                default -> {
                    var gone = words.remove(at);
                    if (gone.equals("–") || gone.equals(words.get(at))) {
                        continue;
                    }
                }
            }
            var quote = distorted(String.join(" ", words));
            assertThat(drawn.laid().finder().find(quote))
                    .as("<%s> in <%s>", quote, drawn.laid().text())
                    .isEmpty();
        }
    }

    @Test
    void everyExactPlaceIsFound() {
        for (int round = 0; round < 2000; round++) {
            var drawn = text();
            var text = drawn.laid().text();
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 3 + random.nextInt(40));
            var quote = text.substring(from, to).strip();
            if (QuoteFinder.unfit(quote).isPresent()) {
                continue;
            }
            var naive = new ArrayList<Integer>();
            for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
                boolean cuts =
                        Characters.isInside(text, at)
                                || Characters.isInside(text, at + quote.length());
                int index = drawn.laid().layout().paragraphIndexAt(at);
                boolean onLabel = at < drawn.bodies().get(index).start();
                if (!cuts && !onLabel) {
                    naive.add(at);
                }
            }
            var starts =
                    drawn.laid().finder().find(quote).stream().map(m -> m.span().start()).toList();
            assertThat(starts).as("<%s> in <%s>", quote, text).containsAll(naive);
        }
    }
}
