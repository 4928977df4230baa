package org.postil.ui.grid;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.postil.domain.AnswerValue.MissingReason;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Optional;

/** What can be done with the selected cells, for the mouse. */
final class GridMenu {
    private GridMenu() {}

    static ContextMenu of(GridViewModel model, GridKeys.Actions actions) {
        var menu = new ContextMenu();
        menu.setId("grid-menu");
        menu.getItems()
                .setAll(
                        item("grid.edit_cell", "F2", () -> actions.write(Optional.empty())),
                        item("grid.to_form", "Enter", actions::form),
                        new SeparatorMenuItem(),
                        item("grid.copy_cells", "Shortcut+C", actions::copy),
                        item("grid.paste_cells", "Shortcut+V", actions::paste),
                        item("grid.fill_down", "Shortcut+D", model::fillDown),
                        item("grid.sort_by", "Alt+S", actions::sort),
                        new SeparatorMenuItem());
        for (MissingReason reason : List.of(MissingReason.values())) {
            menu.getItems()
                    .add(
                            item(
                                    GridWords.key(reason),
                                    switch (reason) {
                                        case NOT_RECORDED -> "Alt+N";
                                        case REDACTED -> "Alt+R";
                                        case NOT_APPLICABLE -> "Alt+A";
                                    },
                                    () -> model.setMissing(reason)));
        }
        menu.getItems().add(item("grid.keys_clear", "Delete", model::clear));
        return menu;
    }

    private static MenuItem item(String words, String key, Runnable action) {
        var item = new MenuItem(Words.of(words));
        item.setAccelerator(KeyCombination.valueOf(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
