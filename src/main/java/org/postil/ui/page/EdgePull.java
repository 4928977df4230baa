package org.postil.ui.page;

import javafx.animation.AnimationTimer;

/** Scrolls a page on while something is dragged beyond its upper or lower edge. */
final class EdgePull extends AnimationTimer {
    private static final double PULL = 0.2;

    private final PageView view;
    private final Runnable scrolled;
    private double y;

    /**
     * @param scrolled called after each step, the page laid out
     */
    EdgePull(PageView view, Runnable scrolled) {
        this.view = view;
        this.scrolled = scrolled;
    }

    /** Scrolls while a height, in the page's coordinates, is beyond an edge. */
    void at(double height) {
        y = height;
        if (y < 0 || y > view.getHeight()) {
            start();
        } else {
            stop();
        }
    }

    @Override
    public void handle(long now) {
        double beyond = y < 0 ? y : y - view.getHeight();
        view.scrollBy(beyond * PULL + Math.signum(beyond) * 2);
        view.layout();
        scrolled.run();
    }
}
