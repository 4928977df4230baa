package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The counting rules again, written for being read: every question is asked of every unit anew,
 * with nothing shared with the engine.
 */
final class NaiveCount {
    private final Snapshot snapshot;
    private final TallyRequest request;
    private final Layer layer;
    final NaiveAnswers answers;
    final List<Review> reviews = new ArrayList<>();
    final List<Thing> units;

    /** A unit: the review it belongs to, and the document, record or person it is. */
    record Thing(Review review, long id) {}

    /** A passage as the layer shows it: whose, which codes are agreed, which are at least said. */
    record Mark(Passage passage, long owner, Set<Code> sure, Set<Code> wide) {}

    NaiveCount(Snapshot snapshot, TallyRequest request, Layer layer) {
        this.snapshot = snapshot;
        this.request = request;
        this.layer = layer;
        answers = new NaiveAnswers(snapshot, request, layer);
        units = units();
    }

    private List<Thing> units() {
        var result = new ArrayList<Thing>();
        for (Review review : snapshot.reviews()) {
            if (review.inclusion() != Review.Inclusion.INCLUDED) {
                continue;
            }
            Condition where = request.where();
            boolean ofPersons =
                    request.unit() == Unit.PERSONS && where != null && where.asks(role());
            if (where != null && !ofPersons && !holds(where, review, null)) {
                continue;
            }
            reviews.add(review);
            switch (request.unit()) {
                case REVIEWS, PASSAGES -> result.add(new Thing(review, review.id()));
                case DOCUMENTS ->
                        documents(review).forEach(d -> result.add(new Thing(review, d.id())));
                case RECOMMENDATIONS ->
                        snapshot.recommendations().stream()
                                .filter(m -> m.review() == review.id())
                                .filter(m -> m.scope() == Recommendation.Scope.IN)
                                .forEach(m -> result.add(new Thing(review, m.id())));
                case PERSONS ->
                        snapshot.persons().stream()
                                .filter(p -> p.review() == review.id() && p.has(role()))
                                .filter(p ->
                                        request.person() != PersonRule.PRIMARY
                                                || p.isPrimary(role()))
                                .filter(p -> where == null || !ofPersons || holds(where, review, p))
                                .forEach(p -> result.add(new Thing(review, p.id())));
            }
            if (ofPersons && result.stream().noneMatch(t -> t.review().equals(review))) {
                reviews.removeLast();
            }
        }
        return result;
    }

    /**
     * @param person whom conditions on the role counted are about, null for the review
     */
    private boolean holds(Condition condition, Review review, @Nullable Person person) {
        return switch (condition) {
            case Condition.And c -> c.parts().stream().allMatch(p -> holds(p, review, person));
            case Condition.Or c -> c.parts().stream().anyMatch(p -> holds(p, review, person));
            case Condition.Not c -> !holds(c.part(), review, person);
            case Condition.Read c -> readAt(review) != null;
            case Condition.Coded c ->
                    marks(review).stream()
                            .flatMap(m -> m.sure().stream())
                            .anyMatch(code -> line(code).contains(c.codes().get(0)));
            case Condition.AnyCode c ->
                    marks(review).stream()
                                    .flatMap(m -> m.sure().stream())
                                    .anyMatch(code -> facetKey(code).equals(c.facet()))
                            == c.some();
            case Condition.Count c -> throw new AssertionError("not recounted");
            case Condition.Answered c -> answered(c, review, person);
        };
    }

