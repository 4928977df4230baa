package org.postil.cli;

import org.postil.exchange.CsvWriter;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a command prints: results to standard output, all that is said about them to standard
 * error, so that JSON stands alone.
 */
final class Console {
    private final PrintWriter out;
    private final PrintWriter err;

    Console(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Says something to the user, beside the result. */
    void say(String message) {
        err.println(message);
        err.flush();
    }

    /** Prints a line of the result. */
    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Prints a result in the format asked for; only what is needed is made. */
    void print(Format format, Supplier<TextTable> table, Supplier<Map<String, ?>> json) {
        print(format, table, table, json);
    }

    /**
     * @param sheet what is written as CSV, where a table for people would not do
     */
    void print(
            Format format,
            Supplier<TextTable> table,
            Supplier<TextTable> sheet,
            Supplier<Map<String, ?>> json) {
        switch (format) {
            case TABLE -> out.print(table.get().aligned());
            case CSV -> csv(sheet.get());
            case JSON -> json(json.get());
        }
        out.flush();
    }

    private void csv(TextTable table) {
        try {
            CsvWriter.print(
                    out, table.header(), table.rows().stream(), CsvWriter.Cells.FORMULA_SAFE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void json(Map<String, ?> value) {
        var mapper = JsonMapper.builder().disable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        out.println(mapper.writeValueAsString(value));
    }

    /** Says each line of a list after a heading, or nothing when it is empty. */
    void sayList(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            say(heading);
            lines.forEach(line -> say("  " + line));
        }
    }
}
