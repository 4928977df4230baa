package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.exchange.CsvWriter.Cells;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table for the clipboard.
 *
 * @param text lines of cells with tabs between, for a spreadsheet
 * @param html for a word processor
 */
public record PastedTable(String text, String html) {
    static PastedTable of(List<String> header, List<? extends List<@Nullable Object>> rows) {
        String text =
                Stream.concat(Stream.of(header), rows.stream())
                        .map(cells ->
                                cells.stream()
                                        .map(PastedTable::plain)
                                        .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n", "", "\n"));
        var html = new StringBuilder("<table>\n").append(line(header, "th"));
        rows.forEach(cells -> html.append(line(cells, "td")));
        return new PastedTable(text, html.append("</table>\n").toString());
    }

    /** Nothing in a cell may end it, and nothing may be run as a formula. */
    private static String plain(@Nullable Object cell) {
        String words = cell == null ? "" : cell.toString().replaceAll("\\s+", " ").strip();
        String safe = CsvWriter.text(words, Cells.FORMULA_SAFE);
        return safe.startsWith("\"") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String line(List<? extends @Nullable Object> cells, String tag) {
        return cells.stream()
                .map(cell -> cell == null ? "" : cell.toString())
                .map(words -> TallyHtml.escaped(words).replace("\n", "<br>"))
                .map(words -> "<" + tag + ">" + words + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
