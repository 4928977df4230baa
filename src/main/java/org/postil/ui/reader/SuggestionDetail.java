package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.coding.AgencySuggestion;
import org.postil.coding.suggest.Place;
import org.postil.coding.suggest.Reason;
import org.postil.coding.suggest.Suggestion;
import org.postil.coding.suggest.SuggestionState;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The suggestion that is to be decided: its words, why it is one, for whom, and its repeats. */
final class SuggestionDetail {
    private static final int MOST_BY_DIGIT = 9;

    private final SuggestionViewModel model;
    private final Consumer<Place> go;
    private final VBox box = new VBox(10);
    private final Button accept = new Button(Words.of("suggest.accept"), Icons.of(Feather.CHECK));
    private final Button skip = new Button(Words.of("suggest.skip"));
    private final HBox steps = new HBox(8);

    SuggestionDetail(SuggestionViewModel model, Consumer<Place> go) {
        this.model = model;
        this.go = go;
        box.getStyleClass().add("suggest-detail");
        accept.setId("suggestions-accept");
        accept.getStyleClass().add("accent");
        accept.setTooltip(new Tooltip(Words.of("suggest.accept_tip")));
        accept.setOnAction(event -> model.accept());
        accept.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(accept, Priority.ALWAYS);
        skip.setId("suggestions-skip");
        skip.setTooltip(new Tooltip(Words.of("suggest.skip_tip")));
        skip.setOnAction(event -> model.skip());
        steps.setAlignment(Pos.CENTER_LEFT);
        steps.getStyleClass().add("suggest-steps");
        steps.getChildren()
                .addAll(keyed(accept, "suggest.key_accept"), keyed(skip, "suggest.key_skip"));
    }

    Node node() {
        return box;
    }

    /** The buttons, which stay in sight however long the words are. */
    Node steps() {
        return steps;
    }

    private static Node keyed(Button button, String key) {
        var row = new HBox(6, button, Labels.key(Words.of(key)));
        row.setAlignment(Pos.CENTER_LEFT);
        if (button.getMaxWidth() == Double.MAX_VALUE) {
            HBox.setHgrow(row, Priority.ALWAYS);
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    void show() {
        var item = model.selectedProperty().get();
        box.getChildren().clear();
        steps.setVisible(item.isPresent());
        item.ifPresent(i -> {
            accept.setDisable(i.state() == SuggestionState.TAKEN);
            skip.setDisable(i.state() != SuggestionState.OPEN);
            box.getChildren().setAll(nodes(i.suggestion()));
        });
    }

    private List<Node> nodes(Suggestion suggestion) {
        var nodes = new ArrayList<Node>();
        var quote = new Label(suggestion.words().replaceAll("\\s+", " "));
        quote.getStyleClass().addAll("reading", "suggest-quote");
        quote.setWrapText(true);
        nodes.add(quote);
        nodes.add(muted(why(suggestion)));
        nodes.add(part(Words.of("suggest.agencies"), agencies(suggestion)));
        if (!suggestion.mirrors().isEmpty()) {
            nodes.add(part(Words.of("suggest.repeats"), mirrors(suggestion)));
        }
        record(suggestion).ifPresent(words -> nodes.add(muted(words)));
        return nodes;
    }

    private static Label muted(String words) {
        var label = Labels.muted(words);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        return label;
    }

    private static Node part(String title, Node content) {
        return new VBox(4, Labels.section(title), content);
    }

    private static String why(Suggestion suggestion) {
        var reasons = new ArrayList<String>();
        for (Reason reason : Reason.values()) {
            if (suggestion.reasons().contains(reason)) {
                reasons.add(
                        switch (reason) {
                            case LABEL -> Words.of("suggest.why_label");
                            case LIST -> Words.of("suggest.why_list");
                            case TABLE -> Words.of("suggest.why_table");
                            case WORDING -> Words.of("suggest.why_wording");
                        });
            }
        }
        return Words.of("suggest.why", String.join(" \u00b7 ", reasons));
    }

    private static Optional<String> record(Suggestion suggestion) {
        var parts = new ArrayList<String>();
        if (!suggestion.addressee().isEmpty()) {
            parts.add(Words.of("suggest.addressee", suggestion.addressee()));
        }
        if (!suggestion.targetDate().isEmpty()) {
            parts.add(Words.of("suggest.target", suggestion.targetDate()));
        }
        if (!suggestion.outcome().isEmpty()) {
            parts.add(Words.of("suggest.outcome", suggestion.outcome()));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.of("suggest.record", String.join(" \u00b7 ", parts)));
    }

    private Node agencies(Suggestion suggestion) {
        var rows = new VBox(3);
        var agencies = suggestion.agencies();
        for (int i = 0; i < agencies.size(); i++) {
            rows.getChildren().add(agency(agencies.get(i), i));
        }
        if (agencies.isEmpty()) {
            rows.getChildren().add(muted(Words.of("suggest.no_agency")));
        }
        return rows;
    }

    private Node agency(AgencySuggestion agency, int position) {
        boolean on = model.chosenProperty().get().contains(agency.agency().id());
        var name = new Label(agency.agency().name());
        name.setMinWidth(0);
        var role =
                Labels.muted(
                        Words.of(agency.isAddressee() ? "suggest.addressed" : "suggest.mentioned"));
        role.getStyleClass().add("small");
        role.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().add(Icons.of(on ? Feather.CHECK_SQUARE : Feather.SQUARE));
        row.getChildren().addAll(Chip.swatch(agency.agency().colour()), name, Labels.gap(), role);
        if (position < MOST_BY_DIGIT) {
            row.getChildren().add(Labels.key(Integer.toString(position + 1)));
        }
        var toggle = new ToggleButton("", row);
        toggle.setId("suggestions-agency-" + (position + 1));
        toggle.setSelected(on);
        toggle.getStyleClass().add("suggest-agency");
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.setMinWidth(0);
        row.prefWidthProperty().bind(toggle.widthProperty().subtract(18));
        row.setMinWidth(0);
        toggle.setPrefWidth(10);
        toggle.setAccessibleText(
                Words.of("suggest.agency_toggle", agency.agency().name(), role.getText()));
        toggle.setTooltip(new Tooltip(Words.of("suggest.named_as", agency.words())));
        toggle.setFocusTraversable(false);
        toggle.setOnAction(event -> model.toggle(position));
        return toggle;
    }

    private Node mirrors(Suggestion suggestion) {
        var rows = new VBox(2);
        for (Place mirror : suggestion.mirrors()) {
            boolean other = mirror.document().id() != suggestion.main().document().id();
            String place = SuggestionWords.capital(SuggestionWords.place(mirror));
            var link =
                    new Hyperlink(
                            other
                                    ? Words.of(
                                            "suggest.of_document", place, mirror.document().title())
                                    : place);
            link.getStyleClass().add("suggest-mirror");
            link.setMinWidth(0);
            link.setFocusTraversable(false);
            link.setOnAction(event -> {
                link.setVisited(false);
                go.accept(mirror);
            });
            rows.getChildren().add(link);
        }
        return rows;
    }
}
