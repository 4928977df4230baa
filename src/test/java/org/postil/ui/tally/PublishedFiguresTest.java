package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.tables.SavedTables;
import org.postil.tables.TableRun;
import org.postil.tally.Absence;
import org.postil.tally.Evidence;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.Unit;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.TestSession;
import org.postil.ui.tally.PublishedFigure.Numbers;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The 77 figures of the published study (seed_tables.json) come out of the tables saved with the
 * sample study, the same from the engine, on the screen, in Excel, in Word and in CSV, each with
 * what is behind it.
 */
class PublishedFiguresTest {
    private static final Pattern RATIO = Pattern.compile("(\\d+)/(\\d+)(?: \\((\\d+)%\\))?");
    private static final Pattern CELL = Pattern.compile("(\\d+) \\((\\d+)%\\)");
    private static final Pattern SUMMARY = Pattern.compile("^mean ([0-9.]+)");
    private static final List<PublishedFigure> FIGURES = PublishedFigure.all();

    @TempDir static Path folder;
    private static TestSession test;
    private static TallyViewModel screen;
    private static TablesViewModel tables;
    private static List<TableRun.Counted> runs;
    private static ExportedTables exported;

    @BeforeAll
    static void exportAndOpen() throws IOException {
        Path study = SampleProject.copyTo(folder.resolve("study.postil"));
        Path out = folder.resolve("results");
        new Program(folder.resolve("home")).run("tables", study, "--out", out).exits(0);
        test = TestSession.open(folder, study);
        runs =
                SavedTables.runAll(test.session().snapshot(), new TallyEngine()).stream()
                        .map(TableRun.Counted.class::cast)
                        .toList();
        exported = new ExportedTables(out, runs);
        screen = new TallyViewModel(test.session(), test.threads(), test::failed);
        tables =
                new TablesViewModel(
                        test.session(), screen, test.threads(), test::failed, Clock.systemUTC());
        test.work(session -> {
            screen.activate();
            tables.activate();
        });
        test.settle();
    }

    @AfterAll
    static void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private interface Reading {
        Numbers read(PublishedFigure figure) throws IOException;
    }

