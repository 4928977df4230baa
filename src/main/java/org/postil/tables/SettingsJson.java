package org.postil.tables;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Condition;
import org.postil.tally.Link;
import org.postil.tally.MissingRule;
import org.postil.tally.PercentOf;
import org.postil.tally.PersonRule;
import org.postil.tally.TallyOptions;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Locale;

/** How a table is counted and laid out, as JSON. What is not said is as usual. */
final class SettingsJson {
    private final Snapshot snapshot;
    private final References references;

    SettingsJson(Snapshot snapshot) {
        this.snapshot = snapshot;
        references = new References(snapshot);
    }

    ObjectNode write(TallyRequest request, Presentation presentation) {
        var node = JsonNodeFactory.instance.objectNode();
        node.set("rows", references.axis(request.rows()));
        Axis columns = request.columns();
        if (columns != null) {
            node.set("columns", references.axis(columns));
        }
        node.put("unit", request.unit().key());
        Condition where = request.where();
        if (where != null) {
            node.put("where_text", where.text());
            node.set("where", new ConditionJson(snapshot).write(where));
        }
        node.set("layer", references.layer(request.layer()));
        node.put("missing", request.missing().key());
        var options = request.options();
        if (!options.missingOf().isEmpty()) {
            var rules = node.putArray("missing_of");
            options.missingOf()
                    .forEach((path, rule) ->
                            rules.add(references.variable(path).put("rule", rule.key())));
        }
        put(node, "person", request.person());
        node.put("link", request.link().key());
        put(node, "percent", request.percent());
        node.put("decimals", request.decimals());
        node.put("groups", request.groups());
        node.put("direct", options.direct());
        node.put("not_rechecked_out", options.notRecheckedOut());
        node.put("interval", options.interval());
        node.put("fisher", options.fisher());
        node.put("order", presentation.order().key());
        node.put("hide_zeros", presentation.hideZeros());
        node.put("levels", presentation.levels());
        node.put("small_below", presentation.smallBelow());
        return node;
    }

    private static void put(ObjectNode node, String key, @Nullable Enum<?> choice) {
        if (choice != null) {
            node.put(key, choice.name().toLowerCase(Locale.ROOT));
        }
    }

    TallyRequest request(JsonNode node) throws Unreadable {
        var missingOf = new LinkedHashMap<String, MissingRule>();
        for (JsonNode rule : node.path("missing_of").values()) {
            missingOf.put(
                    references.variablePath(rule),
                    KnownWords.of(MissingRule.class, rule.path("rule").asString("")));
        }
        return new TallyRequest(
                references.axis(node.path("rows"), "rows"),
                node.has("columns") ? references.axis(node.path("columns"), "columns") : null,
                choice(node, "unit", Unit.class, Unit.REVIEWS),
                node.has("where") ? new ConditionJson(snapshot).read(node.path("where")) : null,
                references.layer(node.path("layer")),
                choice(node, "missing", MissingRule.class, MissingRule.OUT),
                node.has("person")
                        ? KnownWords.of(PersonRule.class, node.path("person").asString(""))
                        : null,
                choice(node, "link", Link.class, Link.PASSAGE),
                node.has("percent")
                        ? KnownWords.of(PercentOf.class, node.path("percent").asString(""))
                        : null,
                Math.clamp(node.path("decimals").asInt(0), 0, 6),
                flag(node, "groups"),
                new TallyOptions(
                        missingOf,
                        flag(node, "direct"),
                        flag(node, "not_rechecked_out"),
                        flag(node, "interval"),
                        flag(node, "fisher")));
    }

    Presentation presentation(JsonNode node) throws Unreadable {
        return new Presentation(
                choice(node, "order", Presentation.Order.class, Presentation.Order.CODEBOOK),
                flag(node, "hide_zeros"),
                Math.max(0, node.path("levels").asInt(0)),
                Math.max(0, node.path("small_below").asInt(0)));
    }

    private static boolean flag(JsonNode node, String key) {
        return node.path(key).asBoolean(false);
    }

    private static <E extends Enum<E>> E choice(
            JsonNode node, String key, Class<E> choices, E usual) throws Unreadable {
        return node.has(key) ? KnownWords.of(choices, node.path(key).asString("")) : usual;
    }
}
