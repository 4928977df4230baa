package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Snapshot;
import org.postil.tally.TallyOptions;
import org.postil.tally.TallyRequest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By which rules each table of a workbook was counted, so that it can be counted again. */
final class SettingsSheet {
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.wrapped("table", 32),
                    SheetColumn.wrapped("rows", 30),
                    SheetColumn.wrapped("columns", 20),
                    SheetColumn.text("unit", 16),
                    SheetColumn.wrapped("where", 26),
                    SheetColumn.text("layer", 14),
                    SheetColumn.text("missing", 9),
                    SheetColumn.text("person", 9),
                    SheetColumn.text("link", 15),
                    SheetColumn.text("percent of", 10),
                    SheetColumn.number("decimals", 9),
                    SheetColumn.text("groups", 8),
                    SheetColumn.wrapped("options", 26),
                    SheetColumn.text("small counts", 12),
                    SheetColumn.number("reviews", 9),
                    SheetColumn.number("units", 9),
                    SheetColumn.number("read", 7),
                    SheetColumn.wrapped("rules", 70));

    private SettingsSheet() {}

    static List<String> header() {
        return COLUMNS.stream().map(SheetColumn::title).toList();
    }

    static void write(Book book, List<TitledTable> tables) {
        var sheet = book.sheet("settings", List.of(), COLUMNS);
        for (var table : tables) {
            sheet.row(row(table));
        }
        sheet.end(
                List.of(
                        "usual: what the program takes when nothing is chosen; the rules say what"
                                + " that is."));
    }

    /** A cell for each of the header. */
    static List<@Nullable Object> row(TitledTable table) {
        var tally = table.tally();
        TallyRequest request = tally.request();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(table.title());
        cells.add(request.rows().key());
        cells.add(request.columns() == null ? "none" : request.columns().key());
        cells.add(request.unit().key());
        cells.add(tally.where().isEmpty() ? "all included reviews" : tally.where());
        cells.add(tally.layer());
        cells.add(request.missing().key());
        cells.add(request.person() == null ? "usual" : request.person().key());
        cells.add(request.link().key());
        cells.add(
                request.columns() == null
                        ? "of the rows"
                        : tally.percent().key() + (request.percent() == null ? " (usual)" : ""));
        cells.add(request.decimals());
        cells.add(request.groups() ? "yes" : "no");
        cells.add(options(request.options()));
        int below = table.small().below();
        cells.add(below < 2 ? "none" : SmallMark.STAR + " below " + below);
        cells.add(tally.universe());
        cells.add(tally.units());
        cells.add(tally.read());
        cells.add(String.join(" ", tally.caption()));
        return cells;
    }

    private static String options(TallyOptions options) {
        var words = new ArrayList<String>();
        options.missingOf()
                .forEach((variable, rule) -> words.add(variable + " missing: " + rule.key()));
        if (options.direct()) {
            words.add("directly coded");
        }
        if (options.notRecheckedOut()) {
            words.add("not rechecked left out");
        }
        if (options.interval()) {
            words.add("Wilson intervals");
        }
        if (options.fisher()) {
            words.add("Fisher's exact test");
        }
        return words.isEmpty() ? "none" : String.join("; ", words);
    }

    /** Which codebook it was: how many codes, and when one was made or changed its meaning last. */
    static String codebook(Snapshot snapshot) {
        var codes = snapshot.codebook().codes();
        Optional<Instant> last = codes.stream().map(Code::since).max(Instant::compareTo);
        return String.format(
                Locale.ENGLISH,
                "%,d codes%s; project at action %d",
                codes.size(),
                last.map(at ->
                                ", the last made or changed in meaning on "
                                        + LocalDate.ofInstant(at, ZoneId.systemDefault()))
                        .orElse(""),
                snapshot.action());
    }
}
