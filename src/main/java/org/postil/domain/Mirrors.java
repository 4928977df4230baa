package org.postil.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where recommendations are printed again: what lies there is never counted. */
public final class Mirrors {
    private final Map<Long, List<Mirrored>> byDocument = new HashMap<>();

    public Mirrors(Snapshot snapshot) {
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
    public record Mirrored(long text, Span span, long mainDocument, long mainText, Span main) {}

    /** Those in a document, none when there are none. */
    public List<Mirrored> in(long document) {
        return byDocument.getOrDefault(document, List.of());
    }

    /** Whether a passage lies on one of them. */
    public boolean holds(Passage passage) {
        return holds(in(passage.document()), passage);
    }

    /** True when more than half of it repeats a recommendation and none of it is the main place. */
    public static boolean holds(List<Mirrored> mirrors, Passage passage) {
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
