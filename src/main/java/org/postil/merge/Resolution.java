package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.merge.MergeItem.State;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says of each thing what it is from now on, and whether that is news. */
final class Resolution {
    private static final String CREATED = "created_at";

    /** What belongs to all, where two who change the same are in conflict. */
    private static final Set<ContentTable> SHARED =
            Set.of(
                    ContentTable.CODER,
                    ContentTable.REVIEW,
                    ContentTable.DOCUMENT,
                    ContentTable.FACET,
                    ContentTable.CODE,
                    ContentTable.CODE_GROUP,
                    ContentTable.VARIABLE,
                    ContentTable.CATEGORY,
                    ContentTable.PERSON,
                    ContentTable.RECOMMENDATION,
                    ContentTable.DECISION,
                    ContentTable.ANSWER_DECISION,
                    ContentTable.SAVED_TABLE,
                    ContentTable.SAVED_FILTER);

    /** Where the file here goes on having its own. */
    private static final List<String> OWN_OF_DOCUMENT =
            List.of("review", "file_name", "source_hash");

    private static final List<String> MARKS = List.of("in_progress", "read", "read_before_change");

    private final Union union;
    private final MergeChoices choices;
    private final Instant common;
    private final Map<String, List<ContentRow>> records = new HashMap<>();

    /**
     * @param common when the two files were last the same; long ago when that is not known
     */
    Resolution(Union union, MergeChoices choices, Instant common) {
        this.union = union;
        this.choices = choices;
        this.common = common;
    }

    void run() {
        collectRecords();
        var late = reviewsWithNews();
        for (ContentTable table : ContentTable.values()) {
            for (Entry entry : union.all(table)) {
                if (table == ContentTable.READ_MARK) {
                    resolveMark(entry, late);
                } else {
                    resolve(entry);
                }
                if (entry.result != null && entry.ours == null && table.hasGuid()) {
                    entry.result = withFreeGuid(entry.result, entry.id);
                }
            }
        }
        new Guards(union).run();
    }

    private void resolve(Entry entry) {
        var ours = entry.ours;
        var theirs = entry.theirs;
        if (!entry.alive) {
            entry.state = ours != null ? State.REMOVED : State.KEPT;
            entry.why = ours != null ? "It was removed there." : "It was removed here.";
            entry.result = null;
        } else if (theirs == null) {
            entry.result = entry.table == ContentTable.RECOMMENDATION ? folded(entry) : ours;
            if (entry.removedElsewhere) {
                entry.state = State.KEPT;
                entry.why = "It was removed there, but changed or used here.";
            }
        } else if (ours == null) {
            entry.state = State.NEW;
            entry.why =
                    entry.removedElsewhere ? "It was removed here, but changed or used there." : "";
            entry.result = entry.table == ContentTable.RECOMMENDATION ? folded(entry) : theirs;
        } else {
            both(entry, ours, theirs.withGuid(ours.guid()));
        }
    }

    private void both(Entry entry, ContentRow here, ContentRow theirs) {
        var ours = here;
        if (entry.table == ContentTable.TEXT_VERSION) {
            entry.result = ours;
            return;
        }
        var coming = theirs;
        if (entry.table == ContentTable.DOCUMENT) {
            for (String column : OWN_OF_DOCUMENT) {
                coming = coming.with(column, ours.get(column));
            }
        }
        var folded = entry.table == ContentTable.RECOMMENDATION ? folded(entry) : null;
        if (folded != null && !conflicts(entry, ours, coming)) {
            entry.result = folded;
            entry.state = folded.says(ours) ? State.IDENTICAL : State.CHANGED;
            return;
        }
        if (ours.says(coming)) {
            entry.result = ours;
            return;
        }
        if (entry.table == ContentTable.RECOMMENDATION_PLACE) {
            boolean taken = RecommendationMatching.standsOver(theirsOf(entry), ours);
            entry.state = taken ? State.CHANGED : State.KEPT;
            entry.why = taken ? "" : "Its place here stands: it is longer, or was changed later.";
            entry.result = taken ? coming : ours;
            return;
        }
        if (entry.table == ContentTable.CODE) {
            // made twice, the same code is as old as the elder of the two
            var age = elder(ours.text(CREATED), coming.text(CREATED));
            ours = ours.with(CREATED, age);
            coming = coming.with(CREATED, age);
            if (ours.says(coming)) {
                entry.result = ours;
                return;
            }
        }
        boolean later = Later.wins(coming, ours);
        if (entry.table == ContentTable.CODE
                && choices.codes().containsKey(theirsOf(entry).guid())) {
            entry.state = State.KEPT;
            entry.why = "Their code is this one.";
            entry.decided = later;
            entry.result = later ? Later.after(ours, coming) : ours;
            return;
        }
        if (!conflicts(entry, ours, coming)) {
            entry.state = later ? State.CHANGED : State.KEPT;
            entry.why = later ? "" : "It was changed later here.";
            entry.result = later ? coming : ours;
            return;
        }
        entry.state = State.CONFLICTING;
        boolean taken =
                switch (choice(entry)) {
                    case LATER -> later;
                    case OURS -> false;
                    case THEIRS -> true;
                };
        var chosen = taken ? coming : ours;
        if (taken == later) {
            entry.result =
                    folded != null && choice(entry) == MergeChoices.Rule.LATER ? folded : chosen;
        } else {
            entry.decided = true;
            // so that the next merge, here or there, does not decide it again
            entry.result = Later.after(chosen, taken ? ours : coming);
        }
        entry.why = taken ? "What comes in is taken." : "What is here stays.";
    }

