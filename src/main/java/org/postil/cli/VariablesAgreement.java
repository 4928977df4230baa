package org.postil.cli;

import org.postil.agreement.Estimate;
import org.postil.agreement.comparison.ComparisonRequest;
import org.postil.agreement.comparison.Kappa;
import org.postil.agreement.comparison.VariableAgreement;
import org.postil.domain.Coder;
import org.postil.domain.Variable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The agreement of a project's coders on the answers to the template, as it is printed. */
final class VariablesAgreement {
    private final ComparisonRequest request;
    private final List<VariableAgreement> variables;

    VariablesAgreement(ComparisonRequest request, List<VariableAgreement> variables) {
        this.request = request;
        this.variables = variables;
    }

    void print(Console console, Format format) {
        console.print(format, this::table, this::json);
        if (format == Format.TABLE) {
            console.line("");
            console.line(
                    "Answers are compared one by one; \"not recorded\" is an answer, not yet"
                            + " answered is missing. Free text is not compared.");
        }
    }

    private Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("coders", request.coders().stream().map(Coder::name).toList());
        if (request.bootstrap().draws() > 0) {
            json.put("draws", request.bootstrap().draws());
            json.put("seed", request.bootstrap().seed());
            json.put("drawn", "reviews");
        }
        var all = new LinkedHashMap<String, Object>();
        for (var variable : variables) {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", variable.variable().name());
            one.put("type", variable.variable().type().key());
            one.put("n", variable.units());
            one.put("same", variable.alike());
            one.put("different", variable.units() - variable.alike());
            variable.statistics()
                    .forEach((name, estimate) ->
                            one.put(
                                    name,
                                    MatrixAgreement.estimate(
                                            estimate, true, variable.drawn().get(name))));
            one.put("differences", differences(variable));
            all.put(variable.variable().path(), one);
        }
        json.put("variables", all);
        return json;
    }

    private List<Map<String, Object>> differences(VariableAgreement variable) {
        var list = new ArrayList<Map<String, Object>>();
        for (int unit : variable.differing()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("subject", variable.answers().names().get(unit));
            var answers = new LinkedHashMap<String, Object>();
            for (int coder = 0; coder < request.coders().size(); coder++) {
                answers.put(request.coders().get(coder).name(), variable.answer(unit, coder));
            }
            one.put("answers", answers);
            list.add(one);
        }
        return list;
    }

    private TextTable table() {
        var table =
                new TextTable(
                        "variable",
                        "#n",
                        "#same",
                        "#percent",
                        "#kappa",
                        "#alpha",
                        "#AC1",
                        "#alpha of its kind",
                        "not defined because");
        for (var variable : variables) {
            var shown = variable.statistics();
            table.row(
                    variable.variable().path(),
                    variable.units(),
                    variable.alike(),
                    number(shown, "percent_agreement"),
                    number(shown, Kappa.name(request.coders().size())),
                    number(shown, "krippendorff_alpha_nominal"),
                    number(shown, "gwet_ac1"),
                    number(shown, kind(variable.variable())),
                    reasons(shown));
        }
        return table;
    }

    private static String kind(Variable variable) {
        return switch (variable.type()) {
            case NUMBER -> "krippendorff_alpha_interval";
            case CATEGORIES -> "krippendorff_alpha_set_masi";
            case CATEGORY, DATE, YES_NO, TEXT -> "";
        };
    }

    private static String number(Map<String, Estimate> shown, String name) {
        var estimate = shown.get(name);
        if (estimate == null) {
            return "";
        }
        var number = estimate.number();
        return number.isPresent()
                ? String.format(Locale.ROOT, "%.2f", number.getAsDouble())
                : "n/a";
    }

    private static String reasons(Map<String, Estimate> shown) {
        return String.join(
                "; ",
                shown.values().stream()
                        .filter(e -> e instanceof Estimate.Undefined)
                        .map(e -> ((Estimate.Undefined) e).why().words())
                        .distinct()
                        .toList());
    }
}
