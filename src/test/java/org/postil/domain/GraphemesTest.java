package org.postil.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Clusters near a place are those of the whole text, as a regular expression finds them. */
class GraphemesTest {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private static List<Integer> stops(String text) {
        var stops = new ArrayList<Integer>(List.of(0));
        CLUSTER.matcher(text).results().forEach(m -> stops.add(m.end()));
        return stops;
    }

    @Test
    void familiesFlagsSkinTonesAccentsHangulAndConjunctsAreOneEach() {
        for (String one :
                List.of(
                        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
                        "\uD83C\uDDEC\uD83C\uDDE7",
                        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67"
                                + "\uDB40\uDC7F",
                        "\uD83D\uDC4D\uD83C\uDFFD",
                        "1\uFE0F\u20E3",
                        "a\u0308\u0301",
                        "\u1112\u1161\u11AB",
                        "\u0915\u094D\u0937",
                        "\u0BCA\u0B95\u0BCA".substring(1),
                        "\r\n")) {
            String text = "a" + one + "b";
            assertThat(Graphemes.next(text, 1, new Span(0, text.length())))
                    .as(one)
                    .isEqualTo(1 + one.length());
            for (int i = 2; i < 1 + one.length(); i++) {
                assertThat(Graphemes.isBoundary(text, i)).isFalse();
            }
        }
    }

    @Test
    void whatIsFoundNearbyIsWhatTheWholeTextHas() {
        String[] parts = {
            "a", " ", "e\u0301", "\u0301", "\u200D", "\uD83D\uDC69",
                    "\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDFFD", "\uD83C\uDDEC", "\u0915", "\u094D", "\u0937\u093F", "\u1112", "\u1161",
            "\u11AB", "\u05E9\u05B8", "\u0E40", "\r", "\n", "\uFE0F", "\uD835\uDC00"
        };
        var random = new Random(5);
        for (int run = 0; run < 600; run++) {
            var made = new StringBuilder();
            int count = 1 + random.nextInt(run % 20 == 0 ? 200 : 25);
            for (int i = 0; i < count; i++) {
                made.append(parts[random.nextInt(parts.length)]);
            }
            String text = made.toString();
            List<Integer> stops = stops(text);
            var all = new Span(0, text.length());
            for (int i = 0; i <= text.length(); i++) {
                assertThat(Graphemes.isBoundary(text, i)).as(text).isEqualTo(stops.contains(i));
                int at = i;
                if (i < text.length()) {
                    assertThat(Graphemes.next(text, i, all))
                            .isEqualTo(
                                    stops.stream().filter(s -> s > at).findFirst().orElseThrow());
                }
                if (i > 0) {
                    assertThat(Graphemes.previous(text, i, all))
                            .isEqualTo(
                                    stops.stream()
                                            .filter(s -> s < at)
                                            .reduce((a, b) -> b)
                                            .orElseThrow());
                }
            }
        }
    }
}
