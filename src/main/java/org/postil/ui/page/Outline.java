package org.postil.ui.page;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

import java.util.ArrayList;
import java.util.List;

/** One stepped outline round boxes that lie under each other. */
public final class Outline {
    private Outline() {}

    /**
     * @param boxes from top to bottom, one per line, each beginning where the one above ends
     */
    public static List<PathElement> around(List<Rectangle2D> boxes) {
        var out = new ArrayList<PathElement>();
        int from = 0;
        for (int i = 1; i <= boxes.size(); i++) {
            if (i == boxes.size() || !overlap(boxes.get(i - 1), boxes.get(i))) {
                trace(boxes.subList(from, i), out);
                from = i;
            }
        }
        return out;
    }

    private static boolean overlap(Rectangle2D a, Rectangle2D b) {
        return a.getMinX() < b.getMaxX() && b.getMinX() < a.getMaxX();
    }

    private static void trace(List<Rectangle2D> boxes, List<PathElement> out) {
        if (boxes.isEmpty()) {
            return;
        }
        Rectangle2D top = boxes.getFirst();
        out.add(new MoveTo(top.getMinX(), top.getMinY()));
        for (Rectangle2D box : boxes) {
            out.add(new LineTo(box.getMaxX(), box.getMinY()));
            out.add(new LineTo(box.getMaxX(), box.getMaxY()));
        }
        for (Rectangle2D box : boxes.reversed()) {
            out.add(new LineTo(box.getMinX(), box.getMaxY()));
            out.add(new LineTo(box.getMinX(), box.getMinY()));
        }
        out.add(new ClosePath());
    }
}
