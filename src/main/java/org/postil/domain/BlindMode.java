package org.postil.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Blind coding: of a document that is blind, each coder sees their own work alone until its
 * comparison is opened. It is a setting of the project, for all documents or for one.
 */
public final class BlindMode {
    /** Setting: "yes" where all documents are blind. */
    public static final String PROJECT = "blind";

    /** Setting of one document, with its GUID behind: "yes" or "no", before that of the project. */
    public static final String DOCUMENT = "blind.document.";

    /** Setting of one document, with its GUID behind: when its comparison was opened, by whom. */
    public static final String OPENED = "comparison.opened.";

    /** What is set, where it is. */
    public static final String YES = "yes";

    public static final String NO = "no";

    private final boolean everywhere;
    private final Set<Long> closed;
    private final Set<Long> closedReviews;
    private final Map<Long, Opening> openings;

    private BlindMode(
            boolean everywhere,
            Set<Long> closed,
            Set<Long> closedReviews,
            Map<Long, Opening> openings) {
        this.everywhere = everywhere;
        this.closed = closed;
        this.closedReviews = closedReviews;
        this.openings = openings;
    }

    /**
     * That the comparison of a document was opened.
     *
     * @param coder GUID of who opened it, empty when nobody was named
     */
    public record Opening(Instant at, String coder) {
        /** As it is kept in the setting. */
        public String words() {
            return at + " " + coder;
        }

        private static Opening read(String words) {
            String[] parts = words.strip().split(" ", 2);
            try {
                return new Opening(Instant.parse(parts[0]), parts.length == 2 ? parts[1] : "");
            } catch (DateTimeException e) {
                // what is there at all was opened
                return new Opening(Instant.EPOCH, "");
            }
        }
    }

    public static BlindMode of(Snapshot snapshot) {
        var settings = snapshot.settings();
        boolean everywhere = YES.equals(settings.get(PROJECT));
        var closed = new HashSet<Long>();
        var reviews = new HashSet<Long>();
        var openings = new HashMap<Long, Opening>();
        for (Document document : snapshot.documents()) {
            var opened = settings.get(OPENED + document.guid());
            if (opened != null) {
                openings.put(document.id(), Opening.read(opened));
            } else if (YES.equals(
                    settings.getOrDefault(DOCUMENT + document.guid(), everywhere ? YES : NO))) {
                closed.add(document.id());
                reviews.add(document.review());
            }
        }
        return new BlindMode(everywhere, closed, reviews, openings);
    }

    /** Whether all documents are blind that are not set otherwise. */
    public boolean isEverywhere() {
        return everywhere;
    }

    /** Whether others' work is hidden anywhere. */
    public boolean hidesAnything() {
        return !closed.isEmpty();
    }

    /** Whether others' work on a document is hidden. */
    public boolean isClosed(long document) {
        return closed.contains(document);
    }

    /** Whether others' work on a review as a whole is hidden: on any of its documents it is. */
    public boolean isReviewClosed(long review) {
        return closedReviews.contains(review);
    }

    public int closedDocuments() {
        return closed.size();
    }

    /** When the comparison of a document was opened; empty where it was not. */
    public Optional<Opening> opening(long document) {
        return Optional.ofNullable(openings.get(document));
    }
}
