package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes rows as they stand in another file: with their GUIDs and with the stamps of who wrote them
 * there and when. References are checked when the action ends, so the order of rows within a table
 * does not matter. Throws {@link ProjectException} when the database fails.
 */
public final class ContentWriter {
    private static final int BATCH = 500;

    private final Connection connection;
    private final Stamp stamp;
    private final Map<ContentTable, Map<String, Long>> ids = new EnumMap<>(ContentTable.class);
    private final Map<ContentTable, Long> next = new EnumMap<>(ContentTable.class);

    ContentWriter(Rows rows) {
        this.connection = rows.handle().getConnection();
        this.stamp = rows.stamp();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void guarded(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new ProjectException(e);
        }
    }

    /** Stores a text by its hash, unless it is there. */
    public void text(String hash, String body) {
        guarded(() ->
                Sql.update(
                        connection,
                        "INSERT INTO text (hash, body) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        hash,
                        body));
    }

    /** Stores bytes by their hash, unless they are there. */
    public void bytes(String hash, byte[] bytes) {
        guarded(() ->
                Sql.update(
                        connection,
                        "INSERT INTO blob (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        hash,
                        bytes));
    }

    /** Remembers that what has one GUID in other files is what has another here. */
    public void counterpart(ContentTable table, String guid, String own) {
        guarded(() ->
                Sql.update(
                        connection,
                        "INSERT INTO counterpart (guid, tbl, own, modified_at, modified_by)"
                                + " VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (guid) DO UPDATE SET own = excluded.own",
                        guid,
                        table.sqlName(),
                        own,
                        stamp.time(),
                        stamp.coder()));
    }

    /** Adds rows of one table; none of them may be there. */
    public void add(ContentTable table, List<ContentRow> rows) {
        guarded(() -> {
            defer();
            var sql = new StringBuilder("INSERT INTO ").append(table.sqlName()).append(" (");
            sql.append(table.hasGuid() ? "id, guid" : "");
            for (int i = 0; i < table.stored(); i++) {
                sql.append(i == 0 && !table.hasGuid() ? "" : ", ").append(table.column(i));
            }
            int width = table.stored() + (table.hasGuid() ? 2 : 0);
            sql.append(") VALUES (").append("?, ".repeat(width - 1)).append("?)");
            // a row may refer to one of the same table
            for (ContentRow row : rows) {
                if (table.hasGuid()) {
                    ids(table).put(row.guid(), freshId(table));
                }
            }
            batched(
                    sql.toString(),
                    rows,
                    (statement, row) -> {
                        int at = 1;
                        if (table.hasGuid()) {
                            statement.setLong(at++, id(table, row.guid()));
                            statement.setString(at++, row.guid());
                        }
                        for (int i = 0; i < table.stored(); i++) {
                            statement.setObject(at++, stored(row, i));
                        }
                    });
            if (table == ContentTable.TEXT_VERSION) {
                batched(
                        "UPDATE document SET text = ? WHERE id = ?",
                        rows,
                        (statement, row) -> {
                            statement.setLong(1, id(table, row.guid()));
                            statement.setLong(2, id(ContentTable.DOCUMENT, row.text("document")));
                        });
            }
            if (table.hasChoices()) {
                choose(table, rows);
            }
        });
    }

    /** Rewrites rows that are there; a link by its key, any other by its GUID. */
    public void change(ContentTable table, List<ContentRow> rows) {
        guarded(() -> {
            defer();
            int first = table.keys();
            var sql = new StringBuilder("UPDATE ").append(table.sqlName()).append(" SET ");
            for (int i = first; i < table.stored(); i++) {
                sql.append(i == first ? "" : ", ").append(table.column(i)).append(" = ?");
            }
            sql.append(where(table));
            batched(
                    sql.toString(),
                    rows,
                    (statement, row) -> {
                        int at = 1;
                        for (int i = first; i < table.stored(); i++) {
                            statement.setObject(at++, stored(row, i));
                        }
                        name(statement, at, row);
                    });
            if (table.hasChoices()) {
                batched(
                        "DELETE FROM %1$s_category WHERE %1$s = ?".formatted(table.sqlName()),
                        rows,
                        (statement, row) -> statement.setLong(1, id(table, row.guid())));
                choose(table, rows);
            }
        });
    }

