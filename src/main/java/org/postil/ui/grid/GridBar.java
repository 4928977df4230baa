package org.postil.ui.grid;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Variable.Level;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.filter.ExpressionEditor;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

/** What is shown: level, filters, how many lines. */
final class GridBar extends VBox {
    private final GridViewModel model;
    private final ChoiceBox<Level> level = new ChoiceBox<>();
    private final SearchField search =
            new SearchField(Words.of("grid.search"), Words.of("grid.search_clear"));
    private final CheckBox open = new CheckBox(Words.of("grid.open_only"));
    private final ToggleButton narrowed =
            new ToggleButton(Words.of("grid.condition"), Icons.of(Feather.FILTER));
    private final ExpressionEditor condition;
    private final Label count = Labels.muted("");
    private boolean following;

    GridBar(GridViewModel model, Workbench bench) {
        this.model = model;
        condition = new ExpressionEditor(bench).uncounted();
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
        narrowed.setId("grid-narrow");
        narrowed.setTooltip(new Tooltip(Words.of("grid.condition_words")));
        narrowed.setMinWidth(USE_PREF_SIZE);
        condition.node().visibleProperty().bind(narrowed.selectedProperty());
        condition.node().managedProperty().bind(narrowed.selectedProperty());
        count.setMinWidth(USE_PREF_SIZE);
        count.setId("grid-count");
        var bringIn = new Button(Words.of("grid.import"), Icons.of(Feather.DOWNLOAD));
        bringIn.setId("grid-import");
        bringIn.setMinWidth(USE_PREF_SIZE);
        bringIn.setOnAction(
                event -> bench.commands().find(Command.IMPORT_VALUES).ifPresent(Command::run));
        var row = new HBox(10, level, search, open, narrowed, count, Labels.gap(), bringIn);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, condition.node());
        follow();
        level.valueProperty()
                .addListener((property, was, now) -> ask(model.queryProperty().get().at(now)));
        search.textProperty()
                .addListener(
                        (property, was, now) -> ask(model.queryProperty().get().withText(now)));
        open.selectedProperty()
                .addListener(
                        (property, was, now) -> ask(model.queryProperty().get().withOpenOnly(now)));
        condition
                .textProperty()
                .addListener((property, was, now) ->
                        ask(model.queryProperty().get().withCondition(now.strip())));
        narrowed.selectedProperty().addListener((property, was, now) -> narrow(now));
        model.dataProperty().addListener((property, was, now) -> show(now));
        show(model.data());
    }

    /** A condition that is put away holds no more. */
    private void narrow(boolean wanted) {
        if (following) {
            return;
        }
        if (wanted) {
            condition.focus();
        } else {
            condition.textProperty().set("");
        }
    }

    private void ask(GridQuery wanted) {
        if (!following) {
            model.ask(wanted);
        }
    }

    private void show(GridData data) {
        count.setText(
                !data.conditionError().isEmpty()
                        ? Words.of("grid.condition_wrong")
                        : model.queryProperty().get().isNarrowed()
                                ? Words.of("grid.count_of", data.rows().size(), data.all().size())
                                : Words.of("grid.count", data.rows().size()));
    }

    /** Shows what is asked now, after it was asked elsewhere. */
    void follow() {
        following = true;
        var now = model.queryProperty().get();
        level.setValue(now.level());
        search.setText(now.text());
        open.setSelected(now.openOnly());
        if (!condition.textProperty().get().strip().equals(now.condition())) {
            condition.textProperty().set(now.condition());
        }
        narrowed.setSelected(narrowed.isSelected() || !now.condition().isEmpty());
        following = false;
    }

    /** Shows where a condition is written. */
    void narrow() {
        narrowed.setSelected(true);
        condition.focus();
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
