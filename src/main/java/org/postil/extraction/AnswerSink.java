package org.postil.extraction;

import org.postil.domain.AnswerValue;
import org.postil.domain.Person.Role;
import org.postil.project.Edit;

/** Where the answers of a file go: into the project, or nowhere when it is only to be seen. */
interface AnswerSink {
    /** Id of a new person. */
    long addPerson(long review, String label, String pseudonym);

    void setPseudonym(long person, String pseudonym);

    void setRole(long person, Role role, boolean primary);

    void setAnswer(long variable, long review, long person, AnswerValue value);

    static AnswerSink into(Edit edit, long coder) {
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
            public void setAnswer(long variable, long review, long person, AnswerValue value) {
                edit.answers().set(variable, review, person, coder, value, false);
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
            public void setAnswer(long variable, long review, long person, AnswerValue value) {}
        };
    }
}
