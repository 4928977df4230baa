package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.Person;
import org.postil.domain.Variable;
import org.postil.tally.AnswerTable.Held;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What rules give when they look at the answers of a layer, or of one coder, and of the layer where
 * the coder gave none.
 */
final class RuleEvaluation {
    private final LayerStudy layer;
    private final @Nullable LayerStudy own;

    /**
     * @param own the coder's, null for what the layer agrees
     */
    RuleEvaluation(LayerStudy layer, @Nullable LayerStudy own) {
        this.layer = layer;
        this.own = own;
    }

    /**
     * @param person who has the variable, null for a variable of the review
     */
    Held value(DerivedRule rule, Variable of, long review, @Nullable Person person) {
        var about = new About(of.level().role().orElse(null), person, review);
        return switch (rule.form) {
            case RuleForm.Bands bands -> banded(bands, of, held(bands.source(), about));
            case RuleForm.Recode recode -> recoded(recode, of, held(recode.source(), about));
            case RuleForm.First first -> first(first, of, about);
            case RuleForm.CountOf count -> {
                var found = count(count.role(), count.such(), about);
                var answers = new LinkedHashSet<Answer>();
                collect(count.such(), count.role(), about, answers);
                yield found.value(List.copyOf(answers));
            }
            case RuleForm.Any any -> any(any, about);
        };
    }

    /**
     * @param role in which the person is looked at, null without a person
     */
    private record About(Person.@Nullable Role role, @Nullable Person person, long review) {}

    /** The value of a source: of the review, of the person, or of who stands for the review. */
    private Held held(Variable source, About about) {
        var asked = source.level().role();
        if (asked.isEmpty()) {
            return subject(source, about.review, null);
        }
        if (about.person != null && asked.get() == about.role) {
            return subject(source, about.review, about.person);
        }
        var standing =
                Persons.standing(
                        layer.study.persons(about.review), asked.get(), PersonRule.PRIMARY);
        if (standing.isEmpty()) {
            return Held.absent(Absence.NO_PERSON, List.of());
        }
        var several = new ArrayList<Held>();
        standing.forEach(p -> several.add(subject(source, about.review, p)));
        return Held.together(several, false);
    }

    private Held subject(Variable source, long review, @Nullable Person person) {
        var rule = layer.study.variables.rule(source);
        if (rule.isPresent()) {
            return value(rule.get(), source, review, person);
        }
        long subject = person == null ? review : person.id();
        if (own != null) {
            var held = own.answers(source).of(subject);
            if (held.absence() != Absence.UNANSWERED) {
                return held;
            }
        }
        return layer.answers(source).of(subject);
    }

    // bands and recode

    private static Held banded(RuleForm.Bands bands, Variable of, Held source) {
        return new Held(
                banded(bands, of, source.sure()),
                banded(bands, of, source.wide()),
                source.absence(),
                source.answers(),
                source.unborn());
    }

    private static Set<Object> banded(RuleForm.Bands bands, Variable of, Set<Object> values) {
        var result = new LinkedHashSet<Object>();
        for (Object value : values) {
            BigDecimal number =
                    value instanceof BigDecimal given ? given : new BigDecimal(year(value));
            int category = bands.other();
            for (RuleForm.Band band : bands.bands()) {
                if (band.holds(number)) {
                    category = band.category();
                }
            }
            add(of, category, result);
        }
        return result;
    }

    private static String year(Object date) {
        String iso = date.toString();
        return iso.matches("\\d{4}.*") ? iso.substring(0, 4) : "0";
    }

    private static void add(Variable of, int category, Set<Object> into) {
        if (category != RuleForm.NOWHERE) {
            into.add(of.categories().get(category).id());
        }
    }

    private static Held recoded(RuleForm.Recode recode, Variable of, Held source) {
        int unborn = RuleForm.NOWHERE;
        for (RuleForm.Turn turn : recode.turns()) {
            if (turn.value() instanceof Condition.Value.Unborn) {
                unborn = turn.category();
            }
        }
        if (unborn == RuleForm.NOWHERE || source.unborn() == Unborn.NO) {
            return new Held(
                    recoded(recode, of, source.sure()),
                    recoded(recode, of, source.wide()),
                    source.absence(),
                    source.answers(),
                    source.unborn());
        }
        // the 0 that stands for it is no value beside it
        boolean sure = source.unborn() == Unborn.SURE;
        var agreed = recoded(recode, of, withoutZero(source.sure()));
        var possible = recoded(recode, of, sure ? withoutZero(source.wide()) : source.wide());
        add(of, unborn, possible);
        if (sure) {
            add(of, unborn, agreed);
        }
        return new Held(agreed, possible, source.absence(), source.answers());
    }

