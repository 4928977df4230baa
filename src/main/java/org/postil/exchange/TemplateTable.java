package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.extraction.TemplateEntry;
import org.postil.tally.DerivedRules;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the extraction template: as a workbook with a sheet of variables and one of categories, or
 * as a table with a row for each category of a variable.
 */
public final class TemplateTable {
    private static final String VARIABLES = "variables";
    private static final String CATEGORIES = "categories";

    private TemplateTable() {}

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @return how many variables were written
     */
    public static int csv(Snapshot snapshot, Path out) throws IOException {
        var header =
                Stream.concat(
                                TemplateEntry.COLUMNS.stream(),
                                TemplateEntry.CATEGORY_COLUMNS.stream())
                        .toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Variable variable : snapshot.variables()) {
            if (variable.categories().isEmpty()) {
                var row = cells(variable, snapshot);
                row.add("");
                row.add("");
                rows.add(row);
            }
            for (Category category : variable.categories()) {
                var row = cells(variable, snapshot);
                row.add(category.name());
                row.add(category.definition());
                rows.add(row);
            }
        }
        CsvWriter.write(out, header, rows.stream(), CsvWriter.Cells.FORMULA_SAFE);
        return snapshot.variables().size();
    }

    /** The same as a workbook. */
    public static int workbook(Snapshot snapshot, StudyFacts facts, Path out) throws IOException {
        Book.write(
                out,
                "Extraction template",
                facts,
                book -> {
                    variables(book, snapshot);
                    categories(book, snapshot);
                });
        return snapshot.variables().size();
    }

    private static void variables(Book book, Snapshot snapshot) {
        var sheet =
                book.sheet(
                        VARIABLES,
                        List.of(),
                        List.of(
                                SheetColumn.text("level", 11),
                                SheetColumn.text("key", 28),
                                SheetColumn.wrapped("name", 32),
                                SheetColumn.text("type", 11),
                                SheetColumn.text("required", 9),
                                SheetColumn.wrapped("help", 60),
                                SheetColumn.text("unit", 8),
                                new SheetColumn("minimum", 9, SheetColumn.Kind.DECIMAL),
                                new SheetColumn("maximum", 9, SheetColumn.Kind.DECIMAL),
                                SheetColumn.wrapped("rule", 44)));
        for (Variable variable : snapshot.variables()) {
            sheet.row(cells(variable, snapshot));
        }
        sheet.end();
    }

    private static void categories(Book book, Snapshot snapshot) {
        var sheet =
                book.sheet(
                        CATEGORIES,
                        List.of(),
                        List.of(
                                SheetColumn.text("level", 11),
                                SheetColumn.text("key", 28),
                                SheetColumn.wrapped("category", 36),
                                SheetColumn.wrapped("definition", 70)));
        for (Variable variable : snapshot.variables()) {
            for (Category category : variable.categories()) {
                sheet.row(
                        List.of(
                                variable.level().key(),
                                variable.key(),
                                category.name(),
                                category.definition()));
            }
        }
        sheet.end();
    }

    private static List<@Nullable Object> cells(Variable variable, Snapshot snapshot) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(variable.level().key());
        cells.add(variable.key());
        cells.add(variable.name());
        // what a rule gives, whatever was chosen before there was the rule
        cells.add(DerivedRules.shaped(variable, snapshot).type().key());
        cells.add(variable.required() ? "yes" : "no");
        cells.add(variable.help());
        cells.add(variable.unit());
        cells.add(number(variable.minimum()));
        cells.add(number(variable.maximum()));
        cells.add(variable.rule());
        return cells;
    }

    /** Prints as people write it: 16, not 16.0. */
    private static @Nullable BigDecimal number(@Nullable Double limit) {
        return limit == null
                ? null
                : new BigDecimal(BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString());
    }
}
