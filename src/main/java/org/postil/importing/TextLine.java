package org.postil.importing;

/**
 * A line of a plain text.
 *
 * @param text without the line break, may be blank
 * @param page counted from 1; 0 where the text has no pages
 * @param opensPage true for the first line of a page that has text left, when the gaps around the
 *     page break do not tell whether a paragraph goes on
 */
record TextLine(String text, int page, boolean opensPage) {
    boolean isBlank() {
        return text.isBlank();
    }
}
