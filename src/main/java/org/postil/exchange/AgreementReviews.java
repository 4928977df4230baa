package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.ReviewAgreement;

import java.util.ArrayList;
import java.util.List;

/** In which reviews coders differ most: every lowest code on every unit of a review together. */
final class AgreementReviews {
    private AgreementReviews() {}

    static void write(Book book, Agreement agreement) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("review", 18));
        columns.add(SheetColumn.wrapped("title", 36));
        columns.addAll(AgreementWorkbook.counted(agreement.coders()));
        columns.add(SheetColumn.percent("percent agreement", 1));
        columns.add(SheetColumn.coefficient("positive agreement"));
        columns.add(SheetColumn.coefficient("alpha"));
        var sheet = book.sheet("reviews", List.of(), columns);
        for (ReviewAgreement review : ReviewAgreement.of(agreement)) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(review.review().reference());
            cells.add(review.review().title());
            cells.addAll(AgreementWorkbook.counts(review.counts(), agreement.coders().size()));
            cells.add(AgreementWorkbook.value(review.percent()));
            cells.add(AgreementWorkbook.value(review.positive()));
            cells.add(AgreementWorkbook.value(review.alpha()));
            sheet.row(cells);
        }
        sheet.end(
                List.of(
                        "n: decisions, every code that has none under it on every unit of the"
                                + " review. n/a: not defined."));
    }
}
