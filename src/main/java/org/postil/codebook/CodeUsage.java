package org.postil.codebook;

import org.postil.domain.Code;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where codes are put, by anybody and on passages of any kind: what an edit moves or would lose.
 */
final class CodeUsage {
    private final Snapshot snapshot;
    private final Map<Long, Long> reviewOf = new HashMap<>();

    CodeUsage(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.documents().forEach(d -> reviewOf.put(d.id(), d.review()));
    }

    boolean isUsed(Code code) {
        return snapshot.passages().values().stream()
                .flatMap(document -> document.passages().stream())
                .anyMatch(passage -> passage.codes().contains(code.id()));
    }

    /**
     * @param passages that carry the code itself
     * @param reviews with at least one of them
     */
    record Count(int passages, int reviews) {}

    /** What carries at least one of some codes. */
    Count anyOf(Ids codes) {
        return count(codes, false);
    }

    /** What carries all of some codes; reviews are those with such a passage. */
    Count allOf(Ids codes) {
        return count(codes, true);
    }

    private Count count(Ids codes, boolean all) {
        int passages = 0;
        Set<Long> reviews = new HashSet<>();
        for (DocumentPassages document : snapshot.passages().values()) {
            for (Passage passage : document.passages()) {
                var has = passage.codes();
                boolean counts =
                        all
                                ? codes.stream().allMatch(has::contains)
                                : codes.stream().anyMatch(has::contains);
                if (counts) {
                    passages++;
                    reviews.add(reviewOf.getOrDefault(document.document(), 0L));
                }
            }
        }
        return new Count(passages, reviews.size());
    }
}
