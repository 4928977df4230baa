package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.postil.domain.Memo;
import org.postil.domain.MemoKind;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Notes on passages, codes, documents, reviews and the project. */
public final class MemoStore {
    /** How much of a passage is read to say which one a memo is on; in characters. */
    private static final int FIRST_WORDS = 240;

    private final Rows rows;

    MemoStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Adds a note to a passage, unless the coder has written the same there before.
     *
     * @return false when it was there
     */
    public boolean addToPassage(long passage, long coder, String body) {
        String guid =
                rows.handle()
                        .createQuery("SELECT guid FROM passage WHERE id = ?")
                        .bind(0, passage)
                        .mapTo(String.class)
                        .one();
        boolean there =
                rows.handle()
                        .createQuery(
                                "SELECT count(*) FROM memo WHERE target = ? AND coder = ? AND body"
                                        + " = ?")
                        .bind(0, guid)
                        .bind(1, coder)
                        .bind(2, body)
                        .mapTo(Boolean.class)
                        .one();
        if (!there) {
            add(MemoKind.PASSAGE, guid, coder, body);
        }
        return !there;
    }

    /**
     * Adds a note; nothing when what it is on is gone.
     *
     * @param target guid of what it is on
     */
    public void add(MemoKind on, String target, long coder, String body) {
        if (isThere(on, target)) {
            rows.add(
                    "memo",
                    Rows.values()
                            .set("target_kind", on.key())
                            .set("target", target)
                            .set("coder", coder)
                            .set("title", "")
                            .set("body", body)
                            .set("created_at", rows.stamp().time()));
        }
    }

    /**
     * Rewrites a note; an empty body takes it away. One that is gone by now is written anew, if
     * what it was on is there.
     */
    public void write(Memo memo, String body) {
        if (body.isEmpty()) {
            rows.remove("memo", memo.id());
        } else if (count("SELECT count(*) FROM memo WHERE id = ?", memo.id()) > 0) {
            rows.change("memo", memo.id(), Rows.values().set("body", body));
        } else {
            add(memo.on(), memo.target(), memo.coder(), body);
        }
    }

    private boolean isThere(MemoKind on, String guid) {
        String sql =
                switch (on) {
                    case PASSAGE -> "SELECT count(*) FROM passage WHERE guid = ?";
                    case CODE -> "SELECT count(*) FROM code WHERE guid = ?";
                    case DOCUMENT -> "SELECT count(*) FROM document WHERE guid = ?";
                    case REVIEW -> "SELECT count(*) FROM review WHERE guid = ?";
                    case RECOMMENDATION -> "SELECT count(*) FROM recommendation WHERE guid = ?";
                    case PERSON -> "SELECT count(*) FROM person WHERE guid = ?";
                    case PROJECT ->
                            "SELECT count(*) FROM setting WHERE key = '"
                                    + SettingStore.PROJECT_GUID
                                    + "' AND value = ?";
                };
        return count(sql, guid) > 0;
    }

    private int count(String sql, Object key) {
        return rows.handle().createQuery(sql).bind(0, key).mapTo(Integer.class).one();
    }

    /** The first note that a coder wrote on something; empty before there is one. */
    public Optional<Memo> first(String target, long coder) {
        return on(rows.handle(), target).stream().filter(m -> m.coder() == coder).findFirst();
    }

    /** What was noted on one thing is on another of its kind from now on. */
    public void move(String from, String to) {
        rows.handle()
                .createUpdate(
                        "UPDATE memo SET target = :to, modified_at = :at, modified_by = :by"
                                + " WHERE target = :from")
                .bind("to", to)
                .bind("from", from)
                .bind("at", rows.stamp().time())
                .bind("by", rows.stamp().coder())
                .execute();
    }

    // ---- nothing is on what is gone: the stores call these before they remove a row

    static void forgetReview(Rows rows, long review) {
        forget(
                rows,
                """
                SELECT guid FROM review WHERE id = :id
                UNION ALL SELECT guid FROM document WHERE review = :id
                UNION ALL SELECT guid FROM recommendation WHERE review = :id
                UNION ALL SELECT guid FROM person WHERE review = :id
                UNION ALL SELECT p.guid FROM passage p JOIN document d ON d.id = p.document
                           WHERE d.review = :id\
                """,
                review);
    }

    static void forgetDocument(Rows rows, long document) {
        forget(
                rows,
                """
                SELECT guid FROM document WHERE id = :id
                UNION ALL SELECT guid FROM passage WHERE document = :id\
                """,
                document);
    }

    static void forgetPassage(Rows rows, long passage) {
        forget(rows, "SELECT guid FROM passage WHERE id = :id", passage);
    }

    /** Of a code and all below it. */
    static void forgetCode(Rows rows, long code) {
        forget(
                rows,
                """
                WITH RECURSIVE below(id) AS (
                  SELECT :id UNION SELECT c.id FROM code c JOIN below b ON c.parent = b.id)
                SELECT guid FROM code WHERE id IN (SELECT id FROM below)\
                """,
                code);
    }

    static void forgetRecommendation(Rows rows, long recommendation) {
        forget(rows, "SELECT guid FROM recommendation WHERE id = :id", recommendation);
    }

    static void forgetPerson(Rows rows, long person) {
        forget(rows, "SELECT guid FROM person WHERE id = :id", person);
    }

    private static void forget(Rows rows, String guids, long id) {
        try (var delete =
                rows.handle().createUpdate("DELETE FROM memo WHERE target IN (" + guids + ")")) {
            delete.bind("id", id).execute();
        }
    }

    // ---- read

    private static final String COLUMNS =
            """
            SELECT id, guid, target_kind, target, coder, title, body, created_at, modified_at
              FROM memo\
            """;

    /** The notes on something, oldest first. */
    static List<Memo> on(Handle handle, String target) {
        return read(
                handle.createQuery(COLUMNS + " WHERE target = ? ORDER BY created_at, id")
                        .bind(0, target));
    }

    /** All notes, oldest first. */
    static List<Memo> all(Handle handle) {
        return read(handle.createQuery(COLUMNS + " ORDER BY created_at, id"));
    }

    private static List<Memo> read(Query query) {
        return query.map((r, c) ->
                        new Memo(
                                r.getLong(1),
                                r.getString(2),
                                MemoKind.valueOf(r.getString(3).toUpperCase(Locale.ROOT)),
                                r.getString(4),
                                r.getLong(5),
                                r.getString(6),
                                r.getString(7),
                                Instant.parse(r.getString(8)),
                                Instant.parse(r.getString(9))))
                .list();
    }

    /** The first words of each passage that a note is on, by the passage's guid. */
    static Map<String, String> quotes(Handle handle) {
        var quotes = new HashMap<String, String>();
        handle.createQuery(
                        "SELECT p.guid, substr(p.quote, 1, ?) FROM passage p"
                                + " WHERE p.guid IN (SELECT target FROM memo)")
                .bind(0, FIRST_WORDS)
                .map((r, c) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(entry -> quotes.put(entry.getKey(), entry.getValue()));
        return quotes;
    }
}
