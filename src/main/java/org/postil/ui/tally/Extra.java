package org.postil.ui.tally;

import org.jspecify.annotations.Nullable;
import org.postil.tally.Interval;
import org.postil.tally.Tally;
import org.postil.ui.i18n.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A column beside the row's own number, there only where it says something.
 *
 * @param width in pixels
 * @param text of a row; empty where there is nothing to say
 */
record Extra(String header, double width, Function<Tally.Row, String> text) {
    private static final double COUNT = 84;
    private static final double INTERVAL = 104;
    private static final double TEST = 72;
    private static final int TEST_DECIMALS = 3;
    private static final BigDecimal LEAST_TEST = new BigDecimal("0.001");

    static List<Extra> of(Tally tally) {
        var extras = new ArrayList<Extra>();
        if (some(tally, row -> row.interval() != null)) {
            extras.add(
                    new Extra(
                            Words.of("tally.interval_head"),
                            INTERVAL,
                            row -> interval(row.interval(), tally.request().decimals())));
        }
        if (some(tally, row -> row.summary() != null)) {
            extras.add(new Extra(Words.of("tally.known_head"), COUNT, Extra::known));
            extras.add(number(Words.of("tally.median_head"), s -> TallyNumbers.number(s.median())));
            extras.add(number(Words.of("tally.iqr_head"), s -> TallyNumbers.range(s.q1(), s.q3())));
            extras.add(
                    number(
                            Words.of("tally.range_head"),
                            s -> TallyNumbers.range(s.min(), s.max())));
        }
        if (some(tally, row -> row.kind() == Tally.Kind.CODE)) {
            extras.add(
                    new Extra(
                            Words.of("tally.passages"),
                            COUNT,
                            row -> Long.toString(row.passages())));
        }
        if (some(tally, row -> row.notRechecked() > 0)) {
            extras.add(
                    new Extra(
                            Words.of("tally.not_rechecked_head"),
                            COUNT,
                            row -> count(row.notRechecked())));
        }
        if (some(tally, row -> missing(row) > 0)) {
            extras.add(
                    new Extra(Words.of("tally.missing_head"), COUNT, row -> count(missing(row))));
        }
        if (some(tally, row -> row.fisher() != null)) {
            extras.add(new Extra(Words.of("tally.fisher_head"), TEST, row -> test(row.fisher())));
        }
        return extras;
    }

    private static Extra number(String header, Function<Tally.Summary, String> text) {
        return new Extra(
                header,
                COUNT,
                row -> {
                    var summary = row.summary();
                    return summary == null ? "" : text.apply(summary);
                });
    }

    private static boolean some(Tally tally, Predicate<Tally.Row> has) {
        return tally.rows().stream().anyMatch(has);
    }

    private static String count(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    /** "30/43", and "30 +1/43" where the coders differ on one. */
    private static String known(Tally.Row row) {
        var summary = row.summary();
        if (summary == null) {
            return "";
        }
        String open = row.undecided() == 0 ? "" : " +" + row.undecided();
        return summary.known() + open + "/" + (summary.units() + row.undecided());
    }

    static long missing(Tally.Row row) {
        var summary = row.summary();
        var reasons = summary == null ? row.missing() : summary.missing();
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }

    /** "56–86%" */
    static String interval(@Nullable Interval interval, int decimals) {
        return interval == null
                ? ""
                : interval.lowPercent(decimals).toPlainString()
                        + "–"
                        + interval.highPercent(decimals).toPlainString()
                        + "%";
    }

    private static String test(@Nullable Double p) {
        if (p == null) {
            return "";
        }
        var value = BigDecimal.valueOf(p);
        return value.compareTo(LEAST_TEST) < 0
                ? "<0.001"
                : value.setScale(TEST_DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
