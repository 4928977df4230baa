package org.postil.exchange;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A comma-, semicolon- or tab-separated file with a header line.
 *
 * @param header column names in order, as printed
 * @param rows those that fit the header, in order; blank lines are left out
 * @param problems rows that do not fit the header and were left out
 * @param notices rows that are shorter than the header; they stand in rows, the rest empty
 */
public record CsvTable(
        List<String> header, List<Row> rows, List<Problem> problems, List<Problem> notices) {
    private static final long LARGEST = 512L * 1024 * 1024;

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }

    /** What became of a file. */
    public sealed interface Outcome {}

    public record Table(CsvTable table) implements Outcome {}

    /**
     * @param reason in words, without the file's name
     */
    public record Unreadable(String reason) implements Outcome {}

    /**
     * One row.
     *
     * @param line of the file at which it begins, from 1
     * @param cells by column name as printed in the header, in its order, white space kept
     */
    public record Row(long line, SequencedMap<String, String> cells) {
        /** The cell without white space at its ends; empty without such a column. */
        public String get(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    public record Problem(long line, String message) {}

    /** Reads a file: UTF-8 with or without mark, UTF-16 with mark, else windows-1252. */
    public static Outcome read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return new Unreadable("the file is larger than 512 MB");
            }
            return parse(TextBytes.decode(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return new Unreadable("there is no such file");
        } catch (IOException e) {
            return new Unreadable("the file cannot be read");
        }
    }

    /** Reads the text of a file. */
    public static Outcome parse(String text) {
        if (text.isBlank()) {
            return new Unreadable("the file is empty");
        }
        if (text.indexOf('\0') >= 0) {
            return new Unreadable(
                    "this is no text file; save the sheet as CSV (comma-separated values) first");
        }
        var delimiter = Delimiter.of(text);
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter.character())
                        .setIgnoreEmptyLines(false)
                        .get();
        var lines = new LineNumbers(text);
        try (var parser =
                CSVParser.builder()
                        .setReader(new StringReader(text.substring(delimiter.skip())))
                        .setFormat(format)
                        .setCharacterOffset(delimiter.skip())
                        .get()) {
            return collect(parser, lines);
        } catch (IOException | UncheckedIOException e) {
            return new Unreadable(
                    "a quoted cell is not closed, or text follows its closing quotation mark;"
                            + " a quotation mark inside a cell is written twice (near line "
                            + lines.last()
                            + ")");
        }
    }

    private static Outcome collect(CSVParser parser, LineNumbers lines) {
        List<String> header = null;
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<Problem>();
        var notices = new ArrayList<Problem>();
        for (CSVRecord record : parser) {
            long line = lines.at(record.getCharacterPosition());
            if (isBlank(record)) {
                continue;
            }
            if (header == null) {
                header = names(record);
                var wrong = wrongNames(header);
                if (!wrong.isEmpty()) {
                    return new Unreadable(wrong);
                }
                continue;
            }
            var cells = new LinkedHashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), i < record.size() ? record.get(i) : "");
            }
            if (hasMore(record, header.size())) {
                problems.add(new Problem(line, count(record, header) + "; the row is left out"));
                continue;
            }
            if (record.size() < header.size()) {
                notices.add(new Problem(line, count(record, header) + "; the others are empty"));
            }
            rows.add(new Row(line, cells));
        }
        return header == null
                ? new Unreadable("the file is empty")
                : new Table(new CsvTable(header, rows, problems, notices));
    }

    private static String count(CSVRecord record, List<String> header) {
        return "the row has %d cells, the header has %d".formatted(record.size(), header.size());
    }

    private static List<String> names(CSVRecord record) {
        var names = new ArrayList<>(record.toList().stream().map(String::strip).toList());
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        return names;
    }

    private static String wrongNames(List<String> header) {
        var seen = new HashSet<String>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).isEmpty()) {
                return "column %d has no name in the header".formatted(i + 1);
            }
            if (!seen.add(header.get(i))) {
                return "two columns are called \"%s\"".formatted(header.get(i));
            }
        }
        return "";
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static boolean hasMore(CSVRecord record, int columns) {
        return record.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
    }

    /** Line numbers of rising offsets; a CR, LF or CR LF ends a line. */
    private static final class LineNumbers {
        private final String text;
        private long line = 1;
        private int offset;

        LineNumbers(String text) {
            this.text = text;
        }

        long at(long position) {
            while (offset < position && offset < text.length()) {
                char c = text.charAt(offset++);
                boolean crlf = c == '\r' && offset < text.length() && text.charAt(offset) == '\n';
                if (c == '\n' || (c == '\r' && !crlf)) {
                    line++;
                }
            }
            return line;
        }

        long last() {
            return line;
        }
    }
}
