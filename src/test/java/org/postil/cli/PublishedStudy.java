package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.Program;
import org.postil.exchange.CsvTable;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The published study made from one rendering of the reports, and what must hold for it. */
final class PublishedStudy {
    private static final Set<String> MAIN = Set.of("main", "recommendations");
    private static final Pattern LEADERS = Pattern.compile("\\s*\\.{3,}\\s*");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(page )?\\d+( of \\d+|/\\d+| \\| ?p a g e)?");

    private final Program program;
    private final Path file;
    private final String format;
    private final JsonNode imported;
    private final JsonNode coded;
    private final Map<String, JsonNode> texts = new HashMap<>();

    /**
     * Imports, codes, extracts and marks as read, by the commands a user has.
     *
     * @param folder empty
     * @param format pdf, docx, txt or txt_paged
     */
    PublishedStudy(Path folder, String format) {
        this.program = new Program(folder.resolve("home"));
        this.file = folder.resolve("study.postil");
        this.format = format;
        program.run("new", file, "--frame", "children", "--coder", "Ann").exits(0);
        imported = json("import", SampleFiles.reports(format));
        coded = json("code", SampleFiles.CODINGS, "--coder", "Ann");
        json("code", SampleFiles.OUT_OF_SCOPE, "--coder", "Ann");
        json("extract", SampleFiles.ANSWERS);
        json("read", "--coder", "Ann", "--all");
    }

