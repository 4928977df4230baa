package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Document;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.SampleFlow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The reviews of the study with their documents as the table of an appendix: a line for each
 * document, and one for a review without any.
 */
public final class ReviewList {
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("reference", 14),
                    SheetColumn.wrapped("title", 30),
                    SheetColumn.text("inclusion", 11),
                    SheetColumn.wrapped("reason", 24),
                    SheetColumn.wrapped("document", 28),
                    SheetColumn.text("role", 19),
                    SheetColumn.wrapped("edition", 18),
                    SheetColumn.number("pages", 7),
                    SheetColumn.number("words", 8),
                    SheetColumn.text("published", 12),
                    SheetColumn.text("accessed", 12),
                    SheetColumn.wrapped("address", 50));

    private final Snapshot snapshot;
    private final SampleFlow flow;

    /**
     * @param flow of the same snapshot
     */
    public ReviewList(Snapshot snapshot, SampleFlow flow) {
        this.snapshot = snapshot;
        this.flow = flow;
    }

    static List<String> header() {
        return COLUMNS.stream().map(SheetColumn::title).toList();
    }

    /** Cells in the order of the header, in the order of reviews and documents. */
    List<List<@Nullable Object>> rows() {
        var documents = snapshot.documentsByReview();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Review review : snapshot.reviews()) {
            var own =
                    documents.getOrDefault(review.id(), List.of()).stream()
                            .sorted(Comparator.comparingInt(Document::position))
                            .toList();
            if (own.isEmpty()) {
                rows.add(cells(review, null));
            }
            own.forEach(document -> rows.add(cells(review, document)));
        }
        return rows;
    }

    private static List<@Nullable Object> cells(Review review, @Nullable Document document) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(review.reference());
        cells.add(review.title());
        cells.add(review.inclusion().name().toLowerCase(Locale.ROOT));
        cells.add(review.exclusionReason());
        if (document == null) {
            while (cells.size() < COLUMNS.size()) {
                cells.add(null);
            }
            return cells;
        }
        var source = document.source();
        cells.add(document.fileName());
        cells.add(document.role().key().replace('_', ' '));
        cells.add(source.edition());
        cells.add(document.pages() == 0 ? null : document.pages());
        cells.add(document.words());
        cells.add(source.published());
        cells.add(source.accessed());
        cells.add(source.address());
        return cells;
    }

    /** With the flow figures on a sheet of their own; a file of that name is replaced. */
    public void workbook(StudyFacts facts, Path out) throws IOException {
        Book.write(
                out,
                "Reviews",
                facts,
                book -> {
                    var sheet = book.sheet("reviews", List.of(), COLUMNS).keeping(1);
                    rows().forEach(sheet::row);
                    sheet.end();
                    var figures =
                            book.sheet(
                                            "flow",
                                            List.of(),
                                            List.of(
                                                    SheetColumn.text("reviews that are", 22),
                                                    SheetColumn.wrapped("reason", 44),
                                                    SheetColumn.number("n", 8)))
                                    .keeping(0);
                    for (var line : SampleWords.lines(flow)) {
                        figures.row(List.of(line.what(), line.reason(), line.reviews()));
                    }
                    figures.end(List.of(SampleWords.paragraph(flow)));
                    new AboutSheet(facts, flow.layer()).write(book);
                });
    }

    /** A table of commas, safe to be opened in a spreadsheet. */
    public void csv(Path out) throws IOException {
        CsvWriter.write(out, header(), rows().stream(), CsvWriter.Cells.FORMULA_SAFE);
    }

    /** The flow figures alone, as a table of commas. */
    public void flowCsv(Path out) throws IOException {
        CsvWriter.write(
                out,
                List.of("reviews that are", "reason", "n"),
                SampleWords.lines(flow).stream()
                        .map(line ->
                                List.<@Nullable Object>of(
                                        line.what(), line.reason(), line.reviews())),
                CsvWriter.Cells.FORMULA_SAFE);
    }

    /** A table in a Word document, as journals set them. */
    public void document(StudyFacts facts, Path out) throws IOException {
        new ReviewListDocument(this, facts, SampleWords.paragraph(flow)).write(out);
    }
}
