package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Fit;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Remarks;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Passages and the codes on them. */
public final class PassageStore {
    private final Rows rows;

    PassageStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * A passage to be made.
     *
     * @param text id of the text version the span belongs to
     * @param quote the slice of that text
     * @param recommendation id of the record it lies on, 0 for none
     */
    public record NewPassage(
            long document,
            long text,
            Span span,
            String quote,
            long coder,
            PassageKind kind,
            long recommendation) {}

    /** Returns the id of the new passage. */
    public long add(NewPassage passage) {
        if (passage.quote().length() != passage.span().length()) {
            throw new IllegalArgumentException("quote and span differ in length");
        }
        return rows.add(
                "passage",
                Rows.values()
                        .set("document", passage.document())
                        .set("text_version", passage.text())
                        .set("start", passage.span().start())
                        .set("end", passage.span().end())
                        .set("quote", passage.quote())
                        .set("coder", passage.coder())
                        .set("kind", passage.kind().key())
                        .reference("recommendation", passage.recommendation())
                        .flag("exemplar", false)
                        .set("created_at", rows.stamp().time()));
    }

    /** The coder's newest passage of exactly this span and kind. */
    public OptionalLong newestAt(long text, Span span, long coder, PassageKind kind) {
        return rows.handle()
                .createQuery(
                        """
                        SELECT id FROM passage
                         WHERE text_version = ? AND start = ? AND end = ? AND coder = ? AND kind = ?
                         ORDER BY id DESC LIMIT 1\
                        """)
                .bind(0, text)
                .bind(1, span.start())
                .bind(2, span.end())
                .bind(3, coder)
                .bind(4, kind.key())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The record that a passage lies on. */
    public OptionalLong recommendation(long passage) {
        return rows.handle()
                .createQuery(
                        "SELECT recommendation FROM passage WHERE id = ? AND recommendation IS NOT"
                                + " NULL")
                .bind(0, passage)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** How many passages, of whatever coder, lie on a recommendation. */
    public int countOn(long recommendation) {
        return rows.handle()
                .createQuery("SELECT count(*) FROM passage WHERE recommendation = ?")
                .bind(0, recommendation)
                .mapTo(Integer.class)
                .one();
    }

    /** Puts a code on a passage; false when it carries it already. */
    public boolean addCode(long passage, long code) {
        return rows.addIfAbsent(
                "coding",
                rows.stamped(
                        Rows.values().set("passage", passage).set("code", code).set("fit", "")));
    }

    public void removeCode(long passage, long code) {
        rows.handle().execute("DELETE FROM coding WHERE passage = ? AND code = ?", passage, code);
    }

    /**
     * Puts one code wherever another is, and takes that one off. Where both are, the word on how
     * the one fits stays; without one it gets the other's.
     */
    public void moveCodings(long from, long to) {
        var stamp = rows.stamp();
        for (String sql :
                List.of(
                        """
                        UPDATE coding SET fit = (SELECT o.fit FROM coding o
                                                  WHERE o.passage = coding.passage AND o.code = :from),
                               modified_at = :at, modified_by = :by
                         WHERE code = :to AND fit = ''
                           AND EXISTS (SELECT 1 FROM coding o WHERE o.passage = coding.passage
                                          AND o.code = :from AND o.fit <> '')\
                        """,
                        """
                        INSERT INTO coding (passage, code, fit, modified_at, modified_by)
                        SELECT passage, :to, fit, :at, :by FROM coding c WHERE code = :from
                           AND NOT EXISTS (SELECT 1 FROM coding o
                                            WHERE o.passage = c.passage AND o.code = :to)\
                        """)) {
            try (var update = rows.handle().createUpdate(sql)) {
                update.bind("from", from).bind("to", to);
                update.bind("at", stamp.time()).bind("by", stamp.coder()).execute();
            }
        }
        rows.handle().execute("DELETE FROM coding WHERE code = ?", from);
    }

    /** Puts one code in place of another on one passage, by the rule of {@link #moveCodings}. */
    public void moveCode(long passage, long from, long to) {
        String said = fit(passage, from);
        addCode(passage, to);
        if (fit(passage, to).isEmpty()) {
            setFit(passage, to, Fit.of(said));
        }
        removeCode(passage, from);
    }

    private String fit(long passage, long code) {
        return rows.handle()
                .createQuery("SELECT fit FROM coding WHERE passage = ? AND code = ?")
                .bind(0, passage)
                .bind(1, code)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Moves the edges of a passage within its text. */
    public void trim(long passage, Span span, String quote) {
        rows.change(
                "passage",
                passage,
                Rows.values()
                        .set("start", span.start())
                        .set("end", span.end())
                        .set("quote", quote));
    }

    /** Makes a passage an exemplar, or none any more. */
    public void setExemplar(long passage, boolean exemplar) {
        rows.change("passage", passage, Rows.values().flag("exemplar", exemplar));
    }

    /** Says how a code on a passage fits; empty takes the word back. Without the code nothing. */
    public void setFit(long passage, long code, Optional<Fit> fit) {
        String key = fit.map(Fit::key).orElse("");
        rows.handle()
                .createUpdate(
                        """
                        UPDATE coding SET fit = :fit, modified_at = :at, modified_by = :by
                         WHERE passage = :passage AND code = :code AND fit <> :fit\
                        """)
                .bind("fit", key)
                .bind("passage", passage)
                .bind("code", code)
                .bind("at", rows.stamp().time())
                .bind("by", rows.stamp().coder())
                .execute();
    }

    public void setKind(long passage, PassageKind kind) {
        rows.change("passage", passage, Rows.values().set("kind", kind.key()));
    }

    /**
     * @param recommendation 0 for none
     */
    public void setRecommendation(long passage, long recommendation) {
        rows.change("passage", passage, Rows.values().reference("recommendation", recommendation));
    }

    /** Removes a passage with its codes and memos. */
    public void remove(long passage) {
        MemoStore.forgetPassage(rows, passage);
        rows.remove("passage", passage);
    }

    /** Removes an annotation that no memo and no code is on. */
    public void removeBareNote(String guid) {
        rows.handle()
                .execute(
                        """
                        DELETE FROM passage WHERE guid = ? AND kind = ?
                           AND NOT EXISTS (SELECT 1 FROM memo WHERE target = passage.guid)
                           AND NOT EXISTS (SELECT 1 FROM coding WHERE passage = passage.id)\
                        """,
                        guid,
                        PassageKind.NOTE.key());
    }

    /** Removes a passage that backed answers, unless one is left or a memo or a code is on it. */
    public void removeBareEvidence(long passage) {
        rows.handle()
                .execute(
                        """
                        DELETE FROM passage WHERE id = ? AND kind = ?
                           AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.passage = passage.id)
                           AND NOT EXISTS (SELECT 1 FROM memo WHERE target = passage.guid)
                           AND NOT EXISTS (SELECT 1 FROM coding WHERE passage = passage.id)\
                        """,
                        passage,
                        PassageKind.EVIDENCE.key());
    }

    /** The words of a passage as they were anchored. */
    public String quote(long passage) {
        return rows.handle()
                .createQuery("SELECT quote FROM passage WHERE id = ?")
                .bind(0, passage)
                .mapTo(String.class)
                .one();
    }

    static Map<Long, DocumentPassages> load(Handle handle) {
        return read(handle, "", List.of());
    }

    /** The passages of some documents; a document without passages is absent from the result. */
    static Map<Long, DocumentPassages> load(Handle handle, List<Long> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return read(handle, " WHERE p.document IN (<documents>)", documents);
    }

    private static Map<Long, DocumentPassages> read(
            Handle handle, String where, List<Long> documents) {
        var codes = new HashMap<Long, long[]>();
        try (var query =
                handle.createQuery(
                        "SELECT c.passage, c.code FROM coding c JOIN passage p ON p.id = c.passage"
                                + where)) {
            bind(query, documents)
                    .map((r, c) -> new long[] {r.getLong(1), r.getLong(2)})
                    .forEach(
                            pair -> codes.merge(pair[0], new long[] {pair[1]}, PassageStore::join));
        }
        var fits = fits(handle, where, documents);
        var byDocument = new HashMap<Long, List<Passage>>();
        try (var query =
                handle.createQuery(
                        """
                        SELECT p.id, p.guid, p.document, p.text_version, p.start, p.end, p.coder, p.kind,
                               coalesce(p.recommendation, 0), p.exemplar
                          FROM passage p\
                        """
                                + where
                                + " ORDER BY p.document, p.start, p.end, p.id")) {
            bind(query, documents)
                    .map((r, c) ->
                            new Passage(
                                    r.getLong(1),
                                    r.getString(2),
                                    r.getLong(3),
                                    r.getLong(4),
                                    new Span(r.getInt(5), r.getInt(6)),
                                    r.getLong(7),
                                    PassageKind.valueOf(r.getString(8).toUpperCase(Locale.ROOT)),
                                    r.getLong(9),
                                    ids(codes.get(r.getLong(1))),
                                    Remarks.of(
                                            r.getBoolean(10),
                                            fits.getOrDefault(r.getLong(1), Map.of()))))
                    .forEach(p ->
                            byDocument
                                    .computeIfAbsent(p.document(), d -> new ArrayList<>())
                                    .add(p));
        }
        var result = new HashMap<Long, DocumentPassages>();
        byDocument.forEach((d, list) -> result.put(d, new DocumentPassages(d, list)));
        return result;
    }

    /** What was said of how codes fit, by passage and code; few passages have any. */
    private static Map<Long, Map<Long, Fit>> fits(
            Handle handle, String where, List<Long> documents) {
        var fits = new HashMap<Long, Map<Long, Fit>>();
        String sql =
                "SELECT c.passage, c.code, c.fit FROM coding c JOIN passage p ON p.id = c.passage"
                        + where
                        + (where.isEmpty() ? " WHERE" : " AND")
                        + " c.fit <> ''";
        try (var query = handle.createQuery(sql)) {
            bind(query, documents)
                    .map((r, c) -> new Said(r.getLong(1), r.getLong(2), r.getString(3)))
                    .forEach(said ->
                            Fit.of(said.fit())
                                    .ifPresent(fit ->
                                            fits.computeIfAbsent(
                                                            said.passage(), p -> new HashMap<>())
                                                    .put(said.code(), fit)));
        }
        return fits;
    }

    private record Said(long passage, long code, String fit) {}

    private static org.jdbi.v3.core.statement.Query bind(
            org.jdbi.v3.core.statement.Query query, List<Long> documents) {
        return documents.isEmpty() ? query : query.bindList("documents", documents);
    }

    private static Ids ids(long @org.jspecify.annotations.Nullable [] codes) {
        return codes == null ? Ids.NONE : Ids.of(codes);
    }

    private static long[] join(long[] left, long[] right) {
        long[] joined = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, joined, left.length, right.length);
        return joined;
    }
}
