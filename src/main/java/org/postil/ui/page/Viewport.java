package org.postil.ui.page;

import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which rows are seen, and where. The position is kept as a row and a distance into it, so that it
 * stays when heights above turn out other than estimated. Nodes of rows that leave are used again.
 */
final class Viewport {
    private final Consumer<ParagraphNode> made;
    private final TreeMap<Integer, ParagraphNode> live = new TreeMap<>();
    private final Deque<ParagraphNode> free = new ArrayDeque<>();
    private PageLayout layout;
    private int row;
    private double into;

    /**
     * @param made told of each new node, to put it on the page
     */
    Viewport(PageLayout layout, Consumer<ParagraphNode> made) {
        this.layout = layout;
        this.made = made;
    }

    PageLayout layout() {
        return layout;
    }

    /** Takes another layout; the same text stays in place, relative to its row. */
    void setLayout(PageLayout other) {
        boolean sameText = other.rows() == layout.rows();
        if (sameText) {
            into = into / Math.max(1, layout.height(row)) * other.height(row);
        } else {
            row = 0;
            into = 0;
        }
        layout = other;
        releaseAll();
    }

    void releaseAll() {
        live.values().forEach(this::release);
        live.clear();
    }

    private void release(ParagraphNode node) {
        node.setVisible(false);
        free.add(node);
    }

    double top() {
        return layout.top(row) + into;
    }

    void scrollBy(double pixels) {
        into += pixels;
    }

    void scrollTo(double y) {
        row = layout.rowAt(y);
        into = y - layout.top(row);
    }

    /** Puts a height within a row at a distance from the upper edge. */
    void place(int newRow, double within, double distance) {
        row = newRow;
        into = within - distance;
    }

    /** Makes nodes for the rows that are seen and moves them to their places. */
    void lay(double width, double height) {
        settle();
        double end = fill(width, height);
        if (end < height && (row > 0 || into > 0)) {
            // what was painted began at a whole pixel
            into = Math.round(into) - (height - end);
            settle();
            fill(width, height);
        }
    }

    /** Makes the position a place within an existing row. */
    private void settle() {
        while (into < 0 && row > 0) {
            row--;
            layout.measure(row);
            into += layout.advance(row);
        }
        into = Math.max(0, into);
        layout.measure(row);
        while (row < layout.rows().size() - 1 && into >= layout.advance(row)) {
            into -= layout.advance(row);
            row++;
            layout.measure(row);
        }
    }

    private double fill(double width, double height) {
        double y = -Math.round(into);
        int next = layout.bands().first(row);
        while (next < layout.rows().size() && (y < height || next <= row)) {
            layout.measure(next);
            ParagraphNode node = node(next);
            node.resizeRelocate(0, y, width, layout.height(next));
            y += layout.advance(next);
            next++;
        }
        trim(next);
        return y;
    }

    private void trim(int end) {
        var gone = new ArrayList<Integer>();
        gone.addAll(live.headMap(layout.bands().first(row)).keySet());
        gone.addAll(live.tailMap(end).keySet());
        for (Integer each : gone) {
            ParagraphNode node = live.remove(each);
            if (node != null) {
                release(node);
            }
        }
    }

    private ParagraphNode node(int of) {
        ParagraphNode node = live.get(of);
        if (node == null) {
            node = free.poll();
            if (node == null) {
                node = new ParagraphNode();
                made.accept(node);
            }
            node.show(of, layout);
            node.setVisible(true);
            live.put(of, node);
        }
        return node;
    }

    Collection<ParagraphNode> live() {
        return live.values();
    }

    @Nullable ParagraphNode live(int of) {
        return live.get(of);
    }

    /** The row on screen that is nearest to a point in the page's coordinates. */
    @Nullable ParagraphNode at(double x, double y) {
        ParagraphNode found = null;
        for (ParagraphNode node : live.values()) {
            if (found == null || node.getLayoutY() <= y) {
                found = node;
            }
        }
        return found == null
                ? null
                : live.get(layout.bands().at(found.row(), x - layout.metrics().columnX()));
    }

    /** The laid-out text of any row: the one on screen, else one made for the question. */
    Text text(int of) {
        ParagraphNode node = live.get(of);
        return node == null ? layout.probe(of) : node.text();
    }

    /** Where a row is in the page's coordinates, whether it is seen or not. */
    double y(int of) {
        ParagraphNode node = live.get(of);
        return node == null ? layout.top(of) - top() : node.getLayoutY();
    }
}
