package org.postil.importing;

import org.postil.domain.DocumentRole;
import org.postil.importing.FileOutcome.Outcome;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Imports many files: read on all cores, stored one by one in the order given, each in a
 * transaction of its own. A file that cannot be read never stops the others.
 *
 * @param <P> a document ready to be stored
 */
public final class ImportRun<P> {
    private final DocumentReader reader;
    private final ImportSink<P> sink;

    public ImportRun(DocumentReader reader, ImportSink<P> sink) {
        this.reader = reader;
        this.sink = sink;
    }

    /**
     * One outcome per file, in order. After a cancellation the list ends with the last file that
     * was dealt with; every document stored until then is whole.
     */
    public List<FileOutcome> run(
            List<SourceFile> files, Progress progress, Cancellation cancellation) {
        int cores = Runtime.getRuntime().availableProcessors();
        var outcomes = new ArrayList<FileOutcome>();
        var waiting = new ArrayDeque<Future<Read<P>>>();
        // platform threads: reading is work for the cores; two files ahead per core bound the
        // memory
        try (var pool = Executors.newFixedThreadPool(cores)) {
            int next = 0;
            while (outcomes.size() < files.size() && !cancellation.isRequested()) {
                while (next < files.size() && waiting.size() < cores * 2) {
                    var file = files.get(next++);
                    waiting.add(pool.submit(() -> read(file, cancellation)));
                }
                var outcome = store(files.get(outcomes.size()), await(waiting.remove()));
                outcomes.add(outcome);
                progress.report(outcomes.size(), files.size(), outcome.file());
            }
        } catch (CancellationException e) {
            // asked for: what is stored stays, the rest was never begun
        } finally {
            waiting.forEach(future -> future.cancel(false));
        }
        return outcomes;
    }

    private static <P> Read<P> await(Future<Read<P>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** A file that was read: ready to be stored, in the project already, or not to be taken. */
    private sealed interface Read<P> {
        record Ready<P>(P prepared, Extracted.Text text) implements Read<P> {}

        record Known<P>(String document) implements Read<P> {}

        record Ended<P>(Outcome outcome, String reason, int pages) implements Read<P> {}
    }

    private Read<P> read(SourceFile file, Cancellation cancellation) {
        cancellation.check();
        var objection = sink.objection(file.path());
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        byte[] bytes;
        try {
            if (Files.size(file.path()) > ReadingLimits.FILE) {
                return refused(Refusal.tooLarge().reason());
            }
            bytes = Files.readAllBytes(file.path());
        } catch (IOException e) {
            return refused(
                    "The file could not be read from the disk ("
                            + e.getClass().getSimpleName()
                            + "). Check that it is there and that you may open it.");
        }
        var known = sink.alreadyThere(bytes);
        if (known.isPresent()) {
            return new Read.Known<>(known.get());
        }
        return switch (reader.read(bytes, file.name(), cancellation)) {
            case Extracted.Text text -> new Read.Ready<>(sink.prepare(file, bytes, text), text);
            case Extracted.NoText none ->
                    new Read.Ended<>(Outcome.NO_TEXT, none.reason(), none.pages());
            case Extracted.Refused refused -> refused(refused.reason());
        };
    }

    private static <P> Read<P> refused(String reason) {
        return new Read.Ended<>(Outcome.REFUSED, reason, 0);
    }

    private static FileOutcome duplicate(SourceFile file, String document) {
        return outcome(
                file,
                document,
                Outcome.DUPLICATE,
                "The same file is in the project already, as " + document + ".",
                0,
                0,
                List.of());
    }

    private FileOutcome store(SourceFile file, Read<P> read) {
        return switch (read) {
            case Read.Ended<P> ended ->
                    outcome(file, "", ended.outcome(), ended.reason(), 0, ended.pages(), List.of());
            case Read.Known<P> known -> duplicate(file, known.document());
            case Read.Ready<P> ready ->
                    switch (sink.store(file, ready.prepared())) {
                        case ImportSink.Stored.Added added ->
                                outcome(
                                        file,
                                        added.name(),
                                        ready.text().partial() ? Outcome.PARTIAL : Outcome.OK,
                                        ready.text().partial()
                                                ? String.join(" ", ready.text().warnings())
                                                : "",
                                        ready.text().text().length(),
                                        ready.text().pages(),
                                        ready.text().warnings());
                        case ImportSink.Stored.Duplicate duplicate ->
                                duplicate(file, duplicate.name());
                    };
        };
    }

    private static FileOutcome outcome(
            SourceFile file,
            String document,
            Outcome outcome,
            String reason,
            int characters,
            int pages,
            List<String> warnings) {
        DocumentRole role = file.role();
        return new FileOutcome(
                file.path().toString(),
                file.reference(),
                document,
                role,
                outcome,
                reason,
                characters,
                pages,
                warnings);
    }
}
