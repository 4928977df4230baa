package org.postil.ui.nav;

import java.util.Locale;
import java.util.OptionalInt;

/** How well typed letters fit a name: all must occur in order; the starts of words count most. */
public final class Fuzzy {
    private static final int WORD_START = 8;
    private static final int IN_A_ROW = 5;
    private static final int ANYWHERE = 1;

    private Fuzzy() {}

    /** The higher the better; empty when the name lacks a letter. Nothing typed fits all alike. */
    public static OptionalInt score(String typed, String name) {
        String wanted = fold(typed).replace(" ", "");
        String text = fold(name);
        int score = 0;
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            int next = next(text, wanted.charAt(i), at + 1, at >= 0);
            if (next < 0) {
                return OptionalInt.empty();
            }
            if (isWordStart(text, next)) {
                score += WORD_START;
            } else {
                score += next == at + 1 ? IN_A_ROW : ANYWHERE;
            }
            at = next;
        }
        return OptionalInt.of(wanted.isEmpty() ? 0 : score * 10 - text.length());
    }

    /** The letter right here, else at the next start of a word, else anywhere after. */
    private static int next(String text, char letter, int from, boolean begun) {
        if (begun && from < text.length() && text.charAt(from) == letter) {
            return from;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == letter && isWordStart(text, i)) {
                return i;
            }
        }
        return text.indexOf(letter, from);
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
