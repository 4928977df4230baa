package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.merge.MergeItem.State;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;
import org.postil.project.ProjectContent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a merge would do, item by item. Nothing is written before {@link Merge#apply}. The same two
 * files give the same plan; of two files merged into each other the same project comes out.
 */
public final class MergePlan {
    private final Incoming incoming;
    private final Union union;
    private final List<MergeItem> items;
    private final Map<ContentTable, List<ContentRow>> added = new EnumMap<>(ContentTable.class);
    private final Map<ContentTable, List<ContentRow>> changed = new EnumMap<>(ContentTable.class);
    private final Map<ContentTable, List<ContentRow>> removed = new EnumMap<>(ContentTable.class);
    private final Map<String, ContentTable> counterparts = new LinkedHashMap<>();

    private MergePlan(Incoming incoming, Union union) {
        this.incoming = incoming;
        this.union = union;
        for (ContentTable table : ContentTable.values()) {
            added.put(table, new ArrayList<>());
            changed.put(table, new ArrayList<>());
            removed.put(table, new ArrayList<>());
            union.all(table).forEach(this::sort);
        }
        for (ContentRow record : union.ours.of(ContentTable.RECOMMENDATION)) {
            if (!union.standing(record.guid()).equals(record.guid())) {
                removed(ContentTable.RECOMMENDATION).add(record);
            }
        }
        rememberCounterparts();
        this.items = List.copyOf(new Items(union).list());
    }

    /** Looks at two contents; reads and writes nothing. */
    public static MergePlan of(ProjectContent ours, Incoming incoming, MergeChoices choices) {
        var union = new Union(ours, incoming.content());
        new Matching(union).run(choices.codes());
        new Liveness(union).run();
        new Resolution(union, choices, common(ours, incoming.content())).run();
        return new MergePlan(incoming, union);
    }

    /** When the two were last the same: the newest step that both have, or the package's making. */
    private static Instant common(ProjectContent ours, ProjectContent theirs) {
        Instant latest = Instant.EPOCH;
        for (var action : theirs.actions().entrySet()) {
            if (ours.actions().containsKey(action.getKey())) {
                latest = later(latest, Later.time(action.getValue()));
            }
        }
        return later(later(latest, madeFor(ours, theirs)), madeFor(theirs, ours));
    }

    private static Instant madeFor(ProjectContent one, ProjectContent other) {
        return Objects.equals(one.settings().get(WorkPackage.PROJECT), other.projectGuid())
                ? Later.time(one.settings().get(WorkPackage.MADE_AT))
                : Instant.EPOCH;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void sort(Entry entry) {
        @Nullable ContentRow result = entry.result;
        var before = entry.before;
        if (before == null) {
            if (result != null) {
                added(entry.table).add(result);
            }
        } else if (result == null) {
            removed(entry.table).add(before);
        } else if (entry.decided || !result.withGuid(before.guid()).says(before)) {
            changed(entry.table).add(result.withGuid(before.guid()));
        }
    }

    private void rememberCounterparts() {
        for (ContentTable table : ContentTable.values()) {
            if (table.hasGuid()) {
                union.renamed(table).forEach((guid, own) -> remember(table, guid, own));
            }
        }
        union.absorbed().forEach((guid, own) -> remember(ContentTable.RECOMMENDATION, guid, own));
    }

    private final Map<String, String> owns = new LinkedHashMap<>();

    private void remember(ContentTable table, String guid, String own) {
        String standing = union.standing(own);
        boolean known = Objects.equals(union.ours.counterparts().get(guid), standing);
        if (!known && union.here(table, guid) == null || union.absorbed().containsKey(guid)) {
            counterparts.put(guid, table);
            owns.put(guid, standing);
        }
    }

    /** Everything that comes in, and what is here and was removed there; in the schema's order. */
    public List<MergeItem> items() {
        return items;
    }

    public long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    /** True when applying it would write nothing. */
    public boolean changesNothing() {
        return rows() == 0;
    }

    /** How many rows would be added, changed or removed. */
    public int rows() {
        int rows = 0;
        for (ContentTable table : ContentTable.values()) {
            rows += added(table).size() + changed(table).size() + removed(table).size();
        }
        return rows;
    }

    Incoming incoming() {
        return incoming;
    }

    List<ContentRow> added(ContentTable table) {
        return added.getOrDefault(table, List.of());
    }

    List<ContentRow> changed(ContentTable table) {
        return changed.getOrDefault(table, List.of());
    }

    List<ContentRow> removed(ContentTable table) {
        return removed.getOrDefault(table, List.of());
    }

    /** The row here of one that is changed, as it was. */
    @Nullable ContentRow before(ContentRow row) {
        return row.table().hasGuid() ? union.here(row.table(), row.guid()) : null;
    }

    Map<String, ContentTable> counterparts() {
        return counterparts;
    }

    /** The GUID here of a counterpart. */
    String own(String guid) {
        return owns.getOrDefault(guid, guid);
    }
}
