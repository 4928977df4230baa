package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.coding.Edges.Step;
import org.postil.domain.Span;

import java.util.Random;

class EdgesTest {
    private static final String TEXT = "The panel should act, and soon. Nobody asked.";

    private static String moved(String part, Step step) {
        int at = TEXT.indexOf(part);
        return Edges.moved(TEXT, new Span(at, at + part.length()), step).of(TEXT);
    }

    @Test
    void anEdgeMovesByAWord() {
        assertThat(moved("panel should", Step.START_OUT)).isEqualTo("The panel should");
        assertThat(moved("panel should", Step.START_IN)).isEqualTo("should");
        assertThat(moved("panel should", Step.END_IN)).isEqualTo("panel");
        assertThat(moved("panel should", Step.END_OUT)).isEqualTo("panel should act");
        assertThat(moved("panel should act", Step.END_OUT)).isEqualTo("panel should act,");
    }

    @Test
    void theLastWordStaysAndTheTextEndsWhereItEnds() {
        assertThat(moved("should", Step.START_IN)).isEqualTo("should");
        assertThat(moved("should", Step.END_IN)).isEqualTo("should");
        assertThat(moved(TEXT, Step.START_OUT)).isEqualTo(TEXT);
        assertThat(moved(TEXT, Step.END_OUT)).isEqualTo(TEXT);
    }

    @Test
    void noStepEmptiesASpanOrCutsACharacter() {
        String text = "a 👨\u200D👩\u200D👧 b e\u0301t\u00E9 \uD835\uDD38 شكرا לשלום x\n\n  y";
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int start = whole(text, random.nextInt(text.length()));
            int end = whole(text, Math.min(text.length(), start + 1 + random.nextInt(12)));
            if (start < end) {
                var step = Step.values()[random.nextInt(4)];
                var moved = Edges.moved(text, new Span(start, end), step);
                assertThat(moved.isEmpty()).isFalse();
                assertThat(Characters.isInside(text, moved.start())).isFalse();
                assertThat(Characters.isInside(text, moved.end())).isFalse();
            }
        }
    }

    private static int whole(String text, int offset) {
        int at = offset;
        while (Characters.isInside(text, at)) {
            at--;
        }
        return at;
    }
}
