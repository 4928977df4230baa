package org.postil.project;

/**
 * What a step is called, and whose it is.
 *
 * @param label what was done, in words, without report text
 * @param coder GUID of who did it, empty for the program itself
 */
public record StepName(String label, String coder) {
    static StepName of(ActionRow row) {
        return new StepName(row.label(), row.coder());
    }
}
