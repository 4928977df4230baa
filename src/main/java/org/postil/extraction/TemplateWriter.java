package org.postil.extraction;

import org.postil.domain.AnswerValue;
import org.postil.domain.Ids;
import org.postil.project.Edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what was planned, within one action. */
public final class TemplateWriter {
    private final Edit edit;
    private final List<Long> made = new ArrayList<>();

    /** Ids of the categories made, by variable and name. */
    private final Map<Long, Map<String, Long>> categories = new HashMap<>();

    private TemplateWriter(Edit edit) {
        this.edit = edit;
    }

    /**
     * Returns the ids of the variables made, in order.
     *
     * @throws IllegalArgumentException when it is still open what becomes of some answers
     */
    public static List<Long> write(Edit edit, TemplatePlan.Ready plan) {
        if (plan.open() > 0) {
            throw new IllegalArgumentException("what becomes of some answers is not said");
        }
        var writer = new TemplateWriter(edit);
        plan.changes().forEach(writer::write);
        return List.copyOf(writer.made);
    }

    private void write(TemplateChange change) {
        var store = edit.variables();
        switch (change) {
            case TemplateChange.MakeVariable make -> {
                long id = store.add(make.fields());
                store.setPosition(id, make.position());
                make.categories().forEach(c -> store.addCategory(id, c.name(), c.definition()));
                made.add(id);
            }
            case TemplateChange.SetVariable set -> store.set(set.variable(), set.fields());
            case TemplateChange.PlaceVariable at -> store.setPosition(at.variable(), at.position());
            case TemplateChange.RemoveVariable gone -> {
                gone.answers().forEach(answer -> AnswerEdits.remove(edit, answer));
                store.remove(gone.variable());
            }
            case TemplateChange.MakeCategory make -> {
                long id =
                        store.addCategory(
                                make.variable(), make.form().name(), make.form().definition());
                store.setCategoryPosition(id, make.position());
                categories
                        .computeIfAbsent(make.variable(), v -> new HashMap<>())
                        .put(make.form().name(), id);
            }
            case TemplateChange.SetCategory set ->
                    store.setCategory(set.category(), set.form().name(), set.form().definition());
            case TemplateChange.PlaceCategory at ->
                    store.setCategoryPosition(at.category(), at.position());
            case TemplateChange.RemoveCategory gone -> store.removeCategory(gone.category());
            case TemplateChange.SetAnswer set -> answer(set);
            case TemplateChange.SetFilter set ->
                    edit.savedFilters()
                            .set(set.filter().id(), set.filter().name(), set.expression());
            case TemplateChange.SetTable set ->
                    edit.savedTables().setRecipe(set.table().id(), set.recipe());
        }
    }

    private void answer(TemplateChange.SetAnswer set) {
        var answer = set.answer();
        switch (set.becomes()) {
            case Becomes.Unanswered gone -> AnswerEdits.remove(edit, answer);
            case Becomes.Value value -> answer(set, value.value());
            case Becomes.Categories chosen -> {
                var ids = chosen.there();
                for (String name : chosen.made()) {
                    Long id = categories.getOrDefault(answer.variable(), Map.of()).get(name);
                    if (id == null) {
                        throw new IllegalStateException("a category was not made");
                    }
                    ids = ids.with(id);
                }
                answer(set, new AnswerValue.Chosen(Ids.of(ids.stream().toArray())));
            }
        }
    }

    private void answer(TemplateChange.SetAnswer set, AnswerValue value) {
        var answer = set.answer();
        edit.answers()
                .set(
                        answer.variable(),
                        answer.review(),
                        answer.person(),
                        answer.coder(),
                        value,
                        answer.inferred());
    }
}
