package org.postil.project;

import static java.util.stream.Collectors.joining;

import org.postil.project.TableShape.Column;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays ranges of the log back in exact reverse order, or again in exact order. Every state passed
 * through has existed before, so no unique constraint can clash. Values go from JSON to column
 * inside SQLite, never through Java.
 *
 * <p>Neighbouring log rows of one table and operation are one statement; updates only where no row
 * occurs twice and no key or unique column changed. Foreign key actions fire during a replay too: a
 * statement may find rows already gone or already set, so row counts prove nothing.
 */
final class Replay implements AutoCloseable {
    private final Connection connection;
    private final TableShapes shapes;
    // Closed before the transaction ends: an open statement that wrote keeps SQLite busy.
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Replay(Connection connection, TableShapes shapes) {
        this.connection = connection;
        this.shapes = shapes;
    }

    private enum Direction {
        BACKWARD,
        FORWARD
    }

    private record Run(String table, char operation, long first, long last) {}

    /** Undoes the log rows first..last. */
    void backward(long first, long last) throws SQLException {
        for (Run run : runs(first, last).reversed()) {
            switch (run.operation) {
                case 'I' -> delete(run, "new", Direction.BACKWARD);
                case 'U' -> update(run, "new", "old", Direction.BACKWARD);
                case 'D' -> insert(run, "old", Direction.BACKWARD);
                default -> throw new IllegalStateException("unknown operation in the log");
            }
        }
    }

    /** Does the log rows first..last once more. */
    void forward(long first, long last) throws SQLException {
        for (Run run : runs(first, last)) {
            switch (run.operation) {
                case 'I' -> insert(run, "new", Direction.FORWARD);
                case 'U' -> update(run, "old", "new", Direction.FORWARD);
                case 'D' -> delete(run, "old", Direction.FORWARD);
                default -> throw new IllegalStateException("unknown operation in the log");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
    }

    private List<Run> runs(long first, long last) throws SQLException {
        var runs = new ArrayList<Run>();
        var select = prepared("SELECT id,tbl,op FROM change WHERE id BETWEEN ? AND ? ORDER BY id");
        select.setLong(1, first);
        select.setLong(2, last);
        try (var row = select.executeQuery()) {
            while (row.next()) {
                long id = row.getLong(1);
                var table = row.getString(2);
                char operation = row.getString(3).charAt(0);
                var open = runs.isEmpty() ? null : runs.getLast();
                if (open != null && open.operation == operation && open.table.equals(table)) {
                    runs.set(runs.size() - 1, new Run(table, operation, open.first, id));
                } else {
                    runs.add(new Run(table, operation, id, id));
                }
            }
        }
        return runs;
    }

    private void insert(Run run, String json, Direction direction) throws SQLException {
        var shape = shapes.of(run.table);
        execute(
                "INSERT INTO %s(%s) SELECT %s FROM change WHERE id BETWEEN ? AND ? ORDER BY id %s"
                        .formatted(
                                shape.quoted(),
                                shape.columns().stream().map(Column::quoted).collect(joining(",")),
                                values(shape.columns(), json),
                                direction == Direction.BACKWARD ? "DESC" : "ASC"),
                run.first,
                run.last);
    }

    private void delete(Run run, String json, Direction direction) throws SQLException {
        var shape = shapes.of(run.table);
        var sql =
                "DELETE FROM %s WHERE (%s) IN (SELECT %s FROM change WHERE id BETWEEN ? AND ?)"
                        .formatted(
                                shape.quoted(),
                                shape.key().stream().map(Column::quoted).collect(joining(",")),
                                values(shape.key(), json));
        if (shape.rowByRow()) {
            oneByOne(sql, run, direction);
        } else {
            execute(sql, run.first, run.last);
        }
    }

    /** Takes rows from what they are in one JSON object to what they are in the other. */
    private void update(Run run, String from, String to, Direction direction) throws SQLException {
        var shape = shapes.of(run.table);
        var assignments =
                shape.columns().stream()
                        .map(column ->
                                "%1$s=iif(json_type(h.%2$s,%3$s) IS NULL,%4$s.%1$s,%5$s)"
                                        .formatted(
                                                column.quoted(),
                                                to,
                                                column.path(),
                                                shape.quoted(),
                                                column.from("h." + to)))
                        .collect(joining(","));
        var sameRow =
                shape.key().stream()
                        .map(column ->
                                "%s.%s=%s"
                                        .formatted(
                                                shape.quoted(),
                                                column.quoted(),
                                                column.from("h." + from)))
                        .collect(joining(" AND "));
        var sql =
                "UPDATE %s SET %s FROM change AS h WHERE h.id BETWEEN ? AND ? AND %s"
                        .formatted(shape.quoted(), assignments, sameRow);
        if (run.first == run.last || !shape.rowByRow() && independent(run, shape)) {
            execute(sql, run.first, run.last);
        } else {
            oneByOne(sql, run, direction);
        }
    }

    /** Whether the updates of a run can be done in any order. */
    private boolean independent(Run run, TableShape shape) throws SQLException {
        var touched =
                shape.columns().stream()
                        .filter(c -> shape.isIdentity(c) || shape.unique().contains(c.name()))
                        .map(column ->
                                "json_extract(old,%1$s) IS NOT json_extract(new,%1$s)"
                                        .formatted(column.path()))
                        .collect(joining(" OR "));
        var select =
                prepared(
                        ("SELECT count(*)=count(DISTINCT json_array(%s)) AND NOT max(%s)"
                                        + " FROM change WHERE id BETWEEN ? AND ?")
                                .formatted(values(shape.key(), "new"), touched));
        select.setLong(1, run.first);
        select.setLong(2, run.last);
        try (var row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void oneByOne(String sql, Run run, Direction direction) throws SQLException {
        switch (direction) {
            case BACKWARD -> {
                for (long id = run.last; id >= run.first; id--) {
                    execute(sql, id, id);
                }
            }
            case FORWARD -> {
                for (long id = run.first; id <= run.last; id++) {
                    execute(sql, id, id);
                }
            }
        }
    }

    private void execute(String sql, long first, long last) throws SQLException {
        var statement = prepared(sql);
        statement.setLong(1, first);
        statement.setLong(2, last);
        statement.executeUpdate();
    }

    private static String values(List<Column> columns, String json) {
        return columns.stream().map(column -> column.from(json)).collect(joining(","));
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }
}
