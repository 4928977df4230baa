package org.postil.ui.codebook;

import javafx.animation.AnimationTimer;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls a list while something is held near its upper or lower edge. */
final class EdgeScroll {
    private static final double NEAR = 26;
    private static final double FASTEST = 9;

    private final ListView<?> list;
    private final Runnable moved;
    private double by;
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    scroll();
                }
            };

    /**
     * @param moved is run after each movement: what is below the pointer is another line then
     */
    EdgeScroll(ListView<?> list, Runnable moved) {
        this.list = list;
        this.moved = moved;
    }

    /** What is dragged is at this height of the list now. */
    void at(double y) {
        double height = list.getHeight();
        double over = y < NEAR ? y - NEAR : y > height - NEAR ? y - height + NEAR : 0;
        by = Math.clamp(over / 3, -FASTEST, FASTEST);
        if (by == 0 || y < -NEAR || y > height + NEAR) {
            timer.stop();
        } else {
            timer.start();
        }
    }

    void stop() {
        timer.stop();
    }

    private void scroll() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.scrollPixels(by) != 0) {
            moved.run();
        }
    }
}