    private static String elder(String one, String other) {
        return Later.time(one).isAfter(Later.time(other)) ? other : one;
    }

    private static ContentRow theirsOf(Entry entry) {
        return entry.theirs != null ? entry.theirs : entry.any();
    }

    private MergeChoices.Rule choice(Entry entry) {
        var one = choices.each().get(entry.table.sqlName() + ":" + entry.id);
        return one == null ? choices.rule() : MergeChoices.Rule.valueOf(one.name());
    }

    /** Both sides changed what belongs to all since they were last the same. */
    private boolean conflicts(Entry entry, ContentRow ours, ContentRow theirs) {
        if (!SHARED.contains(entry.table) || !isNews(ours) || !isNews(theirs)) {
            return false;
        }
        if (entry.table != ContentTable.RECOMMENDATION || isOneRecord(entry)) {
            return true;
        }
        return !ours.text("scope").equals(theirs.text("scope"))
                && !ours.text("scope").equals("undecided")
                && !theirs.text("scope").equals("undecided");
    }

    /** Written since the two were last the same. */
    private boolean isNews(ContentRow row) {
        return Later.time(row.modifiedAt()).truncatedTo(ChronoUnit.MILLIS).isAfter(common);
    }

    // ---- recommendations that several rows tell of

    private void collectRecords() {
        for (ContentRow row : union.ours.of(ContentTable.RECOMMENDATION)) {
            records.computeIfAbsent(union.standing(row.guid()), k -> new ArrayList<>()).add(row);
        }
        for (ContentRow row : union.theirs.of(ContentTable.RECOMMENDATION)) {
            var own = union.own(row.guid());
            if (own != null) {
                records.computeIfAbsent(union.standing(own), k -> new ArrayList<>()).add(row);
            }
        }
    }

    private boolean isOneRecord(Entry entry) {
        return records.getOrDefault(entry.id, List.of()).stream()
                        .map(ContentRow::guid)
                        .distinct()
                        .count()
                == 1;
    }

    /** Several records that are one; null when both sides have the very same record. */
    private @Nullable ContentRow folded(Entry entry) {
        var all = records.getOrDefault(entry.id, List.of());
        if (all.size() > 1 && isOneRecord(entry)) {
            return null;
        }
        var row = RecommendationMatching.fold(all).withGuid(entry.id);
        return row.with("review", entry.any().get("review"));
    }

    // ---- read marks

    /**
     * Reviews to which a document comes, by side.
     *
     * @param here to those who read it here
     * @param there to those who read it there
     */
    private record News(Set<String> here, Set<String> there) {}

    private News reviewsWithNews() {
        var news = new News(new HashSet<>(), new HashSet<>());
        for (Entry document : union.all(ContentTable.DOCUMENT)) {
            if (document.alive && document.ours == null) {
                news.here.add(document.any().text("review"));
            }
            if (document.alive && document.theirs == null) {
                news.there.add(document.any().text("review"));
            }
        }
        return news;
    }

    private void resolveMark(Entry entry, News news) {
        if (!entry.alive) {
            resolve(entry);
            return;
        }
        var ours = entry.ours == null ? null : aged(entry.ours, news.here);
        var theirs = entry.theirs == null ? null : aged(entry.theirs, news.there);
        if (ours == null) {
            entry.state = State.NEW;
            entry.result = theirs;
        } else if (theirs == null) {
            entry.result = ours;
        } else {
            int order = Later.time(ours.text("at")).compareTo(Later.time(theirs.text("at")));
            boolean taken = order < 0 || order == 0 && mark(ours) < mark(theirs);
            entry.result = taken ? theirs : ours;
            entry.state = theirs.says(ours) ? State.IDENTICAL : taken ? State.CHANGED : State.KEPT;
        }
    }

    private static int mark(ContentRow row) {
        return MARKS.indexOf(row.text("state"));
    }

    private static ContentRow aged(ContentRow mark, Set<String> reviews) {
        return reviews.contains(mark.text("review")) && mark.text("state").equals("read")
                ? mark.with("state", "read_before_change")
                : mark;
    }

    // ---- GUIDs

    /** What comes in under a GUID that something else has here gets one made of both. */
    private ContentRow withFreeGuid(ContentRow row, String id) {
        if (union.here(row.table(), row.guid()) == null) {
            return row;
        }
        var bytes = (row.guid() + id).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return row.withGuid(UUID.nameUUIDFromBytes(bytes).toString());
    }
}
