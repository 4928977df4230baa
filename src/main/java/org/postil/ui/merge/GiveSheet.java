package org.postil.ui.merge;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.merge.Giving;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

/** Asks who gets a package, what goes into it, and whether it is under a passphrase. */
final class GiveSheet {
    private static final double WIDTH = 640;

    private final OverlayPane overlays;
    private final GiveViewModel model;
    private final ComboBox<String> name;
    private final ToggleGroup which = new ToggleGroup();
    private final RadioButton assigned = new RadioButton();
    private final RadioButton all = new RadioButton();
    private final CheckBox originals = new CheckBox(Words.of("give.originals"));
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Label problem = Labels.body("");

    GiveSheet(OverlayPane overlays, GiveViewModel model) {
        this.overlays = overlays;
        this.model = model;
        name = new ComboBox<>(FXCollections.observableArrayList(model.names()));
        name.setEditable(true);
        name.setId("give-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setPromptText(Words.of("give.name_prompt"));
        name.setAccessibleText(Words.of("give.name"));
        assigned.setId("give-assigned");
        all.setId("give-all");
        assigned.setToggleGroup(which);
        all.setToggleGroup(which);
        originals.setId("give-originals");
        passphrase.setId("give-passphrase");
        again.setId("give-again");
        problem.setId("give-problem");
        problem.getStyleClass().add("merge-problem");
    }

    /** What follows. */
    interface Next {
        /**
         * @param passphrase empty for none
         */
        void give(String name, Giving.Wish wish, String passphrase);
    }

    void show(Next next) {
        var form = form();
        var content = new VBox(14, form, inside(), problem);
        content.getStylesheets().add(MergeSheet.styles());
        var sheet = new Sheet(overlays, Words.of("give.title"), content).wide(WIDTH).cancel();
        var main =
                sheet.main(
                        Words.of("give.go"),
                        () ->
                                next.give(
                                        name.getEditor().getText(),
                                        new Giving.Wish(all.isSelected(), originals.isSelected()),
                                        passphrase.getText()));
        main.setId("give-go");
        Runnable check =
                () -> {
                    String wrong =
                            model.problem(
                                    name.getEditor().getText(),
                                    all.isSelected(),
                                    passphrase.getText(),
                                    again.getText());
                    main.setDisable(!wrong.isEmpty());
                    // what is still to be filled in is no mistake
                    boolean told = !wrong.isEmpty() && !name.getEditor().getText().isBlank();
                    problem.setText(told ? wrong : "");
                    problem.setVisible(told);
                    problem.setManaged(told);
                };
        name.getEditor()
                .textProperty()
                .addListener((property, was, now) -> {
                    offer();
                    check.run();
                });
        which.selectedToggleProperty().addListener((property, was, now) -> check.run());
        passphrase.textProperty().addListener((property, was, now) -> check.run());
        again.textProperty().addListener((property, was, now) -> check.run());
        if (model.names().size() > 1) {
            name.getEditor().setText(model.names().getFirst());
        }
        offer();
        check.run();
        sheet.show();
        name.requestFocus();
    }

    /** Which reviews there are for the one named. */
    private void offer() {
        String who = name.getEditor().getText();
        int theirs = model.assigned(who);
        assigned.setText(Words.of("give.assigned", theirs));
        all.setText(Words.of("give.all", model.included()));
        assigned.setDisable(theirs == 0);
        which.selectToggle(theirs == 0 ? all : assigned);
    }

    private Node form() {
        var grid = new GridPane(16, 12);
        var labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(labels, fields);
        row(grid, 0, Words.of("give.name"), name, name);
        row(grid, 1, Words.of("give.which"), assigned, new VBox(8, assigned, all));
        row(grid, 2, Words.of("give.files"), originals, originals);
        passphrase.setPromptText(Words.of("give.passphrase_prompt"));
        passphrase.setAccessibleText(Words.of("give.passphrase"));
        again.setPromptText(Words.of("give.passphrase_again"));
        again.setAccessibleText(Words.of("give.passphrase_again"));
        var warning = Labels.body(Words.of("give.passphrase_warning"));
        warning.getStyleClass().add("muted");
        HBox.setHgrow(passphrase, Priority.ALWAYS);
        HBox.setHgrow(again, Priority.ALWAYS);
        row(
                grid,
                3,
                Words.of("give.passphrase"),
                passphrase,
                new VBox(6, new HBox(8, passphrase, again), warning));
        return grid;
    }

    private static void row(GridPane grid, int at, String words, Control control, Node field) {
        var label = Labels.muted(words);
        label.setLabelFor(control);
        var held = new HBox(label);
        held.setAlignment(Pos.TOP_LEFT);
        held.setStyle("-fx-padding: 5px 0 0 0;");
        grid.add(held, 0, at);
        grid.add(field, 1, at);
    }

    private static Node inside() {
        var box =
                new VBox(
                        8,
                        line(Feather.CHECK, Words.of("give.inside")),
                        line(Feather.X, Words.of("give.outside")));
        box.getStyleClass().add("merge-remark");
        return box;
    }

    private static Node line(Feather icon, String words) {
        var text = Labels.body(words);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        return new HBox(8, Icons.of(icon), text);
    }
}
