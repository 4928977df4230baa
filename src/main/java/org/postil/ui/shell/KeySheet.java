package org.postil.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command.Group;
import org.postil.ui.nav.Commands;
import org.postil.ui.nav.KeyHelp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All keys on one sheet, made from the table of commands. */
final class KeySheet {
    private static final double KEY_WIDTH = 150;
    private static final double WIDTH = 860;
    private static final double HEIGHT = 520;

    private KeySheet() {}

    /**
     * @param own what the controls of the screen take by themselves
     */
    static void show(OverlayPane overlays, Commands commands, List<KeyHelp> own) {
        var left = new VBox(18);
        var right = new VBox(18);
        for (Group group : List.of(Group.HERE, Group.GO, Group.EDIT)) {
            add(left, group, commands);
        }
        byPart(own).forEach((part, keys) -> right.getChildren().add(part(part, keys)));
        for (Group group : List.of(Group.PROJECT, Group.VIEW, Group.HELP)) {
            add(right, group, commands);
        }
        var columns = new HBox(40, left, right);
        columns.getStyleClass().add("keys-columns");
        var scroll = new ScrollPane(columns);
        scroll.setId("keys-scroll");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        scroll.getStyleClass().add("edge-to-edge");
        var sheet = new Sheet(overlays, Words.of("shell.keys"), scroll);
        sheet.wide(WIDTH).main(Words.of("opening.ok"), () -> {});
        sheet.show();
    }

    private static void add(VBox column, Group group, Commands commands) {
        var withKeys =
                commands.all().stream()
                        .filter(c -> c.group() == group && !c.keys().isEmpty())
                        .filter(c -> !c.title().get().isEmpty())
                        .map(c -> new KeyHelp("", c.keys(), c.title().get()))
                        .toList();
        if (!withKeys.isEmpty()) {
            column.getChildren().add(part(MainMenu.title(group), withKeys));
        }
    }

    private static Map<String, List<KeyHelp>> byPart(List<KeyHelp> keys) {
        return keys.stream()
                .collect(
                        Collectors.groupingBy(
                                KeyHelp::part, LinkedHashMap::new, Collectors.toList()));
    }

    private static Node part(String title, List<KeyHelp> keys) {
        var grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        grid.getColumnConstraints().add(new ColumnConstraints(KEY_WIDTH));
        for (KeyHelp key : keys) {
            int row = grid.getRowCount();
            grid.add(Labels.key(key.key()), 0, row);
            grid.add(Labels.body(key.words()), 1, row);
        }
        return new VBox(8, Labels.section(title), grid);
    }
}
