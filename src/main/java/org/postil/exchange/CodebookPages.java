package org.postil.exchange;

import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.exchange.WordTable.Piece;
import org.postil.exchange.WordTable.Words;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codebook as pages of a Word document: each code with what it means and how often it is. */
final class CodebookPages {
    private final Snapshot snapshot;
    private final Layer layer;
    private final TallyEngine engine;

    CodebookPages(Snapshot snapshot, Layer layer, TallyEngine engine) {
        this.snapshot = snapshot;
        this.layer = layer;
        this.engine = engine;
    }

    /**
     * Returns how many codes were written.
     *
     * @param level of the headings of facets
     */
    int write(WordFile file, int level) {
        Codebook codebook = snapshot.codebook();
        int written = 0;
        for (Facet facet : codebook.facets()) {
            var codes = codebook.codesOf(facet);
            if (!codes.isEmpty()) {
                file.heading(level, facet.name());
                facet(file, facet, codes, level);
                written += codes.size();
            }
        }
        return written;
    }

    private void facet(WordFile file, Facet facet, List<Code> codes, int level) {
        var rows = new HashMap<Long, Tally.Row>();
        var tally =
                FacetTally.of(
                        engine,
                        snapshot,
                        TallyRequest.of(new Axis.OfFacet(facet.key())).withLayer(layer));
        tally.rows().forEach(row -> rows.put(row.id(), row));
        boolean told = codes.stream().anyMatch(CodebookPages::isDescribed);
        if (told) {
            file.caption(facet.name() + ": codes, definitions and counts");
            described(file, codes, rows);
        } else {
            file.caption(facet.name() + ": codes and counts");
            named(file, codes, rows);
        }
        file.lead(
                "TableNote",
                "Note.",
                "n/N (%): reviews with at least one passage of the code or of one below it; then"
                        + " the number of passages. "
                        + String.join(" ", tally.caption().stream().skip(1).toList()));
        groups(file, facet, level);
    }

    private static boolean isDescribed(Code code) {
        return !code.definition().isBlank()
                || !code.include().isBlank()
                || !code.exclude().isBlank()
                || !code.example().isBlank();
    }

    private void described(WordFile file, List<Code> codes, Map<Long, Tally.Row> rows) {
        int room = file.width();
        var widths = new int[] {2_800, room - 2_800 - 1_300 - 1_000, 1_300, 1_000};
        var lines = new ArrayList<Words>();
        for (Code code : codes) {
            lines.add(
                    line(
                            code,
                            List.of(
                                    name(code),
                                    meaning(code),
                                    share(rows, code),
                                    passages(rows, code))));
        }
        WordTable.words(file, List.of("Code", "Meaning", "n/N (%)", "Passages"), widths, lines);
    }

    private void named(WordFile file, List<Code> codes, Map<Long, Tally.Row> rows) {
        int room = file.width();
        var widths = new int[] {room - 1_300 - 1_000, 1_300, 1_000};
        var lines = new ArrayList<Words>();
        for (Code code : codes) {
            lines.add(line(code, List.of(name(code), share(rows, code), passages(rows, code))));
        }
        WordTable.words(file, List.of("Code", "n/N (%)", "Passages"), widths, lines);
    }

    private Words line(Code code, List<List<Piece>> cells) {
        boolean parent = !snapshot.codebook().childrenOf(code).isEmpty();
        int level = snapshot.codebook().level(code);
        return new Words(level, level == 1 && parent, cells);
    }

    private static List<Piece> name(Code code) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece("", ThemeQuotes.name(code)));
        add(pieces, "also:", String.join(", ", code.aliases()));
        if (code.retired()) {
            pieces.add(new Piece("retired", ""));
        }
        return pieces;
    }

    private static List<Piece> meaning(Code code) {
        var pieces = new ArrayList<Piece>();
        add(pieces, "", code.definition());
        add(pieces, "Include:", code.include());
        add(pieces, "Exclude:", code.exclude());
        add(pieces, "Example:", code.example());
        return pieces;
    }

    private static void add(List<Piece> pieces, String lead, String words) {
        if (!words.isBlank()) {
            pieces.add(new Piece(lead, words.strip()));
        }
    }

    private static List<Piece> share(Map<Long, Tally.Row> rows, Code code) {
        var row = rows.get(code.id());
        return row == null
                ? List.of()
                : List.of(
                        new Piece(
                                "",
                                JournalTable.share(
                                        row.n(), row.d(), row.percent(), row.undecided())));
    }

    private static List<Piece> passages(Map<Long, Tally.Row> rows, Code code) {
        var row = rows.get(code.id());
        return row == null ? List.of() : List.of(new Piece("", Long.toString(row.passages())));
    }

    private void groups(WordFile file, Facet facet, int level) {
        var codebook = snapshot.codebook();
        var groups = codebook.groups().stream().filter(g -> g.facet() == facet.id()).toList();
        if (groups.isEmpty()) {
            return;
        }
        file.heading(level + 1, "Groups of codes");
        for (CodeGroup group : groups) {
            var names = new ArrayList<String>();
            group.members().stream()
                    .forEach(id -> codebook.code(id).map(Code::name).ifPresent(names::add));
            String means = group.definition().isBlank() ? "" : group.definition().strip() + " ";
            file.lead("Normal", group.name() + ":", means + String.join(", ", names) + ".");
        }
    }
}
