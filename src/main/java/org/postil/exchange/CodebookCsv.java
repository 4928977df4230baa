package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the codebook with its counts as a table: one row per code, in the order of the tree. */
public final class CodebookCsv {
    private static final List<String> HEADER =
            List.of(
                    "facet",
                    "key",
                    "path",
                    "name",
                    "level",
                    "definition",
                    "include",
                    "exclude",
                    "example",
                    "aliases",
                    "colour",
                    "retired",
                    "passages",
                    "reviews",
                    "of_reviews",
                    "percent",
                    "layer");

    private final TallyEngine engine;

    public CodebookCsv(TallyEngine engine) {
        this.engine = engine;
    }

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @param layer whose work is counted
     * @return how many codes were written
     */
    public int write(Snapshot snapshot, Layer layer, Path out) throws IOException {
        var codebook = snapshot.codebook();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Facet facet : codebook.facets()) {
            var counts = counts(snapshot, layer, facet);
            for (Code code : codebook.codesOf(facet)) {
                rows.add(row(codebook, facet, code, counts.get(code.id())));
            }
        }
        CsvWriter.write(out, HEADER, rows.stream(), CsvWriter.Cells.FORMULA_SAFE);
        return rows.size();
    }

    private record Counted(Tally.Row row, String layer) {}

    private Map<Long, Counted> counts(Snapshot snapshot, Layer layer, Facet facet) {
        var result = new HashMap<Long, Counted>();
        var request = TallyRequest.of(new Axis.OfFacet(facet.key())).withLayer(layer);
        var tally = FacetTally.of(engine, snapshot, request);
        tally.rows().forEach(row -> result.put(row.id(), new Counted(row, tally.layer())));
        return result;
    }

    private static List<@Nullable Object> row(
            Codebook codebook, Facet facet, Code code, @Nullable Counted counted) {
        return Arrays.asList(
                facet.key(),
                code.key(),
                codebook.path(code),
                code.name(),
                codebook.level(code),
                code.definition(),
                code.include(),
                code.exclude(),
                code.example(),
                String.join("; ", code.aliases()),
                code.colour(),
                code.retired() ? "yes" : "no",
                counted == null ? null : counted.row().passages(),
                counted == null ? null : counted.row().n(),
                counted == null ? null : counted.row().d(),
                counted == null ? null : counted.row().percent(),
                counted == null ? "" : counted.layer());
    }
}
