package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.TextLayout;
import org.postil.importing.DocumentReader;
import org.postil.importing.Extracted;
import org.postil.merge.SheetRows;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The draft of a paper as plain text, each row of its tables on a line with tabs between the cells:
 * from the clipboard, or from a file of a word processor or a spreadsheet.
 */
public final class DraftText {
    /** Files that can be read, by ending; everything else is taken for plain text. */
    public static final List<String> ENDINGS =
            List.of(
                    "docx", "doc", "odt", "rtf", "pdf", "html", "htm", "xlsx", "csv", "txt", "md",
                    "tsv");

    private static final Set<String> PLAIN = Set.of("txt", "md", "tsv", "");
    private static final Set<String> SHEETS = Set.of("xlsx", "csv");
    private static final int LARGEST = 64_000_000;

    /** A cell of a spreadsheet that holds line ends is put in quotation marks on the clipboard. */
    private static final Pattern QUOTED_CELL =
            Pattern.compile("(?<=^|\\t)\"([^\"]*+(?:\"\"[^\"]*+)*+)\"(?=\\t|$)", Pattern.MULTILINE);

    private DraftText() {}

    /** What became of a draft. */
    public sealed interface Outcome {}

    public record Read(String text) implements Outcome {}

    /**
     * @param reason in a sentence
     */
    public record Refused(String reason) implements Outcome {}

    /**
     * What was copied. Only its web form tells which lines of a cell belong together and which
     * cells are merged: with a table in it, it is preferred.
     *
     * @param plain the same as plain text
     * @param html null when there is none
     */
    public static String pasted(String plain, @Nullable String html, Cancellation cancellation) {
        if (html != null && html.toLowerCase(Locale.ROOT).contains("<table")) {
            String page =
                    html.toLowerCase(Locale.ROOT).contains("<html")
                            ? html
                            : "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>"
                                    + html
                                    + "</body></html>";
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            if (DocumentReader.standard().read(bytes, "pasted.html", cancellation)
                    instanceof Extracted.Text read) {
                return rows(read.text(), read.layout());
            }
        }
        return tidy(plain);
    }

    /**
     * Reads a file by its ending.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Outcome read(Path file, Cancellation cancellation) {
        String name = String.valueOf(file.getFileName());
        String ending =
                name.indexOf('.') < 0
                        ? ""
                        : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (SHEETS.contains(ending)) {
            return switch (SheetReader.read(file, SheetReader.Numbers.SHOWN)) {
                case SheetReader.Unreadable not -> new Refused(name + ": " + not.reason() + ".");
                case SheetReader.Sheets(List<SheetRows> sheets) ->
                        sheets.stream().anyMatch(sheet -> EvidenceCsv.is(sheet.header()))
                                ? new Refused(
                                        name
                                                + " lists the passages behind numbers, in the words"
                                                + " of the reports. Give the table itself.")
                                : new Read(rows(sheets));
            };
        }
        try {
            if (Files.size(file) > LARGEST) {
                return new Refused(name + " is larger than 64 MB; give the part with the tables.");
            }
            byte[] bytes = Files.readAllBytes(file);
            return PLAIN.contains(ending) || !ENDINGS.contains(ending)
                    ? new Read(tidy(new String(bytes, StandardCharsets.UTF_8)))
                    : document(bytes, name, cancellation);
        } catch (IOException e) {
            return new Refused("The file " + name + " cannot be read.");
        }
    }

    private static Outcome document(byte[] bytes, String name, Cancellation cancellation) {
        return switch (DocumentReader.standard().read(bytes, name, cancellation)) {
            case Extracted.Text read -> new Read(rows(read.text(), read.layout()));
            case Extracted.NoText none -> new Refused(name + ": " + none.reason());
            case Extracted.Refused refused -> new Refused(name + ": " + refused.reason());
        };
    }

    /** One kind of line end, and each row of a spreadsheet on one line. */
    static String tidy(String plain) {
        String text =
                plain.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        // line ends within a paragraph of a word processor
                        .replace('\u000b', ' ')
                        .replace('\u2028', ' ');
        return text.indexOf('\t') < 0
                ? text
                : QUOTED_CELL
                        .matcher(text)
                        .replaceAll(cell ->
                                Matcher.quoteReplacement(
                                        cell.group(1).replace("\"\"", "\"").replace('\n', ' ')));
    }

    private static String rows(List<SheetRows> sheets) {
        var text = new StringBuilder();
        for (SheetRows sheet : sheets) {
            text.append(sheet.name()).append('\n');
            line(text, sheet.header());
            sheet.rows().forEach(row -> line(text, row.cells()));
            text.append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : "\t").append(flat(cells.get(i)));
        }
        text.append('\n');
    }

    private static String flat(String cell) {
        return cell.replace('\t', ' ').replace('\n', ' ');
    }

    private static String rows(String text, TextLayout layout) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (var paragraph : layout.paragraphs()) {
            var cell = paragraph.cell();
            if (cell != null) {
                widths.merge(cell.table(), cell.column() + 1, Math::max);
            }
        }
        var result = new StringBuilder();
        TextLayout.Cell before = null;
        for (var paragraph : layout.paragraphs()) {
            var cell = paragraph.cell();
            boolean sameRow =
                    cell != null
                            && before != null
                            && cell.table() == before.table()
                            && cell.row() == before.row();
            if (before != null && !sameRow) {
                tabs(result, widths.getOrDefault(before.table(), 0) - 1 - before.column());
                result.append('\n');
                if (cell != null && cell.table() != before.table()) {
                    result.append('\n');
                }
            }
            if (cell != null) {
                if (sameRow && before != null && cell.column() == before.column()) {
                    result.append(' ');
                } else {
                    tabs(result, cell.column() - (sameRow && before != null ? before.column() : 0));
                }
            }
            result.append(flat(paragraph.span().of(text)));
            if (cell == null) {
                result.append('\n');
            }
            before = cell;
        }
        return result.append('\n').toString();
    }

    private static void tabs(StringBuilder text, int count) {
        text.append("\t".repeat(Math.max(0, count)));
    }
}
