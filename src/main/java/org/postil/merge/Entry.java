package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;

/**
 * One thing of two projects, and what becomes of it. Rows name what they refer to as it is named
 * here.
 */
final class Entry {
    final ContentTable table;

    /** What it is known by among the entries of its table. */
    final String id;

    /** As it stands in the file here; null when it is not here. */
    final @Nullable ContentRow before;

    /** The same, with what it refers to under its new name where two things became one. */
    @Nullable ContentRow ours;

    /** As it comes, under its own GUID; null when it does not come. */
    @Nullable ContentRow theirs;

    boolean alive = true;

    /** Removed on the side that has it not. */
    boolean removedElsewhere;

    /** Decided by a person against the later time: written with a stamp that stands later on. */
    boolean decided;

    MergeItem.State state = MergeItem.State.IDENTICAL;
    String why = "";
    @Nullable ContentRow result;

    Entry(
            ContentTable table,
            String id,
            @Nullable ContentRow before,
            @Nullable ContentRow ours,
            @Nullable ContentRow theirs) {
        this.table = table;
        this.id = id;
        this.before = before;
        this.ours = ours;
        this.theirs = theirs;
    }

    /** The GUID under which it is or will be here. */
    String guid() {
        var row = ours != null ? ours : theirs;
        return row == null ? "" : row.guid();
    }

    /** Whichever row there is, ours first. */
    ContentRow any() {
        var row = ours != null ? ours : theirs;
        if (row == null) {
            throw new IllegalStateException("an entry of nothing");
        }
        return row;
    }
}
