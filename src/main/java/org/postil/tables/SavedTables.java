package org.postil.tables;

import org.postil.domain.Review;
import org.postil.domain.SavedTable;
import org.postil.domain.Snapshot;
import org.postil.project.Edit;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOutcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Saves the tables of a study and counts them again. */
public final class SavedTables {
    private SavedTables() {}

    /**
     * What is stored of a table.
     *
     * @param tally what the settings give in the snapshot
     */
    public static String recipe(
            Snapshot snapshot,
            TallyEngine engine,
            TableSettings settings,
            Tally tally,
            Instant at) {
        return Recipe.of(snapshot, engine, settings, tally, at).json();
    }

    /** The recipe with another title; one that cannot be read stays as it is. */
    public static String retitled(String recipe, String title) {
        return Recipe.retitled(recipe, title);
    }

    /** Counts a table and says what has changed since it was saved. */
    public static TableRun run(Snapshot snapshot, TallyEngine engine, SavedTable table) {
        try {
            var recipe = Recipe.read(table.recipe());
            var settings = recipe.settings(snapshot);
            return switch (engine.tally(snapshot, settings.request())) {
                case TallyOutcome.Refused refused ->
                        new TableRun.NotCounted(table, refused.message());
                case Tally tally ->
                        new TableRun.Counted(
                                table, settings, tally, changes(snapshot, engine, recipe, tally));
            };
        } catch (Unreadable e) {
            return new TableRun.NotCounted(table, e.words());
        }
    }

    /** All tables in their order. */
    public static List<TableRun> runAll(Snapshot snapshot, TallyEngine engine) {
        return snapshot.savedTables().stream().map(t -> run(snapshot, engine, t)).toList();
    }

    private static Changes changes(
            Snapshot snapshot, TallyEngine engine, Recipe recipe, Tally tally) {
        var states = ReviewStates.of(snapshot, engine, tally);
        var was = recipe.figures();
        var now = Figures.of(snapshot, tally);
        Map<String, String> then =
                recipe.reviews().stream()
                        .collect(
                                Collectors.toMap(
                                        ReviewStates.State::guid,
                                        ReviewStates.State::reference,
                                        (a, b) -> a));
        return new Changes(
                recipe.savedAt(),
                recipe.action(),
                new Changes.Count(was.universe(), now.universe()),
                new Changes.Count(was.units(), now.units()),
                new Changes.Count(was.read(), now.read()),
                new Changes.Count(passages(recipe.reviews()), passages(states)),
                reviews(snapshot, recipe.reviews(), states),
                recipe.codebook().until(CodebookState.of(snapshot, tally.request())),
                Differences.of(was, now, then, snapshot));
    }

    private static long passages(List<ReviewStates.State> states) {
        return states.stream().mapToLong(ReviewStates.State::passages).sum();
    }

    private static List<ReviewChange> reviews(
            Snapshot snapshot, List<ReviewStates.State> was, List<ReviewStates.State> now) {
        var before = new HashMap<String, ReviewStates.State>();
        was.forEach(state -> before.put(state.guid(), state));
        var changes = new ArrayList<ReviewChange>();
        for (var state : now) {
            var old = before.remove(state.guid());
            if (old == null) {
                changes.add(
                        new ReviewChange(
                                ReviewChange.What.ADDED, state.reference(), "counted since"));
            } else {
                changed(old, state)
                        .ifPresent(words ->
                                changes.add(
                                        new ReviewChange(
                                                ReviewChange.What.CHANGED,
                                                state.reference(),
                                                words)));
            }
        }
        for (var state : was) {
            if (before.containsKey(state.guid())) {
                changes.add(
                        new ReviewChange(
                                ReviewChange.What.REMOVED,
                                state.reference(),
                                whyNotCounted(snapshot, state)));
            }
        }
        return changes;
    }

    private static Optional<String> changed(ReviewStates.State was, ReviewStates.State now) {
        if (was.passages() != now.passages()) {
            return Optional.of(was.passages() + " passages, now " + now.passages());
        }
        if (was.passageMark() != now.passageMark()) {
            return Optional.of("other passages");
        }
        if (was.answerMark() != now.answerMark()) {
            return Optional.of("other answers");
        }
        return was.personMark() == now.personMark()
                ? Optional.empty()
                : Optional.of("other persons");
    }

    private static String whyNotCounted(Snapshot snapshot, ReviewStates.State state) {
        return snapshot.reviews().stream()
                .filter(r -> r.guid().equals(state.guid()))
                .findFirst()
                .map(review ->
                        review.inclusion() == Review.Inclusion.INCLUDED
                                ? "the condition does not hold"
                                : "not included")
                .orElse("no longer in the project");
    }

    /** Why a table cannot have a name; empty when it can. */
    public static Optional<String> whyNotCalled(Snapshot snapshot, String name, long table) {
        if (name.isBlank()) {
            return Optional.of("Give the table a name.");
        }
        boolean taken =
                snapshot.savedTables().stream()
                        .anyMatch(t -> t.id() != table && t.name().equalsIgnoreCase(name.strip()));
        return taken ? Optional.of("There is a table of that name already.") : Optional.empty();
    }

    /** Puts a table at another place among the others, from 0. */
    public static void move(Edit edit, Snapshot snapshot, long table, int place) {
        var order = new ArrayList<>(snapshot.savedTables());
        var moved = order.stream().filter(t -> t.id() == table).findFirst();
        if (moved.isEmpty()) {
            return;
        }
        order.remove(moved.get());
        order.add(Math.clamp(place, 0, order.size()), moved.get());
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).position() != i + 1) {
                edit.savedTables().setPosition(order.get(i).id(), i + 1);
            }
        }
    }
}
