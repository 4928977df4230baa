package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Snapshot;
import org.postil.tally.CodedPassages;
import org.postil.tally.Layer;
import org.postil.tally.SampleFlow;
import org.postil.tally.TallyEngine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a study did, in numbers, as the project holds it. Documents, words, coders and answers are
 * those of the included reviews.
 *
 * @param noun what a review is called
 * @param listed reviews in the project
 * @param excluded by reason; an empty reason where none was written down
 * @param candidates reviews that nobody has included or excluded yet
 * @param coders who put a code on a passage, gave an answer or finished reading, by name
 * @param coded included reviews that two or more of them put codes on
 * @param read included reviews that two or more of them finished reading
 * @param extracted included reviews of which two or more of them answered the same question
 * @param shared included reviews that two or more of them worked on, in whatever way
 * @param codes by the name of their facet, how many at the top and below
 * @param young codes made after the first review was read to its end
 * @param redefined codes whose definition changed in meaning
 * @param passages with a code that counts in the layer, without double
 * @param variables that are answered, not derived
 * @param missing answers without a value, by the reason's key
 * @param inferred answers that the coder concluded
 * @param backed answers that cite a passage
 */
record MethodsFacts(
        ReviewNoun noun,
        int listed,
        int included,
        Map<String, Integer> excluded,
        int candidates,
        int documents,
        long words,
        List<String> coders,
        int coded,
        int read,
        int extracted,
        int shared,
        Map<String, Size> codes,
        int young,
        int redefined,
        int retired,
        long passages,
        int variables,
        int derived,
        int answers,
        Map<String, Integer> missing,
        int inferred,
        int backed) {
    /** The size of a tree of codes. */
    record Size(int top, int below) {}

    static MethodsFacts of(Snapshot snapshot, Layer layer, TallyEngine engine) {
        var included = new HashSet<Long>();
        var excluded = new TreeMap<String, Integer>();
        int candidates = 0;
        for (Review review : snapshot.reviews()) {
            switch (review.inclusion()) {
                case INCLUDED -> included.add(review.id());
                case EXCLUDED -> excluded.merge(review.exclusionReason().strip(), 1, Integer::sum);
                case CANDIDATE -> candidates++;
            }
        }
        var documents =
                snapshot.documents().stream().filter(d -> included.contains(d.review())).toList();
        var work = new Work();
        for (var document : documents) {
            for (Passage passage : snapshot.passagesOf(document.id())) {
                if (!passage.codes().isEmpty() && passage.kind().isForCodes()) {
                    work.coded.add(document.review(), passage.coder());
                }
            }
        }
        work.answers(snapshot, included);
        Instant firstRead = work.marks(snapshot, included);
        var who = work.all().coders();
        var codes = snapshot.codebook().codes();
        return new MethodsFacts(
                ReviewNoun.of(snapshot),
                snapshot.reviews().size(),
                included.size(),
                excluded,
                candidates,
                documents.size(),
                documents.stream().mapToLong(d -> d.words()).sum(),
                snapshot.coders().stream()
                        .filter(c -> who.contains(c.id()))
                        .map(c -> c.name())
                        .toList(),
                SampleFlow.doubleCoded(snapshot),
                work.read.several(),
                (int) work.extracted(),
                work.all().several(),
                sizes(snapshot),
                (int)
                        codes.stream()
                                .filter(c -> firstRead != null && c.createdAt().isAfter(firstRead))
                                .count(),
                (int) codes.stream().filter(c -> c.meaningChangedAt() != null).count(),
                (int) codes.stream().filter(Code::retired).count(),
                CodedPassages.byReview(engine, snapshot, layer).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                (int) snapshot.variables().stream().filter(v -> !v.isDerived()).count(),
                (int) snapshot.variables().stream().filter(v -> v.isDerived()).count(),
                work.answers,
                work.missing,
                work.inferred,
                work.backed);
    }

    private static Map<String, Size> sizes(Snapshot snapshot) {
        var sizes = new LinkedHashMap<String, Size>();
        for (Facet facet : snapshot.codebook().facets()) {
            var codes = snapshot.codebook().codesOf(facet);
            int top = (int) codes.stream().filter(c -> snapshot.codebook().level(c) == 1).count();
            if (!codes.isEmpty()) {
                sizes.put(facet.name(), new Size(top, codes.size() - top));
            }
        }
        return sizes;
    }

    /** Coders by what they worked on. */
    private record Hands<T>(Map<T, Set<Long>> on) {
        Hands() {
            this(new HashMap<>());
        }

        void add(T what, long coder) {
            on.computeIfAbsent(what, w -> new HashSet<>()).add(coder);
        }

        void addAll(Hands<T> other) {
            other.on.forEach((what, who) -> who.forEach(coder -> add(what, coder)));
        }

        Set<Long> coders() {
            var all = new HashSet<Long>();
            on.values().forEach(all::addAll);
            return all;
        }

        /** How many of what they worked on had two of them or more. */
        int several() {
            return (int) on.values().stream().filter(who -> who.size() > 1).count();
        }
    }

    /** What was asked of whom; person 0 for the review itself. */
    private record Question(long review, long person, long variable) {}

    /** Who did what on which review. */
    private static final class Work {
        final Hands<Long> coded = new Hands<>();
        final Hands<Long> read = new Hands<>();
        final Hands<Long> answered = new Hands<>();
        final Map<String, Integer> missing = new TreeMap<>();
        private final Hands<Question> questions = new Hands<>();
        int answers;
        int inferred;
        int backed;

        Hands<Long> all() {
            var all = new Hands<Long>();
            all.addAll(coded);
            all.addAll(read);
            all.addAll(answered);
            return all;
        }

        /** Reviews of which two or more answered the same question. */
        long extracted() {
            return questions.on().entrySet().stream()
                    .filter(q -> q.getValue().size() > 1)
                    .map(q -> q.getKey().review())
                    .distinct()
                    .count();
        }

        void answers(Snapshot snapshot, Set<Long> included) {
            for (Answer answer : snapshot.answers()) {
                if (!included.contains(answer.review())) {
                    continue;
                }
                answers++;
                answered.add(answer.review(), answer.coder());
                questions.add(
                        new Question(answer.review(), answer.person(), answer.variable()),
                        answer.coder());
                inferred += answer.inferred() ? 1 : 0;
                backed += answer.evidence().isEmpty() ? 0 : 1;
                if (answer.value() instanceof AnswerValue.Missing gone) {
                    missing.merge(gone.reason().key(), 1, Integer::sum);
                }
            }
        }

        /** Returns when the first review was read to its end, null when none was. */
        @Nullable Instant marks(Snapshot snapshot, Set<Long> included) {
            var times = new ArrayList<Instant>();
            for (ReadMark mark : snapshot.readMarks()) {
                if (included.contains(mark.review()) && mark.state() == ReadMark.State.READ) {
                    read.add(mark.review(), mark.coder());
                    times.add(mark.at());
                }
            }
            return times.stream().min(Instant::compareTo).orElse(null);
        }
    }
}
