package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Schema versions. Version n is what the scripts V001.sql .. V00n.sql make of an empty file; the
 * version of a file is its user_version. A new version needs one more script and a golden old file,
 * nothing else: history triggers are dropped before a script runs and generated anew after it. A
 * script runs with foreign keys off (so that tables can be rebuilt) and must leave none broken.
 * What a script does to rows is not logged; the barrier that is recorded keeps undo from going back
 * past it.
 */
final class Migrations {
    private final List<String> scripts;
    private final String historyTables;
    private final HistoryTriggers triggers;

    /** Makes the verified copy without which nothing is changed. */
    @FunctionalInterface
    interface SafetyCopy {
        BackupResult make() throws SQLException;
    }

    /**
     * @param folder resource folder with V001.sql and so on, ending in a slash
     */
    Migrations(String folder, HistoryTriggers triggers) {
        this.triggers = triggers;
        var found = new ArrayList<String>();
        for (int version = 1; ; version++) {
            var script = text(folder + "V%03d.sql".formatted(version));
            if (script == null) {
                break;
            }
            found.add(script);
        }
        this.scripts = List.copyOf(found);
        var tables = text("/org/postil/project/schema/history.sql");
        if (tables == null) {
            throw new IllegalStateException("history.sql is missing from the program");
        }
        this.historyTables = tables;
    }

    /** The newest version, 0 when there is no script. */
    int current() {
        return scripts.size();
    }

    /** Fills an empty file with the current schema, in one transaction. */
    void create(Connection connection) throws SQLException {
        create(connection, current());
    }

    /** Fills an empty file with an older schema: what a file of that time looked like. */
    void create(Connection connection, int version) throws SQLException {
        Transaction.run(
                connection,
                () -> {
                    Sql.pragma(connection, "application_id=" + ProjectHeader.APPLICATION_ID);
                    Sql.run(connection, historyTables);
                    for (String script : scripts.subList(0, version)) {
                        Sql.run(connection, script);
                    }
                    triggers.install(connection);
                    Sql.pragma(connection, "user_version=" + version);
                    return version;
                });
    }

    /**
     * Brings an opened file to the current version, one transaction for each version.
     *
     * @param copy called once, before anything is changed; not called when nothing is to be done
     */
    MigrationResult migrate(Connection connection, SafetyCopy copy, Instant at)
            throws SQLException {
        int from = (int) Sql.number(connection, "PRAGMA user_version");
        if (from == current()) {
            return new MigrationResult.UpToDate();
        }
        return switch (copy.make()) {
            case BackupResult.Failed failed ->
                    new MigrationResult.NotMigrated(
                            "The file must be upgraded to be opened, and no backup could be made"
                                    + " first, so it was left as it is. "
                                    + failed.words());
            case BackupResult.Made made -> {
                for (int version = from + 1; version <= current(); version++) {
                    step(connection, version, at);
                }
                yield new MigrationResult.Migrated(from, current(), made);
            }
        };
    }

    private void step(Connection connection, int version, Instant at) throws SQLException {
        // Ignored inside a transaction, hence before and after it.
        Sql.pragma(connection, "foreign_keys=OFF");
        try {
            Transaction.run(
                    connection,
                    () -> {
                        var history = new History(connection);
                        history.adopt(at);
                        triggers.drop(connection);
                        Sql.run(connection, scripts.get(version - 1));
                        if (!Sql.texts(connection, "PRAGMA foreign_key_check").isEmpty()) {
                            throw new SQLException(
                                    "references are broken after the step to version " + version);
                        }
                        triggers.install(connection);
                        history.commit(
                                ActionDraft.barrier("file upgraded to version " + version, ""), at);
                        Sql.pragma(connection, "user_version=" + version);
                        return version;
                    });
        } finally {
            Sql.pragma(connection, "foreign_keys=ON");
        }
    }

    private static @Nullable String text(String resource) {
        try (var stream = Migrations.class.getResourceAsStream(resource)) {
            return stream == null
                    ? null
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
