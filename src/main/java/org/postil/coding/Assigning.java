package org.postil.coding;

import org.postil.domain.Assignment;
import org.postil.domain.Coder;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.project.Project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Who is to code which reviews. */
public final class Assigning {
    /** Setting: how the share of a coder was drawn; followed by the coder's GUID. */
    public static final String SHARE = "assignment.share.";

    private final Project project;

    public Assigning(Project project) {
        this.project = project;
    }

    /**
     * How far a coder is with what they are to code.
     *
     * @param assigned included reviews
     * @param read those of them that the coder has read as they are now
     */
    public record Share(Coder coder, int assigned, int read) {}

    /** Every coder's, in the order of the coders. */
    public static List<Share> shares(Snapshot snapshot) {
        var included = new HashSet<Long>();
        snapshot.reviews().stream()
                .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                .forEach(r -> included.add(r.id()));
        var shares = new ArrayList<Share>();
        for (Coder coder : snapshot.coders()) {
            var mine = new HashSet<Long>();
            for (Assignment a : snapshot.assignments()) {
                if (a.coder() == coder.id() && included.contains(a.review())) {
                    mine.add(a.review());
                }
            }
            long read =
                    snapshot.readMarks().stream()
                            .filter(m -> m.coder() == coder.id() && mine.contains(m.review()))
                            .filter(m -> m.state() == ReadMark.State.READ)
                            .count();
            shares.add(new Share(coder, mine.size(), (int) read));
        }
        return shares;
    }

    /**
     * Draws reviews at random: the same reviews, percent and seed give the same ones, whatever the
     * order they are given in.
     *
     * @param percent above 0, at most 100; at least one review is drawn
     * @return in the order of the reviews
     */
    public static List<Review> draw(List<Review> reviews, int percent, long seed) {
        var urn = new ArrayList<>(reviews);
        urn.sort((a, b) -> a.guid().compareTo(b.guid()));
        Collections.shuffle(urn, new Random(seed));
        int size = Math.min(urn.size(), (urn.size() * percent + 99) / 100);
        var drawn = new HashSet<>(urn.subList(0, size));
        return reviews.stream().filter(drawn::contains).toList();
    }

    /** Gives reviews to a coder, in one action; those they have already stay theirs. */
    public void assign(List<Review> reviews, Coder coder, Optional<Coder> by) {
        assign(reviews, coder, by, "");
    }

    /** Gives a drawn share to a coder and remembers how it was drawn. */
    public void assignShare(
            List<Review> drawn, int of, int percent, long seed, Coder coder, Optional<Coder> by) {
        assign(
                drawn,
                coder,
                by,
                "%d%% of %d reviews drawn with seed %d: %d"
                        .formatted(percent, of, seed, drawn.size()));
    }

    private void assign(List<Review> reviews, Coder coder, Optional<Coder> by, String how) {
        project.act(
                by,
                "Assign " + count(reviews) + " to " + coder.name(),
                edit -> {
                    reviews.forEach(review -> edit.reviews().assign(review.id(), coder.id()));
                    if (!how.isEmpty()) {
                        edit.settings().set(SHARE + coder.guid(), how);
                    }
                    return reviews.size();
                });
    }

    /** Takes reviews from a coder; what they coded there stays. */
    public void release(List<Review> reviews, Coder coder, Optional<Coder> by) {
        project.act(
                by,
                "Take " + count(reviews) + " from " + coder.name(),
                edit -> {
                    reviews.forEach(review -> edit.reviews().release(review.id(), coder.id()));
                    return reviews.size();
                });
    }

    private static String count(List<Review> reviews) {
        return reviews.size() + (reviews.size() == 1 ? " review" : " reviews");
    }
}
