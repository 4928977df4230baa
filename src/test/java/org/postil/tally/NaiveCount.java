package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Person;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.tally.NaivePassages.Mark;

import java.math.BigDecimal;
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
    final NaivePassages passages;
    private final NaiveRules rules;
    private final NaiveConditions conditions;
    final List<Review> reviews = new ArrayList<>();
    final List<Thing> units;

    /** A unit: the review it belongs to, and the document, record or person it is. */
    record Thing(Review review, long id) {}

    NaiveCount(Snapshot snapshot, TallyRequest request, Layer layer) {
        passages = new NaivePassages(snapshot, layer);
        rules = new NaiveRules(snapshot, layer);
        this.snapshot = snapshot;
        this.request = request;
        this.layer = layer;
        conditions = new NaiveConditions(snapshot, request.person(), passages, this);
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
            boolean ofDocuments =
                    (request.unit() == Unit.DOCUMENTS || request.unit() == Unit.RECOMMENDATIONS)
                            && where != null
                            && where.asksDocuments();
            var documents =
                    passages.documents(review).stream()
                            .filter(d ->
                                    !ofDocuments
                                            || where == null
                                            || conditions.holds(where, review, null, null, d))
                            .map(Document::id)
                            .toList();
            if (ofDocuments
                    ? documents.isEmpty()
                    : where != null
                            && !ofPersons
                            && !conditions.holds(where, review, null, null, null)) {
                continue;
            }
            reviews.add(review);
            switch (request.unit()) {
                case REVIEWS, PASSAGES -> result.add(new Thing(review, review.id()));
                case DOCUMENTS -> documents.forEach(d -> result.add(new Thing(review, d)));
                case RECOMMENDATIONS ->
                        snapshot.recommendations().stream()
                                .filter(m -> m.review() == review.id())
                                .filter(m -> m.scope() == Recommendation.Scope.IN)
                                .filter(m -> documents.contains(m.document()))
                                .forEach(m -> result.add(new Thing(review, m.id())));
                case PERSONS ->
                        snapshot.persons().stream()
                                .filter(p -> p.review() == review.id() && p.has(role()))
                                .filter(p ->
                                        request.person() != PersonRule.PRIMARY
                                                || p.isPrimary(role()))
                                .filter(p ->
                                        where == null
                                                || !ofPersons
                                                || conditions.holds(where, review, role(), p, null))
                                .forEach(p -> result.add(new Thing(review, p.id())));
            }
            if (ofPersons && result.stream().noneMatch(t -> t.review().equals(review))) {
                reviews.removeLast();
            }
        }
        return result;
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
        return passages.carries(codes, facet(item), item.kind(), item.id());
    }

    boolean carries(Mark mark, Item item) {
        return carry(List.of(mark), item, false);
    }

    List<Mark> marksOf(Thing unit) {
        return passages.marks(unit.review()).stream()
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
            return values(unit, variable(axis), wide).contains(item.label());
        }
        return item.kind() == Tally.Kind.NONE
                ? !without(unit, item, wide).isEmpty()
                : carry(marksOf(unit), item, wide);
    }

    /**
     * The lots of the unit's passages that make it one with no code: the whole of it, or where two
     * codes must meet on one passage or recommendation, each that has none.
     */
    List<List<Mark>> without(Thing unit, Item item, boolean wide) {
        var marks = marksOf(unit);
        return (codesByCodes() ? lots(marks) : List.of(marks))
                .stream().filter(lot -> carry(lot, item, wide)).toList();
    }

    /** "No code" is said of each passage or recommendation, and not of the whole unit. */
    boolean saysNoneOfEach() {
        boolean whole =
                request.link() == Link.REVIEW
                        || request.link() == Link.RECOMMENDATION
                                && request.unit() == Unit.RECOMMENDATIONS;
        return codesByCodes() && (request.unit() == Unit.PASSAGES || !whole);
    }

    private boolean codesByCodes() {
        return request.rows() instanceof Axis.OfFacet && request.columns() instanceof Axis.OfFacet;
    }

    /** Not found, in a review that was read before the code was made or changed its meaning. */
    boolean notRechecked(Thing unit, Item item) {
        if (!(item.axis() instanceof Axis.OfFacet) || request.unit() == Unit.PASSAGES) {
            return false;
        }
        var at = passages.readAt(unit.review());
        var codes =
                snapshot.codebook().codesOf(facet(item)).stream()
                        .filter(c ->
                                switch (item.kind()) {
                                    case CODE, DIRECT -> c.id() == item.id();
                                    case GROUP ->
                                            snapshot.codebook().groups().stream()
                                                    .filter(g -> g.id() == item.id())
                                                    .anyMatch(g -> g.members().contains(c.id()));
                                    case ANY -> true;
                                    case NONE, VALUE, NUMBER -> false;
                                })
                        .toList();
        return at != null
                && codes.stream().anyMatch(c -> at.isBefore(c.since()))
                && !has(unit, item, true);
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
        for (Mark mark : passages.marks(review)) {
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
        for (Mark m : passages.marks(review)) {
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

    // answers

    private List<Answer> answers(Variable variable, long subject) {
        return snapshot.answers().stream()
                .filter(a -> a.variable() == variable.id())
                .filter(a -> (a.person() == 0 ? a.review() : a.person()) == subject)
                .filter(a -> !(layer instanceof Layer.Of one) || one.coder() == a.coder())
                .toList();
    }

    private List<Long> subjects(Thing unit, Variable variable) {
        var role = variable.level().role();
        if (role.isEmpty()) {
            return List.of(unit.review().id());
        }
        if (request.unit() == Unit.PERSONS) {
            return List.of(unit.id());
        }
        return standing(unit.review(), role.get());
    }

    List<Long> standing(Review review, Person.Role role) {
        var all =
                snapshot.persons().stream()
                        .filter(p -> p.review() == review.id() && p.has(role))
                        .toList();
        var primary = all.stream().filter(p -> p.isPrimary(role)).toList();
        boolean byPrimary = request.person() == null || request.person() == PersonRule.PRIMARY;
        return (byPrimary && !primary.isEmpty() ? primary : all).stream().map(Person::id).toList();
    }

    private boolean all() {
        return request.person() == PersonRule.ALL && request.unit() != Unit.PERSONS;
    }

    @Nullable Absence absence(Thing unit, Variable variable) {
        var subjects = subjects(unit, variable);
        var reasons = new TreeSet<Absence>();
        int known = 0;
        for (long subject : subjects) {
            var answers = answers(variable, subject);
            if (variable.isDerived()) {
                var none = rules.value(variable, unit.review().id(), subject).absence();
                if (none == null) {
                    known++;
                } else {
                    reasons.add(none);
                }
            } else if (answers.stream()
                    .anyMatch(a -> !(a.value() instanceof AnswerValue.Missing))) {
                known++;
            } else if (answers.isEmpty()) {
                reasons.add(Absence.UNANSWERED);
            } else {
                answers.forEach(a -> reasons.add(reason(a.value())));
            }
        }
        if (subjects.isEmpty()) {
            return Absence.NO_PERSON;
        }
        boolean isKnown = all() ? known == subjects.size() : known > 0;
        if (isKnown) {
            return null;
        }
        // with all persons, only those who lack a value say why; the first reason each has
        return reasons.first();
    }

    private static Absence reason(AnswerValue value) {
        return value instanceof AnswerValue.Missing missing
                ? Absence.valueOf(missing.reason().name())
                : Absence.UNANSWERED;
    }

    Set<String> values(Thing unit, Variable variable, boolean wide) {
        if (absence(unit, variable) != null) {
            return Set.of();
        }
        Set<String> result = null;
        for (long subject : subjects(unit, variable)) {
            var own = new HashSet<String>();
            for (Object value : subjectValues(variable, unit.review().id(), subject, wide)) {
                own.add(label(variable, value));
            }
            if (result == null) {
                result = own;
            } else if (all()) {
                result.retainAll(own);
            } else {
                result.addAll(own);
            }
        }
        return result == null ? Set.of() : result;
    }

    Set<Object> subjectValues(Variable variable, long review, long subject, boolean wide) {
        if (variable.isDerived()) {
            var value = rules.value(variable, review, subject);
            return wide ? value.wide() : value.sure();
        }
        Set<Object> result = null;
        for (Answer answer : answers(variable, subject)) {
            Set<Object> own = new HashSet<>();
            switch (answer.value()) {
                case AnswerValue.Chosen c -> c.categories().stream().forEach(own::add);
                case AnswerValue.Number n -> own.add(n.value());
                case AnswerValue.PartialDate d -> own.add(d.iso());
                case AnswerValue.YesNo y -> own.add(y.yes() ? "yes" : "no");
                case AnswerValue.Text t -> own.add(t.text());
                case AnswerValue.Missing m -> {}
            }
            if (result == null) {
                result = own;
            } else if (layer instanceof Layer.Final && !wide) {
                result.retainAll(own);
            } else {
                result.addAll(own);
            }
        }
        return result == null ? Set.of() : result;
    }

    private static String label(Variable variable, Object value) {
        if (variable.isDerived()) {
            return value instanceof BigDecimal ? variable.path() : value.toString();
        }
        return switch (variable.type()) {
            case NUMBER -> variable.path();
            case CATEGORY, CATEGORIES -> variable.category((Long) value).orElseThrow().name();
            case DATE -> value.toString().substring(0, 4);
            case YES_NO, TEXT -> value.toString();
        };
    }

    List<BigDecimal> numbers(Thing unit, Variable variable) {
        var result = new ArrayList<BigDecimal>();
        if (absence(unit, variable) == null) {
            for (long subject : subjects(unit, variable)) {
                subjectValues(variable, unit.review().id(), subject, false)
                        .forEach(v -> result.add((BigDecimal) v));
            }
        }
        return result;
    }
}
