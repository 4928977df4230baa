package org.postil.ui.incoming;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.incoming.SheetViewModel.Odd;

/** The values that are no category of their variable, and which one each means. */
final class ValueList extends VBox {
    static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    private static final double LINE = 44;
    private static final double CHOICE = 320;

    private final SheetViewModel model;
    private final ListView<Odd> list = new ListView<>();

    /**
     * @param title what is wrong with them
     */
    ValueList(SheetViewModel model, String title) {
        super(6);
        this.model = model;
        list.setId("incoming-values");
        list.getStyleClass().add("incoming-list");
        list.setFixedCellSize(LINE);
        list.setAccessibleText(title);
        list.setCellFactory(made -> new ValueCell());
        getChildren().addAll(Labels.section(title), list);
        managedProperty().bind(visibleProperty());
        fill();
        model.mappingProperty().addListener((property, was, now) -> fill());
    }

    private void fill() {
        var odd = model.odd();
        if (!odd.equals(list.getItems())) {
            list.getItems().setAll(odd);
        }
        list.setPrefHeight(4 + LINE * Math.clamp(odd.size(), 1, 3));
        setVisible(!odd.isEmpty());
    }

    private final class ValueCell extends ListCell<Odd> {
        private final Label value = new Label();
        private final Label where = Labels.muted("");
        private final ComboBox<String> meant = new ComboBox<>();
        private final HBox line;
        private boolean following;

        ValueCell() {
            where.getStyleClass().add("small");
            value.setMinWidth(0);
            meant.setPrefWidth(CHOICE);
            meant.setMinWidth(CHOICE);
            meant.setMaxWidth(CHOICE);
            meant.valueProperty()
                    .addListener((property, was, now) -> {
                        if (!following && now != null && getItem() != null) {
                            boolean none = now.equals(Words.of("incoming.no_value"));
                            model.meanValue(getItem(), none ? "" : now);
                        }
                    });
            var words = new HBox(8, value, where);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            line = new HBox(12, words, meant);
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Odd odd, boolean empty) {
            super.updateItem(odd, empty);
            if (empty || odd == null) {
                setGraphic(null);
                return;
            }
            value.setText("\u201c" + odd.value() + "\u201d");
            where.setText(Words.of("incoming.value_where", odd.header(), odd.count()));
            String none = Words.of("incoming.no_value");
            following = true;
            meant.getItems().setAll(none);
            meant.getItems().addAll(odd.allowed());
            meant.setValue(odd.meant().isEmpty() ? none : odd.meant());
            following = false;
            meant.pseudoClassStateChanged(LEFT_OUT, odd.meant().isEmpty());
            meant.setAccessibleText(Words.of("incoming.value_means", odd.value(), odd.header()));
            setGraphic(line);
        }
    }
}
