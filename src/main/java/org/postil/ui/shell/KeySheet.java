package org.postil.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;

import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Commands;

/** All keys on one sheet, made from the table of commands. */
final class KeySheet {
    private static final int COLUMNS = 2;

    private KeySheet() {}

    static void show(OverlayPane overlays, Commands commands) {
        var grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        var withKeys = commands.all().stream().filter(c -> c.key().isPresent()).toList();
        int rows = (withKeys.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < withKeys.size(); i++) {
            Command command = withKeys.get(i);
            int column = i / rows * 2;
            grid.add(
                    Labels.key(command.key().map(KeyCombination::getDisplayText).orElse("")),
                    column,
                    i % rows);
            grid.add(new Label(command.title().get()), column + 1, i % rows);
        }
        var sheet = new Sheet(overlays, Words.of("shell.keys"), grid).wide(680);
        sheet.main(Words.of("opening.ok"), () -> {});
        sheet.show();
    }
}
