package org.postil.coding;

import org.jspecify.annotations.Nullable;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.domain.TextLayout.Page;
import org.postil.domain.TextLayout.Paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts with a layout for tests: paragraphs given one by one, or a plain report cut at blanks. */
final class PlainLayout {
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");
    private static final Pattern LABEL =
            Pattern.compile("(?:\\d+\\.(?:\\d+\\.?)*|\\(\\d+\\)|Recommendation \\d+:|•|-)(?=\\s)");

    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private SectionRole section = SectionRole.MAIN;
    private int pageStart;

    /** A text and its layout. */
    record Laid(String text, TextLayout layout) {
        QuoteFinder finder() {
            return new QuoteFinder(text, layout);
        }
    }

    /** A report as plain text: paragraphs parted by blank lines, sections by their headings. */
    static Laid ofReport(String report) {
        var result = new PlainLayout();
        for (String paragraph : BLANK_LINES.split(report.strip())) {
            result.section(role(paragraph, result.section)).paragraph(paragraph.strip());
        }
        return result.build();
    }

    private static SectionRole role(String paragraph, SectionRole before) {
        if (paragraph.equals("CONTENTS")) {
            return SectionRole.CONTENTS;
        }
        if (paragraph.equals("EXECUTIVE SUMMARY")) {
            return SectionRole.SUMMARY;
        }
        if (paragraph.startsWith("APPENDIX")) {
            return paragraph.contains("ACTION PLAN")
                    ? SectionRole.ACTION_PLAN
                    : SectionRole.APPENDIX;
        }
        if (paragraph.matches("(?i)(section )?1[.:] introduction")) {
            return SectionRole.MAIN;
        }
        boolean isHeading = paragraph.matches("(?i)(section )?\\d+[.:] recommendations");
        return isHeading ? SectionRole.RECOMMENDATIONS : before;
    }

    PlainLayout section(SectionRole role) {
        section = role;
        return this;
    }

    PlainLayout paragraph(String words) {
        var matcher = LABEL.matcher(words);
        return paragraph(words, matcher.lookingAt() ? matcher.end() : 0);
    }

    /** With a label of so many characters in front. */
    PlainLayout paragraph(String words, int label) {
        if (!paragraphs.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(words);
        @Nullable Span printed = label == 0 ? null : new Span(start, start + label);
        paragraphs.add(
                new Paragraph(
                        new Span(start, text.length()),
                        ParagraphKind.BODY,
                        0,
                        printed,
                        pages.size() + 1,
                        null,
                        section));
        return this;
    }

    PlainLayout pageEnds() {
        pages.add(new Page(pages.size() + 1, new Span(pageStart, text.length()), 595, 842, 0));
        pageStart = text.length();
        return this;
    }

    Laid build() {
        return new Laid(text.toString(), new TextLayout(pages, paragraphs, List.of(), List.of()));
    }
}
