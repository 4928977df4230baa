package org.postil.audit.printed;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Whole numbers as drafts write them: in digits with or without separators, or in words. */
final class NumberWords {
    private static final List<String> SMALL =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** Digits: 33, 1,234, 12 345 with a narrow or hard blank. */
    static final String DIGITS = "(?:\\d{1,3}(?:[,\\u00a0\\u2009\\u202f]\\d{3})+|\\d{1,9})";

    /** A number below a hundred in words. */
    static final String WORDS =
            "(?:(?:"
                    + String.join("|", TENS)
                    + ")(?:[ \\u2010\\u2011-]?(?:"
                    + String.join("|", SMALL.subList(1, 10))
                    + "))?\\b|(?:"
                    + longestFirst()
                    + ")\\b)";

    private NumberWords() {}

    private static String longestFirst() {
        return SMALL.stream()
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|"));
    }

    /** Empty for what is no whole number, or is one too large to count anything. */
    static OptionalLong read(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.matches(DIGITS)) {
            return OptionalLong.of(Long.parseLong(word.replaceAll("\\D", "")));
        }
        int small = SMALL.indexOf(word);
        if (small >= 0) {
            return OptionalLong.of(small);
        }
        for (String tens : TENS) {
            if (word.startsWith(tens)) {
                int ten = 10 * (TENS.indexOf(tens) + 2);
                String rest = word.substring(tens.length()).replaceAll("[^a-z]", "");
                int one = rest.isEmpty() ? 0 : SMALL.indexOf(rest);
                return one < 0 || one > 9 ? OptionalLong.empty() : OptionalLong.of(ten + one);
            }
        }
        return OptionalLong.empty();
    }
}
