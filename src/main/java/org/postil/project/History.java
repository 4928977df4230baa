package org.postil.project;

import org.jspecify.annotations.Nullable;
import org.postil.project.ActionRow.Kind;
import org.postil.project.ActionRow.State;
import org.postil.project.UndoForecast.Reason;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Groups the rows that triggers write to the log into actions, and undoes and redoes them. An undo
 * is itself logged: the log is an unbroken chain from an empty project to what is there now.
 *
 * <p>Everything that writes is part of a transaction that the caller begins and ends; after a
 * failure the caller rolls back and nothing of it stays. Good for as long as the schema stays.
 */
final class History {
    /** An action of more rows is not undone before the user has seen what will change. */
    static final int MANY_ROWS = 50;

    static final String OTHER_DONE = "Something else was done meanwhile; look again.";

    static final String CHANGED_OUTSIDE = "changed outside Postil";

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final String COLUMNS =
            "id,guid,at,coder,label,kind,target,first,last,state FROM action ";

    private final Connection connection;
    private final TableShapes shapes;

    History(Connection connection) {
        this.connection = connection;
        this.shapes = new TableShapes(connection);
    }

    /** The newest log row, 0 in an empty log. */
    long mark() throws SQLException {
        return Sql.number(connection, "SELECT max(id) FROM change");
    }

    /** The newest action, 0 if there is none. */
    long newest() throws SQLException {
        return Sql.number(connection, "SELECT max(id) FROM action");
    }

    /**
     * Ends an action: the log rows that belong to none yet become its own. Empty, with nothing
     * recorded and redo left alone, when there are none; a barrier is always recorded.
     */
    Optional<ActionRow> commit(ActionDraft draft, Instant at) throws SQLException {
        demandTransaction();
        long first = claimed() + 1;
        long last = mark();
        if (last < first && draft.kind() != Kind.BARRIER) {
            return Optional.empty();
        }
        Sql.update(connection, "UPDATE action SET state='abandoned' WHERE state='undone'");
        return Optional.of(record(draft, at, first, last));
    }

    /**
     * Log rows that belong to no action were written by another program: they become an action of
     * their own, or an undo of an older one would overwrite them silently. To be called at open.
     */
    Optional<ActionRow> adopt(Instant at) throws SQLException {
        return commit(ActionDraft.of(CHANGED_OUTSIDE, ""), at);
    }

    /** The action that the next undo is about. */
    Optional<ActionRow> nextUndo() throws SQLException {
        return first("WHERE state='done' AND id>? ORDER BY id DESC LIMIT 1", barrier());
    }

    /** The action that the next redo is about. */
    Optional<ActionRow> nextRedo() throws SQLException {
        return first("WHERE state='undone' AND id>? ORDER BY id LIMIT 1", barrier());
    }

    /** Undoes up to the given number of actions, newest first. */
    UndoResult undo(int steps, String coderGuid, Instant at) throws SQLException {
        return undoWhile(steps, 0, coderGuid, at);
    }

    /** Undoes the newest action, if nothing was done since that was foretold. */
    UndoResult undo(UndoForecast shown, String coderGuid, Instant at) throws SQLException {
        return newest() == shown.newest()
                ? undo(1, coderGuid, at)
                : new UndoResult.Blocked(OTHER_DONE);
    }

    /** Goes back to the action, if nothing was done since that was foretold. */
    UndoResult undoTo(long actionId, UndoForecast shown, String coderGuid, Instant at)
            throws SQLException {
        return newest() == shown.newest()
                ? undoTo(actionId, coderGuid, at)
                : new UndoResult.Blocked(OTHER_DONE);
    }

    /** Undoes everything done after the action, which itself stays: "go back to here". */
    UndoResult undoTo(long actionId, String coderGuid, Instant at) throws SQLException {
        if (actionId < barrier()) {
            return new UndoResult.Blocked(
                    "The project was upgraded, restored or purged since then; undo does not go"
                            + " back past that.");
        }
        return undoWhile(Integer.MAX_VALUE, actionId, coderGuid, at);
    }

    private UndoResult undoWhile(int steps, long after, String coderGuid, Instant at)
            throws SQLException {
        begin();
        var undone = new ArrayList<ActionRow>();
        var recorded = new ArrayList<ActionRow>();
        try (var replay = new Replay(connection, shapes)) {
            while (undone.size() < steps) {
                var next = nextUndo();
                if (next.isEmpty() || next.get().id() <= after) {
                    break;
                }
                var action = next.get();
                replay.backward(action.first(), action.last());
                recorded.add(turn(action, State.UNDONE, Kind.UNDO, coderGuid, at));
                undone.add(action);
            }
        }
        if (!undone.isEmpty()) {
            return new UndoResult.Done(undone, recorded);
        }
        boolean older = first("WHERE state='done' AND id>? LIMIT 1", after).isPresent();
        return older
                ? new UndoResult.Blocked(
                        "The last step cannot be undone: the project was upgraded, restored or"
                                + " purged after it.")
                : new UndoResult.Nothing();
    }

