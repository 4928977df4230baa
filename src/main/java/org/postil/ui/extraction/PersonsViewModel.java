package org.postil.ui.extraction;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.extraction.PersonEdits;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.util.List;
import java.util.Optional;

/** The persons of the review that is shown; knows no nodes. On the FX thread only. */
final class PersonsViewModel {
    private final ProjectSession session;
    private final Edits edits;
    private final ReadOnlyObjectProperty<Optional<Review>> review;

    PersonsViewModel(
            ProjectSession session, Edits edits, ReadOnlyObjectProperty<Optional<Review>> review) {
        this.session = session;
        this.edits = edits;
        this.review = review;
    }

    Optional<Review> review() {
        return review.get();
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    /** In order. */
    List<Person> all() {
        return review.get().map(r -> PersonEdits.of(snapshot(), r.id())).orElse(List.of());
    }

    /** What is done to persons. */
    interface Work {
        void apply(PersonEdits persons);
    }

    /**
     * @param label what is done, in words
     */
    void act(String label, Work work) {
        edits.act(label, (edit, before) -> work.apply(new PersonEdits(edit, before)));
    }

    void rename(Person person, String label) {
        if (!label.equals(person.label())) {
            edits.act(
                    Words.of("form.did_label"),
                    (edit, before) -> edit.persons().setLabel(person.id(), label.strip()));
        }
    }

    void setPseudonym(Person person, String pseudonym) {
        if (!pseudonym.equals(person.pseudonym())) {
            edits.act(
                    Words.of("form.did_pseudonym", person.label()),
                    (edit, before) -> edit.persons().setPseudonym(person.id(), pseudonym.strip()));
        }
    }
}
