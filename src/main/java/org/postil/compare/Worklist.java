package org.postil.compare;

import org.postil.agreement.comparison.Universe;
import org.postil.domain.Answer;
import org.postil.domain.AnswerDecision;
import org.postil.domain.AnswerValue;
import org.postil.domain.Coder;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that coders differ in, in the reviews that all of them have read: codes of every facet, and
 * answers to the extraction template but free texts, of which no two are equal.
 *
 * @param coders those compared, in the order shown
 * @param items by review; in each first the codes in the order of the texts, then the answers
 */
public record Worklist(List<Coder> coders, Universe universe, List<WorkItem> items) {
    public Worklist {
        coders = List.copyOf(coders);
        items = List.copyOf(items);
    }

    public static Worklist of(Snapshot snapshot, List<Coder> coders) {
        var universe = Universe.of(snapshot, coders, true);
        var byReview = new TreeMap<Integer, List<WorkItem>>();
        var codes = new ArrayList<CodeItem>();
        for (Facet facet : snapshot.codebook().facets()) {
            codes.addAll(new CodeDifferences(snapshot, universe, coders, facet).items());
        }
        var order = new HashMap<Long, Integer>();
        universe.reviews().forEach(r -> order.put(r.id(), order.size()));
        var documents = new HashMap<Long, Integer>();
        snapshot.documents().forEach(d -> documents.put(d.id(), documents.size()));
        codes.sort(
                Comparator.comparingInt((CodeItem i) -> order.getOrDefault(i.review().id(), 0))
                        .thenComparingInt(i -> documents.getOrDefault(i.document().id(), 0))
                        .thenComparing(CodeItem::whole));
        for (CodeItem item : codes) {
            byReview.computeIfAbsent(order.get(item.review().id()), r -> new ArrayList<>())
                    .add(item);
        }
        for (AnswerItem item : answers(snapshot, universe, coders)) {
            byReview.computeIfAbsent(order.get(item.review().id()), r -> new ArrayList<>())
                    .add(item);
        }
        return new Worklist(
                coders, universe, byReview.values().stream().flatMap(List::stream).toList());
    }

    public long decided() {
        return items.stream().filter(WorkItem::isDecided).count();
    }

    /** What was asked of whom; person 0 for the review itself. */
    private record Asked(long variable, long review, long person) {}

    private static List<AnswerItem> answers(
            Snapshot snapshot, Universe universe, List<Coder> coders) {
        var number = new HashMap<Long, Integer>();
        coders.forEach(c -> number.put(c.id(), number.size()));
        var given = new HashMap<Asked, Map<Integer, AnswerValue>>();
        var backed = new HashMap<Asked, Map<Integer, Ids>>();
        for (Answer answer : snapshot.answers()) {
            Integer coder = number.get(answer.coder());
            if (coder != null) {
                var asked = new Asked(answer.variable(), answer.review(), answer.person());
                given.computeIfAbsent(asked, a -> new TreeMap<>()).put(coder, answer.value());
                if (!answer.evidence().isEmpty()) {
                    backed.computeIfAbsent(asked, a -> new HashMap<>())
                            .put(coder, answer.evidence());
                }
            }
        }
        var decisions = new HashMap<Asked, AnswerDecision>();
        snapshot.decisions()
                .answers()
                .forEach(d -> decisions.put(new Asked(d.variable(), d.review(), d.person()), d));
        var result = new ArrayList<AnswerItem>();
        for (Review review : universe.reviews()) {
            for (Variable variable : snapshot.variables()) {
                if (variable.isDerived() || variable.type() == Variable.Type.TEXT) {
                    continue;
                }
                for (Optional<Person> person : subjects(snapshot, review, variable)) {
                    var asked =
                            new Asked(
                                    variable.id(), review.id(), person.map(Person::id).orElse(0L));
                    var answers = given.getOrDefault(asked, Map.of());
                    var first = answers.values().stream().findFirst();
                    if (first.isPresent()
                            && answers.values().stream()
                                    .anyMatch(v -> !AnswerItem.same(v, first.get()))) {
                        result.add(
                                new AnswerItem(
                                        review,
                                        variable,
                                        person,
                                        answers,
                                        evidence(
                                                snapshot,
                                                review,
                                                backed.getOrDefault(asked, Map.of())),
                                        Optional.ofNullable(decisions.get(asked))));
                    }
                }
            }
        }
        return result;
    }

    /** The passages behind the answers, of the review's documents in their order. */
    private static Map<Integer, List<Passage>> evidence(
            Snapshot snapshot, Review review, Map<Integer, Ids> backed) {
        if (backed.isEmpty()) {
            return Map.of();
        }
        var there =
                snapshot.documents().stream()
                        .filter(d -> d.review() == review.id())
                        .flatMap(d -> snapshot.passagesOf(d.id()).stream().sorted(Passage.IN_ORDER))
                        .toList();
        var result = new HashMap<Integer, List<Passage>>();
        backed.forEach((coder, ids) ->
                result.put(coder, there.stream().filter(p -> ids.contains(p.id())).toList()));
        return result;
    }

    private static List<Optional<Person>> subjects(
            Snapshot snapshot, Review review, Variable variable) {
        var role = variable.level().role();
        if (role.isEmpty()) {
            return List.of(Optional.empty());
        }
        return snapshot.persons().stream()
                .filter(p -> p.review() == review.id() && p.has(role.get()))
                .map(Optional::of)
                .toList();
    }
}
