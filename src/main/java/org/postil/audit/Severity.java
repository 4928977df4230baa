package org.postil.audit;

/** How much a finding matters for what is published. */
public enum Severity {
    /** A number or a quote in print would be wrong, or could not be defended. */
    SERIOUS("serious"),
    /** Something is unfinished. */
    WARNING("warning"),
    /** Worth knowing; may well be meant so. */
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
