package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.Estimate;
import org.postil.agreement.UnitBootstrap;
import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.CodeAgreement;
import org.postil.agreement.comparison.Counts;
import org.postil.agreement.comparison.Reading;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The agreement of coders as a workbook: what was computed and how, per code, per review, answers,
 * differences with their words, and the ratings themselves, from which another program can compute
 * everything again.
 */
public final class AgreementWorkbook {
    /** Stands where there is no number; the reason stands beside. */
    private static final String UNDEFINED = "n/a";

    private final AgreementMaterial material;
    private final Agreement agreement;
    private final List<String> coders;

    private AgreementWorkbook(AgreementMaterial material) {
        this.material = material;
        agreement = material.agreement();
        coders = agreement.coders();
    }

    /**
     * Replaces the file.
     *
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public static void write(AgreementMaterial material, Path file, Cancellation cancellation)
            throws IOException {
        Book.write(
                file,
                "Agreement",
                material.facts(),
                book -> {
                    var workbook = new AgreementWorkbook(material);
                    workbook.summary(book);
                    workbook.codes(book);
                    cancellation.check();
                    AgreementReviews.write(book, material.agreement());
                    AgreementAnswers.write(book, material);
                    cancellation.check();
                    AgreementDifferences.write(book, material.agenda());
                    cancellation.check();
                    workbook.ratings(book);
                });
    }

    private void summary(Book book) {
        var sheet =
                book.sheet(
                                "summary",
                                List.of("Agreement between " + String.join(", ", coders)),
                                List.of(
                                        SheetColumn.text("what", 34),
                                        SheetColumn.coefficient("value"),
                                        SheetColumn.coefficient("from"),
                                        SheetColumn.coefficient("to"),
                                        SheetColumn.coefficient("mean of top codes"),
                                        SheetColumn.number("left out", 8),
                                        SheetColumn.coefficient("mean of lowest codes"),
                                        SheetColumn.number("left out", 8),
                                        SheetColumn.wrapped("not defined because", 40)))
                        .keeping(1);
        for (String name : names()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(name);
            var estimate = agreement.together().get(name);
            cells.add(estimate == null ? null : value(estimate));
            var outcome = agreement.drawn().get(name);
            bounds(estimate, outcome, cells);
            for (var averages : List.of(agreement.ofTop(), agreement.ofLowest())) {
                var average = averages.get(name);
                cells.add(average == null ? null : value(average.value()));
                cells.add(average == null ? null : average.leftOut());
            }
            cells.add(estimate == null ? "" : why(estimate));
            sheet.row(cells);
        }
        var below = new ArrayList<String>();
        below.add(Reading.of(agreement));
        below.addAll(agreement.conventions());
        below.add(
                "Codes: "
                        + agreement.request().facet().name()
                        + ". The first column of values is of all codes that have none under them,"
                        + " taken together: each on each unit is one decision. from, to: the"
                        + " interval by drawing reviews.");
        below.add(
                "Study "
                        + material.facts().study()
                        + ", Postil "
                        + material.facts().program()
                        + ", project file of schema version "
                        + material.facts().schema()
                        + ", written on "
                        + material.facts().at().toLocalDate()
                        + ".");
        sheet.end(below);
    }

    /** All that are there, those of everything together first. */
    private List<String> names() {
        var names = new LinkedHashSet<>(agreement.together().keySet());
        names.addAll(agreement.ofTop().keySet());
        return List.copyOf(names);
    }

    private void codes(Book book) {
        var names =
                agreement.codes().isEmpty()
                        ? List.<String>of()
                        : List.copyOf(agreement.codes().getFirst().statistics().keySet());
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("code", 12));
        columns.add(SheetColumn.wrapped("name", 36));
        columns.addAll(counted(coders));
        for (String name : names) {
            columns.add(SheetColumn.coefficient(name.replace('_', ' ')));
            columns.add(SheetColumn.coefficient("from"));
            columns.add(SheetColumn.coefficient("to"));
        }
        columns.add(SheetColumn.wrapped("not defined because", 30));
        columns.add(SheetColumn.wrapped("reading", 70));
        var sheet = book.sheet("codes", List.of(), columns);
        for (CodeAgreement code : agreement.codes()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add("  ".repeat(code.level() - 1) + code.label());
            cells.add(code.code().name());
            cells.addAll(counts(code.counts(), coders.size()));
            for (String name : names) {
                cells.add(value(code.statistic(name)));
                bounds(code.statistic(name), code.drawn().get(name), cells);
            }
            cells.add(
                    code.statistics().values().stream()
                            .map(AgreementWorkbook::why)
                            .filter(why -> !why.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("; ")));
            cells.add(Reading.of(code, agreement));
            sheet.row(cells, code.level() == 1);
        }
        sheet.end();
    }

    /** The columns of counts: of two coders who has it alone, of more how many have it. */
    static List<SheetColumn> counted(List<String> coders) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.number("n", 8));
        columns.add(SheetColumn.number(coders.size() == 2 ? "both" : "all", 8));
        if (coders.size() == 2) {
            coders.forEach(coder -> columns.add(SheetColumn.number(coder + " only", 10)));
            columns.add(SheetColumn.number("neither", 9));
        } else {
            columns.add(SheetColumn.number("some", 8));
            columns.add(SheetColumn.number("none", 8));
            coders.forEach(coder -> columns.add(SheetColumn.number("by " + coder, 10)));
        }
        return columns;
    }

    static List<Object> counts(Counts counts, int coders) {
        var cells = new ArrayList<Object>();
        cells.add(counts.units());
        cells.add(counts.all());
        if (coders == 2) {
            cells.addAll(counts.alone());
            cells.add(counts.none());
        } else {
            cells.add(counts.some());
            cells.add(counts.none());
            cells.addAll(counts.by());
        }
        return cells;
    }

    static Object value(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Undefined undefined -> UNDEFINED;
            case Estimate.Value value -> value.value();
        };
    }

    static String why(Estimate estimate) {
        return estimate instanceof Estimate.Undefined(var why) ? why.words() : "";
    }

    private static void bounds(
            @Nullable Estimate estimate,
            UnitBootstrap.@Nullable Outcome outcome,
            List<@Nullable Object> cells) {
        var interval =
                estimate instanceof Estimate.Value && outcome != null
                        ? outcome.interval().orElse(null)
                        : null;
        cells.add(interval == null ? null : interval.low());
        cells.add(interval == null ? null : interval.high());
    }

    /** Of each code; a row may stand for several units of one review. */
    private void ratings(Book book) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("code", 12));
        columns.add(SheetColumn.text("unit", 30));
        coders.forEach(coder -> columns.add(SheetColumn.number(coder, 10)));
        columns.add(SheetColumn.number("weight", 10));
        columns.add(SheetColumn.text("review", 18));
        var sheet = book.sheet("ratings", List.of(), columns);
        for (CodeAgreement code : agreement.codes()) {
            var matrix = code.units().matrix();
            for (int row = 0; row < matrix.rows(); row++) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(code.label());
                cells.add(code.units().names().get(row));
                for (int coder = 0; coder < coders.size(); coder++) {
                    int rating = matrix.rating(row, coder);
                    cells.add(rating < 0 ? null : rating);
                }
                cells.add(Math.round(matrix.weight(row)));
                cells.add(
                        agreement
                                .universe()
                                .reviews()
                                .get(code.units().reviews().get(row))
                                .reference());
                sheet.row(cells);
            }
        }
        sheet.end(
                List.of(
                        "1: the coder has the code on the unit; 0: not; empty: not read. weight:"
                                + " how many units a row stands for."));
    }
}
