package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Ids;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was answered: one answer per variable, subject and coder. */
public final class AnswerStore {
    private final Rows rows;

    AnswerStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Sets the answer of a coder, in place of one given before.
     *
     * @param person id, 0 for a variable of the review
     * @return id of the answer
     */
    public long set(
            long variable,
            long review,
            long person,
            long coder,
            AnswerValue value,
            boolean inferred) {
        var columns = encode(value).flag("inferred", inferred);
        long id =
                find(variable, review, person, coder)
                        .map(old -> {
                            rows.change("answer", old, columns);
                            return old;
                        })
                        .orElseGet(() ->
                                rows.add(
                                        "answer",
                                        columns.set("variable", variable)
                                                .set("review", review)
                                                .reference("person", person)
                                                .set("coder", coder)));
        setCategories(
                id, value instanceof AnswerValue.Chosen chosen ? chosen.categories() : Ids.NONE);
        return id;
    }

    private java.util.Optional<Long> find(long variable, long review, long person, long coder) {
        return rows.handle()
                .createQuery(
                        """
                        SELECT id FROM answer
                         WHERE variable = :variable AND review = :review AND coder = :coder
                           AND coalesce(person, 0) = :person\
                        """)
                .bind("variable", variable)
                .bind("review", review)
                .bind("coder", coder)
                .bind("person", person)
                .mapTo(Long.class)
                .findOne();
    }

    private void setCategories(long answer, Ids wanted) {
        var present =
                rows.handle()
                        .createQuery("SELECT category FROM answer_category WHERE answer = ?")
                        .bind(0, answer)
                        .mapTo(Long.class)
                        .set();
        for (long category : present) {
            if (!wanted.contains(category)) {
                rows.handle()
                        .execute(
                                "DELETE FROM answer_category WHERE answer = ? AND category = ?",
                                answer,
                                category);
            }
        }
        wanted.stream()
                .forEach(category ->
                        rows.addIfAbsent(
                                "answer_category",
                                Rows.values().set("answer", answer).set("category", category)));
    }

    /** Back to not answered yet. */
    public void remove(long answer) {
        rows.remove("answer", answer);
    }

    public void addEvidence(long answer, long passage) {
        rows.addIfAbsent("evidence", Rows.values().set("answer", answer).set("passage", passage));
    }

    public void removeEvidence(long answer, long passage) {
        rows.handle()
                .execute("DELETE FROM evidence WHERE answer = ? AND passage = ?", answer, passage);
    }

    static Rows.Values encode(AnswerValue value) {
        var columns = Rows.values();
        return switch (value) {
            case AnswerValue.Chosen chosen -> row(columns, null, "", null);
            case AnswerValue.Number number ->
                    row(columns, number.value().toPlainString(), number.note(), null);
            case AnswerValue.PartialDate date -> row(columns, date.iso(), "", null);
            case AnswerValue.YesNo yesNo -> row(columns, yesNo.yes() ? "yes" : "no", "", null);
            case AnswerValue.Text text -> row(columns, text.text(), "", null);
            case AnswerValue.Missing missing -> row(columns, null, "", missing.reason().key());
        };
    }

    private static Rows.Values row(
            Rows.Values columns, @Nullable String value, String note, @Nullable String missing) {
        return columns.set("value", value).set("note", note).set("missing", missing);
    }

    static List<Answer> load(Handle handle) {
        var categories = links(handle, "SELECT answer, category FROM answer_category");
        var evidence = links(handle, "SELECT answer, passage FROM evidence");
        return handle.createQuery(
                        """
                        SELECT a.id, a.guid, a.variable, a.review, coalesce(a.person, 0), a.coder,
                               v.type, a.value, a.note, a.missing, a.inferred
                          FROM answer a JOIN variable v ON v.id = a.variable
                         ORDER BY a.review, a.person, v.position, a.coder, a.id\
                        """)
                .map((r, c) -> {
                    long id = r.getLong(1);
                    return new Answer(
                            id,
                            r.getString(2),
                            r.getLong(3),
                            r.getLong(4),
                            r.getLong(5),
                            r.getLong(6),
                            decode(
                                    Variable.Type.valueOf(r.getString(7).toUpperCase(Locale.ROOT)),
                                    r.getString(8),
                                    r.getString(9),
                                    r.getString(10),
                                    categories.getOrDefault(id, Ids.NONE)),
                            r.getBoolean(11),
                            evidence.getOrDefault(id, Ids.NONE));
                })
                .list();
    }

    static AnswerValue decode(
            Variable.Type type,
            @Nullable String value,
            String note,
            @Nullable String missing,
            Ids categories) {
        if (missing != null) {
            return new AnswerValue.Missing(MissingReason.valueOf(missing.toUpperCase(Locale.ROOT)));
        }
        String given = value == null ? "" : value;
        return switch (type) {
            case CATEGORY, CATEGORIES -> new AnswerValue.Chosen(categories);
            case NUMBER -> new AnswerValue.Number(new BigDecimal(given), note);
            case DATE -> new AnswerValue.PartialDate(given);
            case YES_NO -> new AnswerValue.YesNo(given.equals("yes"));
            case TEXT -> new AnswerValue.Text(given);
        };
    }

    /** Pairs of ids by the first of them. */
    static Map<Long, Ids> links(Handle handle, String sql) {
        var collected = new HashMap<Long, List<Long>>();
        handle.createQuery(sql)
                .map((r, c) -> new long[] {r.getLong(1), r.getLong(2)})
                .forEach(pair ->
                        collected
                                .computeIfAbsent(pair[0], answer -> new ArrayList<>())
                                .add(pair[1]));
        var result = new HashMap<Long, Ids>();
        collected.forEach((answer, ids) -> result.put(answer, Ids.of(ids)));
        return result;
    }
}
