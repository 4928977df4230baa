package org.postil.extraction;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.Edit;
import org.postil.project.PassageStore.NewPassage;

import java.util.HashMap;
import java.util.Map;

/**
 * The passages of one coder that back answers, within one action: one on the same words serves
 * every answer that cites them.
 */
final class EvidencePassages {
    private final Edit edit;
    private final Snapshot snapshot;
    private final long coder;

    /** Ids by document, then by words of its current text; a document when first asked for. */
    private final Map<Long, Map<Span, Long>> there = new HashMap<>();

    /**
     * @param snapshot the state right before the action
     */
    EvidencePassages(Edit edit, Snapshot snapshot, long coder) {
        this.edit = edit;
        this.snapshot = snapshot;
        this.coder = coder;
    }

    /**
     * A passage of the coder's on exactly these words of a document's current text, one that only
     * backs answers rather than a coded one; a new one where there is none.
     *
     * @return its id
     */
    long at(Document document, Span span, String quote) {
        var places = there.computeIfAbsent(document.id(), id -> places(document));
        @Nullable Long known = places.get(span);
        if (known != null) {
            return known;
        }
        long made =
                edit.passages()
                        .add(
                                new NewPassage(
                                        document.id(),
                                        document.text(),
                                        span,
                                        quote,
                                        coder,
                                        PassageKind.EVIDENCE,
                                        0));
        places.put(span, made);
        return made;
    }

    private Map<Span, Long> places(Document document) {
        var places = new HashMap<Span, Long>();
        for (Passage passage : snapshot.passagesOf(document.id())) {
            if (passage.coder() != coder || passage.text() != document.text()) {
                continue;
            }
            if (passage.kind() == PassageKind.EVIDENCE) {
                places.put(passage.span(), passage.id());
            } else {
                places.putIfAbsent(passage.span(), passage.id());
            }
        }
        return places;
    }
}
