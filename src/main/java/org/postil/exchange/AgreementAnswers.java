package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.Estimate;
import org.postil.agreement.comparison.Kappa;
import org.postil.agreement.comparison.VariableAgreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How far coders agree on each variable, and every answer on which they differ. */
final class AgreementAnswers {
    private AgreementAnswers() {}

    static void write(Book book, AgreementMaterial material) {
        var coders = material.agreement().coders();
        variables(book, material.variables(), coders.size());
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.text("variable", 28));
        columns.add(SheetColumn.text("about", 20));
        coders.forEach(coder -> columns.add(SheetColumn.wrapped(coder, 28)));
        var sheet = book.sheet("different answers", List.of(), columns);
        for (var variable : material.variables()) {
            for (int unit : variable.differing()) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(variable.variable().path());
                cells.add(variable.answers().names().get(unit));
                for (int coder = 0; coder < coders.size(); coder++) {
                    cells.add(variable.answer(unit, coder));
                }
                sheet.row(cells);
            }
        }
        sheet.end(List.of("Empty: not answered yet."));
    }

    private static void variables(Book book, List<VariableAgreement> variables, int coders) {
        var sheet =
                book.sheet(
                        "answers",
                        List.of(),
                        List.of(
                                SheetColumn.text("variable", 28),
                                SheetColumn.wrapped("name", 34),
                                SheetColumn.number("n", 7),
                                SheetColumn.number("same", 7),
                                SheetColumn.number("different", 9),
                                SheetColumn.coefficient("kappa"),
                                SheetColumn.coefficient("alpha nominal"),
                                SheetColumn.coefficient("alpha ordinal"),
                                SheetColumn.coefficient("alpha interval"),
                                SheetColumn.coefficient("alpha of sets MASI"),
                                SheetColumn.coefficient("AC1"),
                                SheetColumn.wrapped("not defined because", 36)));
        for (var variable : variables) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(variable.variable().path());
            cells.add(variable.variable().name());
            cells.add(variable.units());
            cells.add(variable.alike());
            cells.add(variable.units() - variable.alike());
            for (String name :
                    List.of(
                            Kappa.name(coders),
                            "krippendorff_alpha_nominal",
                            "krippendorff_alpha_ordinal",
                            "krippendorff_alpha_interval",
                            "krippendorff_alpha_set_masi",
                            "gwet_ac1")) {
                Estimate estimate = variable.statistics().get(name);
                cells.add(estimate == null ? null : AgreementWorkbook.value(estimate));
            }
            cells.add(
                    variable.statistics().values().stream()
                            .map(AgreementWorkbook::why)
                            .filter(why -> !why.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("; ")));
            sheet.row(cells);
        }
        sheet.end(
                List.of(
                        "n: reviews or persons about whom two coders have answered. \"Not"
                                + " recorded\" is an answer. Free text is not compared."));
    }
}
