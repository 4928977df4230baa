package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Mirror;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The recommendations of the reviews: shared records, whoever coded them. */
public final class RecommendationStore {
    private final Rows rows;

    RecommendationStore(Rows rows) {
        this.rows = rows;
    }

    /** The record whose main place overlaps a span of a text version. */
    public OptionalLong overlapping(long text, Span span) {
        return rows.handle()
                .createQuery(
                        """
                        SELECT recommendation FROM recommendation_place
                         WHERE text_version = :text AND is_main = 1 AND start < :end AND :start < end
                         ORDER BY min(end, :end) - max(start, :start) DESC, id LIMIT 1\
                        """)
                .bind("text", text)
                .bind("start", span.start())
                .bind("end", span.end())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The record that is printed again at a place, most of which a span covers. */
    public OptionalLong repeatedAt(long text, Span span) {
        return rows.handle()
                .createQuery(
                        """
                        SELECT recommendation FROM recommendation_place
                         WHERE text_version = :text AND is_main = 0 AND start < :end AND :start < end
                           AND 2 * (min(end, :end) - max(start, :start)) > end - start
                         ORDER BY min(end, :end) - max(start, :start) DESC, id LIMIT 1\
                        """)
                .bind("text", text)
                .bind("start", span.start())
                .bind("end", span.end())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Whether exactly this is its main place. */
    public boolean isMain(long recommendation, long text, Span span) {
        return rows.handle()
                .createQuery(
                        """
                        SELECT count(*) FROM recommendation_place
                         WHERE recommendation = :recommendation AND is_main = 1
                           AND text_version = :text AND start = :start AND end = :end\
                        """)
                .bind("recommendation", recommendation)
                .bind("text", text)
                .bind("start", span.start())
                .bind("end", span.end())
                .mapTo(Boolean.class)
                .one();
    }

    /** Makes a record whose scope is undecided; returns its id. */
    public long add(long review, long document, long text, Span main, String label) {
        long id =
                rows.add(
                        "recommendation",
                        Rows.values()
                                .set("review", review)
                                .set("label", label)
                                .set("addressee", "")
                                .set("reach", null)
                                .set("target_date", "")
                                .set("outcome", "")
                                .set("scope", "undecided")
                                .set("scope_reason", ""));
        addPlace(id, document, text, main, true);
        return id;
    }

    public void addMirror(long recommendation, long document, long text, Span span) {
        addPlace(recommendation, document, text, span, false);
    }

    /**
     * Takes away that it is printed at a place too; nothing happens where it is not, and its main
     * place stays.
     */
    public void removeMirror(long recommendation, long text, Span span) {
        rows.handle()
                .createUpdate(
                        """
                        DELETE FROM recommendation_place
                         WHERE recommendation = :recommendation AND is_main = 0
                           AND text_version = :text AND start = :start AND end = :end\
                        """)
                .bind("recommendation", recommendation)
                .bind("text", text)
                .bind("start", span.start())
                .bind("end", span.end())
                .execute();
    }

    /**
     * Two records turn out to be one recommendation: passages and places of the first go to the
     * second, its main place as a mirror, and the first is no more. What is recorded about the
     * second stays as it is; what only the first had, its memos too, is the second's from then on.
     */
    public void merge(long repeat, long into) {
        update(
                """
                UPDATE recommendation SET
                    scope_reason = CASE WHEN recommendation.scope = 'undecided' THEN r.scope_reason
                                        ELSE recommendation.scope_reason END,
                    scope = CASE WHEN recommendation.scope = 'undecided' THEN r.scope ELSE recommendation.scope END,
                    addressee = CASE WHEN recommendation.addressee = '' THEN r.addressee
                                     ELSE recommendation.addressee END,
                    target_date = CASE WHEN recommendation.target_date = '' THEN r.target_date
                                       ELSE recommendation.target_date END,
                    outcome = CASE WHEN recommendation.outcome = '' THEN r.outcome ELSE recommendation.outcome END,
                    reach = coalesce(recommendation.reach, r.reach),
                    modified_at = :at, modified_by = :by
                  FROM (SELECT scope, scope_reason, addressee, target_date, outcome, reach
                          FROM recommendation WHERE id = :repeat) AS r
                 WHERE recommendation.id = :into\
                """,
                repeat,
                into);
        update(
                "UPDATE memo SET target = (SELECT guid FROM recommendation WHERE id = :into),"
                        + " modified_at = :at, modified_by = :by"
                        + " WHERE target = (SELECT guid FROM recommendation WHERE id = :repeat)",
                repeat,
                into);
        update(
                "UPDATE passage SET recommendation = :into, modified_at = :at, modified_by = :by"
                        + " WHERE recommendation = :repeat",
                repeat,
                into);
        update(
                "UPDATE recommendation_place SET recommendation = :into, is_main = 0, modified_at ="
                        + " :at, modified_by = :by WHERE recommendation = :repeat",
                repeat,
                into);
        remove(repeat);
    }

    private void update(String sql, long repeat, long into) {
        rows.handle()
                .createUpdate(sql)
                .bind("repeat", repeat)
                .bind("into", into)
                .bind("at", rows.stamp().time())
                .bind("by", rows.stamp().coder())
                .execute();
    }

    /** Whether one of its places, main or mirror, overlaps a span of a text version. */
    public boolean isAt(long recommendation, long text, Span span) {
        return rows.handle()
                .createQuery(
                        """
                        SELECT count(*) FROM recommendation_place
                         WHERE recommendation = :recommendation AND text_version = :text
                           AND start < :end AND :start < end\
                        """)
                .bind("recommendation", recommendation)
                .bind("text", text)
                .bind("start", span.start())
                .bind("end", span.end())
                .mapTo(Boolean.class)
                .one();
    }

    /** Writes what is printed about it where nothing is written yet; empty words are left out. */
    public void complete(long recommendation, String addressee, String targetDate, String outcome) {
        rows.handle()
                .createUpdate(
                        """
                        UPDATE recommendation
                           SET addressee = iif(addressee = '', :addressee, addressee),
                               target_date = iif(target_date = '', :target, target_date),
                               outcome = iif(outcome = '', :outcome, outcome),
                               modified_at = :at, modified_by = :by
                         WHERE id = :id
                           AND (addressee = '' AND :addressee <> '' OR target_date = '' AND :target <> ''
                                OR outcome = '' AND :outcome <> '')\
                        """)
                .bind("addressee", addressee)
                .bind("target", targetDate)
                .bind("outcome", outcome)
                .bind("at", rows.stamp().time())
                .bind("by", rows.stamp().coder())
                .bind("id", recommendation)
                .execute();
    }

    /** Sets what is printed about it; empty where the report does not say. */
    public void setPrinted(
            long recommendation, String label, String addressee, String target, String outcome) {
        rows.change(
                "recommendation",
                recommendation,
                Rows.values()
                        .set("label", label)
                        .set("addressee", addressee)
                        .set("target_date", target)
                        .set("outcome", outcome));
    }

    private void addPlace(long recommendation, long document, long text, Span span, boolean main) {
        rows.add(
                "recommendation_place",
                Rows.values()
                        .set("recommendation", recommendation)
                        .set("document", document)
                        .set("text_version", text)
                        .set("start", span.start())
                        .set("end", span.end())
                        .flag("is_main", main));
    }

    /**
     * @param reason why it is out of scope; empty otherwise
     */
    public void setScope(long recommendation, Scope scope, String reason) {
        rows.change(
                "recommendation",
                recommendation,
                Rows.values()
                        .set("scope", scope.name().toLowerCase(Locale.ROOT))
                        .set("scope_reason", reason));
    }

    public void setReach(long recommendation, @Nullable Reach reach) {
        rows.change(
                "recommendation",
                recommendation,
                Rows.values().set("reach", reach == null ? null : reach.key()));
    }

    public Optional<Reach> reach(long recommendation) {
        return rows.handle()
                .createQuery("SELECT reach FROM recommendation WHERE id = ? AND reach IS NOT NULL")
                .bind(0, recommendation)
                .mapTo(String.class)
                .findOne()
                .map(key -> Reach.valueOf(key.toUpperCase(Locale.ROOT)));
    }

    public Scope scope(long recommendation) {
        return Scope.valueOf(
                rows.handle()
                        .createQuery("SELECT scope FROM recommendation WHERE id = ?")
                        .bind(0, recommendation)
                        .mapTo(String.class)
                        .one()
                        .toUpperCase(Locale.ROOT));
    }

    /** Its main place within its text version. */
    public Optional<Span> main(long recommendation) {
        return rows.handle()
                .createQuery(
                        "SELECT start, end FROM recommendation_place WHERE recommendation = ? AND"
                                + " is_main = 1")
                .bind(0, recommendation)
                .map((r, c) -> new Span(r.getInt(1), r.getInt(2)))
                .findOne();
    }

    /** Moves its main place within the same text version. */
    public void moveMain(long recommendation, Span span) {
        long place =
                rows.handle()
                        .createQuery(
                                "SELECT id FROM recommendation_place WHERE recommendation = ? AND"
                                        + " is_main = 1")
                        .bind(0, recommendation)
                        .mapTo(Long.class)
                        .one();
        rows.change(
                "recommendation_place",
                place,
                Rows.values().set("start", span.start()).set("end", span.end()));
    }

    /**
     * True when somebody recorded something about it: addressee, reach, date, outcome, that it is
     * out of scope, or another place where it is printed.
     */
    public boolean isFilledIn(long recommendation) {
        return rows.handle()
                .createQuery(
                        """
                        SELECT addressee <> '' OR reach IS NOT NULL OR target_date <> '' OR outcome <> ''
                            OR scope = 'out'
                            OR EXISTS (SELECT 1 FROM recommendation_place p
                                        WHERE p.recommendation = r.id AND p.is_main = 0)
                          FROM recommendation r WHERE id = ?\
                        """)
                .bind(0, recommendation)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * A document goes: no recommendation is printed there any more. The first of the places that a
     * recommendation keeps becomes its main one where that was in the document; a recommendation
     * that keeps none is removed.
     */
    void leaveDocument(long document) {
        var touched =
                rows.handle()
                        .createQuery(
                                "SELECT DISTINCT recommendation FROM recommendation_place WHERE"
                                        + " document = ? AND is_main = 1 ORDER BY recommendation")
                        .bind(0, document)
                        .mapTo(Long.class)
                        .list();
        rows.handle().execute("DELETE FROM recommendation_place WHERE document = ?", document);
        for (long recommendation : touched) {
            firstMirror(recommendation)
                    .ifPresentOrElse(
                            place ->
                                    rows.change(
                                            "recommendation_place",
                                            place,
                                            Rows.values().flag("is_main", true)),
                            () -> remove(recommendation));
        }
    }

    private Optional<Long> firstMirror(long recommendation) {
        return rows.handle()
                .createQuery(
                        """
                        SELECT p.id FROM recommendation_place p JOIN document d ON d.id = p.document
                         WHERE p.recommendation = ? AND p.is_main = 0
                         ORDER BY d.position, d.id, p.start, p.id LIMIT 1\
                        """)
                .bind(0, recommendation)
                .mapTo(Long.class)
                .findOne();
    }

    public void remove(long recommendation) {
        MemoStore.forgetRecommendation(rows, recommendation);
        rows.remove("recommendation", recommendation);
    }

    static List<Recommendation> load(Handle handle) {
        var mirrors = new HashMap<Long, List<Mirror>>();
        handle.createQuery(
                        """
                        SELECT recommendation, document, text_version, start, end
                          FROM recommendation_place WHERE is_main = 0
                         ORDER BY recommendation, document, start\
                        """)
                .map((r, c) ->
                        Map.entry(
                                r.getLong(1),
                                new Mirror(
                                        r.getLong(2),
                                        r.getLong(3),
                                        new Span(r.getInt(4), r.getInt(5)))))
                .forEach(e ->
                        mirrors.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                .add(e.getValue()));
        return handle.createQuery(
                        """
                        SELECT r.id, r.guid, r.review, p.document, p.text_version, p.start, p.end, r.label,
                               r.addressee, r.reach, r.target_date, r.outcome, r.scope, r.scope_reason
                          FROM recommendation r
                          JOIN recommendation_place p ON p.recommendation = r.id AND p.is_main = 1
                         ORDER BY r.review, p.document, p.start, r.id\
                        """)
                .map((r, c) ->
                        new Recommendation(
                                r.getLong(1),
                                r.getString(2),
                                r.getLong(3),
                                r.getLong(4),
                                r.getLong(5),
                                new Span(r.getInt(6), r.getInt(7)),
                                r.getString(8),
                                r.getString(9),
                                reach(r.getString(10)),
                                r.getString(11),
                                r.getString(12),
                                Scope.valueOf(r.getString(13).toUpperCase(Locale.ROOT)),
                                r.getString(14),
                                mirrors.getOrDefault(r.getLong(1), List.of())))
                .list();
    }

    private static @Nullable Reach reach(@Nullable String key) {
        return key == null ? null : Reach.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
