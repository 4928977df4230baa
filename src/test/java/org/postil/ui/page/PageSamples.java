package org.postil.ui.page;

import javafx.scene.paint.Color;

import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts for the tests of the page: one to look at, one of any size. */
final class PageSamples {
    private static final Color[] COLOURS = {
        Color.web("#d55e00"),
        Color.web("#0072b2"),
        Color.web("#009e73"),
        Color.web("#cc79a7"),
        Color.web("#e69f00")
    };

    private final StringBuilder text = new StringBuilder();
    private final List<PageText.Paragraph> paragraphs = new ArrayList<>();
    private final List<PageText.PageBreak> breaks = new ArrayList<>();

    private PageSamples add(PageText.Kind kind, int level, String label, String body) {
        return add(kind, level, label, body, "", false);
    }

    private PageSamples add(
            PageText.Kind kind, int level, String label, String body, String hint, boolean ruled) {
        if (!paragraphs.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(label).append(label.isEmpty() ? "" : " ").append(body);
        Span labelled = label.isEmpty() ? null : new Span(start, start + label.length());
        paragraphs.add(
                new PageText.Paragraph(
                        new Span(start, text.length()), kind, level, labelled, hint, ruled));
        return this;
    }

    private PageSamples line(int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            add(PageText.Kind.CELL, 0, "", cells[column], "", false);
            var plain = paragraphs.removeLast();
            paragraphs.add(
                    new PageText.Paragraph(
                            plain.span(),
                            plain.kind(),
                            0,
                            null,
                            row == 0 ? "" : "Column " + column,
                            column == 0,
                            new PageText.Cell(0, row, column)));
        }
        return this;
    }

    /** An action plan of four columns, with what stands before and after it. */
    static PageText table() {
        return new PageSamples()
                .page(31)
                .add(PageText.Kind.HEADING, 1, "21.", "Action plan")
                .add(
                        PageText.Kind.BODY,
                        0,
                        "21.1",
                        "The partnership will look at progress every quarter until all is done.")
                .line(0, "Recommendation", "Action", "Lead", "By")
                .line(
                        1,
                        "Relatives and neighbours know how to raise a worry.",
                        "Refresh the website; send posters to libraries, job centres and"
                                + " supermarkets, renewed twice a year.",
                        "Community Safety Partnership",
                        "March 2025")
                .line(
                        2,
                        "Practices ask about life at home.",
                        "Train reception staff; add a prompt to the record.",
                        "Integrated Care Board",
                        "June 2025")
                .page(32)
                .line(3, "Schools have one contact person.", "Name one.", "Education", "Done")
                .add(PageText.Kind.BODY, 0, "21.2", "Progress is reported to the board.")
                .add(
                        PageText.Kind.FOOTNOTE,
                        0,
                        "7",
                        "Dates were agreed with each agency before publication.")
                .build();
    }

    static List<Mark> tableMarks(PageText page) {
        String text = page.text();
        return List.of(
                mark(
                        "1",
                        text.indexOf("Relatives"),
                        text.indexOf("renewed"),
                        0,
                        "1.3 Public information",
                        "Community"),
                mark("2", text.indexOf("send posters"), text.indexOf("twice") + 5, 1, "4.1", ""),
                mark("3", text.indexOf("Practices"), text.indexOf("June"), 2, "2.1 Training", ""),
                mark("4", text.indexOf("Name one"), text.indexOf("Done") + 4, 3, "1.1 Share", ""));
    }

    /** Hebrew, Arabic and mixed paragraphs. */
    static PageText rightToLeft() {
        return new PageSamples()
                .page(3)
                .add(PageText.Kind.HEADING, 1, "4.", "רקע")
                .add(
                        PageText.Kind.BODY,
                        0,
                        "4.1",
                        "הפאנל מצא שאף אחד לא שאל מה ידעו זה על זה, ואף סוכנות לא שיתפה את החששות"
                                + " שלה עם אחות המרפאה כאשר בני המשפחה התקשרו בנושא כסף ודיור.")
                .add(
                        PageText.Kind.BODY,
                        0,
                        "4.2",
                        "המשפטים כאן מערבים Latin words ומספרים כמו 12 או 2024 בתוך השורה, ומה"
                                + " שנבחר חייב להיות מדויק.")
                .add(
                        PageText.Kind.BODY,
                        0,
                        "4.3",
                        "A paragraph that begins in English quotes שלום עולם and goes on.")
                .add(PageText.Kind.BODY, 0, "4.4", "وجدت اللجنة أن أحدا لم يسأل عما يعرفونه.")
                .build();
    }

    static List<Mark> rightToLeftMarks(PageText page) {
        String text = page.text();
        return List.of(
                mark("1", text.indexOf("שאף"), text.indexOf("ואף"), 0, "1.1 Sharing", "Health"),
                mark("2", text.indexOf("Latin"), text.indexOf("2024") + 4, 1, "3.1 Family", ""),
                mark("3", text.indexOf("עולם and"), text.indexOf("goes on"), 2, "1.3 Public", ""));
    }

    private PageSamples page(int number) {
        breaks.add(new PageText.PageBreak(text.isEmpty() ? 0 : text.length() + 1, "p. " + number));
        return this;
    }

    private PageText build() {
        return new PageText(text.toString(), paragraphs, breaks);
    }

