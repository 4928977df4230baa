package org.postil.tables;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Coder;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.Axis;
import org.postil.tally.Layer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a recipe names: by GUID, and by the name of then where the GUID is not found (a table that
 * came from another project, or something that was made anew).
 */
final class References {
    private static final String GUID = "guid";

    private final Snapshot snapshot;

    References(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    private static ObjectNode node(String guid) {
        return JsonNodeFactory.instance.objectNode().put(GUID, guid);
    }

    private static <T> Optional<T> find(
            List<T> all,
            Function<T, String> guid,
            Function<T, String> name,
            JsonNode node,
            String key) {
        String wanted = node.path(GUID).asString("");
        String called = node.path(key).asString("");
        return all.stream()
                .filter(one -> guid.apply(one).equals(wanted))
                .findFirst()
                .or(() ->
                        all.stream()
                                .filter(one -> name.apply(one).equalsIgnoreCase(called))
                                .findFirst());
    }

    ObjectNode facet(String key) {
        return snapshot.codebook()
                .facet(key)
                .map(f -> node(f.guid()).put("facet", key))
                .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("facet", key));
    }

    String facetKey(JsonNode node) {
        return find(snapshot.codebook().facets(), Facet::guid, Facet::key, node, "facet")
                .map(Facet::key)
                .orElse(node.path("facet").asString(""));
    }

    ObjectNode variable(String path) {
        return snapshot.variable(path)
                .map(v -> node(v.guid()).put("path", path))
                .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("path", path));
    }

    private Optional<Variable> variable(JsonNode node) {
        return find(snapshot.variables(), Variable::guid, Variable::path, node, "path");
    }

    String variablePath(JsonNode node) {
        return variable(node).map(Variable::path).orElse(node.path("path").asString(""));
    }

    ObjectNode axis(Axis axis) {
        return switch (axis) {
            case Axis.OfFacet of -> facet(of.facet());
            case Axis.OfVariable of -> variable(of.path());
        };
    }

    /**
     * @param what of the table it is, in words
     */
    Axis axis(JsonNode node, String what) throws Unreadable {
        if (node.has("facet")) {
            String key = facetKey(node);
            if (snapshot.codebook().facet(key).isPresent()) {
                return new Axis.OfFacet(key);
            }
            throw new Unreadable("Its " + what + ", " + key + ", are no longer in the codebook.");
        }
        String path = variablePath(node);
        if (snapshot.variable(path).isPresent()) {
            return new Axis.OfVariable(path);
        }
        throw new Unreadable(
                path.isEmpty()
                        ? "Its recipe does not say what its " + what + " are."
                        : "Its " + what + ", " + path + ", are no longer in the template.");
    }

    String categoryGuid(String path, long category) {
        return snapshot.variable(path)
                .flatMap(v -> v.category(category))
                .map(Variable.Category::guid)
                .orElse("");
    }

    String categoryName(String path, JsonNode node) {
        return snapshot.variable(path).map(Variable::categories).orElse(List.of()).stream()
                .filter(c -> c.guid().equals(node.path(GUID).asString("")))
                .findFirst()
                .map(Variable.Category::name)
                .orElse(node.path("category").asString(""));
    }

    ObjectNode code(Code code) {
        var node = node(code.guid()).put("path", snapshot.codebook().path(code));
        if (code.key() != null) {
            node.put("key", code.key());
        }
        return node;
    }

    Optional<Code> code(JsonNode node) {
        var codes = snapshot.codebook().codes();
        return find(codes, Code::guid, References::keyOf, node, "key")
                .or(() -> find(codes, Code::guid, snapshot.codebook()::path, node, "path"));
    }

    /** One without a key is never found by it. */
    private static String keyOf(Code code) {
        @Nullable String key = code.key();
        return key == null ? "\0" : key;
    }

    ObjectNode group(CodeGroup group) {
        return node(group.guid()).put("name", group.name());
    }

    String groupName(JsonNode node) {
        return find(snapshot.codebook().groups(), CodeGroup::guid, CodeGroup::name, node, "name")
                .map(CodeGroup::name)
                .orElse(node.path("name").asString(""));
    }

    ObjectNode coder(long id, String name) {
        return snapshot.coders().stream()
                .filter(c -> c.id() == id)
                .findFirst()
                .map(c -> node(c.guid()).put("name", c.name()))
                .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("name", name));
    }

    private Optional<Coder> coder(JsonNode node) {
        return find(snapshot.coders(), Coder::guid, Coder::name, node, "name");
    }

    String coderName(JsonNode node) {
        return coder(node).map(Coder::name).orElse(node.path("name").asString(""));
    }

    ObjectNode layer(@Nullable Layer layer) {
        var node = JsonNodeFactory.instance.objectNode();
        return switch (layer) {
            case null -> node.put("kind", "standard");
            case Layer.Any any -> node.put("kind", "any");
            case Layer.Final last -> node.put("kind", "final");
            case Layer.Of one -> coder(one.coder(), one.coderName()).put("kind", "coder");
        };
    }

    @Nullable Layer layer(JsonNode node) throws Unreadable {
        return switch (node.path("kind").asString("standard")) {
            case "standard" -> null;
            case "any" -> new Layer.Any();
            case "final" -> new Layer.Final();
            case "coder" -> {
                var coder = coder(node);
                if (coder.isEmpty()) {
                    throw new Unreadable(
                            "It counts the work of "
                                    + node.path("name").asString("somebody")
                                    + ", who is no longer in the project.");
                }
                yield Layer.of(coder.get());
            }
            default -> throw new Unreadable("Its recipe names a layer this version does not know.");
        };
    }
}
