package org.postil.coding;

import org.postil.domain.Answer;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Person;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a coder has still open in a review that they are about to mark as read.
 *
 * @param undecided recommendations that nobody has put in or out of scope, in the order of the text
 * @param withoutCode the coder's passages that carry no code, in the order of the text
 * @param unanswered questions of the template without an answer of the coder
 */
public record OpenWork(
        List<Recommendation> undecided, List<Passage> withoutCode, List<Question> unanswered) {
    public OpenWork {
        undecided = List.copyOf(undecided);
        withoutCode = List.copyOf(withoutCode);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * A variable asked of one subject.
     *
     * @param person empty when it is asked of the review
     */
    public record Question(Variable variable, Optional<Person> person) {}

    private record Key(long variable, long person) {}

    public static OpenWork of(Snapshot snapshot, Review review, Coder coder) {
        var documents =
                snapshot.documents().stream().filter(d -> d.review() == review.id()).toList();
        return new OpenWork(
                snapshot.recommendations().stream()
                        .filter(r -> r.review() == review.id() && r.scope() == Scope.UNDECIDED)
                        .toList(),
                withoutCode(snapshot, documents, coder),
                unanswered(snapshot, review, coder));
    }

    private static List<Passage> withoutCode(
            Snapshot snapshot, List<Document> documents, Coder coder) {
        // why nothing is on it is said there
        var out =
                snapshot.recommendations().stream()
                        .filter(r -> r.scope() == Scope.OUT)
                        .map(Recommendation::id)
                        .collect(Collectors.toSet());
        return documents.stream()
                .sorted(Comparator.comparingInt(Document::position))
                .flatMap(document -> snapshot.passagesOf(document.id()).stream())
                .filter(passage -> passage.coder() == coder.id())
                .filter(passage -> passage.codes().isEmpty())
                .filter(passage -> !out.contains(passage.recommendation()))
                .filter(passage -> passage.kind().isForCodes())
                .toList();
    }

    private static List<Question> unanswered(Snapshot snapshot, Review review, Coder coder) {
        Set<Key> answered = new HashSet<>();
        for (Answer answer : snapshot.answers()) {
            if (answer.review() == review.id() && answer.coder() == coder.id()) {
                answered.add(new Key(answer.variable(), answer.person()));
            }
        }
        var persons = snapshot.persons().stream().filter(p -> p.review() == review.id()).toList();
        var open = new ArrayList<Question>();
        for (Variable variable : snapshot.variables()) {
            if (variable.isDerived() || !variable.required()) {
                continue;
            }
            var role = variable.level().role();
            if (role.isEmpty()) {
                if (!answered.contains(new Key(variable.id(), 0))) {
                    open.add(new Question(variable, Optional.empty()));
                }
            } else {
                persons.stream()
                        .filter(person -> person.has(role.get()))
                        .filter(p -> !answered.contains(new Key(variable.id(), p.id())))
                        .forEach(p -> open.add(new Question(variable, Optional.of(p))));
            }
        }
        return open;
    }

    public boolean isEmpty() {
        return undecided.isEmpty() && withoutCode.isEmpty() && unanswered.isEmpty();
    }
}
