package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;
import org.postil.project.ProjectContent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pairs what is the same in two projects: by GUID, by what an earlier merge found out, else by what
 * the thing is (a code by its path, a passage by coder, text, span and kind). What refers to
 * something that has no place here has none either.
 */
final class Matching {
    private static final Set<String> OPTIONAL =
            Set.of("parent", "succeeded_by", "person", "recommendation");

    private final Union union;

    Matching(Union union) {
        this.union = union;
    }

    /**
     * @param codes which code of theirs is which of ours, as somebody decided
     */
    void run(Map<String, String> codes) {
        new SourceMatching(union).run();
        codes.forEach(union::pair);
        for (ContentTable table : ContentTable.values()) {
            switch (table) {
                case CODE -> pairCodes();
                case RECOMMENDATION -> new RecommendationMatching(union).run();
                case REVIEW, DOCUMENT, TEXT_VERSION -> {}
                default -> pair(table);
            }
            enter(table);
        }
        settleMainPlaces();
    }

    // ---- who is who

    private void pair(ContentTable table) {
        if (!table.hasGuid() || isByNature(table)) {
            return;
        }
        var open = new ArrayList<ContentRow>();
        var taken = new TreeSet<String>();
        for (ContentRow row : union.theirs.of(table)) {
            var here = union.direct(table, row.guid());
            if (here != null) {
                union.pair(row.guid(), here);
                taken.add(here);
            } else {
                open.add(row);
            }
        }
        pairByNature(table, open, taken);
    }

    private void pairByNature(ContentTable table, List<ContentRow> open, Set<String> taken) {
        Map<String, Deque<String>> natures = new HashMap<>();
        if (!open.isEmpty()) {
            var free = new ArrayList<ContentRow>();
            for (ContentRow row : union.ours.of(table)) {
                if (!taken.contains(row.guid()) && !isGone(union.theirs, row)) {
                    free.add(row);
                }
            }
            free.sort(oldest(table));
            for (ContentRow row : free) {
                var nature = nature(row);
                if (nature != null) {
                    natures.computeIfAbsent(nature, k -> new ArrayDeque<>()).add(row.guid());
                }
            }
        }
        open.sort(oldest(table));
        for (ContentRow row : open) {
            var translated = translate(row);
            // what was removed here is not what is here now
            boolean gone = isGone(union.ours, row);
            var nature = translated == null || gone ? null : nature(translated);
            var same = nature == null ? null : natures.get(nature);
            var here = same == null ? null : same.poll();
            union.pair(row.guid(), here == null ? row.guid() : here);
        }
    }

    private static boolean isGone(ProjectContent from, ContentRow row) {
        var at = from.removedFrom(row.table()).get(row.guid());
        return at != null && Later.removedAfter(at, row);
    }

    private static Comparator<ContentRow> oldest(ContentTable table) {
        var byGuid = Comparator.comparing(ContentRow::guid);
        if (!table.has("created_at")) {
            return byGuid;
        }
        int created = table.at("created_at");
        return Comparator.<ContentRow, String>comparing(row -> String.valueOf(row.get(created)))
                .thenComparing(byGuid);
    }

    /** Parents first: a code's path is known when its parent's is. */
    private void pairCodes() {
        var taken = new TreeSet<String>();
        var open = new ArrayList<ContentRow>();
        for (ContentRow row : union.theirs.of(ContentTable.CODE)) {
            var mapped = union.own(row.guid());
            var here = mapped != null ? mapped : union.direct(ContentTable.CODE, row.guid());
            if (here != null) {
                union.pair(row.guid(), here);
                taken.add(here);
            } else {
                open.add(row);
            }
        }
        var waiting = new TreeSet<String>();
        open.forEach(row -> waiting.add(row.guid()));
        while (!open.isEmpty()) {
            var ready =
                    new ArrayList<>(
                            open.stream()
                                    .filter(row -> !waiting.contains(row.text("parent")))
                                    .toList());
            if (ready.isEmpty()) {
                // a circle, which no project of ours has
                ready.addAll(open);
            }
            pairByNature(ContentTable.CODE, ready, taken);
            for (ContentRow row : ready) {
                waiting.remove(row.guid());
                var here = union.own(row.guid());
                if (here != null) {
                    taken.add(here);
                }
            }
            open.removeAll(ready);
        }
    }

