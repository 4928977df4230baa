package org.postil.tally;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Document;
import org.postil.domain.Ids;
import org.postil.domain.Mirrors;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds passages in the included reviews. Where codes are looked for together on overlapping
 * passages or on one recommendation, what is listed are the passages that carry at least one of
 * them: what merely lies beside them is not. What is said by <i>not</i> then holds of all of them.
 */
public final class PassageSearch {
    private final Snapshot snapshot;
    private final PassageQuery query;
    private final ReviewFilter filter;
    private final Set<String> noted;
    private final Codebook codebook;
    private final Mirrors mirrors;
    private final Map<PassageCondition.Coded, Ids> wanted = new HashMap<>();
    private final Map<Long, Long> facetOf = new HashMap<>();
    private final Map<String, Long> facets = new HashMap<>();
    private final Ids asked;

    /**
     * @param noted guids of the passages that have a memo
     */
    public PassageSearch(
            TallyEngine engine, Snapshot snapshot, PassageQuery query, Set<String> noted) {
        this.snapshot = snapshot;
        this.query = query;
        this.noted = noted;
        codebook = snapshot.codebook();
        mirrors = new Mirrors(snapshot);
        filter = new ReviewFilter(engine, snapshot, query.layer(), PersonRule.PRIMARY);
        codebook.codes().forEach(code -> facetOf.put(code.id(), code.facet()));
        codebook.facets().forEach(facet -> facets.put(facet.key(), facet.id()));
        asked = query.condition() == null ? Ids.NONE : asked(query.condition(), codebook);
    }

    /** A passage and where it is. */
    public record Found(Review review, Document document, Passage passage) {}

    /**
     * What is found, where recommendations are printed again left out, in the order of reviews,
     * documents and text.
     */
    public List<Found> found() {
        var found = new ArrayList<Found>();
        var documents = snapshot.documentsByReview();
        var where = query.where();
        for (Review review : snapshot.reviews()) {
            if (review.inclusion() == Review.Inclusion.INCLUDED
                    && (where == null || filter.holds(where, review))) {
                inReview(review, documents.getOrDefault(review.id(), List.of()), found);
            }
        }
        return found;
    }

    private void inReview(Review review, List<Document> documents, List<Found> found) {
        var inScope = new ArrayList<Passage>();
        var byDocument = new ArrayList<List<Passage>>();
        for (Document document : documents) {
            var passages =
                    snapshot.passagesOf(document.id()).stream().filter(this::isInScope).toList();
            byDocument.add(passages);
            inScope.addAll(passages);
        }
        var groups = new Groups(query.together(), inScope);
        for (int i = 0; i < documents.size(); i++) {
            for (Passage passage : byDocument.get(i)) {
                if (isNarrowedTo(passage) && holds(review, passage, groups)) {
                    found.add(new Found(review, documents.get(i), passage));
                }
            }
        }
    }

    /** Whose work, and there to be coded, or of a kind that is asked for. */
    private boolean isInScope(Passage passage) {
        boolean ofLayer =
                switch (query.layer()) {
                    case Layer.Of one -> passage.coder() == one.coder();
                    case Layer.Any any -> true;
                    case Layer.Final last -> true;
                };
        return ofLayer
                && !mirrors.holds(passage)
                && (query.coders().isEmpty() || query.coders().contains(passage.coder()))
                && (passage.kind().isForCodes() || query.kinds().contains(passage.kind()));
    }

    private boolean isNarrowedTo(Passage passage) {
        return (query.kinds().isEmpty() || query.kinds().contains(passage.kind()))
                && (!query.starred() || passage.starred())
                && (!query.memo() || noted.contains(passage.guid()))
                && (query.fits().isEmpty() || isJudged(passage));
    }

    private boolean isJudged(Passage passage) {
        return passage.remarks().fits().entrySet().stream()
                .anyMatch(said ->
                        query.fits().contains(said.getValue())
                                && (asked.isEmpty() || asked.contains(said.getKey())));
    }

    private boolean holds(Review review, Passage passage, Groups groups) {
        var condition = query.condition();
        return condition == null
                || holds(condition, review, passage, groups).ordinal() > Held.BESIDE.ordinal();
    }

    /** Whether a condition holds of a passage, and whether the passage itself has a part in it. */
    private enum Held {
        NO,
        /** By what other passages carry. */
        BESIDE,
        /** No code is asked for. */
        YES,
        /** By a code that the passage carries. */
        CARRIED;

        static Held of(boolean holds) {
            return holds ? YES : NO;
        }
    }

    private Held holds(PassageCondition condition, Review review, Passage passage, Groups groups) {
        return switch (condition) {
            case PassageCondition.And and -> {
                var least = Held.YES;
                boolean carried = false;
                for (var part : and.parts()) {
                    var held = holds(part, review, passage, groups);
                    carried |= held == Held.CARRIED;
                    least = held.compareTo(least) < 0 ? held : least;
                }
                yield least != Held.NO && carried ? Held.CARRIED : least;
            }
            case PassageCondition.Or or -> {
                var most = Held.NO;
                for (var part : or.parts()) {
                    var held = holds(part, review, passage, groups);
                    most = held.compareTo(most) > 0 ? held : most;
                }
                yield most;
            }
            case PassageCondition.Not not ->
                    Held.of(holds(not.part(), review, passage, groups) == Held.NO);
            case PassageCondition.Coded coded -> inGroup(passage, groups, p -> carries(p, coded));
            case PassageCondition.AnyCode any ->
                    inGroup(passage, groups, p -> carriesAny(p, any.facet()));
            case PassageCondition.Starred starred -> Held.of(passage.starred());
            case PassageCondition.WithMemo memo -> Held.of(noted.contains(passage.guid()));
            case PassageCondition.OfKind of -> Held.of(passage.kind() == of.kind());
            case PassageCondition.Judged judged ->
                    Held.of(passage.remarks().fits().containsValue(judged.fit()));
            case PassageCondition.By by -> Held.of(passage.coder() == by.coder());
            case PassageCondition.InReview in ->
                    Held.of(filter.holds(in.condition(), review, passage.document()));
        };
    }

