package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis with the codes or values of a snapshot behind it: a block of codes, or values of units.
 */
final class BoundAxis {
    final CodebookIndex.@Nullable Block block;
    final @Nullable UnitValues values;

    /** What is shown, in the order of the bits: the first ones of the set. */
    final List<CodebookIndex.Item> items;

    /** The bits in the order shown: what a code has directly stands below the code. */
    final int[] shown;

    private BoundAxis(
            CodebookIndex.@Nullable Block block,
            @Nullable UnitValues values,
            List<CodebookIndex.Item> items) {
        this.block = block;
        this.values = values;
        this.items = items;
        shown = block == null || block.directs == 0 ? inOrder(items.size()) : shown(block, items);
    }

    private static int[] inOrder(int size) {
        return IntStream.range(0, size).toArray();
    }

    private static int[] shown(CodebookIndex.Block block, List<CodebookIndex.Item> items) {
        var shown = new int[items.size()];
        int filled = 0;
        for (int bit = 0; bit < items.size(); bit++) {
            if (items.get(bit).kind() != Tally.Kind.DIRECT) {
                shown[filled++] = bit;
            }
            if (bit < block.codes && block.directBit(bit) >= 0) {
                shown[filled++] = block.directBit(bit);
            }
        }
        return shown;
    }

    static BoundAxis of(CodebookIndex.Block block, boolean groups) {
        return new BoundAxis(
                block,
                null,
                groups ? block.items : block.items.subList(0, block.codes + block.directs));
    }

    static BoundAxis of(UnitValues values) {
        return new BoundAxis(null, values, values.items);
    }

    int size() {
        return items.size();
    }

    int words() {
        if (block != null) {
            return block.words;
        }
        return values == null ? 0 : values.words;
    }

    @Nullable Absence absence(int unit) {
        return values == null ? null : values.absences[unit];
    }

    /** No unit has two of them. */
    boolean exclusive() {
        return values != null && !numeric() && values.exclusive();
    }

    boolean numeric() {
        return values != null && values.numeric();
    }
}
