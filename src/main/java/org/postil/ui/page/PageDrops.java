package org.postil.ui.page;

import javafx.geometry.Point2D;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where something that is dragged over a page would land, and how that is shown. */
final class PageDrops {
    private final PageView view;
    private @Nullable Span shown;

    PageDrops(PageView view) {
        this.view = view;
    }

    @Nullable Span shown() {
        return shown;
    }

    /** Shows where it would land; nothing any longer when empty. */
    void show(Optional<Span> span) {
        Span next = span.orElse(null);
        if (!Objects.equals(next, shown)) {
            shown = next;
            view.touchSelections();
        }
    }

    /** Empty beside the text and its margin. */
    Optional<DropTarget> at(double sceneX, double sceneY) {
        view.layout();
        Point2D at = view.sceneToLocal(sceneX, sceneY);
        boolean inside =
                at != null
                        && view.getLayoutBounds().contains(at)
                        && !view.under().isScrollBar(at.getX());
        return inside ? on(at.getX(), at.getY()) : Optional.empty();
    }

    private Optional<DropTarget> on(double x, double y) {
        List<Mark> marks = view.under().marks(x, y);
        boolean column = view.under().isColumn(x);
        if (column && view.under().isSelected(x, y)) {
            Span selected = view.getSelection().span();
            return Optional.of(new DropTarget(DropTarget.Kind.SELECTION, selected, null));
        }
        if (!marks.isEmpty()) {
            Mark mark = marks.getFirst();
            return Optional.of(new DropTarget(DropTarget.Kind.MARK, mark.span(), mark));
        }
        Span sentence = view.boundaries().sentenceAt(view.under().character(x, y));
        return column && !sentence.isEmpty()
                ? Optional.of(new DropTarget(DropTarget.Kind.SENTENCE, sentence, null))
                : Optional.empty();
    }
}
