package org.postil.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** What holds for every matrix, over matrices drawn at random. */
@NullUnmarked // a rating that is missing is null
class AgreementLawsTest {
    private static final double CLOSE = 1e-9;
    private final Random random = new Random(20_261_130);

    private static Map<String, Measure> all() {
        return Statistics.of(OptionalInt.empty());
    }

    /** Units x coders, with gaps. */
    private List<List<String>> drawn() {
        int coders = 2 + random.nextInt(3);
        int categories = 1 + random.nextInt(4);
        var units = new ArrayList<List<String>>();
        for (int i = 2 + random.nextInt(30); i > 0; i--) {
            var ratings = new ArrayList<String>();
            for (int coder = 0; coder < coders; coder++) {
                ratings.add(random.nextInt(6) == 0 ? null : "" + (1 + random.nextInt(categories)));
            }
            units.add(ratings);
        }
        return units;
    }

    private static CodingMatrix matrix(List<List<String>> units) {
        var coders = IntStream.range(0, units.getFirst().size()).mapToObj(i -> "c" + i).toList();
        var matrix = CodingMatrix.of(coders).declare(4);
        units.forEach(matrix::unit);
        return matrix.build();
    }

    private static void same(
            String law, String name, OptionalDouble one, OptionalDouble other, double tolerance) {
        assertThat(other.isPresent()).as(law + ": " + name).isEqualTo(one.isPresent());
        one.ifPresent(value ->
                assertThat(other.getAsDouble())
                        .as(law + ": " + name)
                        .isCloseTo(value, within(tolerance)));
    }

