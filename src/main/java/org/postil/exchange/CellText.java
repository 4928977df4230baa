package org.postil.exchange;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes any text fit for a cell of a workbook, without changing what can be read. */
final class CellText {
    /** The most UTF-16 units that Excel takes in a cell. */
    static final int LONGEST = 32_767;

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    /** What Excel would read as a character by its number; it is written with its own number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /**
     * Without characters that XML cannot hold; half a surrogate pair becomes U+FFFD; line ends
     * become LF; what is longer than a cell is cut, and the cell says so.
     */
    static String of(String text) {
        String clean = clean(text);
        if (clean.indexOf("_x") >= 0) {
            clean = ESCAPE.matcher(clean).replaceAll("_x005F_");
        }
        if (clean.length() <= LONGEST) {
            return clean;
        }
        String note =
                String.format(
                        Locale.ROOT,
                        " … [cut here: the whole has %,d characters, a cell takes %,d]",
                        clean.length(),
                        LONGEST);
        int end = LONGEST - note.length();
        if (Character.isHighSurrogate(clean.charAt(end - 1))) {
            end--;
        }
        return clean.substring(0, end) + note;
    }

    /** True when a spreadsheet might take the text for a formula once somebody edits the cell. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The whole text without what XML cannot hold. */
    static String clean(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var clean = new StringBuilder(text.length()).append(text, 0, at);
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean more = at + 1 < text.length();
            if (Character.isHighSurrogate(c)
                    && more
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                clean.append(c).append(text.charAt(at + 1));
                at++;
            } else if (Character.isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (c == '\r') {
                if (!more || text.charAt(at + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (isPlain(c)) {
                clean.append(c);
            }
            at++;
        }
        return clean.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < '\uFFFE' && !Character.isSurrogate(c) && !isControl(c)
                || c == '\t'
                || c == '\n';
    }

    private static boolean isControl(char c) {
        return c >= '\u007F' && c <= '\u009F';
    }
}
