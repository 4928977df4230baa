package org.postil.coding.suggest;

import static org.postil.coding.suggest.InventedWords.capital;
import static org.postil.coding.suggest.InventedWords.pick;

import org.postil.coding.suggest.InventedFile.Block;
import org.postil.coding.suggest.InventedWords.Agency;
import org.postil.domain.DocumentRole;
import org.postil.domain.SectionRole;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A report with other headings, numbers and wording than those of the corpus, and with what looks
 * like recommendations and is none: "should" in the story, what other reviews recommended, numbered
 * findings and questions, a list of contents. Written as text or HTML and read by the importer.
 */
final class InventedReport {
    /** Headings that do not say what stands under them. */
    private static final List<String> VAGUE =
            List.of(
                    "Where we go from here",
                    "For the future",
                    "Our asks of services",
                    "Recommendations",
                    "Learning points and recommendations",
                    "What has to be different",
                    "Actions");

    private static final List<String> HEADINGS =
            List.of(
                    "Recommendations",
                    "Single agency and multi-agency recommendations",
                    "Learning and recommendations",
                    "What needs to change",
                    "Actions for agencies",
                    "Panel recommendations",
                    "Next steps",
                    "Recommended actions",
                    "Changes the panel asks for",
                    "Proposals for improvement");

    /**
     * @param words without the label
     * @param addressees names in the codebook, the first addressed first; empty where the codebook
     *     has nobody of that name
     */
    record Wanted(String words, List<String> addressees) {}

    private enum Label {
        NAMED,
        SHORT,
        NUMBER,
        DECIMAL,
        BRACKET,
        LETTER,
        ROMAN,
        BULLET,
        ALONE,
        NONE
    }

    private final Random random;
    private final boolean html;
    private final boolean hard;
    private final List<Block> main = new ArrayList<>();
    private final List<Block> summary = new ArrayList<>();
    private final List<Block> plan = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<String> repeats = new ArrayList<>();
    private final String heading;
    private final int number;
    private final Label label;

    /**
     * @param hard with recommendations that are no sentences, verbs that are in no list, several
     *     sentences each, vague headings, and "should" between the recommendations
     */
    InventedReport(int seed, boolean hard) {
        random = new Random(seed);
        this.hard = hard;
        html = seed % 2 == 1;
        heading = pick(hard ? VAGUE : HEADINGS, random);
        number = 5 + random.nextInt(5);
        label = pick(List.of(Label.values()), random);
        write();
    }

    List<Wanted> wanted() {
        return wanted;
    }

    /** The words of each mirror. */
    List<String> repeats() {
        return repeats;
    }

    String description() {
        return heading + " / " + label + " / " + (html ? "html" : "text");
    }

    List<SourceText> read() {
        var result = new ArrayList<SourceText>();
        result.add(read(main, "report", 1, DocumentRole.OVERVIEW_REPORT));
        if (!summary.isEmpty()) {
            var read = read(summary, "summary", 2, DocumentRole.EXECUTIVE_SUMMARY);
            result.add(
                    new SourceText(
                            read.document(),
                            read.text(),
                            read.layout().allIn(SectionRole.SUMMARY)));
        }
        if (!plan.isEmpty()) {
            var read = read(plan, "plan", 3, DocumentRole.ACTION_PLAN);
            result.add(
                    new SourceText(
                            read.document(),
                            read.text(),
                            read.layout().allIn(SectionRole.ACTION_PLAN)));
        }
        return result;
    }

    private SourceText read(List<Block> blocks, String name, long id, DocumentRole role) {
        String file = html ? InventedFile.html(blocks) : InventedFile.text(blocks);
        return Readings.read(
                file.getBytes(StandardCharsets.UTF_8), name + (html ? ".html" : ".txt"), id, role);
    }

    // ---- the report

    private void write() {
        add(main, "h1", "", "Domestic homicide review: the death of Merrin");
        contents();
        var recommendations = recommendations();
        boolean apart = random.nextBoolean();
        if (random.nextInt(3) > 0) {
            summary(apart ? summary : main, recommendations);
        }
        story();
        section(recommendations);
        if (random.nextInt(4) > 0) {
            plan(random.nextBoolean() ? plan : main, recommendations);
        }
        add(main, "h1", "", "Glossary");
        add(main, "p", "", "MARAC: a meeting about those at the greatest danger");
    }

    private void contents() {
        add(main, "h1", "", "Contents");
        int page = 3;
        for (String title : List.of("Introduction", "The story", "Lessons", heading, "Glossary")) {
            add(main, "p", "", title + " ............................ " + page);
            page += 4;
        }
    }

    private record Draft(Wanted wanted, String heading) {}

