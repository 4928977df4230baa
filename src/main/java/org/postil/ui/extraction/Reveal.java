package org.postil.ui.extraction;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls no further than needed to see the whole of something, and a little around it. */
final class Reveal {
    private static final double AROUND = 14;

    private Reveal() {}

    /**
     * @param content what the pane scrolls
     * @param node inside it; what is higher than the pane is seen from its top
     */
    static void show(ScrollPane scroll, Region content, Node node) {
        scroll.applyCss();
        scroll.layout();
        var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double room = scroll.getViewportBounds().getHeight();
        double free = content.getHeight() - room;
        if (free <= 0 || room <= 0) {
            return;
        }
        double top = scroll.getVvalue() * free;
        double from = bounds.getMinY() - AROUND;
        double to = bounds.getMaxY() + AROUND;
        double wanted = top;
        if (to > top + room) {
            wanted = to - room;
        }
        if (from < wanted) {
            wanted = from;
        }
        if (wanted != top) {
            scroll.setVvalue(Math.clamp(wanted / free, 0, 1));
        }
    }
}
