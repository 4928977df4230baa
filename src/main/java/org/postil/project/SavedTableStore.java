package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.SavedTable;

import java.util.List;

/** The tables of the study. A name belongs to one table only. */
public final class SavedTableStore {
    private final Rows rows;

    SavedTableStore(Rows rows) {
        this.rows = rows;
    }

    /** Saves a table after the others; returns its id. The name must be free. */
    public long add(String name, String recipe) {
        int position =
                rows.handle()
                        .createQuery("SELECT coalesce(max(position), 0) + 1 FROM saved_table")
                        .mapTo(Integer.class)
                        .one();
        return rows.add(
                "saved_table",
                Rows.values().set("name", name).set("recipe", recipe).set("position", position));
    }

    public void setRecipe(long table, String recipe) {
        rows.change("saved_table", table, Rows.values().set("recipe", recipe));
    }

    /** The name must be free. */
    public void rename(long table, String name) {
        rows.change("saved_table", table, Rows.values().set("name", name));
    }

    public void setPosition(long table, int position) {
        rows.change("saved_table", table, Rows.values().set("position", position));
    }

    public void remove(long table) {
        rows.remove("saved_table", table);
    }

    static List<SavedTable> load(Handle handle) {
        return handle.createQuery(
                        "SELECT id, guid, name, recipe, position FROM saved_table"
                                + " ORDER BY position, id")
                .map((r, c) ->
                        new SavedTable(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                r.getInt(5)))
                .list();
    }
}
