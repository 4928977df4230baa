package org.postil.agreement;

/**
 * Von Eye's extension of Brennan and Prediger's kappa to more coders (von Eye and Mun 2005): all
 * agree, against one over q to the power of coders less one. Offered because others print it.
 */
public final class VonEyeKappa implements Measure {
    private final Measure allAgree = new AllAgree();

    @Override
    public Estimate of(CodingMatrix matrix) {
        if (matrix.possible() < 2) {
            return Estimate.undefined(Why.ONE_CATEGORY);
        }
        if (!(allAgree.of(matrix) instanceof Estimate.Value value)) {
            return allAgree.of(matrix);
        }
        double chance = Math.pow(matrix.possible(), 1.0 - matrix.coders().size());
        return Estimate.Value.alone((value.value() - chance) / (1 - chance));
    }
}
