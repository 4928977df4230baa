package org.postil.merge;

import org.postil.merge.MergeItem.State;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Names that nothing else may have, and other things that hold within one project. Who has to give
 * way does not depend on which side they come from.
 */
final class Guards {
    private final Union union;

    Guards(Union union) {
        this.union = union;
    }

    void run() {
        keepApart(ContentTable.CODER, "name", r -> folded(r, "name"), Suffix.WORDS);
        keepApart(ContentTable.REVIEW, "reference", r -> folded(r, "reference"), Suffix.WORDS);
        keepApart(ContentTable.FACET, "key", r -> r.text("key"), Suffix.KEY);
        keepApart(
                ContentTable.CODE,
                "key",
                r -> r.text("key").isEmpty() ? "" : r.text("facet") + "|" + r.text("key"),
                Suffix.NONE);
        keepApart(
                ContentTable.VARIABLE,
                "key",
                r -> r.text("level") + "|" + r.text("key"),
                Suffix.KEY);
        keepApart(
                ContentTable.PERSON,
                "label",
                r -> r.text("review") + "|" + folded(r, "label"),
                Suffix.WORDS);
        keepApart(ContentTable.SAVED_TABLE, "name", r -> r.text("name"), Suffix.WORDS);
        keepApart(ContentTable.SAVED_FILTER, "name", r -> r.text("name"), Suffix.WORDS);
        onePrimaryPersonEach();
        noCircles();
    }

    private enum Suffix {
        /** Ann becomes Ann (1f3a). */
        WORDS,
        /** age becomes age_1f3a. */
        KEY,
        /** The key is given up. */
        NONE
    }

    private static String folded(ContentRow row, String column) {
        // as SQLite compares without case: the letters of ASCII alone
        return row.text(column).toLowerCase(Locale.ROOT);
    }

    private void keepApart(
            ContentTable table, String column, Function<ContentRow, String> key, Suffix suffix) {
        var groups = new HashMap<String, List<Entry>>();
        for (Entry entry : union.all(table)) {
            var row = entry.result;
            if (row != null && !key.apply(row).isEmpty()) {
                groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(entry);
            }
        }
        for (List<Entry> group : groups.values()) {
            if (group.size() > 1) {
                group.sort(Comparator.comparing(Guards::age).thenComparing(Entry::guid));
                group.subList(1, group.size()).forEach(entry -> giveWay(entry, column, suffix));
            }
        }
    }

    /** The older code keeps its key. */
    private static String age(Entry entry) {
        return entry.table == ContentTable.CODE ? entry.any().text("created_at") : "";
    }

    private static void giveWay(Entry entry, String column, Suffix suffix) {
        var row = entry.result;
        if (row == null) {
            return;
        }
        String part = entry.guid().substring(0, Math.min(4, entry.guid().length()));
        entry.result =
                row.with(
                        column,
                        switch (suffix) {
                            case WORDS -> row.text(column) + " (" + part + ")";
                            case KEY -> row.text(column) + "_" + part;
                            case NONE -> null;
                        });
        entry.state = State.CONFLICTING;
        entry.why =
                suffix == Suffix.NONE
                        ? "Another code has this key; this one goes without."
                        : "Something else has this name; this one is renamed.";
    }

    /** A review has at most one primary person of each role: the one written later. */
    private void onePrimaryPersonEach() {
        var persons = union.of(ContentTable.PERSON);
        Map<String, Entry> primaries = new HashMap<>();
        for (Entry role : union.all(ContentTable.PERSON_ROLE)) {
            var row = role.result;
            if (row == null || row.number("is_primary") == 0) {
                continue;
            }
            var person = persons.get(row.text("person"));
            if (person == null || person.result == null) {
                continue;
            }
            String place = person.result.text("review") + "|" + row.text("role");
            var before = primaries.put(place, role);
            if (before != null && before.result != null) {
                var other = persons.get(before.result.text("person"));
                boolean stays =
                        other != null
                                && other.result != null
                                && Later.wins(other.result, person.result);
                var yields = stays ? role : before;
                if (stays) {
                    primaries.put(place, before);
                }
                if (yields.result != null) {
                    yields.result = yields.result.with("is_primary", 0L);
                    yields.state = State.CONFLICTING;
                    yields.why = "Another person of the review is the primary one.";
                }
            }
        }
    }

    /**
     * Two moves that are good each on its own can put a code below itself: the later one yields.
     */
    private void noCircles() {
        var codes = union.of(ContentTable.CODE);
        for (Entry start : codes.values()) {
            var seen = new ArrayList<Entry>();
            for (Entry at = start; at != null; at = parent(codes, at)) {
                if (seen.contains(at)) {
                    var circle = seen.subList(seen.indexOf(at), seen.size());
                    var yields =
                            circle.stream().max((a, b) -> Later.compare(row(a), row(b))).orElse(at);
                    yields.result = row(yields).with("parent", null);
                    yields.state = State.CONFLICTING;
                    yields.why = "It would be below itself; it is put at the top.";
                    break;
                }
                seen.add(at);
            }
        }
    }

    private static ContentRow row(Entry entry) {
        return entry.result != null ? entry.result : entry.any();
    }

    private static @org.jspecify.annotations.Nullable Entry parent(
            Map<String, Entry> codes, Entry code) {
        var row = code.result;
        return row == null || row.text("parent").isEmpty() ? null : codes.get(row.text("parent"));
    }
}
