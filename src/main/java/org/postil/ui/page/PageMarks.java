package org.postil.ui.page;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The marks of a page and which of them stand out; tells rows to paint what has changed. */
final class PageMarks {
    private final Viewport viewport;
    private final Runnable changed;
    private final ReadOnlyStringWrapper hovered = new ReadOnlyStringWrapper(this, "hovered", "");
    private final StringProperty focused = new SimpleStringProperty(this, "focusedMark", "");
    private Rows rows;
    private MarkIndex index;

    /**
     * @param changed called when ticks along the scroll bar and rows have to be painted
     */
    PageMarks(Rows rows, Viewport viewport, Runnable changed) {
        this.rows = rows;
        this.viewport = viewport;
        this.changed = changed;
        index = new MarkIndex(rows, List.of());
        focused.addListener((property, old, id) -> touchBoth(old, id));
        hovered.addListener((property, old, id) -> touchBoth(old, id));
    }

    MarkIndex index() {
        return index;
    }

    StringProperty focused() {
        return focused;
    }

    ReadOnlyStringWrapper hovered() {
        return hovered;
    }

    /** Takes the marks of another text, none of which stands out yet. */
    void begin(Rows newRows, Collection<Mark> marks) {
        rows = newRows;
        index = new MarkIndex(rows, marks);
        hovered.set("");
        focused.set("");
    }

    void replace(Collection<Mark> marks) {
        index = new MarkIndex(rows, marks);
        touchAll();
    }

    void touchAll() {
        viewport.live().forEach(ParagraphNode::touchMarks);
        changed.run();
    }

    void put(Mark mark) {
        remove(mark.id());
        index.add(mark);
        touch(mark);
    }

    void remove(String id) {
        Mark gone = index.remove(id);
        if (gone != null) {
            touch(gone);
        }
    }

    private void touch(Mark mark) {
        TableBands bands = viewport.layout().bands();
        for (ParagraphNode node : viewport.live()) {
            // cells share their stripes with those beside them
            if (bands.last(node.row()) >= index.firstRow(mark)
                    && bands.first(node.row()) <= index.lastRow(mark)) {
                node.touchMarks();
            }
        }
        changed.run();
    }

    private void touchBoth(String old, String id) {
        for (String each : List.of(old, id)) {
            Mark mark = index.get(each);
            if (mark != null) {
                touch(mark);
            }
        }
    }

    /** The marks whose span holds an offset, shortest first. */
    List<Mark> at(int offset) {
        return index.in(rows.at(offset)).stream()
                .filter(m -> m.span().contains(offset))
                .sorted(Comparator.comparingInt(m -> m.span().length()))
                .toList();
    }

    /**
     * The mark that begins next after a place in reading order, or before it; of those that begin
     * at one offset each has its turn.
     *
     * @param from the mark to go on from, if the place is its beginning
     */
    Optional<Mark> next(int offset, String from, boolean forward) {
        @Nullable Mark here = index.get(from);
        Mark start = here != null && here.span().start() == offset ? here : null;
        Comparator<Mark> order = MarkIndex.READING_ORDER;
        var sorted = index.all().stream().filter(m -> !m.span().isEmpty());
        if (forward) {
            return sorted.filter(m ->
                            start == null ? m.span().start() > offset : order.compare(m, start) > 0)
                    .min(order);
        }
        return sorted.filter(m ->
                        start == null ? m.span().start() < offset : order.compare(m, start) < 0)
                .max(order);
    }
}
