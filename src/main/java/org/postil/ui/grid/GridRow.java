package org.postil.ui.grid;

import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerEdits.Subject;

import java.util.Optional;

/**
 * A line of the grid.
 *
 * @param person empty at the level of reviews
 */
record GridRow(Review review, Optional<Person> person) {
    /** What a line is about, whatever else is said of it. */
    record Key(long review, long person) {}

    Key key() {
        return new Key(review.id(), personId());
    }

    /** 0 at the level of reviews. */
    long personId() {
        return person.map(Person::id).orElse(0L);
    }

    /** The id by which derived values are given: of the person, else of the review. */
    long subjectId() {
        return person.map(Person::id).orElse(review.id());
    }

    Subject subject(Variable variable) {
        return new Subject(variable.id(), review.id(), personId());
    }

    /** As it stands at the left: the reference, with the person's label. */
    String name() {
        return person.map(p -> review.reference() + " \u00b7 " + p.label())
                .orElse(review.reference());
    }

    /** The second voice beside the name: the review's title, or the person's pseudonym. */
    String about() {
        String title = review.title().equals(review.reference()) ? "" : review.title();
        return person.map(Person::pseudonym).orElse(title);
    }
}
