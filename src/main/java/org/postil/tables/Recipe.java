package org.postil.tables;

import org.postil.domain.Snapshot;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * What is stored of a table: how it is counted, what it was made of and what it gave. Fields that
 * are not known are passed over.
 *
 * @param settings as {@link SettingsJson} writes them: they need a snapshot to be read
 */
record Recipe(
        String title,
        JsonNode settings,
        CodebookState codebook,
        Instant savedAt,
        long action,
        List<ReviewStates.State> reviews,
        Figures figures) {
    private static final int VERSION = 1;

    static Recipe of(
            Snapshot snapshot,
            TallyEngine engine,
            TableSettings settings,
            Tally tally,
            Instant at) {
        return new Recipe(
                settings.title(),
                new SettingsJson(snapshot).write(settings.request(), settings.presentation()),
                CodebookState.of(snapshot, settings.request()),
                at,
                snapshot.action(),
                ReviewStates.of(snapshot, engine, tally),
                Figures.of(snapshot, tally));
    }

    String json() {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("version", VERSION);
        node.put("title", title);
        node.set("settings", settings);
        node.set("codebook", codebook.json());
        var saved = node.putObject("saved");
        saved.put("at", savedAt.toString()).put("action", action);
        saved.set("reviews", ReviewStates.json(reviews));
        saved.set("figures", figures.json(guids(reviews)));
        return JsonMapper.shared().writeValueAsString(node);
    }

    private static List<String> guids(List<ReviewStates.State> reviews) {
        return reviews.stream().map(ReviewStates.State::guid).toList();
    }

    static Recipe read(String json) throws Unreadable {
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new Unreadable("Its recipe is damaged and cannot be read.");
        }
        if (!node.isObject() || !node.path("settings").isObject()) {
            throw new Unreadable("Its recipe is damaged: it does not say how to count.");
        }
        int version = node.path("version").asInt(0);
        if (version > VERSION) {
            throw new Unreadable("It was saved by a newer version of Postil.");
        }
        JsonNode saved = node.path("saved");
        var reviews = ReviewStates.of(saved.path("reviews"));
        return new Recipe(
                node.path("title").asString(""),
                node.path("settings"),
                CodebookState.of(node.path("codebook")),
                instant(saved.path("at").asString("")),
                saved.path("action").asLong(0),
                reviews,
                Figures.of(saved.path("figures"), guids(reviews)));
    }

    private static Instant instant(String text) throws Unreadable {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("Its recipe does not say when it was saved.");
        }
    }

    /** Everything else stays, also what this version does not know. */
    static String retitled(String json, String title) {
        try {
            return JsonMapper.shared().readTree(json) instanceof ObjectNode node
                    ? JsonMapper.shared().writeValueAsString(node.put("title", title))
                    : json;
        } catch (JacksonException e) {
            return json;
        }
    }

    TableSettings settings(Snapshot snapshot) throws Unreadable {
        var json = new SettingsJson(snapshot);
        return new TableSettings(title, json.request(settings), json.presentation(settings));
    }
}
