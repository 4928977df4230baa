package org.postil.exchange;

import org.postil.tally.Tally;

import java.util.List;

/**
 * A counted table as HTML, as word processors take it from the clipboard: the styles stand in the
 * cells because Word reads no style sheet there.
 */
public final class TallyHtml {
    private static final String TABLE =
            "border-collapse:collapse;font-family:Calibri,Arial,sans-serif;font-size:10pt";
    private static final String HEAD = "border-top:1pt solid #000;border-bottom:1pt solid #000;";
    private static final String CELL = "padding:2pt 6pt;";
    private static final int INDENT = 12;

    private TallyHtml() {}

    /**
     * @param rows those of the tally's rows that are wanted, in the order wanted
     */
    public static String of(Tally tally, List<Tally.Row> rows) {
        var html = new StringBuilder("<table style=\"").append(TABLE).append("\">\n<thead><tr>");
        var header = TallyTable.header(tally);
        for (int i = 0; i < header.size(); i++) {
            html.append("<th style=\"")
                    .append(HEAD)
                    .append(CELL)
                    .append(i == 0 ? "text-align:left" : "text-align:right")
                    .append("\">")
                    .append(escaped(header.get(i)))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < rows.size(); i++) {
            row(html, tally, rows.get(i), i == rows.size() - 1);
        }
        html.append("</tbody></table>\n");
        html.append("<p style=\"font-family:Calibri,Arial,sans-serif;font-size:9pt\">")
                .append(escaped(String.join(" ", tally.caption())))
                .append("</p>\n");
        return html.toString();
    }

    private static void row(StringBuilder html, Tally tally, Tally.Row row, boolean last) {
        var line = last ? "border-bottom:1pt solid #000;" : "";
        var cells = TallyTable.cells(tally, row);
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append("<td style=\"").append(line).append(CELL);
            if (i == 0) {
                html.append("text-align:left;padding-left:")
                        .append(6 + INDENT * (row.level() - 1))
                        .append("pt");
                html.append(row.level() == 1 ? ";font-weight:bold" : "");
            } else {
                html.append("text-align:right");
            }
            html.append("\">").append(escaped(cells.get(i))).append("</td>");
        }
        html.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
