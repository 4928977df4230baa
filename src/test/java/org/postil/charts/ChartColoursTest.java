package org.postil.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;

/** Colours as people with and without colour blindness see them. */
class ChartColoursTest {
    /**
     * Eyes, by what they make of linear RGB: Machado, Oliveira and Fernandes (2009), table 1,
     * severity 1.0.
     */
    private enum Eyes {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                1.051998),
        DEUTERANOPIA(
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                0.968881),
        TRITANOPIA(
                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                0.303900);

        private final double[] matrix;

        Eyes(double... matrix) {
            this.matrix = matrix;
        }

        /** CIE L*a*b* of a colour as they see it, D65. */
        double[] lab(Color colour) {
            double[] rgb = {
                ChartColours.linear(colour.getRed()),
                ChartColours.linear(colour.getGreen()),
                ChartColours.linear(colour.getBlue())
            };
            var seen = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    seen[i] += matrix[3 * i + j] * rgb[j];
                }
                seen[i] = Math.clamp(seen[i], 0, 1);
            }
            double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
            double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
            double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double f(double t) {
            return t > 216.0 / 24_389 ? Math.cbrt(t) : (24_389.0 / 27 * t + 16) / 116;
        }
    }

    private static double apart(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2)
                        + Math.pow(one[1] - other[1], 2)
                        + Math.pow(one[2] - other[2], 2));
    }

    @ParameterizedTest
    @EnumSource
    void anyTwoSeriesAreToldApart(Eyes eyes) {
        for (boolean grey : new boolean[] {false, true}) {
            var colours = new ChartColours(grey);
            for (int a = 0; a < colours.distinct(); a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(apart(eyes.lab(colours.series(a)), eyes.lab(colours.series(b))))
                            .as("%s: %s and %s", eyes, colours.series(a), colours.series(b))
                            .isGreaterThanOrEqualTo(ChartColours.APART);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void numbersAreReadableOnEveryColourAndDeeperIsMore(boolean grey) {
        var colours = new ChartColours(grey);
        for (int i = 0; i < colours.distinct(); i++) {
            assertReadable(colours.series(i));
        }
        double lightness = 101;
        for (int step = 0; step <= 100; step++) {
            var shade = colours.shade(step / 100.0);
            assertReadable(shade);
            double now = Eyes.USUAL.lab(shade)[0];
            assertThat(now).isLessThan(lightness);
            lightness = now;
        }
        assertThat(colours.shade(0)).isEqualTo(Color.WHITE);
        assertThat(ChartColours.contrast(ChartColours.MUTED, Color.WHITE))
                .isGreaterThanOrEqualTo(4.5);
    }

    private static void assertReadable(Color on) {
        assertThat(ChartColours.contrast(ChartColours.readable(on), on))
                .as("%s", on)
                .isGreaterThanOrEqualTo(4.5);
    }
}
