package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.Decision;
import org.postil.domain.Document;
import org.postil.domain.Mirrors;
import org.postil.domain.Person;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A snapshot's rows by the review they belong to. Reviews are numbered in order, from 0. */
final class Study {
    final Snapshot snapshot;
    final CodebookIndex codebook;
    final VariableIndex variables;
    private final TallyEngine engine;
    private final Map<Long, List<Document>> documents;
    private final Map<Long, List<Person>> persons = new HashMap<>();
    private final Map<Long, List<Recommendation>> recommendations = new HashMap<>();
    private final Mirrors mirrors;
    private @Nullable Map<Long, List<Answer>> answers;
    private @Nullable Map<Long, List<Decision>> decisions;

    Study(Snapshot snapshot, CodebookIndex codebook, TallyEngine engine) {
        this.snapshot = snapshot;
        this.codebook = codebook;
        this.engine = engine;
        variables = VariableIndex.of(snapshot);
        documents = snapshot.documentsByReview();
        mirrors = new Mirrors(snapshot);
        for (Person person : snapshot.persons()) {
            persons.computeIfAbsent(person.review(), r -> new ArrayList<>()).add(person);
        }
        for (Recommendation record : snapshot.recommendations()) {
            recommendations.computeIfAbsent(record.review(), r -> new ArrayList<>()).add(record);
        }
    }

    /** The reviews that may be counted. */
    List<Review> included() {
        return snapshot.reviews().stream()
                .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                .toList();
    }

    List<Document> documents(long review) {
        return documents.getOrDefault(review, List.of());
    }

    List<Person> persons(long review) {
        return persons.getOrDefault(review, List.of());
    }

    List<Recommendation> recommendationsInScope(long review) {
        return recommendations.getOrDefault(review, List.of()).stream()
                .filter(r -> r.scope() == Recommendation.Scope.IN)
                .toList();
    }

    /** The answers to a variable, in order. */
    synchronized List<Answer> answers(long variable) {
        var held = answers;
        if (held == null) {
            held = new HashMap<>();
            for (Answer answer : snapshot.answers()) {
                held.computeIfAbsent(answer.variable(), v -> new ArrayList<>()).add(answer);
            }
            answers = held;
        }
        return held.getOrDefault(variable, List.of());
    }

    /** A document as it was decided between coders; the same where nothing was. */
    DocumentIndex decided(DocumentIndex index) {
        var made = decisionsOf(index.document);
        var passages = snapshot.passages().get(index.document);
        if (made.isEmpty() || passages == null) {
            return index;
        }
        var held = index.decided;
        if (held == null || !held.decisions().equals(made)) {
            var settled = Settled.of(passages, made, snapshot.codebook());
            held =
                    new DocumentIndex.DecidedBy(
                            made,
                            new DocumentIndex(
                                    settled.passages(),
                                    codebook,
                                    mirrors.in(index.document),
                                    settled.codings()));
            index.decided = held;
        }
        return held.index();
    }

    private synchronized List<Decision> decisionsOf(long document) {
        var held = decisions;
        if (held == null) {
            held =
                    snapshot.decisions().codes().stream()
                            .collect(Collectors.groupingBy(Decision::document));
            decisions = held;
        }
        return held.getOrDefault(document, List.of());
    }

    /** One for each document of the review that has passages. */
    List<DocumentIndex> indexes(long review) {
        var result = new ArrayList<DocumentIndex>();
        for (Document document : documents(review)) {
            var passages = snapshot.passages().get(document.id());
            if (passages != null) {
                result.add(engine.index(passages, codebook, mirrors.in(document.id())));
            }
        }
        return result;
    }
}
