package org.postil.ui.codebook;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.postil.codebook.Palette;
import org.postil.codebook.Step;
import org.postil.domain.Code;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be done with the selected code, each with its key. The keys work while the
 * codebook has the focus: elsewhere in the window they may mean something else.
 */
final class CodebookMenu {
    private final CodebookViewModel model;
    private final CodeActions actions;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param alone whether it can be done while no code is selected
     */
    private record Entry(
            String words, KeyCombination key, Runnable action, boolean alone, boolean apart) {}

    CodebookMenu(CodebookViewModel model, CodeActions actions) {
        this.model = model;
        this.actions = actions;
        entries.add(entry("codebook.add_beside", "INSERT", actions::addBeside, true, false));
        entries.add(entry("codebook.add_below", "Shift+INSERT", actions::addBelow, false, false));
        entries.add(entry("codebook.rename", "F2", actions::rename, false, true));
        entries.add(entry("codebook.edit", "Alt+ENTER", actions::edit, false, false));
        entries.add(entry("codebook.up", "Alt+UP", () -> actions.step(Step.UP), false, true));
        entries.add(
                entry("codebook.down", "Alt+DOWN", () -> actions.step(Step.DOWN), false, false));
        entries.add(
                entry(
                        "codebook.out",
                        "Shortcut+Shift+LEFT",
                        () -> actions.step(Step.OUT),
                        false,
                        false));
        entries.add(
                entry(
                        "codebook.in",
                        "Shortcut+Shift+RIGHT",
                        () -> actions.step(Step.IN),
                        false,
                        false));
        entries.add(entry("codebook.move", "F5", actions::move, false, false));
        entries.add(entry("codebook.merge", "F8", actions::merge, false, true));
        entries.add(entry("codebook.retire", "Shift+DELETE", actions::retire, false, false));
        entries.add(entry("codebook.remove", "DELETE", actions::remove, false, false));
    }

    private static Entry entry(
            String words, String key, Runnable action, boolean alone, boolean apart) {
        return new Entry(words, KeyCombination.valueOf(key), action, alone, apart);
    }

    /** Does what a key stands for; false for a key that stands for nothing here. */
    boolean key(KeyEvent event) {
        for (Entry entry : entries) {
            if (entry.key().match(event)) {
                entry.action().run();
                return true;
            }
        }
        return false;
    }

    /**
     * The menu as it is now. It is shown by hand and not set on the list: JavaFX would make its
     * keys keys of the whole window.
     */
    ContextMenu menu() {
        var menu = new ContextMenu();
        menu.setId("codebook-menu");
        var selected = model.selectedProperty().get();
        for (Entry entry : entries) {
            if (entry.apart()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            var item = new MenuItem(words(entry.words(), selected));
            item.setAccelerator(entry.key());
            item.setOnAction(event -> entry.action().run());
            item.setDisable(!entry.alone() && selected.isEmpty());
            menu.getItems().add(item);
            if (entry.words().equals("codebook.edit")) {
                menu.getItems().add(colours(selected));
            }
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(fold("codebook.fold_all", true));
        menu.getItems().add(fold("codebook.open_all", false));
        return menu;
    }

    private static String words(String key, Optional<Code> selected) {
        boolean again = key.equals("codebook.retire") && selected.filter(Code::retired).isPresent();
        return Words.of(again ? "codebook.take_up" : key);
    }

    private Menu colours(Optional<Code> selected) {
        var menu = new Menu(Words.of("codebook.colour"));
        menu.setDisable(selected.filter(model::isTheme).isEmpty());
        for (var colour : Palette.colours()) {
            var item = new MenuItem(colour.name(), CodeMark.square(colour.hex()));
            item.setOnAction(event -> actions.recolour(colour.hex()));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem fold(String words, boolean away) {
        var item = new MenuItem(Words.of(words));
        item.setOnAction(event -> model.foldAll(away));
        return item;
    }
}