    private interface Test {
        boolean of(Passage passage);
    }

    private static Held inGroup(Passage passage, Groups groups, Test test) {
        if (test.of(passage)) {
            return Held.CARRIED;
        }
        for (Passage other : groups.beside(passage)) {
            if (test.of(other)) {
                return Held.BESIDE;
            }
        }
        return Held.NO;
    }

    private boolean carries(Passage passage, PassageCondition.Coded coded) {
        Ids codes = wanted.computeIfAbsent(coded, c -> withBelow(c, codebook));
        for (int i = 0; i < passage.codes().size(); i++) {
            if (codes.contains(passage.codes().get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean carriesAny(Passage passage, String facet) {
        if (facet.isEmpty()) {
            return !passage.codes().isEmpty();
        }
        Long wantedFacet = facets.get(facet);
        return wantedFacet != null
                && passage.codes().stream().anyMatch(code -> wantedFacet.equals(facetOf.get(code)));
    }

    private static Ids withBelow(PassageCondition.Coded coded, Codebook codebook) {
        return coded.directly() ? coded.codes() : withBelow(coded.codes(), codebook);
    }

    /** Codes with all below them. */
    private static Ids withBelow(Ids codes, Codebook codebook) {
        var all = new HashSet<Long>();
        codes.stream().forEach(id -> codebook.code(id).ifPresent(c -> addTree(c, codebook, all)));
        return Ids.of(all);
    }

    private static void addTree(Code code, Codebook codebook, Set<Long> into) {
        into.add(code.id());
        codebook.childrenOf(code).forEach(child -> addTree(child, codebook, into));
    }

    /**
     * The codes that a condition asks for, with those below where they count: not those that must
     * be absent.
     */
    public static Ids asked(PassageCondition condition, Codebook codebook) {
        var codes = new HashSet<Long>();
        addAsked(condition, codebook, true, codes);
        return Ids.of(codes);
    }

    private static void addAsked(
            PassageCondition condition, Codebook codebook, boolean present, Set<Long> into) {
        switch (condition) {
            case PassageCondition.And and ->
                    and.parts().forEach(p -> addAsked(p, codebook, present, into));
            case PassageCondition.Or or ->
                    or.parts().forEach(p -> addAsked(p, codebook, present, into));
            case PassageCondition.Not not -> addAsked(not.part(), codebook, !present, into);
            case PassageCondition.Coded coded -> {
                if (present) {
                    withBelow(coded, codebook).stream().forEach(into::add);
                }
            }
            case PassageCondition.AnyCode any -> {}
            case PassageCondition.Starred starred -> {}
            case PassageCondition.WithMemo memo -> {}
            case PassageCondition.OfKind of -> {}
            case PassageCondition.Judged judged -> {}
            case PassageCondition.By by -> {}
            case PassageCondition.InReview in -> {}
        }
    }

    /** Which passages of a review count together with one; made when first asked for. */
    private static final class Groups {
        private final PassageQuery.Together together;
        private final List<Passage> passages;
        private final Map<Long, List<Passage>> byRecord = new HashMap<>();
        private final Map<Long, List<Passage>> overlapping = new HashMap<>();
        private boolean made;

        Groups(PassageQuery.Together together, List<Passage> passages) {
            this.together = together;
            this.passages = passages;
        }

        List<Passage> beside(Passage passage) {
            return switch (together) {
                case PASSAGE -> List.of();
                case OVERLAP -> {
                    make();
                    yield overlapping.getOrDefault(passage.id(), List.of());
                }
                case RECOMMENDATION -> {
                    make();
                    yield passage.recommendation() == 0
                            ? List.of()
                            : byRecord.getOrDefault(passage.recommendation(), List.of());
                }
            };
        }

        private void make() {
            if (made) {
                return;
            }
            made = true;
            for (Passage passage : passages) {
                if (passage.recommendation() != 0) {
                    byRecord.computeIfAbsent(passage.recommendation(), r -> new ArrayList<>())
                            .add(passage);
                }
            }
            if (together == PassageQuery.Together.OVERLAP) {
                overlap();
            }
        }

        /** The passages of a text come in the order of their spans. */
        private void overlap() {
            var texts = new HashMap<Long, List<Passage>>();
            for (Passage passage : passages) {
                texts.computeIfAbsent(passage.text(), t -> new ArrayList<>()).add(passage);
            }
            for (var inText : texts.values()) {
                for (int i = 0; i < inText.size(); i++) {
                    var one = inText.get(i);
                    for (int j = i + 1;
                            j < inText.size() && inText.get(j).span().start() < one.span().end();
                            j++) {
                        var other = inText.get(j);
                        if (one.span().overlaps(other.span())) {
                            overlapping
                                    .computeIfAbsent(one.id(), p -> new ArrayList<>())
                                    .add(other);
                            overlapping
                                    .computeIfAbsent(other.id(), p -> new ArrayList<>())
                                    .add(one);
                        }
                    }
                }
            }
        }
    }
}
