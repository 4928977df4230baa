package org.postil.ui.sample;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.postil.domain.Document;
import org.postil.domain.DocumentSource;
import org.postil.domain.Review;
import org.postil.domain.Review.Inclusion;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Snapshot;
import org.postil.extraction.PartialDates;
import org.postil.tally.SampleFlow;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Pending;
import org.postil.ui.task.Threads;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reviews with their place in the sample, and the figures of the flow. Knows no nodes. */
final class SampleViewModel {
    private final ProjectSession session;
    private final LatestOnly counting;
    private final ObservableList<SampleRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Inclusion>> only =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SampleFlow>> flow =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<SampleRow>> selected =
            new ReadOnlyObjectWrapper<>(List.of());
    private Runnable beforeRows = () -> {};
    private Runnable afterRows = () -> {};
    private boolean active;

    SampleViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        counting = new LatestOnly(threads.background(), threads.fx(), failures);
        filter.addListener((property, was, now) -> fill());
        only.addListener((property, was, now) -> fill());
        session.snapshotProperty().addListener((property, was, now) -> refresh());
        session.layerProperty().addListener((property, was, now) -> refresh());
    }

    ObservableList<SampleRow> rows() {
        return rows;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** Only reviews of this place in the sample; empty for all. */
    ObjectProperty<Optional<Inclusion>> onlyProperty() {
        return only;
    }

    /** Empty until it was counted. */
    ReadOnlyObjectProperty<Optional<SampleFlow>> flowProperty() {
        return flow.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<SampleRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    /** What a review is called. */
    ReviewNoun noun() {
        return ReviewNoun.of(snapshot());
    }

    boolean isEmpty() {
        return snapshot().reviews().isEmpty();
    }

    /** Told right before and right after rows are exchanged. */
    void onRows(Runnable before, Runnable after) {
        beforeRows = before;
        afterRows = after;
    }

    void select(List<Long> reviews) {
        var wanted = new HashSet<>(reviews);
        selected.set(rows.stream().filter(r -> wanted.contains(r.review().id())).toList());
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
        var snapshot = snapshot();
        var layer = session.layerProperty().get();
        counting.ask(
                Words.of("sample.counting"),
                () -> SampleFlow.of(session.tallies(), snapshot, layer),
                counted -> flow.set(Optional.of(counted)));
    }

    private void fill() {
        var documents = snapshot().documentsByReview();
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        var found =
                snapshot().reviews().stream()
                        .filter(r -> only.get().filter(i -> i != r.inclusion()).isEmpty())
                        .filter(r -> says(r, words))
                        .map(r ->
                                new SampleRow(
                                        r,
                                        documents.getOrDefault(r.id(), List.of()).stream()
                                                .sorted(Comparator.comparingInt(Document::position))
                                                .toList()))
                        .toList();
        var keep = selected.get().stream().map(r -> r.review().id()).toList();
        beforeRows.run();
        if (!rows.equals(found)) {
            rows.setAll(found);
        }
        select(keep);
        afterRows.run();
    }

    private static boolean says(Review review, String words) {
        return words.isEmpty()
                || (review.reference() + " " + review.title() + " " + review.exclusionReason())
                        .toLowerCase(Locale.ROOT)
                        .contains(words);
    }

    /** Why others were excluded, the most frequent first. */
    List<String> reasons() {
        Map<String, Long> counts =
                snapshot().reviews().stream()
                        .filter(r -> r.inclusion() == Inclusion.EXCLUDED)
                        .map(Review::exclusionReason)
                        .filter(reason -> !reason.isBlank())
                        .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * One step for all; those that are so already are left alone.
     *
     * @param reason why they are excluded; empty otherwise
     */
    Pending<Integer> setInclusion(List<Long> reviews, Inclusion inclusion, String reason) {
        String why = inclusion == Inclusion.EXCLUDED ? reason.strip() : "";
        var wanted = new HashSet<>(reviews);
        var changed =
                snapshot().reviews().stream()
                        .filter(r -> wanted.contains(r.id()))
                        .filter(r -> r.inclusion() != inclusion || !r.exclusionReason().equals(why))
                        .map(Review::id)
                        .toList();
        if (changed.isEmpty()) {
            var done = new Pending<Integer>();
            done.complete(0);
            return done;
        }
        return session.act(
                Words.of(
                        "sample.step_" + inclusion.name().toLowerCase(Locale.ROOT), changed.size()),
                edit -> {
                    changed.forEach(id -> edit.reviews().setInclusion(id, inclusion, why));
                    return changed.size();
                });
    }

    /** What of a document's source is changed. */
    enum SourceField {
        ADDRESS,
        PUBLISHED,
        ACCESSED,
        EDITION;

        String words() {
            return Words.of("sample.field_" + name().toLowerCase(Locale.ROOT));
        }

        boolean isDate() {
            return switch (this) {
                case PUBLISHED, ACCESSED -> true;
                case ADDRESS, EDITION -> false;
            };
        }

        String of(DocumentSource source) {
            return switch (this) {
                case ADDRESS -> source.address();
                case PUBLISHED -> source.published();
                case ACCESSED -> source.accessed();
                case EDITION -> source.edition();
            };
        }

        private DocumentSource with(DocumentSource source, String value) {
            return new DocumentSource(
                    this == ADDRESS ? value : source.address(),
                    this == ACCESSED ? value : source.accessed(),
                    this == PUBLISHED ? value : source.published(),
                    this == EDITION ? value : source.edition());
        }
    }

    /** Why something cannot stand in a field, in words; empty when it can. */
    static Optional<String> objection(SourceField field, String written) {
        return field.isDate() && !written.isBlank() && PartialDates.iso(written.strip()).isEmpty()
                ? Optional.of(Words.of("sample.no_date"))
                : Optional.empty();
    }

    /** A date is kept as year, month and day; nothing happens with what there is objection to. */
    void setSource(long document, SourceField field, String written) {
        if (objection(field, written).isPresent()) {
            return;
        }
        String value =
                field.isDate() ? PartialDates.iso(written.strip()).orElse("") : written.strip();
        snapshot().documents().stream()
                .filter(d -> d.id() == document)
                .filter(d -> !field.of(d.source()).equals(value))
                .findFirst()
                .ifPresent(d ->
                        session.act(
                                Words.of("sample.step_source", d.fileName()),
                                edit -> {
                                    edit.documents()
                                            .setSource(document, field.with(d.source(), value));
                                    return true;
                                }));
    }
}
