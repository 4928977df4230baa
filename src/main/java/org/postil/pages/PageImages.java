package org.postil.pages;

import org.jspecify.annotations.Nullable;
import org.postil.task.Cancellation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.concurrent.CancellationException;

/**
 * Draws the pages of one PDF in the background, on a thread of its own, what is wanted most first,
 * and keeps what was drawn lately. May be called from any thread.
 */
public final class PageImages implements AutoCloseable {
    private static final long MOST_BYTES = 128L << 20;
    private static final int SHARE = 8;

    /** Who is told; called on the drawing thread. */
    public interface Listener {
        /** The file is open; its pages in order. */
        void opened(List<PageSize> sizes);

        void refused(NoPages reason);

        void drawn(PagePicture picture);
    }

    private final Listener listener;
    private final long mostBytes;
    private final SequencedMap<PagePiece, PagePicture> kept = new LinkedHashMap<>();
    private final SequencedSet<PagePiece> wanted = new LinkedHashSet<>();
    private @Nullable PagePiece drawing;
    private Cancellation cancellation = new Cancellation();
    private long bytes;
    private boolean closed;

    /** Opens a file, which tells the listener how that went. */
    public PageImages(byte[] file, Listener listener) {
        this(file, listener, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE));
    }

    PageImages(byte[] file, Listener listener, long mostBytes) {
        this.listener = listener;
        this.mostBytes = mostBytes;
        Thread.ofPlatform().daemon().name("page-images").start(() -> work(file));
    }

    /**
     * Says what is to be drawn from now on, the most urgent first. What was wanted before and is no
     * longer is given up, even half drawn.
     */
    public synchronized void want(List<PagePiece> pieces) {
        wanted.clear();
        wanted.addAll(pieces);
        if (drawing != null && !wanted.contains(drawing)) {
            cancellation.request();
        }
        notifyAll();
    }

    /** A piece that is there already. */
    public synchronized Optional<PagePicture> get(PagePiece piece) {
        var there = kept.get(piece);
        if (there != null) {
            kept.putLast(piece, there);
        }
        return Optional.ofNullable(there);
    }

    /** The whole page at the scale nearest to the one wanted; empty when none was drawn lately. */
    public synchronized Optional<PagePicture.Drawn> nearest(int page, PageSize size, float scale) {
        PagePicture.Drawn best = null;
        for (PagePicture picture : kept.values()) {
            if (picture instanceof PagePicture.Drawn drawn
                    && drawn.piece().page() == page
                    && PagePiece.isOne(size, drawn.piece().scale())
                    && (best == null || off(drawn, scale) < off(best, scale))) {
                best = drawn;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double off(PagePicture.Drawn drawn, float scale) {
        return Math.abs(Math.log(drawn.piece().scale() / scale));
    }

    /** How many bytes the pictures take that are kept. */
    synchronized long bytes() {
        return bytes;
    }

    private void work(byte[] file) {
        switch (PdfPages.open(file)) {
            case PdfOpening.Refused refused -> listener.refused(refused.reason());
            case PdfOpening.Opened opened -> {
                try (var pages = opened.pages()) {
                    listener.opened(pages.sizes());
                    drawAll(pages);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private void drawAll(PdfPages pages) throws InterruptedException {
        for (var piece = next(); piece.isPresent(); piece = next()) {
            try {
                var picture = pages.draw(piece.get(), cancellation());
                if (keep(picture)) {
                    listener.drawn(picture);
                }
            } catch (CancellationException e) {
                // something else is wanted now
            }
        }
    }

    private synchronized Cancellation cancellation() {
        return cancellation;
    }

    /** Waits until there is something to draw; empty when it is closed. */
    private synchronized Optional<PagePiece> next() throws InterruptedException {
        drawing = null;
        while (!closed) {
            for (PagePiece piece : wanted) {
                if (!kept.containsKey(piece)) {
                    drawing = piece;
                    cancellation = new Cancellation();
                    return Optional.of(piece);
                }
            }
            wait();
        }
        return Optional.empty();
    }

    /** False when it was closed meanwhile. */
    private synchronized boolean keep(PagePicture picture) {
        if (closed) {
            return false;
        }
        kept.putLast(picture.piece(), picture);
        bytes += picture.bytes();
        var oldest = kept.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            var old = oldest.next();
            // what is wanted would only be drawn again
            if (!wanted.contains(old.piece())) {
                bytes -= old.bytes();
                oldest.remove();
            }
        }
        return true;
    }

    /** Lets go of the file, and of all pictures; tells nothing more. */
    @Override
    public synchronized void close() {
        closed = true;
        cancellation.request();
        wanted.clear();
        kept.clear();
        bytes = 0;
        notifyAll();
    }
}
