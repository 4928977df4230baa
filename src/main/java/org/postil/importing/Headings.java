package org.postil.importing;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a heading says, freed of its number and of the page number behind it in a contents list. */
final class Headings {
    /** Longest paragraph that may be a heading. */
    static final int LONGEST = 120;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(?:(?:section|part|chapter)\\s+)?(\\d{1,3}|[ivx]{1,5})(?![\\p{L}\\d])"
                            + "((?:\\.\\d{1,3})*)[.:)]?\\s*[–—-]?\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE =
            Pattern.compile(
                    "(?:[\\s.…_·-]{2,}|\\s(?:page\\s+|p\\.?\\s*)?)(?:\\d{1,4}|[ivxlc]{1,6})"
                            + "(?:\\s*[–-]\\s*\\d{1,4})?\\s*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADERS =
            Pattern.compile("[.…_·]{3,}[\\s.…_·]*$|\\s(?:\\. ?){3,}$");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Headings() {}

    /**
     * @param number of a top-level heading ("19" of "19. Recommendations"), 0 without one
     * @param depth how many numbers the label has: 2 for "2.4", 0 without one
     * @param words lower case, single spaces, no punctuation
     */
    record Title(int number, int depth, String words) {}

    static Title title(String text) {
        int number = 0;
        int depth = 0;
        var rest = withoutPage(text);
        var matcher = NUMBER.matcher(rest);
        if (matcher.find() && matcher.end() < rest.length() && isNumber(rest, matcher.end())) {
            number = value(matcher.group(1));
            depth = 1 + (int) matcher.group(2).chars().filter(c -> c == '.').count();
            rest = rest.substring(matcher.end());
        }
        return new Title(number, depth, words(rest));
    }

    /** Lower case, single spaces, no punctuation. */
    static String words(String text) {
        return OTHER.matcher(text.replace("’", "").replace("'", ""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** True for "3. Confidentiality ........ 4": a title with the page it is on. */
    static boolean hasPage(String text) {
        return text.length() <= 200 && !withoutPage(text).equals(text);
    }

    private static String withoutPage(String text) {
        var matcher = PAGE.matcher(text);
        if (matcher.find() && matcher.start() > 0) {
            return LEADERS.matcher(text.substring(0, matcher.start())).replaceFirst("");
        }
        return LEADERS.matcher(text).replaceFirst("");
    }

    /** "I think" and "V. Smith" begin with no number, "IV. Analysis" and "Part V" do. */
    private static boolean isNumber(String text, int end) {
        char first = Character.toLowerCase(text.charAt(0));
        var label = text.substring(0, end).stripTrailing();
        return Character.isDigit(first)
                || "spc".indexOf(first) >= 0
                || label.length() > 2 && ".:)".indexOf(label.charAt(label.length() - 1)) >= 0;
    }

    private static int value(String digits) {
        if (Character.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits);
        }
        int total = 0;
        int before = 0;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int one =
                    switch (Character.toLowerCase(digits.charAt(i))) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        default -> 10;
                    };
            total += one < before ? -one : one;
            before = Math.max(before, one);
        }
        return total;
    }
}
