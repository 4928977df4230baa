package org.postil.ui.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between lines; a
 * cell with a tab, a line end or a quotation mark in it is quoted.
 */
final class ClipboardCells {
    private ClipboardCells() {}

    static List<List<String>> parse(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty() && isClosed(text, i)) {
                quoted = true;
            } else if (c == '\t' || c == '\n' || c == '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c != '\t') {
                    lines.add(List.copyOf(line));
                    line.clear();
                    if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                        i++;
                    }
                }
            } else {
                cell.append(c);
            }
            i++;
        }
        if (!cell.isEmpty() || !line.isEmpty()) {
            line.add(cell.toString());
            lines.add(List.copyOf(line));
        }
        return List.copyOf(lines);
    }

    /** A quotation mark that begins a cell belongs to the text when none ends the cell. */
    private static boolean isClosed(String text, int open) {
        int i = open + 1;
        while (i < text.length()) {
            if (text.charAt(i) == '"') {
                boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (!twice) {
                    return i + 1 == text.length() || "\t\r\n".indexOf(text.charAt(i + 1)) >= 0;
                }
                i++;
            }
            i++;
        }
        return false;
    }

    static String write(List<List<String>> lines) {
        var text = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                text.append(i == 0 ? "" : "\t").append(quoted(line.get(i)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
