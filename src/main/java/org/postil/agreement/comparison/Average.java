package org.postil.agreement.comparison;

import org.postil.agreement.Estimate;
import org.postil.agreement.Why;

import java.util.List;

/**
 * The mean of a coefficient over codes. One that is not defined for a code is left out, and that is
 * said.
 *
 * @param counted over how many codes
 * @param leftOut for how many it is not defined
 */
public record Average(Estimate value, int counted, int leftOut) {
    static Average of(List<Estimate> estimates) {
        var numbers =
                estimates.stream()
                        .flatMapToDouble(estimate -> estimate.number().stream())
                        .toArray();
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return new Average(
                numbers.length == 0
                        ? Estimate.undefined(Why.NO_CODE)
                        : Estimate.of(sum / numbers.length),
                numbers.length,
                estimates.size() - numbers.length);
    }
}
