package org.postil.ui.shell;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.postil.domain.Coder;
import org.postil.ui.control.Chip;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.Shown;

/** Whose passages stand in the text, on screens of texts; there only when several code. */
final class ShownChooser extends MenuButton {
    private final ProjectSession session;

    ShownChooser(ProjectSession session) {
        this.session = session;
        setId("shown-chooser");
        getStyleClass().add("layer-chooser");
        setMinWidth(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        session.shownProperty().addListener((property, was, now) -> refill());
        session.snapshotProperty().addListener((property, was, now) -> refill());
        session.coderProperty().addListener((property, was, now) -> refill());
        refill();
    }

    /** Whether there is anything to choose. */
    boolean isNeeded() {
        return session.snapshot().coders().size() > 1;
    }

    private void refill() {
        setText(
                Words.of(
                        "shell.job_line",
                        Words.of("shell.shown"),
                        ShownWords.name(session.shownProperty().get())));
        getItems().clear();
        item(new Shown.Mine());
        var me = session.coderProperty().get();
        for (Coder coder : session.snapshot().coders()) {
            if (me.filter(c -> c.id() == coder.id()).isEmpty()) {
                var item = item(new Shown.One(coder.id(), coder.name()));
                item.setGraphic(Chip.swatch(coder.colour()));
            }
        }
        item(new Shown.All());
        // where others' work is hidden, what is final cannot be told
        if (!session.sight().isNarrowed()) {
            item(new Shown.Final());
        }
    }

    private MenuItem item(Shown shown) {
        var item = new MenuItem(ShownWords.name(shown));
        item.setOnAction(event -> session.show(shown));
        getItems().add(item);
        return item;
    }
}
