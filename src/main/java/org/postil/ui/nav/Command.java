package org.postil.ui.nav;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;

import org.postil.ui.i18n.Words;

import java.util.Optional;

/**
 * Something that can be done, registered once: menu, palette, accelerators and the sheet of keys
 * are made from it.
 *
 * @param id stable, of letters and dots: "edit.undo"
 * @param title a verb first, as in a menu; may change ("Undo Code 3 quotes"); empty while there is
 *     nothing to be named, and then listed nowhere
 * @param letter a character that does it where nothing can be typed in; empty for none
 * @param enabled whether it can be done now
 */
public record Command(
        String id,
        Group group,
        ObservableStringValue title,
        Optional<KeyCombination> key,
        String letter,
        ObservableBooleanValue enabled,
        Runnable action) {
    /** Id of the command that opens the palette. */
    public static final String PALETTE = "go.palette";

    /** Id of the command that asks who is coding. */
    public static final String CODER = "project.coder";

    /** Shows what the project says about itself. */
    public static final String PROJECT_SETTINGS = "project.settings";

    /** Where coding is blind. */
    public static final String BLIND = "project.blind";

    /** Who codes which reviews. */
    public static final String ASSIGN = "project.assign";

    /** Writes a package for a coder. */
    public static final String GIVE = "project.give";

    /** Brings codebook and template of a package up to date. */
    public static final String GIVE_AGAIN = "project.give_again";

    /** Takes a colleague's file in. */
    public static final String MERGE = "project.merge";

    /** Id of the command that imports a sheet of answers. */
    public static final String IMPORT_VALUES = "project.import_values";

    /** Id of the command that imports a sheet of coded quotes. */
    public static final String IMPORT_QUOTES = "project.import_quotes";

    /** Where it stands in the menu, the palette and the sheet of keys. */
    public enum Group {
        HERE,
        EDIT,
        GO,
        PROJECT,
        VIEW,
        HELP
    }

    /**
     * A command that can always be done.
     *
     * @param key as JavaFX writes it: "Shortcut+Shift+P"; empty for none
     */
    public static Command of(String id, Group group, String title, String key, Runnable action) {
        return new Command(
                id,
                group,
                new SimpleStringProperty(title),
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)),
                "",
                new SimpleBooleanProperty(true),
                action);
    }

    public Command when(ObservableBooleanValue possible) {
        return new Command(id, group, title, key, letter, possible, action);
    }

    public Command titled(ObservableStringValue words) {
        return new Command(id, group, words, key, letter, enabled, action);
    }

    /** Done by a plain character too. */
    public Command lettered(String character) {
        return new Command(id, group, title, key, character, enabled, action);
    }

    /** Its keys as people read them: "F4 or n"; empty without one. */
    public String keys() {
        String combination = key.map(KeyCombination::getDisplayText).orElse("");
        return combination.isEmpty() || letter.isEmpty()
                ? combination + letter
                : Words.of("control.or", combination, letter);
    }

    /** The palette does not offer itself. */
    boolean isInPalette() {
        return !id.equals(PALETTE);
    }

    /** Does it, if it can be done now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
