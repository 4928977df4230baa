package org.postil.extraction;

import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Ids;

import java.util.List;

/** What an answer is after a recode. */
public sealed interface Becomes {
    /** A value of the variable as it is afterwards. */
    record Value(AnswerValue value) implements Becomes {}

    /**
     * Categories, of which some are only made with the recode.
     *
     * @param there ids of those that exist
     * @param made names of the new ones
     */
    record Categories(Ids there, List<String> made) implements Becomes {
        public Categories {
            made = List.copyOf(made);
        }
    }

    /** Back to not answered yet. */
    record Unanswered() implements Becomes {}

    static Becomes missing(MissingReason reason) {
        return new Value(new AnswerValue.Missing(reason));
    }
}
