package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.SavedTable;
import org.postil.project.Project;
import org.postil.tables.Presentation;
import org.postil.tables.SavedTables;
import org.postil.tables.TableSettings;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.PercentOf;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOptions;
import org.postil.tally.TallyRequest;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A study that has saved tables goes out with these, as they were saved, in every form. */
class SavedTablesOutTest {
    private static final Presentation LARGEST_TOPS =
            new Presentation(Presentation.Order.LARGEST, true, 1, 0);

    @TempDir Path folder;
    private final TallyEngine engine = new TallyEngine();
    private SampleMaterial sample;

    @BeforeEach
    void open() {
        sample = SampleMaterial.open(folder);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    /** Leaves this one saved table only. */
    private void only(String name, String title, TallyRequest request, Presentation layout) {
        var snapshot = sample.snapshot();
        var tally = (Tally) engine.tally(snapshot, request);
        var settings = new TableSettings(title, request, layout);
        String recipe = SavedTables.recipe(snapshot, engine, settings, tally, Instant.EPOCH);
        replace(name, recipe);
    }

    private void replace(String name, String recipe) {
        var before = sample.snapshot().savedTables().stream().map(SavedTable::id).toList();
        sample.project()
                .act(
                        Project.PROGRAM,
                        "Tables",
                        edit -> {
                            before.forEach(edit.savedTables()::remove);
                            return edit.savedTables().add(name, recipe);
                        });
    }

    private StudyExport.Written export(StudyExport.Form form, Path out) throws IOException {
        var snapshot = sample.snapshot();
        return StudyExport.write(
                sample.project(),
                snapshot,
                Layer.standard(snapshot),
                engine,
                Clock.systemUTC(),
                form,
                out,
                Progress.NONE,
                new Cancellation());
    }

    private Sheet excel(String name) throws IOException {
        Path out = folder.resolve("out.xlsx");
        assertThat(export(StudyExport.Form.WORKBOOK, out).count()).isOne();
        try (var in = Files.newInputStream(out)) {
            return new XSSFWorkbook(in).getSheet(name);
        }
    }

    private XWPFTable word() throws IOException {
        Path out = folder.resolve("out.docx");
        export(StudyExport.Form.DOCUMENT, out);
        try (var in = Files.newInputStream(out)) {
            return new XWPFDocument(in).getTables().getFirst();
        }
    }

    private String html() throws IOException {
        Path out = folder.resolve("out.html");
        export(StudyExport.Form.PAGE, out);
        return Files.readString(out);
    }

    private List<CsvTable.Row> csv() throws IOException {
        Path out = folder.resolve("out.csv");
        var published = StudyTables.of(engine, sample.snapshot(), sample.report().layer());
        var whole = sample.report();
        TableFiles.write(
                new ReportMaterial(
                        whole.snapshot(),
                        whole.layer(),
                        whole.texts(),
                        whole.facts(),
                        engine,
                        published.tables()),
                TableFiles.Form.CSV,
                out,
                Progress.NONE,
                new Cancellation());
        return ((CsvTable.Table) CsvTable.read(out)).table().rows();
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        row.forEach(cell -> texts.add(cell.toString()));
        return texts;
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(cell -> cell.getText().replace("\u2007", ""))
                .toList();
    }

    /**
     * T1 is 24 of 33; Wilson's interval of it is 55.8 to 84.9 (R: prop.test(24, 33, correct =
     * FALSE)).
     */
    @Test
    void intervalsAndTheTestStandInEveryForm() throws IOException {
        var request =
                TallyRequest.of(new Axis.OfFacet("theme"))
                        .withColumns(new Axis.OfVariable("victim.sex"))
                        .withPercent(PercentOf.COLUMN)
                        .withOptions(TallyOptions.NONE.withInterval(true).withFisher(true));
        only("By sex", "Themes by the sex of the victim", request, Presentation.PLAIN);
        var first = ((Tally) engine.tally(sample.snapshot(), request)).rows().getFirst();
        var cell = first.cells().getFirst();
        double p = Objects.requireNonNull(first.fisher());
        var interval = Objects.requireNonNull(first.interval());
        var ofCell = Objects.requireNonNull(cell.interval());
        assertThat(interval.lowPercent(1).toPlainString()).isEqualTo("55.8");

        var sheet = excel("By sex");
        var heads = texts(sheet.getRow(1));
        var numbers = sheet.getRow(2);
        assertThat(numbers.getCell(heads.indexOf("95% from")).getNumericCellValue())
                .isEqualTo(interval.low());
        assertThat(numbers.getCell(heads.indexOf("95% to")).getNumericCellValue())
                .isEqualTo(interval.high());
        assertThat(numbers.getCell(heads.indexOf("female 95% from")).getNumericCellValue())
                .isEqualTo(ofCell.low());
        assertThat(numbers.getCell(heads.indexOf("p")).getNumericCellValue()).isEqualTo(p);

        var table = word();
        var wordHeads = cells(table, 0);
        var line = cells(table, 1);
        assertThat(line.get(wordHeads.indexOf("95% CI"))).isEqualTo("56 to 85");
        String inWord =
                cell.n()
                        + "/"
                        + cell.d()
                        + " ("
                        + cell.percent()
                        + "; "
                        + ofCell.lowPercent(0)
                        + " to "
                        + ofCell.highPercent(0)
                        + ")";
        assertThat(line.get(wordHeads.indexOf("female, n/N (%)"))).isEqualTo(inWord);
        assertThat(Double.parseDouble(line.get(wordHeads.indexOf("p"))))
                .isEqualTo(p, offset(0.0005));

        var row = csv().getFirst();
        assertThat(row.get("95% low")).isEqualTo("56");
        assertThat(row.get("95% high")).isEqualTo("85");
        assertThat(row.get("female 95% low")).isEqualTo(ofCell.lowPercent(0).toPlainString());
        assertThat(Double.parseDouble(row.get("p"))).isEqualTo(p, offset(0.000001));

        assertThat(html()).contains(">95% CI</th>", ">p</th>", ">56 to 85</td>");
    }

    @Test
    void orderHiddenZerosAndLevelsAreFollowedInEveryForm() throws IOException {
        var request = TallyRequest.of(new Axis.OfFacet("theme")).withGroups(false);
        only("Tops", "", request, LARGEST_TOPS);
        var order = List.of("T5", "T1", "T4", "T3", "T2", "T7", "T6");

        var sheet = excel("Tops");
        assertThat(IntStream.range(2, 9).mapToObj(i -> sheet.getRow(i).getCell(0).toString()))
                .containsExactlyElementsOf(order);
        assertThat(sheet.getRow(9) == null || sheet.getRow(9).getCell(1) == null).isTrue();

        var table = word();
        assertThat(table.getRows().stream().skip(1).map(r -> r.getCell(0).getText()))
                .hasSize(7)
                .allMatch(name -> name.matches("T\\d .*"))
                .extracting(name -> name.substring(0, 2))
                .containsExactlyElementsOf(order);

        assertThat(csv()).extracting(r -> r.get("code")).containsExactlyElementsOf(order);

        String html = html();
        String first = html.substring(0, html.indexOf("</figure>"));
        assertThat(
                        Pattern.compile("<td class=\"l\\d\">(\\S+) ")
                                .matcher(first)
                                .results()
                                .map(m -> m.group(1))
                                .toList())
                .containsExactlyElementsOf(order);
    }

    /** The same counts are marked in each; none of them is text for it. */
    @Test
    void smallCountsAreMarkedInEveryForm() throws IOException {
        var request =
                TallyRequest.of(new Axis.OfFacet("theme"))
                        .withColumns(new Axis.OfVariable("victim.sex"))
                        .withPercent(PercentOf.COLUMN);
        only("Small", "", request, new Presentation(Presentation.Order.CODEBOOK, false, 9, 5));
        var rows = ((Tally) engine.tally(sample.snapshot(), request)).rows();
        assertThat(rows.stream().filter(r -> r.n() > 0 && r.n() < 5)).isNotEmpty();
        assertThat(rows.stream().filter(r -> r.n() >= 5)).isNotEmpty();

        var sheet = excel("Small");
        var heads = texts(sheet.getRow(1));
        var shown = new DataFormatter();
        var csv = csv();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var numbers = sheet.getRow(2 + i);
            var of = csv.get(i);
            starred(numbers.getCell(heads.indexOf("n")), row.n(), shown);
            starred(numbers.getCell(heads.indexOf("female")), row.cells().getFirst().n(), shown);
            assertThat(of.get("reviews")).isEqualTo(Long.toString(row.n()));
            assertThat(of.get("small")).isEqualTo(isSmall(row.n()) ? "1" : "0");
            assertThat(of.get("female small"))
                    .isEqualTo(isSmall(row.cells().getFirst().n()) ? "1" : "0");
        }
        assertThat(texts(sheet.getRow(sheet.getLastRowNum())).getFirst())
                .isEqualTo("* Fewer than 5.");
        var settings = sheet.getWorkbook().getSheet("settings");
        int at = texts(settings.getRow(0)).indexOf("small counts");
        assertThat(settings.getRow(1).getCell(at)).hasToString("* below 5");

        assertThat(html()).contains("* Fewer than 5.");
        assertThat(word().getRows().stream().map(r -> r.getCell(1).getText()))
                .filteredOn(text -> text.endsWith("*"))
                .hasSameSizeAs(rows.stream().filter(r -> isSmall(r.n())).toList());
    }

