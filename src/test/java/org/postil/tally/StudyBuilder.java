package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Assignment;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.DocumentPassages;
import org.postil.domain.DocumentRole;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes snapshots for tests, row by row. Ids run on over all tables, so that none passes for
 * another.
 */
final class StudyBuilder {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private long lastId = 100;
    final List<Facet> facets = new ArrayList<>();
    final List<Code> codes = new ArrayList<>();
    final List<CodeGroup> groups = new ArrayList<>();
    final List<Coder> coders = new ArrayList<>();
    final List<Variable> variables = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();
    final List<Document> documents = new ArrayList<>();
    final List<Person> persons = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final List<Recommendation> recommendations = new ArrayList<>();
    final List<ReadMark> marks = new ArrayList<>();
    final List<Assignment> assignments = new ArrayList<>();
    final List<Passage> passages = new ArrayList<>();

    private long id() {
        return ++lastId;
    }

    long facet(String key, String name) {
        facets.add(new Facet(id(), "f" + lastId, key, name, facets.size()));
        return lastId;
    }

    long code(long facet, long parent, @Nullable String key, String name) {
        return code(facet, parent, key, name, START);
    }

    long code(long facet, long parent, @Nullable String key, String name, Instant since) {
        codes.add(
                new Code(
                        id(),
                        "c" + lastId,
                        facet,
                        parent,
                        key,
                        name,
                        "",
                        "",
                        "",
                        "",
                        "",
                        codes.size(),
                        false,
                        0,
                        List.of(),
                        since,
                        null,
                        ""));
        return lastId;
    }

    long group(long facet, String name, long... members) {
        groups.add(new CodeGroup(id(), "g" + lastId, facet, name, Ids.of(members)));
        return lastId;
    }

    long coder(String name) {
        coders.add(new Coder(id(), "k" + lastId, name, ""));
        return lastId;
    }

    Variable variable(Variable.Level level, String key, Variable.Type type, String... categories) {
        var list = new ArrayList<Variable.Category>();
        for (String name : categories) {
            list.add(new Variable.Category(id(), "v" + lastId, name, "", list.size()));
        }
        var variable =
                new Variable(
                        id(),
                        "v" + lastId,
                        level,
                        key,
                        key,
                        type,
                        false,
                        "",
                        "",
                        null,
                        null,
                        variables.size(),
                        list);
        variables.add(variable);
        return variable;
    }

    /** Made by a rule. */
    Variable derived(Variable.Level level, String key, String rule) {
        var variable =
                new Variable(
                        id(),
                        "v" + lastId,
                        level,
                        key,
                        key,
                        Variable.Type.TEXT,
                        false,
                        "",
                        "",
                        null,
                        null,
                        rule,
                        variables.size(),
                        List.of());
        variables.add(variable);
        return variable;
    }

    long review(String reference) {
        return review(reference, Review.Inclusion.INCLUDED);
    }

    long review(String reference, Review.Inclusion inclusion) {
        reviews.add(new Review(id(), "r" + lastId, reference, "", inclusion, "", reviews.size()));
        return lastId;
    }

    long document(long review) {
        documents.add(
                new Document(
                        id(),
                        "d" + lastId,
                        review,
                        "",
                        DocumentRole.values()[0],
                        documents.size(),
                        "d" + lastId + ".txt",
                        "",
                        lastId + 1_000_000,
                        100_000,
                        0,
                        0));
        return lastId;
    }

    /** Roles with an asterisk are primary. */
    long person(long review, String... roles) {
        var map = new LinkedHashMap<Person.Role, Boolean>();
        for (String role : roles) {
            map.put(
                    Person.Role.valueOf(role.replace("*", "").toUpperCase(Locale.ROOT)),
                    role.endsWith("*"));
        }
        persons.add(new Person(id(), "p" + lastId, review, "P" + lastId, "", persons.size(), map));
        return lastId;
    }

    void answer(Variable variable, long review, long person, long coder, AnswerValue value) {
        answer(variable, review, person, coder, value, Ids.NONE);
    }

    void answer(
            Variable variable,
            long review,
            long person,
            long coder,
            AnswerValue value,
            Ids evidence) {
        answers.add(
                new Answer(
                        id(),
                        "a" + lastId,
                        variable.id(),
                        review,
                        person,
                        coder,
                        value,
                        false,
                        evidence));
    }

    static AnswerValue chosen(Variable variable, String... names) {
        return new AnswerValue.Chosen(
                Ids.of(
                        Arrays.stream(names)
                                .mapToLong(n ->
                                        variable.categories().stream()
                                                .filter(c -> c.name().equals(n))
                                                .findFirst()
                                                .orElseThrow()
                                                .id())
                                .toArray()));
    }

    static AnswerValue number(long value) {
        return new AnswerValue.Number(BigDecimal.valueOf(value), "");
    }

    static AnswerValue missing(AnswerValue.MissingReason reason) {
        return new AnswerValue.Missing(reason);
    }

    long recommendation(
            long document,
            Span main,
            Recommendation.Scope scope,
            Recommendation.Mirror... mirrors) {
        Document in = documentOf(document);
        recommendations.add(
                new Recommendation(
                        id(),
                        "m" + lastId,
                        in.review(),
                        document,
                        in.text(),
                        main,
                        "",
                        "",
                        null,
                        "",
                        "",
                        scope,
                        "",
                        List.of(mirrors)));
        return lastId;
    }

    Document documentOf(long document) {
        return documents.stream().filter(d -> d.id() == document).findFirst().orElseThrow();
    }

    long passage(long document, int start, int end, long coder, long... codeIds) {
        return passage(document, start, end, coder, PassageKind.QUOTE, 0, codeIds);
    }

    long passage(
            long document,
            int start,
            int end,
            long coder,
            PassageKind kind,
            long recommendation,
            long... codeIds) {
        passages.add(
                new Passage(
                        id(),
                        "q" + lastId,
                        document,
                        documentOf(document).text(),
                        new Span(start, end),
                        coder,
                        kind,
                        recommendation,
                        Ids.of(codeIds)));
        return lastId;
    }

    void mark(long review, long coder, ReadMark.State state, Instant at) {
        marks.add(new ReadMark(review, coder, state, at));
    }

    void read(long review, long coder) {
        mark(review, coder, ReadMark.State.READ, START.plusSeconds(1));
    }

    Snapshot snapshot() {
        var byDocument = new TreeMap<Long, List<Passage>>();
        for (Passage passage : passages) {
            byDocument.computeIfAbsent(passage.document(), d -> new ArrayList<>()).add(passage);
        }
        Map<Long, DocumentPassages> map = new LinkedHashMap<>();
        byDocument.forEach((document, list) -> {
            list.sort((a, b) -> a.span().compareTo(b.span()));
            map.put(document, new DocumentPassages(document, list));
        });
        return new Snapshot(
                0,
                Map.of(),
                coders,
                new Codebook(facets, codes, groups),
                variables,
                reviews,
                documents,
                persons,
                answers,
                recommendations,
                marks,
                assignments,
                map);
    }
}
