package org.postil.ui.nav;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Goes from screen to screen, and back to the same place. On the FX thread only. */
public final class Navigator {
    private static final int REMEMBERED = 100;

    /** Where one is. */
    public record Here(Destination destination, Screen screen) {}

    private record Visit(Destination destination, Map<String, String> state) {}

    private final Function<WorkView, Screen> screens;
    private final Predicate<WorkView> exists;
    private final Map<WorkStep, WorkView> last = new EnumMap<>(WorkStep.class);
    private final Map<WorkView, Map<String, String>> left;
    private final Map<WorkView, Screen> visited = new EnumMap<>(WorkView.class);
    private final Deque<Visit> before = new ArrayDeque<>();
    private final Deque<Visit> after = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Here> here = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /**
     * @param screens the screen of each view, always the same one
     * @param exists which screens there are
     * @param left how the screens were left when the project was closed
     */
    public Navigator(
            Function<WorkView, Screen> screens,
            Predicate<WorkView> exists,
            Map<WorkView, Map<String, String>> left) {
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

    public boolean exists(WorkView view) {
        return exists.test(view);
    }

    public boolean exists(WorkStep step) {
        return !views(step).isEmpty();
    }

    /** The screens of a step, in the order of their tabs. */
    public List<WorkView> views(WorkStep step) {
        return WorkView.of(step).stream().filter(exists).toList();
    }

    /** Goes to the screen of a step that was shown last, else to its first. */
    public void enter(WorkStep step) {
        var views = views(step);
        if (!views.isEmpty()) {
            go(Destination.to(last.getOrDefault(step, views.getFirst())));
        }
    }

    /** Goes to a step; where one is on it already, to the next of its screens. */
    public void enterNext(WorkStep step) {
        var now = here.get();
        var views = views(step);
        int shown = now == null ? -1 : views.indexOf(now.destination.view());
        if (shown < 0 || views.size() == 1) {
            enter(step);
        } else {
            go(Destination.to(views.get((shown + 1) % views.size())));
        }
    }

    /** Goes to a place; one without a screen is passed over. */
    public void go(Destination to) {
        if (!exists(to.view())) {
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
    public Map<WorkView, Map<String, String>> leave() {
        var states = new EnumMap<WorkView, Map<String, String>>(WorkView.class);
        states.putAll(left);
        visited.forEach((view, screen) -> states.put(view, screen.saveState()));
        return states;
    }

    /** What is written on the screens and stored nowhere yet. */
    public Map<WorkView, Map<String, String>> unstored() {
        var written = new EnumMap<WorkView, Map<String, String>>(WorkView.class);
        visited.forEach((view, screen) -> written.put(view, screen.unstored()));
        return written;
    }

    private void arrive(Destination to, Map<String, String> state) {
        var was = here.get();
        var screen = screens.apply(to.view());
        if (was != null && was.screen != screen) {
            was.screen.deactivate();
        }
        // shown first: a screen may want to scroll and to focus, which needs a scene
        last.put(to.step(), to.view());
        here.set(new Here(to, screen));
        boolean first = visited.put(to.view(), screen) == null;
        if (first) {
            screen.recall(left.getOrDefault(to.view(), Map.of()));
        }
        screen.activate(to);
        if (!state.isEmpty()) {
            screen.restoreState(state);
        } else if (first && to.equals(Destination.to(to.view()))) {
            screen.restoreState(left.getOrDefault(to.view(), Map.of()));
        }
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
