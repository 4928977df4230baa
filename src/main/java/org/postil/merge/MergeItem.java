package org.postil.merge;

import org.postil.project.ContentTable;

import java.util.List;
import java.util.function.Supplier;

/** One line of a merge plan: a thing that comes in, or is here and was removed there. */
public final class MergeItem {
    /** What becomes of it. */
    public enum State {
        /** It is added. */
        NEW,
        /** It is the same here and there. */
        IDENTICAL,
        /** It is taken over as it is there. */
        CHANGED,
        /** It stays as it is here, where it was changed or removed later. */
        KEPT,
        /** It is removed, as it was there. */
        REMOVED,
        /** Both changed it: a rule or a person decides. */
        CONFLICTING,
        /** It has no place here and is left out. */
        UNMATCHED
    }

    /**
     * What differs in one column.
     *
     * @param column its name in the schema
     * @param ours empty for nothing
     */
    public record Difference(String column, String ours, String theirs) {}

    private final ContentTable table;
    private final String id;
    private final State state;
    private final String why;
    private final boolean takesTheirs;
    private final Supplier<String> what;
    private final Supplier<List<Difference>> differences;

    MergeItem(
            ContentTable table,
            String id,
            State state,
            String why,
            boolean takesTheirs,
            Supplier<String> what,
            Supplier<List<Difference>> differences) {
        this.table = table;
        this.id = id;
        this.state = state;
        this.why = why;
        this.takesTheirs = takesTheirs;
        this.what = what;
        this.differences = differences;
    }

    public ContentTable table() {
        return table;
    }

    /** Names it when one conflict is to be decided: table and key. */
    public String id() {
        return table.sqlName() + ":" + id;
    }

    public State state() {
        return state;
    }

    /** Why it is so, in words; empty when the state says all. */
    public String why() {
        return why;
    }

    /** Of a conflict: true when what comes in is taken. */
    public boolean takesTheirs() {
        return takesTheirs;
    }

    /** What it is, in words that hold no report text. */
    public String what() {
        return what.get();
    }

    /** What differs, column by column; empty unless it is here and there. */
    public List<Difference> differences() {
        return differences.get();
    }
}
