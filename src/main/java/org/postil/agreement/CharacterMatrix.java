package org.postil.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of a text as units, each coded or not by each coder, for one code. Made by a sweep
 * over the ends of the passages: the cost is that of the passages, however long the text. A coder's
 * passages with the same code count as their union; passages that touch do not overlap.
 */
public final class CharacterMatrix {
    static final int CODED = 1;

    /** A bit of an int for each. */
    public static final int MOST_CODERS = 30;

    private static final int CODER_BITS = 5;
    private static final long CODER_MASK = (1 << CODER_BITS) - 1;

    private CharacterMatrix() {}

    /**
     * @param begin the first character of the text compared
     * @param length how many characters are compared
     * @param spans those of one code; what lies outside the text is cut off
     */
    public static CodingMatrix of(
            long begin, long length, List<String> coders, List<CodedSpan> spans) {
        if (coders.size() > MOST_CODERS) {
            throw new IllegalArgumentException(coders.size() + " coders");
        }
        var matrix = CodingMatrix.of(coders).declare(List.of("0", "1"));
        // in the order of the pattern, so that equal texts give equal sums
        patterns(begin, length, spans).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> matrix.units(ratings(e.getKey(), coders.size()), e.getValue()));
        return matrix.build();
    }

    /**
     * How many characters have which pattern: a bit for each coder who has coded them. Patterns
     * without a character are absent.
     */
    public static Map<Integer, Long> patterns(long begin, long length, List<CodedSpan> spans) {
        var lengths = new HashMap<Integer, Long>();
        sweep(begin, length, spans, lengths);
        return lengths;
    }

    private static List<String> ratings(int pattern, int coders) {
        var ratings = new ArrayList<>(Collections.nCopies(coders, "0"));
        for (int coder = 0; coder < coders; coder++) {
            if ((pattern >> coder & 1) == 1) {
                ratings.set(coder, "1");
            }
        }
        return ratings;
    }

    /** How many characters have which pattern of coders, a bit for each coder. */
    private static void sweep(
            long begin, long length, List<CodedSpan> spans, Map<Integer, Long> lengths) {
        long end = begin + length;
        var opening =
                spans.stream()
                        .filter(s -> Math.max(begin, s.start()) < Math.min(end, s.end()))
                        .toList();
        long[] starts = sorted(opening, begin, end, true);
        long[] ends = sorted(opening, begin, end, false);
        int[] depth = new int[MOST_CODERS];
        int pattern = 0;
        long at = begin;
        int s = 0;
        int e = 0;
        while (e < ends.length) {
            boolean starting = s < starts.length && starts[s] >> CODER_BITS < ends[e] >> CODER_BITS;
            long next = starting ? starts[s++] : ends[e++];
            long place = next >> CODER_BITS;
            int coder = (int) (next & CODER_MASK);
            add(lengths, pattern, place - at);
            at = place;
            depth[coder] += starting ? 1 : -1;
            pattern = depth[coder] > 0 ? pattern | 1 << coder : pattern & ~(1 << coder);
        }
        add(lengths, pattern, end - at);
    }

    /** The starts or ends, in order, each with its coder in the lowest bits. */
    private static long[] sorted(List<CodedSpan> spans, long begin, long end, boolean starts) {
        long[] places = new long[spans.size()];
        for (int i = 0; i < places.length; i++) {
            var span = spans.get(i);
            long place = starts ? Math.max(begin, span.start()) : Math.min(end, span.end());
            places[i] = place << CODER_BITS | span.coder();
        }
        Arrays.sort(places);
        return places;
    }

    private static void add(Map<Integer, Long> lengths, int pattern, long length) {
        if (length > 0) {
            lengths.merge(pattern, length, Long::sum);
        }
    }
}
