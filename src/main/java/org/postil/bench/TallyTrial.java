package org.postil.bench;

import org.postil.domain.DocumentPassages;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOutcome;
import org.postil.tally.TallyRequest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.zip.CRC32;

/** Counts reviews by theme and agency in a study held in memory. */
final class TallyTrial {
    private static final TallyRequest REQUEST =
            TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                    .withColumns(new Axis.OfFacet(Facet.AGENCY));

    private TallyTrial() {}

    /** With a new engine each time: nothing is derived yet. */
    record Cold(Snapshot snapshot) implements Timing.Trial {
        @Override
        public Timing.Timed run() throws IOException {
            return timed(new TallyEngine(), snapshot);
        }
    }

    /** With one engine, each time after one more passage in another document. */
    static final class AfterEdit implements Timing.Trial {
        private final TallyEngine engine = new TallyEngine();
        private Snapshot snapshot;
        private int edits;

        AfterEdit(Snapshot snapshot) throws IOException {
            this.snapshot = snapshot;
            timed(engine, snapshot);
        }

        @Override
        public Timing.Timed run() throws IOException {
            snapshot = withOneMore(snapshot, edits++);
            var timed = timed(engine, snapshot);
            return new Timing.Timed(timed.nanos(), timed.result() + ", after " + edits + " edits");
        }
    }

    /** One document gets a passage at its end, with codes that its review may not have yet. */
    private static Snapshot withOneMore(Snapshot old, int edit) {
        var document = old.documents().get((edit * 7 + 1) % old.documents().size());
        var before = old.passagesOf(document.id());
        var codes = old.codebook().codes();
        int end = document.length() - edit;
        var passages = new ArrayList<>(before);
        passages.add(
                new Passage(
                        Long.MAX_VALUE - edit,
                        "edit-" + edit,
                        document.id(),
                        document.text(),
                        new Span(end - 40, end),
                        old.coders().getFirst().id(),
                        PassageKind.QUOTE,
                        0,
                        Ids.of(codes.get(codes.size() - 11).id(), codes.getLast().id())));
        passages.sort(Comparator.comparing(Passage::span));
        var all = new HashMap<>(old.passages());
        all.put(document.id(), new DocumentPassages(document.id(), passages));
        return new Snapshot(
                old.action() + 1,
                old.settings(),
                old.coders(),
                old.codebook(),
                old.variables(),
                old.reviews(),
                old.documents(),
                old.persons(),
                old.answers(),
                old.recommendations(),
                old.readMarks(),
                old.assignments(),
                all);
    }

    private static Timing.Timed timed(TallyEngine engine, Snapshot snapshot) throws IOException {
        long start = System.nanoTime();
        var tally = count(engine, snapshot);
        long nanos = System.nanoTime() - start;
        return new Timing.Timed(nanos, result(tally));
    }

    /** Reviews by theme and agency, in the standard layer. */
    static Tally count(TallyEngine engine, Snapshot snapshot) throws IOException {
        return switch (engine.tally(snapshot, REQUEST)) {
            case TallyOutcome.Refused refused -> throw new IOException(refused.message());
            case Tally tally -> tally;
        };
    }

    private static String result(Tally tally) {
        var sum = new CRC32();
        long cells = 0;
        long passages = 0;
        for (var row : tally.rows()) {
            passages += row.level() == 1 ? row.passages() : 0;
            add(sum, row.n());
            add(sum, row.d());
            add(sum, row.undecided());
            add(sum, row.passages());
            for (var cell : row.cells()) {
                cells++;
                add(sum, cell.n());
                add(sum, cell.undecided());
            }
        }
        return tally.rows().size()
                + " rows, "
                + cells
                + " cells, layer "
                + tally.layer()
                + ", "
                + passages
                + " passages in the top rows, checksum "
                + Long.toHexString(sum.getValue());
    }

    static void add(CRC32 sum, long number) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            sum.update((int) (number >>> shift));
        }
    }
}
