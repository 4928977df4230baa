package org.postil.ui.codebook;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.postil.codebook.CodebookEdits;
import org.postil.codebook.CodebookWriter;
import org.postil.codebook.Planned;
import org.postil.codebook.Problem;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Snapshot;
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
    private final Set<Long> folded = new HashSet<>();
    private final Queue<Work> waiting = new ArrayDeque<>();
    private Map<Long, Counts> counts = Map.of();
    private Ids here = Ids.NONE;
    private boolean busy;

    private record Work(
            Function<CodebookEdits, Planned> plan, Consumer<CodebookWriter.Written> done) {}

    public CodebookViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        this.counting = new LatestOnly(threads.background(), threads.fx(), failures);
        filter.addListener((property, was, now) -> show());
        session.snapshotProperty().addListener((property, was, now) -> changed(was, now));
        session.layerProperty().addListener((property, was, now) -> count());
        show();
        count();
    }

    ReadOnlyObjectProperty<List<CodebookRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** The selected code as it is now; empty when none is, or when it is gone. */
    ReadOnlyObjectProperty<Optional<Code>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Why the last edit was not done, in words; empty when it was. */
    ReadOnlyObjectProperty<String> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    Codebook codebook() {
        return session.snapshot().codebook();
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
        return Optional.ofNullable(counts.get(code.id()));
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
        if (found.filter(c -> CodebookRows.matches(c, filter.get())).isEmpty()) {
            filter.set("");
        }
        show();
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
        rows.set(new CodebookRows(codebook(), folded, counts, here).rows(filter.get()));
    }

    /** The code of the first line that itself fits what is looked for. */
    Optional<Code> firstFound() {
        return rows.get().stream()
                .filter(Item.class::isInstance)
                .map(row -> ((Item) row).code())
                .filter(code -> CodebookRows.matches(code, filter.get()))
                .findFirst();
    }

    // ---- counts

    private void count() {
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        counting.ask(
                Words.of("codebook.counting"),
                () -> count(snapshot, layer),
                found -> {
                    if (!found.equals(counts)) {
                        counts = found;
                        show();
                    }
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
