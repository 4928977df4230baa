package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.coding.RegisterEntry;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Document;
import org.postil.domain.Recommendation.Mirror;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The register of recommendations as a workbook, a table of commas or a table to be pasted. */
public final class RegisterList {
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("review", 14),
                    SheetColumn.wrapped("label", 18),
                    SheetColumn.wrapped("recommendation", 72),
                    SheetColumn.wrapped("addressee", 26),
                    SheetColumn.wrapped("agencies", 28),
                    SheetColumn.wrapped("themes", 34),
                    SheetColumn.wrapped("agencies undecided", 20),
                    SheetColumn.wrapped("themes undecided", 20),
                    SheetColumn.text("reach", 10),
                    SheetColumn.wrapped("target date", 16),
                    SheetColumn.wrapped("outcome", 30),
                    SheetColumn.text("in scope", 11),
                    SheetColumn.wrapped("reason", 24),
                    SheetColumn.wrapped("document", 22),
                    SheetColumn.number("page", 6),
                    SheetColumn.wrapped("paragraph", 16),
                    SheetColumn.wrapped("printed again in", 26),
                    SheetColumn.text("review is", 11));

    private final List<RegisterEntry> entries;
    private final StudyTexts texts;
    private final Codebook codebook;
    private final Map<Long, String> files;

    /**
     * @param entries in the order in which they are written
     */
    public RegisterList(Snapshot snapshot, List<RegisterEntry> entries, StudyTexts texts) {
        this.entries = List.copyOf(entries);
        this.texts = texts;
        codebook = snapshot.codebook();
        files =
                snapshot.documents().stream()
                        .collect(Collectors.toMap(Document::id, Document::fileName));
    }

    static List<String> header() {
        return COLUMNS.stream().map(SheetColumn::title).toList();
    }

    /**
     * Writes a workbook; a file of that name is replaced when all is written.
     *
     * @param layer whose agencies and themes they are, as printed
     * @return how many recommendations were written
     */
    public int workbook(
            StudyFacts facts, String layer, Path out, Progress progress, Cancellation cancellation)
            throws IOException {
        Book.write(
                out,
                "Recommendations",
                facts,
                book -> {
                    var sheet = book.sheet("recommendations", List.of(), COLUMNS).keeping(2);
                    each(progress, cancellation, sheet::row);
                    sheet.end();
                    new AboutSheet(facts, layer)
                            .with("recommendations", entries.size())
                            .with(
                                    "in scope",
                                    entries.stream().filter(RegisterEntry::isCounted).count())
                            .write(book);
                });
        return entries.size();
    }

    /** Writes a table of commas, safe to be opened in a spreadsheet. */
    public int csv(Path out, Progress progress, Cancellation cancellation) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>(entries.size());
        each(progress, cancellation, rows::add);
        CsvWriter.write(out, header(), rows.stream(), CsvWriter.Cells.FORMULA_SAFE);
        return entries.size();
    }

    /** As a table that spreadsheets and word processors take from the clipboard. */
    public PastedTable copy(Progress progress, Cancellation cancellation) {
        var rows = new ArrayList<List<@Nullable Object>>(entries.size());
        each(progress, cancellation, rows::add);
        return PastedTable.of(header(), rows);
    }

    private void each(
            Progress progress,
            Cancellation cancellation,
            Consumer<? super List<@Nullable Object>> write) {
        var held = new HashMap<Long, HeldText>();
        int done = 0;
        for (RegisterEntry entry : entries) {
            cancellation.check();
            long version = entry.record().text();
            // the entries of a text mostly stand together: one text is held at a time
            if (!held.containsKey(version)) {
                held.clear();
                held.put(version, HeldText.of(texts, version));
            }
            write.accept(
                    cells(entry, held.getOrDefault(version, new HeldText("", TextLayout.EMPTY))));
            progress.report(++done, entries.size(), entry.review().reference());
        }
    }

    private List<@Nullable Object> cells(RegisterEntry entry, HeldText text) {
        var record = entry.record();
        Span main = record.main();
        int page = text.layout().pageAt(main.start());
        var reach = record.reach();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(entry.review().reference());
        cells.add(record.label());
        cells.add(main.end() <= text.text().length() ? main.of(text.text()) : "");
        cells.add(record.addressee());
        cells.add(names(entry.agencies()));
        cells.add(names(entry.themes()));
        cells.add(names(entry.openAgencies()));
        cells.add(names(entry.openThemes()));
        cells.add(reach == null ? "" : reach.key());
        cells.add(record.targetDate());
        cells.add(record.outcome());
        cells.add(
                switch (record.scope()) {
                    case IN -> "yes";
                    case OUT -> "no";
                    case UNDECIDED -> "undecided";
                });
        cells.add(record.scopeReason());
        cells.add(entry.document().fileName());
        cells.add(page == 0 ? null : page);
        cells.add(text.paragraph(main.start()));
        cells.add(
                record.mirrors().stream()
                        .map(Mirror::document)
                        .distinct()
                        .map(document -> files.getOrDefault(document, ""))
                        .collect(Collectors.joining("; ")));
        cells.add(entry.review().inclusion().name().toLowerCase(Locale.ROOT));
        return cells;
    }

    private String names(List<Code> codes) {
        return codes.stream()
                .map(code -> {
                    String label = codebook.label(code);
                    return code.key() == null
                            ? label
                            : String.format(Locale.ROOT, "%s %s", label, code.name());
                })
                .collect(Collectors.joining("; "));
    }
}
