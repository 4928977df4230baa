package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Person;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the rules of {@link RandomStudy} give, worked out by hand for each. */
final class NaiveRules {
    private final Snapshot snapshot;
    private final Layer layer;

    NaiveRules(Snapshot snapshot, Layer layer) {
        this.snapshot = snapshot;
        this.layer = layer;
    }

    /** Values that are agreed, and that may be; why there is none. */
    record Value(Set<Object> sure, Set<Object> wide, @Nullable Absence absence) {
        static Value of(Object value) {
            return new Value(Set.of(value), Set.of(value), null);
        }

        static Value none(Absence why) {
            return new Value(Set.of(), Set.of(), why);
        }

        Value map(Function<Object, Object> change) {
            var newSure = new HashSet<Object>();
            sure.forEach(v -> newSure.add(change.apply(v)));
            var newWide = new HashSet<Object>();
            wide.forEach(v -> newWide.add(change.apply(v)));
            return new Value(newSure, newWide, absence);
        }
    }

    /** Each coder's answers give a value; in the final layer only what all have is agreed. */
    Value value(Variable variable, long review, long subject) {
        var coders = new TreeSet<Long>();
        for (Answer answer : snapshot.answers()) {
            if (answer.review() == review && behind(variable).contains(path(answer.variable()))) {
                coders.add(answer.coder());
            }
        }
        if (layer instanceof Layer.Of || coders.size() < 2) {
            return made(variable, review, subject, 0);
        }
        var each = coders.stream().map(coder -> made(variable, review, subject, coder)).toList();
        return joined(each, layer instanceof Layer.Final);
    }

    private static Value joined(List<Value> each, boolean shared) {
        var sure = new HashSet<>(each.getFirst().sure);
        var wide = new HashSet<Object>();
        var reasons = new TreeSet<Absence>();
        boolean known = false;
        for (Value value : each) {
            if (shared) {
                sure.retainAll(value.sure);
            } else {
                sure.addAll(value.sure);
            }
            wide.addAll(value.wide);
            if (value.absence == null) {
                known = true;
            } else {
                reasons.add(value.absence);
            }
        }
        return new Value(sure, wide, known ? null : reasons.first());
    }

    private String path(long variable) {
        return snapshot.variables().stream()
                .filter(v -> v.id() == variable)
                .findFirst()
                .orElseThrow()
                .path();
    }

    private static Set<String> behind(Variable variable) {
        return switch (variable.path()) {
            case "victim.band", "review.band" -> Set.of("victim.age");
            case "review.broad" -> Set.of("review.type");
            case "review.older" -> Set.of("child.age");
            case "review.girl" -> Set.of("child.sex", "child.age");
            case "review.known" -> Set.of("review.year", "child.age");
            default -> throw new AssertionError(variable.path());
        };
    }

    private Value made(Variable variable, long review, long subject, long coder) {
        return switch (variable.path()) {
            case "victim.band" ->
                    raw("victim.age", subject, coder)
                            .map(v ->
                                    switch (((BigDecimal) v).intValue()) {
                                        case 0 -> "none";
                                        case 1, 2 -> "1-2";
                                        default -> "more";
                                    });
            case "review.band" ->
                    primaryVictims(review, coder)
                            .map(v -> ((BigDecimal) v).intValue() < 2 ? "0-1" : "2+");
            case "review.broad" ->
                    raw("review.type", review, coder)
                            .map(v -> v.equals("IPH") || v.equals("AFH") ? "at home" : "elsewhere");
            case "review.older" -> older(review, coder);
            case "review.girl" -> girl(review, coder);
            case "review.known" -> {
                var year = raw("review.year", review, coder);
                if (year.absence == null) {
                    yield year;
                }
                var older = older(review, coder);
                yield older.absence == null
                        ? older
                        : Value.none(
                                year.absence.compareTo(older.absence) <= 0
                                        ? year.absence
                                        : older.absence);
            }
            default -> throw new AssertionError(variable.path());
        };
    }

    private List<Person> persons(long review, Person.Role role) {
        return snapshot.persons().stream()
                .filter(p -> p.review() == review && p.has(role))
                .toList();
    }

