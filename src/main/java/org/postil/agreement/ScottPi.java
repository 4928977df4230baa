package org.postil.agreement;

/**
 * Scott's pi (Scott 1955): two coders, chance from their pooled shares. Where a rating is missing
 * the unit counts for neither term.
 */
public final class ScottPi implements Measure {
    private final Measure fleiss = new FleissKappa();

    @Override
    public Estimate of(CodingMatrix matrix) {
        return matrix.coders().size() > 2
                ? Estimate.undefined(Why.MORE_THAN_TWO_CODERS)
                : fleiss.of(matrix.jointly());
    }
}
