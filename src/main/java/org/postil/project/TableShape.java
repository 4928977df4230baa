package org.postil.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the history needs to know of a table, read from the database itself.
 *
 * @param columns in the order of the table, generated columns left out
 * @param key the primary key's columns in key order; empty when the table has none
 * @param unique columns of unique indexes other than the primary key
 * @param rowByRow true when rows must be replayed one at a time in their order: the table refers to
 *     itself, or a unique index has a condition or an expression
 */
record TableShape(
        String name,
        boolean strict,
        List<Column> columns,
        List<Column> key,
        Set<String> unique,
        boolean rowByRow) {

    /**
     * @param type as declared, in capitals
     * @param keyPosition from 1; 0 when no part of the primary key
     */
    record Column(String name, String type, int keyPosition) {
        boolean isBlob() {
            return type.equals("BLOB");
        }

        String quoted() {
            return Sql.quoted(name);
        }

        /** A JSON path as an SQL literal. */
        String path() {
            return "'$." + name + "'";
        }

        /** The column's value out of a JSON object in the given column of the log. */
        String from(String json) {
            var value = "json_extract(" + json + "," + path() + ")";
            return isBlob() ? "unhex(" + value + ")" : value;
        }
    }

    /** Columns that every log row holds: the key and the guid. */
    boolean isIdentity(Column column) {
        return column.keyPosition > 0 || column.name.equals("guid");
    }

    String quoted() {
        return Sql.quoted(name);
    }

    static TableShape read(Connection connection, String table) throws SQLException {
        var columns =
                Sql.rows(
                        connection,
                        "SELECT name, upper(type), pk FROM pragma_table_info(?) ORDER BY cid",
                        row -> new Column(row.getString(1), row.getString(2), row.getInt(3)),
                        table);
        var key =
                columns.stream()
                        .filter(column -> column.keyPosition > 0)
                        .sorted(Comparator.comparingInt(Column::keyPosition))
                        .toList();
        boolean strict =
                Sql.number(
                                connection,
                                "SELECT strict FROM pragma_table_list WHERE schema='main' AND"
                                        + " name=?",
                                table)
                        == 1;
        boolean selfReferring =
                Sql.number(
                                connection,
                                "SELECT count(*) FROM pragma_foreign_key_list(?) WHERE"
                                        + " lower(\"table\")=lower(?)",
                                table,
                                table)
                        > 0;
        var unique = new HashSet<String>();
        boolean conditional = false;
        for (Index index : uniqueIndexes(connection, table)) {
            conditional |= index.partial;
            conditional |= index.columns.contains(EXPRESSION);
            unique.addAll(index.columns);
        }
        return new TableShape(
                table,
                strict,
                List.copyOf(columns),
                key,
                Set.copyOf(unique),
                selfReferring || conditional);
    }

    private static final String EXPRESSION = "";

    private record Index(boolean partial, List<String> columns) {}

    private static List<Index> uniqueIndexes(Connection connection, String table)
            throws SQLException {
        return Sql.rows(
                connection,
                "SELECT name, partial FROM pragma_index_list(?) WHERE \"unique\" AND origin<>'pk'",
                row ->
                        new Index(
                                row.getBoolean(2),
                                Sql.texts(
                                        connection,
                                        "SELECT coalesce(name,'') FROM pragma_index_info(?)",
                                        row.getString(1))),
                table);
    }
}
