package org.postil.importing;

import java.util.List;

/** Knows footnotes: small type at the foot of a column, below body text, begun by a mark. */
final class Footnotes {
    private static final String MARKS = "*†‡§¹²³⁴⁵⁶⁷⁸⁹";

    private Footnotes() {}

    /** The position of the first line that belongs to a note; the number of items without any. */
    static int start(List<PageItem> items, float bodySize) {
        int small = items.size();
        while (small > 0
                && items.get(small - 1) instanceof PrintLine line
                && line.size <= bodySize * 0.93f) {
            small--;
        }
        if (small == 0) {
            return items.size();
        }
        for (int i = small; i < items.size(); i++) {
            if (items.get(i) instanceof PrintLine line && begins(line)) {
                return i;
            }
        }
        return items.size();
    }

    /** True when the line begins with a mark: a raised number or sign, or a number without stop. */
    static boolean begins(PrintLine line) {
        char first = line.text.charAt(0);
        if (MARKS.indexOf(first) >= 0) {
            return true;
        }
        int digits = 0;
        while (digits < line.text.length() && Character.isDigit(line.text.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > 3 || digits >= line.text.length()) {
            return false;
        }
        var piece = line.pieces.getFirst();
        boolean raised = piece.size < line.size * 0.85f || piece.baseline < line.baseline - 1;
        return raised || line.text.charAt(digits) == ' ' && line.label == 0;
    }
}