    /**
     * Empties a column that no two rows may have the same of, before rows exchange their values.
     */
    public void park(ContentTable table, String column, List<ContentRow> rows) {
        guarded(() ->
                batched(
                        "UPDATE " + table.sqlName() + " SET " + column + " = guid WHERE id = ?",
                        rows,
                        (statement, row) -> statement.setLong(1, id(table, row.guid()))));
    }

    /** Removes rows, and by the schema's rules what hangs on them. */
    public void remove(ContentTable table, List<ContentRow> rows) {
        guarded(() -> {
            defer();
            batched(
                    "DELETE FROM " + table.sqlName() + where(table),
                    rows,
                    (statement, row) -> name(statement, 1, row));
        });
    }

    /** Sets a setting of the project. */
    public void setting(String key, String value) {
        guarded(() ->
                Sql.update(
                        connection,
                        "INSERT INTO setting (key, value) VALUES (?, ?)"
                                + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                        key,
                        value));
    }

    private void choose(ContentTable table, List<ContentRow> answers) throws SQLException {
        record Choice(long answer, long category) {}
        var choices = new ArrayList<Choice>();
        for (ContentRow row : answers) {
            for (String category : row.text("categories").split(",")) {
                if (!category.isEmpty()) {
                    choices.add(
                            new Choice(id(table, row.guid()), id(ContentTable.CATEGORY, category)));
                }
            }
        }
        batched(
                "INSERT INTO %1$s_category (%1$s, category) VALUES (?, ?)"
                        .formatted(table.sqlName()),
                choices,
                (statement, choice) -> {
                    statement.setLong(1, choice.answer());
                    statement.setLong(2, choice.category());
                });
    }

    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private <T> void batched(String sql, List<T> rows, Binding<T> binding) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static String where(ContentTable table) {
        if (table.hasGuid()) {
            return " WHERE id = ?";
        }
        var sql = new StringBuilder(" WHERE ");
        for (int i = 0; i < table.keys(); i++) {
            sql.append(i == 0 ? "" : " AND ").append(table.column(i)).append(" = ?");
        }
        return sql.toString();
    }

    private void name(PreparedStatement statement, int first, ContentRow row) throws SQLException {
        if (row.table().hasGuid()) {
            statement.setLong(first, id(row.table(), row.guid()));
        } else {
            for (int i = 0; i < row.table().keys(); i++) {
                statement.setObject(first + i, stored(row, i));
            }
        }
    }

    /** Resets itself when the transaction ends. */
    private void defer() throws SQLException {
        Sql.pragma(connection, "defer_foreign_keys=ON");
    }

    private @Nullable Object stored(ContentRow row, int place) throws SQLException {
        var reference = row.table().reference(place);
        var value = row.get(place);
        return reference == null || value == null ? value : id(reference, value.toString());
    }

    private long id(ContentTable table, String guid) throws SQLException {
        var id = ids(table).get(guid);
        if (id == null) {
            throw new IllegalStateException("there is no such row of " + table);
        }
        return id;
    }

    private Map<String, Long> ids(ContentTable table) throws SQLException {
        var known = ids.get(table);
        if (known == null) {
            var read = new HashMap<String, Long>();
            Sql.rows(
                    connection,
                    "SELECT guid, id FROM " + table.sqlName(),
                    row -> read.put(row.getString(1), row.getLong(2)));
            ids.put(table, read);
            known = read;
        }
        return known;
    }

    /** Ids are never used twice, not even those of rows that are gone. */
    private long freshId(ContentTable table) throws SQLException {
        var wanted = next.get(table);
        if (wanted == null) {
            wanted =
                    1
                            + Sql.number(
                                    connection,
                                    "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE"
                                            + " name = ?), 0), coalesce((SELECT max(id) FROM "
                                            + table.sqlName()
                                            + "), 0))",
                                    table.sqlName());
        }
        next.put(table, wanted + 1);
        return wanted;
    }
}
