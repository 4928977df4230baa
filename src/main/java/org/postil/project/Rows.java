package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes rows of one transaction: gives new ones their GUID and every one the stamp of who wrote it
 * and when. Table and column names come from the stores' own source, never from outside.
 */
final class Rows {
    private final Handle handle;
    private final Stamp stamp;

    Rows(Handle handle, Stamp stamp) {
        this.handle = handle;
        this.stamp = stamp;
    }

    Handle handle() {
        return handle;
    }

    Stamp stamp() {
        return stamp;
    }

    /** The columns of a row to be written, in order; null values allowed. */
    static final class Values {
        private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

        Values set(String column, @Nullable Object value) {
            columns.put(column, value);
            return this;
        }

        Values flag(String column, boolean value) {
            return set(column, value ? 1 : 0);
        }

        /** An id of 0 means none and is stored as null. */
        Values reference(String column, long id) {
            return set(column, id == 0 ? null : id);
        }
    }

    static Values values() {
        return new Values();
    }

    /** Inserts a row that has a GUID and a stamp; returns its new id. */
    long add(String table, Values values) {
        return add(table, UUID.randomUUID().toString(), values);
    }

    long add(String table, String guid, Values values) {
        var all = values().set("guid", guid);
        all.columns.putAll(values.columns);
        stamped(all);
        return insert(table, all, "").executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
    }

    /** Inserts a row of a table without GUID, or does nothing when its key is there already. */
    boolean addIfAbsent(String table, Values values) {
        return insert(table, values, " ON CONFLICT DO NOTHING").execute() > 0;
    }

    Values stamped(Values values) {
        return values.set("modified_at", stamp.time()).set("modified_by", stamp.coder());
    }

    private Update insert(String table, Values values, String suffix) {
        List<String> columns = new ArrayList<>(values.columns.keySet());
        String sql =
                "INSERT INTO "
                        + table
                        + " ("
                        + String.join(", ", columns)
                        + ") VALUES ("
                        + columns.stream().map(c -> ":" + c).collect(Collectors.joining(", "))
                        + ")"
                        + suffix;
        return bind(handle.createUpdate(sql), values);
    }

    /** Changes columns of the row with an id and stamps it. */
    void change(String table, long id, Values values) {
        stamped(values);
        String sql =
                "UPDATE "
                        + table
                        + " SET "
                        + values.columns.keySet().stream()
                                .map(c -> c + " = :" + c)
                                .collect(Collectors.joining(", "))
                        + " WHERE id = :id";
        try (var update = handle.createUpdate(sql)) {
            bind(update, values).bind("id", id).execute();
        }
    }

    /** Removes the row with an id, and by the schema's rules what hangs on it. */
    void remove(String table, long id) {
        handle.execute("DELETE FROM " + table + " WHERE id = ?", id);
    }

    private static Update bind(Update update, Values values) {
        values.columns.forEach(update::bind);
        return update;
    }
}
