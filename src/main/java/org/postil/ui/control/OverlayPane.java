package org.postil.ui.control;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The content of a window with layers above it: popovers at a place, drawers from the right, sheets
 * that have to be dealt with first. Esc closes the topmost; what is modal keeps the focus and gives
 * it back.
 */
public final class OverlayPane extends StackPane {
    private static final double GAP = 4;
    private static final double EDGE = 8;

    private final List<Overlay> open = new ArrayList<>();
    private final ChangeListener<@Nullable Node> focus = (property, was, now) -> keepFocus(now);

    public OverlayPane(Node content) {
        getChildren().add(content);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().addListener((property, was, now) -> follow(was, now));
    }

    private void follow(@Nullable Scene was, @Nullable Scene now) {
        if (was != null) {
            was.focusOwnerProperty().removeListener(focus);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(focus);
        }
    }

    /** Puts other content under the layers, all of which are closed first. */
    public void setContent(Node content) {
        closeAll();
        getChildren().set(0, content);
    }

    /** Closes all layers. */
    public void closeAll() {
        while (!open.isEmpty()) {
            open.getLast().close();
        }
    }

    public boolean isCovered() {
        return open.stream().anyMatch(Overlay::isModal);
    }

    /**
     * Shows content below a place, or above it where there is no room; a click outside closes it.
     *
     * @param anchor in the scene; of no size for a point
     */
    public Overlay popover(Node content, Bounds anchor) {
        var card = card(content, "popover");
        var layer = new PlacedLayer(card, sceneToLocal(anchor));
        return show(layer, card, true, true);
    }

    /** A popover at a node. */
    public Overlay popover(Node content, Node anchor) {
        return popover(content, anchor.localToScene(anchor.getLayoutBounds()));
    }

    /** A popover at a point of the scene. */
    public Overlay popover(Node content, double x, double y) {
        return popover(content, new BoundingBox(x, y, 0, 0));
    }

    /** Shows content at the top middle, as a palette. A click outside closes it. */
    public Overlay palette(Node content) {
        var card = card(content, "palette");
        var layer = new StackPane(card);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        StackPane.setMargin(card, new Insets(56, EDGE, EDGE, EDGE));
        return show(layer, card, true, true);
    }

    /** Shows content along the right edge, beside what goes on below it. */
    public Overlay drawer(Node content, double width) {
        var card = new StackPane(content);
        card.getStyleClass().add("drawer");
        card.setMaxWidth(width);
        card.setMinWidth(width);
        StackPane.setAlignment(card, Pos.CENTER_RIGHT);
        var layer = new StackPane(card);
        layer.setPickOnBounds(false);
        return show(layer, card, false, false);
    }

    /** Shows content in the middle, on a scrim. Only its own buttons or Esc close it. */
    public Overlay sheet(Node content) {
        var card = card(content, "sheet");
        var layer = new StackPane(card);
        layer.getStyleClass().add("scrim");
        StackPane.setMargin(card, new Insets(32));
        return show(layer, card, true, false);
    }

    private static StackPane card(Node content, String style) {
        var card = new StackPane(content);
        card.getStyleClass().addAll("overlay-card", style);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }

    private Overlay show(Pane layer, Node card, boolean modal, boolean lightDismiss) {
        var before = getScene() == null ? null : getScene().getFocusOwner();
        var overlay = new Overlay(this, layer, modal, before);
        if (lightDismiss) {
            layer.addEventHandler(
                    MouseEvent.MOUSE_PRESSED,
                    event -> {
                        if (event.getTarget() == layer) {
                            overlay.close();
                            event.consume();
                        }
                    });
        }
        open.add(overlay);
        getChildren().add(layer);
        layer.applyCss();
        if (!FocusRing.focusFirst(card)) {
            // nodes made in this pulse may not be reachable before the next
            Platform.runLater(() -> focusIfOpen(overlay, card));
        }
        return overlay;
    }

    private static void focusIfOpen(Overlay overlay, Node card) {
        if (overlay.isOpen() && !FocusRing.focusFirst(card)) {
            card.setFocusTraversable(true);
            card.requestFocus();
        }
    }

    void remove(Overlay overlay) {
        open.remove(overlay);
        getChildren().remove(overlay.layer());
        var before = overlay.focusBefore();
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
    }

    private Optional<Overlay> topModal() {
        return open.isEmpty()
                ? Optional.empty()
                : open.reversed().stream().filter(Overlay::isModal).findFirst();
    }

    private void keepFocus(@Nullable Node now) {
        topModal()
                .filter(overlay -> now != null && !FocusRing.contains(overlay.layer(), now))
                .ifPresent(overlay -> FocusRing.focusFirst(overlay.layer()));
    }

    private void key(KeyEvent event) {
        if (open.isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            open.getLast().close();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            topModal().ifPresent(overlay -> turn(overlay, event));
        }
    }

    /** From the last to the first and back, so that Tab never leaves the layer. */
    private void turn(Overlay overlay, KeyEvent event) {
        var ring = FocusRing.of(overlay.layer());
        var owner = getScene().getFocusOwner();
        if (ring.isEmpty() || owner == null) {
            return;
        }
        boolean back = event.isShiftDown();
        var end = back ? ring.getFirst() : ring.getLast();
        if (FocusRing.contains(end, owner)) {
            (back ? ring.getLast() : ring.getFirst()).requestFocus();
            event.consume();
        }
    }

    /** Places one card at an anchor, inside the window. */
    private static final class PlacedLayer extends Pane {
        private final Region card;
        private final Bounds anchor;

        PlacedLayer(Region card, Bounds anchor) {
            super(card);
            this.card = card;
            this.anchor = anchor;
        }

        @Override
        protected void layoutChildren() {
            double width = Math.min(snapSizeX(card.prefWidth(-1)), getWidth() - 2 * EDGE);
            double height = Math.min(snapSizeY(card.prefHeight(width)), getHeight() - 2 * EDGE);
            double x =
                    Math.clamp(anchor.getMinX(), EDGE, Math.max(EDGE, getWidth() - EDGE - width));
            double below = anchor.getMaxY() + GAP;
            double above = anchor.getMinY() - GAP - height;
            boolean fits = below + height <= getHeight() - EDGE || above < EDGE;
            double y =
                    Math.clamp(
                            fits ? below : above,
                            EDGE,
                            Math.max(EDGE, getHeight() - EDGE - height));
            card.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
        }
    }
}
