package org.postil.ui.codebook;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.postil.codebook.CodebookEdits;
import org.postil.codebook.CodebookWriter;
import org.postil.codebook.Planned;
import org.postil.codebook.Problem;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.MemoKind;
import org.postil.domain.Snapshot;
import org.postil.project.Delta;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.ui.codebook.CodebookRow.Counts;
import org.postil.ui.codebook.CodebookRow.Item;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The codebook as it is shown, with counts that follow every change, and the edits of it. Edits are
 * done one after the other, each thought through on what the one before has made. On the FX thread;
 * knows no nodes.
 */
public final class CodebookViewModel {
    private final ProjectSession session;
    private final LatestOnly counting;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<CodebookRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Code>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>("");
    private final ObjectProperty<CodebookView> view = new SimpleObjectProperty<>(CodebookView.ALL);
    private final Set<Long> folded = new HashSet<>();
    private final Queue<Work> waiting = new ArrayDeque<>();
    private CodebookRows.Use use = CodebookRows.Use.UNKNOWN;
    private Ids here = Ids.NONE;
    private boolean busy;

    private record Work(
            Function<CodebookEdits, Planned> plan, Consumer<CodebookWriter.Written> done) {}

    public CodebookViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        this.counting = new LatestOnly(threads.background(), threads.fx(), failures);
        filter.addListener((property, was, now) -> view.set(view.get().withWords(now)));
        view.addListener((property, was, now) -> {
            filter.set(now.words());
            show();
        });
        session.snapshotProperty().addListener((property, was, now) -> changed(was, now));
        session.layerProperty().addListener((property, was, now) -> count());
        session.coderProperty().addListener((property, was, now) -> count());
        session.listen(delta -> {
            if (delta.touches(Delta.Table.MEMO)) {
                readMemos();
            }
        });
        show();
        count();
        readMemos();
    }

    ReadOnlyObjectProperty<List<CodebookRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The words that are looked for; the same as the view's. */
    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<CodebookView> viewProperty() {
        return view;
    }

    /** Whether where a line stands is where the code stands. */
    boolean isInOrder() {
        return view.get().order() == CodebookView.Order.BOOK;
    }

    /** How many memos are on a code. */
    int memos(Code code) {
        return use.memos().getOrDefault(code.guid(), 0);
    }

    /** The selected code as it is now; empty when none is, or when it is gone. */
    ReadOnlyObjectProperty<Optional<Code>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Why the last edit was not done, in words; empty when it was. */
    ReadOnlyObjectProperty<String> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    Codebook codebook() {
        return snapshot().codebook();
    }

    /** Edits thought through on what is shown. */
    CodebookEdits edits() {
        return new CodebookEdits(session.snapshot());
    }

    Optional<Facet> facetOf(Code code) {
        return codebook().facets().stream().filter(f -> f.id() == code.facet()).findFirst();
    }

    boolean isTheme(Code code) {
        return facetOf(code).filter(f -> f.key().equals(Facet.THEME)).isPresent();
    }

    Optional<Counts> counts(Code code) {
        return Optional.ofNullable(use.counts().get(code.id()));
    }

    // ---- what is shown

    void select(Optional<Code> code) {
        selected.set(code.flatMap(c -> codebook().code(c.id())));
    }

    /** Marks the codes of the passage at the caret. */
    void mark(Ids codes) {
        if (!codes.equals(here)) {
            here = codes;
            show();
        }
    }

    boolean isFolded(Code code) {
        return folded.contains(code.id());
    }

    void fold(Code code, boolean away) {
        boolean changed = away ? folded.add(code.id()) : folded.remove(code.id());
        if (changed) {
            show();
        }
    }

    void foldAll(boolean away) {
        folded.clear();
        if (away) {
            codebook().codes().stream()
                    .filter(c -> !codebook().childrenOf(c).isEmpty())
                    .forEach(c -> folded.add(c.id()));
        }
        show();
    }

    /** Selects a code and opens and unfilters what hides it. */
    void reveal(Code code) {
        var found = codebook().code(code.id());
        for (var up = found.flatMap(codebook()::parentOf);
                up.isPresent();
                up = codebook().parentOf(up.get())) {
            folded.remove(up.get().id());
        }
        show();
        if (found.isPresent() && !isShown(found.get())) {
            view.set(view.get().withWords("").withShow(CodebookView.Show.ALL));
        }
        selected.set(found);
    }

    private void changed(Snapshot was, Snapshot now) {
        if (was.codebook() != now.codebook()) {
            select(selected.get());
            show();
        }
        count();
    }

    private void show() {
        rows.set(new CodebookRows(codebook(), folded, use, here, view.get()).rows());
    }

    private boolean isShown(Code code) {
        return rows.get().stream()
                .anyMatch(row -> row instanceof Item item && item.code().id() == code.id());
    }

    /** The code of the first line that itself fits what is looked for. */
    Optional<Code> firstFound() {
        return rows.get().stream()
                .filter(row -> row instanceof Item item && !item.above())
                .map(row -> ((Item) row).code())
                .findFirst();
    }

    // ---- counts

    private void count() {
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        long coder = session.coderProperty().get().map(Coder::id).orElse(0L);
        counting.ask(
                Words.of("codebook.counting"),
                () -> new Counted(count(snapshot, layer), usedBy(snapshot, coder)),
                found -> use(new CodebookRows.Use(found.counts(), found.mine(), use.memos())));
    }

    private record Counted(Map<Long, Counts> counts, Set<Long> mine) {}

    private void use(CodebookRows.Use next) {
        if (!next.equals(use)) {
            use = next;
            show();
        }
    }

    private static Set<Long> usedBy(Snapshot snapshot, long coder) {
        var used = new HashSet<Long>();
        snapshot.passages().values().stream()
                .flatMap(document -> document.passages().stream())
                .filter(passage -> passage.coder() == coder)
                .forEach(passage -> passage.codes().stream().forEach(used::add));
        return used;
    }

    private void readMemos() {
        session.memos(Words.of("codebook.reading_memos"))
                .then(memos -> {
                    var counted = new HashMap<String, Integer>();
                    memos.stream()
                            .filter(memo -> memo.on() == MemoKind.CODE)
                            .forEach(memo -> counted.merge(memo.target(), 1, Integer::sum));
                    use(new CodebookRows.Use(use.counts(), use.mine(), counted));
                });
    }

    private Map<Long, Counts> count(Snapshot snapshot, Layer layer) {
        var found = new HashMap<Long, Counts>();
        for (Facet facet : snapshot.codebook().facets()) {
            var request = TallyRequest.of(new Axis.OfFacet(facet.key())).withLayer(layer);
            if (session.tallies().tally(snapshot, request) instanceof Tally tally) {
                tally.rows().stream()
                        .filter(row -> row.kind() == Tally.Kind.CODE)
                        .forEach(row ->
                                found.put(
                                        row.id(),
                                        new Counts(row.n(), row.passages(), row.undecided())));
            }
        }
        return found;
    }

    // ---- edits

    /** Does an edit of several codes, of those that are there by then. */
    void change(
            List<Code> codes,
            BiFunction<CodebookEdits, List<Code>, Planned> plan,
            Consumer<CodebookWriter.Written> done) {
        change(
                edits ->
                        plan.apply(
                                edits,
                                codes.stream()
                                        .flatMap(code -> codebook().code(code.id()).stream())
                                        .toList()),
                done);
    }

    /**
     * Does an edit once those before it are done.
     *
     * @param done gets what came of it, after the snapshot that holds it; not called when refused
     */
    void change(Function<CodebookEdits, Planned> plan, Consumer<CodebookWriter.Written> done) {
        waiting.add(new Work(plan, done));
        next();
    }

    /** Does an edit of a code, unless that is gone by then. */
    void change(Code code, BiFunction<CodebookEdits, Code, Planned> plan) {
        change(code, plan, written -> {});
    }

    void change(
            Code code,
            BiFunction<CodebookEdits, Code, Planned> plan,
            Consumer<CodebookWriter.Written> done) {
        change(
                edits ->
                        codebook()
                                .code(code.id())
                                .map(now -> plan.apply(edits, now))
                                .orElseGet(() ->
                                        Planned.refused(
                                                Problem.Field.CODE,
                                                Words.of("codebook.gone", code.name()))),
                done);
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        var work = waiting.remove();
        switch (work.plan.apply(edits())) {
            case Planned.Refused refused -> {
                refuse(refused.words());
                next();
            }
            case Planned.Ready ready -> {
                refusal.set("");
                if (ready.changes().isEmpty()) {
                    next();
                } else {
                    write(ready, work.done);
                }
            }
        }
    }

    private void write(Planned.Ready ready, Consumer<CodebookWriter.Written> done) {
        busy = true;
        session.act(ready.label(), edit -> CodebookWriter.write(edit, ready))
                .then(written -> {
                    busy = false;
                    if (written.kept()) {
                        refuse(Words.of("codebook.kept"));
                    }
                    done.accept(written);
                    next();
                })
                .otherwise(failure -> {
                    busy = false;
                    next();
                });
    }

    /** Told again even when it is the same as before. */
    private void refuse(String words) {
        refusal.set("");
        refusal.set(words);
    }
}
