package org.postil.merge;

import org.postil.project.ContentRow;
import org.postil.project.ContentTable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What stays and what goes. A thing removed on one side goes, unless the other changed it later or
 * work that stays depends on it: nobody's coding is lost because somebody else removed its code.
 */
final class Liveness {
    /** Rows of no meaning without what they belong to: they go with it and do not keep it. */
    private static final Set<ContentTable> WEAK =
            Set.of(
                    ContentTable.TEXT_VERSION,
                    ContentTable.CODE_ALIAS,
                    ContentTable.CODE_GROUP_MEMBER,
                    ContentTable.PERSON_ROLE,
                    ContentTable.RECOMMENDATION_PLACE,
                    ContentTable.QUOTATION,
                    ContentTable.READ_MARK,
                    ContentTable.ASSIGNMENT,
                    ContentTable.SKIPPED_SUGGESTION);

    private final Union union;

    Liveness(Union union) {
        this.union = union;
    }

    void run() {
        for (ContentTable table : ContentTable.values()) {
            judge(table);
        }
        if (somethingGoes()) {
            keepWhatIsNeeded();
            keepWhatWentAlong();
        }
        dropWhatHangsLoose();
    }

    private boolean somethingGoes() {
        return Arrays.stream(ContentTable.values())
                .anyMatch(table -> union.all(table).stream().anyMatch(entry -> !entry.alive));
    }

    private void judge(ContentTable table) {
        var removedThere = removedThere(table);
        var removedHere = removedHere(table);
        for (Entry entry : union.all(table)) {
            var ours = entry.ours;
            var theirs = entry.theirs;
            if (ours != null && theirs == null) {
                var at = removedThere.get(ours.key());
                entry.removedElsewhere = at != null && Later.removedAfter(at, ours);
            } else if (theirs != null && ours == null) {
                var at = removedHere.get(table.hasGuid() ? theirs.guid() : entry.id);
                entry.removedElsewhere =
                        at != null
                                && !union.ours.counterparts().containsKey(theirs.guid())
                                && Later.removedAfter(at, theirs);
            }
            entry.alive = !entry.removedElsewhere;
        }
    }

    /** Keys as they are here. */
    private Map<String, String> removedThere(ContentTable table) {
        var result = new HashMap<String, String>();
        union.theirs
                .removedFrom(table)
                .forEach((key, at) -> {
                    if (!table.hasGuid()) {
                        result.put(linkHere(table, key), at);
                    } else if (!union.theirs.counterparts().containsKey(key)) {
                        var here = union.direct(table, key);
                        result.put(here == null ? key : here, at);
                    }
                });
        return result;
    }

    /** What was removed here may go on under the name of what took its place. */
    private Map<String, String> removedHere(ContentTable table) {
        if (table.hasGuid()) {
            return union.ours.removedFrom(table);
        }
        var result = new HashMap<String, String>();
        union.ours.removedFrom(table).forEach((key, at) -> result.put(linkHere(table, key), at));
        return result;
    }

    private String linkHere(ContentTable table, String key) {
        var parts = key.split("\\|", table.keys());
        for (int i = 0; i < parts.length; i++) {
            var reference = table.reference(i);
            if (reference != null && union.here(reference, parts[i]) == null) {
                var own = union.own(parts[i]);
                var here = own != null ? own : union.direct(reference, parts[i]);
                parts[i] = here == null ? parts[i] : here;
            }
            parts[i] = union.standing(parts[i]);
        }
        return String.join("|", parts);
    }

    /**
     * What was removed because the thing it belongs to was, and that thing stays after all: stays
     * with it. The codes of a passage stay with the passage, not with the code.
     */
    private void keepWhatWentAlong() {
        for (ContentTable table : ContentTable.values()) {
            if (!WEAK.contains(table) && table != ContentTable.CODING) {
                continue;
            }
            for (Entry entry : union.all(table)) {
                var owner = table.reference(0);
                if (entry.alive || owner == null) {
                    continue;
                }
                var parent = union.of(owner).get(entry.any().text(table.column(0)));
                entry.alive = parent != null && parent.alive && parent.removedElsewhere;
            }
        }
    }

    /** From what depends to what it depends on. */
    private void keepWhatIsNeeded() {
        var tables = ContentTable.values();
        for (int i = tables.length - 1; i >= 0; i--) {
            if (WEAK.contains(tables[i])) {
                continue;
            }
            // a code keeps the code above it, and that one the next
            boolean again = true;
            while (again) {
                again = false;
                for (Entry entry : union.all(tables[i])) {
                    again |= entry.alive && keep(entry) && tables[i] == ContentTable.CODE;
                }
            }
        }
    }

    /** True when something of the same table was kept. */
    private boolean keep(Entry entry) {
        boolean same = false;
        for (ContentRow row : new ContentRow[] {entry.ours, entry.theirs}) {
            if (row == null) {
                continue;
            }
            for (int i = 0; i < row.table().width(); i++) {
                var reference = row.table().reference(i);
                if (reference != null && row.get(i) != null && !isLoose(row, i)) {
                    same |=
                            revive(reference, row.text(row.table().column(i)))
                                    && reference == row.table();
                }
            }
            if (row.table().hasChoices()) {
                for (String category : row.text("categories").split(",")) {
                    revive(ContentTable.CATEGORY, category);
                }
            }
            if (row.table() == ContentTable.MEMO) {
                var on = target(row);
                if (on != null) {
                    revive(on, row.text("target"));
                }
            }
        }
        return same;
    }

    private static boolean isLoose(ContentRow row, int place) {
        return row.table().column(place).equals("succeeded_by");
    }

    /** The table of what a memo is on; null for the project. */
    static @org.jspecify.annotations.Nullable ContentTable target(ContentRow memo) {
        return switch (memo.text("target_kind")) {
            case "passage" -> ContentTable.PASSAGE;
            case "code" -> ContentTable.CODE;
            case "document" -> ContentTable.DOCUMENT;
            case "review" -> ContentTable.REVIEW;
            case "recommendation" -> ContentTable.RECOMMENDATION;
            case "person" -> ContentTable.PERSON;
            default -> null;
        };
    }

    private boolean revive(ContentTable table, String id) {
        var entry = union.of(table).get(id);
        if (entry != null && !entry.alive) {
            entry.alive = true;
            return true;
        }
        return false;
    }

    /** From what is depended on to what depends; answers and quotations have other ids. */
    private void dropWhatHangsLoose() {
        var answers = new HashMap<String, Entry>();
        for (Entry entry : union.all(ContentTable.ANSWER)) {
            if (entry.ours != null) {
                answers.put(entry.ours.guid(), entry);
            }
            if (entry.theirs != null) {
                answers.put(entry.theirs.guid(), entry);
            }
        }
        for (ContentTable table : ContentTable.values()) {
            for (Entry entry : union.all(table)) {
                var row = entry.any();
                for (int i = 0; entry.alive && i < table.width(); i++) {
                    var reference = table.reference(i);
                    var id = row.get(i);
                    if (reference == null || id == null || isLoose(row, i)) {
                        continue;
                    }
                    var parent =
                            reference == ContentTable.ANSWER
                                    ? answers.get(id.toString())
                                    : union.of(reference).get(id.toString());
                    entry.alive = parent != null && parent.alive;
                }
            }
        }
    }
}
