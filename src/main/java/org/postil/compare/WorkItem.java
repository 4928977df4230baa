package org.postil.compare;

import org.postil.domain.Review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A difference between coders, to be decided. */
public sealed interface WorkItem permits CodeItem, AnswerItem {
    /** In what they differ. */
    enum Kind {
        /** Some have coded there and others have not. */
        MISSED("missed"),
        /** The same code, other edges. */
        EDGES("different edges"),
        /** Codes under one parent, or one under the other. */
        RELATED("sibling codes"),
        /** Other codes on overlapping passages. */
        OTHER_CODE("different code"),
        /** Different answers to a variable. */
        ANSWER("different answers");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What was decided.
     *
     * @param choice empty when it is none of those that are offered
     * @param coder id of who decided it
     */
    record Made(Optional<Choice> choice, String reason, long coder, Instant at) {}

    Kind kind();

    Review review();

    /** The same for the same difference after an edit elsewhere. */
    String key();

    /** Numbers of the coders who take part: those who have read the review, or have answered. */
    List<Integer> coders();

    /** Whether a coder has something there. */
    boolean has(int coder);

    Optional<Made> made();

    default boolean isDecided() {
        return made().isPresent();
    }

    /** What can be decided; an edit apart. */
    List<Choice> choices();

    /** A coder who has it as more than half of them have it; empty with two, or without any. */
    OptionalInt majority();
}
