package org.postil.ui.incoming;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.postil.merge.ColumnMeaning;
import org.postil.ui.i18n.Words;

import java.util.stream.IntStream;

/** The columns of the sheet, each with its first values and what it means. */
final class ColumnList {
    private static final double LINE = 50;
    private static final double CHOICE = 320;

    private final SheetViewModel model;
    private final ListView<Integer> list = new ListView<>();

    ColumnList(SheetViewModel model) {
        this.model = model;
        list.setId("incoming-columns");
        list.getStyleClass().add("incoming-list");
        list.setFixedCellSize(LINE);
        list.setAccessibleText(Words.of("incoming.columns"));
        list.setCellFactory(made -> new ColumnCell());
        fill();
        model.sheetProperty().addListener((property, was, now) -> fill());
        model.mappingProperty().addListener((property, was, now) -> list.refresh());
    }

    ListView<Integer> node() {
        return list;
    }

    private void fill() {
        list.getItems().setAll(IntStream.range(0, model.sheet().header().size()).boxed().toList());
        list.setPrefHeight(4 + LINE * Math.clamp(list.getItems().size(), 2, 6));
    }

    private final class ColumnCell extends ListCell<Integer> {
        private final Label name = new Label();
        private final Label samples = new Label();
        private final ComboBox<ColumnMeaning> meaning = new ComboBox<>();
        private final HBox line;
        private boolean following;

        ColumnCell() {
            name.getStyleClass().add("strong");
            samples.getStyleClass().addAll("muted", "small");
            samples.setMinWidth(0);
            meaning.setPrefWidth(CHOICE);
            meaning.setMinWidth(CHOICE);
            meaning.setMaxWidth(CHOICE);
            meaning.setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(ColumnMeaning one) {
                            return one == null ? "" : IncomingWords.meaning(model, one);
                        }

                        @Override
                        public ColumnMeaning fromString(String text) {
                            return new ColumnMeaning.Ignored();
                        }
                    });
            meaning.getItems().setAll(model.meanings());
            meaning.valueProperty()
                    .addListener((property, was, now) -> {
                        if (!following && now != null && getItem() != null) {
                            model.mean(getItem(), now);
                        }
                    });
            var words = new VBox(1, name, samples);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            line = new HBox(12, words, meaning);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(Region.USE_COMPUTED_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Integer column, boolean empty) {
            super.updateItem(column, empty);
            if (empty || column == null) {
                setGraphic(null);
                return;
            }
            String header = model.sheet().header().get(column);
            name.setText(header);
            samples.setText(model.samples(column));
            following = true;
            meaning.setValue(model.mapping().meanings().get(column));
            following = false;
            meaning.setAccessibleText(Words.of("incoming.meaning_of", header));
            meaning.pseudoClassStateChanged(
                    ValueList.LEFT_OUT,
                    model.mapping().meanings().get(column) instanceof ColumnMeaning.Ignored);
            setGraphic(line);
        }
    }
}
