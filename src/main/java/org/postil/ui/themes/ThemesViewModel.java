package org.postil.ui.themes;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.postil.domain.Code;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Snapshot;
import org.postil.project.Delta;
import org.postil.tally.PassageQuery;
import org.postil.tally.PassageSearch;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Pending;
import org.postil.ui.task.Threads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which passages are asked for, which are found, which of them are selected; knows no nodes. */
public final class ThemesViewModel {
    private final ProjectSession session;
    private final LatestOnly searches;
    private final ThemeQuery query = new ThemeQuery();
    private final ThemeActions actions;
    private final Excerpts excerpts;
    private final ObservableList<PassageRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ThemeState> state =
            new ReadOnlyObjectWrapper<>(new ThemeState.Looking());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Code>> code =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Runnable> wordsArrived = new ArrayList<>();

    /** Guids of the passages with a memo. */
    private Set<String> noted = Set.of();

    private Ids asked = Ids.NONE;
    private List<Long> selected = List.of();
    private Optional<String> wanted = Optional.empty();
    private final List<Runnable> waiting = new ArrayList<>();
    private Runnable beforeRows = () -> {};
    private Runnable afterRows = () -> {};
    private boolean active;
    private boolean stale = true;

    public ThemesViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        searches = new LatestOnly(threads.background(), threads.fx(), failures);
        actions = new ThemeActions(session);
        excerpts = new Excerpts(session, () -> List.copyOf(wordsArrived).forEach(Runnable::run));
        query.onChange(this::refresh);
        session.snapshotProperty().addListener((property, was, now) -> changed(was, now));
        session.layerProperty().addListener((property, was, now) -> refresh());
        session.coderProperty().addListener((property, was, now) -> refresh());
        session.listen(delta -> {
            if (delta.touches(Delta.Table.MEMO)) {
                readNoted();
            }
        });
    }

    ThemeQuery query() {
        return query;
    }

    ThemeActions actions() {
        return actions;
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    /** Heads of reviews and their passages. */
    ObservableList<PassageRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<ThemeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** "37 passages in 12 of 33 reviews". */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** True from a question to its answer. */
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** The one code that is looked at; empty when the query is about more or less. */
    ReadOnlyObjectProperty<Optional<Code>> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /** Told right before and right after the rows are exchanged. */
    void onRows(Runnable before, Runnable after) {
        beforeRows = before;
        afterRows = after;
    }

    /** Does this once the passages that are asked for are found; at once when they are. */
    void whenFound(Runnable next) {
        if (active && !searching.get() && !stale) {
            next.run();
        } else {
            waiting.add(next);
        }
    }

    /** Tells when words of listed passages came. */
    void whenWordsArrive(Runnable told) {
        wordsArrived.add(told);
    }

    Optional<Excerpt> excerpt(Passage passage) {
        return excerpts.of(passage);
    }

    /** The codes that the query asks for, with those below them. */
    Ids asked() {
        return asked;
    }

    /** Those codes of a passage that the query asks for; all of them when it asks for none. */
    Ids askedOf(Passage passage) {
        var found = Ids.of(passage.codes().stream().filter(asked::contains).toArray());
        return found.isEmpty() ? passage.codes() : found;
    }

    void select(List<Long> passages) {
        selected = List.copyOf(passages);
    }

    /** Ids of the selected passages. */
    List<Long> selected() {
        return selected;
    }

    /** The selected passages as they are now. */
    List<PassageRow.Item> chosen() {
        var ids = new HashSet<>(selected);
        return items().stream().filter(item -> ids.contains(item.passage().id())).toList();
    }

    List<PassageRow.Item> items() {
        var items = new ArrayList<PassageRow.Item>(rows.size());
        for (PassageRow row : rows) {
            if (row instanceof PassageRow.Item item) {
                items.add(item);
            }
        }
        return items;
    }

    /** The passage that was selected when the screen was left, once; empty when it is not found. */
    Optional<PassageRow.Item> takeWanted() {
        var guid = wanted;
        wanted = Optional.empty();
        return guid.flatMap(
                g -> items().stream().filter(i -> i.passage().guid().equals(g)).findFirst());
    }

    /** Shows all passages of a code. */
    void show(Code next) {
        if (query.only(snapshot()).map(Code::id).filter(id -> id == next.id()).isEmpty()) {
            query.show(snapshot().codebook(), next);
        }
    }

    Pending<Boolean> activate() {
        active = true;
        if (stale) {
            search();
        }
        return readNoted();
    }

    void deactivate() {
        active = false;
        excerpts.stop();
        stale = true;
    }

    private void changed(Snapshot was, Snapshot now) {
        if (was.codebook() != now.codebook()) {
            query.follow(now);
        }
        refresh();
    }

    private void refresh() {
        stale = true;
        code.set(query.only(snapshot()));
        if (active) {
            search();
        }
    }

    private Pending<Boolean> readNoted() {
        var done = new Pending<Boolean>();
        session.read(Words.of("themes.reading"), project -> project.notedQuotes().keySet())
                .then(guids -> {
                    boolean other = !guids.equals(noted);
                    noted = guids;
                    if (other) {
                        refresh();
                    }
                    done.complete(true);
                })
                .otherwise(done::fail);
        return done;
    }

    private void search() {
        stale = false;
        var snapshot = snapshot();
        code.set(query.only(snapshot));
        if (snapshot.codebook().codes().isEmpty() && snapshot.passages().isEmpty()) {
            showNone(new ThemeState.NoCodes());
            return;
        }
        switch (query.query(snapshot, session.layerProperty().get())) {
            case ThemeQuery.Answer.Wrong wrong -> {
                // what was found before stays in sight
                searching.set(false);
                searches.ask(Words.of("themes.looking"), () -> true, done -> {});
                state.set(new ThemeState.Wrong(wrong.misread()));
            }
            case ThemeQuery.Answer.Right right -> ask(snapshot, right.query());
        }
    }

    private void showNone(ThemeState shown) {
        searches.ask(Words.of("themes.looking"), () -> true, done -> {});
        searching.set(false);
        fill(List.of());
        count.set("");
        state.set(shown);
    }

    private void ask(Snapshot snapshot, PassageQuery wantedNow) {
        searching.set(true);
        var withMemo = noted;
        var own = session.coderProperty().get().map(c -> c.id()).orElse(0L);
        searches.ask(
                Words.of("themes.looking"),
                () -> {
                    var found =
                            new PassageSearch(session.tallies(), snapshot, wantedNow, withMemo)
                                    .found();
                    return new PassageRows(snapshot, own, withMemo).of(found);
                },
                found -> {
                    searching.set(false);
                    var condition = wantedNow.condition();
                    asked =
                            condition == null
                                    ? Ids.NONE
                                    : PassageSearch.asked(condition, snapshot.codebook());
                    show(found, snapshot);
                },
                failure -> searching.set(false));
    }

    private void show(List<PassageRow> found, Snapshot snapshot) {
        beforeRows.run();
        fill(found);
        int reviews = (int) found.stream().filter(PassageRow.Head.class::isInstance).count();
        count.set(
                Words.of(
                        "themes.count",
                        found.size() - reviews,
                        reviews,
                        ReviewNoun.of(snapshot).of(reviews)));
        state.set(
                !found.isEmpty()
                        ? new ThemeState.Passages()
                        : snapshot.passages().isEmpty()
                                ? new ThemeState.NoPassages()
                                : new ThemeState.Nothing());
        afterRows.run();
        var now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    /** What stays at both ends of the list is not touched: it keeps its place and selection. */
    private void fill(List<PassageRow> next) {
        int same = 0;
        int least = Math.min(rows.size(), next.size());
        while (same < least && rows.get(same).equals(next.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < least - same
                && rows.get(rows.size() - 1 - tail).equals(next.get(next.size() - 1 - tail))) {
            tail++;
        }
        if (same < rows.size() - tail || same < next.size() - tail) {
            if (same == 0 && tail == 0) {
                rows.setAll(next);
            } else {
                rows.remove(same, rows.size() - tail);
                rows.addAll(same, next.subList(same, next.size() - tail));
            }
        }
        excerpts.list(items().stream().map(PassageRow.Item::passage).toList());
    }

    Map<String, String> save() {
        var saved = new HashMap<>(query.save());
        saved.put(
                "selected", chosen().stream().findFirst().map(i -> i.passage().guid()).orElse(""));
        return saved;
    }

    /** The passage that was selected is wanted again when the passages are found. */
    void restore(Map<String, String> saved) {
        query.restore(saved, snapshot());
        String guid = saved.getOrDefault("selected", "");
        wanted = guid.isEmpty() ? Optional.empty() : Optional.of(guid);
        refresh();
    }
}