    /** Tables whose rows are known by what they are about, whatever their GUID. */
    private static boolean isByNature(ContentTable table) {
        return table.hasChoices()
                || table == ContentTable.QUOTATION
                || table == ContentTable.RECOMMENDATION_PLACE;
    }

    /** What a row is, in words equal for equal things; null where only a GUID tells. */
    private static @Nullable String nature(ContentRow row) {
        return switch (row.table()) {
            case FACET -> row.text("key");
            case CODE -> join(row, "facet", "parent") + folded(row, "name");
            case CODE_GROUP -> join(row, "facet", "name");
            case VARIABLE -> join(row, "level", "key");
            case CATEGORY -> join(row, "variable", "name");
            case PERSON -> join(row, "review") + folded(row, "label");
            case PASSAGE -> join(row, "coder", "text_version", "start", "end", "kind");
            case MEMO -> join(row, "coder", "target", "body");
            case DECISION -> join(row, "text_version", "start", "end", "code");
            case SKIPPED_SUGGESTION -> join(row, "text_version", "start", "end", "coder");
            case SAVED_TABLE, SAVED_FILTER -> row.text("name");
            case ANSWER -> join(row, "variable", "review", "person", "coder");
            case ANSWER_DECISION -> join(row, "variable", "review", "person");
            case QUOTATION -> row.text("passage");
            case RECOMMENDATION_PLACE ->
                    row.number("is_main") == 1
                            ? "main|" + row.text("recommendation")
                            : join(row, "recommendation", "text_version", "start", "end");
            case CODER,
                    REVIEW,
                    DOCUMENT,
                    TEXT_VERSION,
                    CODE_ALIAS,
                    CODE_GROUP_MEMBER,
                    PERSON_ROLE,
                    RECOMMENDATION,
                    CODING,
                    EVIDENCE,
                    READ_MARK,
                    ASSIGNMENT ->
                    null;
        };
    }

    private static String folded(ContentRow row, String column) {
        return row.text(column).strip().toLowerCase(Locale.ROOT);
    }

    private static String join(ContentRow row, String... columns) {
        var key = new StringBuilder();
        for (String column : columns) {
            key.append(row.get(column)).append('|');
        }
        return key.toString();
    }

    // ---- rows as they are named here

    private void enter(ContentTable table) {
        var entries = union.of(table);
        for (ContentRow row : union.ours.of(table)) {
            if (isAbsorbed(row)) {
                continue;
            }
            var standing = standing(row);
            String id = id(standing, row.guid());
            entries.put(id, new Entry(table, id, row, standing, null));
        }
        for (ContentRow row : union.theirs.of(table)) {
            if (table.hasGuid() && !isByNature(table) && union.own(row.guid()) == null) {
                continue;
            }
            var translated = translate(row);
            if (translated == null) {
                union.leaveOut(row, why(row));
                continue;
            }
            String id = idOfTheirs(translated);
            var entry = entries.get(id);
            if (entry == null) {
                entry = new Entry(table, id, null, null, translated);
                entries.put(id, entry);
            } else if (entry.theirs == null || stands(translated, entry.theirs)) {
                // two codes of theirs may have become one
                entry.theirs = translated;
            }
            if (isByNature(table)) {
                union.pair(row.guid(), entry.guid());
            }
            if (table == ContentTable.VARIABLE && isOther(entry)) {
                entry.theirs = null;
                union.unpair(row.guid());
                union.leaveOut(row, "The variable of this key here has another type or level.");
            }
        }
    }

