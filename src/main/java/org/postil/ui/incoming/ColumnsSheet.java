package org.postil.ui.incoming;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

import org.postil.merge.SheetRows;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The step in which columns, and words that are not known, are said to mean something. */
final class ColumnsSheet {
    private static final double WIDTH = 900;

    private final OverlayPane overlays;
    private final SheetViewModel model;

    ColumnsSheet(OverlayPane overlays, SheetViewModel model) {
        this.overlays = overlays;
        this.model = model;
    }

    /**
     * @param odd title of the list of values that are not known
     * @param further what else can be said, below the lists
     * @param look goes on; not offered while nothing can be read
     */
    void show(String title, String odd, List<Node> further, Runnable look) {
        var content = new ArrayList<Node>();
        content.add(
                Labels.body(
                        Words.of(
                                model.isRemembered()
                                        ? "incoming.remembered_words"
                                        : "incoming.columns_words",
                                model.sheet().rows().size())));
        if (model.sheets().size() > 1) {
            content.add(sheets());
        }
        content.add(new ColumnList(model).node());
        content.add(new ValueList(model, odd));
        content.addAll(further);
        var problem = new Label();
        problem.setId("incoming-problem");
        problem.getStyleClass().add("incoming-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        content.add(problem);
        for (Node node : content) {
            if (node instanceof Parent parent) {
                parent.getStylesheets().add(styles());
            }
        }
        var sheet = new Sheet(overlays, title, content.toArray(Node[]::new)).wide(WIDTH).cancel();
        var main = sheet.main(Words.of("incoming.look"), look);
        main.setId("incoming-look");
        Runnable follow =
                () -> {
                    var wrong = model.problems();
                    problem.setText(
                            wrong.isEmpty()
                                    ? ""
                                    : Words.of("incoming.wrong", String.join("; ", wrong)));
                    problem.setVisible(!wrong.isEmpty());
                    main.setDisable(!wrong.isEmpty());
                };
        model.mappingProperty().addListener((property, was, now) -> follow.run());
        follow.run();
        sheet.show();
        if (!main.isDisabled()) {
            main.requestFocus();
        }
    }

    static String styles() {
        return Objects.requireNonNull(ColumnsSheet.class.getResource("incoming.css"))
                .toExternalForm();
    }

    private Node sheets() {
        var choice = new ChoiceBox<SheetRows>();
        choice.setId("incoming-sheet");
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(SheetRows one) {
                        return one == null
                                ? ""
                                : Words.of("incoming.sheet", one.name(), one.rows().size());
                    }

                    @Override
                    public SheetRows fromString(String text) {
                        return model.sheet();
                    }
                });
        choice.getItems().setAll(model.sheets());
        choice.setValue(model.sheet());
        choice.setAccessibleText(Words.of("incoming.sheet_choice"));
        choice.valueProperty().addListener((property, was, now) -> model.choose(now));
        return choice;
    }
}
