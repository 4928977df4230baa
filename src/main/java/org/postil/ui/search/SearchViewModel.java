package org.postil.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.postil.domain.ReviewNoun;
import org.postil.domain.Snapshot;
import org.postil.search.HitOrder;
import org.postil.search.Narrowing;
import org.postil.search.SearchRequest;
import org.postil.search.SearchResult;
import org.postil.search.SearchScope;
import org.postil.tally.Parsed;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What is looked for and what was found; knows no nodes. */
public final class SearchViewModel {
    /** Hits listed at a time: more can be asked for. */
    static final int PAGE = 500;

    /** How long typing must rest before is searched. */
    private static final int REST_MS = 150;

    private final ProjectSession session;
    private final IndexKeeper keeper;
    private final LatestOnly searches;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty stemming = new SimpleBooleanProperty(true);
    private final ObjectProperty<SearchScope> scope =
            new SimpleObjectProperty<>(SearchScope.PARAGRAPH);
    private final ObjectProperty<HitOrder> order = new SimpleObjectProperty<>(HitOrder.PLACE);
    private final SearchNarrowing narrowing = new SearchNarrowing();
    private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SearchState> state =
            new ReadOnlyObjectWrapper<>(new SearchState.Start());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private Optional<SearchRow.Line> selected = Optional.empty();
    private Optional<String> wanted = Optional.empty();
    private boolean active;
    private boolean stale = true;
    private int listed = PAGE;

    public SearchViewModel(
            ProjectSession session, IndexKeeper keeper, Threads threads, Failures failures) {
        this.session = session;
        this.keeper = keeper;
        // a search that is overtaken while it waits is never begun
        searches =
                new LatestOnly(
                        CompletableFuture.delayedExecutor(
                                REST_MS, TimeUnit.MILLISECONDS, threads.background()),
                        threads.fx(),
                        failures);
        query.addListener((property, was, now) -> changed());
        stemming.addListener((property, was, now) -> changed());
        scope.addListener((property, was, now) -> changed());
        order.addListener((property, was, now) -> changed());
        narrowing.onChange(this::changed);
        session.snapshotProperty().addListener((property, was, now) -> refresh());
        session.layerProperty().addListener((property, was, now) -> refresh());
        keeper.listen(this::refresh);
    }

    StringProperty queryProperty() {
        return query;
    }

    BooleanProperty stemmingProperty() {
        return stemming;
    }

    ObjectProperty<SearchScope> scopeProperty() {
        return scope;
    }

    ObjectProperty<HitOrder> orderProperty() {
        return order;
    }

    SearchNarrowing narrowing() {
        return narrowing;
    }

    ObservableList<SearchRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<SearchState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** "214 hits in 31 of 33 reviews"; empty when nothing is looked for. */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** What cannot be found yet; empty when everything can. */
    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** True from the change of a question to its answer. */
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty buildingProperty() {
        return keeper.buildingProperty();
    }

    /** Makes texts searchable after that was stopped. */
    void goOn() {
        keeper.update();
    }

    void select(Optional<SearchRow.Line> line) {
        selected = line;
    }

    Optional<SearchRow.Line> selected() {
        return selected;
    }

    /** The line that is to be selected after a search, once: by its key, else the first. */
    Optional<SearchRow.Line> takeWanted() {
        var key = wanted;
        wanted = Optional.empty();
        return key.flatMap(this::line);
    }

