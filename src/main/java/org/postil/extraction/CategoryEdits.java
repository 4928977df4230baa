package org.postil.extraction;

import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.extraction.TemplatePlan.Ready;
import org.postil.extraction.TemplateProblem.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person does to the categories of one variable; what is in use is recoded. */
public final class CategoryEdits {
    private final Snapshot snapshot;
    private final Variable variable;
    private final TemplateRules rules;
    private final Recode recode;
    private final Mentions mentions;

    CategoryEdits(Snapshot snapshot, Variable variable) {
        this.snapshot = snapshot;
        this.variable = variable;
        this.rules = new TemplateRules(snapshot);
        this.recode = new Recode(snapshot, variable);
        this.mentions = new Mentions(snapshot, variable);
    }

    /** What becomes of the answers that have a category which goes. */
    public sealed interface Fate {
        /** They have another one. */
        record Into(Category to) implements Fate {}

        /** They are missing, unless they have further categories. */
        record Missing(MissingReason reason) implements Fate {}

        /** They are taken back, unless they have further categories. */
        record Unanswered() implements Fate {}
    }

    /**
     * What is wrong with a category; empty when nothing is.
     *
     * @param of the one that is changed; empty for a new one
     */
    public Optional<TemplateProblem> problem(CategoryForm form, Optional<Category> of) {
        return rules.check(variable, form.tidy(), of.orElse(null));
    }

    /**
     * @param index where it is to stand, from 0
     */
    public TemplatePlan add(CategoryForm form, int index) {
        if (!TemplateEdits.isChoice(variable.type())) {
            return TemplatePlan.refused(
                    Field.SUBJECT, "Only variables of type category have categories.");
        }
        var tidy = form.tidy();
        var problem = rules.check(variable, tidy, null);
        if (problem.isPresent()) {
            return new TemplatePlan.Refused(List.of(problem.get()));
        }
        int at = Math.clamp(index, 0, variable.categories().size());
        var changes = new ArrayList<TemplateChange>();
        changes.add(new TemplateChange.MakeCategory(variable.id(), tidy, at + 1));
        for (int i = 0; i < variable.categories().size(); i++) {
            place(variable.categories().get(i), i < at ? i + 1 : i + 2, changes);
        }
        return new Ready(
                "Add category %s to %s"
                        .formatted(
                                TemplateEdits.quoted(tidy.name()),
                                TemplateEdits.quoted(variable.name())),
                changes);
    }

    private static void place(Category category, int position, List<TemplateChange> into) {
        if (category.position() != position) {
            into.add(new TemplateChange.PlaceCategory(category.id(), position));
        }
    }

    /**
     * Changes name and definition; answers follow, for they know the category, not its name, and so
     * do rules and filters.
     */
    public TemplatePlan edit(Category category, CategoryForm form) {
        var tidy = form.tidy();
        var problem = rules.check(variable, tidy, category);
        if (problem.isPresent()) {
            return new TemplatePlan.Refused(List.of(problem.get()));
        }
        boolean renamed = !tidy.name().equals(category.name());
        boolean same = !renamed && tidy.definition().equals(category.definition());
        var changes = new ArrayList<TemplateChange>();
        if (!same) {
            changes.add(new TemplateChange.SetCategory(category.id(), tidy));
        }
        if (!renamed) {
            return new Ready("Define category " + TemplateEdits.quoted(category.name()), changes);
        }
        var followed = mentions.follow(category, tidy.name());
        changes.addAll(followed.changes());
        return new Ready(
                "Rename category %s to %s"
                        .formatted(
                                TemplateEdits.quoted(category.name()),
                                TemplateEdits.quoted(tidy.name())),
                changes,
                renaming(category, tidy),
                0,
                mentions.left(category, false),
                followed.names());
    }

    /** For the preview: the answers that will be shown by the new name. Nothing is written. */
    private Recoding renaming(Category category, CategoryForm to) {
        var having = recode.having(category);
        var turns =
                having.stream()
                        .map(a ->
                                new Recoding.Turn(
                                        a,
                                        new Becomes.Value(a.value()),
                                        category.name(),
                                        to.name()))
                        .toList();
        return new Recoding(turns, List.of(), recode.answers().size() - having.size());
    }

    /** Removes a category and says what becomes of the answers that have it. */
    public TemplatePlan remove(Category category, Fate fate) {
        if (fate instanceof Fate.Into into && into.to().id() == category.id()) {
            return TemplatePlan.refused(Field.CATEGORY, "Choose another category.");
        }
        var recoding =
                switch (fate) {
                    case Fate.Into into -> recode.into(category, into.to());
                    case Fate.Missing missing -> recode.missing(category, missing.reason());
                    case Fate.Unanswered gone -> recode.unanswered(category);
                };
        var changes = new ArrayList<TemplateChange>();
        recoding.turns()
                .forEach(t -> changes.add(new TemplateChange.SetAnswer(t.answer(), t.becomes())));
        var look = mentions.naming(category);
        var rewritten = List.<String>of();
        if (fate instanceof Fate.Into into) {
            var followed = mentions.follow(category, into.to().name());
            changes.addAll(followed.changes());
            rewritten = followed.names();
            look = mentions.left(category, true);
        }
        changes.add(new TemplateChange.RemoveCategory(category.id()));
        String label =
                switch (fate) {
                    case Fate.Into into ->
                            "Merge category %s into %s"
                                    .formatted(
                                            TemplateEdits.quoted(category.name()),
                                            TemplateEdits.quoted(into.to().name()));
                    case Fate.Missing missing ->
                            "Remove category " + TemplateEdits.quoted(category.name());
                    case Fate.Unanswered gone ->
                            "Remove category " + TemplateEdits.quoted(category.name());
                };
        return new Ready(label, changes, recoding, 0, look, rewritten);
    }

    /**
     * @param index where it stands afterwards, from 0
     */
    public TemplatePlan move(Category category, int index) {
        var order = new ArrayList<>(variable.categories());
        order.removeIf(c -> c.id() == category.id());
        order.add(Math.clamp(index, 0, order.size()), category);
        var changes = new ArrayList<TemplateChange>();
        if (!order.equals(variable.categories())) {
            for (int i = 0; i < order.size(); i++) {
                place(order.get(i), i + 1, changes);
            }
        }
        return new Ready("Move category " + TemplateEdits.quoted(category.name()), changes);
    }
}
