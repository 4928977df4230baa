package org.postil.ui.shell;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

import org.postil.ui.control.OverlayPane;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Commands;

import java.util.HashMap;
import java.util.Map;

/** Keeps a scene's keys in step with the table of commands. */
final class Accelerators {
    private final OverlayPane overlays;
    private boolean waiting;

    Accelerators(Commands commands, Scene scene, OverlayPane overlays) {
        this.overlays = overlays;
        var all = commands.all();
        fill(commands, scene);
        all.addListener((ListChangeListener<Command>) change -> fillSoon(commands, scene));
        // a view of a list is held weakly by it: the scene keeps this one
        scene.getProperties().put(Accelerators.class, all);
    }

    /**
     * The scene goes through its keys while it runs the command of one: a command that goes to
     * another screen, and so changes the keys, must not change them under it.
     */
    private void fillSoon(Commands commands, Scene scene) {
        if (!waiting) {
            waiting = true;
            Platform.runLater(() -> {
                waiting = false;
                fill(commands, scene);
            });
        }
    }

    private void fill(Commands commands, Scene scene) {
        Map<KeyCombination, Runnable> keys = new HashMap<>();
        commands.all().forEach(c -> c.key().ifPresent(key -> keys.put(key, () -> runIfFree(c))));
        scene.getAccelerators().clear();
        scene.getAccelerators().putAll(keys);
    }

    /** Nothing happens behind a sheet. */
    private void runIfFree(Command command) {
        if (!overlays.isCovered()) {
            command.run();
        }
    }
}
