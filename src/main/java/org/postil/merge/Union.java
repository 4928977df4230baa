package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;
import org.postil.project.ProjectContent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The things of two projects, paired where they are the same. Filled by the matching classes. */
final class Union {
    /**
     * A row that has no place here.
     *
     * @param row as it stands there
     */
    record Unmatched(ContentRow row, String why) {}

    final ProjectContent ours;
    final ProjectContent theirs;
    final List<Unmatched> unmatched = new ArrayList<>();

    private final Map<ContentTable, Map<String, Entry>> entries = new EnumMap<>(ContentTable.class);
    private final Map<ContentTable, Map<String, ContentRow>> oursByGuid =
            new EnumMap<>(ContentTable.class);

    /** Their GUID to the one here. */
    private final Map<String, String> own = new HashMap<>();

    /** A GUID here to the one that stands for it from now on. */
    private final Map<String, String> absorbed = new HashMap<>();

    /** Their reverse: what they know under which other GUIDs. */
    private final Map<String, List<String>> theirOthers = new HashMap<>();

    Union(ProjectContent ours, ProjectContent theirs) {
        this.ours = ours;
        this.theirs = theirs;
        for (ContentTable table : ContentTable.values()) {
            entries.put(table, new LinkedHashMap<>());
            if (table.hasGuid()) {
                var byGuid = new HashMap<String, ContentRow>();
                ours.of(table).forEach(row -> byGuid.put(row.guid(), row));
                oursByGuid.put(table, byGuid);
            }
        }
        theirs.counterparts()
                .forEach((guid, to) ->
                        theirOthers.computeIfAbsent(to, k -> new ArrayList<>()).add(guid));
        own.put(theirs.projectGuid(), ours.projectGuid());
    }

    Map<String, Entry> of(ContentTable table) {
        var found = entries.get(table);
        if (found == null) {
            throw new IllegalStateException("no " + table);
        }
        return found;
    }

    Collection<Entry> all(ContentTable table) {
        return of(table).values();
    }

    /** The row here of a GUID; null when there is none. */
    @Nullable ContentRow here(ContentTable table, String guid) {
        return oursByGuid.getOrDefault(table, Map.of()).get(guid);
    }

    /** The GUID here of what has a GUID there, by GUIDs and earlier merges alone; null if none. */
    @Nullable String direct(ContentTable table, String guid) {
        String at = guid;
        // a chain is as long as there were merges
        for (int i = 0; i <= ours.counterparts().size(); i++) {
            if (here(table, at) != null) {
                return at;
            }
            var next = ours.counterparts().get(at);
            if (next == null) {
                break;
            }
            at = next;
        }
        for (String other : theirOthers.getOrDefault(guid, List.of())) {
            if (here(table, other) != null) {
                return other;
            }
        }
        return null;
    }

    void pair(String theirGuid, String guidHere) {
        own.put(theirGuid, guidHere);
    }

    void unpair(String theirGuid) {
        own.remove(theirGuid);
    }

    /** What a GUID there is here; null when it has no place here. */
    @Nullable String own(String theirGuid) {
        return own.get(theirGuid);
    }

    void absorb(String guidHere, String into) {
        absorbed.put(guidHere, into);
    }

    Map<String, String> absorbed() {
        return absorbed;
    }

    /** What a GUID here is from now on. */
    String standing(String guidHere) {
        return absorbed.getOrDefault(guidHere, guidHere);
    }

    /** GUIDs that differ there and here, with the table: to be remembered. */
    Map<String, String> renamed(ContentTable table) {
        var result = new LinkedHashMap<String, String>();
        for (ContentRow row : theirs.of(table)) {
            var here = own.get(row.guid());
            if (here != null && !here.equals(row.guid())) {
                result.put(row.guid(), here);
            }
        }
        return result;
    }

    void leaveOut(ContentRow row, String why) {
        unmatched.add(new Unmatched(row, why));
    }
}
