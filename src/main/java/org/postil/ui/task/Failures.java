package org.postil.ui.task;

/** Who hears of what nobody expected. Called on the FX thread. */
@FunctionalInterface
public interface Failures {
    /**
     * @param attempt what was being done, in the user's words, without report text
     */
    void failed(String attempt, Throwable failure);
}
