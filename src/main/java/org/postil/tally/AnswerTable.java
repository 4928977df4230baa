package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Ids;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of one variable in a layer, by subject: the review's id or the person's. */
final class AnswerTable {
    private static final Held UNANSWERED =
            new Held(Set.of(), Set.of(), Absence.UNANSWERED, List.of());

    private final Map<Long, Held> bySubject = new HashMap<>();

    private AnswerTable() {}

    static AnswerTable of(Snapshot snapshot, Variable variable, Layer layer) {
        var table = new AnswerTable();
        var several = new HashMap<Long, List<Answer>>();
        boolean ofReview = variable.level() == Variable.Level.REVIEW;
        for (Answer answer : snapshot.answers()) {
            if (answer.variable() == variable.id()
                    && (!(layer instanceof Layer.Of one) || one.coder() == answer.coder())
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

    Held of(long subject) {
        return bySubject.getOrDefault(subject, UNANSWERED);
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
        return new Held(sure == null ? wide : sure, wide, known ? null : absence, answers);
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
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /**
     * What a layer knows of one subject: category ids, numbers, ISO dates, booleans or texts.
     *
     * @param sure agreed values
     * @param wide agreed and undecided values
     * @param absence null when some coder gives a value
     * @param answers all that went in
     */
    record Held(
            Set<Object> sure, Set<Object> wide, @Nullable Absence absence, List<Answer> answers) {
        boolean known() {
            return absence == null;
        }
    }
}
