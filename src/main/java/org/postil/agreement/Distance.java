package org.postil.agreement;

/** How far apart two categories are, 0 for a category and itself; symmetric, never negative. */
@FunctionalInterface
public interface Distance {
    double between(int one, int other);
}
