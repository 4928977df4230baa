package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.charts.SvgTexts;
import org.postil.domain.AnswerValue;
import org.postil.domain.PassageKind;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.exchange.CsvTable;
import org.postil.project.Edit;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tables.Presentation;
import org.postil.tables.SavedTables;
import org.postil.tables.TableSettings;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.ui.SampleProject;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** {@code postil tables} on the sample study with tables of this test's own. */
class TablesCommandTest {
    @TempDir Path folder;
    private Path study;
    private Program program;

    @BeforeEach
    void save() {
        program = new Program(folder.resolve("home"));
        study = SampleProject.copyTo(folder.resolve("study.postil"));
        edit((edit, snapshot) -> {
            snapshot.savedTables().forEach(t -> edit.savedTables().remove(t.id()));
            add(
                    edit,
                    snapshot,
                    "Themes/agencies: all?",
                    TallyRequest.of(new Axis.OfFacet("theme"))
                            .withColumns(new Axis.OfFacet("agency")));
            add(edit, snapshot, "Ages", TallyRequest.of(new Axis.OfVariable("child.age")));
        });
    }

    private static void add(Edit edit, Snapshot snapshot, String name, TallyRequest request) {
        add(edit, snapshot, name, request, Presentation.PLAIN);
    }

    private static void add(
            Edit edit, Snapshot snapshot, String name, TallyRequest request, Presentation layout) {
        var engine = new TallyEngine();
        var settings = new TableSettings("", request, layout);
        edit.savedTables()
                .add(
                        name,
                        SavedTables.recipe(
                                snapshot,
                                engine,
                                settings,
                                (Tally) engine.tally(snapshot, request),
                                Instant.EPOCH));
    }

    private void edit(BiConsumer<Edit, Snapshot> work) {
        var projects = new Projects(new UserHome(folder.resolve("own")), Clock.systemUTC());
        try (var project = ((ProjectResult.Opened) projects.open(study)).project()) {
            var snapshot = project.snapshot();
            project.act(
                    Project.PROGRAM,
                    "Tables",
                    edit -> {
                        work.accept(edit, snapshot);
                        return true;
                    });
        }
    }

