package org.postil.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.domain.GlyphMap;

class PdfGlyphsTest {
    private static final String[] WORDS = {"Review", "Panel", "(wording)", "fjord", "Mile"};

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void theBoxOfEachWordEnclosesWhereItWasDrawn(int rotation) throws Exception {
        var pdf = new DrawnPdf().page(rotation);
        for (int i = 0; i < WORDS.length; i++) {
            pdf.text(60 + 70 * i, 100 + 40 * i, WORDS[i]);
        }
        float[] widths = new float[WORDS.length];
        for (int i = 0; i < WORDS.length; i++) {
            widths[i] = pdf.width(11, WORDS[i]);
        }
        var read = ReadPdf.of(pdf);
        var page = read.text().layout().pages().getFirst();
        assertThat(page.rotation()).isEqualTo(rotation);
        assertThat(page.width()).isEqualTo(rotation % 180 == 0 ? DrawnPdf.WIDTH : DrawnPdf.HEIGHT);
        for (int i = 0; i < WORDS.length; i++) {
            assertThat(read.glyphs().boxes(read.find(WORDS[i]))).hasSize(1);
            GlyphMap.Box box = read.glyphs().boxes(read.find(WORDS[i])).getFirst();
            assertThat(box.page()).isEqualTo(1);
            assertThat(box.x()).isCloseTo(60 + 70 * i, within(0.2f));
            assertThat(box.width()).isCloseTo(widths[i], within(0.2f));
            float baseline = 100 + 40 * i;
            assertThat(box.y()).isBetween(baseline - 12, baseline - 7);
            assertThat(box.y() + box.height()).isBetween(baseline + 1, baseline + 5);
        }
    }

    @ParameterizedTest
    @CsvSource({"90, 1", "270, -1", "180, 0"})
    void theBoxesOfTurnedTextLieAlongIt(int turn, int down) throws Exception {
        var pdf = new DrawnPdf().page();
        pdf.turned(300, 400, 11, pdf.regular, "Safeguarding", turn);
        float width = pdf.width(11, "Safeguarding");
        var read = ReadPdf.of(pdf);
        var boxes = read.glyphs().boxes(read.find("Safeguarding"));
        float top = Float.MAX_VALUE;
        float bottom = 0;
        float left = Float.MAX_VALUE;
        float right = 0;
        for (var box : boxes) {
            top = Math.min(top, box.y());
            bottom = Math.max(bottom, box.y() + box.height());
            left = Math.min(left, box.x());
            right = Math.max(right, box.x() + box.width());
        }
        if (down == 0) {
            assertThat(right).isCloseTo(300, within(0.3f));
            assertThat(left).isCloseTo(300 - width, within(0.3f));
            assertThat(top).isBetween(395f, 400f);
        } else {
            assertThat(top).isCloseTo(down > 0 ? 400 : 400 - width, within(0.3f));
            assertThat(bottom).isCloseTo(down > 0 ? 400 + width : 400, within(0.3f));
            assertThat(left).isBetween(285f, 300f);
            assertThat(right).isBetween(300f, 312f);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90})
    void aQuoteOverTwoLinesHasABoxOnEach(int rotation) throws Exception {
        var pdf = new DrawnPdf().page(rotation);
        pdf.text(72, 100, "The panel heard that nothing was done until the very last of");
        pdf.text(72, 114, "the letters had been sent.");
        var read = ReadPdf.of(pdf);
        var boxes = read.glyphs().boxes(read.find("last of the letters"));
        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(1).x()).isCloseTo(72, within(0.2f));
        assertThat(boxes.get(1).y()).isGreaterThan(boxes.get(0).y() + 10);
    }
}
