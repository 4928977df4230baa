package org.postil.ui.codebook;

/**
 * What of the codebook is shown, and in what order.
 *
 * @param words what is looked for in names, keys and aliases; blank for everything
 */
record CodebookView(String words, Show show, Order order) {
    static final CodebookView ALL = new CodebookView("", Show.ALL, Order.BOOK);

    /** Which codes are shown, with those they stand under. */
    enum Show {
        ALL,
        /** On at least one passage that is counted. */
        USED,
        UNUSED,
        /** On a passage of who is coding. */
        MINE,
        WITHOUT_DEFINITION,
        RETIRED
    }

    /** How codes under the same parent follow each other. */
    enum Order {
        BOOK,
        NAME,
        /** Most reviews first. */
        COUNT
    }

    boolean isNarrow() {
        return !words.isBlank() || show != Show.ALL;
    }

    CodebookView withWords(String other) {
        return new CodebookView(other, show, order);
    }

    CodebookView withShow(Show other) {
        return new CodebookView(words, other, order);
    }

    CodebookView withOrder(Order other) {
        return new CodebookView(words, show, other);
    }
}
