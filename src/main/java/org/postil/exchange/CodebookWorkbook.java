package org.postil.exchange;

import org.postil.domain.Facet;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the codebook with what was coded by it as a workbook: codes with counts, themes by
 * agencies, reviews by codes, the passages, and where all of it comes from.
 */
public final class CodebookWorkbook {
    private final TallyEngine engine;

    public CodebookWorkbook(TallyEngine engine) {
        this.engine = engine;
    }

    /** How much was written. */
    public record Written(int codes, int passages) {}

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @param layer whose work is counted
     * @param cancellation looked at between reviews
     * @throws IOException when it cannot be written; an old file is then as it was
     * @throws java.util.concurrent.CancellationException when it was asked to stop; likewise
     */
    public Written write(
            Snapshot snapshot,
            Layer layer,
            StudyTexts texts,
            StudyFacts facts,
            Path out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        var written = new Written[] {new Written(0, 0)};
        Book.write(
                out,
                "Codebook",
                facts,
                book -> {
                    var tallies = tallies(snapshot, layer);
                    int codes = CodeSheet.write(book, snapshot, tallies);
                    cancellation.check();
                    crossed(book, snapshot, layer);
                    matrix(book, snapshot, layer, tallies);
                    int passages =
                            new PassageSheet(snapshot, layer, texts)
                                    .write(book, progress, cancellation);
                    about(snapshot, layer, facts, codes, passages).write(book);
                    written[0] = new Written(codes, passages);
                });
        return written[0];
    }

    private Map<String, Tally> tallies(Snapshot snapshot, Layer layer) {
        var tallies = new LinkedHashMap<String, Tally>();
        for (Facet facet : snapshot.codebook().facets()) {
            var request = TallyRequest.of(new Axis.OfFacet(facet.key())).withLayer(layer);
            tallies.put(facet.key(), FacetTally.of(engine, snapshot, request));
        }
        return tallies;
    }

    private void crossed(Book book, Snapshot snapshot, Layer layer) {
        var codebook = snapshot.codebook();
        if (codebook.facet(Facet.THEME).isPresent() && codebook.facet(Facet.AGENCY).isPresent()) {
            var request =
                    TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                            .withColumns(new Axis.OfFacet(Facet.AGENCY))
                            .withLayer(layer);
            TallySheet.write(
                    book,
                    new TitledTable(
                            "theme x agency",
                            "Themes and whom they are aimed at",
                            FacetTally.of(engine, snapshot, request),
                            new SmallCells(0)),
                    TallySheet.Links.NONE);
        }
    }

    private void matrix(Book book, Snapshot snapshot, Layer layer, Map<String, Tally> tallies) {
        var any =
                switch (layer) {
                    case Layer.Final last -> tallies(snapshot, new Layer.Any());
                    case Layer.Any all -> tallies;
                    case Layer.Of one -> tallies;
                };
        new MatrixSheet(snapshot, new ReviewMatrix(tallies, any, engine.readAt(snapshot, layer)))
                .write(book);
    }

    private AboutSheet about(
            Snapshot snapshot, Layer layer, StudyFacts facts, int codes, int passages) {
        long included =
                snapshot.reviews().stream()
                        .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                        .count();
        var about =
                new AboutSheet(facts, layer.label())
                        .with("reviews counted", included)
                        .with("of these read to the end", engine.readAt(snapshot, layer).size())
                        .with("reviews left out", snapshot.reviews().size() - included)
                        .with("documents", snapshot.documents().size())
                        .with("coders", snapshot.coders().size())
                        .with("codes", codes)
                        .with("coded passages", passages)
                        .with(
                                "how reviews are counted",
                                "A code counts a review once when any passage carries it or a code"
                                        + " below it; percentages are of the reviews counted.")
                        .with(
                                "how passages are counted",
                                "Overlapping passages of one coder with one code are one; passages"
                                    + " that back answers do not count. Theme and agency meet on"
                                    + " the same passage.");
        return switch (layer) {
            case Layer.Final last ->
                    about.with(
                            "what coders differ on",
                            "Is undecided: not in the numbers, listed beside them. The sheet of"
                                    + " passages has those of every coder.");
            case Layer.Any any -> about;
            case Layer.Of one -> about;
        };
    }
}
