package org.postil.bench;

import org.postil.domain.Snapshot;
import org.postil.tally.Evidence.InReview;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;

import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;

/** Lists what is behind the largest cell of a table that stands on the screen already. */
final class EvidenceTrial implements Timing.Trial {
    private final Tally tally;
    private final int row;
    private final int column;

    /**
     * @throws IOException when the table has no cell above zero
     */
    EvidenceTrial(Snapshot snapshot) throws IOException {
        tally = TallyTrial.count(new TallyEngine(), snapshot);
        int largestRow = 0;
        int largestColumn = 0;
        long most = 0;
        for (int r = 0; r < tally.rows().size(); r++) {
            var cells = tally.rows().get(r).cells();
            for (int c = 0; c < cells.size(); c++) {
                if (cells.get(c).n() > most) {
                    most = cells.get(c).n();
                    largestRow = r;
                    largestColumn = c;
                }
            }
        }
        if (most == 0) {
            throw new IOException("no cell has anything behind it");
        }
        row = largestRow;
        column = largestColumn;
    }

    @Override
    public Timing.Timed run() throws IOException {
        long start = System.nanoTime();
        var found = tally.evidence().cell(row, column);
        long nanos = System.nanoTime() - start;
        long n = tally.rows().get(row).cells().get(column).n();
        if (found.size() != n) {
            throw new IOException(found.size() + " reviews are listed behind a cell of " + n);
        }
        return new Timing.Timed(nanos, result(found));
    }

    private String result(List<InReview> found) {
        var sum = new CRC32();
        long passages = 0;
        for (var inReview : found) {
            TallyTrial.add(sum, inReview.review());
            for (long passage : inReview.passages()) {
                passages++;
                TallyTrial.add(sum, passage);
            }
        }
        return tally.rows().get(row).code()
                + " by "
                + tally.columns().get(column).code()
                + ": "
                + found.size()
                + " reviews, "
                + passages
                + " passages, checksum "
                + Long.toHexString(sum.getValue());
    }
}
