package org.postil.tally;

import org.postil.domain.AnswerValue;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The 33 invented reports with their gold coding, as a snapshot. */
final class GoldStudy {
    private static final List<String> NATIONAL =
            List.of("Home Office", "WCVA", "NCVO", "National body (not specified)");
    private static final List<String> YES_NO =
            List.of(
                    "children_under18_in_home",
                    "child_details_given",
                    "multiple_victims",
                    "victim_or_perp_25_or_under",
                    "csc_education_aware_of_da",
                    "dva_risk_assessed");

    private final StudyBuilder builder = new StudyBuilder();
    private final JsonNode gold;
    private final JsonNode codings;
    private final Map<String, Long> codes = new HashMap<>();
    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, Long> documents = new HashMap<>();
    private final long coder;

    private GoldStudy(Path corpus) throws IOException {
        var json = JsonMapper.shared();
        gold = json.readTree(Files.readString(corpus.resolve("gold.json"))).get("reports");
        codings = json.readTree(Files.readString(corpus.resolve("codings.json")));
        coder = builder.coder("Gold");
    }

    static Snapshot read(Path corpus) throws IOException {
        var study = new GoldStudy(corpus);
        study.addCodes();
        study.addVariables();
        study.gold.forEach(study::addReport);
        study.codings.get("codings").forEach(study::addCoding);
        study.codings.get("unscoped").forEach(study::addUnscoped);
        study.codings.get("evidence").forEach(study::addEvidence);
        return study.builder.snapshot();
    }

    private void addCodes() {
        long theme = builder.facet("theme", "Theme");
        long agency = builder.facet("agency", "Agency");
        var keys = new TreeSet<String>();
        var agencies = new TreeSet<String>();
        for (JsonNode coding : codings.get("codings")) {
            coding.get("codes").forEach(c -> keys.add(c.asString()));
            coding.get("agencies").forEach(a -> agencies.add(a.asString()));
        }
        for (String key : keys) {
            int dot = key.indexOf('.');
            long parent = dot < 0 ? 0 : codes.getOrDefault(key.substring(0, dot), 0L);
            codes.put(key, builder.code(theme, parent, key, "Name of " + key));
        }
        agencies.forEach(a -> codes.put(a, builder.code(agency, 0, null, a)));
        builder.group(agency, "National", NATIONAL.stream().mapToLong(codes::get).toArray());
    }

    private void addVariables() {
        YES_NO.forEach(k -> variable(Level.REVIEW, k, Type.YES_NO));
        for (String key :
                List.of(
                        "homicide_type",
                        "relationship_perp_to_victim",
                        "escalating_factor",
                        "risk_rating")) {
            variable(Level.REVIEW, key, Type.CATEGORY, values("attributes", key));
        }
        variable(Level.REVIEW, "children_reported", Type.NUMBER);
        variable(Level.REVIEW, "publication_year", Type.NUMBER);
        for (Level level : List.of(Level.VICTIM, Level.PERPETRATOR, Level.CHILD)) {
            String list =
                    switch (level) {
                        case VICTIM -> "victims";
                        case PERPETRATOR -> "perpetrators";
                        case CHILD, OTHER, REVIEW -> "children";
                    };
            variable(level, "sex", Type.CATEGORY, values(list, "sex"));
            variable(level, "age", Type.NUMBER);
            variable(level, "ethnicity_group", Type.CATEGORY, values(list, "ethnicity_group"));
        }
        variable(Level.CHILD, "homicide_victim", Type.YES_NO);
    }

    private void variable(Level level, String key, Type type, String... values) {
        var variable = builder.variable(level, key, type, values);
        variables.put(variable.path(), variable);
    }

    private String[] values(String part, String key) {
        var found = new TreeSet<String>();
        for (JsonNode report : gold) {
            JsonNode in = report.get(part);
            for (JsonNode one : in.isArray() ? in.values() : List.of(in)) {
                if (!one.get(key).isNull()) {
                    found.add(one.get(key).asString());
                }
            }
        }
        return found.toArray(String[]::new);
    }

