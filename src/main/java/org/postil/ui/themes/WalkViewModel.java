package org.postil.ui.themes;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.postil.domain.Code;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;
import org.postil.ui.nav.CodePicking.Picked;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A code is split: its passages are gone through one by one, each is put to one of some other codes
 * or left where it is. Knows no nodes. On the FX thread only.
 */
final class WalkViewModel {
    /** As many as there are digits. */
    static final int MOST_TARGETS = 9;

    private final ProjectSession session;
    private final ThemeActions actions;
    private final Code code;
    private final List<PassageRow.Item> queue;
    private final int others;
    private final ObservableList<Code> targets = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(0);
    private final Excerpts excerpts;
    private final ChangeListener<Snapshot> follow = (property, was, now) -> follow(now);

    /** Where each passage was put, by its id; by the code's id. */
    private final Map<Long, Long> went = new HashMap<>();

    /** Passages that carried the code they were put to before: it stays on them. */
    private final Set<Long> carried = new HashSet<>();

    private boolean busy;
    private Runnable changed = () -> {};

    /**
     * @param items the passages of the code; those of other coders are passed over
     */
    WalkViewModel(ProjectSession session, Code code, List<PassageRow.Item> items) {
        this.session = session;
        this.code = code;
        actions = new ThemeActions(session);
        var own =
                items.stream().filter(item -> item.passage().codes().contains(code.id())).toList();
        queue = own.stream().filter(PassageRow.Item::own).toList();
        others = own.size() - queue.size();
        excerpts = new Excerpts(session, () -> changed.run());
        excerpts.list(queue.stream().map(PassageRow.Item::passage).toList());
        session.snapshot().codebook().childrenOf(code).stream()
                .filter(child -> !child.retired())
                .limit(MOST_TARGETS)
                .forEach(targets::add);
        session.snapshotProperty().addListener(follow);
    }

    /** Told of every change. */
    void onChange(Runnable told) {
        changed = told;
    }

    Code code() {
        return code;
    }

    /** The codes to which passages are put, by their digits from 1. */
    ObservableList<Code> targets() {
        return targets;
    }

    int size() {
        return queue.size();
    }

    /** How many of the code's passages are other coders'. */
    int others() {
        return others;
    }

    /** Position of the passage that is looked at; the size when all are gone through. */
    ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    boolean isOver() {
        return position.get() >= queue.size();
    }

    Optional<PassageRow.Item> current() {
        return isOver() ? Optional.empty() : Optional.of(queue.get(position.get()));
    }

    Optional<Excerpt> excerpt() {
        return current().flatMap(item -> excerpts.of(item.passage()));
    }

    /** To which code the passage that is looked at was put; empty when it was not. */
    Optional<Code> whereCurrentWent() {
        return current()
                .map(item -> went.get(item.passage().id()))
                .flatMap(id -> session.snapshot().codebook().code(id));
    }

    /** How many were put where, in the order of the targets; what was put nowhere is not there. */
    Map<Code, Integer> moved() {
        var moved = new LinkedHashMap<Code, Integer>();
        for (Code target : targets) {
            int count = (int) went.values().stream().filter(id -> id == target.id()).count();
            if (count > 0) {
                moved.put(target, count);
            }
        }
        return moved;
    }

    /** How many of the code's passages are still under it. */
    int left() {
        return queue.size() - went.size();
    }

    /** Adds a code to put passages to; one that is there, or the code itself, is not added. */
    boolean addTarget(Code target) {
        boolean fits =
                targets.size() < MOST_TARGETS
                        && target.id() != code.id()
                        && targets.stream().noneMatch(t -> t.id() == target.id());
        if (fits) {
            targets.add(target);
            changed.run();
        }
        return fits;
    }

    /** Makes a code of this name and adds it. */
    Pending<Long> makeTarget(Picked.New made) {
        return actions.make(made)
                .then(id -> session.snapshot().codebook().code(id).ifPresent(this::addTarget));
    }

    void removeTarget(Code target) {
        targets.remove(target);
        changed.run();
    }

    /**
     * Puts the passage to the target with a digit, and goes on. While one is being put nothing is.
     *
     * @param digit from 1
     */
    void put(int digit) {
        var item = current();
        if (busy || item.isEmpty() || digit < 1 || digit > targets.size()) {
            return;
        }
        var target = targets.get(digit - 1);
        var now = passage(item.get(), session.snapshot());
        if (now.isEmpty()) {
            skip();
            return;
        }
        long from = went.getOrDefault(item.get().passage().id(), code.id());
        if (from == target.id()) {
            skip();
            return;
        }
        var was = session.snapshot().codebook().code(from);
        if (was.isEmpty()) {
            return;
        }
        busy = true;
        boolean stays = carried.contains(now.get().id());
        boolean there = now.get().codes().contains(target.id());
        var work =
                stays ? actions.add(now.get(), target) : actions.move(now.get(), was.get(), target);
        work.then(
                        done -> {
                            busy = false;
                            went.put(now.get().id(), target.id());
                            if (there) {
                                carried.add(now.get().id());
                            } else {
                                carried.remove(now.get().id());
                            }
                            skip();
                        })
                .otherwise(cause -> busy = false);
    }

    /** Goes on and leaves the passage where it is. */
    void skip() {
        if (!isOver()) {
            position.set(position.get() + 1);
            changed.run();
        }
    }

    void back() {
        if (position.get() > 0) {
            position.set(position.get() - 1);
            changed.run();
        }
    }

    /** From the first one again. */
    void again() {
        position.set(0);
        changed.run();
    }

    /** What was undone is looked at again; what is gone is passed over. */
    private void follow(Snapshot now) {
        if (busy) {
            return;
        }
        var undone = new ArrayList<Integer>();
        for (int i = 0; i < queue.size(); i++) {
            long id = queue.get(i).passage().id();
            Long target = went.get(id);
            boolean there =
                    target != null
                            && passage(queue.get(i), now)
                                    .filter(p -> p.codes().contains(target))
                                    .filter(p -> !p.codes().contains(code.id()))
                                    .isPresent();
            if (target != null && !there) {
                went.remove(id);
                undone.add(i);
            }
        }
        targets.removeIf(target -> now.codebook().code(target.id()).isEmpty());
        if (!undone.isEmpty()) {
            position.set(undone.getFirst());
        }
        changed.run();
    }

    private static Optional<Passage> passage(PassageRow.Item item, Snapshot snapshot) {
        return snapshot.passagesOf(item.passage().document()).stream()
                .filter(p -> p.id() == item.passage().id())
                .findFirst();
    }

    /** Listens no longer. */
    void close() {
        session.snapshotProperty().removeListener(follow);
        excerpts.stop();
    }
}
