package org.postil.ui.reader;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.domain.ReviewNoun;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.reader.PickerCell.Line;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds codes by a few letters, at the selection. Its field owns what is typed, input methods and
 * dead keys included.
 */
final class CodePicker {
    private static final double ROW = 30;
    private static final int VISIBLE = 7;

    private final CodeChoices choices;
    private final Favourites favourites;
    private final Consumer<List<Pick>> apply;
    private final List<Pick> picked = new ArrayList<>();
    private final Map<Long, Long> counts = new HashMap<>();

    private final TextField field = new TextField();
    private final ListView<Line> list = new ListView<>();
    private final FlowPane chips = new FlowPane(6, 6);
    private final Button suggestion = new Button();
    private final VBox foot = new VBox(3);
    private final VBox box = new VBox();

    /** Taking all codes off is a choice where there were some. */
    private final boolean retags;

    private @Nullable Overlay overlay;

    /**
     * @param noun what a review is called
     * @param before codes to begin with, when a passage is given other ones
     * @param apply gets what was picked; not called when the picker is left with Esc
     */
    CodePicker(
            CodeChoices choices,
            Favourites favourites,
            ReviewNoun noun,
            List<Code> before,
            Consumer<List<Pick>> apply) {
        this.choices = choices;
        this.favourites = favourites;
        this.apply = apply;
        this.retags = !before.isEmpty();
        before.forEach(code -> picked.add(new Pick.Known(code)));
        field.setId("picker-field");
        field.getStyleClass().add("picker-field");
        field.setPromptText(Words.of("reader.pick_prompt"));
        field.setAccessibleText(Words.of("reader.pick_prompt"));
        field.textProperty().addListener((property, was, now) -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("picker-list");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(Words.of("reader.pick_list"));
        list.setCellFactory(made -> new PickerCell(choices, counts, favourites, noun));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> describe(now));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        suggestion.setId("picker-suggestion");
        suggestion.getStyleClass().add("picker-suggestion");
        suggestion.setMaxWidth(Double.MAX_VALUE);
        suggestion.setAlignment(Pos.CENTER_LEFT);
        suggestion.setFocusTraversable(false);
        suggestion.setOnAction(event -> takeSuggestion());
        suggestion.managedProperty().bind(suggestion.visibleProperty());
        chips.getStyleClass().add("picker-chips");
        chips.managedProperty().bind(chips.visibleProperty());
        foot.getStyleClass().add("picker-foot");
        foot.setAccessibleText(Words.of("reader.pick_about"));
        box.getStyleClass().addAll("picker", "reader-part");
        box.getStylesheets().add(ReaderScreen.STYLE);
        box.getChildren().addAll(head(), chips, list, suggestion, foot);
        fill();
        showChips();
    }

    private Node head() {
        var keys =
                new HBox(
                        6,
                        Labels.key(Words.of("reader.key_add")),
                        Labels.muted(Words.of("reader.pick_add")),
                        Labels.key(Words.of("reader.key_enter")),
                        Labels.muted(Words.of("reader.pick_apply")));
        keys.getStyleClass().add("picker-keys");
        keys.setAlignment(Pos.CENTER_RIGHT);
        keys.setMinWidth(HBox.USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        var head = new HBox(8, field, keys);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("picker-head");
        return head;
    }

    /**
     * @param typed what was typed to open it, which goes into the field
     */
    Overlay show(OverlayPane overlays, Bounds anchor, String typed) {
        var shown = overlays.popover(box, anchor);
        overlay = shown;
        field.requestFocus();
        field.setText(typed.isBlank() ? "" : typed);
        field.end();
        return shown;
    }

    /** How many reviews each code is found in, by its id. */
    void showCounts(Map<Long, Long> reviews) {
        counts.putAll(reviews);
        list.refresh();
    }

    private Set<Long> pickedIds() {
        var ids = new HashSet<Long>();
        for (Pick pick : picked) {
            if (pick instanceof Pick.Known known) {
                ids.add(known.code().id());
            }
        }
        return ids;
    }

    private void fill() {
        String typed = field.getText();
        var ids = pickedIds();
        var lines = new ArrayList<Line>();
        choices.of(typed, ids).forEach(code -> lines.add(new Line.OfCode(code)));
        boolean known = picked.stream().anyMatch(p -> p.name().equalsIgnoreCase(typed.strip()));
        if (!known) {
            choices.newIn(typed).forEach(f -> lines.add(new Line.OfNew(f, typed.strip())));
        }
        list.getItems().setAll(lines);
        double height = Math.clamp(lines.size(), 1, VISIBLE) * ROW + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        list.getSelectionModel().selectFirst();
        if (!lines.isEmpty()) {
            Rows.top(list, 0);
        }
        describe(list.getSelectionModel().getSelectedItem());
        showSuggestion(ids);
    }

    private void showSuggestion(Set<Long> ids) {
        var found = choices.suggestion(ids);
        suggestion.setVisible(found.isPresent());
        found.ifPresent(agency -> {
            var row =
                    new HBox(
                            8,
                            Icons.of(Feather.HOME, "picker-agency"),
                            new Label(agency.agency().name()),
                            Labels.muted(Words.of("reader.pick_suggested", agency.words())),
                            Labels.gap(),
                            Labels.key(Words.of("reader.key_suggestion")));
            row.setAlignment(Pos.CENTER_LEFT);
            suggestion.setGraphic(row);
            suggestion.setAccessibleText(
                    Words.of("reader.pick_suggestion", agency.agency().name()));
        });
    }

    private void describe(@Nullable Line line) {
        foot.getChildren().setAll(PickerCell.about(line, choices, field.getText()));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (event.isShortcutDown()) {
                    takeSuggestion();
                } else {
                    move(1);
                }
                event.consume();
            }
            case UP -> {
                move(-1);
                event.consume();
            }
            case PAGE_DOWN, PAGE_UP -> {
                move(event.getCode() == KeyCode.PAGE_DOWN ? VISIBLE : -VISIBLE);
                event.consume();
            }
            case ENTER -> {
                if (event.isShortcutDown()) {
                    add();
                } else {
                    done();
                }
                event.consume();
            }
            case D -> {
                if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
                    toggleFavourite();
                    event.consume();
                }
            }
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9 -> {
                if (event.isAltDown() && !event.isShortcutDown()) {
                    pickFavourite(event.getCode().ordinal() - KeyCode.DIGIT0.ordinal());
                    event.consume();
                }
            }
            case BACK_SPACE -> {
                if (field.getText().isEmpty() && !picked.isEmpty()) {
                    picked.removeLast();
                    showChips();
                    fill();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int at = list.getSelectionModel().getSelectedIndex();
            int next =
                    Math.abs(by) == 1
                            ? Math.floorMod(at + by, size)
                            : Math.clamp(at + (long) by, 0, size - 1);
            list.getSelectionModel().select(next);
            Rows.top(list, Math.max(0, next - VISIBLE + 1));
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getTarget() != list) {
            if (event.isShortcutDown()) {
                add();
            } else {
                done();
            }
        }
    }

