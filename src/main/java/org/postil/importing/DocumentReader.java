package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.task.Cancellation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns any file into an {@link Extracted}: knows the format by its content, keeps the limits,
 * never throws. A parser that hangs is left alone after a time and its file refused. Safe to call
 * from several threads at once.
 */
public final class DocumentReader {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Map<Format, FormatReader> readers;
    private final Duration time;

    /**
     * With the readers for the formats of Word, OpenDocument, RTF, HTML and plain text, and PDF.
     */
    public static DocumentReader standard() {
        return new DocumentReader();
    }

    DocumentReader() {
        this(Map.of());
    }

    /**
     * @param more readers that take the place of the usual ones or join them
     */
    DocumentReader(Map<Format, FormatReader> more) {
        this(more, ReadingLimits.TIME);
    }

    DocumentReader(Map<Format, FormatReader> more, Duration time) {
        var all = new EnumMap<Format, FormatReader>(Format.class);
        all.put(Format.PDF, new PdfReader());
        all.put(Format.DOCX, new DocxReader());
        all.put(Format.DOC, TikaReader.doc());
        all.put(Format.ODT, TikaReader.odt());
        all.put(Format.RTF, TikaReader.rtf());
        all.put(Format.HTML, TikaReader.html());
        all.put(Format.TEXT, new TextReader());
        all.putAll(more);
        this.readers = all;
        this.time = time;
    }

    /**
     * @param name for messages only
     * @throws CancellationException when cancelled; nothing else is thrown
     */
    public Extracted read(byte[] file, String name, Cancellation cancellation) {
        cancellation.check();
        if (file.length > ReadingLimits.FILE) {
            return Refusal.tooLarge();
        }
        var inner = new Cancellation();
        var reading = new FutureTask<Extracted>(() -> sniffAndRead(file, name, inner));
        var thread = Thread.ofPlatform().name("reading").daemon().unstarted(reading);
        try {
            thread.start();
            return await(reading, cancellation);
        } catch (OutOfMemoryError e) {
            return Refusal.memory();
        } finally {
            if (!reading.isDone()) {
                inner.request();
                thread.interrupt();
            }
        }
    }

    private Extracted await(FutureTask<Extracted> reading, Cancellation cancellation) {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            try {
                return reading.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                cancellation.check();
                if (System.nanoTime() - end >= 0) {
                    return Refusal.tooSlow();
                }
            } catch (ExecutionException e) {
                return refusal(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                var cancelled = new CancellationException();
                cancelled.initCause(e);
                throw cancelled;
            }
        }
    }

    private Extracted sniffAndRead(byte[] file, String name, Cancellation cancellation)
            throws Exception {
        return switch (FormatSniffer.sniff(file)) {
            case FormatSniffer.Sniffed.Other(var refused) -> refused;
            case FormatSniffer.Sniffed.Known(var format)
                    when format == Format.TEXT && !TextNames.mayBeText(name) ->
                    TextNames.refusal(name);
            case FormatSniffer.Sniffed.Known(var format) -> {
                var reader = readers.get(format);
                yield reader == null
                        ? Refusal.unknown("a " + format + " file")
                        : reader.read(file, name, cancellation);
            }
        };
    }

    /** What a parser threw beyond the expected. */
    private static Extracted.Refused refusal(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TextTooLongException) {
                return Refusal.tooLong();
            }
            if (cause instanceof OutOfMemoryError) {
                return Refusal.memory();
            }
        }
        return Refusal.unreadable();
    }
}
