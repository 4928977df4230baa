package org.postil.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The shapes of tables, each read once: asking SQLite costs more than a small undo. */
final class TableShapes {
    private final Connection connection;
    private final Map<String, TableShape> known = new HashMap<>();

    TableShapes(Connection connection) {
        this.connection = connection;
    }

    TableShape of(String table) throws SQLException {
        var shape = known.get(table);
        if (shape == null) {
            shape = TableShape.read(connection, table);
            known.put(table, shape);
        }
        return shape;
    }
}
