package org.postil.ui.page;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;
import org.postil.domain.FindOptions;
import org.postil.domain.FoldedText;
import org.postil.domain.Span;

import java.util.List;

/** Shows where a phrase occurs on a page and goes from one place to the next, round at the ends. */
public final class PageFinder {
    private final PageView view;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
    private final ReadOnlyIntegerWrapper position =
            new ReadOnlyIntegerWrapper(this, "position", -1);
    private FindHits hits = FindHits.NONE;

    /** The text as it was looked through last, and how; null before that. */
    private @Nullable FoldedText folded;

    private @Nullable PageText foldedOf;
    private boolean foldedCase;

    PageFinder(PageView view) {
        this.view = view;
    }

    /**
     * Shows the hits of a phrase and selects the first from the beginning of the selection on.
     *
     * @return how often it occurs
     */
    public int find(String phrase) {
        return find(phrase, FindOptions.ANY);
    }

    /** The same, with or without regard to case and to whole words. */
    public int find(String phrase, FindOptions options) {
        hits = new FindHits(hits(phrase, options));
        go(hits.from(view.getSelection().span().start()));
        return hits.spans().size();
    }

    /** Where a phrase occurs in the text that is shown; nothing changes on the page. */
    public List<Span> hits(String phrase, FindOptions options) {
        PageText text = view.textProperty().get();
        var ready = folded;
        if (ready == null || foldedOf != text || foldedCase != options.matchCase()) {
            ready = FoldedText.of(text.text(), options.matchCase());
            folded = ready;
            foldedOf = text;
            foldedCase = options.matchCase();
        }
        return ready.hits(phrase, options.wholeWords());
    }

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    /** Shows no hits any longer. */
    public void clear() {
        if (foldedOf != view.textProperty().get()) {
            folded = null;
        }
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
        view.touchSelections();
        Span hit = current();
        if (hit != null) {
            view.select(hit);
            view.reveal(hit);
        }
    }

    FindHits hits() {
        return hits;
    }

    /** The places that are shown as hits, ascending. */
    public List<Span> spans() {
        return hits.spans();
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
