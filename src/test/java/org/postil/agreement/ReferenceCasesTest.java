package org.postil.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The numbers of other people's books, papers and programs; each case names its source. */
@NullUnmarked // a rating that is missing is null
class ReferenceCasesTest {
    private static final String CATEGORY = "_category";

    /** What Postil does not offer: custom weights, older or private definitions. */
    private static final Set<String> NOT_OURS =
            Set.of(
                    "alpha_u2004",
                    "gwet_ac2_quadratic",
                    "holsti_2M",
                    "holsti_mean_pairwise",
                    "maxqda_segment_kappa",
                    "krippendorff_alpha_set_dkpro",
                    "krippendorff_alpha_set_dkpro_masi");

    @TestFactory
    Stream<DynamicTest> everyCaseWithinItsTolerance() {
        return ReferenceCase.all().stream()
                .filter(c -> !NOT_OURS.contains(c.statistic()))
                .map(c -> DynamicTest.dynamicTest(c.id(), () -> check(c)));
    }

    @Test
    void noCaseIsForgotten() {
        var statistics = new TreeSet<String>();
        ReferenceCase.all().forEach(c -> statistics.add(c.statistic()));

        assertThat(ReferenceCase.all()).hasSize(213);
        assertThat(statistics).containsAll(NOT_OURS);
    }

    private static void check(ReferenceCase c) {
        var found = found(c);
        if (c.isUndefined()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).as("defined").isPresent();
            assertThat(found.getAsDouble()).isCloseTo(c.expected(), within(c.tolerance()));
        }
    }

    private static OptionalDouble found(ReferenceCase c) {
        if (c.kind().equals("spans")) {
            var measure = Statistics.ofCharacters().get(c.statistic());
            assertThat(measure).as(c.statistic()).isNotNull();
            return measure.of(c.characters()).number();
        }
        var matrix = c.matrix();
        if (c.statistic().endsWith(CATEGORY)) {
            var name = c.statistic().substring(0, c.statistic().length() - CATEGORY.length());
            var category = c.category(matrix, "category").orElseThrow();
            return Statistics.ofCategory().get(name).of(matrix.against(category)).number();
        }
        for (String part : List.of("_se", "_ci95_low", "_ci95_high")) {
            if (c.statistic().endsWith(part)) {
                var name = c.statistic().substring(0, c.statistic().length() - part.length());
                var value = (Estimate.Value) measure(c, matrix, name).of(matrix);
                var interval = GwetInterval.of(value).orElseThrow();
                return OptionalDouble.of(
                        switch (part) {
                            case "_se" -> interval.se();
                            case "_ci95_low" -> interval.low();
                            default -> interval.high();
                        });
            }
        }
        for (String part : List.of("_boot95_low", "_boot95_high")) {
            if (c.statistic().endsWith(part)) {
                var name = c.statistic().substring(0, c.statistic().length() - part.length());
                var interval =
                        new UnitBootstrap(2000, 20_260_101)
                                .of(measure(c, matrix, name), matrix)
                                .interval()
                                .orElseThrow();
                return OptionalDouble.of(part.endsWith("low") ? interval.low() : interval.high());
            }
        }
        return measure(c, matrix, c.statistic()).of(matrix).number();
    }

    private static Measure measure(ReferenceCase c, CodingMatrix matrix, String name) {
        OptionalInt yes = c.category(matrix, "yes");
        var measure = Statistics.of(yes).get(name);
        assertThat(measure).as(name).isNotNull();
        return measure;
    }
}
