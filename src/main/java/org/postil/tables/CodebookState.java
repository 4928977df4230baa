package org.postil.tables;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.Axis;
import org.postil.tally.Condition;
import org.postil.tally.TallyRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a table's rows, columns and condition were made of when it was saved: codes, groups and
 * variables.
 */
record CodebookState(List<Entry> entries) {
    CodebookState {
        entries = List.copyOf(entries);
    }

    /**
     * @param label as in outputs
     * @param place what it stands below, or the members of a group, by GUIDs; of a variable its
     *     rule
     * @param changed when its meaning last changed; empty for never
     */
    record Entry(
            CodeChange.Of kind,
            String guid,
            String label,
            String name,
            String place,
            String changed) {
        String words() {
            return label.equals(name) || name.isEmpty() ? label : label + " " + name;
        }
    }

    static CodebookState of(Snapshot snapshot, TallyRequest request) {
        var entries = new ArrayList<Entry>();
        var facets = new LinkedHashSet<Long>();
        var variables = new LinkedHashSet<Variable>();
        Axis columns = request.columns();
        for (Axis axis :
                columns == null ? List.of(request.rows()) : List.of(request.rows(), columns)) {
            switch (axis) {
                case Axis.OfFacet of ->
                        snapshot.codebook().facet(of.facet()).map(Facet::id).ifPresent(facets::add);
                case Axis.OfVariable of -> snapshot.variable(of.path()).ifPresent(variables::add);
            }
        }
        Condition where = request.where();
        if (where != null) {
            snapshot.variables().stream()
                    .filter(v -> where.variables().contains(v.id()))
                    .forEach(variables::add);
        }
        for (Code code : snapshot.codebook().codes()) {
            if (facets.contains(code.facet())) {
                entries.add(entry(snapshot, code));
            }
        }
        if (request.groups()) {
            snapshot.codebook().groups().stream()
                    .filter(g -> facets.contains(g.facet()))
                    .forEach(g -> entries.add(entry(snapshot, g)));
        }
        for (Variable variable : variables) {
            entries.add(
                    new Entry(
                            CodeChange.Of.VARIABLE,
                            variable.guid(),
                            variable.path(),
                            "",
                            variable.rule(),
                            ""));
            for (Variable.Category category : variable.categories()) {
                entries.add(
                        new Entry(
                                CodeChange.Of.CATEGORY,
                                category.guid(),
                                category.name(),
                                "",
                                variable.guid(),
                                ""));
            }
        }
        return new CodebookState(entries);
    }

    private static Entry entry(Snapshot snapshot, Code code) {
        return new Entry(
                CodeChange.Of.CODE,
                code.guid(),
                snapshot.codebook().label(code),
                code.name(),
                snapshot.codebook().parentOf(code).map(Code::guid).orElse(""),
                Objects.toString(code.meaningChangedAt(), ""));
    }

    private static Entry entry(Snapshot snapshot, CodeGroup group) {
        return new Entry(
                CodeChange.Of.GROUP,
                group.guid(),
                group.name(),
                "",
                group.members().stream()
                        .mapToObj(id -> snapshot.codebook().code(id).map(Code::guid).orElse(""))
                        .sorted()
                        .collect(Collectors.joining(" ")),
                "");
    }

    /** What is not as it was, in the order of the codebook; what is gone comes last. */
    List<CodeChange> until(CodebookState now) {
        var changes = new ArrayList<CodeChange>();
        var left = new ArrayList<>(entries);
        for (Entry entry : now.entries) {
            var before = take(left, entry);
            if (before == null) {
                changes.add(change(CodeChange.What.ADDED, entry, entry));
            } else {
                compare(before, entry, changes);
            }
        }
        left.forEach(entry -> changes.add(change(CodeChange.What.REMOVED, entry, entry)));
        return changes;
    }

    /** The same entry by GUID, else by label. */
    private @Nullable Entry take(List<Entry> from, Entry wanted) {
        var found =
                from.stream()
                        .filter(e -> e.kind == wanted.kind && e.guid.equals(wanted.guid))
                        .findFirst()
                        .or(() ->
                                from.stream()
                                        .filter(e -> e.kind == wanted.kind)
                                        .filter(e -> e.words().equals(wanted.words()))
                                        .findFirst())
                        .orElse(null);
        from.remove(found);
        return found;
    }

    private static void compare(Entry before, Entry now, List<CodeChange> into) {
        if (!before.words().equals(now.words())) {
            into.add(change(CodeChange.What.RENAMED, before, now));
        }
        boolean moved = !before.place.equals(now.place);
        if (!before.changed.equals(now.changed) || moved && now.kind == CodeChange.Of.VARIABLE) {
            into.add(change(CodeChange.What.REDEFINED, before, now));
        } else if (moved) {
            into.add(change(CodeChange.What.MOVED, before, now));
        }
    }

    private static CodeChange change(CodeChange.What what, Entry before, Entry now) {
        return new CodeChange(what, now.kind, before.words(), now.words());
    }

    ArrayNode json() {
        var array = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : entries) {
            ObjectNode node = array.addObject();
            node.put("kind", entry.kind.name().toLowerCase(Locale.ROOT));
            node.put("guid", entry.guid).put("label", entry.label).put("name", entry.name);
            if (!entry.place.isEmpty()) {
                node.put("place", entry.place);
            }
            if (!entry.changed.isEmpty()) {
                node.put("meaning_changed", entry.changed);
            }
        }
        return array;
    }

    static CodebookState of(JsonNode array) throws Unreadable {
        var entries = new ArrayList<Entry>();
        for (JsonNode node : array.values()) {
            entries.add(
                    new Entry(
                            KnownWords.of(CodeChange.Of.class, node.path("kind").asString("")),
                            node.path("guid").asString(""),
                            node.path("label").asString(""),
                            node.path("name").asString(""),
                            node.path("place").asString(""),
                            node.path("meaning_changed").asString("")));
        }
        return new CodebookState(entries);
    }
}
