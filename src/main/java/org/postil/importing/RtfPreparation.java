package org.postil.importing;

import org.postil.domain.TextLayout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Prepares an RTF file for a parser that knows neither running headers nor tables: takes the
 * headers and footers out, and puts a mark into the text where a cell or a row ends.
 */
final class RtfPreparation {
    /** Stands in the text at the end of a cell. */
    static final char CELL_END = '\uE1F1';

    /** Stands in the text at the end of a row. */
    static final char ROW_END = '\uE1F2';

    private final byte[] file;
    private final ByteArrayOutputStream out;
    private final List<TextLayout.Furniture> furniture = new ArrayList<>();
    private int copied;

    private RtfPreparation(byte[] file) {
        this.file = file;
        this.out = new ByteArrayOutputStream(file.length + 1000);
    }

    /** The file to parse and the headers and footers, page 0. */
    record Prepared(byte[] file, List<TextLayout.Furniture> furniture) {}

    static Prepared of(byte[] file) {
        var preparation = new RtfPreparation(file);
        preparation.run();
        return new Prepared(preparation.out.toByteArray(), preparation.furniture);
    }

    private void run() {
        int group = -1;
        int i = 0;
        while (i < file.length) {
            if (file[i] == '{') {
                group = i++;
            } else if (file[i] != '\\') {
                i++;
            } else {
                var word = word(i);
                int next = i + Math.max(2, word.length());
                if (isFurniture(word) && group >= 0 && isOnlyControls(group + 1, i)) {
                    int end = groupEnd(group);
                    addFurniture(word.startsWith("\\header"), text(next, end));
                    copyTo(group);
                    copied = Math.min(end + 1, file.length);
                    next = copied;
                } else if (word.equals("\\cell") || word.equals("\\nestcell")) {
                    mark(i, CELL_END);
                } else if (word.equals("\\row") || word.equals("\\nestrow")) {
                    mark(i, ROW_END);
                } else if (word.equals("\\bin")) {
                    next = afterBinary(next);
                }
                i = next;
            }
        }
        copyTo(file.length);
    }

    private void addFurniture(boolean top, String text) {
        if (!text.isEmpty()) {
            furniture.add(new TextLayout.Furniture(0, top, text));
        }
    }

    private static boolean isFurniture(String word) {
        return switch (word) {
            case "\\header",
                    "\\headerl",
                    "\\headerr",
                    "\\headerf",
                    "\\footer",
                    "\\footerl",
                    "\\footerr",
                    "\\footerf" ->
                    true;
            default -> false;
        };
    }

    /** The control word at a backslash, without its number; "\\" for a control symbol. */
    private String word(int backslash) {
        int end = backslash + 1;
        while (end < file.length && isLetter(file[end]) && end - backslash < 32) {
            end++;
        }
        return new String(file, backslash, end - backslash, StandardCharsets.ISO_8859_1);
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private boolean isOnlyControls(int from, int to) {
        for (int i = from; i < to; i++) {
            if (file[i] != '\\' && file[i] != '*' && !Character.isWhitespace(file[i])) {
                return false;
            }
        }
        return true;
    }

    private int groupEnd(int open) {
        int depth = 0;
        for (int i = open; i < file.length; i++) {
            if (file[i] == '\\') {
                i++;
            } else if (file[i] == '{') {
                depth++;
            } else if (file[i] == '}' && --depth == 0) {
                return i;
            }
        }
        return file.length;
    }

    private int afterBinary(int digits) {
        int count = 0;
        int i = digits;
        while (i < file.length && file[i] >= '0' && file[i] <= '9' && count < file.length) {
            count = count * 10 + file[i++] - '0';
        }
        return (int) Math.min(file.length, (long) i + 1 + count);
    }

    private void mark(int at, char mark) {
        copyTo(at);
        // as RTF writes a letter: signed, and no stand-in for older programs within this group
        var letter = "{\\uc0\\u" + (short) mark + " }";
        out.writeBytes(letter.getBytes(StandardCharsets.US_ASCII));
    }

    private void copyTo(int end) {
        if (end > copied) {
            out.write(file, copied, end - copied);
            copied = end;
        }
    }

    /** The letters of a group without its control words and nested destinations. */
    private String text(int from, int to) {
        var result = new StringBuilder();
        int i = from;
        while (i < to) {
            byte b = file[i];
            if (b == '{' && i + 2 < to && file[i + 1] == '\\' && file[i + 2] == '*') {
                i = Math.min(to, groupEnd(i) + 1);
            } else if (b == '\\') {
                var word = word(i);
                i += Math.max(2, word.length());
                while (i < to && (file[i] == '-' || file[i] >= '0' && file[i] <= '9')) {
                    i++;
                }
                i += i < to && word.length() > 1 && file[i] == ' ' ? 1 : 0;
                result.append(word.equals("\\tab") || word.equals("\\par") ? " " : "");
            } else {
                if (b >= ' ' && b != '{' && b != '}') {
                    result.append((char) b);
                }
                i++;
            }
        }
        return TidyText.of(result.toString()).text();
    }
}
