package org.postil.ui.template;

import org.postil.domain.Variable;

/** A line of the list of variables. */
sealed interface TemplateRow {
    /**
     * The name of a level above its variables.
     *
     * @param variables how many it has, shown or not
     */
    record Heading(Variable.Level level, int variables) implements TemplateRow {}

    /**
     * @param answers by all coders
     */
    record Item(Variable variable, int answers) implements TemplateRow {}
}
