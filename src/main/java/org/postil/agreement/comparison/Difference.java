package org.postil.agreement.comparison;

import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Review;

import java.util.Optional;

/**
 * A place where two coders differ on a code.
 *
 * @param first number of a coder among those compared
 * @param second number of another
 * @param code what the first has; what the second has where the first has nothing
 * @param other what the second has instead, empty unless codes differ
 * @param ofFirst the first coder's passage, empty where that coder has nothing
 * @param ofSecond the second coder's
 * @param overlap of the two passages, in the length of both together, from 0 to 1
 */
public record Difference(
        Kind kind,
        Review review,
        Document document,
        int first,
        int second,
        Code code,
        Optional<Code> other,
        Optional<Passage> ofFirst,
        Optional<Passage> ofSecond,
        double overlap) {
    /** In what they differ. */
    public enum Kind {
        /** Only one of them has coded there. */
        MISSED("missed"),
        /** The same code, other edges. */
        EDGES("different edges"),
        /** Codes under one parent, or one under the other. */
        RELATED("sibling codes"),
        /** Other codes on overlapping passages. */
        OTHER_CODE("different code");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Where it begins in the text. */
    public int start() {
        return Math.min(
                ofFirst.map(p -> p.span().start()).orElse(Integer.MAX_VALUE),
                ofSecond.map(p -> p.span().start()).orElse(Integer.MAX_VALUE));
    }
}
