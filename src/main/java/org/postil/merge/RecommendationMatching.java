package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which recommendation there is which here: by GUID, and records whose main places overlap are one,
 * whoever made them. Where a long one lies over several short ones all of them become one, so that
 * it does not matter which file is merged into which.
 */
final class RecommendationMatching {
    private final Union union;
    private final Map<String, String> leaders = new HashMap<>();

    RecommendationMatching(Union union) {
        this.union = union;
    }

    /**
     * The main place of a record.
     *
     * @param node the record under its name here, or its own while it has none here
     * @param text of our text versions
     */
    private record Place(String node, String text, int start, int end) {}

    void run() {
        for (ContentRow row : union.theirs.of(ContentTable.RECOMMENDATION)) {
            if (union.own(row.text("review")) != null) {
                var here = union.direct(ContentTable.RECOMMENDATION, row.guid());
                union.pair(row.guid(), here == null ? row.guid() : here);
            } else {
                union.unpair(row.guid());
            }
        }
        join(places());
        settle();
    }

    private List<Place> places() {
        var result = new ArrayList<Place>();
        for (ContentRow row : union.ours.of(ContentTable.RECOMMENDATION_PLACE)) {
            var record = union.here(ContentTable.RECOMMENDATION, row.text("recommendation"));
            if (row.number("is_main") == 1 && record != null && !isGoneThere(record)) {
                add(result, record.guid(), row.text("text_version"), row);
            }
        }
        for (ContentRow row : union.theirs.of(ContentTable.RECOMMENDATION_PLACE)) {
            var node = union.own(row.text("recommendation"));
            var text = union.own(row.text("text_version"));
            if (row.number("is_main") == 1 && node != null && text != null && !isGoneHere(node)) {
                add(result, node, text, row);
            }
        }
        return result;
    }

    private static void add(List<Place> places, String node, String text, ContentRow row) {
        places.add(new Place(node, text, row.number("start"), row.number("end")));
    }

    private boolean isGoneThere(ContentRow record) {
        var at = union.theirs.removedFrom(ContentTable.RECOMMENDATION).get(record.guid());
        return at != null && Later.removedAfter(at, record);
    }

    private boolean isGoneHere(String node) {
        return union.here(ContentTable.RECOMMENDATION, node) == null
                && union.ours.removedFrom(ContentTable.RECOMMENDATION).containsKey(node);
    }

    private void join(List<Place> places) {
        places.sort(
                Comparator.comparing(Place::text)
                        .thenComparingInt(Place::start)
                        .thenComparing(Place::node));
        @Nullable Place reach = null;
        for (Place place : places) {
            if (reach != null && reach.text().equals(place.text()) && place.start() < reach.end()) {
                unite(reach.node(), place.node());
                if (place.end() > reach.end()) {
                    reach = place;
                }
            } else {
                reach = place;
            }
        }
    }

    private String leader(String node) {
        String at = node;
        for (var next = leaders.get(at); next != null; next = leaders.get(at)) {
            at = next;
        }
        return at;
    }

    /** What is here leads what is not; of two alike the smaller GUID. */
    private void unite(String one, String other) {
        String a = leader(one);
        String b = leader(other);
        if (a.equals(b)) {
            return;
        }
        boolean aHere = union.here(ContentTable.RECOMMENDATION, a) != null;
        boolean bHere = union.here(ContentTable.RECOMMENDATION, b) != null;
        boolean first = aHere == bHere ? a.compareTo(b) < 0 : aHere;
        leaders.put(first ? b : a, first ? a : b);
    }

    private void settle() {
        for (String node : List.copyOf(leaders.keySet())) {
            if (union.here(ContentTable.RECOMMENDATION, node) != null) {
                union.absorb(node, leader(node));
            }
        }
        for (ContentRow row : union.theirs.of(ContentTable.RECOMMENDATION)) {
            var node = union.own(row.guid());
            if (node != null) {
                union.pair(row.guid(), leader(node));
            }
        }
    }

    /**
     * Of two main places of records that are one the longer: who marked a part of it only does not
     * take the rest away. Of one and the same record the one written later.
     */
    static boolean standsOver(ContentRow first, ContentRow second) {
        int longer =
                first.guid().equals(second.guid())
                        ? 0
                        : Integer.compare(length(first), length(second));
        return longer == 0 ? Later.wins(first, second) : longer > 0;
    }

    private static int length(ContentRow place) {
        return place.number("end") - place.number("start");
    }

    /**
     * Several records as one: of each field the latest that says something. Where that is more than
     * the latest record says, the one has a stamp of its own, so that it stands in later merges.
     */
    static ContentRow fold(List<ContentRow> records) {
        var sorted = new ArrayList<>(records);
        sorted.sort((a, b) -> Later.compare(b, a));
        var latest = sorted.getFirst();
        var result = latest;
        for (String column :
                List.of("label", "addressee", "reach", "target_date", "outcome", "scope")) {
            for (ContentRow row : sorted) {
                if (saysSomething(row, column)) {
                    result = result.with(column, row.get(column));
                    if (column.equals("scope")) {
                        result = result.with("scope_reason", row.get("scope_reason"));
                    }
                    break;
                }
            }
        }
        return result.says(latest) ? latest : Later.after(result, latest);
    }

    private static boolean saysSomething(ContentRow row, String column) {
        var value = row.get(column);
        return value != null && !value.equals("") && !value.equals("undecided");
    }
}
