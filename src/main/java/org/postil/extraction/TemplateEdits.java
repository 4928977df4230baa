package org.postil.extraction;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Type;
import org.postil.extraction.TemplatePlan.Ready;
import org.postil.extraction.TemplatePlan.Refused;
import org.postil.extraction.TemplateProblem.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person does to the variables of the template, thought through on one snapshot: what has to
 * be written, or why it cannot be. Pure; {@link TemplateWriter} writes it. Variables that are
 * handed in must be of this snapshot. {@link CategoryEdits} has what is done to categories.
 */
public final class TemplateEdits {
    private final Snapshot snapshot;
    private final TemplateRules rules;

    public TemplateEdits(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.rules = new TemplateRules(snapshot);
    }

    public CategoryEdits categories(Variable variable) {
        return new CategoryEdits(snapshot, variable);
    }

    /**
     * What is wrong with a variable; none when nothing is.
     *
     * @param of the one that is changed; empty for a new one
     */
    public List<TemplateProblem> problems(VariableForm form, Optional<Variable> of) {
        return rules.check(form.tidy(), of);
    }

    /** A key for a variable of this name that is free on the level. */
    public String proposedKey(Variable.Level level, String name) {
        String base = TemplateRules.proposedKey(name);
        String key = base;
        for (int n = 2; isTaken(level, key); n++) {
            key = base + "_" + n;
        }
        return key;
    }

    private boolean isTaken(Variable.Level level, String key) {
        return snapshot.variable(level.key() + "." + key).isPresent();
    }

    /** All answers of a variable, of all coders. */
    public List<Answer> answers(Variable variable) {
        return new Recode(snapshot, variable).answers();
    }

    /** The numbers answered that would lie outside the limits of a form. */
    public List<Answer> outside(Variable variable, VariableForm form) {
        var least = TemplateRules.limit(form.minimum().strip());
        var most = TemplateRules.limit(form.maximum().strip());
        return answers(variable).stream()
                .filter(a ->
                        a.value() instanceof AnswerValue.Number n
                                && (least != null && n.value().doubleValue() < least
                                        || most != null && n.value().doubleValue() > most))
                .toList();
    }

    /**
     * Makes a variable.
     *
     * @param after the one of the same level it comes after; empty for the end of the level
     */
    public TemplatePlan add(
            VariableForm form, List<CategoryForm> categories, Optional<Variable> after) {
        var tidy = form.tidy();
        var problems = rules.check(tidy, Optional.empty());
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var variables = snapshot.variables();
        int index =
                after.map(variables::indexOf)
                        .filter(i -> i >= 0)
                        .orElseGet(() -> lastOf(tidy.level()));
        var changes = new ArrayList<TemplateChange>();
        changes.add(
                new TemplateChange.MakeVariable(
                        Mentions.fields(tidy),
                        Conversion.isChoice(tidy.type())
                                ? categories.stream().map(CategoryForm::tidy).toList()
                                : List.of(),
                        index + 2));
        for (int i = 0; i < variables.size(); i++) {
            place(variables.get(i), i <= index ? i + 1 : i + 2, changes);
        }
        return new Ready("Add variable " + quoted(tidy.name()), changes);
    }

