package org.postil.project;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One random action on the test schema: a few statements such as real actions are made of. */
final class RandomWork {
    private static final int MOST_ROWS = 60;
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "plain",
                    "PLAIN",
                    "a\0b\0",
                    "\uD83D\uDE00\uD83C\uDFF4 flag",
                    "{\"a\":[1,null]}",
                    "[]",
                    "null",
                    "'quoted' \"twice\" \\ / \b\f\n\r\t\u0001\u007f",
                    "$._",
                    "123",
                    "1e5",
                    "\u2028\uFEFF",
                    "long ".repeat(100));
    private static final double[] NUMBERS = {
        0.1 + 0.2,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        5.0,
        -1e15,
        1.0 / 3,
        9007199254740993.0
    };
    private static final long[] INTEGERS = {
        0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53, (1L << 53) + 1
    };

    private final Connection connection;
    private final Random random;

    RandomWork(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    /** One to five steps; a step may find nothing to do. */
    void action() throws SQLException {
        int steps = 1 + random.nextInt(5);
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    private void step() throws SQLException {
        switch (random.nextInt(36)) {
            case 0, 1 -> insertReview();
            case 2, 3, 4 -> insertDocument();
            case 5, 6, 7, 8 -> insertPassages();
            case 9, 10, 11 -> insertCode();
            case 12, 13 -> codeEverything();
            case 14 -> insertCoder();
            case 15 -> insertPerson();
            case 16, 17 -> insertAnswers();
            case 18 -> insertMemo();
            case 19 -> setting();
            case 20 -> delete("review");
            case 21 -> delete("document");
            case 22 -> delete("passage");
            case 23 -> delete("code");
            case 24 -> deleteCoder();
            case 25 -> mergeCodes();
            case 26 -> swapCodes();
            case 27 -> moveCode();
            case 28 -> recase();
            case 29 -> bulkEdit();
            case 30 -> renameVariable();
            case 31 -> switchMainPerson();
            case 32 -> shiftVariables();
            case 33 -> editMemo();
            case 34 ->
                    run(
                            "DELETE FROM "
                                    + List.of("memo", "evidence", "setting")
                                            .get(random.nextInt(3)));
            default -> editReview();
        }
    }

    private void insertReview() throws SQLException {
        if (full("review")) {
            delete("review");
        }
        run(
                "INSERT INTO review(guid,reference,year,score) VALUES(?,?,?,?)",
                guid(),
                text(),
                integer(),
                number());
    }

    private void insertDocument() throws SQLException {
        var review = pick("review");
        if (review == null || full("document")) {
            return;
        }
        var sha = guid();
        run("INSERT INTO content VALUES(?,?)", sha, blob());
        run(
                "INSERT INTO document(guid,review,role,sha) VALUES(?,?,?,?)",
                guid(),
                review,
                text(),
                sha);
        long document = Sql.number(connection, "SELECT last_insert_rowid()");
        run(
                "INSERT INTO text_version(guid,document,text,layout) VALUES(?,?,?,?)",
                guid(),
                document,
                text(),
                blobOrNull());
    }

    private void insertPassages() throws SQLException {
        var version = pick("text_version");
        if (version == null || full("passage")) {
            return;
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            run(
                    "INSERT INTO passage(guid,text_version,coder,start,end,note)"
                            + " VALUES(?,?,?,?,?,?)",
                    guid(),
                    version,
                    pick("coder"),
                    integer(),
                    integer(),
                    text());
        }
    }

    private void insertCode() throws SQLException {
        if (full("code")) {
            return;
        }
        run(
                "INSERT INTO code(guid,parent,name,\"order\",\"group\") VALUES(?1,?2,?3,"
                        + "(SELECT coalesce(max(\"order\"),0)+1 FROM code WHERE parent IS ?2),?4)",
                guid(),
                random.nextInt(4) == 0 ? null : pick("code"),
                text(),
                text());
    }

    private void codeEverything() throws SQLException {
        var code = pick("code");
        if (code == null) {
            return;
        }
        // Coding again what is coded already: an UPSERT.
        run(
                "INSERT INTO coding(passage,code,weight) SELECT id,?,? FROM passage WHERE id%3=?"
                        + " ON CONFLICT(passage,code) DO UPDATE SET weight=excluded.weight",
                code, number(), random.nextInt(3));
        run("INSERT OR IGNORE INTO coding SELECT id,?,1 FROM passage WHERE id%4=0", code);
    }

    private void insertCoder() throws SQLException {
        if (!full("coder")) {
            run(
                    "INSERT INTO coder(guid,name) VALUES(?,?)",
                    guid(),
                    "Coder " + random.nextInt(100_000));
        }
    }

    private void insertPerson() throws SQLException {
        var review = pick("review");
        if (review != null && !full("person")) {
            run("INSERT INTO person(guid,review,pseudonym) VALUES(?,?,?)", guid(), review, text());
        }
    }

    private void insertAnswers() throws SQLException {
        run(
                "INSERT INTO variable(key,guid,label,position) SELECT ?,?,?,(SELECT"
                        + " coalesce(max(position),0)+1 FROM variable) WHERE (SELECT count(*) FROM"
                        + " variable)<12",
                "Key " + random.nextInt(100_000),
                guid(),
                text());
        run(
                "INSERT INTO answer(review,variable,coder,value,number) SELECT r.id,v.key,c.id,?,?"
                        + " FROM review r, variable v, coder c WHERE c.id IS ? AND"
                        + " (r.id+v.position)%5=? ON CONFLICT DO UPDATE SET value=excluded.value,"
                        + " number=excluded.number",
                text(), number(), pick("coder"), random.nextInt(5));
        run(
                "INSERT INTO evidence SELECT a.review,a.variable,a.coder,p.id FROM answer a,"
                        + " passage p WHERE p.id IS ? LIMIT 3 ON CONFLICT DO NOTHING",
                pick("passage"));
    }

    private void insertMemo() throws SQLException {
        if (!full("memo")) {
            run(
                    "INSERT INTO memo(guid,passage,code,body,picture) VALUES(?,?,?,?,?)",
                    guid(),
                    pick("passage"),
                    pick("code"),
                    text(),
                    blobOrNull());
        }
    }

    private void setting() throws SQLException {
        run(
                "INSERT INTO setting VALUES(?,?,?) ON CONFLICT(name) DO UPDATE SET"
                        + " value=excluded.value, number=excluded.number",
                "s" + random.nextInt(6),
                text(),
                integer());
    }

    private void delete(String table) throws SQLException {
        run("DELETE FROM " + table + " WHERE id IS ?", pick(table));
    }

    /** Children first, as bulk code does. */
    private void deleteCoder() throws SQLException {
        var coder = pick("coder");
        run("DELETE FROM answer WHERE coder IS ?", coder);
        run("DELETE FROM coder WHERE id IS ?", coder);
    }

    private void mergeCodes() throws SQLException {
        var from = pick("code");
        var into = pick("code");
        if (from != null && into != null && !from.equals(into)) {
            run("UPDATE OR IGNORE coding SET code=? WHERE code=?", into, from);
            run("UPDATE memo SET code=? WHERE code=?", into, from);
            run("DELETE FROM code WHERE id=?", from);
        }
    }

    private void swapCodes() throws SQLException {
        var siblings =
                Sql.rows(
                        connection,
                        "SELECT id,\"order\" FROM code WHERE parent IS ? LIMIT 2",
                        row -> new long[] {row.getLong(1), row.getLong(2)},
                        pick("code"));
        if (siblings.size() == 2) {
            var sql = "UPDATE code SET \"order\"=? WHERE id=?";
            run(sql, -1, siblings.get(0)[0]);
            run(sql, siblings.get(0)[1], siblings.get(1)[0]);
            run(sql, siblings.get(1)[1], siblings.get(0)[0]);
        }
    }

    /** Never below itself. */
    private void moveCode() throws SQLException {
        run(
                "UPDATE code SET parent=?1, \"order\"=(SELECT coalesce(max(\"order\"),0)+1 FROM"
                        + " code WHERE parent IS ?1) WHERE id IS ?2 AND id NOT IN (WITH RECURSIVE"
                        + " up(id) AS (SELECT ?1 UNION SELECT parent FROM code JOIN up USING(id))"
                        + " SELECT id FROM up WHERE id IS NOT NULL)",
                pick("code"),
                pick("code"));
    }

    private void recase() throws SQLException {
        run(
                "UPDATE code SET name=iif(name=upper(name) COLLATE BINARY,lower(name),upper(name))"
                        + " WHERE id IS ?",
                pick("code"));
        run("UPDATE coder SET name=upper(name) WHERE id IS ?", pick("coder"));
    }

    private void bulkEdit() throws SQLException {
        run(
                "UPDATE passage SET note=?, start=? WHERE id%2=?",
                text(), integer(), random.nextInt(2));
        run("UPDATE coding SET weight=? WHERE code%2=?", number(), random.nextInt(2));
    }

    private void renameVariable() throws SQLException {
        run(
                "UPDATE variable SET key=? WHERE key IS ?",
                "Key " + random.nextInt(100_000),
                pickKey());
    }

    private void switchMainPerson() throws SQLException {
        insertPerson();
        var review = pick("review");
        var persons =
                Sql.rows(
                        connection,
                        "SELECT id FROM person WHERE review IS ?",
                        row -> row.getLong(1),
                        review);
        run("UPDATE person SET main=0 WHERE review IS ? AND main", review);
        if (!persons.isEmpty()) {
            run("UPDATE person SET main=1 WHERE id=?", persons.get(random.nextInt(persons.size())));
        }
    }

    /** Each row once, through positions that are free only in this order. */
    private void shiftVariables() throws SQLException {
        for (String key :
                Sql.texts(connection, "SELECT key FROM variable ORDER BY position DESC")) {
            run("UPDATE variable SET position=position+1 WHERE key=?", key);
        }
        if (random.nextBoolean()) {
            run("UPDATE variable SET position=-position");
            run("UPDATE variable SET position=1-position");
        }
    }

    private void editMemo() throws SQLException {
        run("UPDATE memo SET body=?, picture=? WHERE id IS ?", text(), blobOrNull(), pick("memo"));
    }

    private void editReview() throws SQLException {
        run(
                "UPDATE review SET year=?, score=?, reference=? WHERE id IS ?",
                integer(),
                number(),
                text(),
                pick("review"));
    }

    private boolean full(String table) throws SQLException {
        return Sql.number(connection, "SELECT count(*) FROM " + table) >= MOST_ROWS;
    }

    private @Nullable Long pick(String table) throws SQLException {
        var ids =
                new ArrayList<>(
                        Sql.rows(connection, "SELECT id FROM " + table, row -> row.getLong(1)));
        return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
    }

    private @Nullable String pickKey() throws SQLException {
        var keys = Sql.texts(connection, "SELECT key FROM variable");
        return keys.isEmpty() ? null : keys.get(random.nextInt(keys.size()));
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        Sql.update(connection, sql, values);
    }

    private String guid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private @Nullable String text() {
        return random.nextInt(6) == 0 ? null : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private @Nullable Double number() {
        return random.nextInt(6) == 0
                ? null
                : random.nextInt(3) == 0
                        ? (Double) (random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300))
                        : (Double) NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private @Nullable Long integer() {
        return random.nextInt(6) == 0 ? null : INTEGERS[random.nextInt(INTEGERS.length)];
    }

    private byte @Nullable [] blobOrNull() {
        return random.nextInt(4) == 0 ? null : blob();
    }

    private byte[] blob() {
        var bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }
}
