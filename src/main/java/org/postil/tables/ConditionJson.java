package org.postil.tables;

import org.jspecify.annotations.Nullable;
import org.postil.domain.AnswerValue;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.DocumentRole;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.Condition;
import org.postil.tally.Condition.Comparison;
import org.postil.tally.Condition.Test;
import org.postil.tally.Condition.Value;
import org.postil.tally.Conditions;
import org.postil.tally.Parsed;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A condition with everything it names by GUID, so that it means the same after a rename. Read back
 * it is written with the names of the snapshot and parsed: what is gone is then an error in the
 * parser's words.
 */
final class ConditionJson {
    private final Snapshot snapshot;
    private final References references;

    ConditionJson(Snapshot snapshot) {
        this.snapshot = snapshot;
        references = new References(snapshot);
    }

    ObjectNode write(Condition condition) {
        var node = JsonNodeFactory.instance.objectNode();
        switch (condition) {
            case Condition.And and -> parts(node, "and", and.parts());
            case Condition.Or or -> parts(node, "or", or.parts());
            case Condition.Not not -> node.set("not", write(not.part()));
            case Condition.Read read -> node.put("read", true);
            case Condition.Coded coded -> coded(node, coded);
            case Condition.AnyCode any -> {
                node.set("any_of", references.facet(any.facet()));
                node.put("some", any.some());
            }
            case Condition.InDocument in -> node.put("document", in.role().key());
            case Condition.CodedBy by ->
                    node.set("coded_by", references.coder(by.coder(), by.name()));
            case Condition.Marked marked -> {
                var state = marked.state();
                node.put("reading", state == null ? "unread" : state.key());
                if (marked.coder() != 0) {
                    node.set("by", references.coder(marked.coder(), marked.name()));
                }
            }
            case Condition.Count count -> {
                node.put("count", count.role().key());
                Condition such = count.such();
                if (such != null) {
                    node.set("such", write(such));
                }
                node.put("sign", count.comparison().sign());
                node.put("number", count.number());
            }
            case Condition.Answered answered -> {
                node.set("variable", references.variable(answered.path()));
                test(node, answered.test(), answered.path());
            }
        }
        return node;
    }

    private void parts(ObjectNode node, String key, List<Condition> parts) {
        var array = node.putArray(key);
        parts.forEach(part -> array.add(write(part)));
    }

    private void coded(ObjectNode node, Condition.Coded coded) {
        var code = coded.codes().size() == 1 ? theCode(coded) : null;
        if (code != null) {
            node.set("code", references.code(code));
        } else {
            var group = theGroup(coded);
            node.set(
                    "group",
                    group == null
                            ? JsonNodeFactory.instance.objectNode().put("name", coded.word())
                            : references.group(group));
        }
        node.put("keyword", coded.keyword());
    }

    private @Nullable Code theCode(Condition.Coded coded) {
        var code = snapshot.codebook().code(coded.codes().get(0)).orElse(null);
        var group = theGroup(coded);
        boolean calledSo =
                code != null
                        && snapshot.codebook().facets().stream()
                                .anyMatch(f ->
                                        snapshot.codebook().find(f, coded.word()).contains(code));
        return calledSo || group == null ? code : null;
    }

    private @Nullable CodeGroup theGroup(Condition.Coded coded) {
        return snapshot.codebook().groups().stream()
                .filter(g -> g.name().equalsIgnoreCase(coded.word().strip()))
                .filter(g -> g.members().equals(coded.codes()))
                .findFirst()
                .orElse(null);
    }

    private void test(ObjectNode node, Test test, String path) {
        switch (test) {
            case Test.Compare compare -> {
                node.put("sign", compare.comparison().sign());
                node.set("value", value(compare.value(), path));
            }
            case Test.In in -> {
                var values = node.putArray(in.negated() ? "not_in" : "in");
                in.values().forEach(v -> values.add(value(v, path)));
            }
            case Test.Is is ->
                    node.put(
                            is.negated() ? "is_not" : "is",
                            is.state().name().toLowerCase(Locale.ROOT));
        }
    }

    private ObjectNode value(Value value, String path) {
        var node = JsonNodeFactory.instance.objectNode();
        return switch (value) {
            case Value.Category category ->
                    node.put("category", category.name())
                            .put("guid", references.categoryGuid(path, category.id()));
            case Value.Number number -> node.put("number", number.number().toPlainString());
            case Value.Unborn unborn -> node.put(AnswerValue.Number.UNBORN, true);
            case Value.Date date -> node.put("date", date.iso());
            case Value.YesNo yesNo -> node.put("yes", yesNo.yes());
            case Value.Text text -> node.put("text", text.text());
        };
    }

    /** The condition as it is written today. */
    Condition read(JsonNode node) throws Unreadable {
        String text = named(node).text();
        return switch (Conditions.parse(text, snapshot)) {
            case Parsed.Ok<Condition> ok -> ok.value();
            case Parsed.Error<Condition> error ->
                    throw new Unreadable(
                            "Its condition ("
                                    + text
                                    + ") can no longer be used: "
                                    + error.message());
        };
    }

