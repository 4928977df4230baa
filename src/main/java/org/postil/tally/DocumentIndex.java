package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Decision;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Ids;
import org.postil.domain.Mirrors;
import org.postil.domain.Passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The passages of one document that count, flat and in the order of their spans: without evidence
 * and annotations, and without those that lie on a mirror.
 */
final class DocumentIndex {
    final CodebookIndex codebook;
    final long document;
    final int size;
    final long[] passages;
    final int[] starts;
    final int[] ends;
    final long[] recommendations;

    /** Which coder on which text version: spans are compared within one slot only. */
    final int[] slots;

    final long[] slotCoders;
    final long[] slotTexts;

    /**
     * Numbers of the codes of passage p stand from {@code offsets[p]} to {@code offsets[p + 1]}.
     */
    final int[] offsets;

    final int[] codes;

    /** Who put at least one code in this document. */
    final Ids coders;

    /** Kept from the last count in the final layer. */
    volatile DocumentView.@Nullable SharedBy shared;

    /** Kept from the last count in the final layer, where something was decided. */
    volatile @Nullable DecidedBy decided;

    /** For each place in {@link #codes}, whether it was decided; null where nothing was. */
    final boolean @Nullable [] settled;

    /** {@code codebook.words()} words a passage. */
    final long[] sets;

    /** The same document as it was decided by decisions. */
    record DecidedBy(List<Decision> decisions, DocumentIndex index) {}

    DocumentIndex(DocumentPassages source, CodebookIndex codebook, List<Mirrors.Mirrored> mirrors) {
        this(source, codebook, mirrors, null);
    }

    /**
     * @param decided which codings of the passages were decided, null when none were
     */
    DocumentIndex(
            DocumentPassages source,
            CodebookIndex codebook,
            List<Mirrors.Mirrored> mirrors,
            @Nullable Set<Settled.Coding> decided) {
        List<Passage> all = source.passages();
        document = source.document();
        this.codebook = codebook;
        var counted = new ArrayList<Passage>(all.size());
        int total = 0;
        boolean sorted = true;
        for (Passage passage : all) {
            if (passage.kind().isForCodes() && !Mirrors.holds(mirrors, passage)) {
                sorted &=
                        counted.isEmpty()
                                || counted.getLast().span().compareTo(passage.span()) <= 0;
                counted.add(passage);
                total += passage.codes().size();
            }
        }
        if (!sorted) {
            counted.sort((a, b) -> a.span().compareTo(b.span()));
        }
        size = counted.size();
        passages = new long[size];
        starts = new int[size];
        ends = new int[size];
        recommendations = new long[size];
        slots = new int[size];
        offsets = new int[size + 1];
        var numbers = new int[total];
        var decidedThere = new boolean[decided == null ? 0 : total];
        int words = codebook.words();
        sets = new long[size * words];
        var coders = new long[4];
        var texts = new long[4];
        int slotCount = 0;
        int filled = 0;
        for (int p = 0; p < size; p++) {
            Passage passage = counted.get(p);
            passages[p] = passage.id();
            starts[p] = passage.span().start();
            ends[p] = passage.span().end();
            recommendations[p] = passage.recommendation();
            int slot = 0;
            while (slot < slotCount
                    && (coders[slot] != passage.coder() || texts[slot] != passage.text())) {
                slot++;
            }
            if (slot == slotCount) {
                if (slot == coders.length) {
                    coders = Arrays.copyOf(coders, slot * 2);
                    texts = Arrays.copyOf(texts, slot * 2);
                }
                coders[slot] = passage.coder();
                texts[slot] = passage.text();
                slotCount++;
            }
            slots[p] = slot;
            Ids own = passage.codes();
            for (int i = 0; i < own.size(); i++) {
                int number = codebook.number(own.get(i));
                if (number >= 0) {
                    if (decided != null) {
                        decidedThere[filled] =
                                decided.contains(new Settled.Coding(passage.id(), own.get(i)));
                    }
                    numbers[filled++] = number;
                    long[] mask = codebook.maskOf(number);
                    for (int w = 0; w < words; w++) {
                        sets[p * words + w] |= mask[w];
                    }
                }
            }
            codebook.closeSet(sets, p * words);
            offsets[p + 1] = filled;
        }
        codes = filled == total ? numbers : Arrays.copyOf(numbers, filled);
        settled = decided == null ? null : decidedThere;
        slotCoders = Arrays.copyOf(coders, slotCount);
        slotTexts = Arrays.copyOf(texts, slotCount);
        this.coders = Ids.of(codingCoders());
    }

    private long[] codingCoders() {
        var coded = new boolean[slotCoders.length];
        for (int p = 0; p < size; p++) {
            coded[slots[p]] |= offsets[p + 1] > offsets[p];
        }
        return IntStream.range(0, coded.length)
                .filter(s -> coded[s])
                .mapToLong(s -> slotCoders[s])
                .toArray();
    }
}
