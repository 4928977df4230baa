package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a layer knows of variables, subject by subject, as tallies take it. */
public final class LayerAnswers {
    private final LayerStudy study;

    public LayerAnswers(TallyEngine engine, Snapshot snapshot, Layer layer) {
        study = new LayerStudy(engine.study(snapshot), layer);
    }

    /**
     * What is known of a subject.
     *
     * @param values agreed: ids of categories, numbers, ISO dates, booleans or texts
     * @param undecided values that only some of the coders give
     * @param absence why there is no value; null when some coder gives one
     * @param answers all that went in
     */
    public record Known(
            Set<Object> values,
            Set<Object> undecided,
            @Nullable Absence absence,
            List<Answer> answers) {
        public Known {
            answers = List.copyOf(answers);
        }
    }

    /** The variable with the categories that its rule gives it, when it is a derived one. */
    public Variable shaped(Variable variable) {
        return study.study.variables.byId(variable.id()).orElse(variable);
    }

    /**
     * @param subject id of the person, or of the review for a variable of reviews
     */
    public Known of(Variable variable, long subject) {
        var held = study.answers(shaped(variable)).of(subject);
        var open = new LinkedHashSet<>(held.wide());
        open.removeAll(held.sure());
        return new Known(held.sure(), open, held.absence(), held.answers());
    }
}
