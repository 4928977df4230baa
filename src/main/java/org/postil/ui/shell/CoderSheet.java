package org.postil.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.postil.codebook.Palette;
import org.postil.domain.Coder;
import org.postil.ui.control.Chip;
import org.postil.ui.control.ColourChoice;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Asks who is coding: somebody of the project, or a new name. */
final class CoderSheet {
    private CoderSheet() {}

    /**
     * @param coders to choose from; may be none
     * @param name proposed
     * @param colour proposed for a new name, as #RRGGBB
     * @param named told a new name and its colour
     */
    static void show(
            OverlayPane overlays,
            List<Coder> coders,
            String name,
            String colour,
            Consumer<Coder> chosen,
            BiConsumer<String, String> named) {
        var content = new ArrayList<Node>();
        content.add(Labels.body(Words.of("opening.coder_words")));
        var field = new TextField(name);
        field.setId("coder-name");
        field.setPromptText(Words.of("opening.coder_prompt"));
        field.setAccessibleText(Words.of("opening.coder_prompt"));
        var list = new VBox(2);
        if (!coders.isEmpty()) {
            content.add(Labels.section(Words.of("opening.coder_choose")));
            content.add(list);
            content.add(Labels.section(Words.of("opening.coder_or")));
        }
        content.add(field);
        var taken = Labels.muted(Words.of("opening.coder_taken"));
        taken.visibleProperty().bind(field.textProperty().map(text -> isTaken(coders, text)));
        taken.managedProperty().bind(taken.visibleProperty());
        content.add(taken);
        var colours = choice(colour);
        content.add(Labels.section(Words.of("opening.coder_colour")));
        content.add(colours);
        var sheet =
                new Sheet(overlays, Words.of("opening.coder_title"), content.toArray(Node[]::new));
        for (Coder coder : coders) {
            var button = new Button(coder.name(), Chip.swatch(coder.colour()));
            button.getStyleClass().add("welcome-row");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> {
                sheet.close();
                chosen.accept(coder);
            });
            list.getChildren().add(button);
        }
        var main =
                sheet.main(
                        Words.of("opening.coder_save"),
                        () -> named.accept(field.getText().strip(), colours.colour()));
        main.disableProperty()
                .bind(field.textProperty().map(text -> text.isBlank() || isTaken(coders, text)));
        sheet.show();
    }

    /** Asks for another colour of a coder. */
    static void recolour(OverlayPane overlays, Coder coder, Consumer<String> chosen) {
        var colours = choice(coder.colour());
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("opening.colour_title", coder.name()),
                                Labels.body(Words.of("opening.colour_words")),
                                colours)
                        .cancel();
        sheet.main(Words.of("opening.colour_save"), () -> chosen.accept(colours.colour()));
        sheet.show();
    }

    static ColourChoice choice(String colour) {
        var choice =
                new ColourChoice(
                        Palette.ofCoders(), colour, Words.of("opening.colour_own"), () -> {});
        choice.setId("coder-colour");
        return choice;
    }

    private static boolean isTaken(List<Coder> coders, String name) {
        return coders.stream().anyMatch(c -> c.name().equalsIgnoreCase(name.strip()));
    }
}
