package org.postil.ui.merge;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;

import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.function.Consumer;

/** Asks for the passphrase that a file is under. */
final class PassphraseSheet {
    private PassphraseSheet() {}

    /**
     * @param wrong what is wrong with the one given before; empty at first
     */
    static void ask(OverlayPane overlays, String file, String wrong, Consumer<char[]> then) {
        var field = new PasswordField();
        field.setId("merge-passphrase");
        field.setPromptText(Words.of("merge.passphrase"));
        field.setAccessibleText(Words.of("merge.passphrase"));
        var content = new ArrayList<Node>();
        content.add(Labels.body(Words.of("merge.sealed_words", file)));
        content.add(field);
        if (!wrong.isEmpty()) {
            var problem = Labels.body(wrong);
            problem.setId("merge-wrong");
            problem.getStyleClass().add("merge-problem");
            problem.getStylesheets().add(MergeSheet.styles());
            content.add(problem);
        }
        var sheet =
                new Sheet(overlays, Words.of("merge.sealed"), content.toArray(Node[]::new))
                        .cancel();
        var main =
                sheet.main(
                        Words.of("merge.passphrase_go"),
                        () -> then.accept(field.getText().toCharArray()));
        main.disableProperty().bind(field.textProperty().isEmpty());
        sheet.show();
        field.requestFocus();
    }
}
