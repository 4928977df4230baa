package org.postil.project;

import static java.util.stream.Collectors.joining;

import org.postil.project.TableShape.Column;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Generates the triggers h_TABLE_i, h_TABLE_u and h_TABLE_d that write every change of a row to the
 * log, and the guards that keep the log append-only. A log row holds JSON objects: an insert the
 * new row, a delete the old one, an update the changed columns on both sides plus the primary key
 * and the guid. Blobs are written as hexadecimal digits.
 *
 * <p>Every comparison is binary: with the column's own collation a rename that changes case only
 * would be missed.
 */
final class HistoryTriggers {
    /** The log itself. */
    static final Set<String> OWN_TABLES = Set.of("change", "action");

    private static final String PREFIX = "h_";
    // The driver allows a function 100 arguments, two for each member of a json_object.
    private static final int MAX_COLUMNS = 50;
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String APPEND_ONLY =
            "BEGIN SELECT raise(ABORT,'history is append-only'); END";

    private final Set<String> leftOut;

    /**
     * @param leftOut tables that are not logged: content by hash, caches that are rebuilt
     */
    HistoryTriggers(Set<String> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Tables whose changes are logged, by name. Virtual tables and their shadows never are. */
    List<String> loggedTables(Connection connection) throws SQLException {
        return Sql.texts(
                        connection,
                        "SELECT name FROM pragma_table_list WHERE schema='main' AND type='table'"
                                + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")
                .stream()
                .filter(name -> !OWN_TABLES.contains(name) && !leftOut.contains(name))
                .toList();
    }

    /** Creates every trigger; none may be there yet. Part of the caller's transaction. */
    void install(Connection connection) throws SQLException {
        for (String trigger : generated(connection).values()) {
            Sql.run(connection, trigger);
        }
    }

    /** Drops every history trigger, wanted or not. Part of the caller's transaction. */
    void drop(Connection connection) throws SQLException {
        for (String name : installed(connection).keySet()) {
            Sql.run(connection, "DROP TRIGGER " + Sql.quoted(name));
        }
    }

    /** What differs between the triggers that are there and those that should be; empty if none. */
    List<String> verify(Connection connection) throws SQLException {
        var wanted = generated(connection);
        var found = installed(connection);
        var problems = new ArrayList<String>();
        wanted.forEach((name, text) -> {
            var there = found.get(name);
            if (there == null) {
                problems.add("trigger " + name + " is missing");
            } else if (!there.equals(text)) {
                problems.add("trigger " + name + " was changed");
            }
        });
        for (String name : found.keySet()) {
            if (!wanted.containsKey(name)) {
                problems.add("trigger " + name + " does not belong here");
            }
        }
        return problems;
    }

    /**
     * Trigger texts by name.
     *
     * @throws IllegalStateException when a table cannot be logged: not STRICT, no primary key, too
     *     many columns, an ANY column or an unusual name
     */
    Map<String, String> generated(Connection connection) throws SQLException {
        var result = new LinkedHashMap<String, String>();
        for (String table : loggedTables(connection)) {
            var shape = TableShape.read(connection, table);
            demandLoggable(shape);
            add(result, table + "_i", insert(shape));
            add(result, table + "_u", update(shape));
            add(result, table + "_d", delete(shape));
        }
        // Written so that no table of the schema can have the same trigger name.
        add(result, "_change_update", "BEFORE UPDATE ON change " + APPEND_ONLY);
        add(result, "_change_delete", "BEFORE DELETE ON change " + APPEND_ONLY);
        add(
                result,
                "_action_update",
                "BEFORE UPDATE OF id,guid,at,coder,label,kind,target,first,last ON action "
                        + APPEND_ONLY);
        add(result, "_action_delete", "BEFORE DELETE ON action " + APPEND_ONLY);
        return result;
    }

    private static Map<String, String> installed(Connection connection) throws SQLException {
        var result = new LinkedHashMap<String, String>();
        Sql.rows(
                connection,
                "SELECT name, sql FROM sqlite_schema WHERE type='trigger' AND name LIKE 'h\\_%'"
                        + " ESCAPE '\\' ORDER BY name",
                row -> result.put(row.getString(1), row.getString(2)));
        return result;
    }

    private static void add(Map<String, String> triggers, String suffix, String body) {
        var name = PREFIX + suffix;
        triggers.put(name, "CREATE TRIGGER " + name + " " + body);
    }

    private static String insert(TableShape table) {
        return "AFTER INSERT ON %s BEGIN INSERT INTO change(tbl,op,new) VALUES('%s','I',%s); END"
                .formatted(table.quoted(), table.name(), object(table, "NEW"));
    }

    private static String delete(TableShape table) {
        return "AFTER DELETE ON %s BEGIN INSERT INTO change(tbl,op,old) VALUES('%s','D',%s); END"
                .formatted(table.quoted(), table.name(), object(table, "OLD"));
    }

    private static String update(TableShape table) {
        var differs =
                table.columns().stream()
                        .map(c -> "OLD.%1$s COLLATE BINARY IS NOT NEW.%1$s".formatted(c.quoted()))
                        .collect(joining(" OR "));
        return ("AFTER UPDATE ON %s WHEN %s BEGIN INSERT INTO change(tbl,op,old,new)"
                        + " VALUES('%s','U',%s,%s); END")
                .formatted(
                        table.quoted(),
                        differs,
                        table.name(),
                        changedOnly(table, "OLD"),
                        changedOnly(table, "NEW"));
    }

    private static String object(TableShape table, String row) {
        return table.columns().stream()
                .map(column -> "'" + column.name() + "'," + value(column, row))
                .collect(joining(",", "json_object(", ")"));
    }

    private static String value(Column column, String row) {
        var value = row + "." + column.quoted();
        // hex(NULL) is '', not NULL.
        return column.isBlob() ? "iif(%1$s IS NULL,NULL,hex(%1$s))".formatted(value) : value;
    }

    /** '$._' names nothing: such a member is not removed. */
    private static String changedOnly(TableShape table, String row) {
        var removals =
                table.columns().stream()
                        .filter(column -> !table.isIdentity(column))
                        .map(column ->
                                ",iif(OLD.%1$s COLLATE BINARY IS NEW.%1$s,%2$s,'$._')"
                                        .formatted(column.quoted(), column.path()))
                        .collect(joining());
        return "json_remove(" + object(table, row) + removals + ")";
    }

    private static void demandLoggable(TableShape table) {
        demand(table, table.strict(), "is not STRICT");
        demand(table, !table.key().isEmpty(), "has no primary key");
        demand(table, table.columns().size() <= MAX_COLUMNS, "has more than 50 columns");
        demand(table, PLAIN_NAME.matcher(table.name()).matches(), "has an unusual name");
        for (Column column : table.columns()) {
            demand(table, !column.type().equals("ANY"), "has a column of any type");
            demand(
                    table,
                    PLAIN_NAME.matcher(column.name()).matches(),
                    "has a column with an unusual name");
        }
    }

    private static void demand(TableShape table, boolean holds, String problem) {
        if (!holds) {
            throw new IllegalStateException("Table " + table.name() + " " + problem);
        }
    }
}
