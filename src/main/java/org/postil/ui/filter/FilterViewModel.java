package org.postil.ui.filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.postil.domain.Review;
import org.postil.domain.ReviewNoun;
import org.postil.domain.SavedFilter;
import org.postil.domain.Snapshot;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Parsed;
import org.postil.tally.PersonRule;
import org.postil.tally.ReviewFilter;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition as text and as rows, in step: what is built is written, and what is written is taken
 * apart into rows wherever it can be read. Says for how many reviews it holds. Knows no nodes.
 */
final class FilterViewModel {
    private final ProjectSession session;
    private final LatestOnly counting;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Condition>> condition =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Parsed.Error<Condition>>> error =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Clause.Group> read =
            new ReadOnlyObjectWrapper<>(Clause.Group.EMPTY);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Map<Long, String>> savedCounts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Map<String, FilterField> fields = Map.of();
    private boolean building;
    private boolean built;

    /** For how many reviews the condition holds, and each saved filter, by its id. */
    private record Counts(String now, Map<Long, String> saved) {}

    FilterViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        counting = new LatestOnly(threads.background(), threads.fx(), failures);
        fill(session.snapshot());
        text.addListener((property, was, now) -> understand());
        session.snapshotProperty()
                .addListener((property, was, now) -> {
                    if (was.codebook() != now.codebook() || was.variables() != now.variables()) {
                        fill(now);
                    }
                    understand();
                });
        session.layerProperty().addListener((property, was, now) -> count());
        count();
    }

    private void fill(Snapshot snapshot) {
        var all = new LinkedHashMap<String, FilterField>();
        FilterField.of(snapshot).forEach(field -> all.put(field.key(), field));
        fields = all;
    }

    /** What may be asked, by key, in the order in which it is offered. */
    Map<String, FilterField> fields() {
        return fields;
    }

    /** The condition as text; empty for none. */
    StringProperty textProperty() {
        return text;
    }

    /** Empty where there is no text, or one that cannot be read. */
    ReadOnlyObjectProperty<Optional<Condition>> conditionProperty() {
        return condition.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Parsed.Error<Condition>>> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What the text says as rows; not what was built last, which the builder has already. */
    ReadOnlyObjectProperty<Clause.Group> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** "24 of 33 reviews"; empty where the text cannot be read. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Takes over what the builder shows. */
    void build(Clause.Group group) {
        building = true;
        try {
            text.set(new ClauseText(fields).of(group));
        } finally {
            building = false;
        }
    }

    /** Whether the text was last written by the builder. */
    boolean isBuilt() {
        return built;
    }

    private void understand() {
        built = building;
        String written = text.get().strip();
        if (written.isEmpty()) {
            condition.set(Optional.empty());
            error.set(Optional.empty());
            show(Clause.Group.EMPTY);
        } else {
            switch (Conditions.parse(text.get(), session.snapshot())) {
                case Parsed.Ok<Condition> ok -> {
                    error.set(Optional.empty());
                    condition.set(Optional.of(ok.value()));
                    show(new ClauseReader(session.snapshot()).group(ok.value()));
                }
                case Parsed.Error<Condition> wrong -> {
                    condition.set(Optional.empty());
                    error.set(Optional.of(wrong));
                }
            }
        }
        count();
    }

    private void show(Clause.Group now) {
        // the builder keeps rows that are not complete yet
        if (!building) {
            read.set(now);
        }
    }

    private void count() {
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        var filter = new ReviewFilter(session.tallies(), snapshot, layer, PersonRule.PRIMARY);
        var asked = condition.get();
        boolean wrong = error.get().isPresent();
        counting.ask(
                Words.of("filter.counting"),
                () -> {
                    var ofSaved = new HashMap<Long, String>();
                    for (SavedFilter saved : snapshot.savedFilters()) {
                        ofSaved.put(saved.id(), count(saved, snapshot, filter));
                    }
                    return new Counts(wrong ? "" : count(asked, snapshot, filter), ofSaved);
                },
                counts -> {
                    count.set(counts.now());
                    savedCounts.set(counts.saved());
                });
    }

    private static String count(SavedFilter saved, Snapshot snapshot, ReviewFilter filter) {
        return switch (Conditions.parse(saved.expression(), snapshot)) {
            case Parsed.Ok<Condition> ok -> count(Optional.of(ok.value()), snapshot, filter);
            case Parsed.Error<Condition> gone -> Words.of("filter.unreadable");
        };
    }

    private static String count(Optional<Condition> asked, Snapshot snapshot, ReviewFilter filter) {
        long all =
                snapshot.reviews().stream()
                        .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                        .count();
        long held = asked.map(c -> (long) filter.matching(c).size()).orElse(all);
        return Words.of("filter.count", held, all, ReviewNoun.of(snapshot).of(all));
    }

    /** "24 of 33 reviews" for each saved filter, by its id, or that it cannot be read any more. */
    ReadOnlyObjectProperty<Map<Long, String>> savedCountsProperty() {
        return savedCounts.getReadOnlyProperty();
    }

    List<SavedFilter> saved() {
        return session.snapshot().savedFilters();
    }

    /** The saved filter that says the same; the name of what is written. */
    Optional<SavedFilter> same() {
        return saved().stream()
                .filter(f -> f.expression().strip().equals(text.get().strip()))
                .findFirst();
    }

    /** Why the condition cannot be saved under a name; empty when it can. */
    Optional<String> whyNotCalled(String name) {
        return name.isBlank() ? Optional.of(Words.of("filter.name_needed")) : Optional.empty();
    }

    boolean isTaken(String name) {
        return named(name).isPresent();
    }

    private Optional<SavedFilter> named(String name) {
        return saved().stream().filter(f -> f.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    /** Saves the condition; one of that name is replaced. */
    void save(String name) {
        var before = named(name);
        String expression = text.get().strip();
        session.act(
                Words.of("filter.save_action", name.strip()),
                edit -> {
                    before.ifPresentOrElse(
                            old -> edit.savedFilters().set(old.id(), name.strip(), expression),
                            () -> edit.savedFilters().add(name.strip(), expression));
                    return true;
                });
    }

    void remove(SavedFilter filter) {
        session.act(
                Words.of("filter.remove_action", filter.name()),
                edit -> {
                    edit.savedFilters().remove(filter.id());
                    return true;
                });
    }
}
