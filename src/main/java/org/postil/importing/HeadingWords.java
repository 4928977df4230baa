package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.SectionRole;

import java.util.Locale;

/** The section that a heading's words name. */
final class HeadingWords {
    private HeadingWords() {}

    /**
     * @param certain whether the paragraph is known to be a heading; if not it must say little more
     *     than the section's name
     * @return null for a heading that names no section; never MAIN
     */
    static @Nullable SectionRole role(Headings.Title title, boolean certain, String text) {
        var words = title.words();
        if (isContents(words)) {
            return SectionRole.CONTENTS;
        }
        if (names(words, certain, "action plan")) {
            return SectionRole.ACTION_PLAN;
        }
        if (isAppendix(title) && isTitle(words, text)) {
            return SectionRole.APPENDIX;
        }
        if (words.startsWith("executive summary")
                || words.endsWith("executive summary") && words.length() < 80
                || certain
                        && title.number() == 0
                        && (words.equals("summary") || words.equals("summary report"))) {
            return SectionRole.SUMMARY;
        }
        if (names(words, certain, "recommendations")) {
            return SectionRole.RECOMMENDATIONS;
        }
        return certain && isBackMatter(words) ? SectionRole.APPENDIX : null;
    }

    static boolean isAppendix(Headings.Title title) {
        return title.words().startsWith("append") || title.words().startsWith("annex");
    }

    private static boolean isContents(String words) {
        return switch (words) {
            case "contents", "table of contents", "contents page", "list of contents", "index" ->
                    true;
            default -> false;
        };
    }

    private static boolean isBackMatter(String words) {
        return switch (words) {
            case "glossary", "glossary of terms", "bibliography", "references", "abbreviations" ->
                    true;
            default -> false;
        };
    }

    private static boolean names(String words, boolean certain, String section) {
        int at = words.indexOf(section);
        if (at < 0) {
            return false;
        }
        boolean atEdge = at == 0 || at + section.length() == words.length();
        return certain ? words.length() <= 100 : atEdge && words.length() <= section.length() + 30;
    }

    /** "Appendix A – Terms of reference", not "Appendix 1 sets out the terms". */
    private static boolean isTitle(String words, String text) {
        var parts = words.split(" ", 4);
        if (parts.length < 3) {
            return parts[0].length() <= 10;
        }
        int at = text.toLowerCase(Locale.ROOT).indexOf(parts[2], parts[0].length());
        return at > 0
                && (Character.isUpperCase(text.charAt(at)) || Character.isDigit(text.charAt(at)));
    }
}