    private static Set<Object> withoutZero(Set<Object> values) {
        var result = new LinkedHashSet<>(values);
        result.remove(BigDecimal.ZERO);
        return result;
    }

    private static Set<Object> recoded(RuleForm.Recode recode, Variable of, Set<Object> values) {
        var result = new LinkedHashSet<Object>();
        for (Object value : values) {
            int category = recode.other();
            for (RuleForm.Turn turn : recode.turns()) {
                if (AnswerTest.matches(value, Condition.Comparison.EQUAL, turn.value())) {
                    category = turn.category();
                }
            }
            add(of, category, result);
        }
        return result;
    }

    // first

    private Held first(RuleForm.First first, Variable of, About about) {
        Absence absence = null;
        var answers = new LinkedHashSet<Answer>();
        for (Variable source : first.sources()) {
            Held held = held(source, about);
            Absence none = held.absence();
            if (none == null) {
                return new Held(
                        renamed(held.sure(), source, of),
                        renamed(held.wide(), source, of),
                        null,
                        held.answers(),
                        held.unborn());
            }
            absence = absence == null ? none : absence.first(none);
            answers.addAll(held.answers());
        }
        return Held.absent(absence == null ? Absence.UNANSWERED : absence, List.copyOf(answers));
    }

    /** Categories of the source as those of the variable that have the same name. */
    private static Set<Object> renamed(Set<Object> values, Variable source, Variable of) {
        if (of.categories().isEmpty()) {
            return values;
        }
        var result = new LinkedHashSet<Object>();
        for (Object value : values) {
            source.categories().stream()
                    .filter(c -> value.equals(c.id()))
                    .flatMap(c -> of.categories().stream().filter(o -> o.name().equals(c.name())))
                    .forEach(c -> result.add(c.id()));
        }
        return result;
    }

    // any and count

    private Held any(RuleForm.Any any, About about) {
        Person.Role role = any.role();
        Truth truth;
        if (role == null) {
            truth = truth(any.condition(), about);
        } else {
            var people = layer.study.persons(about.review);
            truth =
                    people.isEmpty()
                            ? Truth.unknown(Absence.UNANSWERED)
                            : Truth.some(
                                    people.stream()
                                            .filter(p -> p.has(role))
                                            .map(p ->
                                                    truth(
                                                            any.condition(),
                                                            new About(role, p, about.review)))
                                            .toList());
        }
        var answers = new LinkedHashSet<Answer>();
        collect(any.condition(), role, about, answers);
        var list = List.copyOf(answers);
        Absence absence = truth.absence();
        if (absence != null) {
            return Held.absent(absence, list);
        }
        return truth.mayHold() && truth.mayFail()
                ? new Held(Set.of(), Set.of(true, false), null, list)
                : Held.of(truth.mayHold(), list);
    }

    private Truth truth(Condition condition, About about) {
        return switch (condition) {
            case Condition.And and ->
                    Truth.all(and.parts().stream().map(p -> truth(p, about)).toList());
            case Condition.Or or ->
                    Truth.some(or.parts().stream().map(p -> truth(p, about)).toList());
            case Condition.Not not -> truth(not.part(), about).not();
            case Condition.Count count ->
                    count(count.role(), count.such(), about)
                            .compared(count.comparison(), count.number());
            case Condition.Answered answered -> {
                var variable = layer.study.variables.byId(answered.variable());
                yield variable.isEmpty()
                        ? Truth.unknown(Absence.UNANSWERED)
                        : truth(answered.test(), held(variable.get(), about));
            }
            // not asked in rules
            case Condition.Read read -> Truth.unknown(Absence.UNANSWERED);
            case Condition.Coded coded -> Truth.unknown(Absence.UNANSWERED);
            case Condition.AnyCode any -> Truth.unknown(Absence.UNANSWERED);
            case Condition.InDocument in -> Truth.unknown(Absence.UNANSWERED);
            case Condition.CodedBy by -> Truth.unknown(Absence.UNANSWERED);
            case Condition.Marked marked -> Truth.unknown(Absence.UNANSWERED);
        };
    }

