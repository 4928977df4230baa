package org.postil.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All of a project but its texts, at one moment: immutable. Lists are in the order shown to people.
 *
 * @param action id of the last action it includes, 0 for a project without history
 * @param settings of the project by key
 * @param decisions between coders; originals are in the passages and answers
 * @param passages by document id; a document without passages may be absent
 */
public record Snapshot(
        long action,
        Map<String, String> settings,
        List<Coder> coders,
        Codebook codebook,
        List<Variable> variables,
        List<Review> reviews,
        List<Document> documents,
        List<Person> persons,
        List<Answer> answers,
        List<Recommendation> recommendations,
        List<ReadMark> readMarks,
        List<Assignment> assignments,
        List<SkippedSuggestion> skippedSuggestions,
        List<Quotation> quotations,
        List<SavedTable> savedTables,
        List<SavedFilter> savedFilters,
        Decisions decisions,
        Map<Long, DocumentPassages> passages) {
    public Snapshot {
        settings = Map.copyOf(settings);
        coders = List.copyOf(coders);
        variables = List.copyOf(variables);
        reviews = List.copyOf(reviews);
        documents = List.copyOf(documents);
        persons = List.copyOf(persons);
        answers = List.copyOf(answers);
        recommendations = List.copyOf(recommendations);
        readMarks = List.copyOf(readMarks);
        assignments = List.copyOf(assignments);
        skippedSuggestions = List.copyOf(skippedSuggestions);
        quotations = List.copyOf(quotations);
        savedTables = List.copyOf(savedTables);
        savedFilters = List.copyOf(savedFilters);
        passages = Map.copyOf(passages);
    }

    /** Of a project in which nothing was skipped, quoted, saved or decided between coders. */
    public Snapshot(
            long action,
            Map<String, String> settings,
            List<Coder> coders,
            Codebook codebook,
            List<Variable> variables,
            List<Review> reviews,
            List<Document> documents,
            List<Person> persons,
            List<Answer> answers,
            List<Recommendation> recommendations,
            List<ReadMark> readMarks,
            List<Assignment> assignments,
            Map<Long, DocumentPassages> passages) {
        this(
                action,
                settings,
                coders,
                codebook,
                variables,
                reviews,
                documents,
                persons,
                answers,
                recommendations,
                readMarks,
                assignments,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Decisions.NONE,
                passages);
    }

    /** The same project with another template, as it is planned to be. */
    public Snapshot withVariables(List<Variable> others) {
        return with(others, new Work(this));
    }

    /** The same project with other decisions between coders. */
    public Snapshot withDecisions(Decisions others) {
        return withWork(
                new Work(
                        answers,
                        recommendations,
                        skippedSuggestions,
                        quotations,
                        others,
                        passages));
    }

    /** The same project with other work of its coders. */
    Snapshot withWork(Work work) {
        return with(variables, work);
    }

    /** What coders did in a project. */
    record Work(
            List<Answer> answers,
            List<Recommendation> recommendations,
            List<SkippedSuggestion> skippedSuggestions,
            List<Quotation> quotations,
            Decisions decisions,
            Map<Long, DocumentPassages> passages) {
        Work(Snapshot of) {
            this(
                    of.answers,
                    of.recommendations,
                    of.skippedSuggestions,
                    of.quotations,
                    of.decisions,
                    of.passages);
        }
    }

    private Snapshot with(List<Variable> template, Work work) {
        return new Snapshot(
                action,
                settings,
                coders,
                codebook,
                template,
                reviews,
                documents,
                persons,
                work.answers,
                work.recommendations,
                readMarks,
                assignments,
                work.skippedSuggestions,
                work.quotations,
                savedTables,
                savedFilters,
                work.decisions,
                work.passages);
    }

    /** The passages of a document, none when it has none. */
    public List<Passage> passagesOf(long document) {
        var found = passages.get(document);
        return found == null ? List.of() : found.passages();
    }

    public Optional<Coder> coderNamed(String name) {
        return coders.stream().filter(c -> c.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    /** By reference; case does not matter. */
    public Optional<Review> reviewCalled(String reference) {
        return reviews.stream()
                .filter(r -> r.reference().equalsIgnoreCase(reference.strip()))
                .findFirst();
    }

    /**
     * The documents that a name may mean: by file name, else by file name without extension, else
     * by title; case does not matter. Several only when the name is ambiguous.
     */
    public List<Document> documentsCalled(String name) {
        String wanted = name.strip();
        for (Function<Document, String> naming :
                List.<Function<Document, String>>of(
                        Document::fileName, Document::stem, Document::title)) {
            var found =
                    documents.stream()
                            .filter(d -> naming.apply(d).equalsIgnoreCase(wanted))
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** By level and key, as in "review.homicide_type". */
    public Optional<Variable> variable(String path) {
        return variables.stream().filter(v -> v.path().equals(path)).findFirst();
    }

    /** Documents by the id of their review, in order. */
    public Map<Long, List<Document>> documentsByReview() {
        var result = new HashMap<Long, List<Document>>();
        for (Document document : documents) {
            result.computeIfAbsent(document.review(), r -> new ArrayList<>()).add(document);
        }
        return result;
    }
}
