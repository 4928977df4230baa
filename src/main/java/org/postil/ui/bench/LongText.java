package org.postil.ui.bench;

import javafx.scene.paint.Color;

import org.postil.domain.Span;
import org.postil.ui.page.Mark;
import org.postil.ui.page.PageText;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A report of a wanted length with chapters, numbered paragraphs and printed pages, and passages
 * strewn over it; the same numbers give the same text.
 */
record LongText(PageText page, List<Mark> marks) {
    private static final int PARAGRAPHS_IN_A_CHAPTER = 24;
    private static final int CHARACTERS_ON_A_PAGE = 2_600;
    private static final int SHORTEST = 60;
    private static final int LONGEST = 960;
    private static final int LONGEST_MARK = 700;
    private static final List<String> WORDS =
            List.of(
                    ("the panel found that nobody had asked what they knew of each other and no"
                                    + " agency shared its concerns with the practice nurse when"
                                    + " family members rang about money housing drink or the"
                                    + " children after he left")
                            .split(" "));
    private static final List<Color> COLOURS =
            List.of(
                    Color.web("#d55e00"),
                    Color.web("#0072b2"),
                    Color.web("#009e73"),
                    Color.web("#cc79a7"),
                    Color.web("#e69f00"),
                    Color.web("#56b4e9"));

    /** Text without line breaks is measured as it would be read: word by word. */
    static LongText of(int characters, int marks) {
        var random = new Random(20230707);
        var text = new StringBuilder(characters + LONGEST);
        var paragraphs = new ArrayList<PageText.Paragraph>();
        var breaks = new ArrayList<PageText.PageBreak>();
        int chapter = 0;
        int number = 0;
        while (text.length() < characters) {
            if (!paragraphs.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            if (start >= breaks.size() * CHARACTERS_ON_A_PAGE) {
                breaks.add(new PageText.PageBreak(start, "p. " + (breaks.size() + 1)));
            }
            boolean heading = paragraphs.size() % PARAGRAPHS_IN_A_CHAPTER == 0;
            if (heading) {
                chapter++;
                number = 0;
            }
            String label = heading ? chapter + "." : chapter + "." + ++number;
            text.append(label).append(' ');
            body(text, heading ? 30 : SHORTEST + random.nextInt(LONGEST - SHORTEST), random);
            paragraphs.add(
                    new PageText.Paragraph(
                            new Span(start, text.length()),
                            heading ? PageText.Kind.HEADING : PageText.Kind.BODY,
                            heading ? 1 : 0,
                            new Span(start, start + label.length()),
                            "",
                            false));
        }
        return new LongText(
                new PageText(text.toString(), paragraphs, breaks),
                strewn(marks, text.length(), random));
    }

    private static void body(StringBuilder text, int length, Random random) {
        int end = text.length() + length;
        text.append("There");
        while (text.length() < end) {
            boolean full = random.nextInt(14) == 0;
            text.append(full ? ". They " : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        text.append('.');
    }

    private static List<Mark> strewn(int count, int length, Random random) {
        var out = new ArrayList<Mark>(count);
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(Math.max(1, length - LONGEST_MARK));
            int wanted = 15 + (int) (-Math.log(1 - random.nextDouble()) * 180);
            int end = Math.min(length, start + Math.min(LONGEST_MARK, wanted));
            out.add(
                    new Mark(
                            "m" + i,
                            new Span(start, end),
                            COLOURS.get(i % COLOURS.size()),
                            "1." + i % 12 + " Name of a theme",
                            i % 3 == 0 ? "An agency" : "",
                            i % 5 == 0 ? Mark.Pattern.DASHED : Mark.Pattern.SOLID));
        }
        return List.copyOf(out);
    }
}
