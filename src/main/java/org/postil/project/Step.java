package org.postil.project;

import java.util.List;

/** What came of an undo or a redo. */
public sealed interface Step {
    /**
     * @param steps the actions undone or redone, in the order in which that was done
     */
    record Done(List<StepName> steps) implements Step {
        public Done {
            steps = List.copyOf(steps);
        }
    }

    /** There is nothing to undo or redo. */
    record Nothing() implements Step {}

    /**
     * @param reason for the user
     */
    record Blocked(String reason) implements Step {}
}
