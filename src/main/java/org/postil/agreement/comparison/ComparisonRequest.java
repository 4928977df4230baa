package org.postil.agreement.comparison;

import org.postil.agreement.UnitBootstrap;
import org.postil.domain.Coder;
import org.postil.domain.Facet;

import java.util.List;

/**
 * What is to be compared.
 *
 * @param coders two or more, in the order shown
 * @param readByAll only reviews that all of them have read; else those that two of them have, the
 *     others' ratings missing
 * @param bootstrap with 0 draws none
 */
public record ComparisonRequest(
        List<Coder> coders,
        ComparedUnit unit,
        Facet facet,
        boolean readByAll,
        UnitBootstrap bootstrap) {
    public ComparisonRequest {
        coders = List.copyOf(coders);
    }
}
