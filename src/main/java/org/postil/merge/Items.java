package org.postil.merge;

import org.postil.merge.MergeItem.Difference;
import org.postil.merge.MergeItem.State;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;

import java.util.ArrayList;
import java.util.List;

/** Makes the lines of a plan. */
final class Items {
    private final Union union;
    private final Naming here;
    private final Naming there;

    Items(Union union) {
        this.union = union;
        this.here = Naming.both(union);
        this.there = Naming.of(union.theirs);
    }

    List<MergeItem> list() {
        var items = new ArrayList<MergeItem>();
        for (ContentTable table : ContentTable.values()) {
            for (Entry entry : union.all(table)) {
                if (entry.theirs != null || entry.state != State.IDENTICAL) {
                    items.add(item(entry));
                }
            }
        }
        for (Union.Unmatched left : union.unmatched) {
            var row = left.row();
            items.add(
                    new MergeItem(
                            row.table(),
                            row.key(),
                            State.UNMATCHED,
                            left.why(),
                            false,
                            () -> there.name(row),
                            List::of));
        }
        return items;
    }

    private MergeItem item(Entry entry) {
        boolean taken =
                entry.theirs != null
                        && entry.result != null
                        && (entry.ours == null || !entry.result.says(entry.ours));
        return new MergeItem(
                entry.table,
                entry.id,
                entry.state,
                entry.why,
                taken,
                () -> here.name(entry.any()),
                () -> differences(entry));
    }

    private List<Difference> differences(Entry entry) {
        var ours = entry.ours;
        var theirs = entry.theirs;
        if (ours == null || theirs == null) {
            return List.of();
        }
        var result = new ArrayList<Difference>();
        for (int i = 0; i < entry.table.width(); i++) {
            if (!ContentRow.isStamp(entry.table, i)) {
                String mine = here.value(ours, i);
                String other = here.value(theirs, i);
                if (!mine.equals(other)) {
                    result.add(new Difference(entry.table.column(i), mine, other));
                }
            }
        }
        return result;
    }
}
