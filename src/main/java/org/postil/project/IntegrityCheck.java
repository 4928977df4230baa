package org.postil.project;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What must hold in every project file, whatever its tables are about. Reads only. */
final class IntegrityCheck {
    private static final int SHOWN = 10;

    private final HistoryTriggers triggers;
    private final int version;

    /**
     * @param version the schema version the file should have
     */
    IntegrityCheck(HistoryTriggers triggers, int version) {
        this.triggers = triggers;
        this.version = version;
    }

    private interface Check {
        List<String> problems(Connection connection) throws SQLException;
    }

    /** One result for each check, also when a check could not be finished. */
    List<CheckResult> run(Connection connection) {
        var results = new ArrayList<CheckResult>();
        results.add(check("file is a project of this version", connection, this::identity));
        results.add(check("database is intact", connection, IntegrityCheck::database));
        results.add(check("references point to rows", connection, IntegrityCheck::references));
        results.add(check("every table is logged", connection, triggers::verify));
        results.add(check("history is an unbroken chain", connection, IntegrityCheck::chain));
        results.add(check("actions are consistent", connection, IntegrityCheck::actions));
        results.add(check("GUIDs are present and unique", connection, this::guids));
        return results;
    }

    private static CheckResult check(String name, Connection connection, Check check) {
        try {
            return CheckResult.of(name, check.problems(connection));
        } catch (SQLException e) {
            // The message of the database may quote a value; the code does not.
            return new CheckResult(
                    name, false, "could not be read (code " + e.getErrorCode() + ")");
        } catch (IllegalStateException e) {
            return new CheckResult(name, false, String.valueOf(e.getMessage()));
        }
    }

    private List<String> identity(Connection connection) throws SQLException {
        var problems = new ArrayList<String>();
        if (Sql.number(connection, "PRAGMA application_id") != ProjectHeader.APPLICATION_ID) {
            problems.add("the application id is not Postil's");
        }
        long found = Sql.number(connection, "PRAGMA user_version");
        if (found != version) {
            problems.add("the file version is " + found + ", not " + version);
        }
        return problems;
    }

    private static List<String> database(Connection connection) throws SQLException {
        var lines = Sql.texts(connection, "PRAGMA integrity_check(" + SHOWN + ")");
        return lines.equals(List.of("ok")) ? List.of() : lines;
    }

    private static List<String> references(Connection connection) throws SQLException {
        return Sql.texts(
                connection,
                "SELECT \"table\"||' has '||count(*)||' rows that refer to no row of '||parent"
                        + " FROM pragma_foreign_key_check GROUP BY \"table\",parent");
    }

    private static List<String> chain(Connection connection) throws SQLException {
        var problems = new ArrayList<String>();
        problems.addAll(
                Sql.texts(
                        connection,
                        "SELECT 'action '||id||' does not follow the one before it' FROM (SELECT"
                            + " id, first, last, lag(last,1,0) OVER (ORDER BY id) AS previous FROM"
                            + " action) WHERE first IS NOT previous+1 OR last<first-1 LIMIT ?",
                        SHOWN));
        long claimed =
                Sql.number(connection, "SELECT (SELECT last FROM action ORDER BY id DESC LIMIT 1)");
        long newest = Sql.number(connection, "SELECT max(id) FROM change");
        long rows = Sql.number(connection, "SELECT count(*) FROM change");
        long unreadable =
                Sql.number(
                        connection,
                        "SELECT count(*) FROM change WHERE op NOT IN ('I','U','D') OR"
                                + " json_valid(old) IS NOT iif(op='I',NULL,1) OR"
                                + " json_valid(new) IS NOT iif(op='D',NULL,1)");
        if (unreadable > 0) {
            problems.add(unreadable + " changes cannot be read");
        }
        if (newest > claimed) {
            problems.add((newest - claimed) + " changes belong to no action");
        }
        if (newest < claimed) {
            problems.add("the newest " + (claimed - newest) + " changes are missing");
        }
        if (rows != newest) {
            problems.add((newest - rows) + " changes are missing in between");
        }
        return problems;
    }

    private static List<String> actions(Connection connection) throws SQLException {
        return Sql.texts(
                connection,
                """
                WITH latest AS (
                  SELECT target, kind, max(id) FROM action WHERE kind IN ('undo','redo')
                  GROUP BY target)
                SELECT 'action '||a.id||' is of no known kind or state' FROM action a
                  WHERE a.kind NOT IN ('do','undo','redo','barrier')
                  OR (a.kind='do') IS NOT (a.state IN ('done','undone','abandoned'))
                  AND NOT (a.kind<>'do' AND a.state IS NULL)
                UNION ALL SELECT 'action '||a.id||' is about no action before it' FROM action a
                  WHERE a.kind IN ('undo','redo') AND NOT EXISTS (SELECT 1 FROM action t
                    WHERE t.id=a.target AND t.id<a.id AND t.kind='do')
                UNION ALL SELECT 'action '||a.id||' is about another one' FROM action a
                  WHERE a.kind NOT IN ('undo','redo') AND a.target IS NOT NULL
                UNION ALL SELECT 'the state of action '||a.id||' does not fit what was done to it'
                  FROM action a LEFT JOIN latest l ON l.target=a.id
                  WHERE a.kind='do' AND (a.state='done') IS NOT (l.kind IS NOT 'undo')
                UNION ALL SELECT 'action '||min(id)||' is undone below one that is done'
                  FROM action WHERE state='undone'
                  HAVING min(id)<(SELECT max(id) FROM action WHERE state='done')
                UNION ALL SELECT 'action '||min(id)||' is undone below a barrier'
                  FROM action WHERE state='undone'
                  HAVING min(id)<(SELECT max(id) FROM action WHERE kind='barrier')
                LIMIT ?
                """,
                SHOWN);
    }

    private List<String> guids(Connection connection) throws SQLException {
        var problems = new ArrayList<String>();
        var all = new ArrayList<String>();
        var tables = new ArrayList<>(triggers.loggedTables(connection));
        tables.add("action");
        for (String table : tables) {
            boolean hasGuid =
                    Sql.number(
                                    connection,
                                    "SELECT count(*) FROM pragma_table_info(?) WHERE name='guid'",
                                    table)
                            > 0;
            if (hasGuid) {
                all.add("SELECT guid FROM " + Sql.quoted(table));
                long blank =
                        Sql.number(
                                connection,
                                "SELECT count(*) FROM "
                                        + Sql.quoted(table)
                                        + " WHERE coalesce(trim(guid),'')=''");
                if (blank > 0) {
                    problems.add(table + " has " + blank + " rows without a GUID");
                }
            }
        }
        long twice =
                Sql.number(
                        connection,
                        "SELECT count(*) FROM (SELECT guid FROM ("
                                + String.join(" UNION ALL ", all)
                                + ") WHERE trim(guid)<>'' GROUP BY guid HAVING count(*)>1)");
        if (twice > 0) {
            problems.add(twice + " GUIDs stand for more than one row");
        }
        return problems;
    }
}
