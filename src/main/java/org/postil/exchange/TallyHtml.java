package org.postil.exchange;

import org.postil.exchange.TallyTable.Column;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.List;

/**
 * A counted table as HTML, as word processors take it from the clipboard: the styles stand in the
 * cells because Word reads no style sheet there, and all is ASCII because not every program is told
 * the encoding.
 */
public final class TallyHtml {
    private static final String FONT = "font-family:Calibri,Arial,sans-serif;";
    private static final String TABLE = "border-collapse:collapse;" + FONT + "font-size:10pt";
    private static final String ABOVE = "border-top:1pt solid #000;";
    private static final String BELOW = "border-bottom:1pt solid #000;";
    private static final String CELL = "padding:2pt 6pt;";

    /** Spreadsheets then take a name for what it is and not for a formula or a date. */
    private static final String AS_TEXT = ";mso-number-format:'\\@'";

    private static final int LEFT = 6;
    private static final int INDENT = 12;

    private TallyHtml() {}

    /**
     * A table with one header row, sub-themes indented and numbers on the right, and below it the
     * caption as a paragraph.
     *
     * @param rows those of the tally's rows that are wanted, in the order wanted
     * @param small counts that get a star, so that nobody prints one unawares
     */
    public static String of(Tally tally, List<Tally.Row> rows, SmallCells small) {
        var columns = new TallyTable(tally, small).columns();
        var html = new StringBuilder("<table style=\"").append(TABLE).append("\">\n<thead><tr>");
        for (var column : columns) {
            cell(
                    html,
                    "th",
                    ABOVE + BELOW + CELL + "vertical-align:bottom;" + side(column),
                    column.header());
        }
        html.append("</tr></thead>\n<tbody>\n");
        boolean tree = rows.stream().anyMatch(row -> row.level() > 1);
        for (int i = 0; i < rows.size(); i++) {
            String line = i == rows.size() - 1 ? BELOW : "";
            row(html, columns, rows.get(i), line, tree);
        }
        html.append("</tbody></table>\n<p style=\"").append(FONT).append("font-size:9pt\">");
        var notes = new ArrayList<>(tally.caption());
        notes.addAll(SmallMark.notes(rows, small));
        html.append(escaped(String.join(" ", notes))).append("</p>\n");
        return html.toString();
    }

    private static void row(
            StringBuilder html, List<Column> columns, Tally.Row row, String line, boolean tree) {
        html.append("<tr>");
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var style = new StringBuilder(line).append(CELL).append(side(column));
            if (i == 0) {
                int indent = LEFT + INDENT * (row.level() - 1);
                style.append(";padding-left:").append(indent).append("pt");
                style.append(tree && row.level() == 1 ? ";font-weight:bold" : "");
            }
            style.append(column.words() ? AS_TEXT : "");
            cell(html, "td", style.toString(), column.cell().apply(row));
        }
        html.append("</tr>\n");
    }

    private static String side(Column column) {
        return column.words() ? "text-align:left" : "text-align:right";
    }

    private static void cell(StringBuilder html, String tag, String style, String text) {
        html.append('<').append(tag).append(" style=\"").append(style).append("\">");
        html.append(escaped(text)).append("</").append(tag).append('>');
    }

    /** As it stands in HTML of ASCII characters. */
    static String escaped(String text) {
        var html = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> html.append("&amp;");
                        case '<' -> html.append("&lt;");
                        case '>' -> html.append("&gt;");
                        case '"' -> html.append("&quot;");
                        default -> {
                            if (c < 0x80) {
                                html.append((char) c);
                            } else {
                                html.append("&#").append(c).append(';');
                            }
                        }
                    }
                });
        return html.toString();
    }
}
