package org.postil.ui.page;

import org.postil.domain.Span;

/** Where a selection was begun and where its caret stands; both in UTF-16 units. */
public record Selection(int anchor, int caret) {
    public static Selection caret(int offset) {
        return new Selection(offset, offset);
    }

    public static Selection of(Span span) {
        return new Selection(span.start(), span.end());
    }

    public Span span() {
        return new Span(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    public boolean isEmpty() {
        return anchor == caret;
    }

    /** The same anchor with the caret elsewhere. */
    public Selection to(int offset) {
        return new Selection(anchor, offset);
    }
}
