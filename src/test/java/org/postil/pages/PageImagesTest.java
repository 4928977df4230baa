package org.postil.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Drawing in the background: order, cancelling, what is kept, and files that cannot be shown. */
class PageImagesTest {
    /** What was told, in order. */
    private static final class Told implements PageImages.Listener {
        private final LinkedBlockingQueue<Object> all = new LinkedBlockingQueue<>();

        @Override
        public void opened(List<PageSize> sizes) {
            all.add(sizes);
        }

        @Override
        public void refused(NoPages reason) {
            all.add(reason);
        }

        @Override
        public void drawn(PagePicture picture) {
            all.add(picture);
        }

        Object next() throws InterruptedException {
            var next = all.poll(30, TimeUnit.SECONDS);
            return next == null ? fail("nothing was told") : next;
        }

        PagePiece nextPiece() throws InterruptedException {
            return ((PagePicture) next()).piece();
        }
    }

    private final Told told = new Told();

    private static byte[] pages(int count) throws IOException {
        var made = new PlacedWords(7);
        for (int i = 0; i < count; i++) {
            made.page(400, 500, 0, 0, 8);
        }
        return made.bytes();
    }

    @Test
    void whatIsWantedIsDrawnInItsOrderAndKept() throws Exception {
        try (var images = new PageImages(pages(3), told)) {
            assertThat(told.next()).isEqualTo(List.of(size(), size(), size()));
            var wanted =
                    List.of(
                            PagePiece.first(2, 1),
                            PagePiece.first(3, 1),
                            PagePiece.first(1, 0.25f));
            images.want(wanted);
            for (PagePiece piece : wanted) {
                assertThat(told.nextPiece()).isEqualTo(piece);
                assertThat(images.get(piece)).isPresent();
            }
            assertThat(images.get(PagePiece.first(1, 1))).isEmpty();
            assertThat(images.nearest(1, size(), 1).orElseThrow().piece().scale()).isEqualTo(0.25f);
            assertThat(images.nearest(9, size(), 1)).isEmpty();
        }
    }

    private static PageSize size() {
        return new PageSize(400, 500);
    }

    @Test
    void picturesThatNobodyWantsAnyMoreGoWhenThereAreTooMany() throws Exception {
        long one = 4L * 400 * 500;
        try (var images = new PageImages(pages(6), told, 3 * one)) {
            told.next();
            for (int page = 1; page <= 6; page++) {
                images.want(List.of(PagePiece.first(page, 1)));
                told.next();
            }
            assertThat(images.bytes()).isEqualTo(3 * one);
            assertThat(images.get(PagePiece.first(1, 1))).isEmpty();
            assertThat(images.get(PagePiece.first(6, 1))).isPresent();
        }
    }

    @Test
    void whatIsWantedIsKeptEvenWhenItIsMoreThanTheLimit() throws Exception {
        try (var images = new PageImages(pages(3), told, 1)) {
            told.next();
            var all = List.of(PagePiece.first(1, 1), PagePiece.first(2, 1), PagePiece.first(3, 1));
            images.want(all);
            for (PagePiece piece : all) {
                assertThat(told.nextPiece()).isEqualTo(piece);
            }
            assertThat(all).allMatch(piece -> images.get(piece).isPresent());
        }
    }

    @Test
    void drawingStopsWhenItIsCancelled() throws Exception {
        var opened = (PdfOpening.Opened) PdfPages.open(pages(1));
        try (var pages = opened.pages()) {
            var cancellation = new Cancellation();
            cancellation.request();
            assertThatThrownBy(() -> pages.draw(PagePiece.first(1, 1), cancellation))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void afterClosingNothingIsKept() throws Exception {
        var images = new PageImages(pages(1), told);
        told.next();
        images.want(List.of(PagePiece.first(1, 1)));
        told.next();
        images.close();
        assertThat(images.get(PagePiece.first(1, 1))).isEmpty();
        assertThat(images.bytes()).isZero();
    }

    @Test
    void aFileOfAnotherKindALockedOneAndABrokenOneAreRefused() throws Exception {
        assertThat(refusal("PK\u0003\u0004 word".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(NoPages.NOT_PDF);
        assertThat(refusal(new byte[0])).isEqualTo(NoPages.NOT_PDF);
        var locked = new PlacedWords(1).page(300, 300, 0, 0, 2).lock("secret").bytes();
        assertThat(refusal(locked)).isEqualTo(NoPages.LOCKED);
        assertThat(refusal(Arrays.copyOf(pages(1), 40))).isEqualTo(NoPages.DAMAGED);
    }

    private static NoPages refusal(byte[] file) {
        var opening = PdfPages.open(file);
        assertThat(opening).isInstanceOf(PdfOpening.Refused.class);
        return ((PdfOpening.Refused) opening).reason();
    }

    @Test
    void aPageThatIsNotThereFails() throws Exception {
        var opened = (PdfOpening.Opened) PdfPages.open(pages(1));
        try (var pages = opened.pages()) {
            assertThat(pages.draw(PagePiece.first(2, 1), new Cancellation()))
                    .isEqualTo(new PagePicture.Failed(PagePiece.first(2, 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bytesChangedAtRandomNeverThrow(long seed) throws Exception {
        var random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            byte[] file = pages(2);
            for (int i = 0; i < 1 + random.nextInt(60); i++) {
                file[10 + random.nextInt(file.length - 10)] = (byte) random.nextInt(256);
            }
            drawAll(file, 0.4f);
        }
    }

    /** How many pages a file shows, all drawn. */
    private static int drawAll(byte[] file, float scale) {
        return switch (PdfPages.open(file)) {
            case PdfOpening.Refused refused -> 0;
            case PdfOpening.Opened opened -> {
                try (var pages = opened.pages()) {
                    int count = Math.min(4, pages.sizes().size());
                    for (int page = 1; page <= count; page++) {
                        var picture = pages.draw(PagePiece.first(page, scale), new Cancellation());
                        assertThat(picture.piece().page()).isEqualTo(page);
                    }
                    yield count;
                }
            }
        };
    }

    @Test
    void pdfsOfOthersThatAreBrokenOrLockedNeverThrow() throws Exception {
        var data = System.getProperty("postil.testdata", "");
        var folder = Path.of(data.isEmpty() ? "none" : data, "badfiles");
        assumeTrue(Files.isDirectory(folder), "badfiles is not there: -Dpostil.testdata=FOLDER");
        var files = new ArrayList<Path>();
        for (String kind : List.of("pdf-corrupt", "pdf-encrypted", "pdf-texttraps")) {
            try (var found = Files.list(folder.resolve(kind))) {
                found.filter(f -> f.toString().endsWith(".pdf")).forEach(files::add);
            }
        }
        assertThat(files).isNotEmpty();
        int shown = 0;
        for (Path file : files) {
            shown += drawAll(Files.readAllBytes(file), 0.3f) > 0 ? 1 : 0;
        }
        assertThat(shown).as("files with pages to show").isPositive();
    }
}
