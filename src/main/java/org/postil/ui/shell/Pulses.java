package org.postil.ui.shell;

import javafx.animation.AnimationTimer;

/** Does something once so many frames have been shown. On the FX thread only. */
final class Pulses {
    /**
     * @param count of frames from now on, the one that is due next among them
     */
    void after(int count, Runnable then) {
        new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                // begins a frame: the one before is laid out and handed over to be painted
                if (left-- == 0) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
