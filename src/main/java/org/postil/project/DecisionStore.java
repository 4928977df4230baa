package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postil.domain.AnswerDecision;
import org.postil.domain.AnswerValue;
import org.postil.domain.Decision;
import org.postil.domain.Decisions;
import org.postil.domain.Ids;
import org.postil.domain.Span;
import org.postil.domain.Variable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What was decided between coders: the final layer where it is not what they share. */
public final class DecisionStore {
    private final Rows rows;

    DecisionStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Adds what was decided about a code on a span.
     *
     * @param coder id of who decides
     * @return id of the decision
     */
    public long add(
            long document,
            long text,
            Span span,
            long code,
            boolean holds,
            String reason,
            long coder) {
        return rows.add(
                "decision",
                Rows.values()
                        .set("document", document)
                        .set("text_version", text)
                        .set("start", span.start())
                        .set("end", span.end())
                        .set("code", code)
                        .flag("holds", holds)
                        .set("reason", reason)
                        .set("coder", coder));
    }

    /** Undecides a code on a span; ids that are gone are passed over. */
    public void remove(List<Long> decisions) {
        decisions.forEach(id -> rows.remove("decision", id));
    }

    /**
     * Sets what was decided about an answer, in place of what was decided before.
     *
     * @param person id, 0 for a variable of the review
     * @param coder id of who decides
     * @return id of the decision
     */
    public long setAnswer(
            long variable, long review, long person, AnswerValue value, String reason, long coder) {
        var columns = AnswerStore.encode(value).set("reason", reason).set("coder", coder);
        long id =
                rows.handle()
                        .createQuery(
                                """
                                SELECT id FROM answer_decision
                                 WHERE variable = :variable AND review = :review
                                   AND coalesce(person, 0) = :person\
                                """)
                        .bind("variable", variable)
                        .bind("review", review)
                        .bind("person", person)
                        .mapTo(Long.class)
                        .findOne()
                        .map(old -> {
                            rows.change("answer_decision", old, columns);
                            return old;
                        })
                        .orElseGet(() ->
                                rows.add(
                                        "answer_decision",
                                        columns.set("variable", variable)
                                                .set("review", review)
                                                .reference("person", person)));
        setCategories(
                id, value instanceof AnswerValue.Chosen chosen ? chosen.categories() : Ids.NONE);
        return id;
    }

    private void setCategories(long decision, Ids wanted) {
        rows.handle()
                .execute(
                        "DELETE FROM answer_decision_category WHERE answer_decision = ?", decision);
        wanted.stream()
                .forEach(category ->
                        rows.addIfAbsent(
                                "answer_decision_category",
                                Rows.values()
                                        .set("answer_decision", decision)
                                        .set("category", category)));
    }

    /** Undecides an answer. */
    public void removeAnswer(long decision) {
        rows.remove("answer_decision", decision);
    }

    static Decisions load(Handle handle) {
        return new Decisions(codes(handle), answers(handle));
    }

    private static List<Decision> codes(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT id, guid, document, text_version, start, end, code, holds, reason,
                               coder, modified_at
                          FROM decision ORDER BY document, start, id\
                        """)
                .map((r, c) ->
                        new Decision(
                                r.getLong(1),
                                r.getString(2),
                                r.getLong(3),
                                r.getLong(4),
                                new Span(r.getInt(5), r.getInt(6)),
                                r.getLong(7),
                                r.getBoolean(8),
                                r.getString(9),
                                r.getLong(10),
                                Instant.parse(r.getString(11))))
                .list();
    }

    private static List<AnswerDecision> answers(Handle handle) {
        var categories =
                AnswerStore.links(
                        handle, "SELECT answer_decision, category FROM answer_decision_category");
        return handle.createQuery(
                        """
                        SELECT a.id, a.guid, a.variable, a.review, coalesce(a.person, 0), v.type,
                               a.value, a.note, a.missing, a.reason, a.coder, a.modified_at
                          FROM answer_decision a JOIN variable v ON v.id = a.variable
                         ORDER BY a.review, a.person, v.position, a.id\
                        """)
                .map((r, c) ->
                        new AnswerDecision(
                                r.getLong(1),
                                r.getString(2),
                                r.getLong(3),
                                r.getLong(4),
                                r.getLong(5),
                                value(
                                        r.getString(6),
                                        r.getString(7),
                                        r.getString(8),
                                        r.getString(9),
                                        categories.getOrDefault(r.getLong(1), Ids.NONE)),
                                r.getString(10),
                                r.getLong(11),
                                Instant.parse(r.getString(12))))
                .list();
    }

    private static AnswerValue value(
            String type,
            @Nullable String value,
            String note,
            @Nullable String missing,
            Ids categories) {
        return AnswerStore.decode(
                Variable.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                value,
                note,
                missing,
                categories);
    }
}
