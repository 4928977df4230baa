package org.postil.ui.reader;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.theme.Icons;

import java.util.List;

/**
 * The small bar above the text. Where it is narrow the buttons give up their words one after the
 * other, the ones that are known by their icon first; every one keeps them as its tooltip.
 */
final class ReaderToolbar extends HBox {
    private static final double LEAST_PLACE = 48;

    private final Label passages = new Label(Words.of("reader.passages_word"));
    private final List<Labeled> shortened;
    private final Label place = Labels.muted("");
    private final Button read;
    private final Button back;
    private final Button beside;
    private final BooleanProperty arrived = new SimpleBooleanProperty();

    ReaderToolbar(ReaderCommands commands, Runnable goBack, ObservableBooleanValue canGoBack) {
        getStyleClass().add("reader-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        back = new Button(Words.of("reader.back"), Icons.of(Feather.ARROW_LEFT));
        back.setId("reader-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setAccessibleText(Words.of("reader.back"));
        back.setTooltip(new Tooltip(Words.of("reader.back")));
        back.setOnAction(event -> goBack.run());
        back.managedProperty().bind(back.visibleProperty());
        back.visibleProperty().bind(arrived.and(canGoBack));
        place.setId("reader-place");
        place.setMinWidth(0);
        // three dots tell nothing
        place.visibleProperty().bind(place.widthProperty().greaterThan(LEAST_PLACE));
        read = new Button("", Icons.of(Feather.CHECK));
        read.setId("reader-mark-read");
        read.setMinWidth(Region.USE_PREF_SIZE);
        read.setOnAction(event -> commands.markRead().run());
        var find = button(Feather.SEARCH, commands.find());
        find.setText(Words.of("reader.find"));
        find.getStyleClass().remove("icon-only");
        find.setMinWidth(Region.USE_PREF_SIZE);
        beside = button(Feather.BOOK_OPEN, commands.pageBeside());
        beside.setText(Words.of("reader.page_beside_short"));
        beside.getStyleClass().remove("icon-only");
        beside.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        button(Feather.SIDEBAR, commands.toggleLeft()),
                        back,
                        joined(
                                button(Feather.CHEVRON_LEFT, commands.previousPassage()),
                                passages,
                                button(Feather.CHEVRON_RIGHT, commands.nextPassage())),
                        beside,
                        find,
                        Labels.gap(),
                        place,
                        read,
                        letter("A\u2212", commands.smaller()),
                        letter("A+", commands.larger()),
                        button(Feather.COLUMNS, commands.toggleRight()));
        passages.managedProperty().bind(passages.visibleProperty());
        shortened = List.of(find, beside, back, passages, read);
        // what is too narrow for all words must not be made wider for their sake
        setMinWidth(0);
        widthProperty().addListener(property -> fit());
        passages.fontProperty().addListener(property -> fit());
        read.textProperty().addListener(property -> fit());
        back.visibleProperty().addListener(property -> fit());
        sceneProperty().addListener(property -> fit());
    }

    /** As many words as there is room for; an icon without words is never cut off. */
    private void fit() {
        if (getScene() == null || getWidth() <= 0) {
            return;
        }
        applyCss();
        shortened.forEach(part -> worded(part, true));
        for (Labeled part : shortened) {
            if (computeMinWidth(-1) <= getWidth()) {
                return;
            }
            worded(part, false);
        }
    }

    private static void worded(Labeled part, boolean on) {
        if (part.getGraphic() == null) {
            part.setVisible(on);
        } else {
            part.setContentDisplay(on ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
    }

    private static HBox joined(Button before, Label words, Button after) {
        var box = new HBox(0, before, words, after);
        box.getStyleClass().add("reader-joined");
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static Button button(Feather icon, Command command) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().add("icon-only");
        wire(button, command);
        return button;
    }

    private static Button letter(String words, Command command) {
        var button = new Button(words);
        button.getStyleClass().add("reader-letter");
        button.setMinWidth(Region.USE_PREF_SIZE);
        wire(button, command);
        return button;
    }

    private static void wire(Button button, Command command) {
        String title = command.title().get();
        button.setId(command.id().replace('.', '-'));
        button.setAccessibleText(title);
        button.setTooltip(
                new Tooltip(
                        command.key().map(k -> title + "  " + k.getDisplayText()).orElse(title)));
        button.setOnAction(event -> command.run());
    }

    /** The printed page and paragraph where the caret is. */
    void showPlace(String words) {
        place.setText(words);
    }

    void showRead(boolean isRead, String key) {
        read.setText(Words.of(isRead ? "reader.is_read" : "reader.mark_read"));
        read.setAccessibleText(read.getText());
        read.setTooltip(
                new Tooltip(
                        Words.of(isRead ? "reader.mark_unread" : "reader.mark_read") + "  " + key));
        read.getStyleClass().removeAll("reader-is-read");
        if (isRead) {
            read.getStyleClass().add("reader-is-read");
        }
    }

    /** Tells whether the printed page is shown. */
    void showBeside(boolean shown) {
        beside.getStyleClass().removeAll("reader-on");
        if (shown) {
            beside.getStyleClass().add("reader-on");
        }
    }

    /** Offers the way back to where one came from. */
    void showBack(boolean offered) {
        arrived.set(offered);
    }
}
