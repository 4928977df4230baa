package org.postil.importing;

import org.postil.domain.Span;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows the labels printed in front of paragraphs: "19.1", "Recommendation 5:", "(3)", "R12",
 * "(iv)", "•". A label is followed by white space and more text, and never is a plain word or
 * number ("A woman", "2015 was"), a date or an initial ("J. Smith").
 */
final class Labels {
    private static final String BULLETS = "•◦▪▫●○■□‣⁃·§➢➤✓✔❖*–—-";
    private static final String NUMBER_WORD =
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
                    + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty";
    private static final String ROMAN = "(?:x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})";

    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\d{1,3}\\.)+(?:\\d{1,3}[a-z]?)?[.:)]?|\\d{1,3}[a-z]?[):]");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}\\.0\\d\\.\\d{1,3}.?|0\\d\\.\\d{1,2}\\.\\d{1,3}.?");
    private static final Pattern BRACKETED =
            Pattern.compile(
                    "[(\\[](?:\\d{1,3}(?:\\.\\d{1,3})*|[a-zA-Z]|([a-z])\\1|(?i:"
                            + ROMAN
                            + "))[)\\]][.:]?");
    private static final Pattern LETTER =
            Pattern.compile("(?:[a-zA-Z]|" + ROMAN + ")\\)|(?:[a-z]|" + ROMAN + ")\\.");
    private static final Pattern CAPITALS =
            Pattern.compile(
                    "[XVI]{2,5}[.)]|R\\d{1,3}(?:\\.\\d{1,3})?[:.)]?|[A-Z]{1,3}\\d{1,3}[:.)]");
    private static final Pattern WORDED =
            Pattern.compile(
                    "(?:(?:local|national|regional|multi-agency|single agency|panel|overview"
                            + "|imr|key)\\s+)?"
                            + "(?:recommendation|section|chapter|part|appendix|annexe?|action"
                            + "|lesson|learning point|learning|finding|question|theme|issue|rec\\.?"
                            + "|table|figure)"
                            + "\\s*(?:no\\.?\\s*|number\\s+)?"
                            + "(?:\\d{1,3}(?:\\.\\d{1,3})*[a-z]?|[a-z]|"
                            + NUMBER_WORD
                            + "|"
                            + ROMAN
                            + ")"
                            + "\\s{0,3}(?:[:.)–—]|-(?=\\s))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RECOMMENDATION =
            Pattern.compile("Recommendation\\s+\\d{1,3}(?:\\.\\d{1,3})*(?=\\s+\\p{Lu})");
    private static final int LONGEST = 60;

    private Labels() {}

    /** The label's span in the paragraph, from 0; empty when none is printed. */
    static Optional<Span> in(String paragraph) {
        int end = end(paragraph);
        return end == 0 ? Optional.empty() : Optional.of(new Span(0, end));
    }

    /** Where the label ends, without the white space after it; 0 when none is printed. */
    static int end(String paragraph) {
        if (paragraph.length() < 3) {
            return 0;
        }
        char first = paragraph.charAt(0);
        if (BULLETS.indexOf(first) >= 0) {
            return isFollowed(paragraph, 1) ? 1 : 0;
        }
        if (first >= '0' && first <= '9') {
            return number(paragraph);
        }
        if (first == '(' || first == '[') {
            return match(BRACKETED, paragraph);
        }
        if (first == 'o') {
            // the round bullet of a word processor, saved as a letter
            return isFollowed(paragraph, 1) && Character.isUpperCase(paragraph.charAt(2)) ? 1 : 0;
        }
        if (!Character.isLetter(first)) {
            return 0;
        }
        int end = match(LETTER, paragraph);
        if (end == 0 && Character.isUpperCase(first)) {
            end = match(CAPITALS, paragraph);
        }
        return end > 0 || "rscpaltfqinmok".indexOf(Character.toLowerCase(first)) < 0
                ? end
                : worded(paragraph);
    }

    /** True for the label of a list's item rather than of a paragraph of the report. */
    static boolean isListItem(String label) {
        char first = label.charAt(0);
        return BULLETS.indexOf(first) >= 0
                || first == '('
                || first == 'o' && label.length() == 1
                || label.length() <= 5 && label.endsWith(")")
                || Character.isLowerCase(first) && label.endsWith(".");
    }

    static boolean isBullet(String label) {
        return label.length() == 1 && (BULLETS.indexOf(label.charAt(0)) >= 0 || label.equals("o"));
    }

    private static int number(String paragraph) {
        int end = match(NUMBERED, paragraph);
        if (end == 0) {
            return 0;
        }
        var label = paragraph.substring(0, end);
        if (DATE.matcher(label).matches()) {
            return 0;
        }
        // "2.4 million", "10.30 pm": an amount or a time, not a paragraph's number
        boolean amount =
                Character.isDigit(label.charAt(end - 1))
                        && label.indexOf('.') == label.lastIndexOf('.')
                        && Character.isLowerCase(paragraph.charAt(next(paragraph, end)));
        return amount ? 0 : end;
    }

    private static int worded(String paragraph) {
        var start = paragraph.length() > LONGEST ? paragraph.substring(0, LONGEST) : paragraph;
        int end = match(WORDED, start);
        return end > 0 ? end : match(RECOMMENDATION, start);
    }

    private static int match(Pattern pattern, String paragraph) {
        var matcher = pattern.matcher(paragraph);
        return matcher.lookingAt() && isFollowed(paragraph, matcher.end()) ? matcher.end() : 0;
    }

    private static boolean isFollowed(String paragraph, int end) {
        return end < paragraph.length()
                && TidyText.isSpace(paragraph.charAt(end))
                && next(paragraph, end) < paragraph.length();
    }

    private static int next(String paragraph, int from) {
        int i = from;
        while (i < paragraph.length() && TidyText.isSpace(paragraph.charAt(i))) {
            i++;
        }
        return i;
    }
}
