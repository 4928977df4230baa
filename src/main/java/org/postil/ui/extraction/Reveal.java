package org.postil.ui.extraction;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.FocusRing;

/**
 * Scrolls no further than needed to see the whole of something, and a little around it, and keeps
 * it in sight when the room for it or what stands around it changes, until somebody scrolls it
 * away.
 */
final class Reveal {
    private static final double AROUND = 14;
    private static final double HEADING = 60;

    private final ScrollPane scroll;
    private final Region content;
    private @Nullable Node kept;
    private boolean scrolledAway;
    private boolean asked;

    /**
     * @param content what the pane scrolls
     */
    Reveal(ScrollPane scroll, Region content) {
        this.scroll = scroll;
        this.content = content;
        // a narrower pane wraps words, which makes the content higher one pulse later
        scroll.viewportBoundsProperty()
                .addListener((property, was, now) -> {
                    if (was.getWidth() != now.getWidth() || was.getHeight() != now.getHeight()) {
                        again();
                    }
                });
        content.heightProperty().addListener(property -> again());
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> scrolled());
        scroll.addEventFilter(
                MouseEvent.ANY,
                event -> {
                    boolean bar = event.getTarget() instanceof Node node && isOfBar(node);
                    if (bar && event.isPrimaryButtonDown()) {
                        scrolled();
                    }
                });
    }

    private boolean isOfBar(Node node) {
        for (Node at = node; at != null && at != scroll; at = at.getParent()) {
            if (at instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }

    private void scrolled() {
        Platform.runLater(() -> scrolledAway = kept != null && !isSeen(kept));
    }

    private boolean isSeen(Node node) {
        var bounds = bounds(node);
        double top = scroll.getVvalue() * free();
        return bounds.getMaxY() > top && bounds.getMinY() < top + room();
    }

    /**
     * Shows it now and from now on.
     *
     * @param node inside the content; what is higher than the pane is seen from its top
     */
    void show(Node node) {
        kept = node;
        scrolledAway = false;
        scrollTo(node);
    }

    /** Shows it once more when all has its new place. */
    void again() {
        if (asked || kept == null) {
            return;
        }
        asked = true;
        Platform.runLater(() -> {
            asked = false;
            if (kept != null && !scrolledAway && FocusRing.contains(content, kept)) {
                scrollTo(kept);
            }
        });
    }

    /** Follows nothing any more. */
    void letGo() {
        kept = null;
    }

    private Bounds bounds(Node node) {
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private double room() {
        return scroll.getViewportBounds().getHeight();
    }

    private double free() {
        return content.getHeight() - room();
    }

    private void scrollTo(Node node) {
        scroll.applyCss();
        scroll.layout();
        var bounds = bounds(node);
        double room = room();
        double free = free();
        if (free <= 0 || room <= 0) {
            return;
        }
        double top = scroll.getVvalue() * free;
        double from = Math.min(bounds.getMinY() - AROUND, heading(node, bounds));
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
    private double heading(Node node, Bounds bounds) {
        Node section = node;
        while (section.getParent() != null && section.getParent() != content) {
            section = section.getParent();
        }
        double top = section.getBoundsInParent().getMinY();
        return bounds.getMinY() - top < HEADING ? top : bounds.getMinY();
    }
}
