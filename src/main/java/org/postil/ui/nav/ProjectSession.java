package org.postil.ui.nav;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.postil.domain.Coder;
import org.postil.domain.Memo;
import org.postil.domain.Sight;
import org.postil.domain.Snapshot;
import org.postil.project.CoderStore;
import org.postil.project.Delta;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectState;
import org.postil.project.Step;
import org.postil.project.StepName;
import org.postil.project.UndoForecast;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.ui.i18n.Words;
import org.postil.ui.task.Failures;
import org.postil.ui.task.Pending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The open project as the screens see it: the current snapshot, who is coding, what can be undone.
 * Work goes to the project off the FX thread, one after the other; what it changed is shown on the
 * FX thread before its result arrives there. Whatever else writes to the project (an import, a
 * merge) is shown by the same path.
 */
public final class ProjectSession {
    private final Project project;
    private final ExecutorService worker;
    private final Executor fx;
    private final Failures failures;
    private final InstantSource clock;
    private final TallyEngine tallies = new TallyEngine();
    private final AtomicBoolean newsWaits = new AtomicBoolean();

    /** Committed and not shown yet, in the order of the actions. */
    private final Queue<Delta> committed = new ConcurrentLinkedQueue<>();

    private final List<Consumer<Delta>> listeners = new ArrayList<>();
    private final List<Runnable> closers = new ArrayList<>();

