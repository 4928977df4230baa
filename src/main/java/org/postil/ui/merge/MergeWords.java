package org.postil.ui.merge;

import org.postil.merge.MergeItem.State;
import org.postil.project.ContentTable;
import org.postil.ui.i18n.Words;

import java.util.Locale;

/** Kinds, states and fields of a plan in plain words. */
final class MergeWords {
    private MergeWords() {}

    /** "Code", "Read mark". */
    static String kind(ContentTable table) {
        return Words.of("merge.kind_" + table.sqlName());
    }

    /** "new", "conflict". */
    static String state(State state) {
        return Words.of("merge.state_" + name(state));
    }

    /** What a count of them is called. */
    static String tile(State state) {
        return Words.of("merge.tile_" + name(state));
    }

    /** A field of the file format, as people call it. */
    static String field(String column) {
        String words = column.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
