package org.postil.tally;

import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.List;

/** How a derived variable comes out of answers and persons. Made by {@link DerivedRules#parse}. */
public final class DerivedRule {
    private final String text;
    private final Variable.Type type;
    private final List<String> categories;
    private final List<Variable> uses;
    final RuleForm form;

    DerivedRule(
            String text,
            Variable.Type type,
            List<String> categories,
            List<Variable> uses,
            RuleForm form) {
        this.text = text;
        this.type = type;
        this.categories = List.copyOf(categories);
        this.uses = List.copyOf(uses);
        this.form = form;
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** What its values are. */
    public Variable.Type type() {
        return type;
    }

    /** The categories it gives, in order; empty unless the type is a choice. */
    public List<String> categories() {
        return categories;
    }

    /** The variables named in it, each once. */
    public List<Variable> uses() {
        return uses;
    }

    /**
     * The variable as the rule makes it: with type and categories. A category that is stored with
     * the variable keeps its id; the others have negative ones, which are good for this rule only.
     */
    Variable shapes(Variable variable) {
        var list = new ArrayList<Variable.Category>();
        for (int i = 0; i < categories.size(); i++) {
            String name = categories.get(i);
            int position = i;
            list.add(
                    variable.categories().stream()
                            .filter(c -> c.name().equals(name))
                            .findFirst()
                            .orElseGet(() ->
                                    new Variable.Category(-1L - position, "", name, "", position)));
        }
        return new Variable(
                variable.id(),
                variable.guid(),
                variable.level(),
                variable.key(),
                variable.name(),
                type,
                variable.required(),
                variable.help(),
                variable.unit(),
                variable.minimum(),
                variable.maximum(),
                variable.rule(),
                variable.position(),
                list);
    }
}
