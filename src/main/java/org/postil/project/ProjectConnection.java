package org.postil.project;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The one connection to a project file, set up so that a finished transaction is on disk and nobody
 * else has the file open. Used by one thread.
 */
final class ProjectConnection implements AutoCloseable {
    private static final int BUSY_MILLISECONDS = 250;

    /** In this order: the lock mode must be known before the file is first read. */
    private static final List<String> BEFORE_LOCK =
            List.of("locking_mode=EXCLUSIVE", "trusted_schema=OFF", "cell_size_check=ON");

    private static final List<String> AFTER_LOCK =
            List.of(
                    "journal_mode=DELETE",
                    "synchronous=FULL",
                    "foreign_keys=ON",
                    // Off by default; without it a REPLACE would delete rows past the history.
                    "recursive_triggers=ON",
                    "secure_delete=ON",
                    "temp_store=MEMORY",
                    "mmap_size=0",
                    "cache_size=-65536");

    private final Path file;
    private final Object openKey;
    private final Connection connection;

    private ProjectConnection(Path file, Object openKey, Connection connection) {
        this.file = file;
        this.openKey = openKey;
        this.connection = connection;
    }

    /** Opens a project file that is there. Links are followed: one file has one journal. */
    static OpenResult open(Path path, int supportedVersion) {
        var header = ProjectHeader.read(path, supportedVersion);
        return switch (header) {
            case ProjectHeader.InUse inUse -> new OpenResult.Locked(inUse.words());
            case ProjectHeader.Missing refused -> new OpenResult.Refused(refused);
            case ProjectHeader.Directory refused -> new OpenResult.Refused(refused);
            case ProjectHeader.Unreadable refused -> new OpenResult.Refused(refused);
            case ProjectHeader.Empty refused -> new OpenResult.Refused(refused);
            case ProjectHeader.NotAProject refused -> new OpenResult.Refused(refused);
            case ProjectHeader.Sealed refused -> new OpenResult.Refused(refused);
            case ProjectHeader.NewerVersion refused -> new OpenResult.Refused(refused);
            case ProjectHeader.Damaged refused -> new OpenResult.Refused(refused);
            case ProjectHeader.Ok ok -> openExisting(path, ok.version(), ok.interrupted());
        };
    }

    /** Makes a new, empty file, readable by its owner only, and opens it. */
    static OpenResult create(Path path) {
        try {
            OwnerOnly.createFile(path);
        } catch (FileAlreadyExistsException e) {
            return new OpenResult.Exists(
                    "There is a file " + path + " already. It was left as it is.");
        } catch (NoSuchFileException e) {
            return new OpenResult.Failed(
                    "There is no folder " + path.toAbsolutePath().getParent() + ".");
        } catch (IOException e) {
            return new OpenResult.Failed(
                    path + " cannot be created: the folder cannot be written.");
        }
        var result = openExisting(path, 0, false);
        if (!(result instanceof OpenResult.Opened)) {
            discardEmpty(path);
        }
        return result;
    }

    private static void discardEmpty(Path path) {
        try {
            if (Files.size(path) == 0) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // An empty file that stays behind is refused in words when it is opened.
        }
    }

    Connection connection() {
        return connection;
    }

    /** The real path of the file. */
    Path file() {
        return file;
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            OpenFiles.remove(openKey);
        }
    }

    private static OpenResult openExisting(Path path, int version, boolean recovered) {
        try {
            var file = path.toRealPath();
            if (!writable(file)) {
                return new OpenResult.ReadOnly(
                        path
                                + " or its folder is read-only. Copy the file to a folder of your"
                                + " own and open the copy.");
            }
            var key = OpenFiles.key(file);
            if (!OpenFiles.add(file)) {
                return new OpenResult.Locked(path + ProjectHeader.IN_USE);
            }
            boolean opened = false;
            try {
                var connection = connect(file);
                opened = true;
                return new OpenResult.Opened(
                        new ProjectConnection(file, key, connection), version, recovered);
            } finally {
                if (!opened) {
                    OpenFiles.remove(key);
                }
            }
        } catch (SQLiteException e) {
            return refusal(path, e.getResultCode());
        } catch (SQLException | IOException e) {
            return new OpenResult.Failed(path + " cannot be opened: the system refused it.");
        }
    }

    /**
     * A file that nobody may write is left alone even where the system would allow it (an
     * administrator). The folder holds the journal.
     */
    private static boolean writable(Path file) throws IOException {
        if (OwnerOnly.isPosix(file)
                && Files.getPosixFilePermissions(file).stream()
                        .noneMatch(permission -> permission.name().endsWith("_WRITE"))) {
            return false;
        }
        var folder = file.getParent();
        return Files.isWritable(file) && folder != null && Files.isWritable(folder);
    }

    private static OpenResult refusal(Path path, SQLiteErrorCode code) {
        // The low byte is the primary code of an extended one.
        var primary = SQLiteErrorCode.getErrorCode(code.code & 0xff);
        return switch (primary) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    new OpenResult.Locked(
                            path
                                    + " is open in another window or program. Nothing of it was"
                                    + " changed. Close it there and try again.");
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                    new OpenResult.ReadOnly(
                            path
                                    + " or its folder is read-only. Copy the file to a folder of"
                                    + " your own and open the copy.");
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    new OpenResult.Refused(
                            new ProjectHeader.Damaged(path, "the database cannot be read"));
            case SQLITE_FULL, SQLITE_IOERR ->
                    new OpenResult.Failed(
                            path + " cannot be opened: the disk is full or does not answer.");
            // An enum of the driver, not ours: whatever else it may say.
            default -> new OpenResult.Failed(path + " cannot be opened (" + primary.name() + ").");
        };
    }

    private static Connection connect(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        var connection = config.createConnection("jdbc:sqlite:" + uri(file));
        boolean ready = false;
        try {
            for (String pragma : BEFORE_LOCK) {
                Sql.pragma(connection, pragma);
            }
            // The mode alone takes no lock; it keeps the one this takes.
            Sql.run(connection, "BEGIN EXCLUSIVE; COMMIT");
            for (String pragma : AFTER_LOCK) {
                Sql.pragma(connection, pragma);
            }
            ready = true;
            return connection;
        } finally {
            if (!ready) {
                connection.close();
            }
        }
    }

    /**
     * The driver takes what follows a '?' in a plain path for options; in a URI it stands as %3F.
     */
    static String uri(Path file) {
        var uri = file.toUri();
        // SQLite knows no host: \\server\share is written with an empty one.
        return uri.getRawAuthority() == null
                ? "file://" + uri.getRawPath()
                : "file:////" + uri.getRawAuthority() + uri.getRawPath();
    }
}
