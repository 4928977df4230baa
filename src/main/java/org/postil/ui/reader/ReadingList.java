package org.postil.ui.reader;

import org.postil.coding.Revisits;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reviews with how far one has read them, and the documents of the one that is open.
 *
 * @param read how many of the reviews are read
 * @param revisits how many of them want to be read again for newer codes
 */
record ReadingList(List<Row> rows, int read, int revisits, int reviews) {
    /** Which reviews are listed; the one that is read always is. */
    enum Filter {
        ALL,
        TO_READ,
        TO_REVISIT
    }

    /** How far a review is read. */
    enum Progress {
        UNREAD,
        IN_PROGRESS,
        READ,
        READ_BEFORE_CHANGE
    }

    /** A line of the list. */
    sealed interface Row {
        /** The document that it leads to; empty for a review without documents. */
        Optional<Document> opens();
    }

    /**
     * @param passages of the coder in all its documents, evidence and annotations left out
     * @param younger how many codes are newer than its reading
     * @param open its documents are listed under it
     */
    record OfReview(
            Review review,
            Progress progress,
            int passages,
            int younger,
            boolean open,
            boolean current,
            Optional<Document> opens)
            implements Row {}

    /**
     * @param current it is the one that is read
     */
    record OfDocument(Document document, String name, boolean current) implements Row {
        @Override
        public Optional<Document> opens() {
            return Optional.of(document);
        }
    }

    /** All documents in the order in which they are listed. */
    static List<Document> documents(Snapshot snapshot) {
        var byReview = snapshot.documentsByReview();
        var ordered = new ArrayList<Document>();
        for (Review review : snapshot.reviews()) {
            ordered.addAll(byReview.getOrDefault(review.id(), List.of()));
        }
        return ordered;
    }

    /**
     * @param coder whose reading and passages; everybody's passages when nobody codes
     */
    static ReadingList of(
            Snapshot snapshot,
            Optional<Coder> coder,
            Revisits revisits,
            Filter filter,
            Optional<Document> reading) {
        Map<Long, List<Document>> documents = snapshot.documentsByReview();
        var progress = progress(snapshot, coder);
        var rows = new ArrayList<Row>();
        int read = 0;
        for (Review review : snapshot.reviews()) {
            var own = documents.getOrDefault(review.id(), List.of());
            var at = progress.getOrDefault(review.id(), Progress.UNREAD);
            if (at == Progress.READ) {
                read++;
            }
            boolean open = reading.filter(d -> d.review() == review.id()).isPresent();
            int younger = revisits.codes(review.id()).size();
            if (!open && !isListed(filter, at, younger)) {
                continue;
            }
            boolean several = own.size() > 1;
            rows.add(
                    new OfReview(
                            review,
                            at,
                            passages(snapshot, own, coder),
                            younger,
                            open && several,
                            open && !several,
                            own.stream().min(Comparator.comparingInt(Document::position))));
            if (open && several) {
                for (Document document : own) {
                    rows.add(
                            new OfDocument(
                                    document,
                                    name(document, own),
                                    reading.get().id() == document.id()));
                }
            }
        }
        return new ReadingList(
                List.copyOf(rows), read, revisits.reviews(), snapshot.reviews().size());
    }

    private static boolean isListed(Filter filter, Progress at, int younger) {
        return switch (filter) {
            case ALL -> true;
            case TO_READ -> at != Progress.READ;
            case TO_REVISIT -> younger > 0;
        };
    }

    private static Map<Long, Progress> progress(Snapshot snapshot, Optional<Coder> coder) {
        var result = new HashMap<Long, Progress>();
        for (ReadMark mark : snapshot.readMarks()) {
            if (coder.filter(c -> c.id() == mark.coder()).isPresent()) {
                result.put(
                        mark.review(),
                        switch (mark.state()) {
                            case IN_PROGRESS -> Progress.IN_PROGRESS;
                            case READ -> Progress.READ;
                            case READ_BEFORE_CHANGE -> Progress.READ_BEFORE_CHANGE;
                        });
            }
        }
        return result;
    }

    private static int passages(
            Snapshot snapshot, List<Document> documents, Optional<Coder> coder) {
        int count = 0;
        for (Document document : documents) {
            for (Passage passage : snapshot.passagesOf(document.id())) {
                boolean counted = coder.isEmpty() || coder.get().id() == passage.coder();
                if (counted && passage.kind().isForCodes()) {
                    count++;
                }
            }
        }
        return count;
    }

    /** What is being read, else what is not read yet, else the first document. */
    static Optional<Document> next(Snapshot snapshot, Optional<Coder> coder) {
        var rows = of(snapshot, coder, Revisits.NONE, Filter.ALL, Optional.empty()).rows();
        for (var wanted : List.of(Progress.IN_PROGRESS, Progress.UNREAD)) {
            for (Row row : rows) {
                if (row instanceof OfReview review
                        && review.progress() == wanted
                        && review.opens().isPresent()) {
                    return review.opens();
                }
            }
        }
        return documents(snapshot).stream().findFirst();
    }

    /** The role, which says it shortest; the title too where two have the same role. */
    static String name(Document document, List<Document> siblings) {
        String role = Kinds.word(document.role());
        boolean alone = siblings.stream().filter(d -> d.role() == document.role()).count() <= 1;
        return alone ? role : role + ": " + document.title();
    }
}
