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

    /** The names of all that speak of it, each with what it is. */
    List<String> all() {
        return naming("");
    }

    /**
     * The names of all that speak of it and have a word too.
     *
     * @param word such as a category's name; empty for all
     */
    List<String> naming(String word) {
        var found = new ArrayList<String>();
        snapshot.variables().stream()
                .filter(v -> v.id() != variable.id() && has(v.rule(), word))
                .forEach(v -> found.add("rule of " + v.path()));
        snapshot.savedFilters().stream()
                .filter(f -> has(f.expression(), word))
                .forEach(f -> found.add("filter " + f.name()));
        snapshot.savedTables().stream()
                .filter(t -> has(t.recipe(), word))
                .forEach(t -> found.add("table " + t.name()));
        return found;
    }

    private boolean has(String text, String word) {
        return path.matcher(text).find()
                && text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /** What has to be written so that all go on speaking of it when its path changes. */
    List<TemplateChange> follow(String newPath) {
        var changes = turned(text -> turned(text, newPath));
        for (SavedTable table : snapshot.savedTables()) {
            if (has(table.recipe(), "")) {
                changes.add(new TemplateChange.SetTable(table, turned(table.recipe(), newPath)));
            }
        }
        return changes;
    }

    /** The same when a category is called otherwise; tables know categories without their names. */
    List<TemplateChange> follow(Category category, String newName) {
        return turned(new CategoryNames(variable.path(), category.name(), newName)::in);
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
