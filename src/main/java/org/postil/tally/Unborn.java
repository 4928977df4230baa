package org.postil.tally;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;

import java.util.List;

/** Whether an age of 0 was given as "unborn". */
enum Unborn {
    NO,
    /** Some coders say so, and others give a number. */
    POSSIBLE,
    SURE;

    /**
     * @param shared agreed is only what all coders say
     */
    static Unborn of(List<Answer> answers, boolean shared) {
        return together(answers.stream().map(a -> of(a.value())).toList(), shared);
    }

    static Unborn of(AnswerValue value) {
        return value instanceof AnswerValue.Number number && number.isUnborn() ? SURE : NO;
    }

    /**
     * Of what several coders or persons have.
     *
     * @param shared sure is only what all of them have, else what one of them has
     */
    static Unborn together(List<Unborn> several, boolean shared) {
        if (several.stream().allMatch(NO::equals)) {
            return NO;
        }
        boolean sure =
                shared
                        ? several.stream().allMatch(SURE::equals)
                        : several.stream().anyMatch(SURE::equals);
        return sure ? SURE : POSSIBLE;
    }
}
