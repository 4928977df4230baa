package org.postil.ui.tally;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.postil.domain.SavedTable;
import org.postil.domain.Snapshot;
import org.postil.tables.SavedTables;
import org.postil.tables.TableRun;
import org.postil.tables.TableSettings;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;
import org.postil.tally.Tally;
import org.postil.tally.TallyOutcome;
import org.postil.tally.TallyRequest;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The saved tables, each counted again whenever the project changes, and the one that is open: what
 * is shown on the screen may be as it was saved, or edited. Knows no nodes.
 */
final class TablesViewModel {
    private final ProjectSession session;
    private final TallyViewModel table;
    private final InstantSource clock;
    private final LatestOnly running;
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Item>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<TallyViewModel.CellKey, String>> differing =
            new ReadOnlyObjectWrapper<>(Map.of());

    /** Of the open table; empty when none is. */
    private String openGuid = "";

    private Optional<Saved> asSaved = Optional.empty();
    private boolean active;

    /** To be opened once it is counted; 0 for none. */
    private long wanted;

    /** How the open table was saved. */
    private record Saved(TallyChoices choices, Layer layer) {}

    /**
     * A saved table.
     *
     * @param run empty until it was counted
     */
    record Item(SavedTable table, Optional<TableRun> run) {
        boolean changed() {
            return counted().filter(c -> !c.changes().sameNumbers()).isPresent();
        }

        boolean broken() {
            return run.filter(TableRun.NotCounted.class::isInstance).isPresent();
        }

        Optional<TableRun.Counted> counted() {
            return run.filter(TableRun.Counted.class::isInstance).map(TableRun.Counted.class::cast);
        }

        /** Same, changed or why it cannot be counted, in words; empty until it was counted. */
        String told() {
            return switch (run.orElse(null)) {
                case null -> "";
                case TableRun.Counted counted -> counted.changes().headline();
                case TableRun.NotCounted not -> Words.of("tables.not_counted", not.why());
            };
        }
    }

    TablesViewModel(
            ProjectSession session,
            TallyViewModel table,
            Threads threads,
            Failures failures,
            InstantSource clock) {
        this.session = session;
        this.table = table;
        this.clock = clock;
        running = new LatestOnly(threads.background(), threads.fx(), failures);
        session.snapshotProperty().addListener((property, was, now) -> run());
        session.layerProperty().addListener((property, was, now) -> compare());
        table.choicesProperty().addListener((property, was, now) -> compare());
    }

    ReadOnlyObjectProperty<List<Item>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** The table that was opened, or saved last. */
    ReadOnlyObjectProperty<Optional<Item>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether what is shown is asked otherwise than the open table was saved. */
    ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Numbers on the screen that are not what they were, with what they were. */
    ReadOnlyObjectProperty<Map<TallyViewModel.CellKey, String>> differingProperty() {
        return differing.getReadOnlyProperty();
    }

    String openGuid() {
        return openGuid;
    }

    void activate() {
        active = true;
        run();
    }

    void deactivate() {
        active = false;
    }

    private void run() {
        if (!active) {
            return;
        }
        var snapshot = session.snapshot();
        // names and order at once, the numbers when they are counted
        show(
                snapshot.savedTables().stream()
                        .map(saved -> new Item(saved, lastRun(saved)))
                        .toList());
        var engine = session.tallies();
        running.ask(
                Words.of("tables.counting"),
                () -> SavedTables.runAll(snapshot, engine),
                runs ->
                        show(
                                runs.stream()
                                        .map(run -> new Item(run.table(), Optional.of(run)))
                                        .toList()));
    }

    private Optional<TableRun> lastRun(SavedTable saved) {
        return items.get().stream()
                .filter(item -> item.table().equals(saved))
                .findFirst()
                .flatMap(Item::run);
    }

    /** Opens a table by its id as soon as what it gives is known. */
    void openWhenCounted(long table) {
        wanted = table;
        items.get().forEach(this::openIfWanted);
    }

    private void openIfWanted(Item item) {
        if (item.table().id() == wanted && item.run().isPresent()) {
            wanted = 0;
            open(item);
        }
    }

    private void show(List<Item> now) {
        boolean wasAsSaved = asSaved.isPresent() && !edited.get();
        items.set(now);
        var item = now.stream().filter(i -> i.table().guid().equals(openGuid)).findFirst();
        if (item.isEmpty()) {
            openGuid = "";
        }
        open.set(item);
        item.flatMap(Item::counted).ifPresent(counted -> hold(counted, wasAsSaved));
        if (item.isEmpty()) {
            asSaved = Optional.empty();
        }
        compare();
        now.forEach(this::openIfWanted);
    }

    /** After a rename its condition is written with other words: they are taken over. */
    private void hold(TableRun.Counted counted, boolean takeOver) {
        var saved = saved(counted.settings());
        boolean same = asSaved.filter(saved::equals).isPresent();
        asSaved = Optional.of(saved);
        if (takeOver && !same) {
            table.choicesProperty().set(saved.choices());
        }
    }

    private Saved saved(TableSettings settings) {
        var layer = settings.request().layer();
        return new Saved(
                TallyChoices.of(settings),
                layer == null ? Layer.standard(session.snapshot()) : layer);
    }

