package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.project.ContentRow;
import org.postil.project.ContentTable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which review, document and text there is which here. A document is known by its text, never by
 * its name: different texts under one name are not mixed.
 */
final class SourceMatching {
    private final Union union;
    private final Map<String, ContentRow> textOfOurs;
    private final Map<String, ContentRow> textOfTheirs;
    private final Map<String, List<ContentRow>> oursByHash = new HashMap<>();
    private final Map<String, ContentRow> theirReviews = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    SourceMatching(Union union) {
        this.union = union;
        textOfOurs = texts(union.ours.of(ContentTable.TEXT_VERSION));
        textOfTheirs = texts(union.theirs.of(ContentTable.TEXT_VERSION));
        for (ContentRow document : union.ours.of(ContentTable.DOCUMENT)) {
            var text = textOfOurs.get(document.guid());
            if (text != null) {
                oursByHash
                        .computeIfAbsent(text.text("text_hash"), k -> new ArrayList<>())
                        .add(document);
            }
        }
        union.theirs
                .of(ContentTable.REVIEW)
                .forEach(review -> theirReviews.put(review.guid(), review));
    }

    private static Map<String, ContentRow> texts(List<ContentRow> versions) {
        var result = new HashMap<String, ContentRow>();
        versions.forEach(version -> result.put(version.text("document"), version));
        return result;
    }

    void run() {
        for (ContentRow review : union.theirs.of(ContentTable.REVIEW)) {
            var here = union.direct(ContentTable.REVIEW, review.guid());
            if (here != null) {
                union.pair(review.guid(), here);
            }
        }
        var open = new ArrayList<ContentRow>();
        // the surest first: what has its GUID here must not be taken by another of the same text
        for (boolean sure : new boolean[] {true, false}) {
            for (ContentRow document : union.theirs.of(ContentTable.DOCUMENT)) {
                if (union.own(document.guid()) == null && !match(document, sure) && !sure) {
                    open.add(document);
                }
            }
        }
        var refused = new HashMap<String, String>();
        for (ContentRow review : union.theirs.of(ContentTable.REVIEW)) {
            if (union.own(review.guid()) == null) {
                place(review, refused);
            }
        }
        for (ContentRow document : open) {
            placeDocument(document, refused);
        }
    }

    private boolean match(ContentRow document, boolean sure) {
        var text = textOfTheirs.get(document.guid());
        if (text == null) {
            return false;
        }
        var same =
                oursByHash.getOrDefault(text.text("text_hash"), List.of()).stream()
                        .filter(d -> !taken.contains(d.guid()))
                        .toList();
        var direct = union.direct(ContentTable.DOCUMENT, document.guid());
        ContentRow found = null;
        for (ContentRow candidate : same) {
            if (candidate.guid().equals(direct)) {
                found = candidate;
            }
        }
        if (found == null && !sure) {
            found = best(document, same);
        }
        if (found == null) {
            return false;
        }
        taken.add(found.guid());
        union.pair(document.guid(), found.guid());
        var version = textOfOurs.get(found.guid());
        if (version != null) {
            union.pair(text.guid(), version.guid());
        }
        if (union.own(document.text("review")) == null) {
            union.pair(document.text("review"), found.text("review"));
        }
        return true;
    }

    /** Of several documents of one text the one in the same review, or of the same name. */
    private @Nullable ContentRow best(ContentRow document, List<ContentRow> same) {
        var review = union.own(document.text("review"));
        String reference = reference(theirReviews.get(document.text("review")));
        for (ContentRow candidate : same) {
            if (review != null
                    ? candidate.text("review").equals(review)
                    : reference.equals(
                            reference(union.here(ContentTable.REVIEW, candidate.text("review"))))) {
                return candidate;
            }
        }
        for (ContentRow candidate : same) {
            if (candidate.text("file_name").equalsIgnoreCase(document.text("file_name"))) {
                return candidate;
            }
        }
        return same.size() == 1 ? same.getFirst() : null;
    }

    private static String reference(@Nullable ContentRow review) {
        return review == null ? "" : review.text("reference").toLowerCase(Locale.ROOT);
    }

    /** A review that is not here yet. */
    private void place(ContentRow review, Map<String, String> refused) {
        if (union.ours.purged().contains(review.guid())) {
            refused.put(review.guid(), "It was purged here and does not come back.");
        } else {
            var named =
                    union.ours.of(ContentTable.REVIEW).stream()
                            .filter(r -> reference(r).equals(reference(review)))
                            .findFirst();
            if (named.isEmpty()) {
                union.pair(review.guid(), review.guid());
                return;
            }
            boolean empty =
                    union.theirs.of(ContentTable.DOCUMENT).stream()
                            .noneMatch(d -> d.text("review").equals(review.guid()));
            if (empty) {
                union.pair(review.guid(), named.get().guid());
                return;
            }
            refused.put(
                    review.guid(),
                    "The review of this reference here has other texts; they are not mixed.");
        }
        union.leaveOut(review, refused.getOrDefault(review.guid(), ""));
    }

    private void placeDocument(ContentRow document, Map<String, String> refused) {
        String why = whyNot(document, refused);
        if (!why.isEmpty()) {
            union.leaveOut(document, why);
            return;
        }
        union.pair(document.guid(), document.guid());
        var text = textOfTheirs.get(document.guid());
        if (text != null) {
            union.pair(text.guid(), text.guid());
        }
    }

    private String whyNot(ContentRow document, Map<String, String> refused) {
        if (union.ours.purged().contains(document.guid())) {
            return "It was purged here and does not come back.";
        }
        var review = refused.get(document.text("review"));
        if (review != null) {
            return review;
        }
        if (textOfTheirs.get(document.guid()) == null) {
            return "It has no text there.";
        }
        if (union.direct(ContentTable.DOCUMENT, document.guid()) != null) {
            return "Its text here is another edition; the two are not mixed.";
        }
        boolean named =
                union.ours.of(ContentTable.DOCUMENT).stream()
                        .anyMatch(d ->
                                d.text("file_name").equalsIgnoreCase(document.text("file_name")));
        return named ? "The document of this name here has another text; they are not mixed." : "";
    }
}
