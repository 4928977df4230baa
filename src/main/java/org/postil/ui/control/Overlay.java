package org.postil.ui.control;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Something shown above the window's content until it is closed. */
public final class Overlay {
    private final OverlayPane pane;
    private final Node layer;
    private final boolean modal;
    private final @Nullable Node focusBefore;
    private final List<Runnable> whenClosed = new ArrayList<>();
    private boolean open = true;

    Overlay(OverlayPane pane, Node layer, boolean modal, @Nullable Node focusBefore) {
        this.pane = pane;
        this.layer = layer;
        this.modal = modal;
        this.focusBefore = focusBefore;
    }

    /** Takes it away and gives the focus back; again does nothing. */
    public void close() {
        if (open) {
            open = false;
            pane.remove(this);
            whenClosed.forEach(Runnable::run);
        }
    }

    public boolean isOpen() {
        return open;
    }

    /** Does this when it is closed, however that comes about. */
    public Overlay whenClosed(Runnable next) {
        whenClosed.add(next);
        return this;
    }

    Node layer() {
        return layer;
    }

    /** Nothing below it can be reached while it is open. */
    boolean isModal() {
        return modal;
    }

    @Nullable Node focusBefore() {
        return focusBefore;
    }
}
