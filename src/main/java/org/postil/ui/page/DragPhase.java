package org.postil.ui.page;

/** What becomes of text that is dragged off a page. */
public enum DragPhase {
    /** It is held at a place. */
    MOVED,
    /** It was let go at a place. */
    DROPPED,
    /** It was given up, with Escape. */
    CANCELLED
}
