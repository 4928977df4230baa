package org.postil.ui.page;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.List;

/** Shows where a phrase occurs on a page and goes from one place to the next, round at the ends. */
public final class PageFinder {
    private final PageView view;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
    private final ReadOnlyIntegerWrapper position =
            new ReadOnlyIntegerWrapper(this, "position", -1);
    private FindHits hits = FindHits.NONE;

    PageFinder(PageView view) {
        this.view = view;
    }

    /**
     * Shows the hits of a phrase and selects the first from the beginning of the selection on.
     *
     * @return how often it occurs
     */
    public int find(String phrase) {
        hits = FindHits.of(view.textProperty().get().text(), phrase);
        go(hits.from(view.getSelection().span().start()));
        return hits.spans().size();
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    /** Shows no hits any longer. */
    public void clear() {
        hits = FindHits.NONE;
        go(-1);
    }

    private void step(int by) {
        if (!hits.spans().isEmpty()) {
            go(Math.floorMod(position.get() + by, hits.spans().size()));
        }
    }

    private void go(int to) {
        count.set(hits.spans().size());
        position.set(to);
        view.showHits();
        Span hit = current();
        if (hit != null) {
            view.select(hit);
            view.reveal(hit);
        }
    }

    FindHits hits() {
        return hits;
    }

    @Nullable Span current() {
        return position.get() < 0 ? null : hits.spans().get(position.get());
    }

    /** The hits that are shown, in order; another list whenever others are. */
    public List<Span> found() {
        return hits.spans();
    }

    /** How many hits are shown. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The position of the hit that was gone to, from 0; -1 for none. */
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }
}
