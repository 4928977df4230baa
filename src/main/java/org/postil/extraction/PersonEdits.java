package org.postil.extraction;

import org.postil.domain.Answer;
import org.postil.domain.Person;
import org.postil.domain.Person.Role;
import org.postil.domain.Snapshot;
import org.postil.project.Edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is done to the persons of a review, within one action. Of a role that somebody has, one
 * person is the primary one, but children and others have no such order unless it is given.
 */
public final class PersonEdits {
    private static final Set<Role> WITH_PRIMARY = Set.of(Role.VICTIM, Role.PERPETRATOR);

    private final Edit edit;
    private final Snapshot snapshot;

    /**
     * @param snapshot the state right before the action
     */
    public PersonEdits(Edit edit, Snapshot snapshot) {
        this.edit = edit;
        this.snapshot = snapshot;
    }

    /** The persons of a review, in order. */
    public static List<Person> of(Snapshot snapshot, long review) {
        return snapshot.persons().stream().filter(p -> p.review() == review).toList();
    }

    /** A label that is free in the review: "V1", "P1", "C1", "O1" and so on. */
    public static String freeLabel(Snapshot snapshot, long review, Role role) {
        String letter = role.name().substring(0, 1);
        int number = 1;
        while (isTaken(snapshot, review, 0, letter + number)) {
            number++;
        }
        return letter + number;
    }

    /** What stands against a label; empty when nothing does. */
    public enum LabelProblem {
        EMPTY,
        TAKEN
    }

    /** What stands against calling a person so; empty when nothing does. */
    public static Optional<LabelProblem> objection(Snapshot snapshot, Person person, String label) {
        if (label.isBlank()) {
            return Optional.of(LabelProblem.EMPTY);
        }
        return isTaken(snapshot, person.review(), person.id(), label)
                ? Optional.of(LabelProblem.TAKEN)
                : Optional.empty();
    }

    private static boolean isTaken(Snapshot snapshot, long review, long but, String label) {
        String wanted = label.strip().toLowerCase(Locale.ROOT);
        return of(snapshot, review).stream()
                .anyMatch(p -> p.id() != but && p.label().toLowerCase(Locale.ROOT).equals(wanted));
    }

    /** The answers, of all coders, that would go with a person. */
    public static List<Answer> answersOf(Snapshot snapshot, long person) {
        return snapshot.answers().stream().filter(a -> a.person() == person).toList();
    }

    /** The answers, of all coders, that a person has in a role. */
    public static List<Answer> answersIn(Snapshot snapshot, long person, Role role) {
        return answersOf(snapshot, person).stream()
                .filter(a ->
                        snapshot.variables().stream()
                                .anyMatch(v ->
                                        v.id() == a.variable()
                                                && v.level().role().equals(Optional.of(role))))
                .toList();
    }

    /** Adds a person after the others; returns the id. */
    public long add(long review, Role role) {
        long person = edit.persons().add(review, freeLabel(snapshot, review, role), "");
        edit.persons().setRole(person, role, isFirst(review, role));
        return person;
    }

    private boolean isFirst(long review, Role role) {
        return needsPrimary(role)
                && of(snapshot, review).stream().noneMatch(p -> p.isPrimary(role));
    }

    /** Gives a person one more role. */
    public void give(Person person, Role role) {
        if (!person.has(role)) {
            edit.persons().setRole(person.id(), role, isFirst(person.review(), role));
        }
    }

    /**
     * Takes a role from a person, with the answers given about them in it. The next person of the
     * role becomes the primary one. The last role stays: who has none is nobody to ask about.
     */
    public void take(Person person, Role role) {
        if (!person.has(role) || person.roles().size() == 1) {
            return;
        }
        answersIn(snapshot, person.id(), role).forEach(a -> AnswerEdits.remove(edit, a));
        edit.persons().removeRole(person.id(), role);
        passOn(person, role);
    }

    private void passOn(Person person, Role role) {
        if (person.isPrimary(role)) {
            of(snapshot, person.review()).stream()
                    .filter(p -> p.id() != person.id() && p.has(role))
                    .findFirst()
                    .ifPresent(next -> edit.persons().setRole(next.id(), role, true));
        }
    }

    /** Makes a person the primary one of a role, in place of who was. */
    public void makePrimary(Person person, Role role) {
        for (Person other : of(snapshot, person.review())) {
            if (other.isPrimary(role) && other.id() != person.id()) {
                edit.persons().setRole(other.id(), role, false);
            }
        }
        edit.persons().setRole(person.id(), role, true);
    }

    /**
     * Whether somebody of a role is always the primary one. Victims and perpetrators are counted by
     * the primary person unless a table says otherwise, so that one is never only taken away but
     * handed to another.
     */
    public static boolean needsPrimary(Role role) {
        return WITH_PRIMARY.contains(role);
    }

    /** Makes a person one like the others of a role; where the role needs one, they stay it. */
    public void dropPrimary(Person person, Role role) {
        if (person.isPrimary(role) && !needsPrimary(role)) {
            edit.persons().setRole(person.id(), role, false);
        }
    }

    /**
     * Moves a person among the others of the review.
     *
     * @param by -1 towards the first, 1 towards the last
     */
    public void move(Person person, int by) {
        var order = new ArrayList<>(of(snapshot, person.review()));
        int at = order.indexOf(person);
        int to = at + by;
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        order.remove(at);
        order.add(to, person);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).position() != i + 1) {
                edit.persons().setPosition(order.get(i).id(), i + 1);
            }
        }
    }

    /** Removes a person with all answers about them. */
    public void remove(Person person) {
        answersOf(snapshot, person.id()).forEach(a -> AnswerEdits.remove(edit, a));
        edit.persons().remove(person.id());
        person.roles().keySet().forEach(role -> passOn(person, role));
    }
}
