package org.postil.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.domain.GlyphMap.Box;
import org.postil.domain.Span;
import org.postil.importing.DocumentReader;
import org.postil.importing.Extracted;
import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What is drawn and where the text says it is agree, on pages of every kind in one document. */
class PageImagesOnPaperTest {
    private static final int[] DEGREES = {0, 90, 180, 270};

    private final List<PlacedWords.Word> words = new ArrayList<>();
    private String text = "";
    private GlyphPlaces places = GlyphPlaces.NONE;
    private byte[] file = new byte[0];

    private PdfPages read(long seed) throws Exception {
        var random = new Random(seed);
        var made = new PlacedWords(seed);
        for (int degrees : DEGREES) {
            float width = 360 + random.nextInt(480);
            float height = 360 + random.nextInt(480);
            float margin = random.nextBoolean() ? 20 + random.nextInt(40) : 0;
            made.page(width, height, degrees, margin, 4 + random.nextInt(6));
            if (random.nextBoolean()) {
                made.blank(300, 200);
            }
        }
        words.addAll(made.words());
        file = made.bytes();
        var read = DocumentReader.standard().read(file, "report.pdf", new Cancellation());
        assertThat(read).isInstanceOf(Extracted.Text.class);
        var extracted = (Extracted.Text) read;
        text = extracted.text();
        places = new GlyphPlaces(Objects.requireNonNull(extracted.glyphs()));
        var opening = PdfPages.open(file);
        assertThat(opening).isInstanceOf(PdfOpening.Opened.class);
        var pages = ((PdfOpening.Opened) opening).pages();
        for (var page : extracted.layout().pages()) {
            assertThat(pages.sizes().get(page.number() - 1))
                    .isEqualTo(new PageSize(page.width(), page.height()));
        }
        return pages;
    }

    private Span find(PlacedWords.Word word) {
        int start = text.indexOf(word.text());
        assertThat(start).as(word.text()).isNotNegative();
        return new Span(start, start + word.text().length());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyWordHasItsAreaWhereItWasPrinted(long seed) throws Exception {
        try (var pages = read(seed)) {
            assertThat(pages.sizes()).hasSizeGreaterThanOrEqualTo(DEGREES.length);
            for (var word : words) {
                var areas = places.areas(find(word));
                assertThat(areas).hasSize(1);
                Box box = areas.getFirst().box();
                assertThat(box.page()).isEqualTo(word.page());
                assertThat(box.x()).isCloseTo(word.x(), within(0.3f));
                assertThat(box.width()).isCloseTo(word.width(), within(0.5f));
                assertThat(box.y()).isLessThan(word.baseline() - 4);
                assertThat(box.y() + box.height()).isBetween(word.baseline(), word.baseline() + 8);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void allInkLiesInTheAreasOfTheTextAndEveryWordHasSome(long seed) throws Exception {
        try (var pages = read(seed)) {
            for (int page = 1; page <= pages.sizes().size(); page++) {
                int number = page;
                var drawn = drawn(pages, PagePiece.first(page, 1.5f));
                boolean[] covered = new boolean[drawn.pixels().length];
                for (var word : words.stream().filter(w -> w.page() == number).toList()) {
                    var areas = places.areas(find(word));
                    assertThat(cover(areas.getFirst().box(), drawn, covered))
                            .as("ink of %s", word.text())
                            .isGreaterThan(20);
                }
                int stray = 0;
                for (int i = 0; i < covered.length; i++) {
                    stray += !covered[i] && isInk(drawn.pixels()[i]) ? 1 : 0;
                }
                assertThat(stray).as("ink beside the words of page %s", page).isZero();
            }
        }
    }

    private static PagePicture.Drawn drawn(PdfPages pages, PagePiece piece) {
        var picture = pages.draw(piece, new Cancellation());
        assertThat(picture).isInstanceOf(PagePicture.Drawn.class);
        return (PagePicture.Drawn) picture;
    }

    /** Notes the pixels of a box as covered, two pixels more at each side; how many hold ink. */
    private static int cover(Box box, PagePicture.Drawn drawn, boolean[] covered) {
        float scale = drawn.piece().scale();
        int ink = 0;
        for (int y = (int) (box.y() * scale) - 2; y <= (box.y() + box.height()) * scale + 2; y++) {
            for (int x = (int) (box.x() * scale) - 2;
                    x <= (box.x() + box.width()) * scale + 2;
                    x++) {
                if (x >= 0 && y >= 0 && x < drawn.width() && y < drawn.height()) {
                    int at = y * drawn.width() + x;
                    covered[at] = true;
                    ink += isInk(drawn.pixels()[at]) ? 1 : 0;
                }
            }
        }
        return ink;
    }

    private static boolean isInk(int pixel) {
        return (pixel & 255) < 160;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void fromAnOffsetToItsPlaceAndBackComesToTheSameOffset(long seed) throws Exception {
        try (var pages = read(seed)) {
            var random = new Random(seed);
            for (int i = 0; i < 400; i++) {
                int offset = random.nextInt(text.length());
                if (Character.isWhitespace(text.charAt(offset))) {
                    continue;
                }
                Box box = places.areas(new Span(offset, offset + 1)).getFirst().box();
                double x = box.x() + box.width() * 0.3;
                double y = box.y() + box.height() / 2;
                assertThat(places.caretAt(box.page(), x, y)).hasValue(offset);
                assertThat(places.characterAt(box.page(), x, y)).hasValue(offset);
                assertThat(places.caretAt(box.page(), box.x() + box.width() * 0.7, y))
                        .hasValue(offset + 1);
                var caret = places.caret(offset).orElseThrow();
                assertThat(caret.page()).isEqualTo(box.page());
                assertThat(caret.x()).isEqualTo(box.x());
            }
            assertThat(pages.sizes()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void piecesOfALargePictureFitTogetherToThePictureAtOnce(long seed) throws Exception {
        try (var pages = read(seed)) {
            int page = words.getLast().page();
            var size = pages.sizes().get(page - 1);
            float scale = 2.2f * PagePiece.EDGE / Math.max(size.width(), size.height());
            assertThat(PagePiece.isOne(size, scale)).isFalse();
            int covered = 0;
            long ink = 0;
            for (int row = 0; row * PagePiece.EDGE < size.pixelHeight(scale); row++) {
                for (int column = 0; column * PagePiece.EDGE < size.pixelWidth(scale); column++) {
                    var drawn = drawn(pages, new PagePiece(page, scale, column, row));
                    covered += drawn.pixels().length;
                    for (int pixel : drawn.pixels()) {
                        ink += 255 - (pixel & 255);
                    }
                }
            }
            assertThat(covered).isEqualTo(size.pixelWidth(scale) * size.pixelHeight(scale));
            float small = scale / 4;
            var whole = drawn(pages, PagePiece.first(page, small));
            long inkOfWhole = 0;
            for (int pixel : whole.pixels()) {
                inkOfWhole += 255 - (pixel & 255);
            }
            // the same print has sixteen times the ink at four times the scale
            assertThat(ink / 16.0 / inkOfWhole).isBetween(0.93, 1.07);
        }
    }
}
