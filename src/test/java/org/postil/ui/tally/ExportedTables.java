package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.postil.exchange.CsvTable;
import org.postil.tables.TableRun;
import org.postil.tally.Tally;
import org.postil.ui.tally.PublishedFigure.Numbers;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What {@code postil tables} wrote, read back as another program reads it. */
final class ExportedTables {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern RATIO = Pattern.compile("(\\d+)/(\\d+)(?: \\((\\d+)\\))?");
    private static final Pattern COUNT = Pattern.compile("(\\d+) \\((\\d+)\\)");

    private final List<TableRun.Counted> runs;
    private final Path folder;
    private final Workbook book;
    private final XWPFDocument word;
    private final DataFormatter shown = new DataFormatter();

    /**
     * @param runs in the order in which they were written
     */
    ExportedTables(Path folder, List<TableRun.Counted> runs) throws IOException {
        this.folder = folder;
        this.runs = runs;
        try (var in = Files.newInputStream(folder.resolve("tables.xlsx"))) {
            book = new XSSFWorkbook(in);
        }
        try (var in = Files.newInputStream(folder.resolve("tables.docx"))) {
            word = new XWPFDocument(in);
        }
    }

    private int place(String table) {
        return IntStream.range(0, runs.size())
                .filter(i -> runs.get(i).table().name().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private Tally tally(String table) {
        return runs.get(place(table)).arranged();
    }

    private Tally.Row row(PublishedFigure figure) {
        return tally(figure.table()).rows().stream()
                .filter(r -> r.code().equals(figure.row()))
                .findFirst()
                .orElseThrow();
    }

    private String column(PublishedFigure figure) {
        return tally(figure.table()).columns().stream()
                .filter(c -> c.code().equals(figure.column()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** The sum of the numbers in "3 not recorded, 1 redacted". */
    static int sum(String reasons) {
        return NUMBER.matcher(reasons).results().mapToInt(m -> Integer.parseInt(m.group())).sum();
    }

    // Excel

    Numbers inExcel(PublishedFigure figure) {
        if (figure.statistic().equals("universe")) {
            var settings = book.getSheet("settings");
            String title = runs.get(place(figure.table())).title();
            for (Row row : settings) {
                if (text(row.getCell(0)).equals(title)) {
                    return Numbers.of(text(cell(row, head(settings, 0), "reviews")));
                }
            }
            throw new AssertionError("not in the settings: " + title);
        }
        var row = excelRow(figure);
        var heads = head(row.getSheet(), 1);
        String of = text(cell(row, heads, "of"));
        if (!figure.column().isEmpty()) {
            String name = column(figure);
            return new Numbers(
                    text(cell(row, heads, name)), of, percent(cell(row, heads, name + " %")));
        }
        return switch (figure.statistic()) {
            case "" -> new Numbers(text(cell(row, heads, "n")), of, percent(cell(row, heads, "%")));
            case "denominator" -> Numbers.of(of);
            case "missing" -> missing(text(cell(row, heads, "missing")), of);
            case "known" -> Numbers.of(text(cell(row, heads, "known")), of);
            default -> Numbers.of(text(cell(row, heads, figure.statistic())));
        };
    }

    private Row excelRow(PublishedFigure figure) {
        var sheet = book.getSheet(figure.table());
        var row = row(figure);
        for (Row line : sheet) {
            String first = text(line.getCell(0));
            if (line.getRowNum() > 1 && (first.equals(row.code()) || first.equals(row.name()))) {
                return line;
            }
        }
        throw new AssertionError("not on its sheet: " + figure);
    }

    private List<String> head(Sheet sheet, int at) {
        var heads = new ArrayList<String>();
        sheet.getRow(at).forEach(cell -> heads.add(cell.getStringCellValue()));
        return heads;
    }

    private static Cell cell(Row row, List<String> heads, String head) {
        assertThat(heads).contains(head);
        return row.getCell(heads.indexOf(head));
    }

    private String text(Cell cell) {
        return shown.formatCellValue(cell);
    }

    private String percent(Cell cell) {
        return text(cell).replace("%", "");
    }

    private static Numbers missing(String reasons, String of) {
        int missing = sum(reasons);
        return Numbers.of(missing, missing + Integer.parseInt(of));
    }

    /** What stands at the head of the block of evidence that the figure's number leads to. */
    String evidenceInExcel(PublishedFigure figure) {
        var row = excelRow(figure);
        String head =
                !figure.column().isEmpty()
                        ? column(figure)
                        : figure.statistic().equals("known") ? "known" : "n";
        var link = cell(row, head(row.getSheet(), 1), head).getHyperlink();
        assertThat(link).as("evidence of %s", figure).isNotNull();
        var to = new CellReference(link.getAddress());
        return text(book.getSheet(to.getSheetName()).getRow(to.getRow()).getCell(1));
    }

    // Word

    Numbers inWord(PublishedFigure figure) {
        int place = place(figure.table());
        var table = word.getTables().get(place);
        if (figure.statistic().equals("universe")) {
            var of = Pattern.compile("of (\\d+) DHRs").matcher(note(table));
            assertThat(of.find()).isTrue();
            return Numbers.of(of.group(1));
        }
        var heads = cells(table, 0);
        var cells = wordRow(table, row(figure));
        String own = cells.get(1);
        var ratio = RATIO.matcher(own);
        String of = ratio.find() ? ratio.group(2) : "";
        if (!figure.column().isEmpty()) {
            var count = COUNT.matcher(cells.get(heads.indexOf(column(figure))));
            assertThat(count.matches()).isTrue();
            return new Numbers(count.group(1), of, count.group(2));
        }
        return switch (figure.statistic()) {
            case "" -> new Numbers(ratio.group(1), of, ratio.group(3));
            case "denominator" -> Numbers.of(of);
            case "missing" -> missing(missing(table), of);
            case "known" -> Numbers.of(ratio.group(1), of);
            case "mean" ->
                    Numbers.of(
                            plain(
                                    new BigDecimal(
                                            cells.get(heads.indexOf("Mean (SD)")).split(" ")[0])));
            case "min" -> Numbers.of(cells.get(heads.indexOf("Range")).split("–")[0]);
            case "max" -> Numbers.of(cells.get(heads.indexOf("Range")).split("–")[1]);
            case "passages" -> Numbers.of(cells.get(heads.indexOf("Passages, n")));
            default -> throw new AssertionError(figure.statistic());
        };
    }

    private static String missing(XWPFTable table) {
        var words = Pattern.compile("No value: ([^.]*)\\.").matcher(note(table));
        assertThat(words.find()).isTrue();
        return words.group(1);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** The paragraph below it. */
    private static String note(XWPFTable table) {
        var elements = table.getBody().getBodyElements();
        return ((XWPFParagraph) elements.get(elements.indexOf(table) + 1)).getText();
    }

    private static List<String> wordRow(XWPFTable table, Tally.Row row) {
        if (row.summary() != null) {
            return cells(table, 1);
        }
        for (int i = 1; i < table.getNumberOfRows(); i++) {
            var cells = cells(table, i);
            String name = cells.getFirst();
            if (name.equals(row.name()) || name.equals(row.code() + " " + row.name())) {
                return cells;
            }
        }
        throw new AssertionError("not in the Word table: " + row.code());
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(cell -> cell.getText().replace("\u2007", ""))
                .toList();
    }

    // CSV

    Numbers inCsv(PublishedFigure figure) throws IOException {
        var rows = csv(place(figure.table()));
        if (figure.statistic().equals("universe")) {
            return Numbers.of(rows.getFirst().get("of"));
        }
        var row =
                rows.stream()
                        .filter(r -> r.get("code").equals(figure.row()))
                        .findFirst()
                        .orElseThrow();
        String of = row.get("of");
        if (!figure.column().isEmpty()) {
            String name = column(figure);
            return new Numbers(row.get(name), of, row.get(name + " %"));
        }
        String unit = tally(figure.table()).request().unit().key();
        return switch (figure.statistic()) {
            case "" -> new Numbers(row.get(unit), of, row.get("%"));
            case "denominator" -> Numbers.of(of);
            case "missing" -> missing(row.get("missing"), of);
            case "known" -> Numbers.of(row.get("known"), of);
            default -> Numbers.of(row.get(figure.statistic()));
        };
    }

    private List<CsvTable.Row> csv(int place) throws IOException {
        try (var files = Files.list(folder)) {
            String number = "%02d-".formatted(place + 1);
            var file =
                    files.filter(f -> f.getFileName().toString().startsWith(number))
                            .findFirst()
                            .orElseThrow();
            return ((CsvTable.Table) CsvTable.read(file)).table().rows();
        }
    }
}
