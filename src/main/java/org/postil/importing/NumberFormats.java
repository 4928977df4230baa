package org.postil.importing;

import java.util.Locale;

/** Writes a list's number the way its format says. */
final class NumberFormats {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private NumberFormats() {}

    /**
     * @param format as WordprocessingML names it; unknown ones are written in digits
     */
    static String write(int number, String format) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> (number < 10 && number >= 0 ? "0" : "") + number;
            case "ordinal" -> number + suffix(number);
            default -> Integer.toString(number);
        };
    }

    /** a .. z, aa .. zz, aaa .. */
    private static String letters(int number) {
        if (number < 1 || number > 780) {
            return Integer.toString(number);
        }
        char letter = (char) ('a' + (number - 1) % 26);
        return String.valueOf(letter).repeat(1 + (number - 1) / 26);
    }

    static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        var result = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                result.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return result.toString();
    }

    private static String suffix(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