    /** A dense page with every kind of paragraph. */
    static PageText dense() {
        var page = new PageSamples();
        page.page(15)
                .add(PageText.Kind.HEADING, 1, "19.", "Recommendations")
                .add(
                        PageText.Kind.BODY,
                        0,
                        "19.1",
                        "The panel makes the recommendations below. Those for a single organisation"
                                + " came from its own management review unless the text says"
                                + " otherwise. They were agreed with Dr. Hall in March.")
                .add(PageText.Kind.HEADING, 2, "", "Local recommendations")
                .add(
                        PageText.Kind.BODY,
                        0,
                        "Recommendation 5:",
                        "The Schools and Colleges Partnership should name one contact person whom"
                                + " police and health colleagues can ring, so that worries about a"
                                + " household are passed on the day they arise.")
                .add(
                        PageText.Kind.LIST,
                        1,
                        "•",
                        "Posters and pocket-sized helpline cards in libraries, job centres and"
                                + " supermarkets, renewed twice a year.")
                .add(PageText.Kind.LIST, 1, "•", "A named deputy for holidays.")
                .add(PageText.Kind.LIST, 2, "a)", "Published on the intranet.");
        page.page(16)
                .add(PageText.Kind.HEADING, 3, "", "Action plan")
                .add(
                        PageText.Kind.CELL,
                        0,
                        "",
                        "Refresh the website so that relatives and neighbours can see how to raise"
                                + " a worry.",
                        "Action",
                        true)
                .add(PageText.Kind.CELL, 0, "", "Community Safety Partnership", "Lead", false)
                .add(PageText.Kind.CELL, 0, "", "Chart the help on offer.", "Action", true)
                .add(
                        PageText.Kind.BODY,
                        0,
                        "19.2",
                        "שלום עולם, זה משפט בעברית עם Latin words בתוך השורה כדי לבדוק את הכיוון.")
                .add(
                        PageText.Kind.FOOTNOTE,
                        0,
                        "12",
                        "Names have been changed. The review took place over eleven months.");
        return page.build();
    }

    /** Ten marks in one paragraph and five on one sentence, some with keys and some without. */
    static List<Mark> denseMarks(PageText page) {
        String text = page.text();
        int start = text.indexOf("The panel makes");
        int end = text.indexOf("in March.") + 9;
        String[] names = {
            "1.1 Sharing information",
            "Education",
            "3.1 Whole family approaches",
            "Information management protocols",
            "Children's Social Care",
            "5.4 Protocols",
            "Police training",
            "2.2 Child safeguarding assessments",
            "Police response",
            "Housing"
        };
        var out = new ArrayList<Mark>(marks(page));
        int step = (end - start) / names.length;
        for (int i = 0; i < names.length; i++) {
            String key = names[i].matches("[0-9.]+ .*") ? names[i].split(" ")[0] : "";
            int from = start + i * step;
            int to = Math.min(end, from + step * (1 + i % 4));
            var pattern = Mark.Pattern.values()[i % 5 == 3 ? 1 : i % 7 == 6 ? 2 : 0];
            out.add(
                    new Mark(
                            "d" + i,
                            new Span(from, to),
                            COLOURS[i % COLOURS.length],
                            names[i],
                            key,
                            i % 3 == 0 ? "Education \u00b7 Police" : "",
                            pattern));
        }
        return out;
    }

    /** Five marks over one sentence of the dense page, and some elsewhere. */
    static List<Mark> marks(PageText page) {
        String text = page.text();
        int start = text.indexOf("The Schools");
        int end = text.indexOf("arise.") + 6;
        return List.of(
                mark("1", start, end, 0, "1.1 Sharing information", "Education"),
                mark("2", start + 44, end - 30, 1, "3.1 Whole family", ""),
                mark("3", start + 60, end, 2, "1.3 Public information", ""),
                mark("4", start + 80, start + 150, 3, "5.4 Information management protocols", ""),
                new Mark(
                        "5",
                        new Span(start + 10, start + 120),
                        COLOURS[4],
                        "Education",
                        "",
                        Mark.Pattern.DASHED),
                mark("6", text.indexOf("Posters"), text.indexOf("twice"), 2, "1.3 Public", ""),
                mark(
                        "7",
                        text.indexOf("relatives"),
                        text.indexOf("Chart the") + 20,
                        1,
                        "3.1 Whole family",
                        "Community"));
    }

    private static Mark mark(
            String id, int start, int end, int colour, String label, String detail) {
        return new Mark(
                id, new Span(start, end), COLOURS[colour], label, detail, Mark.Pattern.SOLID);
    }

    /** Paragraphs of 60 to 960 characters of plain words. */
    static PageText large(int characters) {
        String[] words =
                "the panel found that nobody had asked what they knew of each other".split(" ");
        var random = new Random(42);
        var page = new PageSamples();
        while (page.text.length() < characters) {
            var body = new StringBuilder("Here");
            int length = 60 + random.nextInt(900);
            while (body.length() < length) {
                body.append(' ').append(words[random.nextInt(words.length)]);
                body.append(random.nextInt(14) == 0 ? ". It" : "");
            }
            page.add(PageText.Kind.BODY, 0, page.paragraphs.size() + ".", body + ".");
        }
        return page.build();
    }

    static List<Mark> many(PageText page, int count) {
        var random = new Random(7);
        var out = new ArrayList<Mark>();
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(page.length() - 700);
            int length = 15 + (int) Math.min(680, -Math.log(1 - random.nextDouble()) * 180);
            out.add(
                    new Mark(
                            "m" + i,
                            new Span(start, start + length),
                            COLOURS[i % COLOURS.length],
                            "Name " + i % 40));
        }
        return out;
    }
}
