package org.postil.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows the ways in which a page number is printed. */
final class PageNumbers {
    private static final Pattern SPELLED_OUT =
            Pattern.compile(
                    "\\d{1,4}\\s*[|/]?\\s*p\\s?a\\s?g\\s?e"
                            + "|p\\s?a\\s?g\\s?e\\s*\\|?\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?",
                    Pattern.CASE_INSENSITIVE);

    private PageNumbers() {}

    /** "12 | P a g e", "Page 3 of 20": a page number wherever it stands. */
    static boolean isSpelledOut(String line) {
        int length = line.length();
        return length >= 5
                && length <= 24
                && (line.indexOf('g') >= 0 || line.indexOf('G') >= 0)
                && SPELLED_OUT.matcher(line.strip()).matches();
    }

    /**
     * Cuts lines into pages after each printed page number, for a text whose page breaks are lost.
     */
    static List<List<String>> cut(List<String> lines) {
        var pages = new ArrayList<List<String>>();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isSpelledOut(lines.get(i))) {
                pages.add(lines.subList(start, i + 1));
                start = i + 1;
            }
        }
        if (lines.subList(start, lines.size()).stream().anyMatch(line -> !line.isBlank())) {
            pages.add(lines.subList(start, lines.size()));
        }
        return pages;
    }

    /** A line with its numbers made alike, to compare it with the lines of other pages. */
    static String shape(String line) {
        var result = new StringBuilder(line.length());
        boolean digits = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit && !digits) {
                result.append('#');
            } else if (!digit && !TidyText.isSpace(c)) {
                result.append(c);
            }
            digits = digit;
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }
}
