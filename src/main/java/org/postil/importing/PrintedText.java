package org.postil.importing;

/** What becomes of characters that fonts use and texts do not. */
final class PrintedText {
    /**
     * Left in until lines are joined: a hyphen here was put in by the program that set the page.
     */
    static final char SOFT_HYPHEN = '\u00AD';

    private PrintedText() {}

    /**
     * Ligatures as letters, any white space as a blank, bullets of symbol fonts as bullets, without
     * control characters (U+0001 stands for each, so that they can be counted) and half surrogates.
     */
    static String tidy(String text) {
        if (text.length() == 1) {
            char c = text.charAt(0);
            if (c > ' ' && c < 0x7F) {
                return text;
            }
        }
        var result = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                result.append(c).append(text.charAt(++i));
            } else {
                append(result, c);
            }
        }
        return result.toString();
    }

    private static void append(StringBuilder result, char c) {
        switch (c) {
            case '\uFB00' -> result.append("ff");
            case '\uFB01' -> result.append("fi");
            case '\uFB02' -> result.append("fl");
            case '\uFB03' -> result.append("ffi");
            case '\uFB04' -> result.append("ffl");
            case '\uFB05', '\uFB06' -> result.append("st");
            case '\uF0B7' -> result.append('•');
            case '\uF0A7' -> result.append('▪');
            case '\uF0D8' -> result.append('➢');
            case '\uF0FC' -> result.append('✓');
            case '\t', '\n', '\r' -> result.append(' ');
            // zero width: nothing to see, nothing to quote
            case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> {}
            default -> {
                if (Character.isSurrogate(c)) {
                    result.append('\uFFFD');
                } else if (Character.isSpaceChar(c)) {
                    result.append(' ');
                } else if (Character.isISOControl(c)) {
                    result.append('\u0001');
                } else {
                    result.append(c);
                }
            }
        }
    }
}
