package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.exchange.TidyFolder.Filled;
import org.postil.exchange.TidyTable.Type;
import org.postil.tally.CodedPassages;
import org.postil.tally.Layer;
import org.postil.tally.LayerAnswers;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The tables of a tidy export: which rows there are, and what stands in their columns. */
final class TidyTables {
    private final Snapshot snapshot;
    private final Layer layer;
    private final StudyTexts texts;
    private final TallyEngine engine;
    private final TidyAnswers answers;
    private final List<Review> reviews;
    private final Map<Long, Review> byId = new HashMap<>();
    private final Map<Long, List<Document>> documents;
    private final Map<Long, String> coders;

    TidyTables(Snapshot snapshot, Layer layer, StudyTexts texts, TallyEngine engine) {
        this.snapshot = snapshot;
        this.layer = layer;
        this.texts = texts;
        this.engine = engine;
        answers = new TidyAnswers(new LayerAnswers(engine, snapshot, layer));
        reviews =
                snapshot.reviews().stream()
                        .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                        .toList();
        reviews.forEach(r -> byId.put(r.id(), r));
        documents = snapshot.documentsByReview();
        coders = snapshot.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
    }

    Filled<Review> reviews(Cancellation cancellation) {
        var read = engine.readAt(snapshot, layer);
        var passages = CodedPassages.byReview(engine, snapshot, layer);
        var table =
                new TidyTable<Review>("reviews.csv")
                        .with("review", Type.TEXT, "Reference of the review", Review::reference)
                        .with("title", Type.TEXT, "Title", Review::title)
                        .with(
                                "read",
                                Type.FLAG,
                                "Read to the end",
                                "1: yes; 0: not yet",
                                "",
                                r -> read.containsKey(r.id()) ? 1 : 0)
                        .with("documents", Type.INTEGER, "Documents", r -> documents(r).size())
                        .with(
                                "words",
                                Type.INTEGER,
                                "Words of all documents",
                                r -> documents(r).stream().mapToInt(Document::words).sum())
                        .with(
                                "passages",
                                Type.INTEGER,
                                "Passages with a code in the layer; overlapping ones of one code"
                                        + " once, repeats of a recommendation left out",
                                r -> passages.getOrDefault(r.id(), 0L));
        for (Variable variable : snapshot.variables()) {
            if (variable.level() == Variable.Level.REVIEW) {
                answers.add(table, List.of(variable), r -> variable, Review::id);
            }
        }
        return new Filled<>(table, reviews);
    }

    private List<Document> documents(Review review) {
        return documents.getOrDefault(review.id(), List.of());
    }

    private boolean isOfLayer(long coder) {
        return !(layer instanceof Layer.Of one) || one.coder() == coder;
    }

    /** A person in one role. */
    private record InRole(Review review, Person person, Person.Role role) {}

    Filled<?> persons(Cancellation cancellation) {
        var rows = new ArrayList<InRole>();
        for (Person person : snapshot.persons()) {
            var review = byId.get(person.review());
            if (review != null) {
                for (var role : Person.Role.values()) {
                    if (person.has(role)) {
                        rows.add(new InRole(review, person, role));
                    }
                }
            }
        }
        var table =
                new TidyTable<InRole>("persons.csv")
                        .with(
                                "review",
                                Type.TEXT,
                                "Reference of the review",
                                r -> r.review().reference())
                        .with(
                                "person",
                                Type.TEXT,
                                "The person within the review",
                                r -> r.person().label())
                        .with(
                                "role",
                                Type.CATEGORY,
                                "What the person is there; one row for each role",
                                "victim | perpetrator | child | other",
                                "",
                                r -> r.role().key())
                        .with(
                                "primary",
                                Type.FLAG,
                                "The primary person of the role",
                                "1: yes; 0: no",
                                "",
                                r -> r.person().isPrimary(r.role()) ? 1 : 0)
                        .with("pseudonym", Type.TEXT, "Pseudonym", r -> r.person().pseudonym());
        var byKey = new LinkedHashMap<String, Map<Person.Role, Variable>>();
        for (Variable variable : snapshot.variables()) {
            variable.level()
                    .role()
                    .ifPresent(role ->
                            byKey.computeIfAbsent(
                                            variable.key() + " " + variable.type(),
                                            k -> new LinkedHashMap<>())
                                    .put(role, variable));
        }
        byKey.values()
                .forEach(variables ->
                        answers.add(
                                table,
                                List.copyOf(variables.values()),
                                r -> variables.get(r.role()),
                                r -> r.person().id()));
        return new Filled<>(table, rows);
    }

