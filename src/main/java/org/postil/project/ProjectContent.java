package org.postil.project;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All of a project that can go into another one, without texts and file bytes, at one moment.
 *
 * @param projectGuid of the project it was read from
 * @param settings of the project by key
 * @param rows each table's rows; a table without any is there too
 * @param removed what once was and is no more: when it was removed, ISO 8601, by the key of the row
 * @param purged GUIDs of what must not come back
 * @param counterparts GUIDs of other files to the GUID that the same thing has here
 * @param actions the GUIDs of its actions and when they were made, ISO 8601
 */
public record ProjectContent(
        String projectGuid,
        Map<String, String> settings,
        Map<ContentTable, List<ContentRow>> rows,
        Map<ContentTable, Map<String, String>> removed,
        Set<String> purged,
        Map<String, String> counterparts,
        Map<String, String> actions) {
    public ProjectContent {
        settings = Map.copyOf(settings);
        purged = Set.copyOf(purged);
        counterparts = Map.copyOf(counterparts);
        actions = Map.copyOf(actions);
    }

    public List<ContentRow> of(ContentTable table) {
        return rows.getOrDefault(table, List.of());
    }

    /** When each removed row of a table was removed, by its key. */
    public Map<String, String> removedFrom(ContentTable table) {
        return removed.getOrDefault(table, Map.of());
    }
}
