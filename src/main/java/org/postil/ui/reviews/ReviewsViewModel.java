package org.postil.ui.reviews;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.DocumentRole;
import org.postil.domain.Facet;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Pending;
import org.postil.ui.task.Threads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The reviews of the project, narrowed by what is looked for. Knows no nodes. */
final class ReviewsViewModel {
    private final ProjectSession session;
    private final LatestOnly counting;
    private final ObservableList<ReviewRow> all = FXCollections.observableArrayList();
    private final FilteredList<ReviewRow> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ReviewRow>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<Long, Instant> touched = Map.of();
    private Map<String, Integer> themes = Map.of();
    private boolean active;

    ReviewsViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        this.counting = new LatestOnly(threads.background(), threads.fx(), failures);
        filter.addListener((property, was, now) -> narrow());
        session.snapshotProperty().addListener((property, was, now) -> refresh());
        session.layerProperty().addListener((property, was, now) -> refresh());
    }

    ObservableList<ReviewRow> rows() {
        return shown;
    }

    /** Whether the project has any review, whatever is looked for. */
    boolean isEmpty() {
        return session.snapshot().reviews().isEmpty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<Optional<ReviewRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(Optional<ReviewRow> row) {
        selected.set(row);
    }

    Optional<ReviewRow> find(long review) {
        return all.stream().filter(row -> row.review().id() == review).findFirst();
    }

    void activate() {
        active = true;
        refresh();
    }

    void deactivate() {
        active = false;
    }

    private void refresh() {
        if (!active) {
            return;
        }
        fill();
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        var engine = session.tallies();
        var project = session.project();
        counting.ask(
                Words.of("reviews.counting"),
                () -> new Counted(themes(engine, snapshot, layer), project.lastTouched()),
                counted -> {
                    themes = counted.themes;
                    touched = counted.touched;
                    fill();
                });
    }

    private record Counted(Map<String, Integer> themes, Map<Long, Instant> touched) {}

    /** By reference: how many top themes the review has. */
    private static Map<String, Integer> themes(TallyEngine engine, Snapshot snapshot, Layer layer) {
        var counts = new HashMap<String, Integer>();
        var request = TallyRequest.of(new Axis.OfFacet(Facet.THEME)).withLayer(layer);
        if (engine.tally(snapshot, request) instanceof Tally tally) {
            tally.rows().stream()
                    .filter(row -> row.level() == 1)
                    .forEach(row ->
                            row.reviews()
                                    .forEach(
                                            reference -> counts.merge(reference, 1, Integer::sum)));
        }
        return counts;
    }

    private void fill() {
        var snapshot = session.snapshot();
        var keep = selected.get().map(row -> row.review().id());
        var documents = snapshot.documentsByReview();
        var marks = new HashMap<Long, List<ReadMark>>();
        snapshot.readMarks()
                .forEach(m -> marks.computeIfAbsent(m.review(), r -> new ArrayList<>()).add(m));
        all.setAll(
                snapshot.reviews().stream()
                        .map(review ->
                                row(
                                        snapshot,
                                        review,
                                        documents.getOrDefault(review.id(), List.of()),
                                        marks.getOrDefault(review.id(), List.of())))
                        .toList());
        selected.set(keep.flatMap(this::find));
    }

    private ReviewRow row(
            Snapshot snapshot, Review review, List<Document> documents, List<ReadMark> marks) {
        return new ReviewRow(
                review,
                documents.stream().sorted(Comparator.comparingInt(Document::position)).toList(),
                reading(snapshot, review, marks),
                documents.stream().mapToInt(Document::words).sum(),
                documents.stream().mapToInt(d -> passages(snapshot, d)).sum(),
                themes.getOrDefault(review.reference(), 0),
                Optional.ofNullable(touched.get(review.id())));
    }

    private static int passages(Snapshot snapshot, Document document) {
        return (int)
                snapshot.passagesOf(document.id()).stream()
                        .filter(passage -> passage.kind().isForCodes())
                        .count();
    }

    /** Of all coders the assigned ones and whoever has begun; of a lone coder always theirs. */
    private static List<ReviewRow.Reading> reading(
            Snapshot snapshot, Review review, List<ReadMark> marks) {
        var reading = new ArrayList<ReviewRow.Reading>();
        for (Coder coder : snapshot.coders()) {
            var mark = marks.stream().filter(m -> m.coder() == coder.id()).findFirst();
            boolean assigned =
                    snapshot.assignments().stream()
                            .anyMatch(a -> a.review() == review.id() && a.coder() == coder.id());
            if (mark.isPresent() || assigned || snapshot.coders().size() == 1) {
                reading.add(
                        new ReviewRow.Reading(
                                coder.name(),
                                mark.map(m -> state(m.state())).orElse(ReviewRow.State.UNREAD)));
            }
        }
        return reading;
    }

    private static ReviewRow.State state(ReadMark.State state) {
        return switch (state) {
            case READ -> ReviewRow.State.READ;
            case READ_BEFORE_CHANGE -> ReviewRow.State.READ_BEFORE_CHANGE;
            case IN_PROGRESS -> ReviewRow.State.IN_PROGRESS;
        };
    }

    private void narrow() {
        var words = filter.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(row ->
                words.isEmpty()
                        || (row.review().reference() + " " + row.review().title())
                                .toLowerCase(Locale.ROOT)
                                .contains(words)
                        || row.documents().stream()
                                .anyMatch(d ->
                                        d.fileName().toLowerCase(Locale.ROOT).contains(words)));
    }

    /** Why a review cannot be called so, in words; empty when it can. */
    Optional<String> objection(Review review, String reference) {
        if (reference.isBlank()) {
            return Optional.of(Words.of("reviews.reference_blank"));
        }
        return session.snapshot()
                .reviewCalled(reference.strip())
                .filter(other -> other.id() != review.id())
                .map(other -> Words.of("reviews.reference_taken", other.reference()));
    }

    Pending<Boolean> save(
            Review review,
            String reference,
            String title,
            Review.Inclusion inclusion,
            String reason) {
        return session.act(
                Words.of("reviews.step_edit", reference.strip()),
                edit -> {
                    edit.reviews().rename(review.id(), reference.strip(), title.strip());
                    if (inclusion != review.inclusion()
                            || !reason.strip().equals(review.exclusionReason())) {
                        edit.reviews().setInclusion(review.id(), inclusion, reason.strip());
                    }
                    return true;
                });
    }

    Pending<Boolean> setRole(Document document, DocumentRole role) {
        return session.act(
                Words.of("reviews.step_role", document.fileName()),
                edit -> {
                    edit.documents().setRole(document.id(), role);
                    return true;
                });
    }

    /** Removes a review with all that hangs on it; can be undone. */
    Pending<Boolean> remove(ReviewRow row) {
        return session.act(
                Words.of("reviews.step_remove", row.review().reference()),
                edit -> {
                    edit.reviews().remove(row.review().id());
                    return true;
                });
    }
}
