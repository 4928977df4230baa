package org.postil.exchange;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes tables as comma-separated UTF-8 (RFC 4180). */
public final class CsvWriter {
    /** What a text cell may look like that a spreadsheet would run as a formula. */
    public enum Cells {
        /** A text that begins with = + - @ TAB, CR or LF gets an apostrophe in front. */
        FORMULA_SAFE,
        /** Texts are written as they are: for files that only programs read. */
        RAW
    }

    /** Spreadsheets of East Asian systems take the wide forms for the usual ones. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d+(?:\\.\\d+)?");

    private CsvWriter() {}

    /**
     * Writes a whole file or nothing: a file of that name is replaced only when all is written.
     *
     * @param rows cells in the order of the header; numbers are written as they print, null as an
     *     empty cell; closed afterwards
     * @throws IOException when the folder cannot be written; the old file is then as it was
     */
    public static void write(
            Path file,
            List<String> header,
            Stream<? extends List<? extends @Nullable Object>> rows,
            Cells cells)
            throws IOException {
        try (rows) {
            WholeFile.write(
                    file,
                    ".csv",
                    temporary -> {
                        try (var out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                            print(out, header, rows, cells);
                        }
                    });
        }
    }

    /** Writes header and rows to an open stream, which is flushed and left open. */
    public static void print(
            Appendable out,
            List<String> header,
            Stream<? extends List<? extends @Nullable Object>> rows,
            Cells cells)
            throws IOException {
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(header.stream().map(name -> text(name, cells)));
        var each = rows.iterator();
        while (each.hasNext()) {
            for (Object cell : each.next()) {
                printer.print(cell instanceof CharSequence s ? text(s.toString(), cells) : cell);
            }
            printer.println();
        }
        printer.flush();
    }

    static String text(String cell, Cells cells) {
        boolean risky =
                cells == Cells.FORMULA_SAFE
                        && !cell.isEmpty()
                        && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                        && !PLAIN_NUMBER.matcher(cell).matches();
        return risky ? "'" + cell : cell;
    }
}
