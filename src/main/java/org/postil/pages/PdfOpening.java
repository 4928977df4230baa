package org.postil.pages;

/** What became of a file that was to be opened. */
public sealed interface PdfOpening {
    /**
     * @param pages to be closed by who asked
     */
    record Opened(PdfPages pages) implements PdfOpening {}

    record Refused(NoPages reason) implements PdfOpening {}
}
