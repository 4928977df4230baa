package org.postil.importing;

import org.postil.domain.DocumentRole;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file's name says: the reference of the review is the whole stem less a trailing role word,
 * so that "Ash 2016 - Executive Summary.pdf" and "Ash 2016 Overview Report.pdf" belong to one
 * review.
 *
 * @param reference never blank
 * @param role overview report where the name names none
 */
public record FileNaming(String reference, DocumentRole role) {
    private static final String GAP = "[\\s_.,()\\[\\]–—-]*";

    private static final List<RoleWord> ROLE_WORDS =
            List.of(
                    new RoleWord("overview[\\s_-]*report", DocumentRole.OVERVIEW_REPORT),
                    new RoleWord("executive[\\s_-]*summary", DocumentRole.EXECUTIVE_SUMMARY),
                    new RoleWord("action[\\s_-]*plan", DocumentRole.ACTION_PLAN),
                    new RoleWord("letter", DocumentRole.LETTER),
                    new RoleWord(
                            "appendi(?:x|ces)(?:[\\s_-]*(?:\\d{1,2}|[a-z]))?",
                            DocumentRole.APPENDIX));

    private record RoleWord(Pattern atEnd, DocumentRole role) {
        RoleWord(String word, DocumentRole role) {
            this(
                    Pattern.compile(
                            "(?:^|(?<=[\\s_.,()\\[\\]–—-]))" + word + GAP + "$",
                            Pattern.CASE_INSENSITIVE),
                    role);
        }
    }

    /**
     * @param fileName with or without its extension
     */
    public static FileNaming of(String fileName) {
        String stem = stem(fileName);
        for (RoleWord word : ROLE_WORDS) {
            var matcher = word.atEnd.matcher(stem);
            if (matcher.find()) {
                String rest = stem.substring(0, matcher.start()).replaceFirst(GAP + "$", "");
                return new FileNaming(rest.isBlank() ? stem : rest.strip(), word.role);
            }
        }
        return new FileNaming(stem, DocumentRole.OVERVIEW_REPORT);
    }

    /** The name without a known extension and without spaces around. */
    public static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        boolean extension = dot > 0 && isExtension(fileName.substring(dot + 1));
        String stem = (extension ? fileName.substring(0, dot) : fileName).strip();
        return stem.isEmpty() ? fileName : stem;
    }

    private static boolean isExtension(String end) {
        String lower = end.toLowerCase(Locale.ROOT);
        return lower.matches("[a-z]{1,5}\\d?") && !lower.isBlank();
    }
}