    /** A record that another stands for, and its main place, which goes with it. */
    private boolean isAbsorbed(ContentRow row) {
        return switch (row.table()) {
            case RECOMMENDATION -> !union.standing(row.guid()).equals(row.guid());
            case RECOMMENDATION_PLACE -> {
                String record = row.text("recommendation");
                yield row.number("is_main") == 1 && !union.standing(record).equals(record);
            }
            default -> false;
        };
    }

    /** Of the main places of several records that are one the latest stands. */
    private void settleMainPlaces() {
        for (ContentRow row : union.ours.of(ContentTable.RECOMMENDATION_PLACE)) {
            if (!isAbsorbed(row)) {
                continue;
            }
            var standing = standing(row);
            var entry = union.of(ContentTable.RECOMMENDATION_PLACE).get(id(standing, row.guid()));
            if (entry != null && entry.ours != null && stands(standing, entry.ours)) {
                entry.ours = standing.withGuid(entry.ours.guid());
            }
        }
    }

    private static boolean stands(ContentRow first, ContentRow second) {
        return first.table() == ContentTable.RECOMMENDATION_PLACE
                ? RecommendationMatching.standsOver(first, second)
                : Later.wins(first, second);
    }

    private static boolean isOther(Entry entry) {
        return entry.ours != null
                && entry.theirs != null
                && !(entry.ours.text("type").equals(entry.theirs.text("type"))
                        && entry.ours.text("level").equals(entry.theirs.text("level")));
    }

    private static String id(ContentRow row, String guid) {
        if (isByNature(row.table())) {
            var nature = nature(row);
            return nature == null ? "" : nature;
        }
        return row.table().hasGuid() ? guid : row.key();
    }

    private String idOfTheirs(ContentRow row) {
        var here = union.own(row.guid());
        return id(row, here == null ? row.guid() : union.standing(here));
    }

    /** Ours, under the names that stand after records became one. */
    private ContentRow standing(ContentRow row) {
        if (union.absorbed().isEmpty()) {
            return row;
        }
        return switch (row.table()) {
            case RECOMMENDATION_PLACE, PASSAGE -> {
                var record = row.text("recommendation");
                yield record.isEmpty() || union.standing(record).equals(record)
                        ? row
                        : row.with("recommendation", union.standing(record));
            }
            case MEMO -> {
                var target = row.text("target");
                yield union.standing(target).equals(target)
                        ? row
                        : row.with("target", union.standing(target));
            }
            default -> row;
        };
    }

    /** A row of theirs with our names for what it refers to; null when one of them is not here. */
    private @Nullable ContentRow translate(ContentRow row) {
        var table = row.table();
        var values = row.values();
        for (int i = 0; i < values.length; i++) {
            if (table.reference(i) != null) {
                var there = values[i];
                var here = there == null ? null : union.own(there.toString());
                if (here == null && !OPTIONAL.contains(table.column(i))) {
                    return null;
                }
                if (here == null && there != null && table.hasChoices()) {
                    return null;
                }
                values[i] = here == null ? null : union.standing(here);
            }
        }
        if (table.hasChoices()) {
            var chosen = new TreeSet<String>();
            for (String category : row.text("categories").split(",")) {
                var here = category.isEmpty() ? "" : union.own(category);
                if (here == null) {
                    return null;
                }
                if (!here.isEmpty()) {
                    chosen.add(here);
                }
            }
            values[table.at("categories")] = String.join(",", chosen);
        }
        if (table == ContentTable.MEMO) {
            var here = union.own(row.text("target"));
            if (here == null) {
                return null;
            }
            values[table.at("target")] = union.standing(here);
        }
        return new ContentRow(table, row.guid(), values);
    }

    private static String why(ContentRow row) {
        return switch (row.table()) {
            case PASSAGE, DECISION, SKIPPED_SUGGESTION, RECOMMENDATION, RECOMMENDATION_PLACE ->
                    row.get("coder") == null && row.table() == ContentTable.PASSAGE
                            ? "Its coder is not known."
                            : "Its text is not here.";
            case ANSWER, ANSWER_DECISION -> "Its variable, category, person or review is not here.";
            default -> "What it belongs to is not here.";
        };
    }
}