    @Test
    void theOrderOfUnitsAndCodersSaysNothing() {
        for (int round = 0; round < 300; round++) {
            var units = drawn();
            var shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, random);
            var order =
                    new ArrayList<>(IntStream.range(0, units.getFirst().size()).boxed().toList());
            Collections.shuffle(order, random);
            var turned =
                    shuffled.stream()
                            .map(unit ->
                                    (List<String>)
                                            new ArrayList<>(order.stream().map(unit::get).toList()))
                            .toList();
            all().forEach((name, measure) ->
                    same(
                            "order",
                            name,
                            measure.of(matrix(units)).number(),
                            measure.of(matrix(turned)).number(),
                            CLOSE));
        }
    }

    @Test
    void whatCategoriesAreCalledSaysNothingToNominalMeasures() {
        for (int round = 0; round < 300; round++) {
            var units = drawn();
            var renamed =
                    units.stream()
                            .map(unit -> {
                                var other = new ArrayList<String>();
                                unit.forEach(r ->
                                        other.add(
                                                r == null
                                                        ? null
                                                        : "name of " + (9 - Integer.parseInt(r))));
                                return (List<String>) other;
                            })
                            .toList();
            all().forEach((name, measure) -> {
                if (!name.matches(".*(ordinal|interval|ratio)")) {
                    same(
                            "names",
                            name,
                            measure.of(matrix(units)).number(),
                            measure.of(matrix(renamed)).number(),
                            CLOSE);
                }
            });
        }
    }

    /** Of all but alpha, whose correction for small samples goes away as the sample grows. */
    @Test
    void everyUnitTwiceChangesNothing() {
        for (int round = 0; round < 100; round++) {
            var units = drawn();
            var twice = new ArrayList<>(units);
            twice.addAll(units);
            all().forEach((name, measure) -> {
                if (!name.startsWith("krippendorff")) {
                    same(
                            "twice",
                            name,
                            measure.of(matrix(units)).number(),
                            measure.of(matrix(twice)).number(),
                            CLOSE);
                }
            });
        }
    }

    @Test
    void aTableEqualsItsUnits() {
        for (int round = 0; round < 100; round++) {
            var units = drawn();
            var table = CodingMatrix.of(matrix(units).coders()).declare(4);
            var times = new java.util.LinkedHashMap<List<String>, Integer>();
            units.forEach(unit -> times.merge(unit, 1, Integer::sum));
            times.forEach(table::units);
            var built = table.build();
            all().forEach((name, measure) ->
                    same(
                            "table",
                            name,
                            measure.of(matrix(units)).number(),
                            measure.of(built).number(),
                            CLOSE));
        }
    }

    @Test
    void aUnitOfOneRatingChangesNoAlpha() {
        for (int round = 0; round < 100; round++) {
            var units = drawn();
            var more = new ArrayList<>(units);
            var lonely = new ArrayList<String>(Collections.nCopies(units.getFirst().size(), null));
            lonely.set(0, "1");
            more.add(lonely);
            var alpha = new KrippendorffAlpha(NumberMetric.NOMINAL);
            same(
                    "one rating",
                    "alpha",
                    alpha.of(matrix(units)).number(),
                    alpha.of(matrix(more)).number(),
                    CLOSE);
        }
    }

    @Test
    void alphaGoesToScottsPiAsTheSampleGrows() {
        var units = new ArrayList<List<String>>();
        for (int i = 0; i < 40; i++) {
            units.add(List.of("" + i % 3, "" + i % 2));
        }
        var rows = new ArrayList<List<String>>();
        for (int times = 0; times < 500; times++) {
            rows.addAll(units);
        }
        assertThat(
                        new KrippendorffAlpha(NumberMetric.NOMINAL)
                                .of(matrix(rows))
                                .number()
                                .orElseThrow())
                .isCloseTo(new ScottPi().of(matrix(rows)).number().orElseThrow(), within(1e-4));
    }

    /** The table of Cohen 1960, page 45, as shares of ten billion characters. */
    @Test
    void noNumberOverflows() {
        double[] times = {88, 14, 18, 10, 40, 10, 2, 6, 12};
        var matrix = CodingMatrix.of(List.of("a", "b"));
        for (int i = 0; i < times.length; i++) {
            matrix.units(List.of("" + i / 3, "" + i % 3), times[i] * 5e7);
        }
        var built = matrix.build();

        assertThat(new CohenKappa().of(built).number().orElseThrow())
                .isCloseTo(0.492, within(0.0005));
        all().forEach((name, measure) -> {
            if (measure.of(built) instanceof Estimate.Value value) {
                assertThat(value.value()).as(name).isBetween(-1.0, 1.0);
                GwetInterval.of(value)
                        .ifPresent(
                                i -> assertThat(i.high() - i.low()).as(name).isBetween(0.0, 1e-3));
            }
        });
    }

    @Test
    void theBootstrapIsTheSameForASeedAndOtherForAnother() {
        var matrix =
                matrix(
                        List.of(
                                List.of("1", "1"),
                                List.of("1", "2"),
                                List.of("2", "2"),
                                List.of("2", "2"),
                                List.of("1", "1"),
                                List.of("2", "1"),
                                List.of("1", "1"),
                                List.of("2", "2")));
        var kappa = new CohenKappa();

        var first = new UnitBootstrap(500, 1).of(kappa, matrix);
        assertThat(new UnitBootstrap(500, 1).of(kappa, matrix)).isEqualTo(first);
        assertThat(new UnitBootstrap(500, 2).of(kappa, matrix)).isNotEqualTo(first);
    }

    /** What is drawn has the mean and the variance of a multinomial: n p, n p (1 - p). */
    @Test
    void unitsAreDrawnByWeight() {
        for (double[] weights :
                List.of(new double[] {1, 2, 3, 4}, new double[] {1e6, 2e6, 3e6, 4e6})) {
            var draw = new UnitDraw(weights, new java.util.SplittableRandom(3));
            double n = weights[0] * 10;
            int rounds = 20_000;
            double[] sum = new double[4];
            double[] squares = new double[4];
            for (int i = 0; i < rounds; i++) {
                double[] drawn = draw.next();
                assertThat(java.util.Arrays.stream(drawn).sum()).isEqualTo(n);
                for (int k = 0; k < 4; k++) {
                    double off = drawn[k] - weights[k];
                    sum[k] += off;
                    squares[k] += off * off;
                }
            }
            for (int k = 0; k < 4; k++) {
                double variance = weights[k] * (1 - weights[k] / n);
                assertThat(sum[k] / rounds).isCloseTo(0, within(5 * Math.sqrt(variance / rounds)));
                assertThat(squares[k] / rounds / variance).isCloseTo(1, within(0.06));
            }
        }
    }

    /** Ten paragraphs of one report say no more than one, if all in a report are alike. */
    @Test
    void aClusterIsDrawnWhole() {
        var units = new ArrayList<List<String>>();
        int[] review = new int[60];
        for (int i = 0; i < review.length; i++) {
            review[i] = i / 10;
            units.add(List.of("1", review[i] % 3 == 0 ? "2" : "1"));
        }
        var percent = new PercentAgreement();
        var alone = new UnitBootstrap(2000, 5).of(percent, matrix(units)).interval().orElseThrow();
        var whole =
                new UnitBootstrap(2000, 5)
                        .of(Map.of("percent", percent), matrix(units), review)
                        .get("percent")
                        .interval()
                        .orElseThrow();

        // sqrt(p (1 - p) / n) with p = 2/3 and 60 units, or 6 reviews
        assertThat(alone.se()).isCloseTo(Math.sqrt(2 / 9.0 / 60), within(0.005));
        assertThat(whole.se()).isCloseTo(Math.sqrt(2 / 9.0 / 6), within(0.015));
    }

    /** The characters of a text, one by one, against the sweep over the ends of the passages. */
    @Test
    void theSweepEqualsACountOfCharacters() {
        for (int round = 0; round < 200; round++) {
            int length = 10 + random.nextInt(80);
            int coders = 2 + random.nextInt(3);
            var spans = new ArrayList<CodedSpan>();
            boolean[][] coded = new boolean[coders][length];
            for (int i = random.nextInt(12); i > 0; i--) {
                int coder = random.nextInt(coders);
                int start = random.nextInt(length);
                int end = start + random.nextInt(length - start + 10);
                spans.add(new CodedSpan(coder, start, end, "x"));
                for (int at = start; at < Math.min(end, length); at++) {
                    coded[coder][at] = true;
                }
            }
            var names = IntStream.range(0, coders).mapToObj(i -> "c" + i).toList();
            var naive = CodingMatrix.of(names).declare(List.of("0", "1"));
            for (int at = 0; at < length; at++) {
                int place = at;
                naive.unit(
                        IntStream.range(0, coders)
                                .mapToObj(c -> coded[c][place] ? "1" : "0")
                                .toList());
            }
            var built = naive.build();
            var swept = CharacterMatrix.of(0, length, names, spans);
            Statistics.ofCharacters()
                    .forEach((name, measure) ->
                            same(
                                    "sweep",
                                    name,
                                    measure.of(built).number(),
                                    measure.of(swept).number(),
                                    CLOSE));
        }
    }
}
