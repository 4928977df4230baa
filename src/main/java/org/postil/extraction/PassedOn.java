package org.postil.extraction;

import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Categories that a derived variable has from the one it is made of, such as those that a recode
 * without <em>else</em> lets through: when they are called otherwise there, they are so here, and
 * what is written about them here has to follow.
 */
final class PassedOn {
    private final RuleCheck rules;
    private final Snapshot before;

    PassedOn(RuleCheck rules, Snapshot before) {
        this.rules = rules;
        this.before = before;
    }

    /**
     * Adds the new names of derived categories to those of answered ones.
     *
     * @param after the template with all that is in the renames so far; asked again after each
     *     round, because what is derived may be derived from
     */
    void into(CategoryRenames renames, Supplier<Snapshot> after) {
        var done = new HashSet<String>();
        boolean more = true;
        while (more) {
            more = false;
            var now = after.get();
            for (Variable variable : before.variables()) {
                var later = now.variable(variable.path());
                if (variable.isDerived() && later.isPresent() && later.get().isDerived()) {
                    var had = categories(variable, before);
                    var has = categories(later.get(), now);
                    for (CategoryRenames.Renamed name : renames.all()) {
                        boolean passed =
                                had.contains(name.was())
                                        && !has.contains(name.was())
                                        && has.contains(name.becomes())
                                        && !had.contains(name.becomes());
                        if (passed && done.add(variable.path() + "\n" + name.was())) {
                            renames.with(variable.path(), name.was(), name.becomes());
                            more = true;
                        }
                    }
                }
            }
        }
    }

    private List<String> categories(Variable variable, Snapshot template) {
        return rules.read(variable, template) instanceof RuleCheck.Gives gives
                ? gives.categories()
                : List.of();
    }
}
