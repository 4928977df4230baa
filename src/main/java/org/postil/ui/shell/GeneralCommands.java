package org.postil.ui.shell;

import javafx.beans.value.ObservableBooleanValue;

import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Command.Group;
import org.postil.ui.nav.Commands;
import org.postil.ui.theme.Appearance;
import org.postil.ui.theme.Scheme;

import java.util.Optional;

/** What can be done with or without a project. */
final class GeneralCommands {
    /** The means of the window that the commands call. */
    interface Actions {
        void makeProject();

        void openProject();

        void openSample();

        void closeProject();

        void quit();

        void palette();

        void keys();
    }

    private GeneralCommands() {}

    static void register(
            Commands commands,
            Actions actions,
            ObservableBooleanValue hasProject,
            Appearance appearance) {
        commands.add(
                Command.of(
                        "project.new",
                        Group.PROJECT,
                        Words.of("opening.new"),
                        "Shortcut+N",
                        actions::makeProject));
        commands.add(
                Command.of(
                        "project.open",
                        Group.PROJECT,
                        Words.of("opening.open"),
                        "Shortcut+O",
                        actions::openProject));
        commands.add(
                Command.of(
                        "project.sample",
                        Group.PROJECT,
                        Words.of("opening.sample"),
                        "",
                        actions::openSample));
        commands.add(
                Command.of(
                                "project.close",
                                Group.PROJECT,
                                Words.of("shell.close_project"),
                                "Shortcut+W",
                                actions::closeProject)
                        .when(hasProject));
        commands.add(
                Command.of(
                        "window.quit",
                        Group.PROJECT,
                        Words.of("shell.quit"),
                        "Shortcut+Q",
                        actions::quit));
        commands.add(palette(actions));
        commands.add(keys(actions));
        view(commands, appearance);
    }

    private static Command palette(Actions actions) {
        return Command.of(
                Command.PALETTE,
                Group.GO,
                Words.of("shell.palette"),
                "Shortcut+Shift+P",
                actions::palette);
    }

    private static Command keys(Actions actions) {
        return Command.of("help.keys", Group.HELP, Words.of("shell.keys"), "F1", actions::keys)
                .lettered("?");
    }

    /** The first is the one that is named; the others are where keyboards have the same sign. */
    private static Command keyed(Command command, String... keys) {
        return new Command(
                command.id(),
                command.group(),
                command.title(),
                Optional.of(new AnyKey(keys)),
                command.letter(),
                command.enabled(),
                command.action());
    }

    private static void view(Commands commands, Appearance appearance) {
        commands.add(scheme("view.light", "shell.light", appearance, Scheme.LIGHT));
        commands.add(scheme("view.dark", "shell.dark", appearance, Scheme.DARK));
        commands.add(scheme("view.system", "shell.system", appearance, Scheme.SYSTEM));
        commands.add(
                keyed(
                        Command.of(
                                "view.larger",
                                Group.VIEW,
                                Words.of("shell.larger"),
                                "",
                                appearance::larger),
                        "Shortcut+EQUALS",
                        "Shortcut+Shift+EQUALS",
                        "Shortcut+PLUS",
                        "Shortcut+ADD"));
        commands.add(
                keyed(
                        Command.of(
                                "view.smaller",
                                Group.VIEW,
                                Words.of("shell.smaller"),
                                "",
                                appearance::smaller),
                        "Shortcut+MINUS",
                        "Shortcut+SUBTRACT"));
        commands.add(
                Command.of(
                        "view.usual",
                        Group.VIEW,
                        Words.of("shell.usual"),
                        "Shortcut+0",
                        appearance::usualSize));
    }

    private static Command scheme(String id, String key, Appearance appearance, Scheme scheme) {
        return Command.of(
                id, Group.VIEW, Words.of(key), "", () -> appearance.schemeProperty().set(scheme));
    }
}
