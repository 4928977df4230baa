package org.postil.ui.memos;

import org.jspecify.annotations.Nullable;
import org.postil.exchange.CsvWriter;
import org.postil.exchange.CsvWriter.Cells;
import org.postil.ui.i18n.When;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;

import java.util.List;
import java.util.stream.Collectors;

/** The listed memos as a text to paste into Word, or as a file of rows. */
final class MemoExport {
    private static final List<String> HEADER =
            List.of("on", "what", "passage", "memo", "coder", "written", "changed");

    private final Workbench bench;

    MemoExport(Workbench bench) {
        this.bench = bench;
    }

    /** Each memo under a line that says what it is on, the passage in quotation marks. */
    static String text(List<MemoRow> rows) {
        return rows.stream().map(MemoExport::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(MemoRow row) {
        var memo = row.memo();
        String head =
                Words.of(
                        "memos.text_head",
                        MemoKinds.word(memo.on()),
                        row.where(),
                        row.author(),
                        When.full(memo.changed()));
        String quote = row.quote().isEmpty() ? "" : "\u201c" + row.quote() + "\u201d\n";
        return head + "\n" + quote + memo.body();
    }

    private static List<@Nullable Object> cells(MemoRow row) {
        var memo = row.memo();
        return List.of(
                memo.on().key(),
                row.where(),
                row.quote(),
                memo.body(),
                row.author(),
                memo.at().toString(),
                memo.changed().toString());
    }

    /** Asks for a file and writes the memos to it. */
    void save(List<MemoRow> rows) {
        new FileExport(
                        Words.of("memos.save"),
                        Words.of("memos.csv_name"),
                        Words.of("memos.csv_kind"),
                        "csv",
                        Words.of("memos.saving"))
                .save(
                        bench,
                        (file, progress, cancellation) -> {
                            CsvWriter.write(
                                    file,
                                    HEADER,
                                    rows.stream().map(MemoExport::cells),
                                    Cells.FORMULA_SAFE);
                            return rows.size();
                        },
                        (count, file) ->
                                Words.of("memos.saved", count, file.getFileName().toString()));
    }
}
