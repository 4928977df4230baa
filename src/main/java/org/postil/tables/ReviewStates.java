package org.postil.tables;

import org.postil.domain.Answer;
import org.postil.domain.Code;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.Person;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Condition;
import org.postil.tally.Layer;
import org.postil.tally.PersonRule;
import org.postil.tally.ReviewFilter;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The reviews that a table counts over, and what there was in each. */
final class ReviewStates {
    private static final int FACTOR = 31;

    private final Snapshot snapshot;
    private final Layer layer;
    private final TallyRequest request;
    private final Map<Long, Integer> codeMarks = new HashMap<>();
    private final Map<Long, Integer> answerMarks = new HashMap<>();
    private final Map<Long, Integer> personMarks = new HashMap<>();
    private final Map<Long, Integer> recordMarks = new HashMap<>();

    /**
     * @param passages how many carry a code that the table may show, in the layer
     * @param passageMark changes with them; equal marks mean that nothing did
     * @param answerMark of the answers to the variables that the table goes by, and of those that
     *     derived ones are worked out from; 0 for a table without variables
     * @param personMark of who is in the review and as what, 0 where the table asks no person
     */
    record State(
            String guid,
            String reference,
            int passages,
            int passageMark,
            int answerMark,
            int personMark) {}

    private ReviewStates(Snapshot snapshot, TallyRequest request) {
        this.snapshot = snapshot;
        this.request = request;
        Layer asked = request.layer();
        layer = asked == null ? Layer.standard(snapshot) : asked;
        var facets = facets();
        for (Code code : snapshot.codebook().codes()) {
            if (facets.isEmpty() || facets.contains(code.facet())) {
                codeMarks.put(code.id(), code.guid().hashCode());
            }
        }
        var used = UsedVariables.of(snapshot, request);
        if (!used.isEmpty()) {
            for (Answer answer : snapshot.answers()) {
                if (used.contains(answer.variable()) && counts(answer.coder())) {
                    int mark =
                            (answer.guid().hashCode() * FACTOR
                                            + answer.value().toString().hashCode())
                                    | 1;
                    answerMarks.merge(answer.review(), mark, Integer::sum);
                }
            }
        }
        if (UsedVariables.arePersons(snapshot, request, used)) {
            for (Person person : snapshot.persons()) {
                personMarks.merge(person.review(), mark(person), Integer::sum);
            }
        }
        for (Recommendation record : snapshot.recommendations()) {
            recordMarks.put(record.id(), record.guid().hashCode() * FACTOR + mark(record));
        }
    }

    /** In the order of the project. */
    static List<State> of(Snapshot snapshot, TallyEngine engine, Tally tally) {
        return new ReviewStates(snapshot, tally.request()).states(engine);
    }

    /** Ids of the facets of rows and columns; of all when the condition may ask any. */
    private Set<Long> facets() {
        var result = new HashSet<Long>();
        for (Axis axis : axes()) {
            if (axis instanceof Axis.OfFacet(String key)) {
                snapshot.codebook().facet(key).map(Facet::id).ifPresent(result::add);
            }
        }
        return request.where() == null ? result : Set.of();
    }

    private List<Axis> axes() {
        Axis columns = request.columns();
        return columns == null ? List.of(request.rows()) : List.of(request.rows(), columns);
    }

    private boolean counts(long coder) {
        return switch (layer) {
            case Layer.Of one -> one.coder() == coder;
            case Layer.Any any -> true;
            case Layer.Final last -> true;
        };
    }

    private List<State> states(TallyEngine engine) {
        Condition where = request.where();
        PersonRule asked = request.person();
        var reviews =
                where == null
                        ? snapshot.reviews().stream()
                                .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                                .toList()
                        : new ReviewFilter(
                                        engine,
                                        snapshot,
                                        layer,
                                        asked == null ? PersonRule.PRIMARY : asked)
                                .matching(where);
        var documents = snapshot.documentsByReview();
        var states = new ArrayList<State>();
        for (Review review : reviews) {
            int count = 0;
            int mark = 0;
            for (Document document : documents.getOrDefault(review.id(), List.of())) {
                for (Passage passage : snapshot.passagesOf(document.id())) {
                    int codes = codes(passage);
                    if (codes != 0 && counts(passage.coder())) {
                        count++;
                        mark += mark(passage, codes);
                    }
                }
            }
            states.add(
                    new State(
                            review.guid(),
                            review.reference(),
                            count,
                            mark,
                            answerMarks.getOrDefault(review.id(), 0),
                            personMarks.getOrDefault(review.id(), 0)));
        }
        return states;
    }

    /** 0 when it carries none that the table may show. */
    private int codes(Passage passage) {
        int mark = 0;
        for (int i = 0; i < passage.codes().size(); i++) {
            Integer own = codeMarks.get(passage.codes().get(i));
            mark += own == null ? 0 : own | 1;
        }
        return mark;
    }

    private int mark(Passage passage, int codes) {
        int mark = passage.guid().hashCode();
        mark = mark * FACTOR + recordMarks.getOrDefault(passage.recommendation(), 0);
        mark = mark * FACTOR + passage.span().start();
        mark = mark * FACTOR + passage.span().end();
        mark = mark * FACTOR + passage.kind().ordinal();
        return mark * FACTOR + codes;
    }

    private static int mark(Person person) {
        int mark = person.guid().hashCode();
        for (Person.Role role : Person.Role.values()) {
            int as = !person.has(role) ? 0 : person.isPrimary(role) ? 2 : 1;
            mark = mark * FACTOR + as;
        }
        return mark | 1;
    }

    /** Whether it counts, and where else it is printed: what is counted once. */
    private static int mark(Recommendation record) {
        int mark = record.scope().ordinal();
        for (Recommendation.Mirror mirror : record.mirrors()) {
            mark = mark * FACTOR + Objects.hash(mirror.document(), mirror.span().start());
        }
        return mark;
    }

    static ArrayNode json(List<State> states) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (State state : states) {
            array.addObject()
                    .put("guid", state.guid())
                    .put("reference", state.reference())
                    .put("passages", state.passages())
                    .put("passage_mark", state.passageMark())
                    .put("answer_mark", state.answerMark())
                    .put("person_mark", state.personMark());
        }
        return array;
    }

    static List<State> of(JsonNode array) {
        var states = new ArrayList<State>();
        for (JsonNode node : array.values()) {
            states.add(
                    new State(
                            node.path("guid").asString(""),
                            node.path("reference").asString(""),
                            node.path("passages").asInt(0),
                            node.path("passage_mark").asInt(0),
                            node.path("answer_mark").asInt(0),
                            node.path("person_mark").asInt(0)));
        }
        return states;
    }
}
