package org.postil.ui.compare;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.postil.compare.AnswerItem;
import org.postil.compare.BulkRule;
import org.postil.compare.Choice;
import org.postil.compare.CodeItem;
import org.postil.compare.DecisionEdits;
import org.postil.compare.WorkItem;
import org.postil.compare.Worklist;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Pending;
import org.postil.ui.task.Threads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The differences between the coders, those that are listed, and what is decided. */
final class CompareViewModel {
    private final ProjectSession session;
    private final ComparedCoders who;
    private final LatestOnly listing;
    private final LatestOnly reading;
    private final ObservableList<WorkRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Worklist>> worklist =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WorkItem>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SidesText>> text =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Map<Integer, List<EvidenceText>>>> evidence =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<WorkItem.Kind>> kind =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Integer>> missing =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Code>> code =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty undecidedOnly = new SimpleBooleanProperty();
    private final ObjectProperty<List<Coder>> coders = new SimpleObjectProperty<>(List.of());
    private Optional<Snapshot> listed = Optional.empty();

    /**
     * What was decided of late and is not listed so yet, with the action from which on it is: a
     * second key must not decide on what it was before.
     */
    private final Map<String, Long> waiting = new HashMap<>();

    private boolean active;

    CompareViewModel(
            ProjectSession session, ComparedCoders who, Threads threads, Failures failures) {
        this.session = session;
        this.who = who;
        listing = new LatestOnly(threads.background(), threads.fx(), failures);
        reading = new LatestOnly(threads.background(), threads.fx(), failures);
        filter.addListener((property, was, now) -> fill());
        kind.addListener((property, was, now) -> fill());
        code.addListener((property, was, now) -> fill());
        missing.addListener((property, was, now) -> fill());
        undecidedOnly.addListener((property, was, now) -> fill());
        who.chosenProperty()
                .addListener((property, was, now) -> {
                    missing.set(Optional.empty());
                    listed = Optional.empty();
                    refresh();
                });
        session.snapshotProperty().addListener((property, was, now) -> refresh());
    }

