package org.postil.search;

/**
 * A piece of a query.
 *
 * @param text of a word or within the quotes of a phrase, else as written
 * @param number after ~ or NEAR/, -1 without one
 * @param start where it begins in the query
 */
record QueryToken(Kind kind, String text, int number, boolean tilde, int start) {
    enum Kind {
        WORD,
        PHRASE,
        AND,
        OR,
        NOT,
        NEAR,
        OPEN,
        CLOSE,
        END
    }

    static QueryToken sign(Kind kind, String text, int start) {
        return new QueryToken(kind, text, -1, false, start);
    }
}
