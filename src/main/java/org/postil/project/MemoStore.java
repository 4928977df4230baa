package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.Memo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notes on passages, codes, documents, reviews and the project. */
public final class MemoStore {
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
            add(guid, coder, body);
        }
        return !there;
    }

    /**
     * Rewrites a note on a passage; an empty body takes it away. One that is gone by now is written
     * anew, if its passage is there.
     */
    public void write(Memo memo, String body) {
        if (body.isEmpty()) {
            rows.remove("memo", memo.id());
        } else if (count("SELECT count(*) FROM memo WHERE id = ?", memo.id()) > 0) {
            rows.change("memo", memo.id(), Rows.values().set("body", body));
        } else if (count("SELECT count(*) FROM passage WHERE guid = ?", memo.target()) > 0) {
            add(memo.target(), memo.coder(), body);
        }
    }

    private int count(String sql, Object key) {
        return rows.handle().createQuery(sql).bind(0, key).mapTo(Integer.class).one();
    }

    /** The first note that a coder wrote on something; empty before there is one. */
    public Optional<Memo> first(String target, long coder) {
        return on(rows.handle(), target).stream().filter(m -> m.coder() == coder).findFirst();
    }

    /** Removes what anybody noted on something. */
    public void removeFrom(String target) {
        rows.handle().execute("DELETE FROM memo WHERE target = ?", target);
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

    private void add(String passage, long coder, String body) {
        rows.add(
                "memo",
                Rows.values()
                        .set("target_kind", "passage")
                        .set("target", passage)
                        .set("coder", coder)
                        .set("title", "")
                        .set("body", body)
                        .set("created_at", rows.stamp().time()));
    }

    /** The notes on something, oldest first. */
    static List<Memo> on(Handle handle, String target) {
        return handle.createQuery(
                        """
                        SELECT id, guid, target, coder, title, body, created_at FROM memo
                         WHERE target = ? ORDER BY created_at, id\
                        """)
                .bind(0, target)
                .map((r, c) ->
                        new Memo(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getLong(4),
                                r.getString(5),
                                r.getString(6),
                                Instant.parse(r.getString(7))))
                .list();
    }
}
