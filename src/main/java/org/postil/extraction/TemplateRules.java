package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Nearest;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.extraction.TemplateProblem.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a variable and a category must be like. */
final class TemplateRules {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,15})?");

    private final Snapshot snapshot;

    TemplateRules(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * @param of the variable that is changed; empty for a new one
     */
    List<TemplateProblem> check(VariableForm form, Optional<Variable> of) {
        var problems = new ArrayList<TemplateProblem>();
        if (form.name().isEmpty()) {
            problems.add(new TemplateProblem(Field.NAME, "Give the variable a name."));
        }
        key(form, of).ifPresent(words -> problems.add(new TemplateProblem(Field.KEY, words)));
        var least = limit(form.minimum());
        var most = limit(form.maximum());
        if (!form.minimum().isEmpty() && least == null) {
            problems.add(new TemplateProblem(Field.MINIMUM, "Write a number, or nothing."));
        }
        if (!form.maximum().isEmpty() && most == null) {
            problems.add(new TemplateProblem(Field.MAXIMUM, "Write a number, or nothing."));
        }
        if (least != null && most != null && least > most) {
            problems.add(
                    new TemplateProblem(Field.MAXIMUM, "The largest must not be below the least."));
        }
        return problems;
    }

    private Optional<String> key(VariableForm form, Optional<Variable> of) {
        if (form.key().isEmpty()) {
            return Optional.of("Give it a key: the short word by which tables and rules name it.");
        }
        if (!KEY.matcher(form.key()).matches()) {
            return Optional.of(
                    "A key is small letters, digits and underscores and begins with a letter: "
                            + proposedKey(form.key())
                            + ".");
        }
        return snapshot.variables().stream()
                .filter(v -> v.level() == form.level() && v.key().equals(form.key()))
                .filter(v -> of.isEmpty() || of.get().id() != v.id())
                .findFirst()
                .map(v -> "%s is the key of \"%s\" already.".formatted(v.path(), v.name()));
    }

    /**
     * @param of the category that is changed; null for a new one
     */
    Optional<TemplateProblem> check(Variable variable, CategoryForm form, @Nullable Category of) {
        if (form.name().isEmpty()) {
            return Optional.of(new TemplateProblem(Field.CATEGORY, "Give the category a name."));
        }
        if (form.name().indexOf(';') >= 0) {
            return Optional.of(
                    new TemplateProblem(
                            Field.CATEGORY,
                            "A name must not have a semicolon: it parts categories in files."));
        }
        var reason = AnswerParser.missingReason(form.name());
        if (reason.isPresent()) {
            return Optional.of(
                    new TemplateProblem(
                            Field.CATEGORY,
                            "\"%s\" is a reason why there is no value: every variable has it already."
                                    .formatted(form.name())));
        }
        String wanted = Nearest.folded(form.name());
        return variable.categories().stream()
                .filter(c -> of == null || c.id() != of.id())
                .filter(c -> Nearest.folded(c.name()).equals(wanted))
                .findFirst()
                .map(c ->
                        new TemplateProblem(
                                Field.CATEGORY,
                                "There is a category \"%s\" already.".formatted(c.name())));
    }

    /** Null for what is no number. */
    static @Nullable Double limit(String written) {
        return NUMBER.matcher(written).matches() ? Double.valueOf(written) : null;
    }

    /** A key made out of a name. */
    static String proposedKey(String name) {
        String key =
                Nearest.folded(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        return key.isEmpty() ? "variable" : key;
    }
}
