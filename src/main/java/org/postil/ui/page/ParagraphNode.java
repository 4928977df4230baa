package org.postil.ui.page;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row on screen: its text with marks and selection behind it, gutter at its left, stripes at
 * its right. It is as wide as the page, and painted by the page when the page is laid out.
 */
final class ParagraphNode extends Region {
    /** A thin stripe and what is round it make a target of 24 pixels. */
    private static final double REACH = 11;

    /** The text's own edge is still the text's. */
    private static final double MARGIN = 3;

    private final Text text = new Text();
    private final Layer tints = new Layer();
    private final Layer selected = new Layer();
    private final Layer underlines = new Layer();
    private final Layer front = new Layer();
    private final Layer gutterLayer = new Layer();
    private final Layer margin = new Layer();
    private final MarkPainter marks = new MarkPainter(tints, underlines);
    private final SelectionPainter selection = new SelectionPainter(selected, front);
    private final GutterPainter gutter = new GutterPainter(gutterLayer);
    private final StripePainter stripes = new StripePainter(margin);
    private int row = -1;
    private boolean marksDirty = true;
    private boolean selectionDirty = true;

    ParagraphNode() {
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.NODE);
        text.setManaged(false);
        text.setAccessibleRole(AccessibleRole.NODE);
        getChildren().setAll(tints, selected, underlines, text, front, gutterLayer, margin);
    }

    /** Shows a row; everything is painted afresh. */
    void show(int newRow, PageLayout layout) {
        row = newRow;
        layout.configure(text, row);
        GutterPainter.setFont(text, layout.style(row).font());
        Layer.style(text, layout.style(row).styleClass());
        marksDirty = true;
        selectionDirty = true;
    }

    int row() {
        return row;
    }

    Text text() {
        return text;
    }

    void touchMarks() {
        marksDirty = true;
    }

    void touchSelection() {
        selectionDirty = true;
    }

    /**
     * Paints what has changed. Of cells beside each other the last paints the stripes of all.
     *
     * @param beside the cells left of this one, painted already
     */
    void paint(PagePaint paint, List<ParagraphNode> beside) {
        if (marksDirty) {
            marks.paint(row, text, paint);
            if (paint.layout().bands().last(row) == row) {
                stripes.paint(row, boxes(beside), paint);
            } else {
                stripes.clear();
            }
        }
        if (selectionDirty) {
            selection.paint(row, text, paint);
            gutter.paint(row, text, paint);
        }
        marksDirty = false;
        selectionDirty = false;
    }

    private Map<String, List<Rectangle2D>> boxes(List<ParagraphNode> beside) {
        if (beside.isEmpty()) {
            return marks.boxes();
        }
        var out = new HashMap<String, List<Rectangle2D>>();
        for (ParagraphNode each : beside) {
            each.marks.boxes().forEach((id, boxes) -> add(out, id, boxes));
        }
        marks.boxes().forEach((id, boxes) -> add(out, id, boxes));
        return out;
    }

    private static void add(
            Map<String, List<Rectangle2D>> out, String id, List<Rectangle2D> boxes) {
        out.computeIfAbsent(id, each -> new ArrayList<>()).addAll(boxes);
    }

    /** The ids of the marks that have a box in the row. */
    Set<String> painted() {
        var out = new LinkedHashSet<String>();
        marks.boxes()
                .forEach((id, boxes) -> {
                    if (!boxes.isEmpty()) {
                        out.add(id);
                    }
                });
        return out;
    }

    /** The ids of the marks at a point in the row's coordinates: by text, stripe or name. */
    Set<String> marksAt(double x, double y) {
        Set<String> out = stripesAt(x, y);
        if (out.isEmpty()) {
            collect(marks.boxes(), x, y, text.getLineSpacing() / 2, out);
        }
        return out;
    }

    /** Whether a point is on a stripe or a name. */
    boolean isOnStripe(double x, double y) {
        return !stripesAt(x, y).isEmpty();
    }

    /** Those right there; else, in the margin, the one nearest within reach: stripes are thin. */
    private Set<String> stripesAt(double x, double y) {
        var out = new LinkedHashSet<String>();
        collect(stripes.places(), x, y, 0, out);
        if (out.isEmpty() && x > text.getX() + text.getWrappingWidth() + MARGIN) {
            double[] nearest = {REACH};
            stripes.places()
                    .forEach((id, boxes) -> {
                        for (Rectangle2D box : boxes) {
                            double distance = distance(box, x, y);
                            if (distance < nearest[0]) {
                                nearest[0] = distance;
                                out.clear();
                                out.add(id);
                            }
                        }
                    });
        }
        return out;
    }

    private static double distance(Rectangle2D box, double x, double y) {
        double dx = Math.max(0, Math.max(box.getMinX() - x, x - box.getMaxX()));
        double dy = Math.max(0, Math.max(box.getMinY() - y, y - box.getMaxY()));
        return Math.hypot(dx, dy);
    }

    private static void collect(
            Map<String, List<Rectangle2D>> places,
            double x,
            double y,
            double tolerance,
            Set<String> out) {
        places.forEach((id, boxes) -> {
            for (Rectangle2D box : boxes) {
                if (x >= box.getMinX()
                        && x < box.getMaxX()
                        && y >= box.getMinY() - tolerance
                        && y < box.getMaxY() + tolerance) {
                    out.add(id);
                }
            }
        });
    }

    /** Nothing to do: the page paints its rows itself, in its own layout pass. */
    @Override
    protected void layoutChildren() {}
}
