package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Assignment;
import org.postil.domain.Ids;
import org.postil.domain.ReadMark;
import org.postil.domain.Variable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A study as one layer shows it: whose passages, whose answers, what counts as read. */
final class LayerStudy {
    final Study study;
    final Layer layer;
    private final Map<Long, List<ReadMark>> marks = new HashMap<>();
    private final Map<Long, List<Long>> assigned = new HashMap<>();
    private final Map<Long, List<DocumentView>> views = new HashMap<>();
    private final Map<Long, AnswerTable> answers = new HashMap<>();

    LayerStudy(Study study, Layer layer) {
        this.study = study;
        this.layer = layer;
        for (ReadMark mark : study.snapshot.readMarks()) {
            marks.computeIfAbsent(mark.review(), r -> new ArrayList<>()).add(mark);
        }
        for (Assignment assignment : study.snapshot.assignments()) {
            assigned.computeIfAbsent(assignment.review(), r -> new ArrayList<>())
                    .add(assignment.coder());
        }
    }

    /** The documents of a review that have passages. */
    synchronized List<DocumentView> views(long review) {
        var held = views.get(review);
        if (held == null) {
            var indexes = study.indexes(review);
            var made = new ArrayList<DocumentView>(indexes.size());
            switch (layer) {
                case Layer.Of one ->
                        indexes.forEach(i -> made.add(DocumentView.ofCoder(i, one.coder())));
                case Layer.Any any -> indexes.forEach(i -> made.add(DocumentView.ofAll(i)));
                case Layer.Final last -> {
                    Ids coders = coders(review, indexes);
                    indexes.forEach(i -> made.add(DocumentView.shared(study.decided(i), coders)));
                }
            }
            held = made;
            views.put(review, held);
        }
        return held;
    }

    /** Who coded the review or read it to its end. */
    private Ids coders(long review, List<DocumentIndex> indexes) {
        var coders = new HashSet<Long>();
        indexes.forEach(i -> i.coders.stream().forEach(coders::add));
        for (ReadMark mark : marks(review)) {
            if (mark.state() != ReadMark.State.IN_PROGRESS) {
                coders.add(mark.coder());
            }
        }
        return Ids.of(coders.stream().mapToLong(Long::longValue).toArray());
    }

    private List<ReadMark> marks(long review) {
        return marks.getOrDefault(review, List.of());
    }

    boolean isRead(long review) {
        return readAt(review) != null;
    }

    /**
     * When the review was read, null while it is not. Of several coders the first who finished:
     * what came later one of them has not looked for.
     */
    @Nullable Instant readAt(long review) {
        if (layer instanceof Layer.Of one) {
            return earliest(review, List.of(one.coder()));
        }
        var wanted = assigned.getOrDefault(review, List.of());
        return earliest(review, wanted.isEmpty() ? started(review) : wanted);
    }

    /** The coder put a code on a passage that counts. */
    boolean hasCoded(long review, long coder) {
        return study.indexes(review).stream().anyMatch(i -> i.coders.contains(coder));
    }

    /**
     * Whether somebody's reading of the review is in a state.
     *
     * @param state null for not begun
     * @param coder 0 for the coders of the layer
     */
    boolean isMarked(long review, ReadMark.@Nullable State state, long coder) {
        var own =
                marks(review).stream()
                        .filter(m ->
                                coder == 0
                                        ? !(layer instanceof Layer.Of one)
                                                || m.coder() == one.coder()
                                        : m.coder() == coder)
                        .toList();
        return state == null ? own.isEmpty() : own.stream().anyMatch(m -> m.state() == state);
    }

    /** Everyone with a mark or a code on it. */
    private List<Long> started(long review) {
        var coders = new HashSet<Long>();
        marks(review).forEach(m -> coders.add(m.coder()));
        study.indexes(review).forEach(i -> i.coders.stream().forEach(coders::add));
        return List.copyOf(coders);
    }

    private @Nullable Instant earliest(long review, List<Long> coders) {
        Instant first = null;
        for (long coder : coders) {
            Instant at = null;
            for (ReadMark mark : marks(review)) {
                if (mark.coder() == coder && mark.state() == ReadMark.State.READ) {
                    at = mark.at();
                }
            }
            if (at == null) {
                return null;
            }
            first = first == null || at.isBefore(first) ? at : first;
        }
        return first;
    }

    /** The same study as one coder's work shows it. */
    LayerStudy ofCoder(long coder) {
        return new LayerStudy(study, new Layer.Of(coder, ""));
    }

    /**
     * The values of a variable by review or person, given or derived.
     *
     * @param variable as {@link VariableIndex} has it
     */
    synchronized AnswerTable answers(Variable variable) {
        AnswerTable held = answers.get(variable.id());
        if (held == null) {
            var rule = study.variables.rule(variable);
            if (rule.isPresent()) {
                held = DerivedTable.of(this, variable, rule.get());
            } else {
                held = AnswerTable.of(study.answers(variable.id()), variable, layer);
                if (layer instanceof Layer.Final) {
                    held.decide(study.snapshot.decisions().answers(), variable);
                }
            }
            answers.put(variable.id(), held);
        }
        return held;
    }
}
