package org.postil.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** What a page knows without a toolkit. */
class PageModelTest {
    private final PageText page = PageSamples.dense();
    private final TextBoundaries text = new TextBoundaries(page);

    private int at(String words) {
        return page.text().indexOf(words);
    }

    private String of(Span span) {
        return span.of(page.text());
    }

    @Test
    void aSentenceAndAParagraphLeaveTheLabelOut() {
        int inLabel = at("Recommendation 5:") + 3;
        assertThat(of(text.sentenceAt(inLabel))).startsWith("The Schools").endsWith("arise.");
        assertThat(of(text.paragraphAt(inLabel))).startsWith("The Schools").endsWith("arise.");
    }

    @Test
    void aTitleWithAFullStopDoesNotEndASentence() {
        assertThat(of(text.sentenceAt(at("agreed"))))
                .isEqualTo("They were agreed with Dr. Hall in March.");
    }

    @Test
    void theCaretWalksByGraphemesThroughTheWholeTextAndBack() {
        var stops = new ArrayList<Integer>();
        for (int at = text.begin(); at < text.end(); at = text.nextGrapheme(at)) {
            stops.add(at);
        }
        var back = new ArrayList<Integer>();
        for (int at = text.end(); at > text.begin(); ) {
            at = text.previousGrapheme(at);
            back.add(at);
        }
        assertThat(back.reversed()).isEqualTo(stops);
    }

    @Test
    void theCaretNeverStandsInsideAnEmojiOrBeforeAnAccent() {
        var emoji = new TextBoundaries(PageText.plain("a\uD83D\uDC69\u200D\uD83D\uDC67e\u0301b"));
        var stops = new ArrayList<Integer>();
        for (int at = 0; at < emoji.end(); at = emoji.nextGrapheme(at)) {
            stops.add(at);
        }
        assertThat(stops).containsExactly(0, 1, 6, 8);
        assertThat(emoji.snapped(3)).isEqualTo(1);
        assertThat(emoji.snapped(7)).isEqualTo(6);
    }

    /** Emoji of families, flags, skin tones, accents, Hangul, Devanagari, Hebrew, astral. */
    private static PageText mixed(Random random) {
        String[] parts = {
            "a",
            "word ",
            "e\u0301",
            "\u0301",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDDEC\uD83C\uDDE7",
            "\uD83D\uDC4D\uD83C\uDFFD",
            "\u1112\u1161\u11AB",
            "\u0915\u094D\u0937\u093F",
            "\u05E9\u05B8\u05C1\u05DC ",
            "\uD835\uDC00",
            ". ",
            "\u00AD",
            "\u200D",
            "1\uFE0F\u20E3",
            "\n"
        };
        var out = new StringBuilder();
        for (int i = 1 + random.nextInt(40); i > 0; i--) {
            out.append(parts[random.nextInt(parts.length)]);
        }
        return PageText.plain(out.toString());
    }

    private static boolean isStop(PageText page, int offset) {
        Span body = page.bodyOf(page.paragraphAt(offset));
        String words = body.of(page.text());
        int local = offset - body.start();
        var stops = new ArrayList<>(List.of(0));
        Pattern.compile("\\X").matcher(words).results().forEach(m -> stops.add(m.end()));
        return stops.contains(local);
    }

    @Test
    void everyStopOfTheCaretIsBetweenGraphemesAndBackIsWhereOneCameFrom() {
        var random = new Random(23);
        for (int run = 0; run < 300; run++) {
            PageText mixed = mixed(random);
            var at = new TextBoundaries(mixed);
            for (int i = 0; i <= mixed.length(); i++) {
                int here = at.snapped(i);
                assertThat(isStop(mixed, here)).isTrue();
                int next = at.nextGrapheme(here);
                assertThat(isStop(mixed, next)).isTrue();
                if (next != here) {
                    assertThat(at.previousGrapheme(next)).isEqualTo(here);
                }
                for (int there :
                        List.of(
                                at.nextWord(here),
                                at.previousWord(here),
                                at.nearestWordStart(here),
                                at.nearestWordEnd(here),
                                at.nextWordEnd(here),
                                at.wordAt(here).start(),
                                at.wordAt(here).end())) {
                    assertThat(isStop(mixed, there)).as("%d of '%s'", there, mixed.text()).isTrue();
                }
                assertThat(at.nextWord(here)).isGreaterThanOrEqualTo(next);
            }
        }
    }

