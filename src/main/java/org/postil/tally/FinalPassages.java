package org.postil.tally;

import org.postil.domain.Document;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The passages of a document in the layer final, by the rules of the tally: with the codes that
 * were decided or that all coders of the review share, each at the place where it is counted. Where
 * coders share a code, the passage that begins first carries it. What only some have and nobody
 * decided is not there.
 */
public final class FinalPassages {
    private FinalPassages() {}

    /**
     * In the order of their spans; with other codes than they are kept with, and each with some.
     */
    public static List<Passage> of(TallyEngine engine, Snapshot snapshot, Document document) {
        var codes = codes(engine, snapshot, document);
        return snapshot.passagesOf(document.id()).stream()
                .filter(passage -> codes.containsKey(passage.id()))
                .map(passage -> with(passage, codes.getOrDefault(passage.id(), List.of())))
                .sorted(Passage.IN_ORDER)
                .toList();
    }

    private static Map<Long, List<Long>> codes(
            TallyEngine engine, Snapshot snapshot, Document document) {
        var study = new LayerStudy(engine.study(snapshot), new Layer.Final());
        var result = new HashMap<Long, List<Long>>();
        for (DocumentView view : study.views(document.review())) {
            if (view.document() == document.id()) {
                collect(view, result);
            }
        }
        return result;
    }

    private static void collect(DocumentView view, Map<Long, List<Long>> into) {
        DocumentIndex index = view.index;
        var sweep = new SpanSweep(index.codebook.size());
        sweep.next(view.slotCount);
        for (int p = 0; p < index.size; p++) {
            for (int i = index.offsets[p]; i < index.offsets[p + 1]; i++) {
                int code = index.codes[i];
                if (view.counts(p)
                        && view.sureCode(i)
                        && sweep.isNew(code, view.slots[p], index.starts[p], index.ends[p])) {
                    into.computeIfAbsent(index.passages[p], k -> new ArrayList<>())
                            .add(index.codebook.id(code));
                }
            }
        }
    }

    private static Passage with(Passage passage, List<Long> codes) {
        var ids = Ids.of(codes.stream().mapToLong(Long::longValue).toArray());
        return ids.equals(passage.codes()) ? passage : passage.withCodes(ids);
    }
}
