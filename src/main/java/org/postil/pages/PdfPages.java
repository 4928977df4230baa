package org.postil.pages;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.postil.task.Cancellation;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * An open PDF whose pages can be drawn. For one thread at a time. It holds the file's bytes, and
 * writes nothing to disk.
 */
public final class PdfPages implements AutoCloseable {
    private static final int MOST_PAGES = 5_000;

    /** The mark may stand after some bytes that do not belong to the file. */
    private static final int MARK_WITHIN = 1_024;

    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private final PDDocument document;
    private final List<PageSize> sizes;

    private PdfPages(PDDocument document, List<PageSize> sizes) {
        this.document = document;
        this.sizes = List.copyOf(sizes);
    }

    /** Opens a file of any kind; never throws for what is in it. */
    public static PdfOpening open(byte[] file) {
        if (!isPdf(file)) {
            return new PdfOpening.Refused(NoPages.NOT_PDF);
        }
        try {
            var document =
                    Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache());
            return opened(document);
        } catch (InvalidPasswordException e) {
            return new PdfOpening.Refused(NoPages.LOCKED);
        } catch (LinkageError e) {
            // PDFBox asks for a library we leave out only for files locked with a certificate
            return new PdfOpening.Refused(NoPages.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new PdfOpening.Refused(NoPages.DAMAGED);
        }
    }

    private static PdfOpening opened(PDDocument document) throws IOException {
        boolean kept = false;
        try {
            var sizes = sizes(document);
            if (sizes.isEmpty()) {
                return new PdfOpening.Refused(NoPages.DAMAGED);
            }
            kept = true;
            return new PdfOpening.Opened(new PdfPages(document, sizes));
        } finally {
            if (!kept) {
                document.close();
            }
        }
    }

    private static boolean isPdf(byte[] file) {
        int length = Math.min(file.length, MARK_WITHIN);
        return new String(file, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    private static List<PageSize> sizes(PDDocument document) {
        int count = Math.min(document.getNumberOfPages(), MOST_PAGES);
        var sizes = new ArrayList<PageSize>();
        for (int i = 0; i < count; i++) {
            sizes.add(size(document, i));
        }
        return sizes;
    }

    private static PageSize size(PDDocument document, int index) {
        try {
            PDPage page = document.getPage(index);
            var box = page.getCropBox();
            boolean turned = page.getRotation() % 180 != 0;
            return turned
                    ? PageSize.of(box.getHeight(), box.getWidth())
                    : PageSize.of(box.getWidth(), box.getHeight());
        } catch (RuntimeException | StackOverflowError e) {
            // drawing it will say that the page is broken
            return PageSize.A4;
        }
    }

    /** In the order of the file. */
    public List<PageSize> sizes() {
        return sizes;
    }

    /**
     * Draws a piece; never throws for what is in the file.
     *
     * @throws CancellationException when it was cancelled meanwhile
     */
    public PagePicture draw(PagePiece piece, Cancellation cancellation) {
        if (piece.page() < 1 || piece.page() > sizes.size()) {
            return new PagePicture.Failed(piece);
        }
        var renderer = new PieceRenderer(document, cancellation);
        try {
            var size = sizes.get(piece.page() - 1);
            var image =
                    PagePiece.isOne(size, piece.scale())
                            ? renderer.renderImage(piece.page() - 1, piece.scale(), ImageType.RGB)
                            : part(renderer, piece, size);
            int[] pixels = opaque(image);
            return new PagePicture.Drawn(
                    piece, image.getWidth(), image.getHeight(), pixels, renderer.isComplete());
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new PagePicture.Failed(piece);
        } catch (LinkageError e) {
            // an image of a kind whose reader is not part of the program
            return new PagePicture.Failed(piece);
        }
    }

    private static BufferedImage part(PieceRenderer renderer, PagePiece piece, PageSize size)
            throws IOException {
        var image =
                new BufferedImage(
                        Math.max(1, piece.width(size)),
                        Math.max(1, piece.height(size)),
                        BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        try {
            graphics.setBackground(CLEAR);
            graphics.translate(-piece.x(), -piece.y());
            renderer.renderPageToGraphics(piece.page() - 1, graphics, piece.scale());
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** The pixels on white paper; those of the image itself, which nobody else has. */
    private static int[] opaque(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        boolean alpha = image.getColorModel().hasAlpha();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = alpha ? onWhite(pixels[i]) : pixels[i] | 0xFF00_0000;
        }
        return pixels;
    }

    private static int onWhite(int pixel) {
        int alpha = pixel >>> 24;
        if (alpha == 255) {
            return pixel;
        }
        int paper = 255 - alpha;
        int red = ((pixel >> 16 & 255) * alpha + 127) / 255 + paper;
        int green = ((pixel >> 8 & 255) * alpha + 127) / 255 + paper;
        int blue = ((pixel & 255) * alpha + 127) / 255 + paper;
        return 0xFF00_0000 | red << 16 | green << 8 | blue;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            // nothing was written, so nothing is lost
        }
    }
}
