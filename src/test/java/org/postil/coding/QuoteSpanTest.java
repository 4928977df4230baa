package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.ParagraphKind;
import org.postil.domain.PassageKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.domain.TextLayout.Paragraph;

import java.util.List;

class QuoteSpanTest {
    private static final String TEXT = "Recommendation 5: The panel should act. ";

    private static TextLayout layout(SectionRole section) {
        var whole = new Span(0, TEXT.length());
        return new TextLayout(
                List.of(),
                List.of(
                        new Paragraph(
                                whole, ParagraphKind.BODY, 0, new Span(0, 17), 0, null, section)),
                List.of(),
                List.of());
    }

    private static String quote(String text, TextLayout layout, int start, int end) {
        return QuoteSpan.of(text, layout, new Span(start, end)).orElseThrow().of(text);
    }

    @Test
    void thePrintedLabelIsLeftOutUnlessItAloneWasSelected() {
        var layout = layout(SectionRole.RECOMMENDATIONS);
        assertThat(quote(TEXT, layout, 0, TEXT.length())).isEqualTo("The panel should act.");
        assertThat(quote(TEXT, layout, 5, 27)).isEqualTo("The panel");
        assertThat(quote(TEXT, layout, 0, 16)).isEqualTo("Recommendation 5");
        assertThat(quote(TEXT, layout, 22, 27)).isEqualTo("panel");
        assertThat(QuoteSpan.label(TEXT, layout, new Span(18, 30))).isEqualTo("Recommendation 5");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String text = "a 👨\u200D👩\u200D👧 b e\u0301 c";
        assertThat(quote(text, TextLayout.EMPTY, 3, 5)).isEqualTo("👨\u200D👩\u200D👧");
        int accent = text.indexOf('e');
        assertThat(quote(text, TextLayout.EMPTY, accent, accent + 1)).isEqualTo("e\u0301");
    }

    @Test
    void whiteSpaceAloneIsNothing() {
        assertThat(QuoteSpan.of("a   b", TextLayout.EMPTY, new Span(1, 4))).isEmpty();
        assertThat(QuoteSpan.of("ab", TextLayout.EMPTY, new Span(1, 1))).isEmpty();
    }

    @Test
    void theSectionSaysWhatAPassageMostLikelyIs() {
        assertThat(QuoteSpan.kind(layout(SectionRole.RECOMMENDATIONS), 20))
                .isEqualTo(PassageKind.RECOMMENDATION);
        assertThat(QuoteSpan.kind(layout(SectionRole.MAIN), 20)).isEqualTo(PassageKind.QUOTE);
    }
}
