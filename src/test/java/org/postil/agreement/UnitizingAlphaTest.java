package org.postil.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@NullUnmarked // a rating that is missing is null
class UnitizingAlphaTest {
    private static final int ALEX = 0;
    private static final int PAUL = 1;
    private static final int SUZAN = 2;

    /** Krippendorff 2019, figure 12.11, page 340: three observers, a continuum of 60. */
    private static List<CodedSpan> figure() {
        return List.of(
                new CodedSpan(ALEX, 0, 7, "1"),
                new CodedSpan(ALEX, 7, 13, "2"),
                new CodedSpan(ALEX, 30, 32, "5"),
                new CodedSpan(ALEX, 32, 37, "6"),
                new CodedSpan(ALEX, 37, 44, "6"),
                new CodedSpan(ALEX, 44, 60, "7"),
                new CodedSpan(PAUL, 0, 7, "1"),
                new CodedSpan(PAUL, 7, 13, "3"),
                new CodedSpan(PAUL, 13, 21, "5"),
                new CodedSpan(PAUL, 32, 44, "6"),
                new CodedSpan(SUZAN, 0, 7, "1"),
                new CodedSpan(SUZAN, 7, 13, "4"),
                new CodedSpan(SUZAN, 13, 21, "5"),
                new CodedSpan(SUZAN, 32, 37, "6"),
                new CodedSpan(SUZAN, 37, 41, "6"),
                new CodedSpan(SUZAN, 41, 44, "6"));
    }

    private static UnitizingAlpha alpha(int length, int coders, List<CodedSpan> spans) {
        return new UnitizingAlpha(Unitizing.of(0, length, coders, spans).orElseThrow());
    }

    /** Printed in the book: 0.510, 0.413 (0.4136 before it is cut), 0.724. */
    @Test
    void theBooksExample() {
        var alpha = alpha(60, 3, figure());

        assertThat(value(alpha.overall())).isCloseTo(0.510, within(0.0005));
        assertThat(value(alpha.marked())).isCloseTo(0.413, within(0.001));
        assertThat(value(alpha.coded())).isCloseTo(0.724, within(0.0005));
    }

    /** Krippendorff 2019, section 12.6.6: 1, 5 and 6 are reliable, 2, 3 and 4 are not. */
    @Test
    void theBooksCodesOneByOne() {
        var unitizing = Unitizing.of(0, 60, 3, figure()).orElseThrow();
        var alpha = new UnitizingAlpha(unitizing);
        var codes = unitizing.codes();

        for (String reliable : List.of("1", "5", "6")) {
            assertThat(value(alpha.ofCode(codes.indexOf(reliable)))).isCloseTo(1, within(1e-12));
        }
        for (String not : List.of("2", "3", "4")) {
            assertThat(value(alpha.ofCode(codes.indexOf(not)))).isCloseTo(0, within(0.15));
        }
        assertThat(value(alpha.coverage(codes.indexOf("5")))).isCloseTo(8 / 18.0, within(1e-12));
        assertThat(value(alpha.coverage(codes.indexOf("7")))).isZero();
        assertThat(alpha.ofCode(codes.indexOf("7")))
                .isEqualTo(Estimate.undefined(Why.NO_VARIATION));
    }

    @Test
    void undefinedIsSaidAndNotCounted() {
        assertThat(alpha(60, 2, List.of()).overall())
                .isEqualTo(Estimate.undefined(Why.NO_VARIATION));
        assertThat(alpha(60, 2, List.of()).coded())
                .isEqualTo(Estimate.undefined(Why.NOTHING_IN_COMMON));
        assertThat(alpha(0, 2, List.of()).overall()).isEqualTo(Estimate.undefined(Why.NO_TEXT));
        assertThat(alpha(60, 1, List.of(new CodedSpan(0, 0, 5, "a"))).overall())
                .isEqualTo(Estimate.undefined(Why.ONE_CODER));
        assertThat(
                        Unitizing.of(
                                0,
                                60,
                                2,
                                List.of(new CodedSpan(0, 0, 9, "a"), new CodedSpan(0, 5, 12, "b"))))
                .isEmpty();
    }

    /** The sweep against a count of every character and every pair of coders. */
    @Test
    void equalsACountOfCharacters() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int length = 5 + random.nextInt(60);
            int coders = 2 + random.nextInt(3);
            var spans = divided(random, length, coders);
            var alpha = alpha(length, coders, spans);
            var naive = new NaiveUnitizing(length, coders, spans);

            assertThat(alpha.overall().number().orElse(2))
                    .isCloseTo(naive.overall().orElse(2), within(1e-9));
            assertThat(alpha.coded().number().orElse(2))
                    .isCloseTo(naive.coded().orElse(2), within(1e-9));
        }
    }

    private static List<CodedSpan> divided(Random random, int length, int coders) {
        var spans = new ArrayList<CodedSpan>();
        for (int coder = 0; coder < coders; coder++) {
            int at = random.nextInt(4);
            while (at < length) {
                int end = Math.min(length, at + 1 + random.nextInt(9));
                spans.add(new CodedSpan(coder, at, end, "abc".charAt(random.nextInt(3)) + ""));
                at = end + random.nextInt(7);
            }
        }
        return spans;
    }

    private static double value(Estimate estimate) {
        return estimate.number().orElseThrow();
    }
}
