package org.postil.project;

import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postil.domain.Coder;
import org.postil.domain.GlyphMap;
import org.postil.domain.Memo;
import org.postil.domain.Snapshot;
import org.postil.domain.TextLayout;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An open project. Every action is one transaction, on disk when {@link #act} returns, logged and
 * undoable. May be called from any thread; the work is done in order on the project's own.
 *
 * <p>All methods throw {@link ProjectException} when the disk or the database fails.
 */
public final class Project implements AutoCloseable {
    /** Who acts when nobody in particular does. */
    public static final Optional<Coder> PROGRAM = Optional.empty();

    private final ProjectConnection file;
    private final Handle handle;
    private final History history;
    private final BackupPolicy backups;
    private final Clock clock;
    private final ProjectThread thread;

    /** These two are read and written on the project thread only. */
    private Optional<Snapshot> snapshot = Optional.empty();

    private long snapshotMark;

    private boolean changed;

    /** Ids from here on were made since the project was opened. */
    private long firstOfOpening;

    private volatile Consumer<Delta> listener = delta -> {};

    private Project(
            ProjectConnection file,
            Handle handle,
            BackupPolicy backups,
            Clock clock,
            ProjectThread thread) {
        this.file = file;
        this.handle = handle;
        this.history = new History(file.connection());
        this.backups = backups;
        this.clock = clock;
        this.thread = thread;
    }

    /** On the project thread. */
    static Project ready(
            ProjectConnection file, BackupPolicy backups, Clock clock, ProjectThread thread)
            throws SQLException {
        var handle = Jdbi.create(new Lent(file.connection())).open();
        var project = new Project(file, handle, backups, clock, thread);
        project.transaction(() -> project.history.adopt(clock.instant()));
        project.firstOfOpening = project.history.newest() + 1;
        return project;
    }

    /** The one connection, which JDBI uses and does not close. */
    private record Lent(Connection connection) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection lent) {
            // the project closes it
        }
    }

    /**
     * True when this program has the file open as a project. Such a file must not be opened for
     * anything else: on POSIX systems closing it again would give up the lock that keeps others
     * out.
     */
    public static boolean isOpenHere(Path file) {
        try {
            return OpenFiles.contains(file);
        } catch (IOException e) {
            // what cannot be looked at is not open here
            return false;
        }
    }

    /** The version of the schema that this program writes. */
    public static int schemaVersion() {
        return ProjectSchema.migrations().current();
    }

    public Path path() {
        return file.file();
    }

    /** Everything but the texts, as of the last action. */
    public Snapshot snapshot() {
        return thread.call(this::current);
    }

    /**
     * The snapshot with what can be undone and redone, all of one moment.
     *
     * @throws ProjectException when the file cannot be read, as one that is damaged inside
     */
    public ProjectState state() {
        try {
            return thread.call(() ->
                    new ProjectState(
                            current(),
                            history.nextUndo().map(StepName::of),
                            history.nextRedo().map(StepName::of)));
        } catch (JdbiException e) {
            throw new ProjectException(e);
        }
    }

    /**
     * Names the one who is told what each action, undo or redo changed, once it is committed. The
     * listener is called on the project thread, in the order of the actions: it hands the news on
     * and calls nothing here.
     */
    public void listen(Consumer<Delta> told) {
        listener = told;
    }

    private Snapshot current() throws SQLException {
        long mark = history.mark();
        long action = history.newest();
        var loader = new SnapshotLoader(handle);
        if (snapshot.isEmpty()) {
            snapshot = Optional.of(loader.load(action));
        } else if (mark > snapshotMark) {
            snapshot = Optional.of(loader.advance(snapshot.get(), action, snapshotMark + 1, mark));
        }
        snapshotMark = mark;
        return snapshot.get();
    }

    /**
     * Does one action: all that the work writes, or nothing if it throws.
     *
     * @param label what is done, in words; holds no report text
     * @return what the work returned
     */
    public <T> T act(Optional<Coder> by, String label, Function<Edit, T> work) {
        String coder = guid(by);
        return thread.call(() -> {
            var written = new ArrayList<ActionRow>();
            T result =
                    transaction(() -> {
                        var at = clock.instant();
                        var edit = new Edit(new Rows(handle, new Stamp(at, coder)));
                        T value = work.apply(edit);
                        history.commit(ActionDraft.of(label, coder), at).ifPresent(written::add);
                        return value;
                    });
            publish(written);
            return result;
        });
    }

    /** What a new project holds from the start; undo does not go back past it. */
    void begin(Consumer<Edit> work) {
        thread.call(() ->
                transaction(() -> {
                    var at = clock.instant();
                    work.accept(new Edit(new Rows(handle, new Stamp(at, ""))));
                    history.commit(ActionDraft.barrier("New project", ""), at);
                    changed = true;
                    return true;
                }));
    }

    /** Undoes up to a number of actions, the newest first, each as an action of its own. */
    public Step undo(int steps, Optional<Coder> by) {
        return step(() -> history.undo(steps, guid(by), clock.instant()));
    }

    /** Redoes up to a number of undone actions. */
    public Step redo(int steps, Optional<Coder> by) {
        return step(() -> history.redo(steps, guid(by), clock.instant()));
    }

    /**
     * Undoes the last action as {@link #forecastUndo} showed it; blocked when anything was done
     * since.
     */
    public Step undo(UndoForecast shown, Optional<Coder> by) {
        return step(() -> history.undo(shown, guid(by), clock.instant()));
    }

    /**
     * Undoes everything done after an action, which itself stays, as {@link #forecastUndoTo} showed
     * it; blocked when anything was done since.
     */
    public Step undoTo(long action, UndoForecast shown, Optional<Coder> by) {
        return step(() -> history.undoTo(action, shown, guid(by), clock.instant()));
    }

    /** What the next undo would change; empty when there is nothing to undo. */
    public Optional<UndoForecast> forecastUndo(Optional<Coder> by) {
        return thread.call(() -> new Forecasting(history, firstOfOpening, handle).next(guid(by)));
    }

    /** What {@link #undoTo} would change; empty when nothing would be undone. */
    public Optional<UndoForecast> forecastUndoTo(long action, Optional<Coder> by) {
        return thread.call(() ->
                new Forecasting(history, firstOfOpening, handle)
                        .to(action, guid(by), clock.instant()));
    }

    private void publish(List<ActionRow> actions) throws SQLException {
        for (var action : actions) {
            changed = true;
            var changes = history.changes(action.first(), action.last());
            listener.accept(Delta.of(action.id(), changes));
        }
    }

    private Step step(Callable<UndoResult> work) {
        return thread.call(() ->
                switch (transaction(work)) {
                    case UndoResult.Done done -> {
                        publish(done.recorded());
                        yield new Step.Done(done.actions().stream().map(StepName::of).toList());
                    }
                    case UndoResult.Nothing nothing -> new Step.Nothing();
                    case UndoResult.Blocked blocked -> new Step.Blocked(blocked.reason());
                });
    }

    /** The newest actions, newest first. */
    public List<HistoryEntry> history(int limit) {
        return thread.call(() -> history.list(limit).stream().map(HistoryEntry::of).toList());
    }

    /** The words of a text version; empty when there is no such version. */
    public Optional<String> text(long textVersion) {
        return thread.call(() -> DocumentStore.text(handle, textVersion));
    }

    /** What each text version's words and layout are known by, by its id: equal if they are. */
    public Map<Long, String> textKeys() {
        return thread.call(() -> DocumentStore.textKeys(handle));
    }

    public Optional<TextLayout> layout(long textVersion) {
        return thread.call(() -> DocumentStore.layout(handle, textVersion));
    }

    /** When each review, or anything in it, was last written to, by the review's id. */
    public Map<Long, Instant> lastTouched() {
        return thread.call(() -> ReviewStore.lastTouched(handle));
    }

    /**
     * The notes on something, oldest first.
     *
     * @param target guid of the passage, code, document, review or project
     */
    public List<Memo> memos(String target) {
        return thread.call(() -> MemoStore.on(handle, target));
    }

    /** All notes, oldest first. */
    public List<Memo> memos() {
        return thread.call(() -> MemoStore.all(handle));
    }

    /** The first words of each passage that a note is on, by the passage's guid. */
    public Map<String, String> notedQuotes() {
        return thread.call(() -> MemoStore.quotes(handle));
    }

    /** Where the characters stand on the pages; empty for what is no PDF. */
    public Optional<GlyphMap> glyphs(long textVersion) {
        return thread.call(() -> DocumentStore.glyphs(handle, textVersion));
    }

    /**
     * The bytes of the file that a document was made of; empty when they are not in the project.
     *
     * @param sourceHash SHA-256 of the bytes, in hex
     */
    public Optional<byte[]> source(String sourceHash) {
        return thread.call(() -> DocumentStore.source(handle, sourceHash));
    }

    /** All that can go into another project, but texts and file bytes. */
    public ProjectContent content() {
        return thread.call(() -> new ContentReader(file.connection()).read());
    }

    /**
     * A text by its hash, as {@link ContentTable#TEXT_VERSION} names it; empty if it is not here.
     */
    public Optional<String> textOf(String hash) {
        return thread.call(() -> DocumentStore.textOf(handle, hash));
    }

    /** Makes a verified copy of the file in the backup folder, whenever the last was made. */
    public BackupResult backUp(String reason) {
        return thread.call(() -> backups.make(file.connection(), reason));
    }

    /** Ids of passages whose kept words are not those that stand at their place in the text. */
    public Set<Long> misquoted() {
        return thread.call(() -> Set.copyOf(new StoredQuotes(handle).problems().keySet()));
    }

    /** Checks the file and what must hold between its rows: one result per check. */
    public List<CheckResult> check() {
        return thread.call(() -> {
            var results =
                    new ArrayList<>(
                            new IntegrityCheck(
                                            ProjectSchema.triggers(),
                                            ProjectSchema.migrations().current())
                                    .run(file.connection()));
            results.addAll(new DomainCheck(handle).run());
            return List.copyOf(results);
        });
    }

    private <T> T transaction(Callable<T> work) throws SQLException {
        handle.begin();
        boolean done = false;
        try {
            T value = work.call();
            handle.commit();
            done = true;
            return value;
        } catch (RuntimeException | SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new ProjectException(e);
        } finally {
            if (!done) {
                handle.rollback();
            }
        }
    }

    /** Closes without the backup that a changed project has otherwise. */
    void letGo() {
        thread.call(() -> {
            changed = false;
            return true;
        });
        close();
    }

    private static String guid(Optional<Coder> coder) {
        return coder.map(Coder::guid).orElse("");
    }

    /** Backs up what was changed, if that is due, and lets go of the file. */
    @Override
    public void close() {
        try {
            thread.call(() -> {
                handle.close();
                try {
                    if (changed) {
                        backups.atClose(file.connection());
                    }
                } finally {
                    file.close();
                }
                return true;
            });
        } finally {
            thread.close();
        }
    }
}
