package org.postil.cli;

import org.postil.agreement.CharacterMatrix;
import org.postil.agreement.CodedSpan;
import org.postil.agreement.Estimate;
import org.postil.agreement.Statistics;
import org.postil.agreement.Unitizing;
import org.postil.agreement.UnitizingAlpha;
import org.postil.agreement.Why;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The coefficients of coded spans, code by code and over all codes, as they are printed. */
final class SpanAgreement {
    private final long begin;
    private final long length;
    private final List<String> coders;
    private final List<CodedSpan> spans;
    private final List<String> codes;

    SpanAgreement(
            long begin,
            long length,
            List<String> coders,
            List<CodedSpan> spans,
            List<String> codes) {
        this.begin = begin;
        this.length = length;
        this.coders = coders;
        this.spans = spans;
        this.codes = codes;
    }

    void print(Console console, Format format) {
        console.print(format, this::table, this::json);
    }

    private Map<String, Map<String, Estimate>> byCode() {
        var all = new LinkedHashMap<String, Map<String, Estimate>>();
        var unitizing = Unitizing.of(begin, length, coders.size(), spans);
        for (String code : codes) {
            var own = spans.stream().filter(span -> span.code().equals(code)).toList();
            var matrix = CharacterMatrix.of(begin, length, coders, own);
            var estimates = new LinkedHashMap<String, Estimate>();
            Statistics.ofCharacters()
                    .forEach((name, measure) -> estimates.put(name, measure.of(matrix)));
            var alone = Unitizing.of(begin, length, coders.size(), own).orElseThrow();
            estimates.put("u_alpha", new UnitizingAlpha(alone).overall());
            unitizing.ifPresent(whole -> {
                var alpha = new UnitizingAlpha(whole);
                int at = whole.codes().indexOf(code);
                estimates.put("ku_alpha", alpha.ofCode(at));
                estimates.put("ku_coverage", alpha.coverage(at));
            });
            all.put(code, estimates);
        }
        return all;
    }

    private Map<String, Estimate> overall() {
        var estimates = new LinkedHashMap<String, Estimate>();
        var overlap = Estimate.undefined(Why.CODES_OVERLAP);
        var alpha = Unitizing.of(begin, length, coders.size(), spans).map(UnitizingAlpha::new);
        estimates.put("u_alpha", alpha.map(UnitizingAlpha::overall).orElse(overlap));
        estimates.put("u_alpha_binary", alpha.map(UnitizingAlpha::marked).orElse(overlap));
        estimates.put("cu_alpha", alpha.map(UnitizingAlpha::coded).orElse(overlap));
        return estimates;
    }

    private Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("begin", begin);
        json.put("length", length);
        json.put("coders", coders);
        var ofCodes = new LinkedHashMap<String, Object>();
        byCode().forEach((code, estimates) -> ofCodes.put(code, json(estimates)));
        json.put("codes", ofCodes);
        json.put("statistics", json(overall()));
        return json;
    }

    private static Map<String, Object> json(Map<String, Estimate> estimates) {
        var json = new LinkedHashMap<String, Object>();
        estimates.forEach((name, estimate) -> json.put(name, MatrixAgreement.estimate(estimate)));
        return json;
    }

    private TextTable table() {
        var table = new TextTable("code", "statistic", "#value", "not defined because");
        byCode().forEach((code, estimates) -> rows(table, code, estimates));
        rows(table, "all codes", overall());
        return table;
    }

    private static void rows(TextTable table, String code, Map<String, Estimate> estimates) {
        estimates.forEach((name, estimate) -> {
            var json = MatrixAgreement.estimate(estimate);
            table.row(code, name, MatrixAgreement.number(json, "value"), json.get("undefined"));
        });
    }
}
