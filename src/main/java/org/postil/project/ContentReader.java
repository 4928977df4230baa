package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Reads a {@link ProjectContent}. What was removed is read from the log. */
final class ContentReader {
    private final Connection connection;
    private final Map<ContentTable, Map<Long, String>> guids = new EnumMap<>(ContentTable.class);
    private final Map<ContentTable, Map<String, String>> removed =
            new EnumMap<>(ContentTable.class);

    /**
     * Places in the log of the deletions of each table, by its name. The log is long: read once.
     */
    private final Map<String, List<Long>> deletions = new HashMap<>();

    ContentReader(Connection connection) {
        this.connection = connection;
    }

    ProjectContent read() throws SQLException {
        for (ContentTable table : ContentTable.values()) {
            if (table.hasGuid()) {
                guids.put(table, guids(table));
            }
        }
        var rows = new EnumMap<ContentTable, List<ContentRow>>(ContentTable.class);
        for (ContentTable table : ContentTable.values()) {
            rows.put(table, rows(table));
        }
        readRemoved(rows);
        var settings = pairs("SELECT key, value FROM setting");
        return new ProjectContent(
                settings.getOrDefault(SettingStore.PROJECT_GUID, ""),
                settings,
                rows,
                removed,
                new HashSet<>(Sql.texts(connection, "SELECT guid FROM purged")),
                pairs("SELECT guid, own FROM counterpart"),
                pairs("SELECT guid, at FROM action"));
    }

    private Map<String, String> pairs(String sql) throws SQLException {
        var result = new HashMap<String, String>();
        Sql.rows(connection, sql, row -> result.put(row.getString(1), row.getString(2)));
        return result;
    }

    private Map<Long, String> guids(ContentTable table) throws SQLException {
        var result = new HashMap<Long, String>();
        Sql.rows(
                connection,
                "SELECT id, guid FROM " + table.sqlName(),
                row -> result.put(row.getLong(1), row.getString(2)));
        return result;
    }

    private List<ContentRow> rows(ContentTable table) throws SQLException {
        var columns = new StringBuilder(table.hasGuid() ? "t.guid" : "''");
        for (int i = 0; i < table.stored(); i++) {
            columns.append(", t.").append(table.column(i));
        }
        String sql = "SELECT " + columns + " FROM " + table.sqlName() + " t";
        if (table == ContentTable.TEXT_VERSION) {
            sql += " JOIN document d ON d.text = t.id";
        }
        var chosen = table.hasChoices() ? chosen(table) : Map.<String, String>of();
        return Sql.rows(
                connection,
                sql + (table.hasGuid() ? " ORDER BY t.id" : ""),
                row -> {
                    var values = new @Nullable Object[table.width()];
                    for (int i = 0; i < table.stored(); i++) {
                        values[i] = value(table.reference(i), row, i + 2);
                    }
                    if (table.hasChoices()) {
                        values[table.at("categories")] = chosen.getOrDefault(row.getString(1), "");
                    }
                    return new ContentRow(table, row.getString(1), values);
                });
    }

    private @Nullable Object value(@Nullable ContentTable reference, ResultSet row, int column)
            throws SQLException {
        var value = row.getObject(column);
        if (value instanceof Number number && !(value instanceof Double)) {
            return reference == null
                    ? (Object) number.longValue()
                    : known(reference).get(number.longValue());
        }
        return value;
    }

    private Map<Long, String> known(ContentTable table) {
        return guids.getOrDefault(table, Map.of());
    }

    private Map<String, String> chosen(ContentTable table) throws SQLException {
        var result = new HashMap<String, String>();
        Sql.rows(
                connection,
                "SELECT a.guid, c.guid FROM %1$s_category l JOIN %1$s a ON a.id = l.%1$s JOIN category c ON c.id = l.category ORDER BY a.guid, c.guid"
                        .formatted(table.sqlName()),
                row -> result.merge(row.getString(1), row.getString(2), (x, y) -> x + "," + y));
        return result;
    }

    // ---- what was removed

    /** First and last log row of an action that stands, and when it was done. */
    private record Done(long last, String at) {}

    private void readRemoved(Map<ContentTable, List<ContentRow>> rows) throws SQLException {
        NavigableMap<Long, Done> actions = new TreeMap<>();
        Sql.rows(
                connection,
                "SELECT first, last, at FROM action WHERE kind = 'do' AND state = 'done' AND last"
                        + " >= first",
                row -> actions.put(row.getLong(1), new Done(row.getLong(2), row.getString(3))));
        Sql.rows(
                connection,
                "SELECT tbl, id FROM change WHERE op = 'D' ORDER BY id",
                row ->
                        deletions
                                .computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                                .add(row.getLong(2)));
        for (ContentTable table : ContentTable.values()) {
            if (table.hasGuid()) {
                var here = new HashSet<>(known(table).values());
                var gone = new HashMap<String, String>();
                var ids = known(table);
                deletions(
                        table,
                        "old ->> '$.guid', old ->> '$.id'",
                        row -> {
                            String guid = row.getString(2);
                            ids.putIfAbsent(row.getLong(3), guid);
                            note(actions, row, guid, here, gone);
                        });
                removed.put(table, gone);
            }
        }
        for (ContentTable table : ContentTable.values()) {
            if (!table.hasGuid()) {
                removedLinks(table, rows.getOrDefault(table, List.of()), actions);
            }
        }
    }

    private void removedLinks(
            ContentTable table, List<ContentRow> rows, NavigableMap<Long, Done> actions)
            throws SQLException {
        var here = new HashSet<String>();
        rows.forEach(row -> here.add(row.key()));
        var columns = new StringBuilder();
        for (int i = 0; i < table.keys(); i++) {
            columns.append(i == 0 ? "" : ", ").append("old ->> '$.").append(table.column(i));
            columns.append('\'');
        }
        var gone = new HashMap<String, String>();
        deletions(
                table,
                columns.toString(),
                row -> {
                    var key = new StringBuilder();
                    for (int i = 0; i < table.keys(); i++) {
                        var part = value(table.reference(i), row, i + 2);
                        if (part == null) {
                            return;
                        }
                        key.append(i == 0 ? "" : "|").append(part);
                    }
                    note(actions, row, key.toString(), here, gone);
                });
        removed.put(table, gone);
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void deletions(ContentTable table, String columns, Reading reading)
            throws SQLException {
        var places = deletions.get(table.sqlName());
        if (places == null) {
            return;
        }
        Sql.rows(
                connection,
                "SELECT id, "
                        + columns
                        + " FROM change WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
                row -> {
                    reading.read(row);
                    return true;
                },
                places.toString());
    }

    /** A deletion that was undone, or an undo itself, removed nothing for good. */
    private static void note(
            NavigableMap<Long, Done> actions,
            ResultSet row,
            String key,
            Set<String> here,
            Map<String, String> gone)
            throws SQLException {
        long change = row.getLong(1);
        var action = actions.floorEntry(change);
        if (action != null && change <= action.getValue().last() && !here.contains(key)) {
            gone.put(key, action.getValue().at());
        }
    }
}
