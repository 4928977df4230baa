package org.postil.agreement;

/**
 * Cohen's kappa (Cohen 1960; variance of Fleiss, Cohen and Everitt 1969): two coders, chance from
 * each one's own shares. Where a rating is missing the unit counts for neither term.
 */
public final class CohenKappa implements Measure {
    private final Measure conger = new CongerKappa();

    @Override
    public Estimate of(CodingMatrix matrix) {
        return matrix.coders().size() > 2
                ? Estimate.undefined(Why.MORE_THAN_TWO_CODERS)
                : conger.of(matrix.jointly());
    }
}