    private List<Draft> recommendations() {
        var deeds = new ArrayList<>(InventedWords.DEEDS);
        Collections.shuffle(deeds, random);
        var drafts = new ArrayList<Draft>();
        int count = 4 + random.nextInt(6);
        boolean byAgency = random.nextInt(3) == 0;
        for (int i = 0; i < count; i++) {
            drafts.add(draft(deeds.get(i), byAgency));
        }
        return drafts;
    }

    private Draft draft(String deed, boolean byAgency) {
        Agency a = pick(InventedWords.AGENCIES, random);
        Agency b = pick(InventedWords.AGENCIES, random);
        while (b.code().equals(a.code())) {
            b = pick(InventedWords.AGENCIES, random);
        }
        if (byAgency) {
            return new Draft(
                    new Wanted(capital(deed) + ".", codes(a)),
                    capital(a.printed().replaceFirst("^the ", "")));
        }
        if (hard && random.nextBoolean()) {
            return hardDraft(deed, a);
        }
        String words =
                switch (random.nextInt(14)) {
                    case 0, 1 -> a.printed() + " should " + deed;
                    case 2 -> a.printed() + " must " + deed;
                    case 3 -> a.printed() + " to " + deed;
                    case 4 -> "the panel recommends that " + a.printed() + " should " + deed;
                    case 5 -> "it is recommended that " + a.printed() + " should " + deed;
                    case 6 -> "that " + a.printed() + " should " + deed;
                    case 7 -> a.printed() + " needs to " + deed;
                    case 8 -> "the panel asks " + a.printed() + " to " + deed;
                    case 9 -> a.printed() + ", together with " + b.printed() + ", should " + deed;
                    case 10 ->
                            "when "
                                    + pick(InventedWords.EVENTS, random)
                                    + ", "
                                    + a.printed()
                                    + " should "
                                    + deed;
                    case 11 ->
                            "so that "
                                    + b.printed()
                                    + " can act sooner, "
                                    + a.printed()
                                    + " should "
                                    + deed;
                    case 12 ->
                            "learning from this review for "
                                    + b.printed()
                                    + " should be commissioned by "
                                    + a.printed();
                    default -> "for " + a.printed() + ": " + deed;
                };
        return new Draft(new Wanted(capital(words) + ".", codes(a)), "");
    }

    private Draft hardDraft(String deed, Agency a) {
        String words =
                switch (random.nextInt(7)) {
                    case 0 ->
                            a.printed()
                                    + " should "
                                    + deed
                                    + ". This should be in place by the spring";
                    case 1 -> "a single named contact for bereaved relatives in " + a.printed();
                    case 2 ->
                            "clearer guidance on stalking should be issued to staff by "
                                    + a.printed();
                    case 3 ->
                            "pilot, with "
                                    + a.printed()
                                    + ", a night-time desk for worried neighbours";
                    case 4 -> "convene a yearly day on economic abuse (" + a.printed() + ")";
                    case 5 ->
                            "the panel heard that calls went unanswered. "
                                    + capital(a.printed())
                                    + " should "
                                    + deed;
                    default -> a.printed() + " is invited to consider how it might " + deed;
                };
        return new Draft(new Wanted(capital(words) + ".", codes(a)), "");
    }

    private static List<String> codes(Agency agency) {
        return agency.code().isEmpty() ? List.of() : List.of(agency.code());
    }

    private void story() {
        add(main, "h1", "1.", "Introduction");
        add(
                main,
                "p",
                "1.1",
                "Anybody who reads this report should bear in mind that Merrin was loved.");
        add(main, "p", "1.2", "The panel met six times and asked itself these questions.");
        add(
                main,
                "li",
                "1.",
                "What did the housing officer know, and should it have been passed on?");
        add(main, "li", "2.", "Should the two hospitals have spoken to each other?");
        add(main, "li", "3.", "Was the risk assessment reviewed when it should have been?");
        add(main, "h1", "2.", "The story");
        add(
                main,
                "p",
                "2.1",
                "In March the surgery decided that Merrin should be seen every month. She was told"
                        + " that she must bring a letter.");
        add(
                main,
                "p",
                "2.2",
                "Staff said that somebody should have rung back. The manager wrote that the police"
                        + " should be asked to call, and nobody did.");
        add(
                main,
                "p",
                "2.3",
                "The court ordered that Tam must not go to the house and should live with his"
                        + " brother.");
        add(main, "h1", "3.", "Findings");
        add(main, "p", "Finding 1:", "Records were kept in four places and read in none.");
        add(main, "p", "Finding 2:", "Nobody asked Merrin what she wanted to happen.");
        if (random.nextBoolean()) {
            add(main, "h2", "", "Recommendations of earlier reviews");
            add(main, "p", "", "Two reviews were held in the county before this one.");
            add(main, "li", "1.", "The Police should keep a register of repeat callers.");
            add(main, "li", "2.", "Schools should tell the health visitor when a child is absent.");
        }
        add(main, "h1", "4.", "Lessons");
        add(
                main,
                "p",
                "4.1",
                "Practitioners should never take silence for safety. A door that stays shut needs"
                        + " to be knocked at again.");
        add(main, "h2", "", "Actions taken since the death");
        add(main, "li", "\u2022", "The NHS Trust has retrained its night staff.");
        add(main, "li", "\u2022", "The Housing Department now rings before each visit.");
    }

