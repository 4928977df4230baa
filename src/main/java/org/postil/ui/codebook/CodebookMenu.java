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
import org.postil.domain.Facet;
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
    private final CodeList list;
    private final List<Entry> entries = new ArrayList<>();

    /** How many codes must be selected. */
    private enum Needs {
        NONE,
        ONE,
        SOME
    }

    /**
     * @param keys the first is shown
     */
    private record Entry(
            String words, List<KeyCombination> keys, Runnable action, Needs needs, boolean apart) {
        Entry apartFromAbove() {
            return new Entry(words, keys, action, needs, true);
        }
    }

    CodebookMenu(CodebookViewModel model, CodeActions actions, CodeList list) {
        this.model = model;
        this.actions = actions;
        this.list = list;
        entries.add(entry("codebook.add_beside", Needs.NONE, actions::addBeside, "INSERT"));
        entries.add(entry("codebook.add_below", Needs.ONE, actions::addBelow, "Shift+INSERT"));
        entries.add(entry("codebook.rename", Needs.ONE, actions::rename, "F2").apartFromAbove());
        entries.add(entry("codebook.edit", Needs.ONE, actions::edit, "Alt+ENTER"));
        entries.add(entry("codebook.memo", Needs.ONE, actions::memo, "Alt+M"));
        if (actions.hasThemes()) {
            entries.add(
                    entry(
                                    "codebook.show_passages",
                                    Needs.ONE,
                                    actions::showPassages,
                                    "Shortcut+ENTER")
                            .apartFromAbove());
        }
        entries.add(step("codebook.up", Step.UP, "Alt+UP").apartFromAbove());
        entries.add(step("codebook.down", Step.DOWN, "Alt+DOWN"));
        // where one is used to Alt and an arrow for going back, the second key is the safer one
        entries.add(step("codebook.out", Step.OUT, "Alt+LEFT", "Shortcut+Shift+LEFT"));
        entries.add(step("codebook.in", Step.IN, "Alt+RIGHT", "Shortcut+Shift+RIGHT"));
        entries.add(entry("codebook.move", Needs.SOME, actions::move, "F5"));
        entries.add(entry("codebook.merge", Needs.ONE, actions::merge, "F8").apartFromAbove());
        if (actions.hasThemes()) {
            entries.add(entry("codebook.split", Needs.ONE, actions::split, "Shift+F8"));
        }
        entries.add(entry("codebook.succeed", Needs.ONE, actions::succeed, "F9"));
        entries.add(entry("codebook.retire", Needs.SOME, actions::retire, "Shift+DELETE"));
        entries.add(entry("codebook.remove", Needs.ONE, actions::remove, "DELETE"));
    }

    private Entry step(String words, Step step, String... keys) {
        return entry(words, Needs.ONE, () -> actions.step(step), keys);
    }

    private static Entry entry(String words, Needs needs, Runnable action, String... keys) {
        return new Entry(
                words,
                List.of(keys).stream().map(KeyCombination::valueOf).toList(),
                action,
                needs,
                false);
    }

    private boolean isPossible(Entry entry) {
        int selected = list.selectedCodes().size();
        return switch (entry.needs()) {
            case NONE -> true;
            case ONE -> selected == 1;
            case SOME -> selected > 0;
        };
    }

    /** Does what a key stands for; false for a key that stands for nothing here. */
    boolean key(KeyEvent event) {
        for (Entry entry : entries) {
            if (entry.keys().stream().anyMatch(key -> key.match(event))) {
                if (isPossible(entry)) {
                    entry.action().run();
                }
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
            item.setAccelerator(entry.keys().getFirst());
            item.setOnAction(event -> entry.action().run());
            item.setDisable(!isPossible(entry));
            item.setId("menu-" + entry.words().replace('.', '-'));
            menu.getItems().add(item);
            if (entry.words().equals("codebook.edit")) {
                menu.getItems().add(colours());
            }
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (Facet facet : model.codebook().facets()) {
            var item = new MenuItem(Words.of("codebook.add_in", facet.name()));
            item.setOnAction(event -> actions.addAtTop(facet));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(fold("codebook.fold_all", true));
        menu.getItems().add(fold("codebook.open_all", false));
        menu.getItems().add(new SeparatorMenuItem());
        var groups = new MenuItem(Words.of("codebook.groups"));
        groups.setId("menu-codebook-groups");
        groups.setOnAction(event -> actions.groups());
        menu.getItems().add(groups);
        return menu;
    }

    private static String words(String key, Optional<Code> selected) {
        boolean again = key.equals("codebook.retire") && selected.filter(Code::retired).isPresent();
        return Words.of(again ? "codebook.take_up" : key);
    }

    private Menu colours() {
        var menu = new Menu(Words.of("codebook.colour"));
        var codes = list.selectedCodes();
        menu.setDisable(codes.isEmpty() || !codes.stream().allMatch(model::isTheme));
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
