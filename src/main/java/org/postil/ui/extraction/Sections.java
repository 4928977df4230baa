package org.postil.ui.extraction;

import org.postil.domain.Answer;
import org.postil.domain.Person;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.extraction.PersonEdits;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.nav.Destination.Question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the questions of the template to a review and its persons, with one coder's answers. */
final class Sections {
    private Sections() {}

    /**
     * @param coder id, 0 for nobody
     * @return the review first, then each person in each of their roles; nothing without variables
     */
    static List<Section> of(Snapshot snapshot, long review, long coder) {
        var given = new HashMap<Question, Answer>();
        for (Answer a : snapshot.answers()) {
            if (a.review() == review && a.coder() == coder) {
                given.put(new Question(a.variable(), a.person()), a);
            }
        }
        var persons = PersonEdits.of(snapshot, review);
        var result = new ArrayList<Section>();
        for (Variable.Level level : Variable.Level.values()) {
            var asked = snapshot.variables().stream().filter(v -> v.level() == level).toList();
            if (asked.isEmpty()) {
                continue;
            }
            if (level.role().isEmpty()) {
                result.add(section(level, Optional.empty(), asked, given));
            } else {
                persons.stream()
                        .filter(p -> p.has(level.role().get()))
                        .forEach(p -> result.add(section(level, Optional.of(p), asked, given)));
            }
        }
        return result;
    }

    private static Section section(
            Variable.Level level,
            Optional<Person> person,
            List<Variable> asked,
            Map<Question, Answer> given) {
        long id = person.map(Person::id).orElse(0L);
        return new Section(
                level,
                person,
                asked.stream()
                        .map(v -> {
                            var question = new Question(v.id(), id);
                            return new Field(v, question, Optional.ofNullable(given.get(question)));
                        })
                        .toList());
    }
}
