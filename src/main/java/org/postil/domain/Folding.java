package org.postil.domain;

import java.text.Normalizer;
import java.util.Arrays;

/** Makes a text the same where readers see or type no difference; see {@link FoldedText}. */
final class Folding {
    private static final int[] SAME_PLACES = {};
    private static final int ASCII = 0x80;

    private final String text;
    private final boolean matchCase;
    private char[] out;
    private int size;

    /** Empty as long as each unit is at its own place. */
    private int[] origins = SAME_PLACES;

    private Folding(String text, boolean matchCase) {
        this.text = text;
        this.matchCase = matchCase;
        out = new char[text.length() + 16];
    }

    static Folding of(String text, boolean matchCase) {
        var folding = new Folding(text, matchCase);
        folding.fold();
        return folding;
    }

    String folded() {
        return new String(out, 0, size);
    }

    int[] origins() {
        return origins;
    }

    private void fold() {
        boolean afterBlank = false;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            boolean blank = isBlank(codePoint);
            if (blank) {
                if (!afterBlank) {
                    add(' ', at);
                }
            } else if (codePoint < ASCII) {
                add((char) cased(codePoint), at);
            } else if (!isOverlooked(codePoint)) {
                addFolded(codePoint, at);
            }
            afterBlank = blank || afterBlank && isOverlooked(codePoint);
            at += Character.charCount(codePoint);
        }
    }

    private void addFolded(int codePoint, int at) {
        String letters = letters(codePoint);
        for (int i = 0; i < letters.length(); ) {
            int each = letters.codePointAt(i);
            if (!isOverlooked(each)) {
                int cased = cased(each);
                if (Character.isBmpCodePoint(cased)) {
                    add((char) cased, at);
                } else {
                    add(Character.highSurrogate(cased), at);
                    add(Character.lowSurrogate(cased), at + 1);
                }
            }
            i += Character.charCount(each);
        }
    }

    /** The simple folding of Unicode: by way of capitals, since some small letters share one. */
    private int cased(int codePoint) {
        return matchCase ? codePoint : Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    private void add(char unit, int origin) {
        if (size == out.length) {
            out = Arrays.copyOf(out, size * 2);
        }
        if (origin != size && origins.length == 0) {
            origins = new int[out.length];
            Arrays.setAll(origins, i -> i);
        }
        if (origins.length > 0) {
            if (size >= origins.length) {
                origins = Arrays.copyOf(origins, out.length);
            }
            origins[size] = origin;
        }
        out[size++] = unit;
    }

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** What has no width, and the accents and points that readers may leave out. */
    static boolean isOverlooked(int codePoint) {
        if (codePoint < ASCII) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                var script = Character.UnicodeScript.of(codePoint);
                yield script == Character.UnicodeScript.INHERITED
                        || script == Character.UnicodeScript.HEBREW;
            }
            default -> false;
        };
    }

    private static String letters(int codePoint) {
        return switch (codePoint) {
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC, 0xB4 -> "'";
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB -> "\"";
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> "-";
            case 0x2026 -> "...";
            case 0xDF, 0x1E9E -> "ss";
            case 0xC6 -> "AE";
            case 0xE6 -> "ae";
            case 0x152 -> "OE";
            case 0x153 -> "oe";
            case 0xD8 -> "O";
            case 0xF8 -> "o";
            case 0x110 -> "D";
            case 0x111 -> "d";
            case 0x141 -> "L";
            case 0x142 -> "l";
            case 0x131 -> "i";
            default -> {
                String itself = Character.toString(codePoint);
                yield isLigature(codePoint)
                        ? Normalizer.normalize(itself, Normalizer.Form.NFKD)
                        : mayBeAccented(codePoint)
                                ? Normalizer.normalize(itself, Normalizer.Form.NFD)
                                : itself;
            }
        };
    }

    /** ff, fi, fl, ffi, ffl, long s and t, st. */
    private static boolean isLigature(int codePoint) {
        return codePoint >= 0xFB00 && codePoint <= 0xFB06;
    }

    /** Latin, Greek, Cyrillic, and Hebrew letters that come with their points. */
    private static boolean mayBeAccented(int codePoint) {
        return codePoint >= 0xC0 && codePoint < 0x250
                || codePoint >= 0x370 && codePoint < 0x500
                || codePoint >= 0x1E00 && codePoint < 0x2000
                || codePoint >= 0xFB1D && codePoint < 0xFB50;
    }
}
