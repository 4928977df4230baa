package org.postil.tables;

/**
 * A review of a table's universe is not as it was when the table was saved.
 *
 * @param reference as it is called now, or was
 * @param words how it is not
 */
public record ReviewChange(What what, String reference, String words) {
    /** What became of it. */
    public enum What {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** "DHR04: 12 passages, now 14". */
    public String text() {
        return reference + ": " + words;
    }
}
