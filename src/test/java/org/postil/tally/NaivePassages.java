package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a layer shows of the passages and of the reading, found by looking at everything anew. */
final class NaivePassages {
    private final Snapshot snapshot;
    private final Layer layer;

    /** A passage as the layer shows it: whose, which codes are agreed, which are at least said. */
    record Mark(Passage passage, long owner, Set<Code> sure, Set<Code> wide) {}

    NaivePassages(Snapshot snapshot, Layer layer) {
        this.snapshot = snapshot;
        this.layer = layer;
    }

    private List<Passage> counting(Review review) {
        var result = new ArrayList<Passage>();
        for (Document document : documents(review)) {
            for (Passage passage : snapshot.passagesOf(document.id())) {
                if (passage.kind() != PassageKind.EVIDENCE
                        && passage.kind() != PassageKind.NOTE
                        && !onMirror(passage)) {
                    result.add(passage);
                }
            }
        }
        return result;
    }

    private boolean onMirror(Passage passage) {
        return onMirror(snapshot, passage);
    }

    /** Most of it is where a recommendation is printed again, and none of it where it stands. */
    static boolean onMirror(Snapshot snapshot, Passage passage) {
        for (Recommendation record : snapshot.recommendations()) {
            boolean onMain =
                    record.document() == passage.document()
                            && record.text() == passage.text()
                            && record.main().overlaps(passage.span());
            for (Recommendation.Mirror mirror : record.mirrors()) {
                if (mirror.document() == passage.document()
                        && mirror.text() == passage.text()
                        && !onMain) {
                    int inside = 0;
                    for (int i = passage.span().start(); i < passage.span().end(); i++) {
                        inside += mirror.span().contains(i) ? 1 : 0;
                    }
                    if (inside * 2 > passage.span().length()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    List<Mark> marks(Review review) {
        var all = counting(review);
        var result = new ArrayList<Mark>();
        switch (layer) {
            case Layer.Of one ->
                    all.stream()
                            .filter(p -> p.coder() == one.coder())
                            .forEach(p -> result.add(mark(p, p.coder(), c -> true)));
            case Layer.Any any -> all.forEach(p -> result.add(mark(p, p.coder(), c -> true)));
            case Layer.Final last -> {
                var coders = coders(review, all);
                for (Passage p : all) {
                    result.add(
                            mark(
                                    p,
                                    0,
                                    code -> coders.stream().allMatch(k -> has(all, k, p, code))));
                }
            }
        }
        return result;
    }

    private static boolean has(List<Passage> all, long coder, Passage where, long code) {
        return all.stream()
                .anyMatch(q ->
                        q.coder() == coder
                                && q.document() == where.document()
                                && q.text() == where.text()
                                && q.codes().contains(code)
                                && q.span().overlaps(where.span()));
    }

    private Mark mark(Passage passage, long owner, Predicate<Long> agreed) {
        var sure = new HashSet<Code>();
        var wide = new HashSet<Code>();
        passage.codes().stream()
                .forEach(id -> {
                    var code = snapshot.codebook().code(id).orElseThrow();
                    wide.add(code);
                    if (agreed.test(id)) {
                        sure.add(code);
                    }
                });
        return new Mark(passage, owner, sure, wide);
    }

    private Set<Long> coders(Review review, List<Passage> all) {
        var result = new HashSet<Long>();
        all.stream().filter(p -> !p.codes().isEmpty()).forEach(p -> result.add(p.coder()));
        for (ReadMark mark : snapshot.readMarks()) {
            if (mark.review() == review.id() && mark.state() != ReadMark.State.IN_PROGRESS) {
                result.add(mark.coder());
            }
        }
        return result;
    }

    boolean carries(Set<Code> codes, Facet facet, Tally.Kind kind, long id) {
        return switch (kind) {
            case CODE -> codes.stream().anyMatch(c -> line(c).contains(id));
            case DIRECT -> codes.stream().anyMatch(c -> c.id() == id);
            case GROUP -> {
                CodeGroup group =
                        snapshot.codebook().groups().stream()
                                .filter(g -> g.id() == id)
                                .findFirst()
                                .orElseThrow();
                yield codes.stream()
                        .anyMatch(c -> line(c).stream().anyMatch(group.members()::contains));
            }
            case ANY -> codes.stream().anyMatch(c -> c.facet() == facet.id());
            case NONE -> codes.stream().noneMatch(c -> c.facet() == facet.id());
            case VALUE, NUMBER -> throw new AssertionError();
        };
    }

    Set<Long> line(Code code) {
        var result = new HashSet<Long>();
        for (Code c = code; c != null; c = snapshot.codebook().parentOf(c).orElse(null)) {
            result.add(c.id());
        }
        return result;
    }

    List<Document> documents(Review review) {
        return snapshot.documents().stream().filter(d -> d.review() == review.id()).toList();
    }

    @Nullable Instant readAt(Review review) {
        var wanted = new HashSet<Long>();
        if (layer instanceof Layer.Of one) {
            wanted.add(one.coder());
        } else {
            snapshot.assignments().stream()
                    .filter(a -> a.review() == review.id())
                    .forEach(a -> wanted.add(a.coder()));
            if (wanted.isEmpty()) {
                snapshot.readMarks().stream()
                        .filter(m -> m.review() == review.id())
                        .forEach(m -> wanted.add(m.coder()));
                counting(review).stream()
                        .filter(p -> !p.codes().isEmpty())
                        .forEach(p -> wanted.add(p.coder()));
            }
        }
        var times = new TreeSet<Instant>();
        for (long coder : wanted) {
            var own =
                    snapshot.readMarks().stream()
                            .filter(m -> m.review() == review.id() && m.coder() == coder)
                            .filter(m -> m.state() == ReadMark.State.READ)
                            .map(ReadMark::at)
                            .toList();
            if (own.isEmpty()) {
                return null;
            }
            times.addAll(own);
        }
        return times.isEmpty() ? null : times.first();
    }
}