    private final ReadOnlyObjectWrapper<Sight> sight;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final ReadOnlyObjectWrapper<Optional<Coder>> coder =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> undoable;
    private final ReadOnlyObjectWrapper<Optional<String>> redoable;
    private final ReadOnlyObjectWrapper<Instant> saved;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown.Mine());
    private final ReadOnlyObjectWrapper<Layer> layer;
    private Optional<StepName> nextUndo;
    private Optional<StepName> nextRedo;
    private Optional<Layer> chosenLayer = Optional.empty();

    /**
     * @param opened the project's state as it was opened
     * @param worker one thread, this session's own; closed with it
     * @param fx runs what it is given on the FX thread
     */
    public ProjectSession(
            Project project,
            ProjectState opened,
            ExecutorService worker,
            Executor fx,
            Failures failures,
            InstantSource clock) {
        this.project = project;
        this.worker = worker;
        this.fx = fx;
        this.failures = failures;
        this.clock = clock;
        sight = new ReadOnlyObjectWrapper<>(Sight.of(opened.snapshot(), Optional.empty()));
        snapshot = new ReadOnlyObjectWrapper<>(sight.get().seen());
        undoable = new ReadOnlyObjectWrapper<>(opened.undoable().map(this::words));
        redoable = new ReadOnlyObjectWrapper<>(opened.redoable().map(this::words));
        nextUndo = opened.undoable();
        nextRedo = opened.redoable();
        saved = new ReadOnlyObjectWrapper<>(clock.instant());
        layer = new ReadOnlyObjectWrapper<>(Layer.standard(opened.snapshot()));
        project.listen(this::news);
    }

    /** For work that needs the project itself, such as an import; never called on the FX thread. */
    public Project project() {
        return project;
    }

    public TallyEngine tallies() {
        return tallies;
    }

    /**
     * Everything but the texts, as far as the current coder may see it; changes on the FX thread
     * only.
     */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    public Snapshot snapshot() {
        return snapshot.get();
    }

    /** What the current coder sees and what is hidden from them; changes before the snapshot. */
    public ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    public Sight sight() {
        return sight.get();
    }

    /** What a step was, in words that the current coder may read. */
    public String words(StepName step) {
        return sight.get().tellsStepsOf(step.coder())
                ? step.label()
                : Words.of("session.step_hidden");
    }

    /**
     * Adds one who is told what each action changed, right after the snapshot that holds it, on the
     * FX thread and in the order of the actions. What several quick actions changed may come
     * together, after the last one's snapshot.
     */
    public void listen(Consumer<Delta> told) {
        listeners.add(told);
    }

    /**
     * Adds what is to be done before the project is closed, by what uses it on threads of its own.
     * Not called on the FX thread; may wait.
     */
    public void whenClosing(Runnable work) {
        closers.add(work);
    }

    /** Who is coding; empty until somebody was named. */
    public ReadOnlyObjectProperty<Optional<Coder>> coderProperty() {
        return coder.getReadOnlyProperty();
    }

    /** Label of the action that the next undo is about. */
    public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** When the last change was on disk. */
    public ReadOnlyObjectProperty<Instant> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /**
     * Whose work is counted on screens that count: the only coder's, else the final layer; one's
     * own while others' is hidden.
     */
    public ReadOnlyObjectProperty<Layer> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /** Counts another layer from now on. */
    public void count(Layer next) {
        chosenLayer = Optional.of(next);
        layer.set(next);
    }

    /** Whose passages stand in the texts. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void show(Shown next) {
        shown.set(next);
    }

    public void switchTo(Coder next) {
        coder.set(Optional.of(next));
        look(sight.get().whole());
    }

    /** Adds a coder, whose name must not be taken, and switches to them. */
    public Pending<Coder> addCoder(String name) {
        return addCoder(name, CoderStore.free(snapshot().coders()));
    }

    /**
     * Adds a coder, whose name must not be taken, and switches to them.
     *
     * @param colour as #RRGGBB
     */
    public Pending<Coder> addCoder(String name, String colour) {
        return act(
                        Words.of("session.add_coder", name),
                        edit -> edit.coders().add(name.strip(), colour))
                .then(this::switchTo);
    }

    /**
     * Gives a coder another colour.
     *
     * @param to as #RRGGBB
     */
    public void recolour(Coder whom, String to) {
        if (!whom.colour().equalsIgnoreCase(to)) {
            act(
                    Words.of("session.recolour", whom.name()),
                    edit -> {
                        edit.coders().recolour(whom, to);
                        return true;
                    });
        }
    }

    /**
     * Does one action of the current coder. The result arrives after the snapshot that holds it.
     *
     * @param label what is done, in words; holds no report text
     */
    public <T> Pending<T> act(String label, Function<Edit, T> work) {
        var by = coder.get();
        return run(label, () -> project.act(by, label, work));
    }

    /** What the next undo would change; empty when there is nothing to undo. */
    public Pending<Optional<UndoForecast>> forecastUndo() {
        var by = coder.get();
        return run(Words.of("session.undo"), () -> project.forecastUndo(by));
    }

    /** What {@link #undoTo} would change; empty when nothing would be undone. */
    public Pending<Optional<UndoForecast>> forecastUndoTo(long action) {
        var by = coder.get();
        return run(Words.of("session.undo"), () -> project.forecastUndoTo(action, by));
    }

    /** Undoes the last step, whatever it is by then. */
    public Pending<Step> undo() {
        var by = coder.get();
        return run(Words.of("session.undo"), () -> project.undo(1, by));
    }

    /** Undoes the last step as it was shown; blocked when anything was done since. */
    public Pending<Step> undo(UndoForecast shown) {
        var by = coder.get();
        return run(Words.of("session.undo"), () -> project.undo(shown, by));
    }

    /**
     * Undoes everything done after an action, which itself stays, as it was shown; blocked when
     * anything was done since.
     */
    public Pending<Step> undoTo(long action, UndoForecast shown) {
        var by = coder.get();
        return run(Words.of("session.undo"), () -> project.undoTo(action, shown, by));
    }

    public Pending<Step> redo() {
        var by = coder.get();
        return run(Words.of("session.redo"), () -> project.redo(1, by));
    }

    /** Reads from the project off the FX thread: a text, a layout, the history. */
    public <T> Pending<T> read(String attempt, Function<Project, T> work) {
        return run(attempt, () -> work.apply(project));
    }

    /** The memos on something that the current coder may see. */
    public Pending<List<Memo>> memos(String attempt, String target) {
        var by = sight.get();
        return read(attempt, project -> by.shown(project.memos(target)));
    }

    /** All memos that the current coder may see. */
    public Pending<List<Memo>> memos(String attempt) {
        var by = sight.get();
        return read(attempt, project -> by.shown(project.memos()));
    }

    private interface Work<T> {
        T run();
    }

    private <T> Pending<T> run(String attempt, Work<T> work) {
        var pending = new Pending<T>();
        worker.execute(() -> {
            try {
                T value = work.run();
                var state = project.state();
                fx.execute(() -> {
                    show(state);
                    pending.complete(value);
                });
            } catch (RuntimeException | Error e) {
                fx.execute(() -> {
                    failures.failed(attempt, e);
                    pending.fail(e);
                });
            }
        });
        return pending;
    }

    /** On the project thread: something was written, perhaps not by us. */
    private void news(Delta delta) {
        committed.add(delta);
        if (!worker.isShutdown() && newsWaits.compareAndSet(false, true)) {
            worker.execute(() -> {
                newsWaits.set(false);
                try {
                    var state = project.state();
                    fx.execute(() -> show(state));
                } catch (RuntimeException | Error e) {
                    fx.execute(() -> failures.failed(Words.of("session.reading"), e));
                }
            });
        }
    }

    private void show(ProjectState state) {
        if (state.snapshot() == sight.get().whole()) {
            return;
        }
        coder.set(coder.get().flatMap(c -> sameCoder(c, state.snapshot())));
        saved.set(clock.instant());
        nextUndo = state.undoable();
        nextRedo = state.redoable();
        look(state.snapshot());
        tell(state.snapshot().action());
    }

    private void look(Snapshot whole) {
        sight.set(sight.get().next(whole, coder.get()));
        chosenLayer = chosenLayer.filter(chosen -> isThere(chosen, whole));
        layer.set(chosenLayer.orElseGet(this::usualLayer));
        if (shown.get() instanceof Shown.One one
                && whole.coders().stream().noneMatch(c -> c.id() == one.coder())) {
            shown.set(new Shown.Mine());
        }
        if (shown.get() instanceof Shown.Final && sight.get().isNarrowed()) {
            shown.set(new Shown.Mine());
        }
        undoable.set(nextUndo.map(this::words));
        redoable.set(nextRedo.map(this::words));
        snapshot.set(sight.get().seen());
    }

    /** Where others' work is hidden, what is final cannot be told: one's own is counted. */
    private Layer usualLayer() {
        return coder.get()
                .filter(c -> sight.get().isNarrowed())
                .<Layer>map(Layer::of)
                .orElseGet(() -> Layer.standard(sight.get().whole()));
    }

    private void tell(long action) {
        for (var next = committed.peek(); next != null && next.action() <= action; ) {
            committed.remove();
            for (var listener : List.copyOf(listeners)) {
                listener.accept(next);
            }
            next = committed.peek();
        }
    }

    private static boolean isThere(Layer layer, Snapshot snapshot) {
        return !(layer instanceof Layer.Of one)
                || snapshot.coders().stream().anyMatch(c -> c.id() == one.coder());
    }

    /** The coder with the name of now; nobody when their being added was undone. */
    private static Optional<Coder> sameCoder(Coder coder, Snapshot snapshot) {
        return snapshot.coders().stream().filter(c -> c.guid().equals(coder.guid())).findFirst();
    }

    /** Finishes what was begun and lets go of the file; waits, so never on the FX thread. */
    public void close() {
        project.listen(delta -> {});
        try {
            closers.forEach(this::finish);
        } finally {
            try {
                worker.close();
            } finally {
                project.close();
            }
        }
    }

    /** One that fails keeps neither the others from finishing nor the file from being closed. */
    private void finish(Runnable closer) {
        try {
            closer.run();
        } catch (RuntimeException e) {
            fx.execute(() -> failures.failed(Words.of("session.closing"), e));
        }
    }
}
