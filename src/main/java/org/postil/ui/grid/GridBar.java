package org.postil.ui.grid;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Variable.Level;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

/** What is shown: level, filters, how many lines. */
final class GridBar extends VBox {
    private final GridViewModel model;
    private final ChoiceBox<Level> level = new ChoiceBox<>();
    private final SearchField search =
            new SearchField(Words.of("grid.search"), Words.of("grid.search_clear"));
    private final CheckBox open = new CheckBox(Words.of("grid.open_only"));
    private final TextField condition = new TextField();
    private final Label count = Labels.muted("");
    private final Label error = new Label();
    private boolean following;

    GridBar(GridViewModel model, Runnable importing) {
        this.model = model;
        getStyleClass().add("grid-bar");
        level.setId("grid-level");
        level.getItems().setAll(Level.values());
        level.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Level one) {
                        return one == null ? "" : GridWords.level(one);
                    }

                    @Override
                    public Level fromString(String text) {
                        return Level.REVIEW;
                    }
                });
        level.setAccessibleText(Words.of("grid.level"));
        search.setId("grid-search");
        search.setPrefWidth(210);
        open.setId("grid-open");
        open.setMinWidth(USE_PREF_SIZE);
        condition.setId("grid-condition");
        condition.setPromptText(Words.of("grid.condition_prompt"));
        condition.setAccessibleText(Words.of("grid.condition"));
        condition.setMinWidth(120);
        HBox.setHgrow(condition, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        error.setId("grid-error");
        error.getStyleClass().add("grid-error");
        error.managedProperty().bind(error.visibleProperty());
        var bringIn = new Button(Words.of("grid.import"), Icons.of(Feather.DOWNLOAD));
        bringIn.setId("grid-import");
        bringIn.setMinWidth(USE_PREF_SIZE);
        bringIn.setOnAction(event -> importing.run());
        var row = new HBox(10, level, search, open, condition, count, bringIn);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, error);
        follow();
        level.valueProperty()
                .addListener((property, was, now) -> ask(model.queryProperty().get().at(now)));
        search.textProperty()
                .addListener(
                        (property, was, now) -> ask(model.queryProperty().get().withText(now)));
        open.selectedProperty()
                .addListener(
                        (property, was, now) -> ask(model.queryProperty().get().withOpenOnly(now)));
        condition.setOnAction(event -> narrow());
        condition
                .focusedProperty()
                .addListener((property, was, now) -> {
                    if (was) {
                        narrow();
                    }
                });
        model.dataProperty().addListener((property, was, now) -> show(now));
        show(model.data());
    }

    private void narrow() {
        ask(model.queryProperty().get().withCondition(condition.getText()));
    }

    private void ask(GridQuery wanted) {
        if (!following) {
            model.ask(wanted);
        }
    }

    private void show(GridData data) {
        count.setText(
                model.queryProperty().get().isNarrowed()
                        ? Words.of("grid.count_of", data.rows().size(), data.all().size())
                        : Words.of("grid.count", data.rows().size()));
        error.setText(data.conditionError());
        error.setVisible(!data.conditionError().isEmpty());
        condition.setAccessibleHelp(data.conditionError());
    }

    /** Shows what is asked now, after it was asked elsewhere. */
    void follow() {
        following = true;
        var now = model.queryProperty().get();
        level.setValue(now.level());
        search.setText(now.text());
        open.setSelected(now.openOnly());
        condition.setText(now.condition());
        following = false;
    }

    void find() {
        search.requestFocus();
    }

    /** Shows all lines again. */
    void clear() {
        var now = model.queryProperty().get();
        model.ask(new GridQuery(now.level(), "", "", false, now.sort(), now.descending()));
        follow();
    }
}
