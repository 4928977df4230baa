package org.postil.ui.task;

import java.util.concurrent.Executor;

/**
 * Where work is done.
 *
 * @param fx the FX thread
 * @param background as many threads as needed
 */
public record Threads(Executor fx, Executor background) {}
