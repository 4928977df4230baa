package org.postil.bench;

import org.postil.bench.InventedReport.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invents reports. The same number and size give the same report, everywhere and always. */
final class ReportInventor {
    private static final long SEED = 20230707;

    private static final List<String> AGENCIES =
            List.of(
                    "Children's Social Care",
                    "the Police",
                    "Education",
                    "the Safeguarding Board",
                    "Health",
                    "Probation",
                    "Housing",
                    "Adult Social Care",
                    "the voluntary sector");

    private static final List<String> PERSONS =
            List.of("Adult A", "Adult B", "Child C", "Child D", "the mother", "the father");

    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private static final List<String> CHAPTERS =
            List.of(
                    "Introduction",
                    "Terms of Reference",
                    "Methodology and Contributors",
                    "Background and Family Composition",
                    "Narrative Chronology",
                    "Overview of Agency Involvement",
                    "The Children’s Experiences",
                    "Analysis by Agency",
                    "Equality and Diversity",
                    "Examples of Good Practice",
                    "Conclusions",
                    "Lessons to be Learned",
                    "Recommendations");

    private static final int FAMILY = 4;
    private static final int CHRONOLOGY = 5;
    private static final int RECOMMENDATIONS = CHAPTERS.size();

    private final Vocabulary vocabulary;
    private final Random random;
    private final List<Block> blocks = new ArrayList<>();

    private ReportInventor(Vocabulary vocabulary, int number) {
        this.vocabulary = vocabulary;
        this.random = new Random(SEED * 1_000_003 + number);
    }

    /**
     * @param number from 1
     * @param least characters of the report, about
     * @param most characters of the report, about
     */
    static InventedReport report(Vocabulary vocabulary, int number, int least, int most) {
        var inventor = new ReportInventor(vocabulary, number);
        int characters = least + inventor.random.nextInt(most - least + 1);
        String title = String.format(Locale.ROOT, "Domestic Homicide Review %04d", number);
        inventor.write(title, characters);
        return new InventedReport(title, inventor.blocks);
    }

    private void write(String title, int characters) {
        blocks.add(new Block.Heading(1, title + ": Overview Report"));
        blocks.add(
                new Block.Paragraph(
                        "Report into the death of Adult A, "
                                + date()
                                + ". Author: Independent Chair. OFFICIAL."));
        int written = 0;
        for (int chapter = 1; chapter <= CHAPTERS.size(); chapter++) {
            blocks.add(new Block.Heading(1, chapter + ". " + CHAPTERS.get(chapter - 1)));
            int goal = (int) ((long) characters * chapter / CHAPTERS.size());
            for (int paragraph = 1; written < goal; paragraph++) {
                if (paragraph == 2 && (chapter == FAMILY || chapter == CHRONOLOGY)) {
                    blocks.add(chapter == FAMILY ? family() : chronology());
                }
                if (paragraph % 9 == 1 && chapter != RECOMMENDATIONS) {
                    String words = vocabulary.next(random) + " and " + vocabulary.next(random);
                    blocks.add(new Block.Heading(2, capital(words)));
                }
                String text =
                        chapter == RECOMMENDATIONS
                                ? recommendation(paragraph)
                                : chapter + "." + paragraph + " " + sentences();
                blocks.add(new Block.Paragraph(text));
                written += text.length() + 2;
            }
        }
    }

    private String recommendation(int number) {
        return "Recommendation "
                + number
                + ": "
                + capital(agency())
                + " should "
                + words(8 + random.nextInt(20))
                + ".";
    }

    private String sentences() {
        var text = new StringBuilder();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            text.append(text.isEmpty() ? "" : " ").append(sentence());
        }
        return text.toString();
    }

    private String sentence() {
        return switch (random.nextInt(28)) {
            case 0 ->
                    "The Panel noted that "
                            + agency()
                            + " did not share the referral with "
                            + agency()
                            + " until "
                            + date()
                            + ".";
            case 1 ->
                    "On "
                            + date()
                            + " "
                            + person()
                            + " told "
                            + agency()
                            + " that "
                            + person()
                            + " had threatened to harm the children.";
            case 2 ->
                    capital(agency())
                            + " should ensure that all staff receive training on coercive and"
                            + " controlling behaviour (see paragraph "
                            + (1 + random.nextInt(13))
                            + "."
                            + (1 + random.nextInt(60))
                            + ").";
            case 3 -> "A MARAC referral was made by " + agency() + "; however, " + words(5) + ".";
            case 4 ->
                    capital(person())
                            + " said: ‘"
                            + words(8)
                            + "’ – this was not explored further by "
                            + agency()
                            + ".";
            default -> capital(words(8 + random.nextInt(23))) + ".";
        };
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.append(count > 16 && i == count / 2 ? ", " : " ");
            }
            text.append(vocabulary.next(random));
        }
        return text.toString();
    }

    private Block.Table family() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Name", "Relationship", "Age"));
        for (String person : PERSONS.subList(0, 4)) {
            rows.add(List.of(person, words(2), String.valueOf(1 + random.nextInt(60))));
        }
        return new Block.Table(rows);
    }

    private Block.Table chronology() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Date", "Agency", "Event"));
        for (int i = 0; i < 12; i++) {
            rows.add(List.of(date(), capital(agency()), capital(words(18)) + "."));
        }
        return new Block.Table(rows);
    }

    private String date() {
        return (1 + random.nextInt(28)) + " " + pick(MONTHS) + " " + (2011 + random.nextInt(9));
    }

    private String agency() {
        return pick(AGENCIES);
    }

    private String person() {
        return pick(PERSONS);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
