package org.postil.ui.themes;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.tally.PassageCondition.Coded;
import org.postil.tally.PassageQuery.Together;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.Locale;
import java.util.Optional;

/** The question as a sentence of chips, and as text for what chips cannot say. */
final class QueryBar extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** Room for what stands at the right of the sentence. */
    private static final double BUTTONS = 250;

    private final ThemesViewModel model;
    private final OverlayPane overlays;
    private final FlowPane sentence = new FlowPane(6, 6);
    private final ToggleButton asText = new ToggleButton(Words.of("themes.as_text"));
    private final TextField field = new TextField();
    private final Label error = new Label();
    private final Button narrow = new Button(Words.of("themes.narrow"), Icons.of(Feather.FILTER));
    private final Button addAll = add(QueryChips.Part.ALL, "themes.add_all");
    private final Button addAny = add(QueryChips.Part.ANY, "themes.add_any");
    private final Button addNone = add(QueryChips.Part.NONE, "themes.add_none");
    private final ChoiceBox<Together> together = new ChoiceBox<>();

    QueryBar(ThemesViewModel model, OverlayPane overlays) {
        this.model = model;
        this.overlays = overlays;
        getStyleClass().add("theme-query");
        asText.setId("themes-as-text");
        asText.getStyleClass().addAll("flat", "theme-toggle");
        asText.setTooltip(new Tooltip(Words.of("themes.as_text_tip")));
        asText.selectedProperty()
                .addListener((property, was, now) -> {
                    showField();
                    if (now) {
                        field.requestFocus();
                        field.end();
                    }
                });
        field.setId("themes-query");
        field.setPromptText(Words.of("themes.query_prompt"));
        field.setAccessibleText(Words.of("themes.query_prompt"));
        field.getStyleClass().add("theme-field");
        field.textProperty().bindBidirectional(model.query().textProperty());
        field.managedProperty().bind(field.visibleProperty());
        error.setId("themes-error");
        error.getStyleClass().add("theme-error");
        error.setGraphic(Icons.of(Feather.ALERT_CIRCLE, "error-sign"));
        error.setWrapText(true);
        error.managedProperty().bind(error.visibleProperty());
        error.setVisible(false);
        narrow.setId("themes-narrow");
        narrow.getStyleClass().add("theme-step");
        narrow.setMinWidth(Region.USE_PREF_SIZE);
        narrow.setOnAction(event -> new Narrowing(model).show(overlays, narrow));
        asText.setMinWidth(Region.USE_PREF_SIZE);
        prepareTogether();
        sentence.setId("themes-sentence");
        sentence.setAlignment(Pos.TOP_LEFT);
        sentence.setRowValignment(VPos.CENTER);
        // after the layout that changed the width: what changes during one is not laid out
        widthProperty()
                .addListener((property, was, now) ->
                        Platform.runLater(
                                () -> sentence.setPrefWrapLength(now.doubleValue() - BUTTONS)));
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var row = new HBox(8, sentence, narrow, asText);
        row.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(row, field, error);
        model.query().onChange(this::fill);
        model.stateProperty().addListener((property, was, now) -> showError(now));
        fill();
    }

    private Button add(QueryChips.Part part, String words) {
        var button = new Button(Words.of(words), Icons.of(Feather.PLUS));
        button.setId("themes-add-" + part.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("theme-add");
        button.setTooltip(new Tooltip(Words.of(words + "_tip")));
        button.setAccessibleText(Words.of(words + "_tip"));
        button.setOnAction(event -> askFor(part, button));
        return button;
    }

    /** Asks for a code and puts it into the query. */
    void askFor(QueryChips.Part part) {
        askFor(
                part,
                switch (part) {
                    case ALL -> addAll;
                    case ANY -> addAny;
                    case NONE -> addNone;
                });
    }

    private void askFor(QueryChips.Part part, Node at) {
        var codebook = model.snapshot().codebook();
        new CodeFinder(codebook, code -> add(part, code))
                .show(overlays, at.getScene() == null ? narrow : at);
    }

    private void add(QueryChips.Part part, Code code) {
        var codebook = model.snapshot().codebook();
        var chips = model.query().chips(model.snapshot()).orElse(QueryChips.EMPTY);
        var next = chips.with(part, QueryChips.coded(codebook, code, false));
        model.query().textProperty().set(next.text());
    }

    private void prepareTogether() {
        together.setId("themes-together");
        together.getItems().setAll(Together.values());
        together.setAccessibleText(Words.of("themes.together"));
        together.setTooltip(new Tooltip(Words.of("themes.together_tip")));
        together.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Together value) {
                        return value == null ? "" : Words.of("themes.together_" + value.key());
                    }

                    @Override
                    public Together fromString(String text) {
                        return Together.PASSAGE;
                    }
                });
        together.valueProperty().bindBidirectional(model.query().togetherProperty());
    }

    void focusText() {
        asText.setSelected(true);
        field.requestFocus();
        field.selectAll();
    }

    private void fill() {
        var chips = model.query().chips(model.snapshot());
        sentence.getChildren().clear();
        if (chips.isPresent()) {
            show(chips.get());
        } else {
            sentence.getChildren().add(Labels.strong(Words.of("themes.typed_query")));
            if (error.isVisible() || !asText.isSelected()) {
                asText.setSelected(true);
            }
            var clear = new Button(Words.of("themes.all_passages"));
            clear.getStyleClass().add("theme-add");
            clear.setOnAction(event -> model.query().textProperty().set(""));
            sentence.getChildren().add(clear);
        }
        showNarrowings();
        showField();
    }

    private void show(QueryChips chips) {
        word(chips.isEmpty() ? "themes.says_all" : "themes.says_with");
        for (int i = 0; i < chips.all().size(); i++) {
            if (i > 0) {
                word("themes.says_and");
            }
            chip(chips, chips.all().get(i));
        }
        if (!chips.any().isEmpty() && !chips.all().isEmpty()) {
            word("themes.says_and");
        }
        for (int i = 0; i < chips.any().size(); i++) {
            if (i > 0) {
                word("themes.says_or");
            }
            chip(chips, chips.any().get(i));
        }
        for (int i = 0; i < chips.none().size(); i++) {
            word(
                    i == 0 && chips.all().isEmpty() && chips.any().isEmpty()
                            ? "themes.says_without"
                            : "themes.says_not");
            chip(chips, chips.none().get(i));
        }
        if (chips.isEmpty()) {
            sentence.getChildren().addAll(addAll, addNone);
        } else {
            sentence.getChildren().addAll(addAll, addAny, addNone);
        }
        int codes = chips.all().size() + chips.any().size() + chips.none().size();
        if (codes > 1) {
            sentence.getChildren().add(together);
        }
    }

    private void word(String key) {
        var label = Labels.muted(Words.of(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        sentence.getChildren().add(label);
    }

    private void chip(QueryChips chips, Coded coded) {
        Optional<Code> code =
                coded.codes().size() == 1
                        ? model.snapshot().codebook().code(coded.codes().get(0))
                        : Optional.empty();
        String name = code.map(FitWords::name).orElse(coded.word());
        if (coded.directly()) {
            name = Words.of("themes.directly", name);
        }
        var chip = new Chip(name, code.map(Code::colour).orElse(""));
        chip.getStyleClass().add("theme-query-chip");
        chip.removable(
                Words.of("themes.remove_from_query", name),
                () -> model.query().textProperty().set(chips.without(coded).text()));
        sentence.getChildren().add(chip);
    }

    /** What narrows it further, each with a cross. */
    private void showNarrowings() {
        var query = model.query();
        int count = query.narrowings();
        narrow.setText(count == 0 ? Words.of("themes.narrow") : Words.of("themes.narrowed", count));
        if (query.starredProperty().get()) {
            narrowing(Words.of("themes.exemplar"), () -> query.starredProperty().set(false));
        }
        if (query.memoProperty().get()) {
            narrowing(Words.of("themes.noted"), () -> query.memoProperty().set(false));
        }
        query.fitProperty()
                .get()
                .ifPresent(fit ->
                        narrowing(
                                FitWords.word(fit),
                                () -> query.fitProperty().set(Optional.empty())));
        query.kindProperty()
                .get()
                .ifPresent(kind ->
                        narrowing(
                                FitWords.word(kind),
                                () -> query.kindProperty().set(Optional.empty())));
        query.coderProperty()
                .get()
                .ifPresent(coder ->
                        narrowing(
                                Words.of("themes.of_coder", coder.name()),
                                () -> query.coderProperty().set(Optional.empty())));
        String where = query.whereProperty().get().strip();
        if (!where.isEmpty()) {
            narrowing(Words.of("themes.in_reviews", where), () -> query.whereProperty().set(""));
        }
    }

    private void narrowing(String words, Runnable remove) {
        var chip = new Chip(words, "");
        chip.getStyleClass().add("theme-narrowing");
        chip.removable(Words.of("themes.remove_from_query", words), remove);
        sentence.getChildren().add(chip);
    }

    private void showField() {
        field.setVisible(asText.isSelected());
    }

    private void showError(ThemeState state) {
        boolean wrong = state instanceof ThemeState.Wrong;
        error.setVisible(wrong);
        if (state instanceof ThemeState.Wrong(ThemeQuery.Misread misread)) {
            error.setText(told(misread));
            if (!misread.inWhere()) {
                asText.setSelected(true);
            }
        }
        field.pseudoClassStateChanged(WRONG, wrong);
    }

    /** Names the place, as the field cannot underline it. */
    private static String told(ThemeQuery.Misread misread) {
        int at = Math.min(misread.position(), misread.text().length());
        String rest = misread.text().substring(at).strip().replaceFirst("^['\"]", "");
        rest = rest.replaceFirst("['\"]$", "");
        String piece = rest.length() > 24 ? rest.substring(0, 24) + "\u2026" : rest;
        String where = misread.inWhere() ? Words.of("themes.wrong_where") : "";
        return piece.isEmpty()
                ? where + Words.of("themes.wrong_end", misread.message())
                : where + Words.of("themes.wrong_at", piece, misread.message());
    }
}