    private void addReport(JsonNode report) {
        long review = builder.review(report.get("id").asString());
        documents.put(report.get("id").asString(), builder.document(review));
        builder.read(review, coder);
        for (var attribute : report.get("attributes").properties()) {
            answer("review." + attribute.getKey(), review, 0, attribute.getValue());
        }
        answer("review.publication_year", review, 0, report.get("publication_year"));
        for (JsonNode victim : report.get("victims")) {
            addPerson("victim", review, victim, victim.get("primary").asBoolean(), false);
        }
        for (JsonNode person : report.get("perpetrators")) {
            addPerson("perpetrator", review, person, person.get("primary").asBoolean(), false);
        }
        for (JsonNode child : report.get("children")) {
            boolean killed = child.get("homicide_victim").asBoolean();
            addPerson("child", review, child, false, killed);
        }
    }

    private void addPerson(
            String role, long review, JsonNode person, boolean primary, boolean alsoVictim) {
        var roles = new ArrayList<String>(List.of(primary ? role + "*" : role));
        if (alsoVictim) {
            roles.add("victim");
        }
        long id = builder.person(review, roles.toArray(String[]::new));
        for (String key : List.of("sex", "age", "ethnicity_group", "homicide_victim")) {
            if (person.has(key) && variables.containsKey(role + "." + key)) {
                answer(role + "." + key, review, id, person.get(key));
            }
        }
    }

    private void answer(String path, long review, long person, JsonNode value) {
        var variable = variables.get(path);
        if (variable == null) {
            throw new IllegalStateException("no variable " + path);
        }
        AnswerValue answer =
                value.isNull()
                        ? new AnswerValue.Missing(AnswerValue.MissingReason.NOT_RECORDED)
                        : value(variable, value);
        builder.answer(variable, review, person, coder, answer);
    }

    private static AnswerValue value(Variable variable, JsonNode value) {
        return switch (variable.type()) {
            case YES_NO -> new AnswerValue.YesNo(value.asBoolean());
            case NUMBER -> new AnswerValue.Number(new BigDecimal(value.asInt()), "");
            case CATEGORY, CATEGORIES, DATE, TEXT ->
                    StudyBuilder.chosen(variable, value.asString());
        };
    }

    private void addCoding(JsonNode coding) {
        long document = documents.getOrDefault(coding.get("dhr").asString(), 0L);
        var span = new Span(coding.get("start").asInt(), coding.get("end").asInt());
        var ids = new ArrayList<Long>();
        coding.get("codes").forEach(c -> ids.add(codes.get(c.asString())));
        coding.get("agencies").forEach(a -> ids.add(codes.get(a.asString())));
        boolean recommendation = coding.get("kind").asString().equals("recommendation");
        long record =
                recommendation
                        ? builder.recommendation(
                                document,
                                span,
                                Recommendation.Scope.IN,
                                mirrors(coding.get("id").asString(), document))
                        : 0;
        builder.passage(
                document,
                span.start(),
                span.end(),
                coder,
                recommendation ? PassageKind.RECOMMENDATION : PassageKind.GOOD_PRACTICE,
                record,
                ids.stream().mapToLong(Long::longValue).toArray());
    }

    private Recommendation.Mirror[] mirrors(String id, long document) {
        var result = new ArrayList<Recommendation.Mirror>();
        for (JsonNode mirror : codings.get("mirrors")) {
            if (mirror.get("id").asString().equals(id)) {
                result.add(
                        new Recommendation.Mirror(
                                document,
                                builder.documentOf(document).text(),
                                new Span(mirror.get("start").asInt(), mirror.get("end").asInt())));
            }
        }
        return result.toArray(Recommendation.Mirror[]::new);
    }

    private void addUnscoped(JsonNode passage) {
        builder.recommendation(
                documents.getOrDefault(passage.get("dhr").asString(), 0L),
                new Span(passage.get("start").asInt(), passage.get("end").asInt()),
                Recommendation.Scope.OUT);
    }

    private void addEvidence(JsonNode passage) {
        builder.passage(
                documents.getOrDefault(passage.get("dhr").asString(), 0L),
                passage.get("start").asInt(),
                passage.get("end").asInt(),
                coder,
                PassageKind.EVIDENCE,
                0);
    }
}
