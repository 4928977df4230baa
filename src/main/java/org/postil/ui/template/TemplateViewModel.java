package org.postil.ui.template;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.extraction.CategoryEdits;
import org.postil.extraction.TemplateEdits;
import org.postil.extraction.TemplatePlan;
import org.postil.extraction.TemplateProblem;
import org.postil.extraction.TemplateWriter;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.template.TemplateRow.Heading;
import org.postil.ui.template.TemplateRow.Item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The template as it is shown, and the edits of it. Edits are done one after the other, each
 * thought through on what the one before has made. On the FX thread; knows no nodes.
 */
public final class TemplateViewModel {
    private final ProjectSession session;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<TemplateRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Variable>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>("");
    private final Queue<Work> waiting = new ArrayDeque<>();
    private Map<Long, Integer> answers = Map.of();
    private Map<Long, Integer> byCategory = Map.of();
    private boolean busy;

    private record Work(
            Function<TemplateEdits, TemplatePlan> plan,
            Optional<TemplatePlan> shown,
            Consumer<List<Long>> done) {}

    public TemplateViewModel(ProjectSession session) {
        this.session = session;
        filter.addListener((property, was, now) -> show());
        session.snapshotProperty().addListener((property, was, now) -> changed(was, now));
        count(session.snapshot());
        show();
    }

    ReadOnlyObjectProperty<List<TemplateRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** The selected variable as it is now; empty when none is, or when it is gone. */
    ReadOnlyObjectProperty<Optional<Variable>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Why the last edit was not done, in words; empty when it was. */
    ReadOnlyObjectProperty<String> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    /** Edits thought through on what is shown. */
    TemplateEdits edits() {
        return new TemplateEdits(session.snapshot());
    }

    boolean isEmpty() {
        return snapshot().variables().isEmpty();
    }

    int answers(Variable variable) {
        return answers.getOrDefault(variable.id(), 0);
    }

    int answers(Category category) {
        return byCategory.getOrDefault(category.id(), 0);
    }

    Optional<Variable> find(long variable) {
        return snapshot().variables().stream().filter(v -> v.id() == variable).findFirst();
    }

    /** The variables of a level, in order. */
    List<Variable> of(Level level) {
        return snapshot().variables().stream().filter(v -> v.level() == level).toList();
    }

    void select(Optional<Variable> variable) {
        selected.set(variable.flatMap(v -> find(v.id())));
    }

    /** Selects a variable, which what is looked for may hide. */
    void reveal(long variable) {
        var found = find(variable);
        boolean hidden =
                rows.get().stream()
                        .noneMatch(r -> r instanceof Item item && item.variable().id() == variable);
        if (found.isPresent() && hidden) {
            filter.set("");
        }
        selected.set(found);
    }

    // ---- what is shown

    private void changed(Snapshot was, Snapshot now) {
        if (was.answers() != now.answers() || was.variables() != now.variables()) {
            count(now);
            select(selected.get());
            show();
        }
    }

    private void count(Snapshot snapshot) {
        var found = new HashMap<Long, Integer>();
        var categories = new HashMap<Long, Integer>();
        for (Answer answer : snapshot.answers()) {
            found.merge(answer.variable(), 1, Integer::sum);
            if (answer.value() instanceof AnswerValue.Chosen chosen) {
                chosen.categories().stream().forEach(id -> categories.merge(id, 1, Integer::sum));
            }
        }
        answers = found;
        byCategory = categories;
    }

    private void show() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        var shown = new ArrayList<TemplateRow>();
        for (Level level : Level.values()) {
            var all = of(level);
            var found = all.stream().filter(v -> fits(v, wanted)).toList();
            if (!found.isEmpty()) {
                shown.add(new Heading(level, all.size()));
                found.forEach(v -> shown.add(new Item(v, answers(v))));
            }
        }
        rows.set(List.copyOf(shown));
    }

    private static boolean fits(Variable variable, String wanted) {
        return wanted.isEmpty()
                || (variable.name() + " " + variable.path())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted)
                || variable.categories().stream()
                        .anyMatch(c -> c.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    // ---- edits

    /**
     * Does an edit once those before it are done.
     *
     * @param done gets the ids of the variables made, after the snapshot that holds them; not
     *     called when refused
     */
    void change(Function<TemplateEdits, TemplatePlan> plan, Consumer<List<Long>> done) {
        waiting.add(new Work(plan, Optional.empty(), done));
        next();
    }

    /** Does an edit of a variable, unless that is gone by then. */
    void change(Variable variable, BiFunction<TemplateEdits, Variable, TemplatePlan> plan) {
        change(on(variable, plan), made -> {});
    }

    /** Does an edit that was shown before, unless it would do something else by now. */
    void confirm(TemplatePlan shown, Function<TemplateEdits, TemplatePlan> plan) {
        waiting.add(new Work(plan, Optional.of(shown), made -> {}));
        next();
    }

    /** A plan on a variable as it is when the plan is made. */
    Function<TemplateEdits, TemplatePlan> on(
            Variable variable, BiFunction<TemplateEdits, Variable, TemplatePlan> plan) {
        return edits ->
                find(variable.id())
                        .map(now -> plan.apply(edits, now))
                        .orElseGet(() -> gone(variable.name()));
    }

    /** A plan on a category as it is when the plan is made. */
    Function<TemplateEdits, TemplatePlan> on(
            Variable variable,
            Category category,
            BiFunction<CategoryEdits, Category, TemplatePlan> plan) {
        return on(
                variable,
                (edits, now) ->
                        now.category(category.id())
                                .map(c -> plan.apply(edits.categories(now), c))
                                .orElseGet(() -> gone(category.name())));
    }

    private static TemplatePlan gone(String name) {
        return TemplatePlan.refused(TemplateProblem.Field.SUBJECT, Words.of("template.gone", name));
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        var work = waiting.remove();
        switch (work.plan.apply(edits())) {
            case TemplatePlan.Refused refused -> {
                refuse(refused.words());
                next();
            }
            case TemplatePlan.Ready ready -> {
                refusal.set("");
                if (work.shown.isPresent() && !work.shown.get().equals(ready)) {
                    refuse(Words.of("template.changed_meanwhile"));
                    next();
                } else if (ready.changes().isEmpty()) {
                    next();
                } else {
                    write(ready, work.done);
                }
            }
        }
    }

    private void write(TemplatePlan.Ready ready, Consumer<List<Long>> done) {
        busy = true;
        session.act(ready.label(), edit -> TemplateWriter.write(edit, ready))
                .then(made -> {
                    busy = false;
                    done.accept(made);
                    next();
                })
                .otherwise(failure -> {
                    busy = false;
                    next();
                });
    }

    /** Told again even when it is the same as before. */
    private void refuse(String words) {
        refusal.set("");
        refusal.set(words);
    }
}
