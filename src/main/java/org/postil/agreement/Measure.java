package org.postil.agreement;

/** A coefficient of agreement. Pure: equal matrices give equal estimates. */
public interface Measure {
    Estimate of(CodingMatrix matrix);
}
