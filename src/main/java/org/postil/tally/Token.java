package org.postil.tally;

/**
 * A piece of an expression.
 *
 * @param text without its quotes
 * @param start index in the expression
 * @param end index after its last character, quotes included
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        QUOTED,
        /** A comparison, bracket or comma. */
        SIGN,
        END
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean sign(String wanted) {
        return kind == Kind.SIGN && text.equals(wanted);
    }
}
