package org.postil.ui.history;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.project.HistoryEntry;
import org.postil.project.Step;
import org.postil.project.UndoForecast;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps that were done, narrowed by what is looked for; knows no nodes. */
public final class HistoryViewModel {
    /** Older steps are on file but not listed: nobody scrolls further, and memory is bounded. */
    static final int LISTED = 5_000;

    private final ProjectSession session;
    private final ObservableList<HistoryRow> all = FXCollections.observableArrayList();
    private final FilteredList<HistoryRow> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<HistoryRow>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Long> wanted = Optional.empty();
    private boolean active;
    private long listedAction = -1;

    public HistoryViewModel(ProjectSession session) {
        this.session = session;
        filter.addListener((property, was, now) -> narrow());
        session.snapshotProperty().addListener((property, was, now) -> readIfShown());
        session.coderProperty().addListener((property, was, now) -> readAgain());
        narrow();
    }

    /** Newest first. */
    ObservableList<HistoryRow> rows() {
        return shown;
    }

    /** Whether anything was ever done, whatever is looked for. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** "12 of 340 steps". */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<HistoryRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    void select(Optional<HistoryRow> row) {
        selected.set(row);
    }

    /** The listed step with this id. */
    Optional<HistoryRow> find(long action) {
        return all.stream().filter(row -> row.id() == action).findFirst();
    }

    Map<String, String> save() {
        return Map.of(
                "filter",
                filter.get(),
                "selected",
                selected.get().map(row -> Long.toString(row.id())).orElse(""));
    }

    /** The step that was selected is wanted again, now or when the history has been read. */
    void restore(Map<String, String> saved) {
        filter.set(saved.getOrDefault("filter", ""));
        String id = saved.getOrDefault("selected", "");
        wanted = id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }

    /** The listed step that is to be selected again, once; empty until the history was read. */
    Optional<HistoryRow> takeWanted() {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var found = wanted.flatMap(this::find).filter(shown::contains);
        wanted = Optional.empty();
        return found;
    }

    /** Reads the history now and after each change, until deactivated. */
    Pending<Boolean> activate() {
        active = true;
        return read();
    }

    void deactivate() {
        active = false;
    }

    /** Another coder may read other steps. */
    private void readAgain() {
        listedAction = -1;
        readIfShown();
    }

    private void readIfShown() {
        if (active && session.snapshot().action() != listedAction) {
            read();
        }
    }

    private Pending<Boolean> read() {
        listedAction = session.snapshot().action();
        var done = new Pending<Boolean>();
        session.read(Words.of("history.reading"), project -> project.history(LISTED))
                .then(entries -> {
                    show(entries, session.snapshot());
                    done.complete(true);
                })
                .otherwise(done::fail);
        return done;
    }

    private void show(List<HistoryEntry> entries, Snapshot snapshot) {
        Map<String, Coder> coders =
                snapshot.coders().stream()
                        .collect(Collectors.toMap(Coder::guid, Function.identity()));
        all.setAll(entries.stream().map(entry -> row(entry, coders)).toList());
        selected.set(selected.get().flatMap(row -> find(row.id())));
        narrow();
    }

    private HistoryRow row(HistoryEntry entry, Map<String, Coder> coders) {
        String label = session.words(entry.step());
        var coder = Optional.ofNullable(coders.get(entry.coder()));
        String who =
                entry.coder().isEmpty()
                        ? Words.of("history.program")
                        : coder.map(Coder::name).orElse(Words.of("history.unknown"));
        String what =
                switch (entry.kind()) {
                    case "undo" -> Words.of("history.state_undo", label);
                    case "redo" -> Words.of("history.state_redo", label);
                    default -> label;
                };
        return new HistoryRow(
                entry.id(),
                entry.at(),
                who,
                coder.map(Coder::colour).orElse(""),
                what,
                entry.changes(),
                entry.state().equals("undone") || entry.state().equals("abandoned"),
                entry.kind().equals("do"));
    }

    private void narrow() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(
                wanted.isEmpty()
                        ? row -> true
                        : row ->
                                (row.what() + " " + row.who())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted));
        count.set(
                wanted.isEmpty()
                        ? Words.of("history.count", all.size())
                        : Words.of("history.count_of", shown.size(), all.size()));
    }

    /** What going back to a step would change; empty when nothing was done after it. */
    Pending<Optional<UndoForecast>> forecast(HistoryRow row) {
        return session.forecastUndoTo(row.id());
    }

    /** Goes back as was shown; blocked when anything was done since. */
    Pending<Step> goBackTo(HistoryRow row, UndoForecast shown) {
        return session.undoTo(row.id(), shown);
    }
}
