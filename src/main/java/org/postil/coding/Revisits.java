package org.postil.coding;

import org.postil.codebook.NewCodes;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reviews that a coder has read before some codes were there, or meant what they mean now: that
 * nothing of these codes was found in them says nothing yet.
 */
public final class Revisits {
    /** When nobody reads, nothing wants to be read again. */
    public static final Revisits NONE = new Revisits();

    private final Map<Long, List<Code>> younger = new HashMap<>();

    private Revisits() {}

    public static Revisits of(Snapshot snapshot, Coder coder) {
        var result = new Revisits();
        var newest =
                looked(snapshot.codebook()).stream()
                        .sorted(Comparator.comparing(Code::since).reversed())
                        .toList();
        for (ReadMark mark : snapshot.readMarks()) {
            if (mark.coder() == coder.id() && mark.state() == ReadMark.State.READ) {
                var after = younger(newest, mark.at());
                if (!after.isEmpty()) {
                    result.younger.put(mark.review(), after);
                }
            }
        }
        return result;
    }

    /** What is looked for while reading: no retired code, and not the place where new ones wait. */
    private static List<Code> looked(Codebook codebook) {
        var waiting =
                codebook.facets().stream()
                        .flatMap(facet -> NewCodes.unsorted(codebook, facet).stream())
                        .map(Code::id)
                        .toList();
        return codebook.codes().stream()
                .filter(code -> !code.retired() && !waiting.contains(code.id()))
                .toList();
    }

    private static List<Code> younger(List<Code> newest, Instant read) {
        return newest.stream().takeWhile(code -> read.isBefore(code.since())).toList();
    }

    /** The codes that a review was not read for, the newest first; none when it is up to date. */
    public List<Code> codes(long review) {
        return younger.getOrDefault(review, List.of());
    }

    /** How many reviews want to be read again. */
    public int reviews() {
        return younger.size();
    }
}