    private void toggleFavourite() {
        if (list.getSelectionModel().getSelectedItem() instanceof Line.OfCode(var code)) {
            boolean fits = favourites.toggle(code);
            list.refresh();
            describe(list.getSelectionModel().getSelectedItem());
            if (!fits) {
                foot.getChildren()
                        .setAll(Labels.muted(Words.of("reader.favourites_full", Favourites.MOST)));
            }
        }
    }

    /** Adds a favourite, and stays. */
    private void pickFavourite(int digit) {
        choices.favourite(favourites, digit)
                .filter(code -> !pickedIds().contains(code.id()))
                .ifPresent(code -> {
                    picked.add(new Pick.Known(code));
                    showChips();
                    fill();
                });
    }

    /** What its field does with keys. */
    static List<KeyHelp> keys() {
        String part = Words.of("reader.keys_picker");
        return List.of(
                new KeyHelp(part, Words.of("reader.key_enter"), Words.of("reader.pick_does_apply")),
                new KeyHelp(part, Words.of("reader.key_add"), Words.of("reader.pick_does_add")),
                new KeyHelp(
                        part,
                        Words.of("reader.key_suggestion"),
                        Words.of("reader.pick_does_suggestion")),
                new KeyHelp(
                        part,
                        Words.of("reader.key_favourites"),
                        Words.of("reader.pick_does_favourite")),
                new KeyHelp(
                        part,
                        Words.of("reader.key_favourite"),
                        Words.of("reader.pick_does_toggle")),
                new KeyHelp(
                        part,
                        Words.of("reader.key_back_space"),
                        Words.of("reader.pick_does_back")));
    }

    private void takeSuggestion() {
        choices.suggestion(pickedIds())
                .ifPresent(agency -> {
                    picked.add(new Pick.Known(agency.agency()));
                    showChips();
                    fill();
                    field.requestFocus();
                    field.end();
                });
    }

    /** Adds the line that is chosen, and stays. */
    private void add() {
        if (pickChosen()) {
            showChips();
            field.clear();
            fill();
        }
    }

    private boolean pickChosen() {
        var line = list.getSelectionModel().getSelectedItem();
        switch (line) {
            case null -> {
                return false;
            }
            case Line.OfCode of -> picked.add(new Pick.Known(of.code()));
            case Line.OfNew of -> picked.add(new Pick.New(of.facet(), of.name()));
        }
        return true;
    }

    /** With something picked and nothing typed, that is all; else the chosen line too. */
    private void done() {
        boolean none = picked.isEmpty() && !retags;
        boolean more = none || !field.getText().isBlank() || moved();
        if (more && !pickChosen()) {
            return;
        }
        finish();
    }

    private boolean moved() {
        return list.getSelectionModel().getSelectedIndex() > 0;
    }

    private void finish() {
        if (overlay != null) {
            overlay.close();
        }
        apply.accept(List.copyOf(picked));
    }

    private void showChips() {
        chips.getChildren().clear();
        for (Pick pick : picked) {
            String colour = pick instanceof Pick.Known known ? known.code().colour() : "";
            chips.getChildren()
                    .add(
                            new Chip(pick.name(), colour)
                                    .removable(
                                            Words.of("reader.take_off", pick.name()),
                                            () -> {
                                                picked.remove(pick);
                                                showChips();
                                                fill();
                                                field.requestFocus();
                                            }));
        }
        chips.setVisible(!picked.isEmpty());
    }
}
