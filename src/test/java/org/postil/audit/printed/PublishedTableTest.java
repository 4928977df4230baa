package org.postil.audit.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.exchange.DraftText;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.task.Cancellation;
import org.postil.ui.SampleProject;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The 77 figures of the published study, as it prints them, against the sample study. */
class PublishedTableTest {
    @TempDir static Path folder;

    private static Snapshot sample;
    private static Path file;
    private static JsonNode published;

    @BeforeAll
    static void open() throws IOException {
        file = SampleProject.copyTo(folder.resolve("sample.postil"));
        var opened =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC()).open(file);
        try (var project = ((ProjectResult.Opened) opened).project()) {
            sample = project.snapshot();
        }
        published =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Path.of("src/test/resources/corpus/seed_tables.json")))
                        .get("figures");
    }

    private static List<CheckedFigure> check(String text) {
        return new PrintedCheck(
                        sample, new TallyEngine(), Layer.standard(sample), new Cancellation())
                .check(text);
    }

    /** A line for each figure that has a count: key and label, n, N, and the percentage printed. */
    private static String table() {
        var table = new StringBuilder("Figure\tn\tN\t%\n");
        for (JsonNode figure : published) {
            if (figure.get("numerator").isNull() || figure.get("denominator").isNull()) {
                continue;
            }
            String id = figure.get("id").asString();
            String key = id.matches("T\\d.*") ? id.replaceAll("@.*", "") + " " : "";
            table.append(key).append(figure.get("label").asString()).append('\t');
            table.append(figure.get("numerator").asString()).append('\t');
            table.append(figure.get("denominator").asString()).append('\t');
            table.append(
                            figure.get("printed_pct").isNull()
                                    ? ""
                                    : figure.get("printed_pct").asString())
                    .append('\n');
        }
        return table.toString();
    }

    @Test
    void oneOfTheFiguresAsPrintedIsWrongAndNoneIsStale() {
        var found = check(table());
        assertThat(found).hasSize(70);
        assertThat(found.stream().filter(CheckedFigure::isWrong).map(CheckedFigure::words))
                .singleElement()
                .asString()
                .startsWith("22 of 33 is 67% (66.67), not 70%.");
        assertThat(found.stream().filter(f -> f.verdict() instanceof Verdict.Stale)).isEmpty();
        var right = found.stream().filter(f -> f.verdict() instanceof Verdict.Right).toList();
        assertThat(right.size()).isGreaterThanOrEqualTo(66);
    }

    @Test
    void theSentencesOfThePaperAreReadAndTheSameOneIsWrong() throws IOException {
        Path corpus = Path.of(System.getProperty("postil.testdata", "none"), "corpus");
        Path quotes = corpus.resolve("seed_tables.json");
        assumeTrue(Files.exists(quotes), "needs corpus/seed_tables.json in -Dpostil.testdata");
        var text = new StringBuilder();
        JsonMapper.shared()
                .readTree(Files.readString(quotes))
                .get("figures")
                .forEach(f -> text.append(f.get("quote").asString()).append(".\n"));
        var found = check(text.toString());
        assertThat(found.stream().filter(CheckedFigure::isWrong))
                .singleElement()
                .extracting(f -> f.figure().span().of(text))
                .isEqualTo("22/33, 70%");
        assertThat(found.stream().filter(f -> f.verdict() instanceof Verdict.Stale)).isEmpty();
        assertThat(found.stream().filter(f -> f.verdict() instanceof Verdict.Right).count())
                .isGreaterThanOrEqualTo(30);
    }

    @Test
    void whatChangedSinceTheDraftIsStaleAndBothNumbersAreTold() {
        var found = check("Theme\tn\tN\t%\nT1 Multi-agency working\t23\t33\t70\n");
        assertThat(found)
                .singleElement()
                .extracting(CheckedFigure::verdict)
                .isInstanceOf(Verdict.Stale.class);
        assertThat(found.getFirst().words())
                .contains("The draft has 23 of 33 (70%)")
                .contains("now has 24 of 33 (73%)");
    }

    @Test
    void aPartAboveItsWholeIsWrongAndWhatNobodyCountsIsNotFound() {
        assertThat(check("Police cars (34/33)").getFirst().words()).contains("34 is more than 33.");
        var unknown = check("Reviews that mention the weather: 10/33 (30%)").getFirst();
        assertThat(unknown.verdict()).isInstanceOf(Verdict.NotFound.class);
        assertThat(unknown.words()).startsWith("The arithmetic holds.").contains("T1.1");
    }

    /** As notes, captions and sentences say how many reviews the rest is of. */
    @Test
    void theNumberOfReviewsIsRightHoweverItIsSaid() {
        for (String said :
                List.of(
                        "Note. n = 33 DHRs.",
                        "Table 2. Themes of recommendations (n = 33 DHRs)",
                        "DHRs (n = 33) were published from 2011.",
                        "Percentages are of 33 DHRs.",
                        "They are given out of all 33 domestic homicide reviews.",
                        "33 DHRs were included.",
                        "Thirty-three DHRs were analysed.",
                        "A total of 33 DHRs were included in the sample.")) {
            assertThat(check(said))
                    .as(said)
                    .singleElement()
                    .satisfies(found ->
                            assertThat(found.words()).startsWith("Equals The sample: 33."));
        }
        for (String said :
                List.of(
                        "Note. n = 34 DHRs.",
                        "Percentages are of 32 DHRs.",
                        "Domestic abuse training (T4.1) was found in all 33 DHRs.")) {
            assertThat(check(said))
                    .as(said)
                    .noneMatch(found -> found.verdict() instanceof Verdict.Right);
        }
    }

    @Test
    void aCellOfThemeByAgencyIsFoundByTheWordsOfBoth() {
        var found = check("| Theme | Education | Children's Social Care |\n| T1 | 11 | 9 |\n");
        assertThat(found.getFirst().verdict()).isInstanceOf(Verdict.Right.class);
        assertThat(found.getFirst().words()).contains("T1").contains("Education");
        assertThat(found.getLast().verdict()).isInstanceOf(Verdict.Stale.class);
        assertThat(found.getLast().words()).contains("now has 10 of 33");
    }

    @Test
    void theCommandTellsWhatIsWrongAndEndsWithOne() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.txt"), table());
        var outcome =
                new Program(folder.resolve("home2"))
                        .run(Program.asJson("check-table", file, draft))
                        .exits(1);
        assertThat(outcome.json().get("wrong").asInt()).isEqualTo(1);
        assertThat(outcome.json().get("stale").asInt()).isZero();
        assertThat(outcome.json().get("figures").size()).isEqualTo(70);
        Path sound = Files.writeString(folder.resolve("sound.txt"), "T4 Training: 19/33 (58%)");
        assertThat(
                        new Program(folder.resolve("home2"))
                                .run("check-table", file, sound)
                                .exits(0)
                                .out())
                .contains("right")
                .contains("19/33 (58%)");
    }

    /** 17 of the 29 intimate partner homicides were by a male partner: a table of a part. */
    @Test
    void aFigureOfASavedTableOfAPartIsMatchedToItsCell() {
        var right = check("The perpetrator is to the victim: male partner 17/29 (59%).").getFirst();
        assertThat(right.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Right.class,
                        v -> {
                            assertThat(v.cell().table().orElseThrow().name())
                                    .isEqualTo("Relationship in IPH");
                            assertThat(v.cell().row()).isEqualTo("male partner");
                        });
        var stale = check("The perpetrator is to the victim: male partner 16/29 (55%).").getFirst();
        assertThat(stale.verdict()).isInstanceOf(Verdict.Stale.class);
        assertThat(stale.words())
                .contains("The draft has 16 of 29 (55%)")
                .contains("in the table \u201cRelationship in IPH\u201d now has 17 of 29 (59%)");
    }

    @Test
    void theCommandReadsAWordDraftAndRefusesWhatItCannotRead() throws IOException {
        Path draft = folder.resolve("draft.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(draft)) {
            document.createParagraph().createRun().setText("Victims: White British (22/33, 70%).");
            var table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("T1 Multi-agency working");
            table.getRow(0).getCell(1).setText("24/33 (73%)");
            document.write(out);
        }
        var program = new Program(folder.resolve("home2"));
        var outcome = program.run(Program.asJson("check-table", file, draft)).exits(1);
        assertThat(outcome.json().get("wrong").asInt()).isEqualTo(1);
        assertThat(outcome.json().get("right").asInt()).isEqualTo(1);
        Path damaged = Files.writeString(folder.resolve("letter.docx"), "Dear Sir");
        assertThat(program.run("check-table", file, damaged).exits(1).err())
                .contains("letter.docx: ");
    }

    @Test
    void aColumnOfOneWordIsEnoughForACellToBeStale() {
        String table = "Theme\tEducation n (%)\nT1.1 Sharing information and co-ordinating\t9 (27)";
        var found = check("Table (N = 33)\n" + table);
        assertThat(found)
                .singleElement()
                .extracting(CheckedFigure::verdict)
                .isInstanceOf(Verdict.Stale.class);
        assertThat(found.getFirst().words()).contains("T1.1").contains("Education");
    }

    @Test
    void aPercentageInItsOwnColumnIsRecomputedWhateverTheShape() {
        for (String table :
                List.of(
                        "Theme\tn/N\t%\nT4 Training\t19/33\t59%\n",
                        "Theme\tn\t%\nT4 Training\t19\t59\n",
                        "Theme\tn (%)\nT4 Training\t19 (59)\n",
                        "Theme\tn (%)\nTraining and staff development\t19 (59)\n")) {
            var found = check(table);
            assertThat(found).as(table).hasSize(1);
            assertThat(found.getFirst().words()).as(table).startsWith("19 of 33 is 58%");
            assertThat(found.getFirst().isWrong()).as(table).isTrue();
        }
    }

    @Test
    void aColumnOfPassagesIsComparedWithPassagesOnly() {
        long passages =
                ((Tally)
                                new TallyEngine()
                                        .tally(
                                                sample,
                                                TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                                                        .withLayer(Layer.standard(sample))))
                        .rows().stream()
                                .filter(row -> row.code().equals("T1"))
                                .findFirst()
                                .orElseThrow()
                                .passages();
        String head = "Theme\tn/N (%)\tPassages, n\nT1 Multi-agency working\t24/33 (73)\t";
        var right = check(head + passages + "\n");
        assertThat(right).extracting(f -> f.verdict().word()).containsExactly("right", "right");
        assertThat(right.getLast().words()).contains("T1").contains("passages");
        var stale = check(head + (passages + 1) + "\n").getLast();
        assertThat(stale.verdict()).isInstanceOf(Verdict.Stale.class);
        assertThat(stale.words()).contains("passages").doesNotContain("24 of 33");
    }

    /** What the program prints itself, pasted before anything changed, is right to the last. */
    @Test
    void theProgramsOwnTablesAreAllRight() {
        Path out = folder.resolve("own");
        var program = new Program(folder.resolve("home3"));
        program.run("tables", file, "--out", out).exits(0);
        var outcome = program.run(Program.asJson("check-table", file, out.resolve("tables.docx")));
        // the mean (SD) and the median (IQR) of five tables of ages
        assertThat(outcome.exits(0).json().get("unread").asInt()).isEqualTo(10);
        var figures = outcome.json().get("figures");
        assertThat(figures.size()).isGreaterThan(150);
        // "33 DHRs" in a note is a number, and of no cell
        assertThat(
                        figures.valueStream()
                                .filter(f -> !f.get("printed").asString().endsWith("DHRs"))
                                .filter(f -> !f.get("verdict").asString().equals("right"))
                                .map(f ->
                                        f.get("printed").asString()
                                                + ": "
                                                + f.get("found").asString()))
                .isEmpty();
    }

    /** Each kind of file that is written with the tables, the evidence in the workbook too. */
    @Test
    void noFileOfTheProgramsOwnTablesIsWrongOrStale() throws IOException {
        Path out = folder.resolve("files");
        new Program(folder.resolve("home4")).run("tables", file, "--out", out).exits(0);
        var checker =
                new PrintedCheck(
                        sample, new TallyEngine(), Layer.standard(sample), new Cancellation());
        long right = 0;
        try (var files = Files.list(out)) {
            for (Path written : files.sorted().toList()) {
                if (written.endsWith("evidence.csv")) {
                    // the figures in it are those of the reports
                    assertThat(DraftText.read(written, new Cancellation()))
                            .isInstanceOfSatisfying(
                                    DraftText.Refused.class,
                                    not -> assertThat(not.reason()).contains("Give the table"));
                    continue;
                }
                var read = (DraftText.Read) DraftText.read(written, new Cancellation());
                var found = checker.check(read.text());
                assertThat(found)
                        .as(written.getFileName().toString())
                        .filteredOn(f -> !(f.verdict() instanceof Verdict.NotFound))
                        .allSatisfy(f ->
                                assertThat(f.verdict())
                                        .as(f.words())
                                        .isInstanceOf(Verdict.Right.class));
                right += found.stream().filter(f -> f.verdict() instanceof Verdict.Right).count();
            }
        }
        assertThat(right).isGreaterThan(1000);
    }

    @Test
    void theCommandTellsHowManyCellsWithDigitsWereNotRead() throws IOException {
        Path draft =
                Files.writeString(folder.resolve("unread.txt"), "Theme\tAll\nT1 Work\t24 (73)\n");
        var program = new Program(folder.resolve("home5"));
        var outcome = program.run(Program.asJson("check-table", file, draft)).exits(0);
        assertThat(outcome.json().get("unread").asInt()).isEqualTo(1);
        assertThat(outcome.err()).contains("One cell of a table with digits was not read.");
    }
}
