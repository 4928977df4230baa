package org.postil.coding.suggest;

import org.postil.coding.AgencyNames;
import org.postil.domain.DocumentRole;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.TextLayout.Paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells for every paragraph of a document whether recommendations are to be expected there: by the
 * section the import has found, by headings that it does not know ("What needs to change"), and by
 * sentences that open a list ("The panel recommends that:").
 */
final class Areas {
    /** What is to be expected at a paragraph. */
    enum Area {
        NONE,
        /**
         * Under a heading that says nothing, in the second half of a report without any that does.
         */
        POSSIBLE,
        /** Told of other reviews: what looks like a recommendation there is none of this one. */
        ELSEWHERE,
        RECOMMENDATIONS,
        SUMMARY,
        PLAN
    }

    /**
     * @param group number of the heading it stands under: what is between two headings belongs
     *     together
     * @param heading its words without number, empty before the first
     */
    record At(Area area, int group, String heading, boolean isHeading) {
        private At of(Area other) {
            return new At(other, group, heading, isHeading);
        }
    }

    private static final Pattern OPENS_LIST =
            Pattern.compile(
                    "(?:\\b(?:recommendations?|actions) (?:\\w+ ){0,8}(?:are|is|as"
                        + " follows|follow|below|these)\\b|\\b(?:panel|review|report|chair|we|it"
                        + " is)\\b.{0,40}\\brecommend(?:s|ed)?\\b.*:$|\\b(?:following|these)"
                        + " (?:\\w+ ){0,3}(?:recommendations|actions)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private final SourceText source;
    private final AgencyNames agencies;
    private final List<At> result = new ArrayList<>();
    private final boolean levelsVary;

    private int group;
    private String heading = "";
    private boolean elsewhere;
    private boolean another;
    private boolean open;
    private int openLevel;
    private int openDepth;
    private SectionRole section = SectionRole.MAIN;

    /** A list that a sentence has opened: 1 before its first item, 2 within it. */
    private int list;

    private Areas(SourceText source, AgencyNames agencies) {
        this.source = source;
        this.agencies = agencies;
        levelsVary =
                source.layout().paragraphs().stream()
                                .filter(p -> p.kind() == ParagraphKind.HEADING)
                                .mapToInt(Paragraph::level)
                                .distinct()
                                .count()
                        > 1;
    }

    /** One for each paragraph, in order. */
    static List<At> of(SourceText source, AgencyNames agencies) {
        var areas = new Areas(source, agencies);
        source.layout().paragraphs().forEach(areas::step);
        boolean titled = areas.result.stream().anyMatch(at -> at.area == Area.RECOMMENDATIONS);
        return titled
                ? areas.result.stream()
                        .map(at -> at.area == Area.POSSIBLE ? at.of(Area.NONE) : at)
                        .toList()
                : areas.result;
    }

    private void step(Paragraph paragraph) {
        String words = paragraph.span().of(source.text());
        if (paragraph.section() != section) {
            section = paragraph.section();
            open = false;
            elsewhere = false;
            another = false;
            list = 0;
        }
        boolean isHeading = isHeading(paragraph, words);
        if (isHeading) {
            enter(paragraph, words);
        } else {
            follow(paragraph, words);
        }
        boolean late = 2 * paragraph.span().start() > source.text().length();
        var area = area();
        boolean possible = area == Area.NONE && section == SectionRole.MAIN && late && !another;
        result.add(new At(possible ? Area.POSSIBLE : area, group, heading, isHeading));
        if (list == 0 && !isHeading && mayOpenList() && OPENS_LIST.matcher(words).find()) {
            list = 1;
            group++;
        }
    }

    private boolean mayOpenList() {
        return area() == Area.NONE
                && (section == SectionRole.SUMMARY || section == SectionRole.MAIN);
    }

    private boolean isHeading(Paragraph paragraph, String words) {
        if (paragraph.kind() != ParagraphKind.HEADING || Titles.isLabel(words)) {
            return false;
        }
        var label = paragraph.label();
        return label == null || !Titles.isNamed(label.of(source.text()));
    }

    private void enter(Paragraph paragraph, String words) {
        group++;
        list = 0;
        heading = Titles.words(words);
        elsewhere = Titles.isOfElsewhere(heading);
        another = Titles.isAnother(heading);
        if (section == SectionRole.RECOMMENDATIONS || section == SectionRole.ACTION_PLAN) {
            return;
        }
        if (Titles.isOfRecommendations(heading) && !Titles.isOfPlan(heading)) {
            if (!open) {
                openLevel = Math.max(1, paragraph.level());
                openDepth = Titles.depth(words);
            }
            open = true;
        } else if (open && closes(paragraph, words)) {
            open = false;
        }
    }

    private boolean closes(Paragraph paragraph, String words) {
        int depth = Titles.depth(words);
        int level = Math.max(1, paragraph.level());
        if (another || elsewhere || depth > 0 && openDepth > 0 && depth <= openDepth) {
            return true;
        }
        if (!agencies.in(heading).isEmpty()) {
            return level < openLevel;
        }
        return level < openLevel || levelsVary && level == openLevel;
    }

    private void follow(Paragraph paragraph, String words) {
        boolean item = paragraph.label() != null || paragraph.kind() == ParagraphKind.LIST;
        if (list == 1) {
            list = item ? 2 : 0;
        } else if (list == 2 && !item) {
            list = 0;
            group++;
        }
    }

    private Area area() {
        if (source.document().role() == DocumentRole.LETTER || section == SectionRole.CONTENTS) {
            return Area.NONE;
        }
        if (elsewhere) {
            return Area.ELSEWHERE;
        }
        return switch (section) {
            case CONTENTS -> Area.NONE;
            case RECOMMENDATIONS -> another ? Area.NONE : Area.RECOMMENDATIONS;
            case ACTION_PLAN -> Area.PLAN;
            case SUMMARY -> open || list == 2 ? Area.SUMMARY : Area.NONE;
            case MAIN -> open || list == 2 ? Area.RECOMMENDATIONS : Area.NONE;
            case APPENDIX -> open ? Area.PLAN : Area.NONE;
        };
    }
}
