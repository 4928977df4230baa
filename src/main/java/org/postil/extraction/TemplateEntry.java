package org.postil.extraction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A variable as a file has it: everything as written, null where the file has no such column, so
 * that what is there already stays.
 *
 * @param line of the file at which it stands, from 1
 * @param level "review", "victim" ...
 * @param required "yes" or "no"; empty for no
 * @param defined whether the file has definitions of categories
 */
public record TemplateEntry(
        long line,
        String level,
        String key,
        @Nullable String name,
        String type,
        @Nullable String required,
        @Nullable String help,
        @Nullable String unit,
        @Nullable String minimum,
        @Nullable String maximum,
        @Nullable String rule,
        List<CategoryForm> categories,
        boolean defined) {
    public TemplateEntry {
        categories = List.copyOf(categories);
    }

    /** The columns of a variable, in order. */
    public static final List<String> COLUMNS =
            List.of(
                    "level",
                    "key",
                    "name",
                    "type",
                    "required",
                    "help",
                    "unit",
                    "minimum",
                    "maximum",
                    "rule");

    /** The columns of a category, after level and key where it stands on its own. */
    public static final List<String> CATEGORY_COLUMNS = List.of("category", "definition");

    /** What is wrong with a file's columns; none when nothing is. */
    public static List<String> headerProblems(List<String> header) {
        var names = header.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
        var problems = new ArrayList<String>();
        for (String needed : List.of("level", "key", "type")) {
            if (!names.contains(needed)) {
                problems.add("there is no column " + needed);
            }
        }
        return problems;
    }

    /** One row of a file, by column name; columns that are lacking have no cell. */
    public record Row(long line, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    /**
     * Puts rows together: rows of one level and key are one variable, of which the first row that
     * says something counts; each row may bring a category.
     *
     * @param categories rows of a table of its own with level, key, category and definition
     */
    public static List<TemplateEntry> of(List<Row> rows, List<Row> categories) {
        var byPath = new LinkedHashMap<String, List<Row>>();
        for (Row row : rows) {
            byPath.computeIfAbsent(path(row), p -> new ArrayList<>()).add(row);
        }
        var further = new LinkedHashMap<String, List<Row>>();
        for (Row row : categories) {
            further.computeIfAbsent(path(row), p -> new ArrayList<>()).add(row);
        }
        var entries = new ArrayList<TemplateEntry>();
        byPath.forEach((path, same) -> {
            var forms = new ArrayList<CategoryForm>();
            var all = new ArrayList<>(same);
            var own = further.remove(path);
            all.addAll(own == null ? List.of() : own);
            for (Row row : all) {
                if (!row.get("category").isEmpty()) {
                    forms.add(new CategoryForm(row.get("category"), row.get("definition")));
                }
            }
            entries.add(entry(same, forms, all));
        });
        // categories of a variable that the file does not have are an entry without a type
        further.values()
                .forEach(lost ->
                        entries.add(
                                entry(
                                        lost,
                                        lost.stream()
                                                .map(r ->
                                                        new CategoryForm(
                                                                r.get("category"),
                                                                r.get("definition")))
                                                .toList(),
                                        lost)));
        return entries;
    }

    private static String path(Row row) {
        return (row.get("level") + "." + row.get("key")).toLowerCase(Locale.ROOT);
    }

    private static TemplateEntry entry(
            List<Row> rows, List<CategoryForm> categories, List<Row> withCategories) {
        var first = rows.getFirst();
        return new TemplateEntry(
                first.line(),
                first.get("level"),
                first.get("key"),
                said(rows, "name"),
                Objects.requireNonNullElse(said(rows, "type"), ""),
                said(rows, "required"),
                said(rows, "help"),
                said(rows, "unit"),
                said(rows, "minimum"),
                said(rows, "maximum"),
                said(rows, "rule"),
                categories,
                withCategories.stream().anyMatch(r -> r.cells().containsKey("definition")));
    }

    /** The first that says something; null without such a column. */
    private static @Nullable String said(List<Row> rows, String column) {
        if (rows.stream().noneMatch(r -> r.cells().containsKey(column))) {
            return null;
        }
        return rows.stream()
                .map(r -> r.get(column))
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse("");
    }
}
