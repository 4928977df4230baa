package org.postil.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Command.Group;
import org.postil.ui.nav.Commands;

import java.util.List;

/** All keys on one sheet, made from the table of commands. */
final class KeySheet {
    private static final double KEY_WIDTH = 110;

    private KeySheet() {}

    static void show(OverlayPane overlays, Commands commands) {
        var left = new VBox(18);
        var right = new VBox(18);
        for (Group group : List.of(Group.HERE, Group.GO, Group.EDIT)) {
            add(left, group, commands);
        }
        for (Group group : List.of(Group.PROJECT, Group.VIEW, Group.HELP)) {
            add(right, group, commands);
        }
        var sheet = new Sheet(overlays, Words.of("shell.keys"), new HBox(40, left, right));
        sheet.wide(700).main(Words.of("opening.ok"), () -> {});
        sheet.show();
    }

    private static void add(VBox column, Group group, Commands commands) {
        var withKeys =
                commands.all().stream()
                        .filter(c -> c.group() == group && c.key().isPresent())
                        .toList();
        if (withKeys.isEmpty()) {
            return;
        }
        var grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        grid.getColumnConstraints().add(new ColumnConstraints(KEY_WIDTH));
        for (Command command : withKeys) {
            int row = grid.getRowCount();
            grid.add(
                    Labels.key(command.key().map(KeyCombination::getDisplayText).orElse("")),
                    0,
                    row);
            grid.add(new Label(command.title().get()), 1, row);
        }
        column.getChildren().add(new VBox(8, Labels.section(MainMenu.title(group)), grid));
    }
}
