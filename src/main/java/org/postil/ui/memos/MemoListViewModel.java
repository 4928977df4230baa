package org.postil.ui.memos;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.postil.domain.Coder;
import org.postil.domain.Memo;
import org.postil.domain.MemoKind;
import org.postil.project.Delta;
import org.postil.project.SettingStore;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.note.MemoWriting;
import org.postil.ui.task.Pending;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All memos of the project, narrowed by words, kind and coder; one of them is open to be read or
 * written. Follows every change while it is shown. On the FX thread; knows no nodes.
 */
public final class MemoListViewModel {
    private static final Delta.Table[] SHOWN = {
        Delta.Table.MEMO,
        Delta.Table.PASSAGE,
        Delta.Table.CODE,
        Delta.Table.DOCUMENT,
        Delta.Table.REVIEW,
        Delta.Table.CODER
    };

    private final ProjectSession session;
    private final MemoWriting writing;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Optional<MemoKind>> kind =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Long>> coder =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<MemoRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<MemoRow>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper drafting = new ReadOnlyBooleanWrapper(false);
    private List<MemoRow> all = List.of();
    private boolean read;
    private boolean shown;

    /** Counts what was asked for: an answer to an older question is dropped. */
    private int asked;

    public MemoListViewModel(ProjectSession session) {
        this.session = session;
        this.writing = new MemoWriting(session);
        query.addListener((property, was, now) -> narrow());
        kind.addListener((property, was, now) -> narrow());
        coder.addListener((property, was, now) -> narrow());
        session.listen(delta -> {
            if (shown && delta.touches(SHOWN)) {
                read();
            }
        });
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<Optional<MemoKind>> kindProperty() {
        return kind;
    }

    /** Id of the only coder whose memos are shown; empty for everybody's. */
    ObjectProperty<Optional<Long>> coderProperty() {
        return coder;
    }

    ReadOnlyObjectProperty<List<MemoRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MemoRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** True while a new memo on the project is written that is not kept yet. */
    ReadOnlyBooleanProperty draftingProperty() {
        return drafting.getReadOnlyProperty();
    }

    /** Whether there is no memo at all; false before they are read. */
    boolean isEmpty() {
        return read && all.isEmpty();
    }

    int total() {
        return all.size();
    }

    /** Those who code, for a choice among them. */
    List<Coder> coders() {
        return session.snapshot().coders();
    }

    boolean mayWrite() {
        return session.coderProperty().get().isPresent();
    }

    /** A memo is changed by who wrote it; the others read it. */
    boolean isOwn(MemoRow row) {
        return session.coderProperty().get().filter(c -> c.id() == row.memo().coder()).isPresent();
    }

    /** It is on the screen now, and is read anew. */
    Pending<Boolean> activate() {
        shown = true;
        return read();
    }

    void deactivate() {
        shown = false;
        drafting.set(false);
    }

    private Pending<Boolean> read() {
        int question = ++asked;
        var done = new Pending<Boolean>();
        var sight = session.sight();
        session.read(
                        Words.of("memos.reading"),
                        project ->
                                MemoRows.of(
                                        sight.seen(),
                                        sight.shown(project.memos()),
                                        project.notedQuotes()))
                .then(found -> {
                    if (question == asked) {
                        read = true;
                        all = found;
                        narrow();
                    }
                    done.complete(true);
                })
                .otherwise(done::fail);
        return done;
    }

    private void narrow() {
        var words = MemoRow.words(query.get());
        rows.set(
                all.stream()
                        .filter(row -> kind.get().filter(k -> k != row.memo().on()).isEmpty())
                        .filter(row -> coder.get().filter(c -> c != row.memo().coder()).isEmpty())
                        .filter(row -> row.has(words))
                        .toList());
        selected.set(selected.get().flatMap(row -> find(row.memo().id())));
    }

    /** By id, among all: what somebody writes in does not vanish when it fits the query no more. */
    private Optional<MemoRow> find(long memo) {
        return all.stream().filter(row -> row.memo().id() == memo).findFirst();
    }

    void select(Optional<MemoRow> row) {
        drafting.set(false);
        selected.set(row.flatMap(r -> find(r.memo().id())));
    }

    // ---- write

    /** Begins a new memo on the project; nothing is stored before something is written. */
    void begin() {
        selected.set(Optional.empty());
        drafting.set(true);
    }

    /** Keeps what was written: in the selected memo, or as the new one, which is then selected. */
    Pending<Boolean> keep(String body) {
        if (!drafting.get()) {
            return selected.get()
                    .map(row -> writing.write(row.memo(), body))
                    .orElseGet(MemoListViewModel::nothing);
        }
        String project = session.snapshot().settings().getOrDefault(SettingStore.PROJECT_GUID, "");
        return writing.add(MemoKind.PROJECT, project, body)
                .then(done -> read().then(again -> selectNewest()));
    }

    private static Pending<Boolean> nothing() {
        var done = new Pending<Boolean>();
        done.complete(false);
        return done;
    }

    private void selectNewest() {
        if (drafting.get()) {
            var newest =
                    all.stream()
                            .filter(row -> row.memo().on() == MemoKind.PROJECT && isOwn(row))
                            .max(Comparator.comparingLong(row -> row.memo().id()));
            select(newest);
        }
    }

    /** Takes a memo away. */
    Pending<Boolean> remove(Memo memo) {
        return writing.write(memo, "");
    }
}
