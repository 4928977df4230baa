package org.postil.extraction;

import java.util.List;

/** A thought-through edit of the template, or why it cannot be done. Nothing is written yet. */
public sealed interface TemplatePlan {
    /**
     * @param label what is done, in words, for the history
     * @param changes in the order in which they are to be written; none when all is so already
     * @param recoding what becomes of answers; empty when none is touched
     * @param open how many answers nobody has yet said what becomes of: while there are any it must
     *     not be written
     * @param mentions names of rules, filters and tables that speak of what is changed and have to
     *     be looked at
     * @param rewritten names of rules, filters and tables that are written anew and go on speaking
     *     of the same
     */
    record Ready(
            String label,
            List<TemplateChange> changes,
            Recoding recoding,
            int open,
            List<String> mentions,
            List<String> rewritten)
            implements TemplatePlan {
        public Ready {
            changes = List.copyOf(changes);
            mentions = List.copyOf(mentions);
            rewritten = List.copyOf(rewritten);
        }

        /** One that touches no answer. */
        Ready(String label, List<TemplateChange> changes) {
            this(label, changes, Recoding.NONE, 0, List.of(), List.of());
        }

        /** People want to see first what it does. */
        public boolean asksBack() {
            return !recoding.isEmpty() || !mentions.isEmpty();
        }
    }

    /**
     * @param problems at least one, the most important first
     */
    record Refused(List<TemplateProblem> problems) implements TemplatePlan {
        public Refused {
            problems = List.copyOf(problems);
        }

        /** The first problem's words. */
        public String words() {
            return problems.getFirst().words();
        }
    }

    static TemplatePlan refused(TemplateProblem.Field field, String words) {
        return new Refused(List.of(new TemplateProblem(field, words)));
    }
}
