package org.postil.codebook;

import org.jspecify.annotations.Nullable;
import org.postil.codebook.Frame.FrameCategory;
import org.postil.codebook.Frame.FrameCode;
import org.postil.codebook.Frame.FrameFacet;
import org.postil.codebook.Frame.FrameGroup;
import org.postil.codebook.Frame.FrameVariable;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The frames that come with the program. */
public final class Frames {
    private static final List<String> KEYS = List.of("children", "homeoffice", "blank");

    private Frames() {}

    /** The keys by which the frames are asked for, in the order in which they are offered. */
    public static List<String> keys() {
        return KEYS;
    }

    /** The frame with this key, whatever its case; empty when there is none. */
    public static Optional<Frame> find(String key) {
        var wanted = key.strip().toLowerCase(Locale.ROOT);
        return KEYS.contains(wanted) ? Optional.of(read(wanted)) : Optional.empty();
    }

    private static Frame read(String key) {
        try (var in = Frames.class.getResourceAsStream("frames/" + key + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its frame " + key);
            }
            return frame(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Frame frame(JsonNode node) {
        return new Frame(
                text(node, "key"),
                text(node, "name"),
                text(node, "description"),
                list(node, "facets", Frames::facet),
                list(node, "variables", Frames::variable));
    }

    private static FrameFacet facet(JsonNode node) {
        return new FrameFacet(
                text(node, "key"),
                text(node, "name"),
                list(node, "codes", Frames::code),
                list(
                        node,
                        "groups",
                        g ->
                                new FrameGroup(
                                        text(g, "name"), list(g, "members", JsonNode::asString))));
    }

    private static FrameCode code(JsonNode node) {
        return new FrameCode(
                node.has("key") ? text(node, "key") : null,
                text(node, "name"),
                text(node, "definition"),
                text(node, "include"),
                text(node, "exclude"),
                text(node, "example"),
                text(node, "colour"),
                list(node, "aliases", JsonNode::asString),
                list(node, "children", Frames::code));
    }

    private static FrameVariable variable(JsonNode node) {
        return new FrameVariable(
                Level.valueOf(text(node, "level").toUpperCase(Locale.ROOT)),
                text(node, "key"),
                text(node, "name"),
                Type.valueOf(text(node, "type").toUpperCase(Locale.ROOT)),
                node.path("required").asBoolean(false),
                text(node, "help"),
                text(node, "unit"),
                number(node, "minimum"),
                number(node, "maximum"),
                text(node, "rule"),
                list(
                        node,
                        "categories",
                        c -> new FrameCategory(text(c, "name"), text(c, "definition"))));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static @Nullable Double number(JsonNode node, String field) {
        return node.has(field) ? node.path(field).asDouble() : null;
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> each) {
        return node.path(field).valueStream().map(each).toList();
    }
}
