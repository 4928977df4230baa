package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.coding.quotes.FormCheck;
import org.postil.coding.quotes.Quote;
import org.postil.domain.Code;
import org.postil.domain.Codebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes quotes as they are printed, with their citations, to a file or the clipboard. */
public final class QuotationList {
    private static final List<String> HEADER =
            List.of(
                    "review",
                    "citation",
                    "printed",
                    "source",
                    "themes",
                    "starred",
                    "used",
                    "differs",
                    "document");

    private final Codebook codebook;
    private final List<Quote> quotes;

    /**
     * @param quotes in the order wanted
     */
    public QuotationList(Codebook codebook, List<Quote> quotes) {
        this.codebook = codebook;
        this.quotes = List.copyOf(quotes);
    }

    private List<@Nullable Object> cells(Quote quote) {
        return List.of(
                quote.review().reference(),
                quote.citation(),
                quote.printed(),
                quote.source(),
                quote.themes().stream().map(this::theme).collect(Collectors.joining("; ")),
                quote.passage().starred() ? "yes" : "",
                quote.used() ? "yes" : "",
                quote.check() instanceof FormCheck.Differs differs ? differs.words() : "",
                quote.document().fileName());
    }

    private String theme(Code code) {
        String label = codebook.label(code);
        return code.key() == null ? label : label + " " + code.name();
    }

    /** Writes a table of commas; returns how many quotes. */
    public int csv(Path out) throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>();
        quotes.forEach(quote -> rows.add(cells(quote)));
        CsvWriter.write(out, HEADER, rows.stream(), CsvWriter.Cells.FORMULA_SAFE);
        return quotes.size();
    }

    /**
     * Writes a workbook; returns how many quotes.
     *
     * @param layer whose work it is, as printed
     */
    public int workbook(StudyFacts facts, String layer, Path out) throws IOException {
        Book.write(
                out,
                "Quotes",
                facts,
                book -> {
                    var sheet = book.sheet("quotes", List.of(), columns()).keeping(1);
                    for (Quote quote : quotes) {
                        sheet.row(cells(quote));
                    }
                    sheet.end();
                    new AboutSheet(facts, layer)
                            .with("quotes", quotes.size())
                            .with(
                                    "printed",
                                    "[...] stands for words left out, [words] for words put in;"
                                            + " nothing else may differ from the source.")
                            .write(book);
                });
        return quotes.size();
    }

    private static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("review", 14),
                SheetColumn.wrapped("citation", 20),
                SheetColumn.wrapped("printed", 70),
                SheetColumn.wrapped("source", 70),
                SheetColumn.wrapped("themes", 34),
                SheetColumn.text("starred", 9),
                SheetColumn.text("used", 7),
                SheetColumn.wrapped("differs", 30),
                SheetColumn.wrapped("document", 24));
    }

    /** As it stands in a draft: “words” (DHR12, para 5.3). */
    public static String text(Quote quote) {
        return "\u201c" + quote.printed() + "\u201d (" + quote.citation() + ")";
    }

    /** The same as a paragraph of a page. */
    public static String html(Quote quote) {
        return "<p>" + TallyHtml.escaped(text(quote)) + "</p>";
    }
}
