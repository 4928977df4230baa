package org.postil.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.GlyphMap;
import org.postil.domain.GlyphMap.Box;
import org.postil.domain.GlyphMap.Run;
import org.postil.domain.Span;

import java.util.List;

class GlyphPlacesTest {
    /** "one two" on a line, "three" on the next, both of page 1; nothing on page 2. */
    private static final GlyphPlaces TWO_LINES =
            new GlyphPlaces(
                    new GlyphMap(
                            List.of(
                                    run(1, 0, 100, 50, 60, 70, 80, 90, 100, 110, 120),
                                    run(1, 8, 120, 50, 60, 70, 80, 90, 100))));

    private static Run run(int page, int start, float top, float... edges) {
        return new Run(page, start, top, 12, edges);
    }

    @Test
    void besideTheEndOfALineIsItsEndAndNotTheLineBelow() {
        assertThat(TWO_LINES.caretAt(1, 500, 106)).hasValue(7);
        assertThat(TWO_LINES.caretAt(1, 0, 125)).hasValue(8);
        assertThat(TWO_LINES.caretAt(1, 500, 800)).hasValue(13);
        assertThat(TWO_LINES.caretAt(1, 0, 0)).hasValue(0);
    }

    @Test
    void aPageWithoutTextHasNoOffsets() {
        assertThat(TWO_LINES.caretAt(2, 50, 50)).isEmpty();
        assertThat(TWO_LINES.characterAt(2, 50, 50)).isEmpty();
        assertThat(GlyphPlaces.NONE.caret(4)).isEmpty();
    }

    @Test
    void betweenTheLinesTheCaretStandsAtTheEndOfTheFirst() {
        assertThat(TWO_LINES.caret(7).orElseThrow()).isEqualTo(new Box(1, 120, 100, 0, 12));
        assertThat(TWO_LINES.caret(8).orElseThrow()).isEqualTo(new Box(1, 50, 120, 0, 12));
        assertThat(TWO_LINES.caret(99).orElseThrow()).isEqualTo(new Box(1, 100, 120, 0, 12));
    }

    @Test
    void aSpanOverTwoLinesHasAnAreaOnEach() {
        assertThat(TWO_LINES.areas(new Span(4, 10)))
                .extracting(GlyphPlaces.Area::box)
                .containsExactly(new Box(1, 90, 100, 30, 12), new Box(1, 50, 120, 20, 12));
    }

    @Test
    void aLineThatRunsDownThePageIsOneAreaAndItsCharactersAreFoundFromTopToBottom() {
        var down =
                new GlyphPlaces(
                        new GlyphMap(
                                List.of(
                                        new Run(1, 0, 10, 8, new float[] {300, 312}),
                                        new Run(1, 1, 18, 8, new float[] {300, 312}),
                                        new Run(1, 2, 26, 8, new float[] {300, 312}))));
        assertThat(down.areas(new Span(0, 3)))
                .containsExactly(new GlyphPlaces.Area(new Box(1, 300, 10, 12, 24), false));
        assertThat(down.caretAt(1, 306, 19)).hasValue(1);
        assertThat(down.caretAt(1, 306, 25)).hasValue(2);
        assertThat(down.caretAt(1, 306, 90)).hasValue(3);
    }

    @Test
    void aLineThatRunsUpThePageIsFoundFromBottomToTop() {
        var up =
                new GlyphPlaces(
                        new GlyphMap(
                                List.of(
                                        new Run(1, 0, 26, 8, new float[] {300, 312}),
                                        new Run(1, 1, 18, 8, new float[] {300, 312}),
                                        new Run(1, 2, 10, 8, new float[] {300, 312}))));
        assertThat(up.caretAt(1, 306, 25)).hasValue(1);
        assertThat(up.caretAt(1, 306, 19)).hasValue(2);
        assertThat(up.caretAt(1, 306, 0)).hasValue(3);
    }

    @Test
    void rightToLeftPrintIsFoundByItsEdges() {
        var leftwards = new GlyphPlaces(new GlyphMap(List.of(run(1, 0, 100, 120, 110, 100, 90))));
        assertThat(leftwards.caretAt(1, 118, 105)).hasValue(0);
        assertThat(leftwards.caretAt(1, 92, 105)).hasValue(3);
        assertThat(leftwards.characterAt(1, 105, 105)).hasValue(1);
        assertThat(leftwards.areas(new Span(0, 2)))
                .extracting(GlyphPlaces.Area::box)
                .containsExactly(new Box(1, 100, 100, 20, 12));
    }
}
