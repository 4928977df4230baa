package org.postil.ui.memos;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Memo;
import org.postil.domain.Passage;
import org.postil.domain.Person;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what each memo is on. */
final class MemoRows {
    private final Snapshot snapshot;
    private final Map<String, String> quotes;
    private final Map<Long, Coder> coders = new HashMap<>();
    private final Map<Long, Review> reviewIds = new HashMap<>();
    private final Map<Long, Document> documentIds = new HashMap<>();
    private final Map<String, Review> reviews = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Passage> passages = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Recommendation> recommendations = new HashMap<>();
    private final Map<String, Person> persons = new HashMap<>();

    /**
     * @param quotes first words of passages by their guid
     */
    private MemoRows(Snapshot snapshot, Map<String, String> quotes, List<Memo> memos) {
        this.snapshot = snapshot;
        this.quotes = quotes;
        snapshot.coders().forEach(c -> coders.put(c.id(), c));
        for (Review review : snapshot.reviews()) {
            reviewIds.put(review.id(), review);
            reviews.put(review.guid(), review);
        }
        for (Document document : snapshot.documents()) {
            documentIds.put(document.id(), document);
            documents.put(document.guid(), document);
        }
        snapshot.codebook().codes().forEach(c -> codes.put(c.guid(), c));
        snapshot.recommendations().forEach(r -> recommendations.put(r.guid(), r));
        snapshot.persons().forEach(p -> persons.put(p.guid(), p));
        Set<String> wanted = new HashSet<>();
        memos.forEach(memo -> wanted.add(memo.target()));
        snapshot.passages().values().stream()
                .flatMap(d -> d.passages().stream())
                .filter(p -> wanted.contains(p.guid()))
                .forEach(p -> passages.put(p.guid(), p));
    }

    /** The newest first. */
    static List<MemoRow> of(Snapshot snapshot, List<Memo> memos, Map<String, String> quotes) {
        var finder = new MemoRows(snapshot, quotes, memos);
        return memos.reversed().stream().map(finder::row).toList();
    }

    private MemoRow row(Memo memo) {
        String guid = memo.target();
        return switch (memo.on()) {
            case PASSAGE -> found(memo, passages.get(guid), this::passage);
            case CODE -> found(memo, codes.get(guid), this::code);
            case DOCUMENT ->
                    found(
                            memo,
                            documents.get(guid),
                            d -> new Found(name(d), Destination.text(d.id())));
            case REVIEW ->
                    found(
                            memo,
                            reviews.get(guid),
                            r -> new Found(name(r), new Destination.Reviews(Optional.of(r.id()))));
            case RECOMMENDATION -> found(memo, recommendations.get(guid), this::recommendation);
            case PERSON -> found(memo, persons.get(guid), this::person);
            case PROJECT ->
                    MemoRow.of(
                            memo, Words.of("memos.on_project"), "", coder(memo), Optional.empty());
        };
    }

    private record Found(String where, Destination target) {}

    private interface Finding<T> {
        Found find(T thing);
    }

    /** What a memo is on can be gone from the snapshot for a moment, until the memo is too. */
    private <T> MemoRow found(Memo memo, @Nullable T thing, Finding<T> finding) {
        if (thing == null) {
            return MemoRow.of(memo, "", "", coder(memo), Optional.empty());
        }
        var found = finding.find(thing);
        return MemoRow.of(
                memo,
                found.where(),
                quotes.getOrDefault(memo.target(), ""),
                coder(memo),
                Optional.of(found.target()));
    }

    private Optional<Coder> coder(Memo memo) {
        return Optional.ofNullable(coders.get(memo.coder()));
    }

    private Found passage(Passage passage) {
        return new Found(
                documentName(passage.document()),
                Destination.text(passage.document(), passage.span()));
    }

    private Found code(Code code) {
        String name = code.key() == null ? code.name() : code.key() + " " + code.name();
        String parent =
                snapshot.codebook()
                        .parentOf(code)
                        .map(above -> " \u00b7 " + snapshot.codebook().path(above))
                        .orElse("");
        return new Found(name + parent, new Destination.Themes(Optional.of(code.id()), false));
    }

    private Found recommendation(Recommendation record) {
        String label = record.label().isEmpty() ? Words.of("memos.recommendation") : record.label();
        return new Found(
                reviewName(record.review()) + " \u00b7 " + label,
                Destination.text(record.document(), record.main()));
    }

    private Found person(Person person) {
        return new Found(
                reviewName(person.review()) + " \u00b7 " + person.label(),
                new Destination.Reviews(Optional.of(person.review())));
    }

    private String reviewName(long review) {
        return Optional.ofNullable(reviewIds.get(review)).map(Review::reference).orElse("");
    }

    private String documentName(long document) {
        return Optional.ofNullable(documentIds.get(document)).map(this::name).orElse("");
    }

    private String name(Document document) {
        String review = reviewName(document.review());
        return document.title().equals(review) ? review : review + " \u00b7 " + document.title();
    }

    private static String name(Review review) {
        return review.title().isEmpty() || review.title().equals(review.reference())
                ? review.reference()
                : review.reference() + " \u00b7 " + review.title();
    }
}
