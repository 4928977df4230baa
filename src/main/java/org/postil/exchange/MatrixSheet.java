package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reviews by codes. 1 when the review has the code or one below it; 0 when it was read and has not;
 * "?" when its coders differ; empty when nobody has looked: the review is not read to its end, or
 * was read before the code was made or changed its meaning.
 */
final class MatrixSheet {
    static final String NAME = "review x code";
    private static final float HEADER_HEIGHT = 190;

    private final Snapshot snapshot;
    private final Map<Long, Set<String>> having = new HashMap<>();
    private final Map<Long, Set<String>> differing = new HashMap<>();
    private final Map<Long, Instant> readAt;

    /**
     * @param tallies of the layer, by facet
     * @param any the same of all coders' work together; where the layer settles differences, what
     *     is only here is undecided. The layer's own where it settles none
     * @param readAt when a review was read in the layer, by its id
     */
    MatrixSheet(
            Snapshot snapshot,
            Map<String, Tally> tallies,
            Map<String, Tally> any,
            Map<Long, Instant> readAt) {
        this.snapshot = snapshot;
        this.readAt = Map.copyOf(readAt);
        tallies.values().forEach(t -> collect(t, having));
        any.values().forEach(t -> collect(t, differing));
    }

    private static void collect(Tally tally, Map<Long, Set<String>> into) {
        for (var row : tally.rows()) {
            into.computeIfAbsent(row.id(), id -> new HashSet<>()).addAll(row.reviews());
        }
    }

    void write(Book book) {
        var codes = snapshot.codebook().codes();
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("review", 22));
        columns.add(SheetColumn.text("read", 7));
        for (Code code : codes) {
            columns.add(new SheetColumn(title(code), 4, SheetColumn.Kind.MARK));
        }
        var sheet = book.sheet(NAME, List.of(), columns).upright(HEADER_HEIGHT);
        for (Review review : snapshot.reviews()) {
            if (review.inclusion() == Review.Inclusion.INCLUDED) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(review.reference());
                cells.add(readAt.containsKey(review.id()) ? "yes" : "no");
                codes.forEach(code -> cells.add(cell(review, code)));
                sheet.row(cells);
            }
        }
        sheet.end(
                List.of(
                        "1: has the code or one below it. 0: read, and has it not. ?: the coders"
                                + " differ. Empty: nobody has looked (not read to its end, or read"
                                + " before the code was made or changed its meaning)."));
    }

    private @Nullable Object cell(Review review, Code code) {
        String reference = review.reference();
        if (having.getOrDefault(code.id(), Set.of()).contains(reference)) {
            return 1;
        }
        if (differing.getOrDefault(code.id(), Set.of()).contains(reference)) {
            return "?";
        }
        Instant at = readAt.get(review.id());
        return at == null || at.isBefore(code.since()) ? null : 0;
    }

    /** Key and name; with the facet in front where another facet has the same. */
    private String title(Code code) {
        Codebook codebook = snapshot.codebook();
        String plain = plain(codebook, code);
        boolean twice =
                codebook.codes().stream()
                        .anyMatch(
                                c -> c.facet() != code.facet() && plain(codebook, c).equals(plain));
        return twice ? facet(code) + ": " + plain : plain;
    }

    private static String plain(Codebook codebook, Code code) {
        return code.key() == null ? codebook.label(code) : code.key() + " " + code.name();
    }

    private String facet(Code code) {
        return snapshot.codebook().facets().stream()
                .filter(f -> f.id() == code.facet())
                .map(Facet::key)
                .findFirst()
                .orElse("");
    }
}
