package org.postil.coding.suggest;

import java.util.List;
import java.util.Locale;

/** Writes an {@link InventedReport} down as plain text or as HTML. */
final class InventedFile {
    private InventedFile() {}

    /**
     * @param tag h1, h2, p, li or table
     * @param rows of a table, else none
     */
    record Block(String tag, String label, String words, List<List<String>> rows) {}

    static String text(List<Block> blocks) {
        var out = new StringBuilder();
        for (Block block : blocks) {
            if (block.rows.isEmpty()) {
                String words =
                        block.tag.equals("h1") ? block.words.toUpperCase(Locale.ROOT) : block.words;
                out.append(block.label.isEmpty() ? words : block.label + " " + words)
                        .append("\n\n");
            } else {
                block.rows.forEach(row -> out.append(String.join(" | ", row)).append("\n\n"));
            }
        }
        return out.toString();
    }

    static String html(List<Block> blocks) {
        var out =
                new StringBuilder(
                        "<!DOCTYPE html><html><head><title>Review</title></head><body>\n");
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (!block.rows.isEmpty()) {
                out.append("<table>");
                for (var row : block.rows) {
                    out.append("<tr>");
                    row.forEach(cell -> out.append("<td>").append(cell).append("</td>"));
                    out.append("</tr>\n");
                }
                out.append("</table>\n");
            } else if (block.tag.equals("li") && block.label.matches("\u2022|\\d+\\.")) {
                // a list of HTML has no printed labels
                boolean first = i == 0 || !blocks.get(i - 1).tag.equals("li");
                boolean last = i + 1 == blocks.size() || !blocks.get(i + 1).tag.equals("li");
                String list = block.label.equals("\u2022") ? "ul" : "ol";
                out.append(first ? "<" + list + ">" : "");
                out.append("<li>").append(block.words).append("</li>\n");
                out.append(last ? "</" + list + ">\n" : "");
            } else {
                String tag = block.tag.equals("li") ? "p" : block.tag;
                out.append("<")
                        .append(tag)
                        .append(">")
                        .append(block.label.isEmpty() ? "" : block.label + " ")
                        .append(block.words)
                        .append("</")
                        .append(tag)
                        .append(">\n");
            }
        }
        return out.append("</body></html>").toString();
    }
}
