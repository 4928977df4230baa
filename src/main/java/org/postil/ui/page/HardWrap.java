package org.postil.ui.page;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.text.Bidi;

/**
 * Breaks lines for text nodes that would break them wrongly: JavaFX 26 puts too much on a line of
 * right-to-left text, or fails, when it has to wrap it.
 */
final class HardWrap {
    private final Text probe = new Text();

    /** Whether a text needs its lines broken here. */
    static boolean isNeeded(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /**
     * The text with the blank at the end of each line turned into a line break: no unit comes or
     * goes. A word wider than the line stays whole.
     */
    String wrapped(String text, Font font, double width) {
        probe.setFont(font);
        var out = new StringBuilder(text);
        int lineStart = 0;
        int lastBlank = -1;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                if (lastBlank >= 0 && width(text, lineStart, i) > width) {
                    out.setCharAt(lastBlank, '\n');
                    lineStart = lastBlank + 1;
                }
                lastBlank = i;
            }
        }
        return out.toString();
    }

    private double width(String text, int start, int end) {
        probe.setText(text.substring(start, end));
        return probe.getLayoutBounds().getWidth();
    }
}
