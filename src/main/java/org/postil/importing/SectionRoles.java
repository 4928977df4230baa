package org.postil.importing;

import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells which part of a report each paragraph belongs to, by its headings.
 *
 * <p>A heading opens a section; what closes it depends on the section. A list of contents runs as
 * long as there are entries ({@link ContentsList}). An executive summary has headings of its own,
 * "Recommendations" among them, and runs until the report proper begins ({@link SummaryEnd}). An
 * appendix runs to the end, or until the numbers of the main sections go on.
 */
final class SectionRoles {
    /** An appendix that begins before this share of the report may be followed by the report. */
    private static final double EARLY = 0.15;

    private final List<DraftParagraph> paragraphs;
    private ContentsList contents = ContentsList.NONE;
    private SectionRole role = SectionRole.MAIN;
    private boolean inAppendix;
    private int openedAt;
    private int openedLevel = 1;
    private int lastMainNumber;
    private boolean hadRecommendations;
    private int summaryEnd = Integer.MAX_VALUE;

    private SectionRoles(List<DraftParagraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** One role per paragraph, in order. */
    static List<SectionRole> of(List<DraftParagraph> paragraphs) {
        var roles = new SectionRoles(paragraphs);
        var result = new ArrayList<SectionRole>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i >= roles.contents.end()) {
                roles.step(i);
            }
            result.add(i < roles.contents.end() ? SectionRole.CONTENTS : roles.role);
        }
        return result;
    }

    private void step(int index) {
        var paragraph = paragraphs.get(index);
        if (role == SectionRole.SUMMARY && index == summaryEnd) {
            enter(SectionRole.MAIN, index);
        }
        if (!mayBeHeading(paragraph)) {
            return;
        }
        var title = Headings.title(paragraph.text());
        boolean certain = paragraph.kind() == ParagraphKind.HEADING;
        var named = HeadingWords.role(title, certain, paragraph.text());
        if (continuesMain(title, paragraph)) {
            lastMainNumber = title.number();
            inAppendix = false;
            if (named == null) {
                enter(SectionRole.MAIN, index);
            }
        }
        if (named != null) {
            open(named, index, title);
        } else if (certain && closes(paragraph)) {
            enter(SectionRole.MAIN, index);
        }
    }

    private void open(SectionRole named, int index, Headings.Title title) {
        if (role == SectionRole.SUMMARY && named != SectionRole.APPENDIX && index < summaryEnd) {
            return;
        }
        switch (named) {
            case CONTENTS -> {
                if (!inAppendix) {
                    contents = ContentsList.at(paragraphs, index);
                }
            }
            case APPENDIX -> {
                enter(SectionRole.APPENDIX, index);
                inAppendix = HeadingWords.isAppendix(title);
            }
            case ACTION_PLAN -> {
                inAppendix |= HeadingWords.isAppendix(title);
                boolean theOnlyOnes =
                        title.words().contains("recommendations") && !hadRecommendations;
                enter(
                        theOnlyOnes && !inAppendix
                                ? SectionRole.RECOMMENDATIONS
                                : SectionRole.ACTION_PLAN,
                        index);
            }
            case SUMMARY -> {
                if (!inAppendix) {
                    summaryEnd = SummaryEnd.after(paragraphs, index, contents);
                    enter(SectionRole.SUMMARY, index);
                }
            }
            case RECOMMENDATIONS -> {
                boolean ownTable =
                        role == SectionRole.ACTION_PLAN && !closes(paragraphs.get(index));
                if (!inAppendix && !ownTable) {
                    enter(SectionRole.RECOMMENDATIONS, index);
                }
            }
            case MAIN -> {}
        }
    }

    private void enter(SectionRole next, int index) {
        int level = level(paragraphs.get(index));
        if (next != role || level < openedLevel) {
            openedLevel = level;
            openedAt = index;
        }
        role = next;
        hadRecommendations |= next == SectionRole.RECOMMENDATIONS;
    }

    /** The next number of the main sections: the report goes on, whatever came before. */
    private boolean continuesMain(Headings.Title title, DraftParagraph paragraph) {
        if (title.depth() != 1
                || paragraph.kind() != ParagraphKind.HEADING
                || level(paragraph) > 2) {
            return false;
        }
        int step = title.number() - lastMainNumber;
        return switch (role) {
            case SUMMARY, CONTENTS -> false;
            case MAIN, RECOMMENDATIONS -> step > 0 && step <= 3;
            case ACTION_PLAN, APPENDIX ->
                    step == 1 && (lastMainNumber > 0 || openedAt < EARLY * paragraphs.size());
        };
    }

    /** A heading without a name of its own that ends the section it stands in. */
    private boolean closes(DraftParagraph paragraph) {
        return switch (role) {
            case RECOMMENDATIONS, ACTION_PLAN, APPENDIX ->
                    !inAppendix
                            && paragraph.kind() == ParagraphKind.HEADING
                            && level(paragraph) <= openedLevel;
            case MAIN, CONTENTS, SUMMARY -> false;
        };
    }

    static int level(DraftParagraph paragraph) {
        return paragraph.level() > 0 && paragraph.kind() == ParagraphKind.HEADING
                ? paragraph.level()
                : 1;
    }

    static boolean mayBeHeading(DraftParagraph paragraph) {
        int length = paragraph.text().length();
        return switch (paragraph.kind()) {
            case HEADING -> length <= 2 * Headings.LONGEST;
            case BODY, LIST ->
                    length <= Headings.LONGEST
                            && ".;,?!".indexOf(paragraph.text().charAt(length - 1)) < 0;
            case TABLE_CELL, FOOTNOTE -> false;
        };
    }
}
