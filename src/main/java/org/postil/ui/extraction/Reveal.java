package org.postil.ui.extraction;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls no further than needed to see the whole of something, and a little around it. */
final class Reveal {
    private static final double AROUND = 14;
    private static final double HEADING = 60;

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
        double from = Math.min(bounds.getMinY() - AROUND, heading(content, node, bounds));
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

    /** The first of a section is seen with the name of the section. */
    private static double heading(Region content, Node node, Bounds bounds) {
        Node section = node;
        while (section.getParent() != null && section.getParent() != content) {
            section = section.getParent();
        }
        double top = section.getBoundsInParent().getMinY();
        return bounds.getMinY() - top < HEADING ? top : bounds.getMinY();
    }
}