    private void compare() {
        var saved = asSaved;
        boolean other =
                saved.filter(s ->
                                !s.choices().equals(table.choicesProperty().get())
                                        || !same(s.layer(), session.layerProperty().get()))
                        .isPresent();
        edited.set(other);
        var map = new LinkedHashMap<TallyViewModel.CellKey, String>();
        if (!other) {
            open.get()
                    .flatMap(Item::counted)
                    .ifPresent(counted -> {
                        for (var difference : counted.changes().differences()) {
                            map.put(
                                    new TallyViewModel.CellKey(
                                            difference.row(), difference.column()),
                                    difference.change());
                        }
                    });
        }
        differing.set(Map.copyOf(map));
    }

    /** By name and number alike: a coder may have been renamed. */
    private static boolean same(Layer one, Layer other) {
        return one instanceof Layer.Of a && other instanceof Layer.Of b
                ? a.coder() == b.coder()
                : one.equals(other);
    }

    /** Shows a table as it was saved; one that cannot be counted is only marked as open. */
    void open(Item item) {
        openGuid = item.table().guid();
        open.set(Optional.of(item));
        asSaved = item.counted().map(counted -> saved(counted.settings()));
        asSaved.ifPresent(saved -> {
            if (!same(saved.layer(), session.layerProperty().get())) {
                session.count(saved.layer());
            }
            table.choicesProperty().set(saved.choices());
        });
        compare();
    }

    /** Takes up the table that was open, without showing it as it was saved. */
    void recall(String guid) {
        openGuid = guid;
        run();
    }

    /** Back to the open table as it was saved. */
    void revert() {
        open.get().ifPresent(this::open);
    }

    /** Leaves the open table: what is shown stays and belongs to none. */
    void leave() {
        openGuid = "";
        asSaved = Optional.empty();
        open.set(Optional.empty());
        compare();
    }

    /** Why what is shown cannot be saved; empty when it can. */
    Optional<String> whyNotSaved() {
        return table.problemProperty().get().isPresent() || table.tallyProperty().get().isEmpty()
                ? Optional.of(Words.of("tables.nothing_to_save"))
                : Optional.empty();
    }

    Optional<String> whyNotCalled(String name, long itself) {
        return SavedTables.whyNotCalled(session.snapshot(), name, itself);
    }

    /** As printed above the open table; empty for its name. */
    String title() {
        return open.get()
                .flatMap(Item::counted)
                .map(counted -> counted.settings().title())
                .orElse("");
    }

    /**
     * Saves what is shown under a name that is free, and opens it.
     *
     * @param title as printed above it; empty for the name
     */
    void saveAs(String name, String title) {
        settings(title)
                .ifPresent(settings -> {
                    var snapshot = session.snapshot();
                    session.act(
                                    Words.of("tables.save_action", name.strip()),
                                    edit ->
                                            edit.savedTables()
                                                    .add(name.strip(), recipe(snapshot, settings)))
                            .then(id ->
                                    session.snapshot().savedTables().stream()
                                            .filter(saved -> saved.id() == id)
                                            .findFirst()
                                            .ifPresent(saved -> recall(saved.guid())));
                });
    }

    /** Saves what is shown, and the numbers of now, in place of what the open table was. */
    void update() {
        open.get()
                .ifPresent(item -> settings(title()).ifPresent(settings -> update(item, settings)));
    }

    /** Another name and title; the numbers it was saved with stay. */
    void rename(Item item, String name, String title) {
        var now = item.counted().map(TableRun.Counted::settings);
        var table = item.table();
        session.act(
                Words.of("tables.rename_action", name.strip()),
                edit -> {
                    if (!table.name().equals(name.strip())) {
                        edit.savedTables().rename(table.id(), name.strip());
                    }
                    if (now.isPresent() && !now.get().title().equals(title.strip())) {
                        edit.savedTables()
                                .setRecipe(
                                        table.id(),
                                        SavedTables.retitled(table.recipe(), title.strip()));
                    }
                    return table.id();
                });
    }

    void remove(Item item) {
        session.act(
                Words.of("tables.remove_action", item.table().name()),
                edit -> {
                    edit.savedTables().remove(item.table().id());
                    return item.table().id();
                });
    }

    /**
     * @param by -1 for one place up, 1 for one down
     */
    void move(Item item, int by) {
        var snapshot = session.snapshot();
        int at = snapshot.savedTables().indexOf(item.table());
        int to = at + by;
        if (at >= 0 && to >= 0 && to < snapshot.savedTables().size()) {
            session.act(
                    Words.of("tables.move_action", item.table().name()),
                    edit -> {
                        SavedTables.move(edit, snapshot, item.table().id(), to);
                        return item.table().id();
                    });
        }
    }

    private void update(Item item, TableSettings settings) {
        var snapshot = session.snapshot();
        session.act(
                Words.of("tables.update_action", item.table().name()),
                edit -> {
                    edit.savedTables().setRecipe(item.table().id(), recipe(snapshot, settings));
                    return item.table().id();
                });
    }

    private Optional<TableSettings> settings(String title) {
        var choices = table.choicesProperty().get();
        var asked =
                TallyViewModel.request(choices, session.snapshot(), session.layerProperty().get());
        return asked instanceof Parsed.Ok<TallyRequest>(var request)
                ? Optional.of(new TableSettings(title.strip(), request, choices.layout()))
                : Optional.empty();
    }

    private String recipe(Snapshot snapshot, TableSettings settings) {
        var engine = session.tallies();
        return switch (engine.tally(snapshot, settings.request())) {
            case Tally tally ->
                    SavedTables.recipe(snapshot, engine, settings, tally, clock.instant());
            case TallyOutcome.Refused refused ->
                    throw new IllegalStateException("a table that is shown cannot be counted");
        };
    }
}
