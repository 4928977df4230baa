package org.postil.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A project file looked at, or damaged, past the program, while no program has it open. */
final class Database {
    private Database() {}

    static List<List<String>> rows(Path file, String sql) {
        try (var connection = open(file)) {
            return rows(connection, sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    static String one(Path file, String sql) {
        return rows(file, sql).getFirst().getFirst();
    }

    /** Runs statements with no regard to keys, checks or the history. */
    static void damage(Path file, String... statements) {
        try (var connection = open(file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys=OFF");
            statement.execute("PRAGMA ignore_check_constraints=ON");
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(String.join("; ", statements), e);
        }
    }

    /**
     * A hash of every row of each table that a user's work is in: all but the history and the
     * contents that are stored under their own hashes.
     */
    static Map<String, String> content(Path file) {
        try (var connection = open(file)) {
            var content = new TreeMap<String, String>();
            for (var table :
                    rows(
                            connection,
                            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN"
                                    + " ('change', 'action', 'blob', 'text')"
                                    + " AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")) {
                content.put(table.getFirst(), hash(connection, table.getFirst()));
            }
            return content;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String hash(Connection connection, String table) throws SQLException {
        var columns =
                rows(connection, "SELECT name FROM pragma_table_info('" + table + "')").stream()
                        .map(row -> "quote(\"" + row.getFirst() + "\")")
                        .toList();
        String all = String.join("||','||", columns);
        var lines = rows(connection, "SELECT " + all + " FROM \"" + table + "\" ORDER BY 1");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return lines.size() + " rows " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }
}
