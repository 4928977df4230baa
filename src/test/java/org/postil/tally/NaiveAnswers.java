package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the subjects of a naive count answered, read from the rows each time. */
final class NaiveAnswers {
    private final Snapshot snapshot;
    private final TallyRequest request;
    private final Layer layer;

    NaiveAnswers(Snapshot snapshot, TallyRequest request, Layer layer) {
        this.snapshot = snapshot;
        this.request = request;
        this.layer = layer;
    }

    private List<Answer> answers(Variable variable, long subject) {
        return snapshot.answers().stream()
                .filter(a -> a.variable() == variable.id())
                .filter(a -> (a.person() == 0 ? a.review() : a.person()) == subject)
                .filter(a -> !(layer instanceof Layer.Of one) || one.coder() == a.coder())
                .toList();
    }

    private List<Long> subjects(NaiveCount.Thing unit, Variable variable) {
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

    @Nullable Absence absence(NaiveCount.Thing unit, Variable variable) {
        var subjects = subjects(unit, variable);
        var reasons = new TreeSet<Absence>();
        int known = 0;
        for (long subject : subjects) {
            var answers = answers(variable, subject);
            if (answers.stream().anyMatch(a -> !(a.value() instanceof AnswerValue.Missing))) {
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

    Set<String> values(NaiveCount.Thing unit, Variable variable, boolean wide) {
        if (absence(unit, variable) != null) {
            return Set.of();
        }
        Set<String> result = null;
        for (long subject : subjects(unit, variable)) {
            var own = new HashSet<String>();
            for (Object value : subjectValues(variable, subject, wide)) {
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

    Set<Object> subjectValues(Variable variable, long subject, boolean wide) {
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
        return switch (variable.type()) {
            case NUMBER -> variable.path();
            case CATEGORY, CATEGORIES -> variable.category((Long) value).orElseThrow().name();
            case DATE -> value.toString().substring(0, 4);
            case YES_NO, TEXT -> value.toString();
        };
    }

    List<BigDecimal> numbers(NaiveCount.Thing unit, Variable variable) {
        var result = new ArrayList<BigDecimal>();
        if (absence(unit, variable) == null) {
            for (long subject : subjects(unit, variable)) {
                subjectValues(variable, subject, false).forEach(v -> result.add((BigDecimal) v));
            }
        }
        return result;
    }
}
