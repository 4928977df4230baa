package org.postil.codebook;

import java.util.List;

/** A thought-through edit of the codebook, or why it cannot be done. Nothing is written yet. */
public sealed interface Planned {
    /**
     * @param label what is done, in words, for the history
     * @param changes in the order in which they are to be written; none when all is so already
     */
    record Ready(String label, List<CodeChange> changes) implements Planned {
        public Ready {
            changes = List.copyOf(changes);
        }
    }

    /**
     * @param problems at least one, the most important first
     */
    record Refused(List<Problem> problems) implements Planned {
        public Refused {
            problems = List.copyOf(problems);
        }

        /** The first problem's words. */
        public String words() {
            return problems.getFirst().words();
        }
    }

    static Planned refused(Problem.Field field, String words) {
        return new Refused(List.of(new Problem(field, words)));
    }
}
