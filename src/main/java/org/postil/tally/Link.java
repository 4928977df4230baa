package org.postil.tally;

import java.util.Locale;

/** What two codes must share to count together. It never reaches beyond the unit counted. */
public enum Link {
    /** One passage carries both. */
    PASSAGE,
    /**
     * The passages that refer to one recommendation carry both between them. A passage on no
     * recommendation stands for itself.
     */
    RECOMMENDATION,
    /** The review has both, anywhere. */
    REVIEW;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