    private static Truth truth(Condition.Test test, Held held) {
        if (test instanceof Condition.Test.Is) {
            return Truth.of(AnswerTest.holds(test, held));
        }
        Absence absence = held.absence();
        if (absence != null) {
            return Truth.unknown(absence);
        }
        if (AnswerTest.holds(test, held)) {
            return Truth.YES;
        }
        boolean possible =
                (held.undecided() || held.unborn() == Unborn.POSSIBLE)
                        && held.wide().stream()
                                .flatMap(v -> alone(v, held.unborn()))
                                .anyMatch(one -> AnswerTest.holds(test, one));
        return possible ? Truth.UNDECIDED : Truth.NO;
    }

    /** One value as the only one; a 0 that may be "unborn" is either. */
    private static Stream<Held> alone(Object value, Unborn unborn) {
        var one = Set.of(value);
        var number = new Held(one, one, null, List.of());
        var child = new Held(one, one, null, List.of(), Unborn.SURE);
        if (!value.equals(BigDecimal.ZERO) || unborn == Unborn.NO) {
            return Stream.of(number);
        }
        return unborn == Unborn.SURE ? Stream.of(child) : Stream.of(number, child);
    }

    private Range count(Person.Role role, @Nullable Condition such, About about) {
        var people = layer.study.persons(about.review);
        if (people.isEmpty()) {
            return new Range(0, 0, Absence.UNANSWERED);
        }
        int least = 0;
        int most = 0;
        Absence absence = null;
        for (Person person : people) {
            if (person.has(role)) {
                Truth truth =
                        such == null
                                ? Truth.YES
                                : truth(such, new About(role, person, about.review));
                least += truth.mayFail() ? 0 : 1;
                most += truth.mayHold() ? 1 : 0;
                if (truth.absence() != null) {
                    absence = absence == null ? truth.absence() : absence.first(truth.absence());
                }
            }
        }
        return new Range(least, most, absence);
    }

    /**
     * How many there are.
     *
     * @param absence why it cannot be said more closely, null when the coders differ or nothing is
     *     unclear
     */
    private record Range(int least, int most, @Nullable Absence absence) {
        Held value(List<Answer> answers) {
            if (absence != null) {
                return Held.absent(absence, answers);
            }
            var wide = new LinkedHashSet<Object>();
            for (int n = least; n <= most; n++) {
                wide.add(AnswerTable.plain(BigDecimal.valueOf(n)));
            }
            return new Held(least == most ? wide : Set.of(), wide, null, answers);
        }

        Truth compared(Condition.Comparison comparison, int number) {
            boolean some = false;
            boolean all = true;
            for (int n = least; n <= most; n++) {
                boolean holds = comparison.holds(Integer.compare(n, number));
                some |= holds;
                all &= holds;
            }
            if (absence != null && some != all) {
                return Truth.unknown(absence);
            }
            return some == all ? Truth.of(all) : Truth.UNDECIDED;
        }
    }

    /** The answers that a condition looks at. */
    private void collect(
            @Nullable Condition condition,
            Person.@Nullable Role role,
            About about,
            Set<Answer> into) {
        if (condition == null) {
            return;
        }
        var people =
                role == null
                        ? List.<Person>of()
                        : layer.study.persons(about.review).stream()
                                .filter(p -> p.has(role))
                                .toList();
        var abouts =
                role == null
                        ? List.of(about)
                        : people.stream().map(p -> new About(role, p, about.review)).toList();
        for (About each : abouts) {
            switch (condition) {
                case Condition.And and -> and.parts().forEach(p -> collect(p, null, each, into));
                case Condition.Or or -> or.parts().forEach(p -> collect(p, null, each, into));
                case Condition.Not not -> collect(not.part(), null, each, into);
                case Condition.Count count -> collect(count.such(), count.role(), each, into);
                case Condition.Answered answered ->
                        layer.study
                                .variables
                                .byId(answered.variable())
                                .ifPresent(v -> into.addAll(held(v, each).answers()));
                case Condition.Read read -> {}
                case Condition.Coded coded -> {}
                case Condition.AnyCode any -> {}
                case Condition.InDocument in -> {}
                case Condition.CodedBy by -> {}
                case Condition.Marked marked -> {}
            }
        }
    }
}
