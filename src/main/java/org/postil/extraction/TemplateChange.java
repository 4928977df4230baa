package org.postil.extraction;

import org.postil.domain.Answer;
import org.postil.domain.SavedFilter;
import org.postil.domain.SavedTable;
import org.postil.project.VariableStore.NewVariable;

import java.util.List;

/** One thing to be written to the template, or because of it. */
public sealed interface TemplateChange {
    /** Makes a variable with its categories, at a position. */
    record MakeVariable(NewVariable fields, List<CategoryForm> categories, int position)
            implements TemplateChange {
        public MakeVariable {
            categories = List.copyOf(categories);
        }
    }

    record SetVariable(long variable, NewVariable fields) implements TemplateChange {}

    record PlaceVariable(long variable, int position) implements TemplateChange {}

    /**
     * Removes a variable with its categories and answers.
     *
     * @param answers to it, of all coders: what backs nothing else goes with them
     */
    record RemoveVariable(long variable, List<Answer> answers) implements TemplateChange {
        public RemoveVariable {
            answers = List.copyOf(answers);
        }
    }

    record MakeCategory(long variable, CategoryForm form, int position) implements TemplateChange {}

    record SetCategory(long category, CategoryForm form) implements TemplateChange {}

    record PlaceCategory(long category, int position) implements TemplateChange {}

    /** Removes a category that no answer has by then. */
    record RemoveCategory(long category) implements TemplateChange {}

    /** Changes an answer; its evidence stays. New categories are those made before. */
    record SetAnswer(Answer answer, Becomes becomes) implements TemplateChange {}

    /** A saved filter names a variable by its new path. */
    record SetFilter(SavedFilter filter, String expression) implements TemplateChange {}

    /** A saved table names a variable by its new path. */
    record SetTable(SavedTable table, String recipe) implements TemplateChange {}
}
