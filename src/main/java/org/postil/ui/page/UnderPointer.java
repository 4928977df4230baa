package org.postil.ui.page;

import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What of a page lies at a point, in the page's coordinates. */
record UnderPointer(PageView view) {
    /** The place for a caret that is nearest. */
    int offset(double x, double y) {
        return view.boundaries().snapped(PagePlaces.offsetAt(x, y, view.viewport()));
    }

    /** The beginning of the grapheme that is there or nearest. */
    int character(double x, double y) {
        return view.boundaries().snapped(PagePlaces.characterAt(x, y, view.viewport()));
    }

    /** The marks there, shortest first. */
    List<Mark> marks(double x, double y) {
        ParagraphNode node = view.viewport().at(x, y);
        if (node == null) {
            return List.of();
        }
        var out = new ArrayList<Mark>();
        for (String id : node.marksAt(x, y - node.getLayoutY())) {
            Mark mark = view.marks().get(id);
            if (mark != null) {
                out.add(mark);
            }
        }
        out.sort(Comparator.comparingInt(m -> m.span().length()));
        return out;
    }

    boolean isStripe(double x, double y) {
        ParagraphNode node = view.viewport().at(x, y);
        return node != null && node.isOnStripe(x, y - node.getLayoutY());
    }

    /** Whether a point is on text that is selected, the room between its lines included. */
    boolean isSelected(double x, double y) {
        double between = view.viewport().layout().style(0).lineSpacing();
        Span selected = view.getSelection().span();
        return !selected.isEmpty()
                && PagePlaces.boxes(selected, view.viewport()).stream()
                        .anyMatch(box ->
                                x >= box.getMinX()
                                        && x < box.getMaxX()
                                        && y >= box.getMinY() - between / 2
                                        && y < box.getMaxY() + between / 2);
    }

    boolean isScrollBar(double x) {
        return x >= view.getWidth() - ScrollMap.WIDTH;
    }

    boolean isColumn(double x) {
        PageMetrics metrics = view.viewport().layout().metrics();
        return x >= metrics.columnX() && x <= metrics.columnEnd();
    }
}
