package org.postil.ui.reader;

import org.jspecify.annotations.Nullable;

/** Numbers from a saved state, which may be of an older version. */
final class Numbers {
    private Numbers() {}

    static int whole(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
