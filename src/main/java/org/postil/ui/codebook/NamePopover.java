package org.postil.ui.codebook;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.codebook.CodeForm;
import org.postil.codebook.Problem;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Name and key of a code, beside where it stands: Enter keeps them, Esc leaves all as it was. */
final class NamePopover {
    private NamePopover() {}

    /**
     * What is asked.
     *
     * @param where a line that says where the code stands or will stand
     * @param step what the button does, as a verb
     */
    record Question(String title, String where, String step, CodeForm before) {}

    static void show(
            OverlayPane overlays,
            Node anchor,
            Question question,
            Function<CodeForm, List<Problem>> check,
            Consumer<CodeForm> done) {
        var before = question.before();
        var name = FormField.text("code-name", before.name());
        var key = FormField.text("code-key", before.key());
        var nameField = new FormField(Words.of("codebook.name"), name);
        var keyField = new FormField(Words.of("codebook.key"), key).narrow();
        HBox.setHgrow(nameField, Priority.ALWAYS);
        var where = new Label(question.where());
        where.getStyleClass().addAll("muted", "small");
        where.setWrapText(true);
        var save = new Button(question.step());
        save.setId("code-save");
        save.setDefaultButton(true);
        save.getStyleClass().add("accent");
        var buttons = new HBox(save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var box =
                new VBox(
                        10,
                        Labels.strong(question.title()),
                        where,
                        new HBox(10, nameField, keyField),
                        buttons);
        box.getStyleClass().add("code-popover");
        box.getStylesheets().add(CodebookPanel.sheet());
        Runnable look =
                () -> {
                    var form = before.withName(name.getText()).withKey(key.getText());
                    var problems = check.apply(form);
                    boolean untouched = name.getText().isEmpty();
                    nameField.problem(
                            untouched ? "" : CodeSheet.words(problems, Problem.Field.NAME));
                    keyField.problem(CodeSheet.words(problems, Problem.Field.KEY));
                    save.setDisable(!problems.isEmpty());
                };
        name.textProperty().addListener((property, was, now) -> look.run());
        key.textProperty().addListener((property, was, now) -> look.run());
        look.run();
        Overlay overlay = overlays.popover(box, anchor);
        save.setOnAction(event -> {
            overlay.close();
            done.accept(before.withName(name.getText()).withKey(key.getText()));
        });
        name.requestFocus();
        name.selectAll();
    }
}
