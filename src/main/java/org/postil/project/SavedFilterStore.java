package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.SavedFilter;

import java.util.List;

/** Conditions under a name; a name belongs to one only. */
public final class SavedFilterStore {
    private final Rows rows;

    SavedFilterStore(Rows rows) {
        this.rows = rows;
    }

    /** The name must be free. */
    public long add(String name, String expression) {
        return rows.add(
                "saved_filter", Rows.values().set("name", name).set("expression", expression));
    }

    /** The name must be free or the filter's own. */
    public void set(long filter, String name, String expression) {
        rows.change(
                "saved_filter",
                filter,
                Rows.values().set("name", name).set("expression", expression));
    }

    public void remove(long filter) {
        rows.remove("saved_filter", filter);
    }

    static List<SavedFilter> load(Handle handle) {
        return handle.createQuery(
                        "SELECT id, guid, name, expression FROM saved_filter ORDER BY name")
                .map((r, c) ->
                        new SavedFilter(
                                r.getLong(1), r.getString(2), r.getString(3), r.getString(4)))
                .list();
    }
}
