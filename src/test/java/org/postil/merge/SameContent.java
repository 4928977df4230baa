package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;
import org.postil.project.ProjectContent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What two projects hold, comparable: what one knows under another GUID than the other has one name
 * in both, and who wrote what when does not count.
 */
final class SameContent {
    private final Map<String, String> names = new HashMap<>();

    SameContent(ProjectContent... contents) {
        for (ProjectContent content : contents) {
            names.put(content.projectGuid(), "project");
        }
        for (ProjectContent content : contents) {
            content.counterparts().forEach(this::unite);
        }
    }

    private void unite(String a, String b) {
        String x = name(a);
        String y = name(b);
        if (!x.equals(y)) {
            names.put(x.compareTo(y) < 0 ? y : x, x.compareTo(y) < 0 ? x : y);
        }
    }

    private String name(String guid) {
        String at = guid;
        for (var next = names.get(at); next != null; next = names.get(at)) {
            at = next;
        }
        return at;
    }

    /** One line for each row, sorted. */
    List<String> lines(ProjectContent content) {
        var lines = new TreeSet<String>();
        for (ContentTable table : ContentTable.values()) {
            content.of(table).forEach(row -> lines.add(line(row)));
        }
        return List.copyOf(lines);
    }

    private String line(ContentRow row) {
        var table = row.table();
        boolean named =
                table.hasGuid()
                        && table != ContentTable.ANSWER
                        && table != ContentTable.ANSWER_DECISION
                        && table != ContentTable.QUOTATION
                        && table != ContentTable.RECOMMENDATION_PLACE;
        var line = new StringBuilder(table + " " + (named ? name(row.guid()) : ""));
        for (int i = 0; i < table.width(); i++) {
            if (!ContentRow.isStamp(table, i)) {
                line.append(" | ").append(table.column(i)).append('=').append(value(row, i));
            }
        }
        return line.toString();
    }

    private @Nullable Object value(ContentRow row, int place) {
        var value = row.get(place);
        String column = row.table().column(place);
        if (value == null) {
            return null;
        }
        if (column.equals("categories")) {
            var chosen = new TreeSet<String>();
            List.of(value.toString().split(",")).forEach(guid -> chosen.add(name(guid)));
            return chosen;
        }
        return row.table().reference(place) != null || column.equals("target")
                ? name(value.toString())
                : value;
    }
}
