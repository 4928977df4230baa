package org.postil.ui.page;

import javafx.scene.paint.Color;

import org.postil.domain.Span;

/**
 * A highlighted stretch of text with a stripe beside it.
 *
 * @param id unique among the marks of a page
 * @param colour any; made legible against the paper when painted
 * @param label the name beside the stripe; empty for none
 * @param key stands for the label where the margin is too narrow for it; empty for none
 * @param detail a second, quieter name under it; empty for none
 * @param pattern how underline and stripe are drawn, so that colour is not all that tells
 */
public record Mark(
        String id,
        Span span,
        Color colour,
        String label,
        String key,
        String detail,
        Pattern pattern) {
    /** How a line is drawn. */
    public enum Pattern {
        SOLID,
        DASHED,
        DOTTED
    }

    /** A mark whose label has no key. */
    public Mark(String id, Span span, Color colour, String label, String detail, Pattern pattern) {
        this(id, span, colour, label, "", detail, pattern);
    }

    public Mark(String id, Span span, Color colour, String label) {
        this(id, span, colour, label, "", "", Pattern.SOLID);
    }

    /** The same elsewhere. */
    Mark at(Span other) {
        return new Mark(id, other, colour, label, key, detail, pattern);
    }
}
