package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * Reviews by codes. 1 when the review has the code or one below it; 0 when it was read and has not;
 * "?" when its coders differ; empty when nobody has looked: the review is not read to its end, or
 * was read before the code was made or changed its meaning.
 */
final class MatrixSheet {
    static final String NAME = "review x code";
    private static final float HEADER_HEIGHT = 190;

    private final Snapshot snapshot;
    private final ReviewMatrix matrix;

    MatrixSheet(Snapshot snapshot, ReviewMatrix matrix) {
        this.snapshot = snapshot;
        this.matrix = matrix;
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
                cells.add(matrix.isRead(review) ? "yes" : "no");
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
        return switch (matrix.mark(review, code)) {
            case HAS -> 1;
            case HAS_NOT -> 0;
            case UNDECIDED -> "?";
            case NOT_LOOKED -> null;
        };
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
