package org.postil.tally;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ranges of numbers. Ends in whole numbers mean completed units, as ages are given: 17.5 lies
 * in 0-17. Ends with decimals are ends.
 */
final class Ranges {
    private static final String NUMBER = "([+-]?\\d{1,15}(?:\\.\\d{1,10})?)";
    private static final Pattern BETWEEN =
            Pattern.compile(NUMBER + "\\s*(?:-|–|—|to)\\s*" + NUMBER);
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern UP =
            Pattern.compile(NUMBER + "\\s*(?:\\+|and over|and more|or over|or more)");
    private static final Pattern SIGN = Pattern.compile("(<=|<|>=|>|≤|≥|under|over)\\s*" + NUMBER);

    private Ranges() {}

    /** Null for what is no range. */
    static @Nullable Range read(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        Matcher between = BETWEEN.matcher(word);
        if (between.matches()) {
            var low = new BigDecimal(between.group(1));
            var high = new BigDecimal(between.group(2));
            return low.compareTo(high) > 0 ? null : between(low, high);
        }
        Matcher one = ONE.matcher(word);
        if (one.matches()) {
            var number = new BigDecimal(one.group(1));
            return between(number, number);
        }
        Matcher up = UP.matcher(word);
        if (up.matches()) {
            return new Range(new BigDecimal(up.group(1)), true, null, false);
        }
        Matcher sign = SIGN.matcher(word);
        if (!sign.matches()) {
            return null;
        }
        var number = new BigDecimal(sign.group(2));
        return switch (sign.group(1)) {
            case "<", "under" -> new Range(null, false, number, false);
            case "<=", "≤" -> new Range(null, false, number, true);
            case ">", "over" -> new Range(number, false, null, false);
            default -> new Range(number, true, null, false);
        };
    }

    private static Range between(BigDecimal low, BigDecimal high) {
        boolean whole = high.scale() <= 0 && low.scale() <= 0;
        return whole
                ? new Range(low, true, high.add(BigDecimal.ONE), false)
                : new Range(low, true, high, true);
    }

    record Range(
            @Nullable BigDecimal low,
            boolean lowIncluded,
            @Nullable BigDecimal high,
            boolean highIncluded) {}
}
