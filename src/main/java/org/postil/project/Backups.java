package org.postil.project;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.core.DB;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Verified copies of a project file, in a folder of its own that only the owner can read:
 * FOLDER/PROJECT-GUID/TIME-NUMBER-REASON.postil. A copy is made by SQLite, never by copying the
 * file, and older copies are thinned out only after the new one was found good.
 */
final class Backups {
    /** 2000 pages are 8 MB: a few milliseconds. */
    private static final int PAGES_A_STEP = 2000;

    private static final String UNFINISHED = ".part";
    private static final Pattern GUID = Pattern.compile("[A-Za-z0-9-]+");

    private final Path folder;
    private final Clock clock;
    private final Thinning thinning;

    /**
     * @param folder made if missing
     */
    Backups(Path folder, Clock clock, Thinning thinning) {
        this.folder = folder;
        this.clock = clock;
        this.thinning = thinning;
    }

    /** The first half of a backup, not verified yet. */
    sealed interface Copy {
        /**
         * @param rows of each table at the time of copying
         */
        record Written(Path unfinished, Path file, Map<String, Long> rows) implements Copy {}

        /**
         * @param words a sentence for the user
         */
        record Failed(String words) implements Copy {}
    }

    /** Copies and verifies at once, on the thread of the connection. */
    BackupResult make(Connection connection, String projectGuid, String reason)
            throws SQLException {
        return finish(copy(connection, projectGuid, reason, () -> {}));
    }

    /**
     * Copies the file as it is now. Must be called outside a transaction, on the connection's
     * thread.
     *
     * @param between called every few milliseconds while the copy is made; may read and write
     *     through the same connection, whole transactions only, and the copy takes them in
     */
    Copy copy(Connection connection, String projectGuid, String reason, Runnable between)
            throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("a backup inside a transaction would miss it");
        }
        if (!GUID.matcher(projectGuid).matches()) {
            throw new IllegalArgumentException("not a project GUID");
        }
        var target = folder.resolve(projectGuid);
        @Nullable Path unfinished = null;
        try {
            OwnerOnly.createFolders(target);
            long bytes =
                    Sql.number(connection, "PRAGMA page_count")
                            * Sql.number(connection, "PRAGMA page_size");
            if (Files.getFileStore(target).getUsableSpace() < bytes + (bytes >> 4)) {
                return new Copy.Failed(
                        "There is not enough room for a backup of %d MB in %s."
                                .formatted(bytes >> 20, target));
            }
            var existing = list(projectGuid);
            long number = existing.isEmpty() ? 1 : existing.getFirst().number() + 1;
            var file = target.resolve(BackupFile.name(clock.instant(), number, reason));
            unfinished = target.resolve(file.getFileName() + UNFINISHED);
            Files.deleteIfExists(unfinished);
            OwnerOnly.createFile(unfinished);
            write(connection, unfinished, between);
            return new Copy.Written(unfinished, file, rows(connection));
        } catch (RuntimeException e) {
            discard(unfinished);
            throw e;
        } catch (IOException e) {
            discard(unfinished);
            return new Copy.Failed("The backup folder " + target + " cannot be written.");
        } catch (SQLiteException e) {
            discard(unfinished);
            return new Copy.Failed(
                    "The backup could not be written to %s (%s)."
                            .formatted(target, e.getResultCode().name()));
        }
    }

    /** Verifies a copy, gives it its name and thins out older ones. May run on any thread. */
    BackupResult finish(Copy copy) {
        return switch (copy) {
            case Copy.Failed failed -> new BackupResult.Failed(failed.words());
            case Copy.Written written -> finish(written);
        };
    }

    private BackupResult finish(Copy.Written copy) {
        var problem = problem(copy);
        if (problem != null) {
            discard(copy.unfinished);
            return new BackupResult.Failed(
                    "The backup was written but is not good (" + problem + "), so it was removed.");
        }
        try {
            Files.move(copy.unfinished, copy.file, StandardCopyOption.ATOMIC_MOVE);
            return new BackupResult.Made(copy.file, Files.size(copy.file), thin(copy.file));
        } catch (IOException e) {
            discard(copy.unfinished);
            return new BackupResult.Failed("The backup folder cannot be written.");
        }
    }

    /** Backups of a project, the one made last first. */
    List<BackupFile> list(String projectGuid) throws IOException {
        return list(folder.resolve(projectGuid));
    }

    private static List<BackupFile> list(Path target) throws IOException {
        var result = new ArrayList<BackupFile>();
        if (Files.isDirectory(target)) {
            try (var files = Files.newDirectoryStream(target)) {
                for (Path file : files) {
                    BackupFile.of(file, Files.size(file)).ifPresent(result::add);
                }
            }
        }
        result.sort((a, b) -> Long.compare(b.number(), a.number()));
        return result;
    }

    private static Path copyFolder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    private List<Path> thin(Path justMade) throws IOException {
        var removed = new ArrayList<Path>();
        for (BackupFile backup : thinning.toRemove(list(copyFolder(justMade)), clock.instant())) {
            Files.deleteIfExists(backup.path());
            removed.add(backup.path());
        }
        return removed;
    }

    private static void write(Connection connection, Path file, Runnable between)
            throws SQLException {
        var database = connection.unwrap(SQLiteConnection.class).getDatabase();
        var failure = new ArrayList<RuntimeException>();
        DB.ProgressObserver observer =
                (remaining, pages) -> {
                    // An exception must not travel through the native code below.
                    try {
                        // After the last step the copy takes no more changes in.
                        if (failure.isEmpty() && remaining > 0) {
                            between.run();
                        }
                    } catch (RuntimeException e) {
                        failure.add(e);
                    }
                };
        int code = database.backup("main", file.toString(), observer, 10, 100, PAGES_A_STEP);
        if (!failure.isEmpty()) {
            throw failure.getFirst();
        }
        if (code != SQLiteErrorCode.SQLITE_OK.code) {
            throw new SQLiteException("backup", SQLiteErrorCode.getErrorCode(code));
        }
    }

    /** What is wrong with a copy; null if nothing is. */
    private static @Nullable String problem(Copy.Written copy) {
        try (var connection =
                DriverManager.getConnection(
                        "jdbc:sqlite:" + ProjectConnection.uri(copy.unfinished))) {
            Sql.pragma(connection, "locking_mode=EXCLUSIVE");
            if (Sql.number(connection, "PRAGMA application_id") != ProjectHeader.APPLICATION_ID) {
                return "it is no project";
            }
            if (!Sql.texts(connection, "PRAGMA integrity_check(1)").equals(List.of("ok"))) {
                return "it is damaged";
            }
            return rows(connection).equals(copy.rows) ? null : "rows are missing";
        } catch (SQLException e) {
            return "it cannot be read";
        }
    }

    private static Map<String, Long> rows(Connection connection) throws SQLException {
        var result = new TreeMap<String, Long>();
        for (String table :
                Sql.texts(
                        connection,
                        "SELECT name FROM pragma_table_list WHERE schema='main' AND"
                                + " type='table'")) {
            result.put(table, Sql.number(connection, "SELECT count(*) FROM " + Sql.quoted(table)));
        }
        return result;
    }

    private static void discard(@Nullable Path unfinished) {
        try {
            if (unfinished != null) {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            // It has no name of a backup and is never taken for one.
        }
    }
}