    Filled<?> answers(Cancellation cancellation) {
        var variables =
                snapshot.variables().stream().collect(Collectors.toMap(Variable::id, v -> v));
        var persons = snapshot.persons().stream().collect(Collectors.toMap(Person::id, p -> p));
        var rows = new ArrayList<Given>();
        for (Answer answer : snapshot.answers()) {
            var variable = variables.get(answer.variable());
            var review = byId.get(answer.review());
            if (variable != null && review != null && isOfLayer(answer.coder())) {
                rows.add(new Given(review, persons.get(answer.person()), variable, answer));
            }
        }
        var table =
                new TidyTable<Given>("answers.csv")
                        .with(
                                "review",
                                Type.TEXT,
                                "Reference of the review",
                                g -> g.review().reference())
                        .with(
                                "person",
                                Type.TEXT,
                                "The person within the review",
                                "",
                                "empty: about the review",
                                g -> g.person() == null ? null : g.person().label())
                        .with(
                                "level",
                                Type.CATEGORY,
                                "What the variable is asked of",
                                "review | victim | perpetrator | child | other",
                                "",
                                g -> g.variable().level().key())
                        .with("variable", Type.TEXT, "Key of the variable", g -> g.variable().key())
                        .with(
                                "value",
                                Type.TEXT,
                                "Value; several categories with \"; \" between them",
                                "",
                                "empty: see missing",
                                g -> TidyAnswers.written(g.variable(), g.answer().value()))
                        .with(
                                "note",
                                Type.TEXT,
                                "How a number was given where that says more (\"unborn\")",
                                g ->
                                        g.answer().value() instanceof AnswerValue.Number number
                                                ? number.note()
                                                : null)
                        .with(
                                "missing",
                                Type.CATEGORY,
                                "Why there is no value",
                                "not_recorded | redacted | not_applicable",
                                "empty: there is a value",
                                g ->
                                        g.answer().value() instanceof AnswerValue.Missing gone
                                                ? gone.reason().key()
                                                : null)
                        .with(
                                "inferred",
                                Type.FLAG,
                                "The coder concluded it, the report does not say it",
                                "1: inferred; 0: from the report",
                                "",
                                g -> g.answer().inferred() ? 1 : 0)
                        .with("coder", Type.TEXT, "Who answered", g -> coder(g.answer().coder()))
                        .with(
                                "passages",
                                Type.INTEGER,
                                "How many passages back the answer",
                                g -> g.answer().evidence().size());
        return new Filled<>(table, rows);
    }

    /** An answer where it belongs. */
    private record Given(
            Review review, @Nullable Person person, Variable variable, Answer answer) {}

    private String coder(long id) {
        return coders.getOrDefault(id, "");
    }

    Filled<?> recommendations(Cancellation cancellation) {
        return new TidyPassages(snapshot, layer, texts, engine, reviews, coders)
                .recommendations(cancellation);
    }

    Filled<?> codings(Cancellation cancellation) {
        return new TidyPassages(snapshot, layer, texts, engine, reviews, coders)
                .codings(cancellation);
    }

    Filled<Review> matrix(Cancellation cancellation) {
        var matrix = ReviewMatrix.of(engine, snapshot, layer);
        var table =
                new TidyTable<Review>("matrix.csv")
                        .with("review", Type.TEXT, "Reference of the review", Review::reference);
        var codebook = snapshot.codebook();
        for (Facet facet : codebook.facets()) {
            for (Code code : codebook.codesOf(facet)) {
                String key = code.key();
                table.with(
                        TidyTable.name(
                                Objects.requireNonNullElseGet(
                                        key, () -> facet.key() + "." + codebook.label(code))),
                        Type.FLAG,
                        facet.name() + ": " + codebook.path(code),
                        "1: the review has the code or one below it; 0: it was read and has it not",
                        "empty: nobody has looked (not read to its end, or read before the code was"
                                + " made or changed its meaning), or the coders differ",
                        review ->
                                switch (matrix.mark(review, code)) {
                                    case HAS -> 1;
                                    case HAS_NOT -> 0;
                                    case UNDECIDED, NOT_LOOKED -> null;
                                });
            }
        }
        return new Filled<>(table, reviews);
    }
}
