package org.postil.bench;

import org.postil.pages.PagePicture;
import org.postil.pages.PagePiece;
import org.postil.pages.PdfOpening;
import org.postil.pages.PdfPages;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;

/** Draws one printed page of a report that is open already. */
final class PageImageTrial implements Timing.Trial, AutoCloseable {
    private static final int PAGE = 2;

    /** Pixels per point: twice the points, as a screen of high density shows a page in a column. */
    private static final float SCALE = 2;

    private static final int CHARACTERS = 20_000;

    private final PdfPages pages;

    /**
     * @param folder gets the report for a moment
     */
    PageImageTrial(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "page-image", ".pdf");
        try {
            var report = ReportInventor.report(new Vocabulary(), 1, CHARACTERS, CHARACTERS);
            PdfPrinter.print(report, PdfPrinter.font(), file);
            pages =
                    switch (PdfPages.open(Files.readAllBytes(file))) {
                        case PdfOpening.Opened opened -> opened.pages();
                        case PdfOpening.Refused refused ->
                                throw new IOException("the report is " + refused.reason());
                    };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static String note() {
        return "Page "
                + PAGE
                + " of an invented report, A4 with a full column of text, at two pixels a point"
                + " (144 to the inch), the file open, as pixels in memory; the window draws pages"
                + " on a thread of its own";
    }

    @Override
    public Timing.Timed run() throws IOException {
        long start = System.nanoTime();
        var picture = pages.draw(PagePiece.first(PAGE, SCALE), new Cancellation());
        long nanos = System.nanoTime() - start;
        if (!(picture instanceof PagePicture.Drawn drawn)) {
            throw new IOException("the page was not drawn");
        }
        var sum = new CRC32();
        for (int pixel : drawn.pixels()) {
            sum.update(pixel >> 16);
            sum.update(pixel >> 8);
            sum.update(pixel);
        }
        return new Timing.Timed(
                nanos,
                String.format(
                        Locale.ROOT,
                        "%d by %d pixels, checksum %x",
                        drawn.width(),
                        drawn.height(),
                        sum.getValue()));
    }

    @Override
    public void close() {
        pages.close();
    }
}
