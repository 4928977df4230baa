package org.postil.ui.filter;

import java.util.Locale;

/** How a row of the builder holds its field against its value. */
enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST,
    ONE_OF,
    NONE_OF,
    /** There is no value, for a reason. */
    IS,
    IS_NOT,
    HAS,
    HAS_NOT,
    HAS_ANY,
    HAS_NONE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing stands behind it. */
    boolean isAlone() {
        return this == HAS_ANY || this == HAS_NONE;
    }

    boolean takesSeveral() {
        return this == ONE_OF || this == NONE_OF;
    }
}
