package org.postil.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

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
            if (width >= 670) {
                assertThat(metrics.columnWidth()).isEqualTo(520);
            }
            assertThat(metrics.columnEnd()).isLessThanOrEqualTo(width);
        }
    }
}