    private Optional<SearchRow.Line> line(String key) {
        for (SearchRow row : rows) {
            if (row instanceof SearchRow.Line line && line.key().equals(key)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    void activate() {
        active = true;
        if (stale) {
            search();
        }
    }

    void deactivate() {
        active = false;
    }

    /** Another question: from the first hit on. */
    private void changed() {
        listed = PAGE;
        stale = true;
        if (active) {
            search();
        }
    }

    /** The same question over other texts, passages or coders. */
    private void refresh() {
        stale = true;
        // what is on its way looks at the texts of now when it begins
        if (active && !searching.get()) {
            search();
        }
    }

    /** Lists more of the hits. */
    void more() {
        listed += PAGE;
        search();
    }

    private void search() {
        var snapshot = session.snapshot();
        if (snapshot.documents().isEmpty()) {
            show(new SearchState.NoTexts());
            return;
        }
        if (query.get().isBlank()) {
            show(new SearchState.Start());
            return;
        }
        switch (narrowing.narrowing(snapshot, session.layerProperty().get())) {
            case Parsed.Error<Narrowing> error -> {
                cancelled();
                state.set(new SearchState.Misread(error.message(), error.position(), true));
            }
            case Parsed.Ok<Narrowing> ok -> ask(snapshot, ok.value());
        }
    }

    /** Shows a state without hits. */
    private void show(SearchState shown) {
        cancelled();
        rows.clear();
        count.set("");
        tellWaiting(0);
        state.set(shown);
    }

    /** What is on its way is no longer wanted. */
    private void cancelled() {
        if (searching.get()) {
            searches.ask(Words.of("search.searching"), () -> true, done -> {});
            searching.set(false);
        }
        stale = false;
    }

    private void ask(Snapshot snapshot, Narrowing where) {
        var request =
                new SearchRequest(
                        query.get(), stemming.get(), scope.get(), where, order.get(), 0, listed);
        searching.set(true);
        stale = false;
        var layer = where.layer();
        searches.ask(
                Words.of("search.searching"),
                () -> {
                    var result = keeper.index().search(request, snapshot, session.tallies());
                    return new Answer(result, SearchRows.of(result, snapshot, layer));
                },
                this::answered,
                failure -> ended());
    }

    private record Answer(SearchResult result, List<SearchRow> rows) {}

    private void answered(Answer answer) {
        searching.set(false);
        switch (answer.result()) {
            case SearchResult.Misread misread ->
                    state.set(
                            new SearchState.Misread(misread.message(), misread.position(), false));
            case SearchResult.Found found -> {
                rows.setAll(answer.rows());
                count.set(
                        Words.of(
                                "search.count",
                                found.total(),
                                found.byReview().size(),
                                found.searched(),
                                ReviewNoun.of(session.snapshot()).of(found.searched())));
                tellWaiting(found.waiting());
                state.set(found.total() == 0 ? new SearchState.Nothing() : new SearchState.Hits());
            }
        }
        ended();
    }

    /** What changed while it was looked for is looked for now. */
    private void ended() {
        searching.set(false);
        if (stale && active) {
            search();
        }
    }

    private void tellWaiting(int documents) {
        waiting.set(documents == 0 ? "" : Words.of("search.waiting", documents));
    }

    Map<String, String> save() {
        var saved = new HashMap<>(narrowing.save());
        saved.put("query", query.get());
        saved.put("stemming", Boolean.toString(stemming.get()));
        saved.put("scope", scope.get().name());
        saved.put("order", order.get().name());
        saved.put("selected", selected.map(SearchRow.Line::key).orElse(""));
        saved.put("listed", Integer.toString(listed));
        return saved;
    }

    /** The hit that was selected is selected again, now or when it is found. */
    void restore(Map<String, String> saved) {
        narrowing.restore(saved, session.snapshot());
        query.set(saved.getOrDefault("query", ""));
        stemming.set(Boolean.parseBoolean(saved.getOrDefault("stemming", "true")));
        for (SearchScope each : SearchScope.values()) {
            if (each.name().equals(saved.get("scope"))) {
                scope.set(each);
            }
        }
        for (HitOrder each : HitOrder.values()) {
            if (each.name().equals(saved.get("order"))) {
                order.set(each);
            }
        }
        String pages = saved.getOrDefault("listed", "");
        if (pages.matches("\\d{1,7}") && Integer.parseInt(pages) > listed) {
            listed = Integer.parseInt(pages);
            stale = true;
            search();
        }
        String key = saved.getOrDefault("selected", "");
        wanted = key.isEmpty() ? Optional.empty() : Optional.of(key);
    }
}