    /** Redoes up to the given number of undone actions, in the order in which they were done. */
    UndoResult redo(int steps, String coderGuid, Instant at) throws SQLException {
        begin();
        var redone = new ArrayList<ActionRow>();
        var recorded = new ArrayList<ActionRow>();
        try (var replay = new Replay(connection, shapes)) {
            while (redone.size() < steps) {
                var next = nextRedo();
                if (next.isEmpty()) {
                    break;
                }
                var action = next.get();
                replay.forward(action.first(), action.last());
                recorded.add(turn(action, State.DONE, Kind.REDO, coderGuid, at));
                redone.add(action);
            }
        }
        return redone.isEmpty() ? new UndoResult.Nothing() : new UndoResult.Done(redone, recorded);
    }

    /**
     * What an undo of the action would change, or a redo if it is undone now.
     *
     * @param coderGuid who would do it
     * @param firstOfOpening the first action id that can have been made since the project was
     *     opened: newest() + 1 at that time
     */
    Optional<UndoPreview> preview(long actionId, String coderGuid, long firstOfOpening)
            throws SQLException {
        var found = find(actionId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var action = found.get();
        boolean redo = action.state() == State.UNDONE;
        var counts = new ArrayList<UndoForecast.TableRows>();
        changes(action.first(), action.last())
                .tables()
                .forEach((table, rows) -> {
                    int appear = redo ? rows.added().size() : rows.removed().size();
                    int vanish = redo ? rows.removed().size() : rows.added().size();
                    counts.add(
                            new UndoForecast.TableRows(
                                    table, appear, rows.changed().size(), vanish));
                });
        var reasons = EnumSet.noneOf(Reason.class);
        var preview = new UndoPreview(action, List.copyOf(counts), reasons);
        if (action.id() < firstOfOpening) {
            reasons.add(Reason.OLDER_STEP);
        }
        if (!action.coder().equals(coderGuid)) {
            reasons.add(Reason.OTHER_CODER);
        }
        if (preview.rows() > MANY_ROWS) {
            reasons.add(Reason.MANY_ROWS);
        }
        return Optional.of(new UndoPreview(action, preview.tables(), Set.copyOf(reasons)));
    }

    /** The net effect of the log rows first..last. */
    ChangeSet changes(long first, long last) throws SQLException {
        return ChangeSet.read(connection, shapes, first, last);
    }

    /** Newest first. */
    List<ActionRow> list(int limit) throws SQLException {
        return actions("ORDER BY id DESC LIMIT ?", limit);
    }

    Optional<ActionRow> find(long id) throws SQLException {
        return first("WHERE id=?", id);
    }

    private ActionRow turn(ActionRow action, State state, Kind kind, String coder, Instant at)
            throws SQLException {
        Sql.update(connection, "UPDATE action SET state=? WHERE id=?", state.word(), action.id());
        var draft = new ActionDraft(kind, action.label(), coder, action.id());
        return record(draft, at, claimed() + 1, mark());
    }

    private ActionRow record(ActionDraft draft, Instant at, long first, long last)
            throws SQLException {
        var state = draft.kind() == Kind.DO ? State.DONE : null;
        Sql.update(
                connection,
                "INSERT INTO action(guid,at,coder,label,kind,target,first,last,state)"
                        + " VALUES(?,?,?,?,?,?,?,?,?)",
                UUID.randomUUID().toString(),
                MILLISECONDS.format(at),
                draft.coderGuid(),
                draft.label(),
                draft.kind().word(),
                draft.target(),
                first,
                last,
                state == null ? null : state.word());
        return first("ORDER BY id DESC LIMIT ?", 1).orElseThrow();
    }

    /** Up to here the log belongs to actions. */
    private long claimed() throws SQLException {
        return Sql.number(connection, "SELECT (SELECT last FROM action ORDER BY id DESC LIMIT 1)");
    }

    private long barrier() throws SQLException {
        return Sql.number(connection, "SELECT max(id) FROM action WHERE kind='barrier'");
    }

    private void begin() throws SQLException {
        demandTransaction();
        if (claimed() < mark()) {
            throw new IllegalStateException("the transaction has changes that no action owns yet");
        }
        // Resets itself when the transaction ends.
        Sql.pragma(connection, "defer_foreign_keys=ON");
    }

    private void demandTransaction() throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("history is written inside a transaction only");
        }
    }

    private Optional<ActionRow> first(String where, long value) throws SQLException {
        return actions(where, value).stream().findFirst();
    }

    private List<ActionRow> actions(String where, long value) throws SQLException {
        return Sql.rows(connection, "SELECT " + COLUMNS + where, History::row, value);
    }

    private static ActionRow row(ResultSet row) throws SQLException {
        @Nullable String state = row.getString(10);
        @Nullable Long target = row.getLong(7);
        if (row.wasNull()) {
            target = null;
        }
        return new ActionRow(
                row.getLong(1),
                row.getString(2),
                Instant.parse(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Kind.of(row.getString(6)),
                target,
                row.getLong(8),
                row.getLong(9),
                state == null ? null : State.of(state));
    }
}