    ObservableList<WorkRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<Worklist>> worklistProperty() {
        return worklist.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<WorkItem>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Where the selected difference is, once it was read. */
    ReadOnlyObjectProperty<Optional<SidesText>> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What the selected answers were found in, by the number of the coder, once it was read. */
    ReadOnlyObjectProperty<Optional<Map<Integer, List<EvidenceText>>>> evidenceProperty() {
        return evidence.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Words that a difference must have. */
    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Optional<WorkItem.Kind>> kindProperty() {
        return kind;
    }

    /** Only differences on this code or one below it. */
    ObjectProperty<Optional<Code>> codeProperty() {
        return code;
    }

    /** Number of a coder who has nothing there. */
    ObjectProperty<Optional<Integer>> missingProperty() {
        return missing;
    }

    BooleanProperty undecidedOnlyProperty() {
        return undecidedOnly;
    }

    /** Those compared. */
    ObjectProperty<List<Coder>> codersProperty() {
        return coders;
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    void activate() {
        active = true;
        refresh();
    }

    void deactivate() {
        active = false;
    }

    private void refresh() {
        var snapshot = snapshot();
        if (!active || listed.filter(s -> s == snapshot).isPresent()) {
            return;
        }
        var compared = who.of(snapshot);
        listed = Optional.of(snapshot);
        busy.set(true);
        listing.ask(
                Words.of("compare.listing"),
                () -> Worklist.of(snapshot, compared),
                list -> {
                    busy.set(false);
                    if (!compared.equals(coders.get())) {
                        // its sides are numbered by who was compared
                        text.set(Optional.empty());
                        evidence.set(Optional.empty());
                    }
                    coders.set(compared);
                    waiting.values().removeIf(action -> action <= snapshot.action());
                    worklist.set(Optional.of(list));
                    fill();
                },
                failure -> busy.set(false));
    }

    private void fill() {
        var items = worklist.get().map(Worklist::items).orElse(List.of());
        var byReview = new LinkedHashMap<Long, List<WorkItem>>();
        for (WorkItem item : items) {
            if (isWanted(item)) {
                byReview.computeIfAbsent(item.review().id(), r -> new ArrayList<>()).add(item);
            }
        }
        var wanted = new ArrayList<WorkRow>();
        byReview.values()
                .forEach(list -> {
                    wanted.add(
                            new WorkRow.Head(
                                    list.getFirst().review(),
                                    list.size(),
                                    (int) list.stream().filter(WorkItem::isDecided).count()));
                    list.forEach(item -> wanted.add(new WorkRow.Item(item)));
                });
        var keep = selected.get();
        rows.setAll(wanted);
        keep.flatMap(was -> listed().stream().filter(i -> isSame(i, was)).findFirst())
                .or(() -> listed().stream().findFirst())
                .ifPresentOrElse(this::select, () -> select(Optional.empty()));
    }

    static boolean isSame(WorkItem one, WorkItem other) {
        return one.key().equals(other.key()) && one.kind() == other.kind();
    }

    private boolean isWanted(WorkItem item) {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        return (kind.get().isEmpty() || kind.get().get() == item.kind())
                && missing.get().filter(c -> !item.coders().contains(c) || item.has(c)).isEmpty()
                && code.get().filter(c -> !isOn(item, c)).isEmpty()
                && (!undecidedOnly.get() || !item.isDecided())
                && (words.isEmpty()
                        || (item.review().reference() + " " + CompareWords.about(item))
                                .toLowerCase(Locale.ROOT)
                                .contains(words));
    }

    private boolean isOn(WorkItem item, Code wanted) {
        return item instanceof CodeItem found
                && found.claims().stream().anyMatch(c -> isUnder(c.code(), wanted));
    }

    private boolean isUnder(Code one, Code upper) {
        return one.id() == upper.id() || snapshot().codebook().isBelow(one, upper);
    }

    /** The differences that are listed. */
    List<WorkItem> listed() {
        return rows.stream()
                .filter(WorkRow.Item.class::isInstance)
                .map(r -> ((WorkRow.Item) r).item())
                .toList();
    }

    void select(WorkItem item) {
        select(Optional.of(item));
    }

    private void select(Optional<WorkItem> item) {
        boolean other =
                item.isEmpty() || selected.get().filter(was -> isSame(was, item.get())).isEmpty();
        selected.set(item);
        if (other) {
            text.set(Optional.empty());
            evidence.set(Optional.empty());
        }
        var project = session.project();
        int compared = coders.get().size();
        item.ifPresent(now -> {
            switch (now) {
                case CodeItem code ->
                        reading.ask(
                                Words.of("compare.reading"),
                                () -> SidesText.of(project, code, compared),
                                found -> text.set(Optional.of(found)));
                case AnswerItem answer ->
                        reading.ask(
                                Words.of("compare.reading"),
                                () -> EvidenceText.of(project, answer),
                                found -> evidence.set(Optional.of(found)));
            }
        });
    }

    /**
     * Goes on to the next difference that is listed and undecided, from the selected one on and
     * round; stays where there is none.
     */
    void next() {
        var items = listed();
        var now = selected.get();
        int at = 0;
        for (int i = 0; i < items.size(); i++) {
            if (now.isPresent() && isSame(items.get(i), now.get())) {
                at = i;
            }
        }
        for (int step = 1; step <= items.size(); step++) {
            var item = items.get((at + step) % items.size());
            if (!item.isDecided() && (now.isEmpty() || !isSame(item, now.get()))) {
                select(item);
                return;
            }
        }
    }

    /** Decides the selected difference and goes on. */
    void decide(Choice choice, String reason) {
        selected.get()
                .filter(item -> !waiting.containsKey(name(item)))
                .ifPresent(item -> {
                    act(
                            item,
                            Words.of("compare.step_decide", CompareWords.about(item)),
                            (decisions, done) -> decisions.decide(item, choice, reason));
                    next();
                });
    }

    void undecide() {
        selected.get()
                .filter(WorkItem::isDecided)
                .filter(item -> !waiting.containsKey(name(item)))
                .ifPresent(item ->
                        act(
                                item,
                                Words.of("compare.step_undecide", CompareWords.about(item)),
                                (decisions, done) -> decisions.undecide(item)));
    }

    /** Writes a memo on what is to be talked over, and goes on. */
    void discuss(String words) {
        selected.get()
                .ifPresent(item -> {
                    act(
                            Words.of("compare.step_discuss", CompareWords.about(item)),
                            (decisions, done) -> decisions.discuss(item, words));
                    next();
                });
    }

    /** All of a rule's decisions as one step. */
    Pending<Boolean> decide(List<BulkRule.Deed> deeds, String reason) {
        return act(
                Words.of("compare.step_bulk", deeds.size()),
                (decisions, done) ->
                        deeds.forEach(d -> decisions.decide(d.item(), d.choice(), reason)));
    }

    private static String name(WorkItem item) {
        return item.kind() + item.key();
    }

    private void act(WorkItem item, String label, BiConsumer<DecisionEdits, Boolean> work) {
        waiting.put(name(item), Long.MAX_VALUE);
        act(label, work)
                .then(done -> {
                    long action = snapshot().action();
                    boolean isListed = listed.filter(s -> s.action() >= action).isPresent();
                    if (isListed && !busy.get()) {
                        waiting.remove(name(item));
                    } else {
                        waiting.put(name(item), action);
                    }
                })
                .otherwise(failure -> waiting.remove(name(item)));
    }

    private Pending<Boolean> act(String label, BiConsumer<DecisionEdits, Boolean> work) {
        var by = session.coderProperty().get();
        if (by.isEmpty()) {
            var nothing = new Pending<Boolean>();
            nothing.complete(false);
            return nothing;
        }
        return session.act(
                label,
                edit -> {
                    work.accept(new DecisionEdits(edit, by.get()), true);
                    return true;
                });
    }
}
