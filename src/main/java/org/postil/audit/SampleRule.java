package org.postil.audit;

import org.postil.domain.ReadMark;
import org.postil.domain.Review;

import java.util.HashSet;
import java.util.function.Consumer;

/** Which reviews there are, and whether they were read and coded. */
final class SampleRule implements Rule {
    @Override
    public void look(Material material, Consumer<Finding> found) {
        var read = material.engine.readAt(material.snapshot, material.layer);
        var coded = new HashSet<Long>();
        material.passages()
                .filter(p -> !p.codes().isEmpty())
                .forEach(p -> material.reviewOf(p).ifPresent(r -> coded.add(r.id())));
        for (Review review : material.snapshot.reviews()) {
            switch (review.inclusion()) {
                case CANDIDATE ->
                        tell(Kind.REVIEW_UNDECIDED, review, "It is still a candidate.", found);
                case EXCLUDED -> {
                    if (review.exclusionReason().isBlank()) {
                        tell(Kind.EXCLUDED_WITHOUT_REASON, review, "No reason is given.", found);
                    }
                }
                case INCLUDED -> {
                    if (!read.containsKey(review.id())) {
                        tell(Kind.REVIEW_UNREAD, review, state(material, review), found);
                    } else if (!coded.contains(review.id())) {
                        tell(Kind.REVIEW_UNCODED, review, "No passage carries a code.", found);
                    }
                }
            }
        }
    }

    private static String state(Material material, Review review) {
        var marks =
                material.snapshot.readMarks().stream()
                        .filter(m -> m.review() == review.id())
                        .map(ReadMark::state)
                        .toList();
        if (marks.contains(ReadMark.State.READ_BEFORE_CHANGE)) {
            return "It was read before a document was added or replaced.";
        }
        return marks.isEmpty() ? "Nobody has begun it." : "Not all who code it have finished it.";
    }

    private static void tell(Kind kind, Review review, String words, Consumer<Finding> found) {
        found.accept(
                Finding.of(
                        kind,
                        review.reference(),
                        words,
                        new Subject.OfReview(review.id()),
                        review.guid()));
    }
}
