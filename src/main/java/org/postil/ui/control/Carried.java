package org.postil.ui.control;

import javafx.scene.Node;

/**
 * What goes with the pointer while something is dragged by pressing: above everything in the
 * window, never in the pointer's way. On the FX thread only.
 */
public final class Carried {
    private static final double BESIDE = 14;

    private final OverlayPane pane;
    private final Node node;

    /** Shows a node until {@link #end}. */
    public Carried(OverlayPane pane, Node node) {
        this.pane = pane;
        this.node = node;
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.setViewOrder(-1);
        pane.getChildren().add(node);
    }

    /** Moves it beside a point of the scene, within the window. */
    public void at(double sceneX, double sceneY) {
        node.autosize();
        var point = pane.sceneToLocal(sceneX, sceneY);
        var size = node.getLayoutBounds();
        double x = Math.min(point.getX() + BESIDE, pane.getWidth() - size.getWidth() - 4);
        double y = Math.min(point.getY() + BESIDE, pane.getHeight() - size.getHeight() - 4);
        node.relocate(Math.max(4, x), Math.max(4, y));
    }

    public void end() {
        pane.getChildren().remove(node);
    }
}