    /** The index of the last variable of a level or, without one, of the last there is. */
    private int lastOf(Variable.Level level) {
        var variables = snapshot.variables();
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).level() == level) {
                return i;
            }
        }
        return variables.size() - 1;
    }

    private static void place(Variable variable, int position, List<TemplateChange> into) {
        if (variable.position() != position) {
            into.add(new TemplateChange.PlaceVariable(variable.id(), position));
        }
    }

    /** Changes what is said about a variable; a change of type recodes its answers. */
    public TemplatePlan edit(Variable variable, VariableForm form) {
        return edit(variable, form, Optional.empty());
    }

    /**
     * @param rest what becomes of answers that fit the new type in no way; empty while that is open
     */
    public TemplatePlan edit(Variable variable, VariableForm form, Optional<Becomes> rest) {
        var tidy = form.tidy();
        var problems = new ArrayList<>(rules.check(tidy, Optional.of(variable)));
        boolean answered = !answers(variable).isEmpty();
        if (answered && tidy.level() != variable.level()) {
            problems.add(
                    new TemplateProblem(
                            Field.LEVEL,
                            "It has answers, and those are about a %s. Make a new variable instead."
                                    .formatted(variable.level().key())));
        }
        if (answered && tidy.isDerived()) {
            problems.add(
                    new TemplateProblem(
                            Field.RULE,
                            "It has answers, and a derived variable is never answered. Make a new"
                                    + " one beside it: the answers stay as they were given."));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return tidy.equals(VariableForm.of(variable))
                ? new Ready("Edit variable " + quoted(variable.name()), List.of())
                : ready(variable, tidy, rest);
    }

    private TemplatePlan ready(Variable variable, VariableForm tidy, Optional<Becomes> rest) {
        var recode = new Recode(snapshot, variable);
        var fields = Mentions.fields(tidy);
        boolean otherType = tidy.type() != variable.type() && !tidy.isDerived();
        var changes = new ArrayList<TemplateChange>();
        var recoding = Recoding.NONE;
        if (otherType) {
            var conversion = new Conversion(variable, as(variable, tidy), recode.answers());
            recoding = recode.through(conversion);
            int position = 1;
            for (String name : conversion.made()) {
                changes.add(
                        new TemplateChange.MakeCategory(
                                variable.id(), new CategoryForm(name, ""), position++));
            }
        }
        changes.add(new TemplateChange.SetVariable(variable.id(), fields));
        recoding.turns()
                .forEach(t -> changes.add(new TemplateChange.SetAnswer(t.answer(), t.becomes())));
        rest.ifPresent(becomes -> addRest(changes, becomes, variable, tidy));
        if (otherType && !Conversion.isChoice(tidy.type())) {
            variable.categories()
                    .forEach(c -> changes.add(new TemplateChange.RemoveCategory(c.id())));
        }
        var mentions = new Mentions(snapshot, variable);
        String path = tidy.level().key() + "." + tidy.key();
        boolean moved = !path.equals(variable.path());
        if (moved) {
            changes.addAll(mentions.follow(path));
        }
        return new Ready(
                label(variable, tidy),
                changes,
                recoding,
                rest.isPresent() ? 0 : recoding.stuck().size(),
                otherType ? mentions.all() : List.of(),
                moved ? mentions.all() : List.of());
    }

    private void addRest(
            List<TemplateChange> changes, Becomes rest, Variable variable, VariableForm tidy) {
        var recode = new Recode(snapshot, variable);
        recode.through(new Conversion(variable, as(variable, tidy), recode.answers()))
                .stuck()
                .forEach(s -> changes.add(new TemplateChange.SetAnswer(s.answer(), rest)));
    }

    private static Variable as(Variable variable, VariableForm form) {
        return as(variable.id(), variable.guid(), variable.position(), form);
    }

    /** A variable as a form has it, without categories. */
    static Variable as(long id, String guid, int position, VariableForm form) {
        return as(id, guid, position, form, List.of());
    }

    static Variable as(
            long id, String guid, int position, VariableForm form, List<Category> categories) {
        var fields = Mentions.fields(form);
        return new Variable(
                id,
                guid,
                fields.level(),
                fields.key(),
                fields.name(),
                fields.type(),
                fields.required(),
                fields.help(),
                fields.unit(),
                fields.minimum(),
                fields.maximum(),
                fields.rule(),
                position,
                categories);
    }

    private static String label(Variable variable, VariableForm form) {
        if (form.type() != variable.type() && !form.isDerived()) {
            return "Change the type of " + quoted(variable.name());
        }
        if (!form.name().equals(variable.name())) {
            return "Rename variable " + quoted(variable.name()) + " to " + quoted(form.name());
        }
        return "Edit variable " + quoted(variable.name());
    }

    /** Removes a variable and everything that was answered to it. */
    public TemplatePlan remove(Variable variable) {
        var answers = answers(variable);
        var recode = new Recode(snapshot, variable);
        var turns =
                recode.answers().stream()
                        .map(a ->
                                new Recoding.Turn(
                                        a,
                                        new Becomes.Unanswered(),
                                        Conversion.written(variable, a.value()),
                                        "removed"))
                        .toList();
        return new Ready(
                "Remove variable " + quoted(variable.name()),
                List.of(new TemplateChange.RemoveVariable(variable.id(), answers)),
                answers.isEmpty() ? Recoding.NONE : new Recoding(turns, List.of(), 0),
                0,
                new Mentions(snapshot, variable).all(),
                List.of());
    }

    /**
     * Puts a variable elsewhere among those of its level.
     *
     * @param index where it stands afterwards, from 0
     */
    public TemplatePlan move(Variable variable, int index) {
        var variables = snapshot.variables();
        var level =
                new ArrayList<>(
                        variables.stream().filter(v -> v.level() == variable.level()).toList());
        var slots = level.stream().map(variables::indexOf).toList();
        level.removeIf(v -> v.id() == variable.id());
        level.add(Math.clamp(index, 0, level.size()), variable);
        var order = new ArrayList<>(variables);
        for (int i = 0; i < slots.size(); i++) {
            order.set(slots.get(i), level.get(i));
        }
        var changes = new ArrayList<TemplateChange>();
        if (!order.equals(variables)) {
            for (int i = 0; i < order.size(); i++) {
                place(order.get(i), i + 1, changes);
            }
        }
        return new Ready("Move variable " + quoted(variable.name()), changes);
    }

    static String quoted(String name) {
        return "\"" + name + "\"";
    }

    static boolean isChoice(Type type) {
        return Conversion.isChoice(type);
    }

    /** How many answers have each category. */
    public int having(Variable variable, Category category) {
        return new Recode(snapshot, variable).having(category).size();
    }
}
