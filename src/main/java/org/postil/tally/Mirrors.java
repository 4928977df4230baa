package org.postil.tally;

import org.postil.domain.Passage;
import org.postil.domain.Recommendation;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where recommendations are printed again: what lies there is never counted. */
final class Mirrors {
    private final Map<Long, List<Mirrored>> byDocument = new HashMap<>();

    Mirrors(Snapshot snapshot) {
        for (Recommendation record : snapshot.recommendations()) {
            for (Recommendation.Mirror mirror : record.mirrors()) {
                byDocument
                        .computeIfAbsent(mirror.document(), d -> new ArrayList<>())
                        .add(
                                new Mirrored(
                                        mirror.text(),
                                        mirror.span(),
                                        record.document(),
                                        record.text(),
                                        record.main()));
            }
        }
    }

    /** A place in a document where a recommendation is printed again. */
    record Mirrored(long text, Span span, long mainDocument, long mainText, Span main) {}

    List<Mirrored> in(long document) {
        return byDocument.getOrDefault(document, List.of());
    }

    boolean holds(Passage passage) {
        return holds(in(passage.document()), passage);
    }

    /** True when more than half of it repeats a recommendation and none of it is the main place. */
    static boolean holds(List<Mirrored> mirrors, Passage passage) {
        for (Mirrored mirror : mirrors) {
            Span span = passage.span();
            if (mirror.text == passage.text() && span.overlaps(mirror.span)) {
                int shared =
                        Math.min(span.end(), mirror.span.end())
                                - Math.max(span.start(), mirror.span.start());
                boolean onMain =
                        mirror.mainText == passage.text()
                                && mirror.mainDocument == passage.document()
                                && span.overlaps(mirror.main);
                if (shared * 2 > span.length() && !onMain) {
                    return true;
                }
            }
        }
        return false;
    }
}
