package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerDecision;
import org.postil.domain.AnswerValue;
import org.postil.domain.Ids;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The values of one variable in a layer, by subject: the review's id or the person's. */
final class AnswerTable {
    private static final Held UNANSWERED =
            new Held(Set.of(), Set.of(), Absence.UNANSWERED, List.of());

    private final Map<Long, Held> bySubject = new HashMap<>();

    private AnswerTable() {}

    /** Of values that a rule gives, by subject. */
    static AnswerTable derived(Map<Long, Held> values) {
        var table = new AnswerTable();
        table.bySubject.putAll(values);
        return table;
    }

    /**
     * @param all the answers to the variable
     */
    static AnswerTable of(List<Answer> all, Variable variable, Layer layer) {
        var table = new AnswerTable();
        var several = new HashMap<Long, List<Answer>>();
        boolean ofReview = variable.level() == Variable.Level.REVIEW;
        for (Answer answer : all) {
            if ((!(layer instanceof Layer.Of one) || one.coder() == answer.coder())
                    && fits(answer.value(), variable.type())) {
                several.computeIfAbsent(
                                ofReview ? answer.review() : answer.person(),
                                s -> new ArrayList<>(1))
                        .add(answer);
            }
        }
        several.forEach((subject, answers) ->
                table.bySubject.put(subject, combined(answers, layer instanceof Layer.Final)));
        return table;
    }

    /** What was decided stands in place of what coders answered, and nothing of it is undecided. */
    void decide(List<AnswerDecision> decisions, Variable variable) {
        boolean ofReview = variable.level() == Variable.Level.REVIEW;
        for (AnswerDecision decision : decisions) {
            if (decision.variable() == variable.id() && fits(decision.value(), variable.type())) {
                long subject = ofReview ? decision.review() : decision.person();
                var given = of(subject).answers();
                var values = values(decision.value());
                bySubject.put(
                        subject,
                        decision.value() instanceof AnswerValue.Missing missing
                                ? Held.absent(Absence.of(missing.reason()), given)
                                : new Held(
                                        values, values, null, given, Unborn.of(decision.value())));
            }
        }
    }

    Held of(long subject) {
        return bySubject.getOrDefault(subject, UNANSWERED);
    }

    void forEach(BiConsumer<Long, Held> action) {
        bySubject.forEach(action);
    }

    private static boolean fits(AnswerValue value, Variable.Type type) {
        return switch (value) {
            case AnswerValue.Chosen c ->
                    type == Variable.Type.CATEGORY || type == Variable.Type.CATEGORIES;
            case AnswerValue.Number n -> type == Variable.Type.NUMBER;
            case AnswerValue.PartialDate d -> type == Variable.Type.DATE;
            case AnswerValue.YesNo y -> type == Variable.Type.YES_NO;
            case AnswerValue.Text t -> type == Variable.Type.TEXT;
            case AnswerValue.Missing m -> true;
        };
    }

    private static Held combined(List<Answer> answers, boolean shared) {
        Set<Object> sure = null;
        var wide = new LinkedHashSet<Object>();
        Absence absence = null;
        boolean known = false;
        for (Answer answer : answers) {
            var values = values(answer.value());
            wide.addAll(values);
            if (shared) {
                if (sure == null) {
                    sure = new LinkedHashSet<>(values);
                } else {
                    sure.retainAll(values);
                }
            }
            if (answer.value() instanceof AnswerValue.Missing missing) {
                Absence reason = Absence.of(missing.reason());
                absence = absence == null ? reason : absence.first(reason);
            } else {
                known = true;
            }
        }
        return new Held(
                sure == null ? wide : sure,
                wide,
                known ? null : absence,
                answers,
                Unborn.of(answers, shared));
    }

    /** A value in a form that can be compared; a choice gives several, a missing answer none. */
    private static Set<Object> values(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Chosen chosen -> categories(chosen.categories());
            case AnswerValue.Number number -> Set.of(plain(number.value()));
            case AnswerValue.PartialDate date -> Set.of(date.iso());
            case AnswerValue.YesNo yesNo -> Set.of(yesNo.yes());
            case AnswerValue.Text text -> Set.of(text.text());
            case AnswerValue.Missing missing -> Set.of();
        };
    }

    private static Set<Object> categories(Ids ids) {
        if (ids.size() == 1) {
            return Set.of(ids.get(0));
        }
        var result = new LinkedHashSet<Object>();
        ids.stream().forEach(result::add);
        return result;
    }

    /** 7 and 7.0 are the same number. */
    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /**
     * What a layer knows of one subject: category ids, numbers, ISO dates, booleans or texts.
     *
     * @param sure agreed values
     * @param wide agreed and undecided values
     * @param absence null when some coder gives a value
     * @param answers all that went in
     * @param unborn whether a 0 among the values, or behind them, is an age given as "unborn"
     */
    record Held(
            Set<Object> sure,
            Set<Object> wide,
            @Nullable Absence absence,
            List<Answer> answers,
            Unborn unborn) {
        /** Without a word about children not born yet. */
        Held(Set<Object> sure, Set<Object> wide, @Nullable Absence absence, List<Answer> answers) {
            this(sure, wide, absence, answers, Unborn.NO);
        }

        boolean known() {
            return absence == null;
        }

        /** Somebody gives a value that not all give. */
        boolean undecided() {
            return wide.size() > sure.size();
        }

        static Held absent(Absence why, List<Answer> answers) {
            return new Held(Set.of(), Set.of(), why, answers);
        }

        static Held of(Object value, List<Answer> answers) {
            var one = Set.of(value);
            return new Held(one, one, null, answers);
        }

        /**
         * What several values make together, known when one of them is.
         *
         * @param shared agreed is only what all have, else what any of them agrees
         */
        static Held together(List<Held> several, boolean shared) {
            if (several.size() == 1) {
                return several.getFirst();
            }
            var sure = new LinkedHashSet<>(several.getFirst().sure);
            var wide = new LinkedHashSet<>();
            var answers = new LinkedHashSet<Answer>();
            Absence absence = null;
            boolean known = false;
            for (Held held : several) {
                if (shared) {
                    sure.retainAll(held.sure);
                } else {
                    sure.addAll(held.sure);
                }
                wide.addAll(held.wide);
                answers.addAll(held.answers);
                if (held.absence == null) {
                    known = true;
                } else {
                    absence = absence == null ? held.absence : absence.first(held.absence);
                }
            }
            return new Held(
                    sure,
                    wide,
                    known ? null : absence,
                    List.copyOf(answers),
                    Unborn.together(several.stream().map(Held::unborn).toList(), shared));
        }
    }
}
