package org.postil.exchange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * A table for statistics programs: a row for each thing, a column for each property, and of each
 * column what it means.
 *
 * @param <R> what a row is made from
 */
final class TidyTable<R> {
    private final String file;
    private final List<Column<R>> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** What a column holds. */
    enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        /** A date known to the year, month or day. */
        DATE,
        /** One of the values listed. */
        CATEGORY,
        /** Several of the values listed, with "; " between them. */
        CATEGORIES,
        /** 1 for yes, 0 for no. */
        FLAG;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A column.
     *
     * @param values what may stand in it and what that means, empty for anything
     * @param missing what an empty cell means, or the codes of a column of reasons
     */
    record Column<R>(
            String name,
            Type type,
            String label,
            String unit,
            String values,
            String missing,
            Function<R, @Nullable Object> cell) {}

    /**
     * @param file its name, "reviews.csv"
     */
    TidyTable(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    List<Column<R>> columns() {
        return columns;
    }

    TidyTable<R> with(String name, Type type, String label, Function<R, @Nullable Object> cell) {
        return with(name, type, label, "", "", cell);
    }

    TidyTable<R> with(
            String name,
            Type type,
            String label,
            String values,
            String missing,
            Function<R, @Nullable Object> cell) {
        columns.add(new Column<>(free(name), type, label, "", values, missing, cell));
        return this;
    }

    /** Adds a column and returns the name it got: one that no other column of the file has. */
    String add(
            String name,
            Type type,
            String label,
            String unit,
            String values,
            String missing,
            Function<R, @Nullable Object> cell) {
        String given = free(name);
        columns.add(new Column<>(given, type, label, unit, values, missing, cell));
        return given;
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    /** A name that R, SPSS and pandas take as it is: letters, digits, dots and underscores. */
    static String name(String words) {
        String plain =
                Normalizer.normalize(words, Normalizer.Form.NFD)
                        .replaceAll("[^A-Za-z0-9.]+", "_")
                        .replaceAll("^[_.]+|[_.]+$", "");
        String safe = plain.isEmpty() ? "x" : plain;
        return Character.isDigit(safe.charAt(0)) ? "x" + safe : safe;
    }

    void write(Path folder, List<R> rows) throws IOException {
        var header = columns.stream().map(Column::name).toList();
        CsvWriter.write(
                folder.resolve(file),
                header,
                rows.stream().map(this::cells),
                CsvWriter.Cells.FORMULA_SAFE);
    }

    private List<@Nullable Object> cells(R row) {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        columns.forEach(column -> cells.add(column.cell().apply(row)));
        return cells;
    }
}
