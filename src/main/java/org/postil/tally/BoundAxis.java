package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An axis with the codes or values of a snapshot behind it: a block of codes, or values of units.
 */
final class BoundAxis {
    final CodebookIndex.@Nullable Block block;
    final @Nullable UnitValues values;

    /** What is shown, in order: the first bits of the set. */
    final List<CodebookIndex.Item> items;

    private BoundAxis(
            CodebookIndex.@Nullable Block block,
            @Nullable UnitValues values,
            List<CodebookIndex.Item> items) {
        this.block = block;
        this.values = values;
        this.items = items;
    }

    static BoundAxis of(CodebookIndex.Block block, boolean groups) {
        return new BoundAxis(
                block, null, groups ? block.items : block.items.subList(0, block.codes));
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

    boolean numeric() {
        return values != null && values.numeric();
    }
}