    @Test
    void whatIsCopiedBetweenTwoStopsIsMadeOfWholeGraphemes() {
        var random = new Random(29);
        for (int run = 0; run < 500; run++) {
            PageText mixed = mixed(random);
            var at = new TextBoundaries(mixed);
            int a = at.snapped(random.nextInt(mixed.length() + 1));
            int b = at.snapped(random.nextInt(mixed.length() + 1));
            String copied = mixed.copied(new Span(Math.min(a, b), Math.max(a, b)));
            for (int i = 0; i < copied.length(); i++) {
                char unit = copied.charAt(i);
                boolean paired =
                        Character.isHighSurrogate(unit)
                                ? i + 1 < copied.length()
                                        && Character.isLowSurrogate(copied.charAt(i + 1))
                                : !Character.isLowSurrogate(unit)
                                        || i > 0 && Character.isHighSurrogate(copied.charAt(i - 1));
                assertThat(paired).isTrue();
            }
            if (!copied.contains("\n")) {
                assertThat(mixed.text()).contains(copied);
            }
        }
    }

    @Test
    void headingsFollowEachOtherAndTheEndsStay() {
        assertThat(text.nextHeading(at("panel makes"))).isEqualTo(at("Local rec"));
        assertThat(text.nextHeading(at("Local rec"))).isEqualTo(at("Action plan"));
        assertThat(text.nextHeading(at("Refresh"))).isEqualTo(at("Refresh"));
        assertThat(text.previousHeading(at("Refresh"))).isEqualTo(at("Action plan"));
        assertThat(text.previousHeading(at("Action plan"))).isEqualTo(at("Local rec"));
        assertThat(text.previousHeading(at("Recommendations"))).isEqualTo(at("Recommendations"));
    }

