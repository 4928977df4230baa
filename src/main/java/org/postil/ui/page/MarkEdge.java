package org.postil.ui.page;

import javafx.geometry.Rectangle2D;

import org.postil.domain.Span;

import java.util.List;
import java.util.Optional;

/** One of the two ends of a mark: where it is seen, and where it may be moved to. */
enum MarkEdge {
    START,
    END;

    /**
     * The line box at the end of a mark, without width, in the page's coordinates; empty while it
     * is not on screen.
     */
    Optional<Rectangle2D> place(Mark mark, PageView view) {
        Span character = character(mark, view.boundaries());
        List<Rectangle2D> boxes = PagePlaces.boxes(character, view.viewport());
        if (character.isEmpty() || boxes.isEmpty()) {
            return Optional.empty();
        }
        Rectangle2D box = this == START ? boxes.getFirst() : boxes.getLast();
        double x = isLeft(mark, view) ? box.getMinX() : box.getMaxX();
        return Optional.of(new Rectangle2D(x, box.getMinY(), 0, box.getHeight()));
    }

    /** Whether the mark lies right of this end: so begins what is read from left to right. */
    boolean isLeft(Mark mark, PageView view) {
        String text = view.textProperty().get().text();
        Span character = character(mark, view.boundaries());
        boolean rightToLeft =
                !character.isEmpty() && isRightToLeft(text.codePointAt(character.start()));
        return (this == START) != rightToLeft;
    }

    /** The first or last grapheme of a mark. */
    private Span character(Mark mark, TextBoundaries text) {
        int start = text.snapped(mark.span().start());
        int end = text.snapped(mark.span().end());
        if (start >= end) {
            return new Span(start, start);
        }
        return this == START
                ? new Span(start, Math.min(end, text.nextGrapheme(start)))
                : new Span(Math.max(start, text.previousGrapheme(end)), end);
    }

    private static boolean isRightToLeft(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    true;
            default -> false;
        };
    }

    /**
     * The span with this end moved near a place; something of it always stays.
     *
     * @param words whether it goes to the nearest edge of a word, else of a grapheme
     */
    Span moved(Span span, int offset, boolean words, TextBoundaries text) {
        int at = text.snapped(offset);
        if (this == START) {
            int last = words ? text.previousWord(span.end()) : text.previousGrapheme(span.end());
            int start = words ? text.nearestWordStart(at) : at;
            return new Span(Math.min(start, last), span.end());
        }
        int first = words ? text.nextWordEnd(span.start()) : text.nextGrapheme(span.start());
        int end = words ? text.nearestWordEnd(at) : at;
        return new Span(span.start(), Math.max(end, first));
    }
}
