package org.postil.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A text as each coder divided it: units with a code, and gaps. Units of one coder with the same
 * code that overlap are one unit; units that touch stay two.
 */
public final class Unitizing {
    /** A unit, cut to the text compared. */
    record Unit(long start, long end, int code) {
        long length() {
            return end - start;
        }
    }

    private final long length;
    private final List<String> codes;
    private final List<List<Unit>> units;

    private Unitizing(long length, List<String> codes, List<List<Unit>> units) {
        this.length = length;
        this.codes = codes;
        this.units = units;
    }

    /**
     * Empty when a coder has two codes on one stretch: such a text is not divided into units.
     *
     * @param begin the first character compared
     * @param length how many characters are compared
     * @param coders how many coders; also those who coded nothing count
     */
    public static Optional<Unitizing> of(
            long begin, long length, int coders, List<CodedSpan> spans) {
        var codes = new LinkedHashSet<String>();
        var inOrder = new ArrayList<>(spans);
        inOrder.sort(Comparator.comparingLong(CodedSpan::start).thenComparing(CodedSpan::end));
        inOrder.forEach(span -> codes.add(span.code()));
        var labels = List.copyOf(codes);
        var units = new ArrayList<List<Unit>>();
        for (int coder = 0; coder < coders; coder++) {
            units.add(new ArrayList<>());
        }
        for (CodedSpan span : inOrder) {
            long start = Math.max(begin, span.start()) - begin;
            long end = Math.min(begin + length, span.end()) - begin;
            if (start < end
                    && !add(
                            units.get(span.coder()),
                            new Unit(start, end, labels.indexOf(span.code())))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Unitizing(length, labels, units));
    }

    private static boolean add(List<Unit> before, Unit unit) {
        if (before.isEmpty() || before.getLast().end() <= unit.start()) {
            before.add(unit);
            return true;
        }
        Unit last = before.getLast();
        if (last.code() != unit.code()) {
            return false;
        }
        before.set(
                before.size() - 1,
                new Unit(last.start(), Math.max(last.end(), unit.end()), last.code()));
        return true;
    }

    public List<String> codes() {
        return codes;
    }

    long length() {
        return length;
    }

    int coders() {
        return units.size();
    }

    List<Unit> units(int coder) {
        return units.get(coder);
    }

    /** The places at which any coder's division changes, in order. */
    long[] edges() {
        return units.stream()
                .flatMap(List::stream)
                .flatMapToLong(unit -> LongStream.of(unit.start(), unit.end()))
                .sorted()
                .distinct()
                .toArray();
    }
}