    @Test
    void theTableOfKeysHasWordsForEachAndNoKeyTwice() {
        var seen = new ArrayList<KeyCombination>();
        for (PageKey key : PageKey.values()) {
            assertThat(key.words()).isNotBlank();
            assertThat(key.group().words()).isNotBlank();
            assertThat(key.keys())
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.getDisplayText()).isNotBlank());
            assertThat(seen).doesNotContainAnyElementsOf(key.keys());
            seen.addAll(key.keys());
        }
    }

    @Test
    void anEdgeOfAMarkStopsAtWordsAndAlwaysLeavesSomething() {
        var random = new Random(31);
        for (int run = 0; run < 2_000; run++) {
            int start = text.nearestWordStart(random.nextInt(page.length()));
            int end = text.nextWordEnd(text.snapped(start + random.nextInt(60)));
            var span = new Span(Math.min(start, end), Math.max(start, end));
            if (span.isEmpty()) {
                continue;
            }
            int offset = random.nextInt(page.length());
            boolean words = random.nextBoolean();
            for (MarkEdge edge : MarkEdge.values()) {
                Span moved = edge.moved(span, offset, words, text);
                assertThat(moved.isEmpty()).isFalse();
                assertThat(isStop(page, text.snapped(moved.start()))).isTrue();
                if (edge == MarkEdge.START) {
                    assertThat(moved.end()).isEqualTo(span.end());
                } else {
                    assertThat(moved.start()).isEqualTo(span.start());
                }
            }
        }
    }

    @Test
    void wordsSentencesParagraphsAndPagesFollowEachOther() {
        int panel = at("panel makes");
        assertThat(text.nextWord(panel)).isEqualTo(at("makes"));
        assertThat(text.previousWord(at("makes"))).isEqualTo(panel);
        assertThat(text.nextSentence(panel)).isEqualTo(at("Those for"));
        assertThat(text.previousSentence(at("Those for"))).isEqualTo(at("The panel"));
        assertThat(text.nextParagraph(panel)).isEqualTo(at("Local rec"));
        assertThat(text.nextPage(panel)).isEqualTo(at("Action plan"));
        assertThat(text.previousPage(at("Chart"))).isEqualTo(at("Action plan"));
    }

    @Test
    void aVeryLongParagraphIsCutIntoRowsThatLoseNothing() {
        for (String unit : List.of("some words that end. ", "unbroken", "e\u0301")) {
            String body = unit.repeat(30_000 / unit.length());
            var rows = new Rows(PageText.plain(body + "\nlast"));
            var joined = new StringBuilder();
            for (int row = 0; row < rows.size() - 1; row++) {
                assertThat(rows.end(row) - rows.start(row)).isLessThanOrEqualTo(Rows.LONGEST);
                assertThat(rows.at(rows.start(row))).isEqualTo(row);
                assertThat(rows.string(row)).doesNotStartWith("\u0301");
                joined.append(rows.string(row));
            }
            assertThat(joined).hasToString(body);
        }
    }

    @Test
    void stripesThatMeetNeverShareALane() {
        var random = new Random(3);
        for (int run = 0; run < 200; run++) {
            var stripes = new ArrayList<StripeLanes.Stripe>();
            for (int i = 0; i < 30; i++) {
                int top = random.nextInt(100);
                stripes.add(new StripeLanes.Stripe("s" + i, top, top + 1.0 + random.nextInt(20)));
            }
            keepApart(stripes, StripeLanes.sweep(stripes));
            var few = StripeLanes.sweep(stripes.subList(0, 5));
            var all = StripeLanes.assign(stripes, few);
            keepApart(stripes, all);
            assertThat(all).containsAllEntriesOf(few);
        }
    }

    private static void keepApart(List<StripeLanes.Stripe> stripes, Map<String, Integer> lanes) {
        for (var a : stripes) {
            for (var b : stripes) {
                if (!a.id().equals(b.id()) && a.meets(b)) {
                    assertThat(lanes.get(a.id())).isNotEqualTo(lanes.get(b.id()));
                }
            }
        }
    }

    @Test
    void hitsAreFoundByTheStretchTheyTouch() {
        var hits = new FindHits(List.of(new Span(0, 1), new Span(2, 5), new Span(7, 9)));
        assertThat(hits.in(new Span(1, 3))).containsExactly(new Span(2, 5));
        assertThat(hits.in(new Span(4, 8))).containsExactly(new Span(2, 5), new Span(7, 9));
        assertThat(hits.in(new Span(5, 7))).isEmpty();
        assertThat(hits.from(6)).isEqualTo(2);
        assertThat(hits.from(10)).isZero();
    }

    @Test
    void linesOfAnyColourAreSeenAndTintsNeverHideTheText() {
        for (Color paper : List.of(Color.WHITE, Color.web("#0d1117"))) {
            Color ink = paper.equals(Color.WHITE) ? Color.web("#24292f") : Color.web("#c9d1d9");
            var tint = new MarkTint(paper, ink, 0.22);
            for (int hue = 0; hue < 360; hue += 15) {
                Color colour = Color.hsb(hue, 0.9, hue % 2 == 0 ? 0.95 : 0.4);
                assertThat(MarkTint.contrast(tint.line(colour), paper)).isGreaterThanOrEqualTo(3);
                Color behind = paper;
                for (int i = 0; i < 5; i++) {
                    Color layer = tint.tint(colour, 5, false);
                    behind =
                            behind.interpolate(
                                    Color.color(layer.getRed(), layer.getGreen(), layer.getBlue()),
                                    layer.getOpacity());
                }
                assertThat(MarkTint.contrast(behind, ink)).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void theColumnKeepsItsWidthAsLongAsItCan() {
        for (int width = 300; width < 2_000; width += 7) {
            PageMetrics metrics = PageMetrics.of(width, 520);
            assertThat(metrics.columnWidth()).isLessThanOrEqualTo(520);
            if (width >= 750) {
                assertThat(metrics.columnWidth()).isEqualTo(520);
            }
            if (width >= 680) {
                assertThat(metrics.columnWidth()).isGreaterThanOrEqualTo(442);
                assertThat(metrics.marginWidth()).isGreaterThan(130);
                assertThat(metrics.columnX()).isGreaterThan(90);
            }
            assertThat(metrics.columnEnd()).isLessThanOrEqualTo(width);
        }
    }
}
