package org.postil.ui.tally;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.postil.ui.control.Notices;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Confirm;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.util.List;
import java.util.function.BiConsumer;

/** Saves, renames and removes tables; asks for names. */
final class TableActions {
    private final TablesViewModel model;
    private final OverlayPane overlays;
    private final Notices notices;

    TableActions(TablesViewModel model, Workbench bench) {
        this.model = model;
        overlays = bench.overlays();
        notices = bench.notices();
    }

    /** Saves the open table as it is now; without one it asks for a name. */
    void save() {
        if (model.openProperty().get().isEmpty()) {
            saveAs();
        } else if (canBeSaved()) {
            model.update();
        }
    }

    void saveAs() {
        if (canBeSaved()) {
            ask("tables.save_as_title", "tables.save", "", "", 0, model::saveAs);
        }
    }

    private boolean canBeSaved() {
        var why = model.whyNotSaved();
        why.ifPresent(notices::tell);
        return why.isEmpty();
    }

    void rename(TablesViewModel.Item item) {
        ask(
                "tables.rename_title",
                "tables.rename_step",
                item.table().name(),
                item.counted().map(c -> c.settings().title()).orElse(""),
                item.table().id(),
                (name, title) -> model.rename(item, name, title));
    }

    void remove(TablesViewModel.Item item) {
        Confirm.ask(
                overlays,
                Words.of("tables.remove_title", item.table().name()),
                Words.of("tables.remove_words"),
                Words.of("tables.remove"),
                () -> model.remove(item));
    }

    private void ask(
            String heading,
            String step,
            String name,
            String title,
            long itself,
            BiConsumer<String, String> whenNamed) {
        var nameField = new TextField(name);
        nameField.setId("table-name");
        var nameLabel = new Label(Words.of("tables.name"));
        nameLabel.setLabelFor(nameField);
        var titleField = new TextField(title);
        titleField.setId("table-title");
        titleField.setPromptText(Words.of("tables.title_prompt"));
        var titleLabel = new Label(Words.of("tables.title_field"));
        titleLabel.setLabelFor(titleField);
        var why = new Label();
        why.getStyleClass().add("danger");
        why.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        nameField.getText().isBlank()
                                                ? ""
                                                : model.whyNotCalled(nameField.getText(), itself)
                                                        .orElse(""),
                                nameField.textProperty()));
        var sheet =
                new Sheet(
                                overlays,
                                Words.of(heading),
                                new VBox(4, nameLabel, nameField, why),
                                new VBox(4, titleLabel, titleField))
                        .cancel();
        var main =
                sheet.main(
                        Words.of(step),
                        () -> whenNamed.accept(nameField.getText(), titleField.getText()));
        main.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.whyNotCalled(nameField.getText(), itself).isPresent(),
                                nameField.textProperty()));
        sheet.show();
        nameField.requestFocus();
        nameField.selectAll();
    }

    List<Command> commands() {
        return List.of(
                Command.of(
                        "tables.save",
                        Command.Group.HERE,
                        Words.of("tables.save_command"),
                        "Shortcut+S",
                        this::save),
                Command.of(
                        "tables.save_as",
                        Command.Group.HERE,
                        Words.of("tables.save_as"),
                        "Shortcut+Shift+S",
                        this::saveAs),
                Command.of(
                                "tables.revert",
                                Command.Group.HERE,
                                Words.of("tables.revert_command"),
                                "",
                                model::revert)
                        .when(model.editedProperty()),
                Command.of(
                        "tables.leave",
                        Command.Group.HERE,
                        Words.of("tables.leave_command"),
                        "",
                        model::leave));
    }
}