    /** Every figure is read so, and equals what is printed. */
    private static void allComeOut(Reading reading) throws IOException {
        var wrong = new ArrayList<String>();
        for (PublishedFigure figure : FIGURES) {
            var found = reading.read(figure).asIn(figure.printed());
            if (!found.equals(figure.printed())) {
                wrong.add(figure.id() + ": printed " + figure.printed() + ", found " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Tally tally(PublishedFigure figure) {
        return runs.stream()
                .filter(run -> run.table().name().equals(figure.table()))
                .findFirst()
                .orElseThrow()
                .arranged();
    }

    private static int row(PublishedFigure figure) {
        return indexOf(tally(figure).rows().stream().map(Tally.Row::code).toList(), figure.row());
    }

    private static int column(PublishedFigure figure) {
        return indexOf(
                tally(figure).columns().stream().map(Tally.Column::code).toList(), figure.column());
    }

    private static int indexOf(List<String> codes, String code) {
        assertThat(codes).contains(code);
        return codes.indexOf(code);
    }

    @Test
    void theTablesGiveWhatTheyGaveWhenTheyWereSaved() {
        assertThat(runs).hasSizeGreaterThan(20).allMatch(run -> run.changes().nothing());
    }

    @Test
    void fromTheEngine() throws IOException {
        allComeOut(figure -> {
            var tally = tally(figure);
            if (figure.statistic().equals("universe")) {
                return Numbers.of(tally.universe());
            }
            var row = tally.rows().get(row(figure));
            if (!figure.column().isEmpty()) {
                var cell = row.cells().get(column(figure));
                return new Numbers("" + cell.n(), "" + cell.d(), "" + cell.percent());
            }
            var summary = row.summary();
            long missing = row.missing().values().stream().mapToLong(n -> n).sum();
            return switch (figure.statistic()) {
                case "" -> new Numbers("" + row.n(), "" + row.d(), "" + row.percent());
                case "denominator" -> Numbers.of(row.d());
                case "missing" -> Numbers.of(missing, row.d() + missing);
                case "passages" -> Numbers.of(row.passages());
                default -> ofSummary(Objects.requireNonNull(summary), figure.statistic());
            };
        });
    }

    private static Numbers ofSummary(Tally.Summary summary, String statistic) {
        return switch (statistic) {
            case "known" -> Numbers.of(summary.known(), summary.units());
            case "mean" -> plain(summary.mean());
            case "min" -> plain(summary.min());
            case "max" -> plain(summary.max());
            default -> throw new AssertionError(statistic);
        };
    }

    private static Numbers plain(@Nullable BigDecimal number) {
        return Numbers.of(ExportedTables.plain(Objects.requireNonNull(number)));
    }

    @Test
    void inExcel() throws IOException {
        allComeOut(exported::inExcel);
    }

    @Test
    void inWord() throws IOException {
        allComeOut(exported::inWord);
    }

    @Test
    void inCsv() throws IOException {
        allComeOut(exported::inCsv);
    }

    /** Opens the saved table as a click on its name does. */
    private static Tally opened(PublishedFigure figure) {
        if (tables.printedTitle().isEmpty()
                || !tables.openProperty()
                        .get()
                        .orElseThrow()
                        .table()
                        .name()
                        .equals(figure.table())) {
            var item =
                    tables.itemsProperty().get().stream()
                            .filter(i -> i.table().name().equals(figure.table()))
                            .findFirst()
                            .orElseThrow();
            test.work(session -> tables.open(item));
            test.settle();
        }
        assertThat(tables.editedProperty().get()).as(figure.table()).isFalse();
        assertThat(screen.isCurrent()).isTrue();
        return screen.tallyProperty().get().orElseThrow();
    }

    @Test
    void onTheScreen() throws IOException {
        allComeOut(figure -> {
            var tally = opened(figure);
            if (figure.statistic().equals("universe")) {
                var of = Pattern.compile("of (\\d+) DHRs").matcher(tally.caption().getFirst());
                assertThat(of.find()).isTrue();
                return Numbers.of(of.group(1));
            }
            var row =
                    screen.linesProperty().get().stream()
                            .map(Line::row)
                            .filter(r -> r.code().equals(figure.row()))
                            .findFirst()
                            .orElseThrow();
            var small = new SmallCells(screen.choicesProperty().get().layout().smallBelow());
            String own = TallyNumbers.ratio(row, small);
            if (!figure.column().isEmpty()) {
                int at = column(figure);
                var cell =
                        CELL.matcher(
                                TallyNumbers.cell(
                                        row.cells().get(at), screen.showsPercent(), small));
                var told = RATIO.matcher(TallyNumbers.told(tally, row, at, small));
                assertThat(cell.matches() && told.find()).isTrue();
                assertThat(told.group(1)).isEqualTo(cell.group(1));
                return new Numbers(cell.group(1), told.group(2), cell.group(2));
            }
            var ratio = RATIO.matcher(own);
            var summary = SUMMARY.matcher(own);
            return switch (figure.statistic()) {
                case "" -> {
                    assertThat(ratio.matches()).isTrue();
                    yield new Numbers(ratio.group(1), ratio.group(2), ratio.group(3));
                }
                case "denominator" -> {
                    assertThat(ratio.matches()).isTrue();
                    yield Numbers.of(ratio.group(2));
                }
                case "missing" -> {
                    assertThat(ratio.matches()).isTrue();
                    int missing = Integer.parseInt(extra(tally, row, "Missing"));
                    yield Numbers.of(missing, missing + Integer.parseInt(ratio.group(2)));
                }
                case "known" -> {
                    var known = RATIO.matcher(extra(tally, row, "Known"));
                    assertThat(known.matches()).isTrue();
                    yield Numbers.of(known.group(1), known.group(2));
                }
                case "passages" -> Numbers.of(extra(tally, row, "Passages"));
                case "mean" -> {
                    assertThat(summary.find()).isTrue();
                    yield Numbers.of(summary.group(1));
                }
                default -> {
                    var range = extra(tally, row, "Range").split("–");
                    assertThat(range).hasSize(2);
                    yield Numbers.of(range[figure.statistic().equals("min") ? 0 : 1]);
                }
            };
        });
    }

    private static String extra(Tally tally, Tally.Row row, String header) {
        return Extra.of(tally).stream()
                .filter(extra -> extra.header().equals(header))
                .map(extra -> extra.text().apply(row))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachHasThatManyReviewsPersonsOrPassagesBehindIt() {
        for (PublishedFigure figure : FIGURES) {
            var found = behind(figure);
            int n =
                    switch (figure.statistic()) {
                        case "passages" -> found.stream().mapToInt(r -> r.passages().size()).sum();
                        default -> found.stream().mapToInt(r -> r.units().size()).sum();
                    };
            switch (figure.statistic()) {
                case "mean", "min", "max" ->
                        assertThat((long) n)
                                .as(figure.id())
                                .isPositive()
                                .isEqualTo(tally(figure).rows().get(row(figure)).n());
                default -> assertThat("" + n).as(figure.id()).isEqualTo(figure.printed().n());
            }
        }
    }

    @Test
    void eachHasPassagesOfTheReportsBehindEveryReviewThatItCounts() {
        for (PublishedFigure figure : FIGURES) {
            if (!figure.statistic().equals("missing")) {
                assertThat(behind(figure))
                        .as(figure.id())
                        .isNotEmpty()
                        .allSatisfy(review -> assertThat(review.passages()).isNotEmpty());
            }
        }
    }

    /** Of a denominator what all its rows have, each once. */
    private static List<Evidence.InReview> behind(PublishedFigure figure) {
        var tally = tally(figure);
        return switch (figure.statistic()) {
            case "universe", "denominator" -> whole(tally);
            case "missing" ->
                    Stream.of(Absence.values())
                            .flatMap(reason -> tally.evidence().missing(reason).stream())
                            .toList();
            default ->
                    figure.column().isEmpty()
                            ? tally.evidence().row(row(figure))
                            : tally.evidence().cell(row(figure), column(figure));
        };
    }

    private static List<Evidence.InReview> whole(Tally tally) {
        var seen = new HashSet<Long>();
        var all =
                IntStream.range(0, tally.rows().size())
                        .boxed()
                        .flatMap(r -> tally.evidence().row(r).stream())
                        .toList();
        for (var review : all) {
            for (int i = 0; i < review.units().size(); i++) {
                assertThat(seen.add(review.units().get(i))).as("in one row only").isTrue();
            }
        }
        return all;
    }

    @Test
    void eachLeadsToItsEvidenceInExcel() {
        for (PublishedFigure figure : FIGURES) {
            switch (figure.statistic()) {
                case "" ->
                        assertThat(exported.evidenceInExcel(figure))
                                .endsWith(": " + figure.printed().n());
                case "known" ->
                        assertThat(exported.evidenceInExcel(figure))
                                .endsWith(": " + figure.printed().n());
                default -> {}
            }
        }
    }

    @Test
    void eachLeadsToItsReviewsAndQuotesOnTheScreen() {
        var evidence = new EvidenceViewModel(test.session(), test.threads(), test::failed);
        for (PublishedFigure figure : FIGURES) {
            var tally = opened(figure);
            boolean counted = figure.statistic().isEmpty() || figure.statistic().equals("passages");
            if (!counted || tally.request().unit() != Unit.REVIEWS) {
                continue;
            }
            test.work(session ->
                    evidence.show(
                            tally, new TallyViewModel.CellKey(figure.row(), figure.column())));
            test.settle();
            var shown = evidence.shownProperty().get();
            int n = figure.statistic().equals("passages") ? shown.passages() : shown.reviews();
            assertThat("" + n).as(figure.id()).isEqualTo(figure.printed().n());
            assertThat(shown.items()).as(figure.id()).isNotEmpty();
            assertThat(shown.items()).as(figure.id()).allMatch(EvidenceItem::hasPassage);
        }
    }
}
