package org.postil.extraction;

import org.postil.domain.SavedFilter;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Categories that are called otherwise from now on, and what is written about them: rules of
 * derived variables and saved filters go on speaking of the same. Saved tables know categories
 * without their names.
 */
final class CategoryRenames {
    private final List<CategoryNames> names = new ArrayList<>();
    private final List<Renamed> all = new ArrayList<>();

    /** What a category was called, and what it is called instead. */
    record Renamed(String was, String becomes) {}

    /**
     * What is written anew.
     *
     * @param names of these rules and filters, each with what it is
     */
    record Followed(List<TemplateChange> changes, List<String> names) {
        Followed {
            changes = List.copyOf(changes);
            names = List.copyOf(names);
        }
    }

    /**
     * @param path of the variable
     * @param was the name of its category
     * @param becomes its new one, or that of the category in its place
     */
    CategoryRenames with(String path, String was, String becomes) {
        names.add(new CategoryNames(path, was, becomes));
        all.add(new Renamed(was, becomes));
        return this;
    }

    /** So far, whatever variable they are of. */
    List<Renamed> all() {
        return List.copyOf(all);
    }

    /** A rule or a condition with the new names. */
    String in(String text) {
        String turned = text;
        for (CategoryNames name : names) {
            turned = name.in(turned);
        }
        return turned;
    }

    /** What has to be written so that these speak of the same categories afterwards. */
    Followed follow(Collection<Variable> variables, Collection<SavedFilter> filters) {
        var changes = new ArrayList<TemplateChange>();
        var followed = new ArrayList<String>();
        for (Variable variable : variables) {
            String rule = in(variable.rule());
            if (!rule.equals(variable.rule())) {
                var form = VariableForm.of(variable).withRule(rule);
                changes.add(new TemplateChange.SetVariable(variable.id(), Mentions.fields(form)));
                followed.add(Mentions.name(variable));
            }
        }
        for (SavedFilter filter : filters) {
            String expression = in(filter.expression());
            if (!expression.equals(filter.expression())) {
                changes.add(new TemplateChange.SetFilter(filter, expression));
                followed.add(Mentions.name(filter));
            }
        }
        return new Followed(changes, followed);
    }
}
