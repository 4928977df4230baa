package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a list of passages to a file. */
public final class PassageListFiles {
    private PassageListFiles() {}

    /**
     * Writes a workbook; a file of that name is replaced when all is written.
     *
     * @param layer whose work it is, as printed
     * @throws java.util.concurrent.CancellationException when it was asked to stop; an old file is
     *     then as it was
     */
    public static int workbook(
            PassageList list,
            StudyFacts facts,
            String layer,
            Path out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        Book.write(
                out,
                "Passages",
                facts,
                book -> {
                    var sheet = book.sheet("passages", List.of(), columns()).keeping(1);
                    list.each(progress, cancellation, line -> sheet.row(line.cells()));
                    sheet.end();
                    new AboutSheet(facts, layer)
                            .with("what was asked for", list.question())
                            .with("passages", list.size())
                            .with(
                                    "before, after",
                                    "What stands around the quote in the report; an ellipsis where"
                                            + " more was left out.")
                            .write(book);
                });
        return list.size();
    }

    private static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text("review", 16),
                SheetColumn.wrapped("document", 20),
                SheetColumn.number("page", 6),
                SheetColumn.wrapped("paragraph", 17),
                SheetColumn.text("kind", 15),
                SheetColumn.wrapped("before", 34),
                SheetColumn.wrapped("quote", 72),
                SheetColumn.wrapped("after", 34),
                SheetColumn.wrapped("codes", 34),
                SheetColumn.wrapped("fit", 26),
                SheetColumn.text("exemplar", 10),
                SheetColumn.text("coder", 14),
                SheetColumn.wrapped("memo", 40));
    }

    /** Writes a table of commas, safe to be opened in a spreadsheet. */
    public static int csv(PassageList list, Path out, Progress progress, Cancellation cancellation)
            throws IOException {
        var rows = new ArrayList<List<@Nullable Object>>(list.size());
        list.each(progress, cancellation, line -> rows.add(line.cells()));
        CsvWriter.write(out, PassageList.HEADER, rows.stream(), CsvWriter.Cells.FORMULA_SAFE);
        return list.size();
    }

    /** Quotes as they are pasted into a draft. */
    public record Copied(String text, String html) {}

    /** Each quote with its place, and what was said of it. */
    public static Copied copy(PassageList list, Progress progress, Cancellation cancellation) {
        var text = new ArrayList<String>();
        var html = new StringBuilder();
        list.each(
                progress,
                cancellation,
                line -> {
                    String quote = "\u201c" + line.words().quote() + "\u201d";
                    String said = line.fit().isEmpty() ? "" : " [" + line.fit() + "]";
                    String star = line.exemplar() ? "\u2605 " : "";
                    text.add(star + quote + " (" + line.place() + ")" + said);
                    html.append("<p>")
                            .append(TallyHtml.escaped(star + quote).replace("\n", "<br>"))
                            .append(" (")
                            .append(TallyHtml.escaped(line.place()))
                            .append(')')
                            .append(said.isEmpty() ? "" : "<i>" + TallyHtml.escaped(said) + "</i>")
                            .append("</p>\n");
                });
        return new Copied(String.join("\n\n", text), html.toString());
    }
}
