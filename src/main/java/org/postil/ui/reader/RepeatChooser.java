package org.postil.ui.reader;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Recommendation;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks which recommendation of the review is repeated: by its number, or by words of it. */
final class RepeatChooser {
    private static final double ROW = 48;
    private static final int VISIBLE = 6;

    /**
     * A recommendation to choose.
     *
     * @param words of its main place
     */
    record Choice(Recommendation record, String words) {
        boolean matches(String typed) {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            String label = record.label().toLowerCase(Locale.ROOT);
            return wanted.isEmpty()
                    || (wanted.chars().allMatch(Character::isDigit)
                            ? label.replaceAll("\\D+", "").equals(wanted)
                            : label.contains(wanted)
                                    || words.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    private final List<Choice> choices;
    private final Consumer<Recommendation> chosen;
    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private final VBox box = new VBox();
    private @Nullable Overlay overlay;

    RepeatChooser(List<Choice> choices, Consumer<Recommendation> chosen) {
        this.choices = List.copyOf(choices);
        this.chosen = chosen;
        field.setId("repeat-field");
        field.getStyleClass().add("picker-field");
        field.setPromptText(Words.of("suggest.repeat_prompt"));
        field.setAccessibleText(Words.of("suggest.repeat_prompt"));
        field.textProperty().addListener((property, was, now) -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("repeat-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(Words.of("suggest.repeat_list"));
        list.setPlaceholder(Labels.muted(Words.of("suggest.repeat_none")));
        list.setCellFactory(made -> new Cell());
        list.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getTarget() != list) {
                        choose();
                    }
                });
        var head = new VBox(field);
        head.getStyleClass().add("picker-head");
        box.getStyleClass().addAll("picker", "reader-part");
        box.getStylesheets().add(ReaderScreen.STYLE);
        box.getChildren().addAll(head, list);
        fill();
    }

    void show(OverlayPane overlays, Bounds anchor) {
        overlay = overlays.popover(box, anchor);
        field.requestFocus();
    }

    private void fill() {
        list.getItems().setAll(choices.stream().filter(c -> c.matches(field.getText())).toList());
        double height = Math.clamp(list.getItems().size(), 1, VISIBLE) * ROW + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case ENTER -> {
                choose();
                event.consume();
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(next);
            Rows.top(list, Math.max(0, next - VISIBLE + 1));
        }
        event.consume();
    }

    private void choose() {
        var choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            if (overlay != null) {
                overlay.close();
            }
            chosen.accept(choice.record());
        }
    }

    private static final class Cell extends ListCell<Choice> {
        private final Label label = Labels.strong("");
        private final Label words = Labels.muted("");
        private final VBox box = new VBox(2, label, words);

        Cell() {
            words.setMinWidth(0);
            box.setMinWidth(0);
            box.setPrefWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Choice item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            label.setText(
                    item.record().label().isEmpty()
                            ? Words.of("reader.kind_recommendation")
                            : item.record().label());
            words.setText(item.words());
            setAccessibleText(label.getText() + ". " + item.words());
            setGraphic(box);
        }
    }
}
