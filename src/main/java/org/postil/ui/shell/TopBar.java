package org.postil.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

/** Menu, where one is, the way to everything, which layer is counted, and who is coding. */
final class TopBar extends HBox {
    private final Label place = Labels.muted("");
    private final LayerChooser layer;
    private final ShownChooser shown;

    TopBar(String project, Workbench bench, Command palette, Runnable askForCoder) {
        getStyleClass().add("top-bar");
        var name = new Label(project);
        name.getStyleClass().add("project-name");
        var navigator = bench.navigator();
        var back = arrow(Feather.CHEVRON_LEFT, "shell.back", navigator::back);
        back.disableProperty().bind(navigator.canGoBackProperty().not());
        var forward = arrow(Feather.CHEVRON_RIGHT, "shell.forward", navigator::forward);
        forward.disableProperty().bind(navigator.canGoForwardProperty().not());
        layer = new LayerChooser(bench.session());
        shown = new ShownChooser(bench.session());
        bench.session()
                .snapshotProperty()
                .addListener((property, was, now) -> show(navigator.hereProperty().get()));
        place.setMinWidth(0);
        getChildren()
                .addAll(
                        new MainMenu(bench.commands()),
                        name,
                        place,
                        Labels.gap(),
                        back,
                        forward,
                        paletteButton(palette),
                        layer,
                        shown,
                        new CoderChip(
                                bench.session(),
                                askForCoder,
                                coder ->
                                        CoderSheet.recolour(
                                                bench.overlays(),
                                                coder,
                                                to -> bench.session().recolour(coder, to))));
        navigator.hereProperty().addListener((property, was, now) -> show(now));
        show(navigator.hereProperty().get());
    }

    private static Button arrow(Feather icon, String key, Runnable action) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().addAll("icon-only");
        button.setAccessibleText(Words.of(key));
        button.setTooltip(new Tooltip(Words.of(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node paletteButton(Command palette) {
        var prompt = new Label(Words.of("shell.palette_prompt"));
        prompt.getStyleClass().add("prompt");
        var key = Labels.key(palette.key().map(KeyCombination::getDisplayText).orElse(""));
        var box = new HBox(8, Icons.of(Feather.SEARCH, "field-icon"), prompt, Labels.gap(), key);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(282);
        var button = new Button("", box);
        button.setId("palette-button");
        button.getStyleClass().add("palette-button");
        button.setAccessibleText(Words.of("shell.palette"));
        button.setOnAction(event -> palette.run());
        return button;
    }

    private void show(Navigator.@Nullable Here here) {
        place.textProperty().unbind();
        if (here == null) {
            place.setText("");
            layer.setVisible(false);
            shown.setVisible(false);
        } else {
            place.textProperty().bind(here.screen().title());
            layer.setVisible(here.screen().counts());
            shown.setVisible(here.screen().showsPassages() && shown.isNeeded());
        }
    }
}