    private Value primaryVictims(long review, long coder) {
        var all = persons(review, Person.Role.VICTIM);
        var primary = all.stream().filter(p -> p.isPrimary(Person.Role.VICTIM)).toList();
        var standing = primary.isEmpty() ? all : primary;
        return standing.isEmpty()
                ? Value.none(Absence.NO_PERSON)
                : joined(
                        standing.stream().map(p -> raw("victim.age", p.id(), coder)).toList(),
                        false);
    }

    private boolean nobody(long review) {
        return snapshot.persons().stream().noneMatch(p -> p.review() == review);
    }

    /** How many children are 2 or older. */
    private Value older(long review, long coder) {
        if (nobody(review)) {
            return Value.none(Absence.UNANSWERED);
        }
        int least = 0;
        int most = 0;
        var reasons = new TreeSet<Absence>();
        for (Person child : persons(review, Person.Role.CHILD)) {
            var state = state(raw("child.age", child.id(), coder), NaiveRules::atLeastTwo);
            state.reason(reasons);
            least += state.surely ? 1 : 0;
            most += state.maybe ? 1 : 0;
        }
        if (!reasons.isEmpty()) {
            return Value.none(reasons.first());
        }
        var wide = new HashSet<Object>();
        for (int i = least; i <= most; i++) {
            wide.add(BigDecimal.valueOf(i));
        }
        return new Value(least == most ? wide : Set.of(), wide, null);
    }

    private static boolean atLeastTwo(Object age) {
        return ((BigDecimal) age).intValue() >= 2;
    }

    /** Whether there is a female child below 2. */
    private Value girl(long review, long coder) {
        if (nobody(review)) {
            return Value.none(Absence.UNANSWERED);
        }
        var reasons = new TreeSet<Absence>();
        boolean maybe = false;
        for (Person child : persons(review, Person.Role.CHILD)) {
            var sex = state(raw("child.sex", child.id(), coder), v -> v.equals("female"));
            var age = state(raw("child.age", child.id(), coder), v -> !atLeastTwo(v));
            if (sex.surely && age.surely) {
                return Value.of("yes");
            }
            if (sex.maybe && age.maybe) {
                maybe = true;
                sex.reason(reasons);
                age.reason(reasons);
            }
        }
        if (!reasons.isEmpty()) {
            return Value.none(reasons.first());
        }
        return maybe ? new Value(Set.of(), Set.of("yes", "no"), null) : Value.of("no");
    }

    private record State(boolean surely, boolean maybe, @Nullable Absence absence) {
        void reason(Set<Absence> into) {
            if (absence != null) {
                into.add(absence);
            }
        }
    }

    private static State state(Value value, Predicate<Object> test) {
        if (value.absence != null) {
            return new State(false, true, value.absence);
        }
        boolean surely = value.sure.stream().anyMatch(test);
        return new State(surely, value.wide.stream().anyMatch(test), null);
    }

    /**
     * @param coder whose answer goes first, 0 for what the layer has
     */
    private Value raw(String path, long subject, long coder) {
        var variable = snapshot.variable(path).orElseThrow();
        var all =
                snapshot.answers().stream()
                        .filter(a -> a.variable() == variable.id())
                        .filter(a -> (a.person() == 0 ? a.review() : a.person()) == subject)
                        .filter(a -> !(layer instanceof Layer.Of of) || of.coder() == a.coder())
                        .toList();
        var own = all.stream().filter(a -> a.coder() == coder).toList();
        var used = own.isEmpty() ? all : own;
        if (used.isEmpty()) {
            return Value.none(Absence.UNANSWERED);
        }
        var each = new ArrayList<Value>();
        for (Answer answer : used) {
            each.add(
                    switch (answer.value()) {
                        case AnswerValue.Chosen c ->
                                Value.of(
                                        variable.category(c.categories().get(0))
                                                .orElseThrow()
                                                .name());
                        case AnswerValue.Number n -> Value.of(n.value());
                        case AnswerValue.Missing m ->
                                Value.none(Absence.valueOf(m.reason().name()));
                        case AnswerValue.YesNo y -> throw new AssertionError();
                        case AnswerValue.PartialDate d -> throw new AssertionError();
                        case AnswerValue.Text t -> throw new AssertionError();
                    });
        }
        return joined(each, layer instanceof Layer.Final);
    }
}
