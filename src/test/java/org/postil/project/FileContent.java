package org.postil.project;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Looks into a project file that nobody has open, for tests of other packages. */
public final class FileContent {
    private FileContent() {}

    /** Of every column of every row that history watches. */
    public static String hash(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return ContentHash.of(connection, ProjectSchema.triggers());
        }
    }

    /** The first column of a query. */
    public static List<String> texts(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return Sql.texts(connection, sql);
        }
    }

    public static void run(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql.run(connection, sql);
        }
    }
}
