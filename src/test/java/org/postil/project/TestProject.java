package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A project file with the test schema, opened as the program opens one. */
final class TestProject implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final HistoryTriggers TRIGGERS = new HistoryTriggers(Set.of("content"));
    static final Migrations MIGRATIONS = migrations("testschema");

    final ProjectConnection project;
    final Connection connection;
    final History history;

    private TestProject(OpenResult result) {
        assertThat(result).isInstanceOf(OpenResult.Opened.class);
        project = ((OpenResult.Opened) result).connection();
        connection = project.connection();
        history = new History(connection);
    }

    static Migrations migrations(String folder) {
        return new Migrations("/org/postil/project/" + folder + "/", TRIGGERS);
    }

    static TestProject create(Path file) throws SQLException {
        var project = new TestProject(ProjectConnection.create(file));
        MIGRATIONS.create(project.connection);
        return project;
    }

    static TestProject open(Path file) {
        return new TestProject(ProjectConnection.open(file, MIGRATIONS.current()));
    }

    /** All or nothing, like every user action. */
    <T> T inTransaction(Transaction.Work<T> work) throws SQLException {
        return Transaction.run(connection, work);
    }

    /** Runs statements as one action of a coder. */
    Optional<ActionRow> act(String label, String coder, String... statements) throws SQLException {
        return inTransaction(() -> {
            for (String statement : statements) {
                Sql.run(connection, statement);
            }
            return history.commit(ActionDraft.of(label, coder), NOON);
        });
    }

    UndoResult undo(int steps) throws SQLException {
        return inTransaction(() -> history.undo(steps, "ann", NOON));
    }

    UndoResult redo(int steps) throws SQLException {
        return inTransaction(() -> history.redo(steps, "ann", NOON));
    }

    String content() throws SQLException {
        return ContentHash.of(connection, TRIGGERS);
    }

    long count(String table) throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM " + Sql.quoted(table));
    }

    @Override
    public void close() throws SQLException {
        project.close();
    }
}
