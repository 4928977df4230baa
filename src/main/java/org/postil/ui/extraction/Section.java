package org.postil.ui.extraction;

import org.postil.domain.Answer;
import org.postil.domain.Person;
import org.postil.domain.Variable;
import org.postil.ui.nav.Destination;

import java.util.List;
import java.util.Optional;

/**
 * The questions about one subject.
 *
 * @param person empty for the review itself
 */
record Section(Variable.Level level, Optional<Person> person, List<Field> fields) {
    Section {
        fields = List.copyOf(fields);
    }

    /** What stays while answers and names change. */
    record Shape(Variable.Level level, long person, List<Variable> variables) {}

    Shape shape() {
        return new Shape(
                level,
                person.map(Person::id).orElse(0L),
                fields.stream().map(Field::variable).toList());
    }

    /**
     * One question.
     *
     * @param answer of the coder; empty while it is not given
     */
    record Field(Variable variable, Destination.Question question, Optional<Answer> answer) {}
}
