package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

/**
 * The net effect of a range of the log: what was added and removed again is in it no longer.
 *
 * @param tables by table name; only tables with a net effect
 */
record ChangeSet(Map<String, Rows> tables) {

    /** Primary keys in the order of their first change. */
    record Rows(SequencedSet<Key> added, SequencedSet<Key> changed, SequencedSet<Key> removed) {}

    /** A primary key: a Long or String for each of its columns, in key order. */
    record Key(List<Object> values) {
        /** The key of a table with one integer as primary key. */
        long id() {
            return (Long) values.getFirst();
        }
    }

    private enum Effect {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** Rows of the table, empty when it did not change. */
    Rows rows(String table) {
        var rows = tables.get(table);
        return rows != null ? rows : empty();
    }

    static ChangeSet read(Connection connection, TableShapes shapes, long first, long last)
            throws SQLException {
        var tables = new TreeMap<String, Rows>();
        for (String table :
                Sql.texts(
                        connection,
                        "SELECT DISTINCT tbl FROM change WHERE id BETWEEN ? AND ?",
                        first,
                        last)) {
            var rows = rows(effects(connection, shapes.of(table), first, last));
            if (!rows.equals(empty())) {
                tables.put(table, rows);
            }
        }
        return new ChangeSet(tables);
    }

    private static Rows empty() {
        return new Rows(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    private static Map<Key, Effect> effects(
            Connection connection, TableShape table, long first, long last) throws SQLException {
        var key = table.key();
        var columns = new ArrayList<String>();
        for (String json : List.of("old", "new")) {
            key.forEach(column -> columns.add(column.from(json)));
        }
        var sql =
                "SELECT op,%s FROM change WHERE id BETWEEN ? AND ? AND tbl=? ORDER BY id"
                        .formatted(String.join(",", columns));
        var effects = new LinkedHashMap<Key, Effect>();
        Sql.rows(
                connection,
                sql,
                row -> {
                    switch (row.getString(1)) {
                        case "I" -> added(effects, key(row, 2 + key.size(), key.size()));
                        case "D" -> removed(effects, key(row, 2, key.size()));
                        default -> {
                            var old = key(row, 2, key.size());
                            var now = key(row, 2 + key.size(), key.size());
                            if (old.equals(now)) {
                                effects.putIfAbsent(now, Effect.CHANGED);
                            } else {
                                removed(effects, old);
                                added(effects, now);
                            }
                        }
                    }
                    return true;
                },
                first,
                last,
                table.name());
        return effects;
    }

    private static void added(Map<Key, Effect> effects, Key key) {
        effects.merge(key, Effect.ADDED, (before, now) -> Effect.CHANGED);
    }

    private static void removed(Map<Key, Effect> effects, Key key) {
        effects.compute(key, (same, before) -> afterRemoval(before));
    }

    private static @Nullable Effect afterRemoval(@Nullable Effect before) {
        return before == Effect.ADDED ? null : Effect.REMOVED;
    }

    private static Rows rows(Map<Key, Effect> effects) {
        var rows = empty();
        effects.forEach((key, effect) -> {
            switch (effect) {
                case ADDED -> rows.added.add(key);
                case CHANGED -> rows.changed.add(key);
                case REMOVED -> rows.removed.add(key);
            }
        });
        return rows;
    }

    private static Key key(ResultSet row, int start, int size) throws SQLException {
        var values = new ArrayList<Object>(size);
        for (int i = 0; i < size; i++) {
            var value = row.getObject(start + i);
            // The driver hands small integers out as Integer.
            values.add(value instanceof Number number ? number.longValue() : value);
        }
        return new Key(List.copyOf(values));
    }
}
