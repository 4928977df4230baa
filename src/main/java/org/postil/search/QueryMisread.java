package org.postil.search;

/** A query cannot be read on. Never leaves {@link QueryReading}, which makes it a value. */
final class QueryMisread extends Exception {
    private static final long serialVersionUID = 1;

    private final String words;
    private final int position;

    QueryMisread(String words, int position) {
        super(words, null, false, false);
        this.words = words;
        this.position = position;
    }

    String words() {
        return words;
    }

    int position() {
        return position;
    }
}
