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

    Accelerators(Commands commands, Scene scene, OverlayPane overlays) {
        this.overlays = overlays;
        var all = commands.all();
        fill(commands, scene);
        all.addListener((ListChangeListener<Command>) change -> fill(commands, scene));
        // a view of a list is held weakly by it: the scene keeps this one
        scene.getProperties().put(Accelerators.class, all);
    }

    private void fill(Commands commands, Scene scene) {
        Map<KeyCombination, Runnable> keys = new HashMap<>();
        commands.all().forEach(c -> c.key().ifPresent(key -> keys.put(key, () -> runIfFree(c))));
        scene.getAccelerators().clear();
        scene.getAccelerators().putAll(keys);
    }

    /**
     * Nothing happens behind a sheet. The scene goes through its keys while it calls this: a
     * command that goes to another screen, and so changes the keys, has to wait until it is done.
     */
    private void runIfFree(Command command) {
        if (!overlays.isCovered()) {
            Platform.runLater(command::run);
        }
    }
}