    private String facetKey(Code code) {
        return snapshot.codebook().facets().stream()
                .filter(f -> f.id() == code.facet())
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** Only "at least a number" is recounted. */
    private boolean answered(Condition.Answered c, Review review, @Nullable Person person) {
        Variable variable = snapshot.variable(c.path()).orElseThrow();
        var least = ((Condition.Value.Number) ((Condition.Test.Compare) c.test()).value()).number();
        Predicate<Long> test =
                subject ->
                        answers.subjectValues(variable, subject, false).stream()
                                .anyMatch(v -> ((BigDecimal) v).compareTo(least) >= 0);
        var role = variable.level().role();
        if (role.isEmpty()) {
            return test.test(review.id());
        }
        if (person != null && role.get() == role()) {
            return test.test(person.id());
        }
        var subjects = answers.standing(review, role.get());
        return request.person() == PersonRule.ALL
                ? !subjects.isEmpty() && subjects.stream().allMatch(test)
                : subjects.stream().anyMatch(test);
    }

    private Person.Role role() {
        Axis columns = request.columns();
        var found =
                request.rows() instanceof Axis.OfVariable v
                        ? variable(v).level().role()
                        : Optional.<Person.Role>empty();
        if (found.isEmpty() && columns instanceof Axis.OfVariable v) {
            found = variable(v).level().role();
        }
        return found.orElseThrow();
    }

    private Variable variable(Axis.OfVariable axis) {
        return snapshot.variable(axis.path()).orElseThrow();
    }

    private List<Document> documents(Review review) {
        return snapshot.documents().stream().filter(d -> d.review() == review.id()).toList();
    }

    // passages

    private List<Passage> counting(Review review) {
        var result = new ArrayList<Passage>();
        for (Document document : documents(review)) {
            for (Passage passage : snapshot.passagesOf(document.id())) {
                if (passage.kind() != PassageKind.EVIDENCE && !onMirror(passage)) {
                    result.add(passage);
                }
            }
        }
        return result;
    }

    private boolean onMirror(Passage passage) {
        for (Recommendation record : snapshot.recommendations()) {
            boolean onMain =
                    record.document() == passage.document()
                            && record.text() == passage.text()
                            && record.main().overlaps(passage.span());
            for (Recommendation.Mirror mirror : record.mirrors()) {
                if (mirror.document() == passage.document()
                        && mirror.text() == passage.text()
                        && !onMain) {
                    int inside = 0;
                    for (int i = passage.span().start(); i < passage.span().end(); i++) {
                        inside += mirror.span().contains(i) ? 1 : 0;
                    }
                    if (inside * 2 > passage.span().length()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    List<Mark> marks(Review review) {
        var all = counting(review);
        var result = new ArrayList<Mark>();
        switch (layer) {
            case Layer.Of one ->
                    all.stream()
                            .filter(p -> p.coder() == one.coder())
                            .forEach(p -> result.add(mark(p, p.coder(), c -> true)));
            case Layer.Any any -> all.forEach(p -> result.add(mark(p, p.coder(), c -> true)));
            case Layer.Final last -> {
                var coders = coders(review, all);
                for (Passage p : all) {
                    result.add(
                            mark(
                                    p,
                                    0,
                                    code -> coders.stream().allMatch(k -> has(all, k, p, code))));
                }
            }
        }
        return result;
    }

    private static boolean has(List<Passage> all, long coder, Passage where, long code) {
        return all.stream()
                .anyMatch(q ->
                        q.coder() == coder
                                && q.document() == where.document()
                                && q.text() == where.text()
                                && q.codes().contains(code)
                                && q.span().overlaps(where.span()));
    }

    private Mark mark(Passage passage, long owner, Predicate<Long> agreed) {
        var sure = new HashSet<Code>();
        var wide = new HashSet<Code>();
        passage.codes().stream()
                .forEach(id -> {
                    var code = snapshot.codebook().code(id).orElseThrow();
                    wide.add(code);
                    if (agreed.test(id)) {
                        sure.add(code);
                    }
                });
        return new Mark(passage, owner, sure, wide);
    }

    private Set<Long> coders(Review review, List<Passage> all) {
        var result = new HashSet<Long>();
        all.stream().filter(p -> !p.codes().isEmpty()).forEach(p -> result.add(p.coder()));
        for (ReadMark mark : snapshot.readMarks()) {
            if (mark.review() == review.id() && mark.state() != ReadMark.State.IN_PROGRESS) {
                result.add(mark.coder());
            }
        }
        return result;
    }

    private boolean carries(Set<Code> codes, Facet facet, Tally.Kind kind, long id) {
        return switch (kind) {
            case CODE -> codes.stream().anyMatch(c -> line(c).contains(id));
            case GROUP -> {
                CodeGroup group =
                        snapshot.codebook().groups().stream()
                                .filter(g -> g.id() == id)
                                .findFirst()
                                .orElseThrow();
                yield codes.stream()
                        .anyMatch(c -> line(c).stream().anyMatch(group.members()::contains));
            }
            case ANY -> codes.stream().anyMatch(c -> c.facet() == facet.id());
            case NONE -> codes.stream().noneMatch(c -> c.facet() == facet.id());
            case VALUE, NUMBER -> throw new AssertionError();
        };
    }

    private Set<Long> line(Code code) {
        var result = new HashSet<Long>();
        for (Code c = code; c != null; c = snapshot.codebook().parentOf(c).orElse(null)) {
            result.add(c.id());
        }
        return result;
    }

    /** What an axis lists, told apart by kind, id and label. */
    record Item(Axis axis, Tally.Kind kind, long id, String label) {}

    private Facet facet(Item item) {
        return snapshot.codebook().facet(item.axis().key()).orElseThrow();
    }

    /** "None" is agreed when nobody says any, and possible when nothing is agreed. */
    private boolean carry(Collection<Mark> marks, Item item, boolean wide) {
        var codes = new HashSet<Code>();
        boolean said = (item.kind() == Tally.Kind.NONE) != wide;
        marks.forEach(m -> codes.addAll(said ? m.wide() : m.sure()));
        return carries(codes, facet(item), item.kind(), item.id());
    }

    boolean carries(Mark mark, Item item) {
        return carry(List.of(mark), item, false);
    }

    List<Mark> marksOf(Thing unit) {
        return marks(unit.review()).stream()
                .filter(m ->
                        switch (request.unit()) {
                            case REVIEWS, PASSAGES, PERSONS -> true;
                            case DOCUMENTS -> m.passage().document() == unit.id();
                            case RECOMMENDATIONS -> m.passage().recommendation() == unit.id();
                        })
                .toList();
    }

    boolean has(Thing unit, Item item, boolean wide) {
        if (item.axis() instanceof Axis.OfVariable axis) {
            return answers.values(unit, variable(axis), wide).contains(item.label());
        }
        return carry(marksOf(unit), item, wide);
    }

    boolean direct(Thing unit, Item item) {
        return item.kind() != Tally.Kind.CODE
                ? has(unit, item, false)
                : marksOf(unit).stream()
                        .anyMatch(m -> m.sure().stream().anyMatch(c -> c.id() == item.id()));
    }

    boolean hasBoth(Thing unit, Item row, Item column, boolean wide) {
        if (row.axis() instanceof Axis.OfFacet && column.axis() instanceof Axis.OfFacet) {
            return lots(marksOf(unit)).stream()
                    .anyMatch(lot -> carry(lot, row, wide) && carry(lot, column, wide));
        }
        return has(unit, row, wide) && has(unit, column, wide);
    }

    private List<List<Mark>> lots(List<Mark> marks) {
        if (request.link() == Link.REVIEW
                || request.link() == Link.RECOMMENDATION
                        && request.unit() == Unit.RECOMMENDATIONS) {
            return List.of(marks);
        }
        var lots = new ArrayList<List<Mark>>();
        var records = new LinkedHashSet<Long>();
        for (Mark mark : marks) {
            long record = mark.passage().recommendation();
            if (request.link() == Link.PASSAGE || record == 0) {
                lots.add(List.of(mark));
            } else if (records.add(record)) {
                lots.add(
                        marks.stream()
                                .filter(m -> m.passage().recommendation() == record)
                                .toList());
            }
        }
        return lots;
    }

    // passages as units

    long passages(Review review, Predicate<Mark> wanted) {
        var lots = new ArrayList<List<Mark>>();
        for (Mark mark : marks(review)) {
            if (!wanted.test(mark)) {
                continue;
            }
            var joined = new ArrayList<Mark>(List.of(mark));
            for (var lot : List.copyOf(lots)) {
                if (lot.stream().anyMatch(m -> same(m, mark))) {
                    joined.addAll(lot);
                    lots.remove(lot);
                }
            }
            lots.add(joined);
        }
        return lots.size();
    }

    private static boolean same(Mark a, Mark b) {
        return a.owner() == b.owner()
                && a.passage().document() == b.passage().document()
                && a.passage().text() == b.passage().text()
                && a.passage().span().overlaps(b.passage().span());
    }

    long spans(Review review) {
        var result = new HashSet<List<Object>>();
        for (Mark m : marks(review)) {
            Span span = m.passage().span();
            result.add(List.of(m.owner(), m.passage().document(), m.passage().text(), span));
        }
        return result.size();
    }

    /** How many times a unit counts for an item: once, or as many passages as there are. */
    long weight(Thing unit, Item item, boolean undecided) {
        if (request.unit() != Unit.PASSAGES) {
            boolean sure = has(unit, item, false);
            return (undecided ? has(unit, item, true) && !sure : sure) ? 1 : 0;
        }
        if (item.axis() instanceof Axis.OfVariable) {
            boolean sure = has(unit, item, false);
            boolean counts = undecided ? has(unit, item, true) && !sure : sure;
            return counts ? spans(unit.review()) : 0;
        }
        return passages(
                unit.review(),
                m ->
                        undecided
                                ? carry(List.of(m), item, true) && !carry(List.of(m), item, false)
                                : carry(List.of(m), item, false));
    }

    long weight(Thing unit, Item row, Item column, boolean undecided) {
        if (request.unit() != Unit.PASSAGES) {
            boolean sure = hasBoth(unit, row, column, false);
            return (undecided ? hasBoth(unit, row, column, true) && !sure : sure) ? 1 : 0;
        }
        boolean rowFacet = row.axis() instanceof Axis.OfFacet;
        boolean columnFacet = column.axis() instanceof Axis.OfFacet;
        if (rowFacet && columnFacet) {
            return passages(
                    unit.review(),
                    m -> {
                        var one = List.of(m);
                        boolean sure = carry(one, row, false) && carry(one, column, false);
                        boolean wide = carry(one, row, true) && carry(one, column, true);
                        return undecided ? wide && !sure : sure;
                    });
        }
        Item coded = columnFacet ? column : row;
        Item given = columnFacet ? row : column;
        if (has(unit, given, false)) {
            return weight(unit, coded, undecided);
        }
        return undecided && has(unit, given, true)
                ? weight(unit, coded, false) + weight(unit, coded, true)
                : 0;
    }

    long weight(Thing unit) {
        return request.unit() == Unit.PASSAGES ? spans(unit.review()) : 1;
    }

    // reading

    @Nullable Instant readAt(Review review) {
        var wanted = new HashSet<Long>();
        if (layer instanceof Layer.Of one) {
            wanted.add(one.coder());
        } else {
            snapshot.assignments().stream()
                    .filter(a -> a.review() == review.id())
                    .forEach(a -> wanted.add(a.coder()));
            if (wanted.isEmpty()) {
                snapshot.readMarks().stream()
                        .filter(m -> m.review() == review.id())
                        .forEach(m -> wanted.add(m.coder()));
                counting(review).stream()
                        .filter(p -> !p.codes().isEmpty())
                        .forEach(p -> wanted.add(p.coder()));
            }
        }
        var times = new TreeSet<Instant>();
        for (long coder : wanted) {
            var own =
                    snapshot.readMarks().stream()
                            .filter(m -> m.review() == review.id() && m.coder() == coder)
                            .filter(m -> m.state() == ReadMark.State.READ)
                            .map(ReadMark::at)
                            .toList();
            if (own.isEmpty()) {
                return null;
            }
            times.addAll(own);
        }
        return times.isEmpty() ? null : times.first();
    }
}
