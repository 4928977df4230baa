package org.postil.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Commands;
import org.postil.ui.theme.Icons;

/** The menu at the left of the top bar: what can be undone first, then everything by group. */
final class MainMenu extends MenuButton {
    MainMenu(Commands commands) {
        setId("main-menu");
        setGraphic(Icons.of(Feather.MENU));
        getStyleClass().add("main-menu");
        setAccessibleText(Words.of("shell.menu"));
        setOnShowing(event -> fill(commands));
        fill(commands);
    }

    private void fill(Commands commands) {
        getItems().clear();
        for (Command command : commands.all()) {
            if (command.group() == Command.Group.EDIT) {
                getItems().add(item(command));
            }
        }
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        for (Command.Group group : Command.Group.values()) {
            if (group != Command.Group.EDIT) {
                var menu = new Menu(title(group));
                commands.all().stream()
                        .filter(command -> command.group() == group)
                        .forEach(command -> menu.getItems().add(item(command)));
                if (!menu.getItems().isEmpty()) {
                    getItems().add(menu);
                }
            }
        }
    }

    /**
     * A menu button puts the keys of its items among the scene's, in place of those that are there:
     * so an item must be possible exactly when its command is.
     */
    private static MenuItem item(Command command) {
        var item = new MenuItem();
        item.textProperty().bind(command.title());
        item.setMnemonicParsing(false);
        item.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !command.title().get().isEmpty(), command.title()));
        item.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !command.enabled().get(), command.enabled()));
        command.key().ifPresent(item::setAccelerator);
        item.setOnAction(event -> command.run());
        return item;
    }

    static String title(Command.Group group) {
        return switch (group) {
            case PROJECT -> Words.of("shell.group_project");
            case EDIT -> Words.of("shell.group_edit");
            case GO -> Words.of("shell.group_go");
            case HERE -> Words.of("shell.group_here");
            case VIEW -> Words.of("shell.group_view");
            case HELP -> Words.of("shell.group_help");
        };
    }
}
