package org.postil.extraction;

import org.postil.domain.SavedFilter;
import org.postil.domain.SavedTable;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.project.VariableStore.NewVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a variable is spoken of by its path: rules, saved filters, saved tables. */
final class Mentions {
    private final Snapshot snapshot;
    private final Variable variable;
    private final Pattern path;

    Mentions(Snapshot snapshot, Variable variable) {
        this.snapshot = snapshot;
        this.variable = variable;
        this.path =
                Pattern.compile(
                        "(?<![\\p{Alnum}_.])"
                                + Pattern.quote(variable.path())
                                + "(?![\\p{Alnum}_])",
                        Pattern.CASE_INSENSITIVE);
    }

    static String name(Variable variable) {
        return "rule of " + variable.path();
    }

    static String name(SavedFilter filter) {
        return "filter " + filter.name();
    }

    /** The names of all that speak of it, each with what it is. */
    List<String> all() {
        var found = new ArrayList<String>();
        snapshot.variables().stream()
                .filter(v -> v.id() != variable.id() && has(v.rule()))
                .forEach(v -> found.add(name(v)));
        snapshot.savedFilters().stream()
                .filter(f -> has(f.expression()))
                .forEach(f -> found.add(name(f)));
        found.addAll(tables(""));
        return found;
    }

    /** The names of the tables that speak of it and have a word too; empty for any. */
    private List<String> tables(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return snapshot.savedTables().stream()
                .filter(t -> has(t.recipe()))
                .filter(t -> t.recipe().toLowerCase(Locale.ROOT).contains(wanted))
                .map(t -> "table " + t.name())
                .toList();
    }

    /** The names of all that speak of a category that goes, with nothing in its place. */
    List<String> naming(Category category) {
        var found = new ArrayList<>(follow(category, category.name() + "?").names());
        found.addAll(tables(category.name()));
        return found;
    }

    /**
     * What still has to be looked at when the rules and filters of {@link #follow} are written
     * anew.
     *
     * @param gone whether the category goes; one that is only renamed is the same for a table
     */
    List<String> left(Category category, boolean gone) {
        var found = new ArrayList<String>();
        for (Variable derived : snapshot.variables()) {
            // what takes its categories from here has them by the same names
            if (derived.isDerived() && has(derived.rule())) {
                new CategoryRenames()
                                .with(derived.path(), category.name(), category.name() + "?")
                                .follow(snapshot.variables(), snapshot.savedFilters())
                                .names()
                                .stream()
                                .filter(name -> !found.contains(name))
                                .forEach(found::add);
            }
        }
        if (gone) {
            found.addAll(tables(category.name()));
        }
        return found;
    }

    private boolean has(String text) {
        return path.matcher(text).find();
    }

    /** What has to be written so that all go on speaking of it when its path changes. */
    List<TemplateChange> follow(String newPath) {
        var changes = turned(text -> turned(text, newPath));
        for (SavedTable table : snapshot.savedTables()) {
            if (has(table.recipe())) {
                changes.add(new TemplateChange.SetTable(table, turned(table.recipe(), newPath)));
            }
        }
        return changes;
    }

    /** The same when a category is called otherwise. */
    CategoryRenames.Followed follow(Category category, String newName) {
        return new CategoryRenames()
                .with(variable.path(), category.name(), newName)
                .follow(snapshot.variables(), snapshot.savedFilters());
    }

    /** The rules and filters that are written otherwise then. */
    private List<TemplateChange> turned(UnaryOperator<String> words) {
        var changes = new ArrayList<TemplateChange>();
        for (Variable other : snapshot.variables()) {
            String rule = words.apply(other.rule());
            if (other.id() != variable.id() && !rule.equals(other.rule())) {
                var form = VariableForm.of(other).withRule(rule);
                changes.add(new TemplateChange.SetVariable(other.id(), fields(form)));
            }
        }
        for (SavedFilter filter : snapshot.savedFilters()) {
            String expression = words.apply(filter.expression());
            if (!expression.equals(filter.expression())) {
                changes.add(new TemplateChange.SetFilter(filter, expression));
            }
        }
        return changes;
    }

    private String turned(String text, String newPath) {
        return path.matcher(text).replaceAll(Matcher.quoteReplacement(newPath));
    }

    /** A tidy form that was checked, as it is written. */
    static NewVariable fields(VariableForm form) {
        return new NewVariable(
                form.level(),
                form.key(),
                form.name(),
                form.type(),
                form.required(),
                form.help(),
                form.unit(),
                TemplateRules.limit(form.minimum()),
                TemplateRules.limit(form.maximum()),
                form.rule());
    }
}
