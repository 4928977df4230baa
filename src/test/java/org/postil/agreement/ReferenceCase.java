package org.postil.agreement;

import org.jspecify.annotations.NullUnmarked;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * One of the numeric cases of reference_cases.json: published, run elsewhere, or in closed form.
 */
@NullUnmarked // a rating that is missing is null
record ReferenceCase(String id, String statistic, JsonNode json) {

    static List<ReferenceCase> all() {
        try (InputStream in =
                Objects.requireNonNull(
                        ReferenceCase.class.getResourceAsStream(
                                "/agreement/reference_cases.json"))) {
            var cases = new ArrayList<ReferenceCase>();
            for (JsonNode node : JsonMapper.shared().readTree(in)) {
                cases.add(
                        new ReferenceCase(
                                node.get("id").asString(), node.get("statistic").asString(), node));
            }
            return cases;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    boolean isUndefined() {
        return json.get("expected").isNull();
    }

    double expected() {
        return json.get("expected").asDouble();
    }

    double tolerance() {
        return json.get("tolerance").asDouble();
    }

    String kind() {
        return data().get("kind").asString();
    }

    JsonNode data() {
        return json.get("data");
    }

    JsonNode param(String name) {
        return json.get("params").path(name);
    }

    CodingMatrix matrix() {
        JsonNode rows = data().get("matrix");
        var coders = new ArrayList<String>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            coders.add("coder " + i);
        }
        var matrix = CodingMatrix.of(coders);
        if (param("q").isNumber()) {
            matrix.declare(param("q").asInt());
        }
        JsonNode weights = data().path("weights");
        for (int i = 0; i < rows.size(); i++) {
            var ratings = new ArrayList<String>();
            for (JsonNode cell : rows.get(i)) {
                ratings.add(label(cell));
            }
            if (weights.isMissingNode()) {
                matrix.unit(ratings);
            } else {
                matrix.units(ratings, weights.get(i).asDouble());
            }
        }
        return matrix.build();
    }

    OptionalInt category(CodingMatrix matrix, String param) {
        return matrix.category(param(param).asString());
    }

    private static @org.jspecify.annotations.Nullable String label(JsonNode cell) {
        if (cell.isNull()) {
            return null;
        }
        if (!cell.isArray()) {
            return cell.asString();
        }
        var members = new TreeSet<String>();
        cell.forEach(member -> members.add(member.asString()));
        return SetMetric.label(members);
    }

    CodingMatrix characters() {
        var coders = new ArrayList<String>();
        data().get("coders").forEach(coder -> coders.add(coder.asString()));
        var spans = new ArrayList<CodedSpan>();
        for (JsonNode span : data().get("spans")) {
            if (span.get("code").asString().equals(param("code").asString())) {
                spans.add(
                        new CodedSpan(
                                coders.indexOf(span.get("coder").asString()),
                                span.get("start").asLong(),
                                span.get("end").asLong(),
                                span.get("code").asString()));
            }
        }
        return CharacterMatrix.of(
                data().get("begin").asLong(), data().get("length").asLong(), coders, spans);
    }
}
