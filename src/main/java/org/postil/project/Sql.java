package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One statement at a time on a plain connection; every statement is closed before return. */
final class Sql {
    private Sql() {}

    /** Reads the row the cursor stands on. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs one or several statements without parameters. */
    static void run(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    /** Runs a pragma, whether it answers with a row or not. */
    static void pragma(Connection connection, String assignment) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA " + assignment);
        }
    }

    /** Returns the number of rows touched. */
    static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    static <T> List<T> rows(
            Connection connection, String sql, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            var result = new ArrayList<T>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    result.add(reader.read(row));
                }
            }
            return result;
        }
    }

    static List<String> texts(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        return rows(connection, sql, row -> row.getString(1), values);
    }

    /** The first column of the only row; NULL counts as 0. */
    static long number(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        return rows(connection, sql, row -> row.getLong(1), values).getFirst();
    }

    /** A name from the schema as an identifier. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
