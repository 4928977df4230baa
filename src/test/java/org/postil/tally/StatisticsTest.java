package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Intervals and the exact test against published values. */
class StatisticsTest {
    private static void wilson(long n, long d, double low, double high) {
        var interval = Interval.wilson(n, d);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    /** Newcombe 1998, Statistics in Medicine 17, Table I, method 3. */
    @Test
    void wilsonsIntervalIsAsNewcombePublishedIt() {
        wilson(81, 263, 0.2553, 0.3662);
        wilson(15, 148, 0.0624, 0.1605);
        wilson(0, 20, 0, 0.1611);
        wilson(1, 29, 0.0061, 0.1718);
    }

    @Test
    void anIntervalNeverLeavesTheProportionsThereAre() {
        wilson(20, 20, 1 - 0.1611, 1);
        assertThat(Interval.wilson(0, 20).low()).isZero();
        assertThat(Interval.wilson(81, 263).lowPercent(1)).isEqualTo(new BigDecimal("25.5"));
        assertThat(Interval.wilson(81, 263).highPercent(0)).isEqualTo(new BigDecimal("37"));
    }

    private static Tally.Summary summary(List<String> numbers) {
        return Summaries.of(
                numbers.size(), Map.of(), numbers.stream().map(BigDecimal::new).toList());
    }

    /**
     * NIST Statistical Reference Datasets, univariate: NumAcc1 and NumAcc3, where a program that
     * loses digits goes wrong. Certified: mean 10000002, SD 1; mean 1000000.2, SD 0.1.
     */
    @Test
    void meanAndDeviationAreThoseThatNistCertifies() {
        var first = summary(List.of("10000001", "10000003", "10000002"));
        assertThat(first.mean()).isEqualByComparingTo("10000002");
        assertThat(first.sd()).isEqualByComparingTo("1");
        var third = new ArrayList<>(List.of("1000000.2"));
        for (int i = 0; i < 500; i++) {
            third.add("1000000.1");
            third.add("1000000.3");
        }
        assertThat(summary(third).mean()).isEqualByComparingTo("1000000.2");
        assertThat(summary(third).sd()).isEqualByComparingTo("0.1");
    }

    /** The example of Microsoft's page on QUARTILE: 3.5; the others by Hyndman and Fan's rule 7. */
    @Test
    void quartilesAreInterpolatedAsSpreadsheetsAndRDo() {
        var eight = summary(List.of("1", "2", "4", "7", "8", "9", "10", "12"));
        assertThat(eight.q1()).isEqualByComparingTo("3.5");
        assertThat(eight.median()).isEqualByComparingTo("7.5");
        assertThat(eight.q3()).isEqualByComparingTo("9.25");
        var one = summary(List.of("40"));
        assertThat(one.sd()).isNull();
        assertThat(one.q1()).isEqualByComparingTo("40");
        assertThat(summary(List.of()).q3()).isNull();
    }

    /** Fisher 1935, the lady tasting tea: 3 of 4 guessed right. R: fisher.test(TeaTasting). */
    @Test
    void fishersTestOfTheLadyTastingTea() {
        assertThat(FisherExact.twoSided(3, 1, 1, 3)).isCloseTo(0.4857142857, within(1e-9));
        assertThat(FisherExact.twoSided(4, 0, 0, 4)).isCloseTo(2.0 / 70, within(1e-9));
    }

    /** R documentation of fisher.test, Convictions (Fisher 1962): p = 0.0005367. */
    @Test
    void fishersTestOfTheConvictionsOfTwins() {
        assertThat(FisherExact.twoSided(2, 10, 15, 3)).isCloseTo(0.0005367, within(5e-8));
    }

    /** All tables of small margins, summed with exact fractions. */
    @Test
    void fishersTestIsTheSumOverAllTablesThatAreNoMoreLikely() {
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 6; b++) {
                for (int c = 0; c < 6; c++) {
                    for (int d = 0; d < 6; d++) {
                        assertThat(FisherExact.twoSided(a, b, c, d))
                                .as(a + " " + b + " " + c + " " + d)
                                .isCloseTo(summed(a, b, c, d), within(1e-9));
                    }
                }
            }
        }
    }

    private static double summed(int a, int b, int c, int d) {
        double all = 0;
        double extreme = 0;
        long found = ways(a + c, a) * ways(b + d, b);
        for (int x = 0; x <= a + b; x++) {
            long likely = ways(a + c, x) * ways(b + d, a + b - x);
            all += likely;
            extreme += likely <= found ? likely : 0;
        }
        return extreme / all;
    }

    private static long ways(int n, int k) {
        long result = k < 0 || k > n ? 0 : 1;
        for (int i = 1; i <= k && result > 0; i++) {
            result = result * (n - k + i) / i;
        }
        return result;
    }

    @Test
    void fishersTestHoldsForAMillion() {
        assertThat(FisherExact.twoSided(250_000, 250_000, 250_000, 250_000)).isEqualTo(1);
        assertThat(FisherExact.twoSided(500_000, 0, 0, 500_000)).isZero();
        // near the chi-squared test with Yates's correction: 3.9920
        assertThat(FisherExact.twoSided(250_500, 249_500, 249_500, 250_500))
                .isCloseTo(0.0457, within(0.0002));
    }

    @Test
    void smallCellsAreThoseThatMayPointAtSomebody() {
        var small = new SmallCells(5);
        assertThat(small.flags(0)).isFalse();
        assertThat(small.flags(4)).isTrue();
        assertThat(small.flags(5)).isFalse();
        assertThat(new SmallCells(0).flags(1)).isFalse();
    }
}
