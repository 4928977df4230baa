package org.postil.ui.tally;

import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that rows or columns may be.
 *
 * @param key a facet's key or a variable's path; empty for none
 * @param words for the person who chooses
 */
record AxisChoice(String key, String words) {
    static final AxisChoice NONE = new AxisChoice("", Words.of("tally.no_columns"));

    /** All facets, then all variables, in the order of the project. */
    static List<AxisChoice> all(Snapshot snapshot) {
        var choices = new ArrayList<AxisChoice>();
        snapshot.codebook()
                .facets()
                .forEach(facet -> choices.add(new AxisChoice(facet.key(), facet.name())));
        for (Variable variable : snapshot.variables()) {
            if (variable.type() != Variable.Type.TEXT) {
                choices.add(
                        new AxisChoice(
                                variable.path(),
                                variable.name()
                                        + " ("
                                        + Words.of("tally.level_" + variable.level().key())
                                        + ")"));
            }
        }
        return choices;
    }

    @Override
    public String toString() {
        return words;
    }
}
