package org.postil.extraction;

import org.postil.domain.AnswerValue;
import org.postil.domain.Person.Role;
import org.postil.domain.Snapshot;
import org.postil.project.Edit;

/** Where the answers of a file go: into the project, or nowhere when it is only to be seen. */
interface AnswerSink {
    /** Id of a new person. */
    long addPerson(long review, String label, String pseudonym);

    void setPseudonym(long person, String pseudonym);

    void setRole(long person, Role role, boolean primary);

    /** Id of the answer. */
    long setAnswer(long variable, long review, long person, AnswerValue value, boolean inferred);

    /** Backs an answer with a passage. */
    void cite(long answer, Citations.Place place);

    /**
     * @param snapshot the state right before the action
     */
    static AnswerSink into(Edit edit, Snapshot snapshot, long coder) {
        var passages = new EvidencePassages(edit, snapshot, coder);
        return new AnswerSink() {
            @Override
            public long addPerson(long review, String label, String pseudonym) {
                return edit.persons().add(review, label, pseudonym);
            }

            @Override
            public void setPseudonym(long person, String pseudonym) {
                edit.persons().setPseudonym(person, pseudonym);
            }

            @Override
            public void setRole(long person, Role role, boolean primary) {
                edit.persons().setRole(person, role, primary);
            }

            @Override
            public long setAnswer(
                    long variable, long review, long person, AnswerValue value, boolean inferred) {
                return edit.answers().set(variable, review, person, coder, value, inferred);
            }

            @Override
            public void cite(long answer, Citations.Place place) {
                long passage = passages.at(place.document(), place.span(), place.quote());
                edit.answers().addEvidence(answer, passage);
            }
        };
    }

    /** Writes nothing; a person gets an id that no one has. */
    static AnswerSink nowhere() {
        return new AnswerSink() {
            private long next = -1;

            @Override
            public long addPerson(long review, String label, String pseudonym) {
                return next--;
            }

            @Override
            public void setPseudonym(long person, String pseudonym) {}

            @Override
            public void setRole(long person, Role role, boolean primary) {}

            @Override
            public long setAnswer(
                    long variable, long review, long person, AnswerValue value, boolean inferred) {
                return 0;
            }

            @Override
            public void cite(long answer, Citations.Place place) {}
        };
    }
}
