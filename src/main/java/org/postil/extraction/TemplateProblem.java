package org.postil.extraction;

/**
 * Why something cannot be done to the template.
 *
 * @param field what has to be changed
 * @param words a sentence for the user: what is wrong and what would do
 */
public record TemplateProblem(Field field, String words) {
    public enum Field {
        LEVEL,
        KEY,
        NAME,
        TYPE,
        MINIMUM,
        MAXIMUM,
        RULE,
        /** The name of a category. */
        CATEGORY,
        /** The variable or category itself. */
        SUBJECT
    }
}
