package org.postil.exchange;

import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Evidence;
import org.postil.tally.Tally;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is behind each number of a table, folded away below it. */
final class EvidenceDetails {
    private final Writer out;
    private final Map<Long, String> reviews;
    private final PassageLines passages;
    private final Cancellation cancellation;

    EvidenceDetails(
            Writer out, Snapshot snapshot, PassageLines passages, Cancellation cancellation) {
        this.out = out;
        this.passages = passages;
        this.cancellation = cancellation;
        reviews =
                snapshot.reviews().stream()
                        .collect(Collectors.toMap(Review::id, Review::reference));
    }

    void write(Tally tally) throws IOException {
        out.write("<details class=\"evidence\"><summary>Evidence</summary>\n");
        for (int r = 0; r < tally.rows().size(); r++) {
            cancellation.check();
            var row = tally.rows().get(r);
            var summary = row.summary();
            long n = summary == null ? row.n() : summary.known();
            if (n > 0) {
                String name =
                        row.code().equals(row.name()) ? row.name() : row.code() + " " + row.name();
                open(name + ": " + n);
                cells(tally, r);
                reviews(tally.evidence().row(r));
                out.write("</details>\n");
            }
        }
        out.write("</details>\n");
    }

    private void cells(Tally tally, int r) throws IOException {
        var cells = tally.rows().get(r).cells();
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c).n() > 0) {
                open("× " + tally.columns().get(c).name() + ": " + cells.get(c).n());
                reviews(tally.evidence().cell(r, c));
                out.write("</details>\n");
            }
        }
    }

    private void open(String words) throws IOException {
        out.write("<details><summary>");
        out.write(TallyHtml.escaped(CellText.clean(words)));
        out.write("</summary>\n");
    }

    private void reviews(List<Evidence.InReview> found) throws IOException {
        var bare =
                found.stream()
                        .filter(r -> r.passages().isEmpty())
                        .map(r -> reviews.getOrDefault(r.review(), ""))
                        .collect(Collectors.joining(", "));
        if (!bare.isEmpty()) {
            out.write("<p>" + TallyHtml.escaped(CellText.clean(bare)) + "</p>\n");
        }
        for (var review : found) {
            for (long passage : review.passages()) {
                var quote = passages.of(passage);
                ReportPage.quote(out, quote.words(), quote.place());
            }
        }
    }
}
