package org.postil.tables;

import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Tally;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The numbers that a table gives, row by row and cell by cell, in terms that outlive renames.
 *
 * @param read how many of the universe's reviews are read
 * @param columns their own numbers; without cells
 */
record Figures(int universe, long units, int read, List<Line> columns, List<Line> rows) {
    /**
     * A row or a column.
     *
     * @param key what it stands for: its kind and GUID
     * @param label as in outputs, by which it is found where the GUID is not
     * @param reviews GUIDs of the reviews behind a row's own number
     * @param cells one for each column
     */
    record Line(
            String key,
            String label,
            String name,
            Figure own,
            Set<String> reviews,
            List<Figure> cells) {
        /** Kind and label. */
        String called() {
            return key.substring(0, key.indexOf(':') + 1) + label;
        }
    }

    static Figures of(Snapshot snapshot, Tally tally) {
        Map<String, String> guids =
                snapshot.reviews().stream()
                        .collect(Collectors.toMap(Review::reference, Review::guid, (a, b) -> a));
        var rowKeys = new Keys(snapshot, tally.request().rows());
        var rows = new ArrayList<Line>();
        for (Tally.Row row : tally.rows()) {
            rows.add(
                    new Line(
                            rowKeys.key(row.kind(), row.id(), row.code()),
                            row.code(),
                            row.name(),
                            Figure.of(row),
                            row.reviews().stream()
                                    .map(r -> guids.getOrDefault(r, r))
                                    .collect(Collectors.toUnmodifiableSet()),
                            row.cells().stream().map(Figure::of).toList()));
        }
        Axis across = tally.request().columns();
        var columns = new ArrayList<Line>();
        if (across != null) {
            var keys = new Keys(snapshot, across);
            for (Tally.Column column : tally.columns()) {
                columns.add(
                        new Line(
                                keys.key(column.kind(), column.id(), column.code()),
                                column.code(),
                                column.name(),
                                Figure.of(column),
                                Set.of(),
                                List.of()));
            }
        }
        return new Figures(tally.universe(), tally.units(), tally.read(), columns, rows);
    }

    /** What rows or columns stand for. */
    private static final class Keys {
        private final Map<Long, String> codes = new HashMap<>();
        private final Map<Long, String> groups = new HashMap<>();
        private final Map<Long, String> categories = new HashMap<>();

        Keys(Snapshot snapshot, Axis axis) {
            snapshot.codebook().codes().forEach(c -> codes.put(c.id(), c.guid()));
            snapshot.codebook().groups().forEach(g -> groups.put(g.id(), g.guid()));
            snapshot.variable(axis.key())
                    .ifPresent(v -> v.categories().forEach(c -> categories.put(c.id(), c.guid())));
        }

        String key(Tally.Kind kind, long id, String label) {
            return switch (kind) {
                case CODE -> "code:" + codes.getOrDefault(id, label);
                case DIRECT -> "direct:" + codes.getOrDefault(id, label);
                case GROUP -> "group:" + groups.getOrDefault(id, label);
                case VALUE -> "value:" + categories.getOrDefault(id, label);
                case ANY -> "any:";
                case NONE -> "none:";
                case NUMBER -> "number:";
            };
        }
    }

    /**
     * @param reviews GUIDs in the order in which rows refer to them
     */
    ObjectNode json(List<String> reviews) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < reviews.size(); i++) {
            places.put(reviews.get(i), i);
        }
        var node = JsonNodeFactory.instance.objectNode();
        node.put("universe", universe).put("units", units).put("read", read);
        lines(node.putArray("columns"), columns, places);
        lines(node.putArray("rows"), rows, places);
        return node;
    }

    private static void lines(ArrayNode into, List<Line> lines, Map<String, Integer> places) {
        for (Line line : lines) {
            var node = line.own().json();
            node.put("key", line.key()).put("code", line.label()).put("name", line.name());
            if (!line.reviews().isEmpty()) {
                var own = node.putArray("reviews");
                line.reviews().stream()
                        .filter(places::containsKey)
                        .map(places::get)
                        .sorted()
                        .forEach(own::add);
            }
            if (!line.cells().isEmpty()) {
                var cells = node.putArray("cells");
                line.cells().forEach(cell -> cells.add(cell.json()));
            }
            into.add(node);
        }
    }

    static Figures of(JsonNode node, List<String> reviews) throws Unreadable {
        return new Figures(
                node.path("universe").asInt(0),
                node.path("units").asLong(0),
                node.path("read").asInt(0),
                lines(node.path("columns"), reviews),
                lines(node.path("rows"), reviews));
    }

    private static List<Line> lines(JsonNode array, List<String> reviews) throws Unreadable {
        var lines = new ArrayList<Line>();
        for (JsonNode node : array.values()) {
            String key = node.path("key").asString("");
            if (key.indexOf(':') < 0) {
                throw new Unreadable("One of the rows it was saved with cannot be read.");
            }
            var own = new HashSet<String>();
            for (JsonNode place : node.path("reviews").values()) {
                int at = place.asInt(-1);
                if (at >= 0 && at < reviews.size()) {
                    own.add(reviews.get(at));
                }
            }
            var cells = new ArrayList<Figure>();
            for (JsonNode cell : node.path("cells").values()) {
                cells.add(Figure.of(cell));
            }
            lines.add(
                    new Line(
                            key,
                            node.path("code").asString(""),
                            node.path("name").asString(""),
                            Figure.of(node),
                            Set.copyOf(own),
                            List.copyOf(cells)));
        }
        return List.copyOf(lines);
    }

    /**
     * For each line of now the place of the same one of then, -1 for a new one. By what it stands
     * for, else by its label.
     */
    static List<Integer> sameLines(List<Line> was, List<Line> now) {
        var byKey = places(was, Line::key);
        var taken = new HashSet<Integer>();
        var found = new ArrayList<Integer>();
        for (Line line : now) {
            int at = byKey.getOrDefault(line.key(), -1);
            found.add(at);
            taken.add(at);
        }
        var byName = places(was, Line::called);
        for (int i = 0; i < now.size(); i++) {
            int at = byName.getOrDefault(now.get(i).called(), -1);
            if (found.get(i) < 0 && at >= 0 && taken.add(at)) {
                found.set(i, at);
            }
        }
        return found;
    }

    private static Map<String, Integer> places(List<Line> lines, Function<Line, String> by) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            places.putIfAbsent(by.apply(lines.get(i)), i);
        }
        return places;
    }
}
