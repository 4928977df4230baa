package org.postil.agreement.comparison;

import org.postil.domain.BlindMode;
import org.postil.domain.Coder;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reviews compared: included ones that enough of the coders have read. What was not read by a
 * coder says nothing of what the coder would have found there. A review that is coded blind is not
 * compared before its comparison is opened.
 *
 * @param reviews in order
 * @param readBy for each of them and each coder, whether the coder has read it
 * @param leftOut how many included reviews are not compared
 * @param blind how many of those are still coded blind
 */
public record Universe(List<Review> reviews, List<List<Boolean>> readBy, int leftOut, int blind) {

    /**
     * @param readByAll only what all coders have read; else what two of them have
     */
    public static Universe of(Snapshot snapshot, List<Coder> coders, boolean readByAll) {
        var read = read(snapshot);
        var reviews = new ArrayList<Review>();
        var readBy = new ArrayList<List<Boolean>>();
        var mode = BlindMode.of(snapshot);
        int included = 0;
        int blind = 0;
        for (Review review : snapshot.reviews()) {
            if (review.inclusion() != Review.Inclusion.INCLUDED) {
                continue;
            }
            included++;
            if (mode.isReviewClosed(review.id())) {
                blind++;
                continue;
            }
            var who = read.getOrDefault(review.id(), Set.of());
            var by = coders.stream().map(coder -> who.contains(coder.id())).toList();
            long count = by.stream().filter(b -> b).count();
            if (count >= (readByAll ? coders.size() : Math.min(2, coders.size()))) {
                reviews.add(review);
                readBy.add(by);
            }
        }
        return new Universe(
                List.copyOf(reviews), List.copyOf(readBy), included - reviews.size(), blind);
    }

    private static Map<Long, Set<Long>> read(Snapshot snapshot) {
        var read = new HashMap<Long, Set<Long>>();
        for (ReadMark mark : snapshot.readMarks()) {
            if (mark.state() == ReadMark.State.READ) {
                read.computeIfAbsent(mark.review(), r -> new HashSet<>()).add(mark.coder());
            }
        }
        return read;
    }

    /** Whether a coder has read a review, by their numbers here. */
    public boolean isRead(int review, int coder) {
        return readBy.get(review).get(coder);
    }
}