    /** The same lines in both, and of as many reviews as the number says. */
    @Test
    void theEvidenceOfTheCsvFilesIsThatOfTheWorkbook() throws IOException {
        Path out = folder.resolve("evidence");
        program.run("tables", study, "--out", out).exits(0);
        var csv = new ArrayList<List<String>>();
        for (CsvTable.Row row : csv(out.resolve("evidence.csv"))) {
            csv.add(
                    Stream.of("review", "document", "section", "quote", "codes", "coder")
                            .map(row::get)
                            .toList());
        }
        var sheet = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolve("tables.xlsx")))) {
            for (var row : book.getSheet("evidence")) {
                boolean line =
                        row.getRowNum() > 1
                                && row.getCell(0) != null
                                && row.getCell(0).getHyperlink() == null;
                if (line && row.getCell(2) != null) {
                    sheet.add(
                            IntStream.of(2, 3, 6, 7, 8, 9)
                                    .mapToObj(row::getCell)
                                    .map(cell -> cell == null ? "" : cell.getStringCellValue())
                                    .toList());
                }
            }
        }
        assertThat(csv).hasSizeGreaterThan(500).containsExactlyElementsOf(sheet);
        var reviews = new HashSet<String>();
        for (CsvTable.Row row : csv(out.resolve("evidence.csv"))) {
            if (row.get("table").startsWith("01-")
                    && row.get("row").startsWith("T1 ")
                    && row.get("column").isEmpty()) {
                assertThat(row.get("number")).isEqualTo("24");
                assertThat(row.get("quote")).isNotEmpty();
                reviews.add(row.get("review"));
            }
        }
        assertThat(reviews).hasSize(24);
    }

    private static List<CsvTable.Row> csv(Path file) throws IOException {
        return ((CsvTable.Table) CsvTable.parse(Files.readString(file))).table().rows();
    }

    @Test
    void allTablesAreWrittenAndSaidToBeTheSame() throws IOException {
        Path out = folder.resolve("made/results");
        var outcome = program.run("tables", study, "--out", out).exits(0);
        assertThat(outcome.out()).contains("Themes/agencies: all?  The same numbers");
        try (var files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "tables.xlsx",
                            "tables.docx",
                            "01-themes-agencies-all.csv",
                            "02-ages.csv",
                            "dictionary.csv",
                            "settings.csv",
                            "evidence.csv");
        }
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolve("tables.xlsx")))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(2).getNumericCellValue()).isEqualTo(24);
            assertThat(book.getSheet("evidence")).isNotNull();
            assertThat(book.getSheet("Ages")).isNotNull();
        }
        assertThat(Files.readAllLines(out.resolve("01-themes-agencies-all.csv")).get(1))
                .contains("T1,", ",24,33,73,");
    }

    @Test
    void theDictionarySaysOfEachColumnOfEachFileWhatItHolds() throws IOException {
        edit((edit, snapshot) -> {
            snapshot.savedTables().forEach(t -> edit.savedTables().remove(t.id()));
            var request = TallyRequest.of(new Axis.OfFacet("theme"));
            var layout = new Presentation(Presentation.Order.CODEBOOK, false, 0, 5);
            add(edit, snapshot, "Themes", request, layout);
        });
        Path out = folder.resolve("results");
        program.run("tables", study, "--out", out, "--files", "csv").exits(0);
        var table = Files.readAllLines(out.resolve("01-themes.csv"));
        var dictionary = Files.readAllLines(out.resolve("dictionary.csv"));
        assertThat(table.getFirst()).contains(",%,small,passages");
        assertThat(dictionary.stream().skip(1).map(line -> line.split(",", -1)[1]))
                .containsExactly(table.getFirst().split(",", -1));
        assertThat(dictionary)
                .contains(
                        "01-themes.csv,small,flag,The count before is from 1 up to but without 5,1:"
                                + " yes; 0: no",
                        "01-themes.csv,reviews,integer,How many have it,");
    }

    @Test
    void aNumberOnWhichTheCodersDifferIsNotLost() {
        edit((edit, snapshot) -> {
            var reported =
                    snapshot.variables().stream()
                            .filter(v -> v.path().equals("review.children_reported"))
                            .findFirst()
                            .orElseThrow();
            edit.answers()
                    .set(
                            reported.id(),
                            snapshot.reviews().getFirst().id(),
                            0,
                            edit.coders().add("Second coder").id(),
                            new AnswerValue.Number(new BigDecimal("97"), ""),
                            false);
        });
        var lines =
                program.run(
                                "tally",
                                study,
                                "--rows",
                                "review.children_reported",
                                "--coder",
                                "final")
                        .exits(0)
                        .out()
                        .lines()
                        .toList();
        assertThat(lines.get(0)).contains("undecided");
        assertThat(lines.get(1)).containsPattern("32 +33 +\\+1");
    }

    @Test
    void onlyTheFilesAskedForAreWritten() {
        Path out = folder.resolve("results");
        program.run("tables", study, "--out", out, "--files", "csv").exits(0);
        assertThat(out.resolve("02-ages.csv")).exists();
        assertThat(out.resolve("tables.xlsx")).doesNotExist();
        program.run("tables", study, "--out", out, "--files", "pdf").exits(2);
    }

    @Test
    void chartsAreWrittenOfTheTablesThatHaveCounts() throws Exception {
        Path out = folder.resolve("figures");
        var outcome = program.run("tables", study, "--out", out, "--files", "png,svg").exits(0);
        // once, in however many forms it would have been
        assertThat(outcome.err().split("No chart of \"Ages\"", -1)).hasSize(2);
        try (var files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "01-themes-agencies-all.png", "01-themes-agencies-all.svg");
        }
        var svg = Files.readString(out.resolve("01-themes-agencies-all.svg"));
        assertThat(SvgTexts.of(svg)).contains("Themes/agencies: all?", "11", "Education");
        assertThat(ImageIO.read(out.resolve("01-themes-agencies-all.png").toFile()).getWidth())
                .isEqualTo(1_949);
    }

    @Test
    void whatChangedIsSaidNumberByNumber() {
        edit((edit, snapshot) -> {
            var first = snapshot.reviews().getFirst();
            edit.reviews().setInclusion(first.id(), Review.Inclusion.EXCLUDED, "withdrawn");
        });
        var outcome = program.run("tables", study).exits(0);
        assertThat(outcome.out())
                .contains("numbers are not what they were")
                .contains("33 reviews counted over, now 32.")
                .contains("not included");
        var json = program.json("tables", study);
        var table = json.path("tables").path(0);
        assertThat(table.path("same").asBoolean(true)).isFalse();
        assertThat(table.path("differences").path(0).path("now").path("d").asInt(0)).isEqualTo(32);
        assertThat(table.path("table").path("universe").asInt(0)).isEqualTo(32);
    }

    @Test
    void workThatMovesNoNumberOfATableIsNotToldUnderIt() {
        edit((edit, snapshot) -> {
            var document = snapshot.documents().getFirst();
            var themes = snapshot.codebook().facet("theme").orElseThrow();
            // of a theme that the review has already
            var again =
                    snapshot.passagesOf(document.id()).stream()
                            .filter(p -> p.kind().isForCodes())
                            .flatMap(p -> p.codes().stream().boxed())
                            .flatMap(id -> snapshot.codebook().code(id).stream())
                            .filter(code -> code.facet() == themes.id())
                            .findFirst()
                            .orElseThrow();
            long passage =
                    edit.passages()
                            .add(
                                    new NewPassage(
                                            document.id(),
                                            document.text(),
                                            new Span(0, 5),
                                            "12345",
                                            snapshot.coders().getFirst().id(),
                                            PassageKind.QUOTE,
                                            0));
            edit.passages().addCode(passage, again.id());
        });
        String out = program.run("tables", study).exits(0).out();
        assertThat(out)
                .containsPattern("Ages +The same numbers as when it was saved, though what is")
                .doesNotContain("Ages (saved")
                // the passages of the row are one more
                .contains("Themes/agencies: all? (saved", "passages, now");
        var ages = program.json("tables", study).path("tables").path(1);
        assertThat(ages.path("same").asBoolean(false)).isTrue();
        assertThat(ages.path("reasons").size()).isPositive();
    }

    @Test
    void aTableThatCannotBeCountedIsSaidAndTheOthersAreWritten() {
        edit((edit, snapshot) -> edit.savedTables().add("Broken", "{}"));
        Path out = folder.resolve("results");
        var outcome = program.run("tables", study, "--out", out, "--files", "csv").exits(1);
        assertThat(outcome.out()).contains("Broken", "Not counted. Its recipe is damaged");
        assertThat(out.resolve("02-ages.csv")).exists();
    }

    @Test
    void theListIsTheNamesInTheirOrder() {
        var lines = program.run("tables", study, "--list").exits(0).out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).endsWith("Themes/agencies: all?");
        assertThat(List.of(lines.get(2).split(" +"))).contains("Ages");
    }
}
