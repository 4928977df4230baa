package org.postil.coding.quotes;

import org.postil.domain.TextLayout;

/** How the place of a quote is given in a paper. */
public final class Citation {
    private Citation() {}

    /**
     * "DHR12, para 5.3" where the paragraph's number is printed, else "DHR12, p. 14", else the
     * review alone.
     *
     * @param review reference as the paper uses it
     * @param offset where the quote begins
     */
    public static String of(String review, TextLayout layout, String text, int offset) {
        String number = number(layout, text, offset);
        if (!number.isEmpty()) {
            return review + ", para " + number;
        }
        int page = layout.pageAt(offset);
        return page > 0 ? review + ", p. " + page : review;
    }

    /** The number printed at the paragraph; a bullet or a title is none. */
    private static String number(TextLayout layout, String text, int offset) {
        int index = layout.paragraphIndexAt(offset);
        if (index < 0) {
            return "";
        }
        var label = layout.paragraphs().get(index).label();
        if (label == null || label.end() > text.length()) {
            return "";
        }
        String printed = label.of(text).strip().replaceAll("[.:)]+$", "");
        return printed.matches("\\d+(?:\\.\\d+)*[a-z]?") ? printed : "";
    }
}
