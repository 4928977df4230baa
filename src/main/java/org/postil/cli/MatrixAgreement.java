package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.CodingMatrix;
import org.postil.agreement.Estimate;
import org.postil.agreement.GwetInterval;
import org.postil.agreement.Measure;
import org.postil.agreement.Statistics;
import org.postil.agreement.UnitBootstrap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The coefficients of a matrix, as they are printed. */
final class MatrixAgreement {
    /** Pairs of labels of which the second says yes. */
    private static final List<List<String>> NO_AND_YES =
            List.of(
                    List.of("0", "1"),
                    List.of("no", "yes"),
                    List.of("n", "y"),
                    List.of("false", "true"),
                    List.of("absent", "present"),
                    List.of("-", "+"));

    private final CodingMatrix matrix;
    private final UnitBootstrap bootstrap;
    private final Map<String, Measure> measures;
    private final Map<String, UnitBootstrap.Outcome> drawn;

    MatrixAgreement(
            CodingMatrix matrix, boolean sets, @Nullable String positive, UnitBootstrap bootstrap) {
        this.matrix = matrix;
        this.bootstrap = bootstrap;
        measures = new LinkedHashMap<>(Statistics.of(yes(matrix, positive)));
        measures.keySet().removeIf(name -> name.contains("_set_") && !sets);
        drawn = bootstrap.draws() == 0 ? Map.of() : bootstrap.of(measures, matrix);
    }

    private static OptionalInt yes(CodingMatrix matrix, @Nullable String positive) {
        if (positive != null) {
            // a category that nobody used has the place after the last
            return OptionalInt.of(matrix.category(positive).orElse(matrix.categories().size()));
        }
        var used = matrix.categories().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        for (var pair : NO_AND_YES) {
            if (!used.isEmpty() && pair.containsAll(used)) {
                int at = used.indexOf(pair.getLast());
                return OptionalInt.of(at < 0 ? used.size() : at);
            }
        }
        return OptionalInt.empty();
    }

    void print(Console console, Format format) {
        console.print(format, this::table, this::json);
    }

    private Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("units", Math.round(matrix.units()));
        json.put("coders", matrix.coders());
        json.put("units_in_common", Math.round(matrix.unitsInCommon()));
        json.put("categories_possible", matrix.possible());
        if (bootstrap.draws() > 0) {
            json.put("draws", bootstrap.draws());
            json.put("seed", bootstrap.seed());
        }
        var statistics = new LinkedHashMap<String, Object>();
        measures.forEach((name, measure) -> statistics.put(name, statistic(name, measure)));
        json.put("statistics", statistics);
        var categories = new LinkedHashMap<String, Object>();
        for (int k = 0; k < matrix.categories().size(); k++) {
            categories.put(matrix.categories().get(k), category(k));
        }
        json.put("categories", categories);
        return json;
    }

    private Map<String, Object> category(int category) {
        var against = matrix.against(category);
        var json = new LinkedHashMap<String, Object>();
        Statistics.ofCategory()
                .forEach((name, measure) -> json.put(name, estimate(measure.of(against))));
        return json;
    }

    private Map<String, Object> statistic(String name, Measure measure) {
        return estimate(measure.of(matrix), true, drawn.get(name));
    }

    /**
     * With the interval by drawing.
     *
     * @param linearised whether Gwet's interval is given too
     * @param outcome null without a bootstrap
     */
    static Map<String, Object> estimate(
            Estimate estimate, boolean linearised, UnitBootstrap.@Nullable Outcome outcome) {
        var json = linearised ? estimate(estimate) : plain(estimate);
        if (estimate instanceof Estimate.Value && outcome != null) {
            outcome.interval()
                    .ifPresent(interval -> {
                        json.put("boot_low", interval.low());
                        json.put("boot_high", interval.high());
                        json.put("boot_se", interval.se());
                        json.put("boot_undefined", outcome.undefined());
                    });
        }
        return json;
    }

    /** The number alone, or why there is none. */
    private static Map<String, Object> plain(Estimate estimate) {
        var json = new LinkedHashMap<String, Object>();
        switch (estimate) {
            case Estimate.Undefined(var why) -> json.put("undefined", why.words());
            case Estimate.Value value -> json.put("value", value.value());
        }
        return json;
    }

    /** The number, its interval and how that was had; or why there is none. */
    static Map<String, Object> estimate(Estimate estimate) {
        var json = new LinkedHashMap<String, Object>();
        switch (estimate) {
            case Estimate.Undefined(var why) -> json.put("undefined", why.words());
            case Estimate.Value value -> {
                json.put("value", value.value());
                GwetInterval.of(value)
                        .ifPresent(interval -> {
                            json.put("se", interval.se());
                            json.put("low", interval.low());
                            json.put("high", interval.high());
                            json.put("method", GwetInterval.METHOD);
                        });
            }
        }
        return json;
    }

    private TextTable table() {
        var table =
                new TextTable(
                        "statistic",
                        "#value",
                        "#se",
                        "#low",
                        "#high",
                        "#boot low",
                        "#boot high",
                        "not defined because");
        measures.forEach((name, measure) -> {
            var json = statistic(name, measure);
            table.row(
                    name,
                    number(json, "value"),
                    number(json, "se"),
                    number(json, "low"),
                    number(json, "high"),
                    number(json, "boot_low"),
                    number(json, "boot_high"),
                    json.get("undefined"));
        });
        return table;
    }

    static String number(Map<String, Object> json, String key) {
        return json.get(key) instanceof Double number
                ? String.format(Locale.ROOT, "%.4f", number)
                : "";
    }
}
