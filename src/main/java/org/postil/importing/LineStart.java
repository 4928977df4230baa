package org.postil.importing;

import org.postil.domain.Span;

/** What the first and last characters of a line tell about where paragraphs begin and end. */
final class LineStart {
    private static final String BULLETS = "•◦▪●■○□–‣➢✓◆❖";

    private LineStart() {}

    static int labelLength(String text) {
        char first = text.charAt(0);
        if (Character.isDigit(first)
                || "(RrSAaFfLlIi".indexOf(first) >= 0
                || isBullet(text)
                || text.length() > 2 && (text.charAt(1) == ')' || text.charAt(1) == '.')) {
            return Labels.in(text).map(Span::length).orElse(0);
        }
        return 0;
    }

    static boolean isBullet(String text) {
        return BULLETS.indexOf(text.charAt(0)) >= 0
                && (text.length() == 1 || text.charAt(1) == ' ');
    }

    static boolean startsLower(String text) {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** Ends as a sentence does; quotation marks and brackets may follow the full stop. */
    static boolean endsSentence(String text) {
        int i = text.length() - 1;
        while (i > 0 && "\"'”’)]0123456789".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return ".?!:;".indexOf(text.charAt(i)) >= 0;
    }

    /** An entry of a table of contents: dots or blanks, then a page number. */
    static boolean isContentsEntry(String text) {
        int i = text.length();
        while (i > 0 && (Character.isLetterOrDigit(text.charAt(i - 1)))) {
            i--;
        }
        if (i == text.length() || text.length() - i > 6) {
            return false;
        }
        int dots = 0;
        while (i > 0 && ". …_·".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
            dots += text.charAt(i) == ' ' ? 0 : text.charAt(i) == '…' ? 3 : 1;
        }
        return dots >= 3;
    }
}
