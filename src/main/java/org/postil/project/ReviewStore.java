package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.Assignment;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Reviews, who is to code them and how far each coder has read. */
public final class ReviewStore {
    private final Rows rows;

    ReviewStore(Rows rows) {
        this.rows = rows;
    }

    /** The review of a reference; case does not matter. */
    public OptionalLong find(String reference) {
        return rows.handle()
                .createQuery("SELECT id FROM review WHERE reference = ?")
                .bind(0, reference)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Makes an included review after the existing ones; returns its id. The reference must not be
     * taken.
     */
    public long add(String reference, String title) {
        int position =
                rows.handle()
                        .createQuery("SELECT coalesce(max(position), 0) + 1 FROM review")
                        .mapTo(Integer.class)
                        .one();
        return rows.add(
                "review",
                Rows.values()
                        .set("reference", reference)
                        .set("title", title)
                        .set("inclusion", "included")
                        .set("exclusion_reason", "")
                        .set("position", position));
    }

    /** The reference must not be another review's. */
    public void rename(long review, String reference, String title) {
        rows.change(
                "review", review, Rows.values().set("reference", reference).set("title", title));
    }

    /**
     * @param reason why it is excluded; empty for the other states
     */
    public void setInclusion(long review, Review.Inclusion inclusion, String reason) {
        rows.change(
                "review",
                review,
                Rows.values()
                        .set("inclusion", inclusion.name().toLowerCase(Locale.ROOT))
                        .set("exclusion_reason", reason));
    }

    /** Removes a review with everything that hangs on it; can be undone. */
    public void remove(long review) {
        MemoStore.forgetReview(rows, review);
        rows.remove("review", review);
    }

    public void assign(long review, long coder) {
        rows.addIfAbsent(
                "assignment",
                rows.stamped(Rows.values().set("review", review).set("coder", coder)));
    }

    /** A coder is not to code a review any more; what they did stays. */
    public void release(long review, long coder) {
        rows.handle()
                .execute("DELETE FROM assignment WHERE review = ? AND coder = ?", review, coder);
    }

    /** Sets how far a coder has read a review, as of now. */
    public void mark(long review, long coder, ReadMark.State state) {
        rows.handle()
                .createUpdate(
                        """
                        INSERT INTO read_mark (review, coder, state, at)
                        VALUES (:review, :coder, :state, :at)
                        ON CONFLICT (review, coder) DO UPDATE SET state = excluded.state, at = excluded.at\
                        """)
                .bind("review", review)
                .bind("coder", coder)
                .bind("state", state.key())
                .bind("at", rows.stamp().time())
                .execute();
    }

    /** A coder begins with a review: it is in progress, unless they have begun before. */
    public void begin(long review, long coder) {
        rows.addIfAbsent(
                "read_mark",
                Rows.values()
                        .set("review", review)
                        .set("coder", coder)
                        .set("state", ReadMark.State.IN_PROGRESS.key())
                        .set("at", rows.stamp().time()));
    }

    /** What was read is no longer all there is: a document or a text version came. */
    void markChanged(long review) {
        rows.handle()
                .execute(
                        "UPDATE read_mark SET state = 'read_before_change' WHERE review = ? AND"
                                + " state = 'read'",
                        review);
    }

    /** When each review, or anything in it, was last written to. */
    static Map<Long, Instant> lastTouched(Handle handle) {
        var touched = new HashMap<Long, Instant>();
        handle.createQuery(
                        """
                        SELECT review, max(at) FROM (
                          SELECT id AS review, modified_at AS at FROM review
                          UNION ALL SELECT review, modified_at FROM document
                          UNION ALL SELECT review, modified_at FROM answer
                          UNION ALL SELECT review, modified_at FROM recommendation
                          UNION ALL SELECT review, at FROM read_mark
                          UNION ALL SELECT d.review, p.modified_at
                                      FROM passage p JOIN document d ON d.id = p.document
                          UNION ALL SELECT d.review, c.modified_at
                                      FROM coding c JOIN passage p ON p.id = c.passage
                                      JOIN document d ON d.id = p.document)
                         GROUP BY review\
                        """)
                .map((r, c) -> Map.entry(r.getLong(1), Instant.parse(r.getString(2))))
                .forEach(entry -> touched.put(entry.getKey(), entry.getValue()));
        return touched;
    }

    static List<Review> load(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT id, guid, reference, title, inclusion, exclusion_reason, position
                          FROM review ORDER BY position, id\
                        """)
                .map((r, c) ->
                        new Review(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                Review.Inclusion.valueOf(r.getString(5).toUpperCase(Locale.ROOT)),
                                r.getString(6),
                                r.getInt(7)))
                .list();
    }

    static List<ReadMark> loadMarks(Handle handle) {
        return handle.createQuery(
                        "SELECT review, coder, state, at FROM read_mark ORDER BY review, coder")
                .map((r, c) ->
                        new ReadMark(
                                r.getLong(1),
                                r.getLong(2),
                                ReadMark.State.valueOf(r.getString(3).toUpperCase(Locale.ROOT)),
                                Instant.parse(r.getString(4))))
                .list();
    }

    static List<Assignment> loadAssignments(Handle handle) {
        return handle.createQuery("SELECT review, coder FROM assignment ORDER BY review, coder")
                .map((r, c) -> new Assignment(r.getLong(1), r.getLong(2)))
                .list();
    }
}
