package org.postil.exchange;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.postil.extraction.TemplateEntry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Reads an extraction template as {@link TemplateTable} writes it, or as people make it. */
public final class TemplateFile {
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int MOST_ROWS = 20_000;

    private TemplateFile() {}

    /** What became of a file. */
    public sealed interface Outcome {}

    public record Read(List<TemplateEntry> entries) implements Outcome {
        public Read {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param reason in words, without the file's name
     */
    public record Unreadable(String reason) implements Outcome {}

    /** Reads a workbook (.xlsx), else a table (.csv). Nothing is thrown for a bad file. */
    public static Outcome read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") ? workbook(file) : csv(file);
    }

    private static Outcome csv(Path file) {
        return switch (CsvTable.read(file)) {
            case CsvTable.Unreadable not -> new Unreadable(not.reason());
            case CsvTable.Table read -> {
                var table = read.table();
                var header = table.header();
                var wrong = TemplateEntry.headerProblems(header);
                if (!wrong.isEmpty()) {
                    yield new Unreadable(String.join("; ", wrong));
                }
                if (!table.problems().isEmpty()) {
                    var first = table.problems().getFirst();
                    yield new Unreadable("line " + first.line() + ": " + first.message());
                }
                var rows = new ArrayList<TemplateEntry.Row>();
                for (CsvTable.Row row : table.rows()) {
                    var cells = new LinkedHashMap<String, String>();
                    row.cells().forEach((column, cell) -> cells.put(folded(column), plain(cell)));
                    rows.add(new TemplateEntry.Row(row.line(), cells));
                }
                yield new Read(TemplateEntry.of(rows, List.of()));
            }
        };
    }

    private static String folded(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /** Without the apostrophe that keeps spreadsheets from taking a text for a formula. */
    private static String plain(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && !CsvWriter.text(cell.substring(1), CsvWriter.Cells.FORMULA_SAFE)
                                .equals(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static Outcome workbook(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return new Unreadable("the file is larger than 20 MB");
            }
            try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
                return read(workbook);
            }
        } catch (IOException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException e) {
            return new Unreadable("this is no workbook that can be read (.xlsx)");
        }
    }

    private static Outcome read(Workbook workbook) {
        var variables = sheet(workbook, "variables");
        if (variables == null) {
            variables = workbook.getNumberOfSheets() > 0 ? workbook.getSheetAt(0) : null;
        }
        var categories = sheet(workbook, "categories");
        if (variables == null || variables.getLastRowNum() > MOST_ROWS) {
            return new Unreadable("there is no sheet with variables");
        }
        var header = header(variables);
        var wrong = TemplateEntry.headerProblems(header);
        if (!wrong.isEmpty()) {
            return new Unreadable(
                    "sheet %s: %s".formatted(variables.getSheetName(), String.join("; ", wrong)));
        }
        return new Read(
                TemplateEntry.of(
                        rows(variables, header),
                        categories == null || categories == variables
                                ? List.of()
                                : rows(categories, header(categories))));
    }

    private static @Nullable Sheet sheet(Workbook workbook, String name) {
        for (Sheet sheet : workbook) {
            if (sheet.getSheetName().strip().equalsIgnoreCase(name)) {
                return sheet;
            }
        }
        return null;
    }

    private static List<String> header(Sheet sheet) {
        var names = new ArrayList<String>();
        var first = sheet.getRow(sheet.getFirstRowNum());
        if (first != null) {
            for (int i = 0; i < first.getLastCellNum(); i++) {
                names.add(folded(text(first.getCell(i, MissingCellPolicy.CREATE_NULL_AS_BLANK))));
            }
        }
        return names;
    }

    private static List<TemplateEntry.Row> rows(Sheet sheet, List<String> header) {
        var rows = new ArrayList<TemplateEntry.Row>();
        for (int at = sheet.getFirstRowNum() + 1; at <= sheet.getLastRowNum(); at++) {
            var row = sheet.getRow(at);
            if (row == null) {
                continue;
            }
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(
                        header.get(i),
                        text(row.getCell(i, MissingCellPolicy.CREATE_NULL_AS_BLANK)));
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new TemplateEntry.Row(at + 1L, cells));
            }
        }
        return rows;
    }

    /** What stands in a cell; numbers in full, a formula's last value. */
    private static String text(Cell cell) {
        var type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                    BigDecimal.valueOf(cell.getNumericCellValue())
                            .stripTrailingZeros()
                            .toPlainString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "yes" : "no";
            case BLANK, ERROR, FORMULA, _NONE -> new DataFormatter().formatCellValue(cell);
        };
    }
}
