package org.postil.ui.themes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.control.Rows;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Fuzzy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Finds one code for a query by a few letters; retired ones too, for they may be asked for. */
final class CodeFinder {
    private static final double ROW = 30;
    private static final int VISIBLE = 8;

    private final Codebook codebook;
    private final Consumer<Code> chosen;
    private final SearchField field =
            new SearchField(Words.of("themes.find_code"), Words.of("themes.clear"));
    private final ListView<Code> list = new ListView<>();
    private @Nullable Overlay overlay;

    CodeFinder(Codebook codebook, Consumer<Code> chosen) {
        this.codebook = codebook;
        this.chosen = chosen;
        field.setId("themes-find-code");
        list.setId("themes-found-codes");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * VISIBLE + 2);
        list.setFocusTraversable(false);
        list.setAccessibleText(Words.of("themes.find_code"));
        list.setPlaceholder(Labels.muted(Words.of("themes.find_none")));
        list.setCellFactory(made -> new Cell());
        list.setOnMouseClicked(event -> {
            if (event.getTarget() != list) {
                done();
            }
        });
        field.textProperty().addListener((property, was, now) -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        fill();
    }

    void show(OverlayPane overlays, Node at) {
        var box = new VBox(8, field, list);
        box.getStyleClass().add("theme-finder");
        box.getStylesheets().add(ThemesScreen.STYLE);
        overlay = overlays.popover(box, at);
        field.requestFocus();
    }

    private void fill() {
        record Scored(Code code, int score) {}
        var found = new ArrayList<Scored>();
        for (Code code : codebook.codes()) {
            var score = Fuzzy.score(field.getText(), FitWords.name(code));
            if (score.isPresent()) {
                found.add(new Scored(code, field.getText().isBlank() ? 0 : score.getAsInt()));
            }
        }
        // equals stay in the order of the tree
        found.sort(Comparator.comparingInt(Scored::score).reversed());
        List<Code> codes = found.stream().map(Scored::code).toList();
        list.getItems().setAll(codes);
        list.getSelectionModel().selectFirst();
        Rows.top(list, 0);
    }

    private void key(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(VISIBLE - 1);
            case PAGE_UP -> move(1 - VISIBLE);
            case ENTER -> done();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int next =
                    Math.clamp(
                            list.getSelectionModel().getSelectedIndex() + (long) by, 0, size - 1);
            list.getSelectionModel().select(next);
            Rows.top(list, Math.max(0, next - VISIBLE + 1));
        }
    }

    private void done() {
        var code = list.getSelectionModel().getSelectedItem();
        if (code != null) {
            if (overlay != null) {
                overlay.close();
            }
            chosen.accept(code);
        }
    }

    private final class Cell extends ListCell<Code> {
        @Override
        protected void updateItem(@Nullable Code code, boolean empty) {
            super.updateItem(code, empty);
            if (empty || code == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var name = new Label(FitWords.name(code));
            name.setMinWidth(0);
            var above = Labels.muted(codebook.parentOf(code).map(codebook::path).orElse(""));
            above.getStyleClass().add("small");
            above.setMinWidth(0);
            var row = new HBox(8);
            if (!code.colour().isEmpty()) {
                row.getChildren().add(Chip.swatch(code.colour()));
            }
            row.getChildren().addAll(name, above);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(1);
            setGraphic(row);
            setAccessibleText(FitWords.name(code));
        }
    }
}