    private JsonNode json(String command, Object... more) {
        var all = new ArrayList<Object>(List.of(command, file));
        all.addAll(Arrays.asList(more));
        return program.json(all.toArray());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode text(String document) {
        return texts.computeIfAbsent(document, d -> json("text", "--document", d));
    }

    private static String slice(JsonNode text, JsonNode span) {
        return text.get("text")
                .asString()
                .substring(span.get("start").asInt(), span.get("end").asInt());
    }

    void allReportsComeInWhole() {
        assertThat(list(imported.get("files")))
                .hasSize(33)
                .allMatch(file -> file.get("outcome").asString().equals("ok"));
        program.run("check", file).exits(0);
    }

    void everyFigureOfTheStudyComesOut() {
        var wrong = new ArrayList<String>();
        for (var figure : SampleFiles.rows(SampleFiles.FIGURES)) {
            var expected = expected(figure);
            var found = found(figure);
            if (!found.equals(expected)) {
                wrong.add(figure.get("id") + ": expected " + expected + ", found " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What the figure is, as printed in the table of figures. */
    private static String expected(CsvTable.Row figure) {
        return figure.get("n") + "/" + figure.get("d") + " " + figure.get("percent");
    }

    private String found(CsvTable.Row figure) {
        var arguments = new ArrayList<Object>(List.of("--rows", figure.get("rows")));
        for (String option : List.of("columns", "unit", "where", "person", "missing")) {
            if (!figure.get(option).isEmpty()) {
                arguments.addAll(List.of("--" + option, figure.get(option)));
            }
        }
        boolean group = figure.get("column").equals("National");
        if (group) {
            arguments.add("--groups");
        }
        var tally = json("tally", arguments.toArray());
        if (figure.get("statistic").equals("universe")) {
            return tally.get("universe") + "/ ";
        }
        var row = row(tally, figure.get("row"));
        if (!figure.get("column").isEmpty()) {
            row = row.get("cells").get(figure.get("column"));
        }
        return shown(row, figure.get("statistic"));
    }

    private static String shown(JsonNode row, String statistic) {
        return switch (statistic) {
            case "" -> row.get("n") + "/" + row.get("d") + " " + row.get("percent");
            case "denominator" -> row.get("d") + "/ ";
            case "passages" -> row.get("passages") + "/ ";
            case "missing" -> missing(row) + "/" + row.get("d") + " ";
            case "known" ->
                    row.get("known") + "/" + (row.get("known").asInt() + missing(row)) + " ";
            default -> row.get(statistic) + "/ ";
        };
    }

    private static int missing(JsonNode row) {
        int sum = 0;
        for (JsonNode count : row.get("missing")) {
            sum += count.asInt();
        }
        return sum;
    }

    private static JsonNode row(JsonNode tally, String code) {
        return list(tally.get("rows")).stream()
                .filter(row -> row.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + code + " in " + tally));
    }

    void everyGoldQuoteIsPlacedWhereItBelongs() {
        assertThat(coded.get("placed").asInt()).isEqualTo(196);
        for (String left : List.of("not_found", "ambiguous", "unknown", "malformed")) {
            assertThat(list(coded.get(left))).as(left).isEmpty();
        }
        var kinds = new HashMap<String, String>();
        SampleFiles.rows(SampleFiles.CODINGS)
                .forEach(row -> kinds.put(row.get("id"), row.get("kind")));
        var elsewhere = new ArrayList<String>();
        for (JsonNode passage : list(coded.get("passages"))) {
            String id = passage.get("id").asString();
            String section = passage.get("section").asString();
            String wanted = "recommendation".equals(kinds.get(id)) ? "recommendations" : "main";
            if (!section.equals(wanted)) {
                elsewhere.add(id + " stands in " + section + ", not in " + wanted);
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    void everyQuoteIsItsSlice() {
        var quotes = new HashMap<String, String>();
        SampleFiles.rows(SampleFiles.CODINGS)
                .forEach(row -> quotes.put(row.get("id"), row.get("quote")));
        for (JsonNode passage : list(coded.get("passages"))) {
            var text = text(passage.get("document").asString());
            assertThat(slice(text, passage)).isEqualTo(quotes.get(passage.get("id").asString()));
        }
        var stored =
                Database.rows(
                        file,
                        "SELECT d.file_name, p.start, p.end, p.quote, p.kind FROM passage p"
                                + " JOIN document d ON d.id = p.document");
        assertThat(stored)
                .filteredOn(passage -> !passage.get(4).equals("evidence"))
                .hasSize(196 + 36);
        assertThat(stored)
                .as("the same evidence is found in every rendering")
                .filteredOn(passage -> passage.get(4).equals("evidence"))
                .hasSize(581);
        for (var passage : stored) {
            assertThat(passage.get(3))
                    .isEqualTo(
                            text(passage.get(0))
                                    .get("text")
                                    .asString()
                                    .substring(
                                            Integer.parseInt(passage.get(1)),
                                            Integer.parseInt(passage.get(2))));
        }
    }

    void whatStandsSeveralTimesIsListedAsChosen() {
        var repeated = new TreeSet<String>();
        for (JsonNode passage : list(coded.get("passages"))) {
            var text = text(passage.get("document").asString());
            String whole = text.get("text").asString();
            String quote = slice(text, passage);
            if (whole.indexOf(quote) != whole.lastIndexOf(quote)) {
                repeated.add(passage.get("id").asString());
            }
        }
        var chosen = new TreeSet<String>();
        for (JsonNode choice : list(coded.get("chosen"))) {
            assertThat(choice.get("candidates").asInt()).isGreaterThan(1);
            assertThat(choice.get("section").asString()).isIn(MAIN);
            chosen.add(choice.get("id").asString());
        }
        assertThat(repeated).isNotEmpty();
        assertThat(chosen).isEqualTo(repeated);
    }

    void noRunningHeaderFooterOrPageNumberIsLeft() {
        var left = new ArrayList<String>();
        for (String review : SampleFiles.reviews()) {
            var text = text(review);
            var printed = printed(review);
            String board = printed.getFirst();
            for (JsonNode paragraph : list(text.get("paragraphs"))) {
                String words = slice(text, paragraph);
                boolean cell = paragraph.get("kind").asString().equals("table_cell");
                if (!cell && !printed.contains(words) && isRunning(words, board)) {
                    left.add(review + ": " + words);
                }
            }
        }
        assertThat(left).isEmpty();
    }

    /**
     * True for a line that stands on every page of a rendering.
     *
     * @param board the partnership's name, which some headers and footers show
     */
    private static boolean isRunning(String words, String board) {
        return words.contains("P a g e")
                || words.equals("RESTRICTED")
                || words.startsWith("OFFICIAL SENSITIVE")
                || words.equals(board.toUpperCase(Locale.ROOT))
                || words.contains("DHR " + board)
                || PAGE_NUMBER.matcher(words).matches()
                || words.startsWith(board)
                        && PAGE_NUMBER.matcher(words.substring(board.length()).strip()).matches();
    }

    /** The paragraphs of the clean text of a report. */
    private static List<String> printed(String review) {
        return SampleFiles.text(SampleFiles.reports("txt").resolve(review + ".txt"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    void atLeast98PercentOfTheParagraphsComeOutAsParagraphs() {
        int all = 0;
        var lost = new ArrayList<String>();
        for (String review : SampleFiles.reviews()) {
            var text = text(review);
            var found = new HashSet<String>();
            list(text.get("paragraphs")).forEach(p -> found.add(withoutLeaders(slice(text, p))));
            for (String paragraph : printed(review)) {
                boolean table = paragraph.contains(" | ");
                if (table && format.equals("pdf")) {
                    continue;
                }
                for (String part : paragraph.split(" \\| ", -1)) {
                    all++;
                    if (!found.contains(withoutLeaders(part))) {
                        lost.add(review + ": " + part);
                    }
                }
            }
        }
        double share = 100.0 * (all - lost.size()) / all;
        assertThat(share)
                .as("%.2f%% of %d paragraphs; lost: %s", share, all, lost)
                .isGreaterThanOrEqualTo(98);
    }

    private static String withoutLeaders(String paragraph) {
        return LEADERS.matcher(paragraph).replaceAll(" ");
    }
}
