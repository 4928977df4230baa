package org.postil.cli;

import org.postil.agreement.Estimate;
import org.postil.agreement.UnitBootstrap;
import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.Average;
import org.postil.agreement.comparison.CodeAgreement;
import org.postil.agreement.comparison.ComparedUnit;
import org.postil.agreement.comparison.Counts;
import org.postil.agreement.comparison.Kappa;
import org.postil.agreement.comparison.Reading;
import org.postil.domain.Review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The agreement of a project's coders on the codes of a facet, as it is printed. */
final class ProjectAgreement {
    private static final String UNDEFINED = "n/a";

    private final Agreement agreement;
    private final List<String> coders;
    private final boolean unitizing;

    ProjectAgreement(Agreement agreement) {
        this.agreement = agreement;
        coders = agreement.coders();
        unitizing = agreement.request().unit() == ComparedUnit.UNITIZING;
    }

    void print(Console console, Format format) {
        console.print(format, this::table, this::sheet, this::json);
        if (format == Format.TABLE) {
            below().forEach(console::line);
        }
    }

    private Map<String, Object> json() {
        var request = agreement.request();
        var json = new LinkedHashMap<String, Object>();
        json.put("unit", request.unit().key());
        json.put("facet", request.facet().key());
        json.put("coders", coders);
        json.put("universe", agreement.universe().reviews().size());
        json.put(
                "reviews", agreement.universe().reviews().stream().map(Review::reference).toList());
        json.put("not_compared", agreement.universe().leftOut());
        json.put("units", agreement.units());
        if (request.bootstrap().draws() > 0) {
            json.put("draws", request.bootstrap().draws());
            json.put("seed", request.bootstrap().seed());
            json.put("drawn", "reviews");
        }
        var codes = new LinkedHashMap<String, Object>();
        agreement.codes().forEach(code -> codes.put(code.label(), json(code)));
        json.put("codes", codes);
        json.put("statistics", statistics(agreement.together(), agreement.drawn()));
        var averages = new LinkedHashMap<String, Object>();
        averages.put("top", averages(agreement.ofTop()));
        averages.put("lowest", averages(agreement.ofLowest()));
        json.put("averages", averages);
        json.put("reading", Reading.of(agreement));
        json.put("conventions", agreement.conventions());
        return json;
    }

