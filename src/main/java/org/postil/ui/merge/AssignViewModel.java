package org.postil.ui.merge;

import org.postil.coding.Assigning;
import org.postil.coding.Assigning.Share;
import org.postil.domain.Coder;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Who codes which reviews, and how far everyone is. On the FX thread only. */
final class AssignViewModel {
    /** As many as two lines hold. */
    private static final int TOLD = 16;

    private final ProjectSession session;

    AssignViewModel(ProjectSession session) {
        this.session = session;
    }

    /**
     * A review and whose it is.
     *
     * @param coders names, in the order of the coders
     */
    record Row(Review review, List<String> coders) {}

    /**
     * How far a coder is.
     *
     * @param drawn how their share was drawn; empty when it was not
     */
    record Progress(Coder coder, int assigned, int read, String drawn) {}

    List<Progress> progress() {
        Snapshot snapshot = session.snapshot();
        return Assigning.shares(snapshot).stream()
                .map((Share share) ->
                        new Progress(
                                share.coder(),
                                share.assigned(),
                                share.read(),
                                snapshot.settings()
                                        .getOrDefault(Assigning.SHARE + share.coder().guid(), "")))
                .toList();
    }

    /** Included reviews, which alone are given to be coded. */
    List<Row> rows() {
        Snapshot snapshot = session.snapshot();
        Map<Long, List<String>> coders = new HashMap<>();
        for (Coder coder : snapshot.coders()) {
            snapshot.assignments().stream()
                    .filter(a -> a.coder() == coder.id())
                    .forEach(a ->
                            coders.computeIfAbsent(a.review(), r -> new ArrayList<>())
                                    .add(coder.name()));
        }
        return included().stream()
                .map(r -> new Row(r, coders.getOrDefault(r.id(), List.of())))
                .toList();
    }

    private List<Review> included() {
        return session.snapshot().reviews().stream()
                .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                .toList();
    }

    /** A whole number that a share can be drawn with; empty for other words. */
    static OptionalLong seed(String words) {
        try {
            return OptionalLong.of(Long.parseLong(words.strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** The reviews that a share would be of, in the order of the reviews. */
    List<Review> draw(int percent, long seed) {
        var all = included();
        return all.isEmpty() ? all : Assigning.draw(all, percent, seed);
    }

    /** Which these are, in a few words. */
    static String told(List<Review> reviews) {
        String first =
                reviews.stream()
                        .limit(TOLD)
                        .map(Review::reference)
                        .collect(Collectors.joining(", "));
        return reviews.size() <= TOLD
                ? first
                : Words.of("assign.drawn_more", first, reviews.size() - TOLD);
    }

    Pending<Boolean> assignAll(Coder coder) {
        return assign(included(), coder);
    }

    Pending<Boolean> assign(List<Review> reviews, Coder coder) {
        var by = by();
        return session.read(
                Words.of("assign.assigning"),
                project -> {
                    new Assigning(project).assign(reviews, coder, by);
                    return true;
                });
    }

    Pending<Boolean> assignShare(int percent, long seed, Coder coder) {
        var by = by();
        var drawn = draw(percent, seed);
        int of = included().size();
        return session.read(
                Words.of("assign.assigning"),
                project -> {
                    new Assigning(project).assignShare(drawn, of, percent, seed, coder, by);
                    return true;
                });
    }

    Pending<Boolean> release(List<Review> reviews, Coder coder) {
        var by = by();
        return session.read(
                Words.of("assign.assigning"),
                project -> {
                    new Assigning(project).release(reviews, coder, by);
                    return true;
                });
    }

    /** Whether a coder of this name can be added. */
    boolean isNewName(String name) {
        return !name.isBlank()
                && !GiveViewModel.isTaken(name)
                && session.snapshot().coders().stream()
                        .noneMatch(c -> c.name().equalsIgnoreCase(name.strip()));
    }

    Pending<Coder> addCoder(String name) {
        return session.act(
                Words.of("session.add_coder", name.strip()),
                edit -> edit.coders().add(name.strip()));
    }

    private Optional<Coder> by() {
        return session.coderProperty().get();
    }
}