    private void section(List<Draft> drafts) {
        add(main, "h1", number + ".", heading);
        boolean numbered = label == Label.DECIMAL;
        add(
                main,
                "p",
                numbered ? number + ".1" : "",
                "The panel thanks all who took part. What follows is set out with the body that is"
                        + " responsible.");
        add(
                main,
                "p",
                numbered ? number + ".2" : "",
                "A review held in 2012 recommended that the Constabulary should change its forms,"
                        + " and that was done.");
        int at = numbered ? 3 : 1;
        String under = "";
        for (Draft draft : drafts) {
            if (!draft.heading.equals(under)) {
                under = draft.heading;
                add(main, "h2", "", under);
            }
            recommendation(main, draft.wanted.words(), at, label);
            wanted.add(draft.wanted);
            at++;
            if (hard && random.nextInt(4) == 0) {
                add(
                        main,
                        "p",
                        "",
                        "The panel was told that callers should expect an answer within an hour,"
                                + " and that they seldom had one.");
            }
            if (label != Label.DECIMAL && random.nextInt(5) == 0) {
                add(
                        main,
                        "p",
                        "",
                        "The panel heard from three people who had waited longer than they had been"
                                + " promised.");
            }
        }
    }

    private void recommendation(List<Block> into, String words, int at, Label how) {
        switch (how) {
            case NAMED -> add(into, "p", "Recommendation " + at + ":", words);
            case SHORT -> add(into, "p", "R" + at + ".", words);
            case NUMBER -> add(into, "li", at + ".", words);
            case DECIMAL -> add(into, "p", number + "." + at, words);
            case BRACKET -> add(into, "li", "(" + at + ")", words);
            case LETTER -> add(into, "li", (char) ('a' + at - 1) + ")", words);
            case ROMAN ->
                    add(
                            into,
                            "li",
                            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
                                            .get(at - 1)
                                    + ".",
                            words);
            case BULLET -> add(into, "li", "\u2022", words);
            case ALONE -> {
                add(into, "p", "", "Recommendation " + at);
                add(into, "p", "", words);
            }
            case NONE -> add(into, "p", "", words);
        }
    }

    private void summary(List<Block> into, List<Draft> drafts) {
        add(into, "h1", "", "Executive summary");
        add(
                into,
                "p",
                "",
                "Merrin was thirty-four. This summary says what the panel learned and should be"
                        + " read with the report.");
        add(into, "h2", "", "Recommendations");
        int at = 1;
        for (Draft draft : drafts) {
            recommendation(
                    into,
                    draft.wanted.words(),
                    at,
                    pick(List.of(Label.NUMBER, Label.BULLET, Label.NAMED), random));
            repeats.add(draft.wanted.words());
            at++;
        }
        if (into == main) {
            add(main, "h1", "", "Overview report");
        }
    }

    private void plan(List<Block> into, List<Draft> drafts) {
        var heads =
                pick(
                        List.of(
                                List.of("No.", "Recommendation", "Lead", "By when", "Status"),
                                List.of(
                                        "Ref",
                                        "Recommendation",
                                        "Responsible agency",
                                        "Timescale",
                                        "Progress"),
                                List.of("#", "Action required", "Owner", "Deadline", "RAG")),
                        random);
        add(into, "h1", "", "Appendix A: Action plan");
        var rows = new ArrayList<List<String>>();
        rows.add(heads);
        int at = 1;
        for (Draft draft : drafts) {
            String words = draft.wanted.words();
            if (random.nextInt(6) == 0 && words.length() > 60) {
                words = words.substring(0, words.lastIndexOf(' ', words.length() - 12)) + ".";
            }
            String lead =
                    draft.wanted.addressees().isEmpty()
                            ? "To be agreed"
                            : draft.wanted.addressees().getFirst();
            rows.add(
                    List.of(
                            Integer.toString(at),
                            words,
                            lead,
                            "June 2027",
                            pick(List.of("Open", "Done", "Amber"), random)));
            repeats.add(words);
            at++;
        }
        into.add(new Block("table", "", "", rows));
    }

    private static void add(List<Block> into, String tag, String label, String words) {
        into.add(new Block(tag, label, words, List.of()));
    }
}
