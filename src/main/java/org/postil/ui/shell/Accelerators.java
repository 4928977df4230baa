package org.postil.ui.shell;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

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
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> typed(event, commands));
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

    /** A character that nothing took does what it stands for; a screen's own are its business. */
    private void typed(KeyEvent event, Commands commands) {
        boolean shortcut = event.isControlDown() != event.isAltDown() || event.isMetaDown();
        if (!shortcut && !(event.getTarget() instanceof TextInputControl)) {
            commands.lettered(event.getCharacter())
                    .filter(command -> command.group() != Command.Group.HERE)
                    .ifPresent(command -> {
                        runIfFree(command);
                        event.consume();
                    });
        }
    }

    /** Nothing happens behind a sheet. */
    private void runIfFree(Command command) {
        if (!overlays.isCovered()) {
            command.run();
        }
    }
}
