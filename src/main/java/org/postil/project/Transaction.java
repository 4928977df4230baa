package org.postil.project;

import org.sqlite.SQLiteErrorCode;

import java.sql.Connection;
import java.sql.SQLException;

/** All or nothing on one connection. */
final class Transaction {
    private Transaction() {}

    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Runs the work and commits. Whatever the work throws is thrown on after everything was rolled
     * back. Work must not swallow an exception of the database and go on: when the disk is full
     * SQLite ends the transaction by itself, and what is written after that is kept at once.
     */
    static <T> T run(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = work.run();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
            endTransaction(connection, done);
        }
    }

    /**
     * Whether the connection must be closed and the file opened and checked again before anything
     * else is done: the disk is full or failed, or the file is damaged.
     */
    static boolean demandsReopen(SQLException failure) {
        // The low byte is the primary code of an extended one.
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff)) {
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_NOMEM -> true;
            // An enum of the driver, not ours.
            default -> false;
        };
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // SQLite has rolled back by itself; the first failure is the one to hear of.
        }
    }

    /** The driver says COMMIT here: an empty transaction after a commit or rollback. */
    private static void endTransaction(Connection connection, boolean done) throws SQLException {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (done) {
                throw e;
            }
        }
    }
}
