package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Codebook;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Mirrors;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts. One engine serves a project while it is open: it keeps what it derives from each
 * document's passages and from the codebook for as long as these objects stay the same, so that a
 * count after an edit looks at the edited document only. Results never depend on what is kept. May
 * be used from several threads.
 */
public final class TallyEngine {
    private final Map<Long, Held> documents = new ConcurrentHashMap<>();
    private volatile @Nullable CodebookIndex codebook;

    /** Counts with rows for what codes have directly; null until one is asked for. */
    private @Nullable TallyEngine directs;

    private final boolean withDirects;

    public TallyEngine() {
        this(false);
    }

    private TallyEngine(boolean withDirects) {
        this.withDirects = withDirects;
    }

    /** Counts, or says why the request makes no sense. */
    public TallyOutcome tally(Snapshot snapshot, TallyRequest request) {
        var engine = request.options().direct() ? directs() : this;
        return new Tallying(engine.study(snapshot), request).outcome();
    }

    private synchronized TallyEngine directs() {
        TallyEngine held = directs;
        if (held == null) {
            held = withDirects ? this : new TallyEngine(true);
            directs = held;
        }
        return held;
    }

    /**
     * When each review was read in a layer, by the review's id; one that is not read to its end is
     * absent. Only included reviews.
     */
    public Map<Long, Instant> readAt(Snapshot snapshot, Layer layer) {
        var study = new LayerStudy(study(snapshot), layer);
        var result = new HashMap<Long, Instant>();
        for (Review review : snapshot.reviews()) {
            Instant at = study.readAt(review.id());
            if (at != null && review.inclusion() == Review.Inclusion.INCLUDED) {
                result.put(review.id(), at);
            }
        }
        return result;
    }

    /**
     * What the rule of a derived variable gives in a layer, by the id of the review or, of a
     * variable about persons, of the person. Empty for a variable that is answered, or whose rule
     * cannot be read ({@link DerivedRules#parse} says why).
     */
    public Map<Long, DerivedValue> derived(Snapshot snapshot, Variable variable, Layer layer) {
        var study = new LayerStudy(study(snapshot), layer);
        var shaped = study.study.variables.byId(variable.id());
        var result = new HashMap<Long, DerivedValue>();
        if (shaped.isPresent() && study.study.variables.rule(shaped.get()).isPresent()) {
            study.answers(shaped.get())
                    .forEach((subject, held) ->
                            result.put(subject, DerivedValue.of(held, shaped.get())));
        }
        return result;
    }

    Study study(Snapshot snapshot) {
        documents.keySet().removeIf(id -> !snapshot.passages().containsKey(id));
        return new Study(snapshot, index(snapshot.codebook()), this);
    }

    private CodebookIndex index(Codebook wanted) {
        CodebookIndex held = codebook;
        if (held == null || held.codebook() != wanted) {
            held = new CodebookIndex(wanted, withDirects);
            codebook = held;
        }
        return held;
    }

    DocumentIndex index(
            DocumentPassages passages, CodebookIndex codes, List<Mirrors.Mirrored> mirrors) {
        Held held = documents.get(passages.document());
        if (held == null || !held.fits(passages, codes, mirrors)) {
            held =
                    new Held(
                            new WeakReference<>(passages),
                            mirrors,
                            new DocumentIndex(passages, codes, mirrors));
            documents.put(passages.document(), held);
        }
        return held.index;
    }

    private record Held(
            WeakReference<DocumentPassages> passages,
            List<Mirrors.Mirrored> mirrors,
            DocumentIndex index) {
        boolean fits(
                DocumentPassages wanted,
                CodebookIndex codes,
                List<Mirrors.Mirrored> wantedMirrors) {
            return passages.refersTo(wanted)
                    && index.codebook == codes
                    && mirrors.equals(wantedMirrors);
        }
    }
}