    /** With the names of today; ids are left to the parser. */
    private Condition named(JsonNode node) throws Unreadable {
        if (node.has("and")) {
            return new Condition.And(parts(node.path("and")));
        }
        if (node.has("or")) {
            return new Condition.Or(parts(node.path("or")));
        }
        if (node.has("not")) {
            return new Condition.Not(named(node.path("not")));
        }
        if (node.has("read")) {
            return new Condition.Read();
        }
        if (node.has("code")) {
            return code(node);
        }
        if (node.has("group")) {
            return new Condition.Coded(
                    keyword(node), references.groupName(node.path("group")), Ids.NONE);
        }
        if (node.has("any_of")) {
            return new Condition.AnyCode(
                    references.facetKey(node.path("any_of")), node.path("some").asBoolean(true));
        }
        if (node.has("document")) {
            return new Condition.InDocument(
                    KnownWords.of(DocumentRole.class, node.path("document").asString("")));
        }
        if (node.has("coded_by")) {
            return new Condition.CodedBy(0, references.coderName(node.path("coded_by")));
        }
        if (node.has("reading")) {
            return reading(node);
        }
        if (node.has("count")) {
            return new Condition.Count(
                    KnownWords.of(Person.Role.class, node.path("count").asString("")),
                    node.has("such") ? named(node.path("such")) : null,
                    comparison(node),
                    node.path("number").asInt(0));
        }
        if (node.has("variable")) {
            String path = references.variablePath(node.path("variable"));
            return new Condition.Answered(0, path, Variable.Level.REVIEW, test(node, path));
        }
        throw new Unreadable("Its condition has a part that this version does not know.");
    }

    private List<Condition> parts(JsonNode array) throws Unreadable {
        var parts = new ArrayList<Condition>();
        for (JsonNode part : array.values()) {
            parts.add(named(part));
        }
        return parts;
    }

    private static String keyword(JsonNode node) {
        return node.path("keyword").asString("code");
    }

    private Condition code(JsonNode node) {
        Codebook codebook = snapshot.codebook();
        var found = references.code(node.path("code"));
        if (found.isEmpty()) {
            String gone = node.path("code").path("path").asString("");
            return new Condition.Coded(keyword(node), gone, Ids.NONE);
        }
        Code code = found.get();
        Facet facet =
                codebook.facets().stream()
                        .filter(f -> f.id() == code.facet())
                        .findFirst()
                        .orElseThrow();
        String label = codebook.label(code);
        String word =
                codebook.find(facet, label).equals(List.of(code)) ? label : codebook.path(code);
        boolean first =
                codebook.facets().stream()
                        .takeWhile(f -> f.id() != facet.id())
                        .allMatch(f -> codebook.find(f, word).isEmpty());
        String keyword = keyword(node).equals("code") && first ? "code" : facet.key();
        return new Condition.Coded(keyword, word, Ids.of(code.id()));
    }

    private Condition reading(JsonNode node) throws Unreadable {
        String state = node.path("reading").asString("");
        String by = node.has("by") ? references.coderName(node.path("by")) : "";
        return new Condition.Marked(
                state.equals("unread") ? null : KnownWords.of(ReadMark.State.class, state),
                by.isEmpty() ? 0 : coderId(by),
                by);
    }

    /** One that is gone has a number too, so that the condition is still written with its name. */
    private long coderId(String name) {
        return snapshot.coderNamed(name).map(Coder::id).orElse(-1L);
    }

    private static Comparison comparison(JsonNode node) throws Unreadable {
        String sign = node.path("sign").asString("");
        for (Comparison comparison : Comparison.values()) {
            if (comparison.sign().equals(sign)) {
                return comparison;
            }
        }
        throw new Unreadable("Its condition compares by a sign that this version does not know.");
    }

    private Test test(JsonNode node, String path) throws Unreadable {
        for (boolean negated : new boolean[] {false, true}) {
            String is = negated ? "is_not" : "is";
            if (node.has(is)) {
                return new Test.Is(
                        KnownWords.of(Condition.State.class, node.path(is).asString("")), negated);
            }
            String in = negated ? "not_in" : "in";
            if (node.has(in)) {
                var values = new ArrayList<Value>();
                for (JsonNode value : node.path(in).values()) {
                    values.add(value(value, path));
                }
                return new Test.In(values, negated);
            }
        }
        return new Test.Compare(comparison(node), value(node.path("value"), path));
    }

    private Value value(JsonNode node, String path) throws Unreadable {
        if (node.has("category")) {
            return new Value.Category(0, references.categoryName(path, node));
        }
        if (node.has("number")) {
            try {
                return new Value.Number(new BigDecimal(node.path("number").asString("")));
            } catch (NumberFormatException e) {
                throw new Unreadable("Its condition has a number that cannot be read.");
            }
        }
        if (node.has(AnswerValue.Number.UNBORN)) {
            return new Value.Unborn();
        }
        if (node.has("date")) {
            return new Value.Date(node.path("date").asString(""));
        }
        if (node.has("yes")) {
            return new Value.YesNo(node.path("yes").asBoolean(false));
        }
        if (node.has("text")) {
            return new Value.Text(node.path("text").asString(""));
        }
        throw new Unreadable("Its condition has a value that this version does not know.");
    }
}
