package org.postil.coding;

import java.util.Locale;
import java.util.regex.Pattern;

/** Labels printed in front of a paragraph, as people copy them along with a quote. */
public final class PrintedLabel {
    private static final Pattern AT_START =
            Pattern.compile(
                    "\\s*(?:(?:\\d{1,3}\\.)+\\d{0,3}[.:)]?"
                            + "|(?i:recommendation|section|appendix|action|paragraph|para\\.?)"
                            + "\\s+(?:no\\.?\\s*)?\\d{1,3}(?:\\.\\d{1,3})*\\s*[:.)–—-]?"
                            + "|\\(\\d{1,3}\\)|\\d{1,3}\\)|\\d{1,3}(?:\\.\\d{1,3})+|R\\d{1,3}[:.)]?"
                            + "|\\([a-z]{1,4}\\)|[a-z]\\)|[•◦▪●■–*-])\\s+(?=\\S)");
    private static final Pattern OTHER_THAN_NUMBER = Pattern.compile("[^0-9.]+");
    private static final Pattern DOTS_AT_ENDS = Pattern.compile("^\\.+|\\.+$");
    private static final Pattern PUNCTUATION_AT_ENDS = Pattern.compile("^[(\\s]+|[\\s:.)–—-]+$");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PrintedLabel() {}

    /** How many characters of a line are a label and the space after it; 0 without one. */
    public static int length(CharSequence line) {
        var matcher = AT_START.matcher(line);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    /** The number in a label: "19.1" of "19.1." , "5" of "Recommendation 5:", else empty. */
    public static String number(String label) {
        var digits = OTHER_THAN_NUMBER.matcher(label).replaceAll("");
        return DOTS_AT_ENDS.matcher(digits).replaceAll("");
    }

    /** True when both are the same words: "Recommendation 5" and "recommendation 5:". */
    static boolean sameWords(String one, String other) {
        var words = plain(one);
        return !words.isEmpty() && words.equals(plain(other));
    }

    /** True when both have the same number and at least one of them is nothing but that. */
    static boolean sameNumber(String one, String other) {
        var number = number(one);
        return !number.isEmpty()
                && number.equals(number(other))
                && (isNumber(one) || isNumber(other));
    }

    /** True of "5", "(5)" and "19.1." */
    static boolean isNumber(String label) {
        return plain(label).equals(number(label));
    }

    private static String plain(String label) {
        var spaced = SPACE.matcher(label.strip()).replaceAll(" ");
        return PUNCTUATION_AT_ENDS.matcher(spaced).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