    private static boolean isSmall(long n) {
        return n > 0 && n < 5;
    }

    private static void starred(Cell cell, long n, DataFormatter shown) {
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(cell.getNumericCellValue()).isEqualTo(n);
        assertThat(shown.formatCellValue(cell)).isEqualTo(n + (isSmall(n) ? "*" : ""));
    }

    @Test
    void withoutAThresholdNothingIsMarked() throws IOException {
        only("Plain", "", TallyRequest.of(new Axis.OfFacet("theme")), Presentation.PLAIN);
        assertThat(csv().getFirst().cells()).doesNotContainKey("small");
        var sheet = excel("Plain");
        assertThat(texts(sheet.getRow(sheet.getLastRowNum())).getFirst()).doesNotContain("*");
    }

    @Test
    void aTableThatCannotBeCountedIsLeftOutAndTold() throws IOException {
        replace("Broken", "{}");
        var written = export(StudyExport.Form.WORKBOOK, folder.resolve("out.xlsx"));
        assertThat(written.count()).isZero();
        assertThat(written.left()).singleElement().asString().startsWith("Broken: ");
    }

    @Test
    void aStudyWithoutSavedTablesGoesOutWithTheUsualOnes() {
        var all = sample.snapshot().savedTables().stream().map(SavedTable::id).toList();
        sample.project()
                .act(
                        Project.PROGRAM,
                        "Tables",
                        edit -> {
                            all.forEach(edit.savedTables()::remove);
                            return true;
                        });
        var layer = sample.report().layer();
        var published = StudyTables.of(engine, sample.snapshot(), layer);
        assertThat(published.tables())
                .extracting(TitledTable::title)
                .containsExactlyElementsOf(
                        StudyTables.standard(engine, sample.snapshot(), layer).stream()
                                .map(TitledTable::title)
                                .toList())
                .contains("Themes by agencies");
    }
}
