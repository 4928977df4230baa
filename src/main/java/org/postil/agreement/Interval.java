package org.postil.agreement;

/**
 * A 95 percent confidence interval.
 *
 * @param se the standard error, 0 or more
 * @param low the lower bound
 * @param high the upper bound, at most 1
 */
public record Interval(double se, double low, double high) {}
