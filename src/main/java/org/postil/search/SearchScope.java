package org.postil.search;

/** Within what AND and NOT are to hold. */
public enum SearchScope {
    PARAGRAPH,
    /** Anywhere in the same document. */
    TEXT
}
