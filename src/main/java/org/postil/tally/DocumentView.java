package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Ids;

import java.util.Arrays;

/**
 * A document's passages as a layer sees them: which of them count, which of their codes are sure,
 * and which spans are compared for being the same passage.
 */
final class DocumentView {
    final DocumentIndex index;

    /** What is agreed; the same array as {@link #wide} where nothing is undecided. */
    final long[] sure;

    /** What is agreed or undecided. */
    final long[] wide;

    final int[] slots;
    final int slotCount;
    private final boolean @Nullable [] slotCounts;
    private final boolean @Nullable [] sureCodes;

    private DocumentView(
            DocumentIndex index,
            long[] sure,
            long[] wide,
            int[] slots,
            int slotCount,
            boolean @Nullable [] slotCounts,
            boolean @Nullable [] sureCodes) {
        this.index = index;
        this.sure = sure;
        this.wide = wide;
        this.slots = slots;
        this.slotCount = slotCount;
        this.slotCounts = slotCounts;
        this.sureCodes = sureCodes;
    }

    long document() {
        return index.document;
    }

    boolean counts(int passage) {
        return slotCounts == null || slotCounts[index.slots[passage]];
    }

    /** Whether the code at a place in {@link DocumentIndex#codes} is agreed. */
    boolean sureCode(int place) {
        return sureCodes == null || sureCodes[place];
    }

    boolean undecided() {
        return sure != wide;
    }

    static DocumentView ofCoder(DocumentIndex index, long coder) {
        var counts = new boolean[index.slotCoders.length];
        for (int s = 0; s < counts.length; s++) {
            counts[s] = index.slotCoders[s] == coder;
        }
        return new DocumentView(
                index, index.sets, index.sets, index.slots, counts.length, counts, null);
    }

    static DocumentView ofAll(DocumentIndex index) {
        return new DocumentView(
                index, index.sets, index.sets, index.slots, index.slotCoders.length, null, null);
    }

    /**
     * What the coders of the review share: a code on a passage is agreed when each of them has it
     * on a passage that overlaps. Overlapping spans are one passage, whoever made them.
     */
    static DocumentView shared(DocumentIndex index, Ids coders) {
        SharedBy held = index.shared;
        if (held == null || !held.coders.equals(coders)) {
            held = new SharedBy(coders, compare(index, coders));
            index.shared = held;
        }
        return held.view;
    }

    /** A view and the coders who share it: kept with the document. */
    record SharedBy(Ids coders, DocumentView view) {}

    private static DocumentView compare(DocumentIndex index, Ids coders) {
        var byText = new LongNumbers();
        var slots = new int[index.size];
        for (int p = 0; p < index.size; p++) {
            slots[p] = byText.add(index.slotTexts[index.slots[p]]);
        }
        if (coders.size() < 2) {
            return new DocumentView(
                    index, index.sets, index.sets, slots, byText.size(), null, null);
        }
        boolean[] agreed = agreed(index, coders, slots);
        if (index.settled != null) {
            for (int i = 0; i < agreed.length; i++) {
                agreed[i] |= index.settled[i];
            }
        }
        int words = index.codebook.words();
        var sure = new long[index.sets.length];
        boolean same = true;
        for (int p = 0; p < index.size; p++) {
            int from = p * words;
            for (int i = index.offsets[p]; i < index.offsets[p + 1]; i++) {
                same &= agreed[i];
                if (agreed[i]) {
                    long[] mask = index.codebook.maskOf(index.codes[i]);
                    for (int w = 0; w < words; w++) {
                        sure[from + w] |= mask[w];
                    }
                }
            }
        }
        if (same) {
            return new DocumentView(
                    index, index.sets, index.sets, slots, byText.size(), null, null);
        }
        long[] wide = index.sets.clone();
        for (int p = 0; p < index.size; p++) {
            settleNone(index.codebook, p * words, sure, wide);
        }
        return new DocumentView(index, sure, wide, slots, byText.size(), null, agreed);
    }

    /** "No code" is agreed only where nobody put one; it is possible where none is agreed. */
    private static void settleNone(CodebookIndex codebook, int from, long[] sure, long[] wide) {
        for (var block : codebook.blocks()) {
            if (Bits.get(wide, from + block.word, block.noneBit())) {
                Bits.set(sure, from + block.word, block.noneBit());
            } else if (!Bits.get(sure, from + block.word, block.anyBit())) {
                Bits.set(wide, from + block.word, block.noneBit());
            }
        }
    }

    /** For each code on each passage, whether all coders have it there. */
    private static boolean[] agreed(DocumentIndex index, Ids coders, int[] texts) {
        int total = index.codes.length;
        var passageOf = new int[total];
        var count = new int[index.codebook.size() + 1];
        for (int p = 0; p < index.size; p++) {
            for (int i = index.offsets[p]; i < index.offsets[p + 1]; i++) {
                passageOf[i] = p;
                count[index.codes[i] + 1]++;
            }
        }
        for (int c = 1; c < count.length; c++) {
            count[c] += count[c - 1];
        }
        // the codings code by code, each in the order of the spans
        var ordered = new int[total];
        int[] next = count.clone();
        for (int i = 0; i < total; i++) {
            ordered[next[index.codes[i]]++] = i;
        }
        var seen = new Sightings(index, coders, total);
        for (int c = 0; c + 1 < count.length; c++) {
            for (int a = count[c]; a < count[c + 1]; a++) {
                int p = passageOf[ordered[a]];
                seen.mark(ordered[a], p);
                for (int b = a + 1; b < count[c + 1]; b++) {
                    int q = passageOf[ordered[b]];
                    if (index.starts[q] >= index.ends[p]) {
                        break;
                    }
                    if (texts[p] == texts[q] && index.starts[p] < index.ends[q]) {
                        seen.mark(ordered[a], q);
                        seen.mark(ordered[b], p);
                    }
                }
            }
        }
        return seen.complete();
    }

    /** Which coders were seen to have a code where a coding has it. */
    private static final class Sightings {
        private final DocumentIndex index;
        private final int coders;
        private final int words;
        private final long[] seen;
        private final int[] coderOfSlot;

        Sightings(DocumentIndex index, Ids coders, int codings) {
            this.index = index;
            this.coders = coders.size();
            words = Bits.words(this.coders);
            seen = new long[codings * words];
            coderOfSlot = new int[index.slotCoders.length];
            Arrays.fill(coderOfSlot, -1);
            for (int s = 0; s < coderOfSlot.length; s++) {
                for (int k = 0; k < this.coders; k++) {
                    if (coders.get(k) == index.slotCoders[s]) {
                        coderOfSlot[s] = k;
                    }
                }
            }
        }

        void mark(int coding, int passage) {
            int coder = coderOfSlot[index.slots[passage]];
            if (coder >= 0) {
                Bits.set(seen, coding * words, coder);
            }
        }

        /** For each coding, whether all coders were seen. */
        boolean[] complete() {
            var result = new boolean[words == 0 ? 0 : seen.length / words];
            for (int i = 0; i < result.length; i++) {
                int found = 0;
                for (int w = 0; w < words; w++) {
                    found += Long.bitCount(seen[i * words + w]);
                }
                result[i] = found == coders;
            }
            return result;
        }
    }
}
