package org.postil.exchange;

import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.postil.merge.SheetRows;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import javax.xml.parsers.ParserConfigurationException;

/**
 * Reads the sheets of a workbook, or a CSV file, as rows of text, dates by year, month and day. The
 * workbook is streamed: its size is no matter. Hidden sheets are read too; sheets without two lines
 * are left out.
 */
public final class SheetReader {
    private static final String DAMAGED = "this is no Excel workbook (.xlsx), or it is damaged";

    private SheetReader() {}

    /** Which of a workbook's two readings of a number is taken. */
    public enum Numbers {
        /** What the cell holds: 2.75 also where it is shown as 3. */
        HELD,
        /** What the cell shows, as in a draft that is to be printed. */
        SHOWN
    }

    /** What became of a file. */
    public sealed interface Outcome {}

    /**
     * @param sheets at least one
     */
    public record Sheets(List<SheetRows> sheets) implements Outcome {
        public Sheets {
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * @param reason in words, without the file's name
     */
    public record Unreadable(String reason) implements Outcome {}

    public static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** With numbers as the cells hold them. */
    public static Outcome read(Path file) {
        return read(file, Numbers.HELD);
    }

    public static Outcome read(Path file, Numbers numbers) {
        return isWorkbook(file) ? workbook(file, numbers) : csv(file);
    }

    private static Outcome csv(Path file) {
        return switch (CsvTable.read(file)) {
            case CsvTable.Unreadable not -> new Unreadable(not.reason());
            case CsvTable.Table(var table) ->
                    new Sheets(
                            List.of(
                                    new SheetRows(
                                            String.valueOf(file.getFileName()),
                                            table.header(),
                                            table.rows().stream()
                                                    .map(row ->
                                                            new SheetRows.Row(
                                                                    row.line(),
                                                                    List.copyOf(
                                                                            row.cells().values())))
                                                    .toList(),
                                            table.problems().stream()
                                                    .map(p ->
                                                            new SheetRows.Problem(
                                                                    p.line(), p.message()))
                                                    .toList())));
        };
    }

    private static Outcome workbook(Path file, Numbers numbers) {
        if (!Files.isRegularFile(file)) {
            return new Unreadable("there is no such file");
        }
        if (!isPacked(file)) {
            return new Unreadable(DAMAGED);
        }
        try (var opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(opc);
            var strings = new ReadOnlySharedStringsTable(opc);
            var sheets = new ArrayList<SheetRows>();
            var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (parts.hasNext()) {
                try (InputStream in = parts.next()) {
                    var cells = new SheetCells();
                    var parser = new CellFacts(XMLHelper.newXMLReader(), cells);
                    parser.setContentHandler(
                            new XSSFSheetXMLHandler(
                                    reader.getStylesTable(),
                                    null,
                                    strings,
                                    cells,
                                    new SheetNumbers(numbers),
                                    false));
                    parser.parse(new InputSource(in));
                    cells.sheet(parts.getSheetName()).ifPresent(sheets::add);
                }
            }
            return sheets.isEmpty()
                    ? new Unreadable("no sheet has a line with column names and a line below it")
                    : new Sheets(sheets);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | UnsupportedFileFormatException e) {
            return new Unreadable(DAMAGED);
        } catch (SAXException | ParserConfigurationException e) {
            return new Unreadable("a sheet of the workbook is damaged");
        } catch (IOException e) {
            return new Unreadable("the file cannot be read");
        }
    }

    private static boolean isPacked(Path file) {
        try {
            return FileMagic.valueOf(file.toFile()) == FileMagic.OOXML;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Passes a sheet on, and tells what POI leaves out of it: which cells are merged, and which
     * formulas were never calculated.
     */
    private static final class CellFacts extends XMLFilterImpl {
        private final SheetCells cells;
        private String reference = "";
        private boolean formula;
        private boolean value;

        CellFacts(XMLReader parser, SheetCells cells) {
            super(parser);
            this.cells = cells;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes)
                throws SAXException {
            switch (localName) {
                case "c" -> {
                    reference = Objects.requireNonNullElse(attributes.getValue("r"), "");
                    formula = false;
                    value = false;
                }
                case "f" -> formula = true;
                case "v", "is" -> value = true;
                case "mergeCell" -> {
                    String region = attributes.getValue("ref");
                    if (region != null) {
                        cells.merged(CellRangeAddress.valueOf(region));
                    }
                }
                default -> {}
            }
            super.startElement(uri, localName, name, attributes);
        }

        @Override
        public void endElement(String uri, String localName, String name) throws SAXException {
            if (localName.equals("c") && formula && !value && !reference.isEmpty()) {
                cells.uncalculated(reference);
            }
            super.endElement(uri, localName, name);
        }
    }
}
