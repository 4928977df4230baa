package org.postil.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.postil.domain.Coder;
import org.postil.ui.control.Chip;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.util.Optional;
import java.util.function.Consumer;

/** Who is coding, always in sight; opens to switch or to add somebody. */
final class CoderChip extends MenuButton {
    private static final PseudoClass NOBODY = PseudoClass.getPseudoClass("nobody");

    private final ProjectSession session;
    private final Runnable ask;
    private final Consumer<Coder> recolour;

    /**
     * @param ask asks for a new coder's name
     * @param recolour asks for another colour of a coder
     */
    CoderChip(ProjectSession session, Runnable ask, Consumer<Coder> recolour) {
        this.session = session;
        this.ask = ask;
        this.recolour = recolour;
        setId("coder-chip");
        getStyleClass().add("coder-chip");
        setMinWidth(Region.USE_PREF_SIZE);
        session.coderProperty().addListener((property, was, now) -> show(now));
        session.snapshotProperty().addListener((property, was, now) -> fill());
        show(session.coderProperty().get());
    }

    private void show(Optional<Coder> coder) {
        setText(coder.map(Coder::name).orElse(Words.of("shell.nobody")));
        setGraphic(coder.map(c -> Chip.swatch(c.colour())).orElse(null));
        setTooltip(coder.map(c -> new Tooltip(Words.of("shell.coder_tip", c.name()))).orElse(null));
        pseudoClassStateChanged(NOBODY, coder.isEmpty());
        fill();
    }

    private void fill() {
        getItems().clear();
        for (Coder coder : session.snapshot().coders()) {
            if (!session.coderProperty().get().map(Coder::guid).equals(Optional.of(coder.guid()))) {
                var item =
                        new MenuItem(
                                Words.of("shell.coder_switch", coder.name()),
                                Chip.swatch(coder.colour()));
                item.setOnAction(event -> session.switchTo(coder));
                getItems().add(item);
            }
        }
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        var add = new MenuItem(Words.of("shell.coder_add"));
        add.setOnAction(event -> ask.run());
        getItems().add(add);
        session.coderProperty()
                .get()
                .ifPresent(own -> {
                    var colour = new MenuItem(Words.of("shell.coder_colour"));
                    colour.setOnAction(event -> recolour.accept(own));
                    getItems().add(colour);
                });
    }
}
