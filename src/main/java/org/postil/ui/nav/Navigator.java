package org.postil.ui.nav;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Goes from screen to screen, and back to the same place. On the FX thread only. */
public final class Navigator {
    private static final int REMEMBERED = 100;

    /** Where one is. */
    public record Here(Destination destination, Screen screen) {}

    private record Visit(Destination destination, Map<String, String> state) {}

    private final Function<WorkStep, Screen> screens;
    private final Predicate<WorkStep> exists;
    private final Map<WorkStep, Map<String, String>> left;
    private final Map<WorkStep, Screen> visited = new EnumMap<>(WorkStep.class);
    private final Deque<Visit> before = new ArrayDeque<>();
    private final Deque<Visit> after = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Here> here = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /**
     * @param screens the screen of a step, always the same one
     * @param exists the steps that have a screen
     * @param left how the screens were left when the project was closed
     */
    public Navigator(
            Function<WorkStep, Screen> screens,
            Predicate<WorkStep> exists,
            Map<WorkStep, Map<String, String>> left) {
        this.left = left;
        this.screens = screens;
        this.exists = exists;
    }

    /** Null until something was gone to. */
    public ReadOnlyObjectProperty<@Nullable Here> hereProperty() {
        return here.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    public boolean exists(WorkStep step) {
        return exists.test(step);
    }

    /** Goes to a place; a step without a screen is passed over. */
    public void go(Destination to) {
        if (!exists(to.step())) {
            return;
        }
        var now = here.get();
        if (now != null && now.destination.equals(to)) {
            now.screen.activate(to);
            return;
        }
        if (now != null) {
            remember(before, now);
            after.clear();
        }
        arrive(to, Map.of());
    }

    /** Back to where one was before, as it was left. */
    public void back() {
        travel(before, after);
    }

    public void forward() {
        travel(after, before);
    }

    private void travel(Deque<Visit> from, Deque<Visit> to) {
        var visit = from.pollLast();
        if (visit == null) {
            return;
        }
        var now = here.get();
        if (now != null) {
            remember(to, now);
        }
        arrive(visit.destination, visit.state);
    }

    private static void remember(Deque<Visit> visits, Here place) {
        visits.addLast(new Visit(place.destination, place.screen.saveState()));
        if (visits.size() > REMEMBERED) {
            visits.removeFirst();
        }
    }

    /** How the screens are now, for the next opening. */
    public Map<WorkStep, Map<String, String>> leave() {
        var states = new EnumMap<WorkStep, Map<String, String>>(WorkStep.class);
        states.putAll(left);
        visited.forEach((step, screen) -> states.put(step, screen.saveState()));
        return states;
    }

    private void arrive(Destination to, Map<String, String> state) {
        var was = here.get();
        var screen = screens.apply(to.step());
        if (was != null && was.screen != screen) {
            was.screen.deactivate();
        }
        // shown first: a screen may want to scroll and to focus, which needs a scene
        here.set(new Here(to, screen));
        boolean first = visited.put(to.step(), screen) == null;
        if (first) {
            screen.recall(left.getOrDefault(to.step(), Map.of()));
        }
        screen.activate(to);
        if (!state.isEmpty()) {
            screen.restoreState(state);
        } else if (first && to.equals(Destination.to(to.step()))) {
            screen.restoreState(left.getOrDefault(to.step(), Map.of()));
        }
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
