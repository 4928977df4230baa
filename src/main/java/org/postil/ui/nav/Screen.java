package org.postil.ui.nav;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;

import java.util.List;
import java.util.Map;

/**
 * One step of the work on the screen. Made once, when it is first gone to, and kept while the
 * project is open. On the FX thread only.
 */
public interface Screen {
    Node node();

    /** What is shown, beside the project's name in the top bar: "DHR04 Isla · Overview report". */
    ObservableStringValue title();

    /**
     * It is shown now, or gone to again while shown. A particular of the destination is selected.
     */
    void activate(Destination to);

    /** Another screen is shown. Work that nobody waits for any more stops. */
    default void deactivate() {}

    /**
     * Where one is on the screen (selection, caret, filter, what is half filled in), so that going
     * back, and opening the project again, comes to the same place.
     */
    default Map<String, String> saveState() {
        return Map.of();
    }

    /**
     * What is written in its fields and stored nowhere yet, by keys of the screen's own. It is kept
     * within seconds, so that a crash takes nothing, and comes back with {@link #recall}.
     */
    default Map<String, String> unstored() {
        return Map.of();
    }

    /**
     * How the screen was left when the project was closed, once and before it is first activated:
     * what holds wherever one goes on it (widths, sizes, favourites). The place is restored apart.
     */
    default void recall(Map<String, String> state) {}

    /** Back to a saved place, after activate; what is no longer there is passed over. */
    default void restoreState(Map<String, String> state) {}

    /** The parts that F6 goes through, each with something to focus. */
    default List<Node> panes() {
        return List.of(node());
    }

    /** What can be done here, for the palette, the menu and the sheet of keys. */
    default List<Command> commands() {
        return List.of();
    }

    /** What its controls do with keys that are no commands, for the sheet of keys. */
    default List<KeyHelp> keys() {
        return List.of();
    }

    /** True where passages stand in their text: the top bar then offers whose are shown. */
    default boolean showsPassages() {
        return false;
    }

    /** True where numbers are counted: the top bar then offers the layer beside the coder. */
    default boolean counts() {
        return false;
    }
}
