package org.postil.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * One paragraph's text without what does not belong into a text: every run of white space is one
 * space (no-break and other wide or thin spaces too, so that a quote typed by hand is found), none
 * at the ends, no control characters, no lone surrogates, no soft hyphens, no zero width spaces and
 * byte order marks. Canonical composition is left as the author had it. Bullets of symbol fonts
 * (private use area) become the bullets they show.
 */
final class TidyText {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final int[] UNMOVED = {};

    private final String text;
    private final int removed;
    private final int[] newOffsets;

    private TidyText(String text, int removed, int[] newOffsets) {
        this.text = text;
        this.removed = removed;
        this.newOffsets = newOffsets;
    }

    static TidyText of(String raw) {
        if (isTidy(raw)) {
            return new TidyText(raw, 0, UNMOVED);
        }
        int length = raw.length();
        var out = new StringBuilder(length);
        var offsets = new int[length + 1];
        int removed = 0;
        boolean space = false;
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            offsets[i] = out.length() + (space && !out.isEmpty() ? 1 : 0);
            if (isSpace(c)) {
                space = true;
            } else if (isDropped(raw, i)) {
                removed += isMark(c) ? 0 : 1;
            } else {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(symbol(c));
            }
        }
        offsets[length] = out.length();
        for (int i = length - 1; i >= 0 && offsets[i] > out.length(); i--) {
            offsets[i] = out.length();
        }
        return new TidyText(out.toString(), removed, offsets);
    }

    /** May be empty. */
    String text() {
        return text;
    }

    /**
     * How many characters were dropped that should not have been there (control characters, lone
     * surrogates, U+FFFE, U+FFFF); soft hyphens and zero width marks do not count.
     */
    int removed() {
        return removed;
    }

    /** Where an offset of the raw text lies now. */
    int moved(int rawOffset) {
        return newOffsets.length == 0
                ? rawOffset
                : newOffsets[Math.clamp(rawOffset, 0, newOffsets.length - 1)];
    }

    List<Integer> moved(List<Integer> rawOffsets) {
        if (newOffsets.length == 0 || rawOffsets.isEmpty()) {
            return rawOffsets;
        }
        var result = new ArrayList<Integer>(rawOffsets.size());
        rawOffsets.forEach(offset -> result.add(moved(offset)));
        return result;
    }

    private static boolean isTidy(String raw) {
        int length = raw.length();
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            if (c == ' ') {
                if (before == ' ') {
                    return false;
                }
            } else if (c < ' ' || c >= 0x7F && isUnusual(c)) {
                return false;
            }
            before = c;
        }
        return length == 0 || before != ' ';
    }

    /** True for what needs the slow way; letters, digits, dashes and quotes do not. */
    private static boolean isUnusual(char c) {
        return c <= 0xA0
                || c == SOFT_HYPHEN
                || c == 0x1680
                || c == 0x180E
                || c >= 0x2000 && c <= 0x200B
                || c >= 0x2028 && c <= 0x2029
                || c == 0x202F
                || c >= 0x205F && c <= 0x2060
                || c == 0x3000
                || c >= 0xD800 && c <= 0xF8FF
                || c == 0xFEFF
                || c >= 0xFFF9;
    }

    static boolean isSpace(char c) {
        return c == ' '
                || c >= '\t' && c <= '\r'
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    private static boolean isDropped(String raw, int at) {
        char c = raw.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == raw.length() || !Character.isLowSurrogate(raw.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(raw.charAt(at - 1));
        }
        return isMark(c) || Character.isISOControl(c) || c >= 0xFFF9 && c <= 0xFFFB || c >= 0xFFFE;
    }

    private static boolean isMark(char c) {
        return c == SOFT_HYPHEN || c == 0x180E || c == 0x200B || c == 0x2060 || c == 0xFEFF;
    }

    private static char symbol(char c) {
        return switch (c) {
            case '\uF0B7', '\uF06C', '\uF09F' -> '•';
            case '\uF0A7', '\uF06E' -> '▪';
            case '\uF0D8' -> '➢';
            case '\uF0FC' -> '✓';
            case '\uF02D' -> '-';
            default -> c;
        };
    }
}
