package org.postil.domain;

import java.time.Instant;
import java.util.Locale;

/**
 * How far a coder has read a review.
 *
 * @param at when the state was set; for READ, codes younger than this were not looked for
 */
public record ReadMark(long review, long coder, State state, Instant at) {
    /** A new document or text version turns READ into READ_BEFORE_CHANGE. */
    public enum State {
        IN_PROGRESS,
        READ,
        READ_BEFORE_CHANGE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
