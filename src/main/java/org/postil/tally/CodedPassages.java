package org.postil.tally;

import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How many passages carry codes, by the rules of the tally: evidence, annotations and what lies on
 * a recommendation that is printed again are left out; in the final layer a code counts where the
 * coders share it. Passages of one slot on the same span are one, and one that overlaps others and
 * has no code which they have not is none of its own.
 */
public final class CodedPassages {
    private CodedPassages() {}

    /** By the id of the review; included reviews only, those without any as 0. */
    public static Map<Long, Long> byReview(TallyEngine engine, Snapshot snapshot, Layer layer) {
        var study = new LayerStudy(engine.study(snapshot), layer);
        var sweep = new SpanSweep(study.study.codebook.size());
        var result = new HashMap<Long, Long>();
        for (Review review : study.study.included()) {
            long count = 0;
            for (DocumentView view : study.views(review.id())) {
                count += count(view, sweep);
            }
            result.put(review.id(), count);
        }
        return result;
    }

    private static long count(DocumentView view, SpanSweep sweep) {
        DocumentIndex index = view.index;
        sweep.next(view.slotCount);
        var start = new int[view.slotCount];
        var end = new int[view.slotCount];
        Arrays.fill(start, -1);
        long count = 0;
        for (int p = 0; p < index.size; p++) {
            int slot = view.slots[p];
            boolean adds = false;
            for (int i = index.offsets[p]; i < index.offsets[p + 1]; i++) {
                adds |=
                        view.counts(p)
                                && view.sureCode(i)
                                && sweep.isNew(
                                        index.codes[i], slot, index.starts[p], index.ends[p]);
            }
            if (adds && (start[slot] != index.starts[p] || end[slot] != index.ends[p])) {
                start[slot] = index.starts[p];
                end[slot] = index.ends[p];
                count++;
            }
        }
        return count;
    }
}
