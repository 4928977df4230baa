package org.postil.ui.shell;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.postil.domain.Coder;
import org.postil.tally.Layer;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

/** Whose work is counted, on screens that count; never the same control as who is coding. */
final class LayerChooser extends MenuButton {
    private final ProjectSession session;

    LayerChooser(ProjectSession session) {
        this.session = session;
        setId("layer-chooser");
        getStyleClass().add("layer-chooser");
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        session.layerProperty().addListener((property, was, now) -> refill());
        session.snapshotProperty().addListener((property, was, now) -> refill());
        refill();
    }

    private void refill() {
        setText(
                Words.of(
                        "shell.job_line",
                        Words.of("shell.layer"),
                        name(session.layerProperty().get())));
        getItems().clear();
        item(new Layer.Final());
        item(new Layer.Any());
        for (Coder coder : session.snapshot().coders()) {
            item(Layer.of(coder));
        }
    }

    private void item(Layer layer) {
        var item = new MenuItem(name(layer));
        item.setOnAction(event -> session.count(layer));
        getItems().add(item);
    }

    private static String name(Layer layer) {
        return switch (layer) {
            case Layer.Final last -> Words.of("shell.layer_final");
            case Layer.Any any -> Words.of("shell.layer_any");
            case Layer.Of one -> one.coderName();
        };
    }
}