    private Map<String, Object> json(CodeAgreement code) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", code.code().name());
        json.put("level", code.level());
        counts(code.counts()).forEach(json::put);
        json.putAll(statistics(code.statistics(), code.drawn()));
        json.put("prevalence_warning", isWarned(code));
        json.put("reading", Reading.of(code, agreement));
        return json;
    }

    private Map<String, Object> counts(Counts counts) {
        var json = new LinkedHashMap<String, Object>();
        json.put("n", counts.units());
        if (coders.size() == 2) {
            json.put("both", counts.all());
            json.put("only_a", counts.alone().get(0));
            json.put("only_b", counts.alone().get(1));
            json.put("neither", counts.none());
        } else {
            json.put("all", counts.all());
            json.put("some", counts.some());
            json.put("none", counts.none());
            var by = new LinkedHashMap<String, Object>();
            for (int i = 0; i < coders.size(); i++) {
                by.put(coders.get(i), counts.by().get(i));
            }
            json.put("by", by);
        }
        return json;
    }

    private Map<String, Object> statistics(
            Map<String, Estimate> estimates, Map<String, UnitBootstrap.Outcome> drawn) {
        boolean linearised = agreement.request().unit().isCountable();
        var json = new LinkedHashMap<String, Object>();
        estimates.forEach((name, estimate) ->
                json.put(name, MatrixAgreement.estimate(estimate, linearised, drawn.get(name))));
        return json;
    }

    private static Map<String, Object> averages(Map<String, Average> averages) {
        var json = new LinkedHashMap<String, Object>();
        averages.forEach((name, average) -> {
            var one = MatrixAgreement.estimate(average.value());
            one.put("codes", average.counted());
            one.put("left_out", average.leftOut());
            json.put(name, one);
        });
        return json;
    }

    /** The columns that are shown, each with the statistic in it. */
    private Map<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        if (unitizing) {
            shown.put("#u-alpha", "u_alpha");
            return shown;
        }
        shown.put("#percent", "percent_agreement");
        shown.put("#positive", "positive_agreement");
        shown.put("#kappa", Kappa.name(coders.size()));
        shown.put("#alpha", "krippendorff_alpha_nominal");
        shown.put("#AC1", "gwet_ac1");
        return shown;
    }

    /** The coefficient whose interval is shown. */
    private String central() {
        return unitizing ? "u_alpha" : "krippendorff_alpha_nominal";
    }

    private List<String> countColumns() {
        return coders.size() == 2
                ? List.of(
                        "#n",
                        "#both",
                        "#" + coders.get(0) + " only",
                        "#" + coders.get(1) + " only",
                        "#neither")
                : List.of("#n", "#all", "#some", "#none");
    }

    private List<Long> countCells(Counts counts) {
        return coders.size() == 2
                ? List.of(
                        counts.units(),
                        counts.all(),
                        counts.alone().get(0),
                        counts.alone().get(1),
                        counts.none())
                : List.of(counts.units(), counts.all(), counts.some(), counts.none());
    }

    private TextTable table() {
        var columns = new ArrayList<String>(List.of("code", "name"));
        columns.addAll(countColumns());
        columns.addAll(shown().keySet());
        if (!unitizing) {
            columns.add("interval of alpha");
        }
        columns.add("reading");
        var table = new TextTable(columns);
        for (CodeAgreement code : agreement.codes()) {
            var cells = new ArrayList<String>();
            cells.add("  ".repeat(code.level() - 1) + code.label());
            cells.add(code.code().name().equals(code.label()) ? "" : code.code().name());
            countCells(code.counts()).forEach(count -> cells.add(count.toString()));
            shown().values().forEach(name -> cells.add(number(name, code.statistic(name))));
            if (!unitizing) {
                cells.add(interval(code));
            }
            cells.add((isWarned(code) ? "! " : "") + Reading.of(code, agreement));
            table.row(cells);
        }
        return table;
    }

    private boolean isWarned(CodeAgreement code) {
        return Reading.warning(code, agreement.request().unit()).isPresent();
    }

    private String interval(CodeAgreement code) {
        if (code.statistic(central()).number().isEmpty()) {
            return "";
        }
        var outcome = code.drawn().get(central());
        return outcome == null
                ? ""
                : outcome.interval()
                        .map(i ->
                                String.format(
                                        Locale.ROOT,
                                        "%.2f to %.2f",
                                        rounded(i.low()),
                                        rounded(i.high())))
                        .orElse("");
    }

    private static String number(String name, Estimate estimate) {
        OptionalDouble number = estimate.number();
        if (number.isEmpty()) {
            return UNDEFINED;
        }
        return name.startsWith("percent")
                ? String.format(Locale.ROOT, "%.1f%%", 100 * number.getAsDouble())
                : String.format(Locale.ROOT, "%.2f", rounded(number.getAsDouble()));
    }

    /** Without a minus before what is shown as nought. */
    private static double rounded(double number) {
        return Math.rint(number * 100) / 100 + 0.0;
    }

    private List<String> below() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Together: " + Reading.of(agreement));
        agreement
                .together()
                .forEach((name, estimate) -> lines.add("  " + name + " " + inWords(estimate)));
        average(lines, "codes at the top", agreement.ofTop());
        average(lines, "codes with none under them", agreement.ofLowest());
        lines.add("");
        lines.addAll(agreement.conventions());
        undefined()
                .forEach((why, count) ->
                        lines.add(UNDEFINED + ": " + why + " (" + count + " numbers)."));
        return lines;
    }

    private static String inWords(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Undefined(var why) -> UNDEFINED + " (" + why.words() + ")";
            case Estimate.Value value -> String.format(Locale.ROOT, "%.4f", value.value());
        };
    }

    /** One line for all that are shown, each with how many codes were left out. */
    private void average(List<String> lines, String of, Map<String, Average> averages) {
        var parts = new ArrayList<String>();
        for (var column : shown().entrySet()) {
            var average = averages.get(column.getValue());
            if (average != null) {
                parts.add(
                        column.getKey().substring(1)
                                + " "
                                + number(column.getValue(), average.value())
                                + (average.leftOut() == 0
                                        ? ""
                                        : " (" + average.leftOut() + " left out, not defined)"));
            }
        }
        if (!parts.isEmpty()) {
            int codes =
                    averages.values().stream()
                            .mapToInt(a -> a.counted() + a.leftOut())
                            .max()
                            .orElse(0);
            lines.add("Mean of the " + codes + " " + of + ": " + String.join(", ", parts) + ".");
        }
    }

    /** The reasons behind what is not defined in the table, with how often. */
    private Map<String, Integer> undefined() {
        var reasons = new LinkedHashMap<String, Integer>();
        for (var code : agreement.codes()) {
            for (String name : shown().values()) {
                if (code.statistic(name) instanceof Estimate.Undefined(var why)) {
                    reasons.merge(why.words(), 1, Integer::sum);
                }
            }
        }
        return reasons;
    }

    /** For CSV: a row for each code and statistic would hide the counts; a wide row shows both. */
    private TextTable sheet() {
        var names =
                agreement.codes().isEmpty()
                        ? List.<String>of()
                        : List.copyOf(agreement.codes().getFirst().statistics().keySet());
        var columns = new ArrayList<String>(List.of("code", "name", "level"));
        countColumns().forEach(column -> columns.add(column.substring(1)));
        for (String name : names) {
            columns.add(name);
            columns.add(name + "_low");
            columns.add(name + "_high");
        }
        columns.addAll(List.of("prevalence_warning", "not_defined_because", "reading"));
        var table = new TextTable(columns);
        agreement.codes().forEach(code -> table.row(cells(code, names)));
        return table;
    }

    private List<String> cells(CodeAgreement code, List<String> names) {
        var cells = new ArrayList<String>();
        cells.add(code.label());
        cells.add(code.code().name());
        cells.add(Integer.toString(code.level()));
        countCells(code.counts()).forEach(count -> cells.add(count.toString()));
        var reasons = new LinkedHashMap<String, String>();
        for (String name : names) {
            switch (code.statistic(name)) {
                case Estimate.Undefined(var why) -> {
                    reasons.put(name, why.words());
                    cells.addAll(List.of("", "", ""));
                }
                case Estimate.Value value -> {
                    cells.add(Double.toString(value.value()));
                    var outcome = code.drawn().get(name);
                    var interval =
                            outcome == null
                                    ? List.of("", "")
                                    : outcome.interval()
                                            .map(i ->
                                                    List.of(
                                                            Double.toString(i.low()),
                                                            Double.toString(i.high())))
                                            .orElse(List.of("", ""));
                    cells.addAll(interval);
                }
            }
        }
        cells.add(isWarned(code) ? "yes" : "no");
        cells.add(
                String.join(
                        "; ",
                        reasons.entrySet().stream()
                                .map(e -> e.getKey() + ": " + e.getValue())
                                .toList()));
        cells.add(Reading.of(code, agreement));
        return cells;
    }
}
