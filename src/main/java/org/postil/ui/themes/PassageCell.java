package org.postil.ui.themes;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Fit;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A passage in its surroundings with its codes, or the head of a review. */
final class PassageCell extends ListCell<PassageRow> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
    private static final double EDGE = 48;

    /** What the buttons of a passage do. */
    interface Doing {
        void run(PassageDeed deed, PassageRow.Item item, Node at);

        void open(PassageRow.Item item);
    }

    private final ThemesViewModel model;
    private final Label place = new Label();
    private final Label by = Labels.muted("");
    private final Label noted = new Label("", Icons.of(Feather.MESSAGE_SQUARE, "theme-noted"));
    private final Label star = new Label(Words.of("themes.exemplar"), Icons.of(Feather.STAR));
    private final HBox tools = new HBox(2);
    private final Text before = new Text();
    private final Text quote = new Text();
    private final Text after = new Text();
    private final TextFlow words = new TextFlow(before, quote, after);
    private final FlowPane codes = new FlowPane(6, 5);
    private final VBox box;
    private final List<Button> buttons = new ArrayList<>();

    PassageCell(ListView<PassageRow> list, ThemesViewModel model, Doing doing) {
        this.model = model;
        place.getStyleClass().add("theme-place");
        place.setMinWidth(0);
        by.getStyleClass().add("small");
        star.getStyleClass().add("theme-star");
        for (Label label : List.of(by, noted, star)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        noted.setTooltip(new Tooltip(Words.of("themes.noted")));
        for (PassageDeed deed : PassageDeed.TOOLS) {
            tools.getChildren().add(button(deed, doing));
        }
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        tools.visibleProperty().bind(hoverProperty().or(selectedProperty()));
        var head = new HBox(10, place, star, noted, by, Labels.gap(), tools);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(28);
        before.getStyleClass().add("theme-before");
        quote.getStyleClass().add("theme-quote");
        after.getStyleClass().add("theme-after");
        words.getStyleClass().add("theme-words");
        words.setMinHeight(Region.USE_PREF_SIZE);
        box = new VBox(3, head, words, codes);
        box.getStyleClass().add("theme-passage");
        // a list asks for heights without a width: words that wrap need to know theirs
        box.prefWidthProperty().bind(list.widthProperty().subtract(EDGE / 2));
        box.maxWidthProperty().bind(box.prefWidthProperty());
        words.prefWidthProperty().bind(list.widthProperty().subtract(EDGE * 1.5));
        words.maxWidthProperty().bind(words.prefWidthProperty());
        codes.prefWrapLengthProperty().bind(words.prefWidthProperty());
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && (event.getClickCount() == 2 || event.getTarget() == place)
                    && getItem() instanceof PassageRow.Item item) {
                doing.open(item);
            }
        });
    }

    private Button button(PassageDeed deed, Doing doing) {
        var button = new Button("", Icons.of(deed.icon()));
        button.getStyleClass().addAll("icon-only", "theme-tool");
        button.setFocusTraversable(false);
        button.setAccessibleText(deed.words());
        button.setTooltip(new Tooltip(deed.words() + "  " + deed.keyWords()));
        button.setOnAction(event -> {
            if (getItem() instanceof PassageRow.Item item) {
                doing.run(deed, item, button);
            }
        });
        buttons.add(button);
        return button;
    }

    /** The words of its passage came. */
    void wordsArrived() {
        if (getItem() instanceof PassageRow.Item item && !isEmpty()) {
            showWords(item);
        }
    }

    @Override
    protected void updateItem(@Nullable PassageRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        pseudoClassStateChanged(HEAD, !empty && row instanceof PassageRow.Head);
        pseudoClassStateChanged(
                STARRED, !empty && row instanceof PassageRow.Item i && i.passage().starred());
        setMouseTransparent(empty || row instanceof PassageRow.Head);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case PassageRow.Head head -> showHead(head);
            case PassageRow.Item item -> show(item);
        }
    }

    private void showHead(PassageRow.Head head) {
        var review = head.review();
        var row = new HBox(10, Labels.strong(review.reference()));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("theme-head");
        if (!review.title().isBlank() && !review.title().equals(review.reference())) {
            var title = Labels.muted(review.title());
            title.setMinWidth(0);
            row.getChildren().add(title);
        }
        var count = Labels.muted(Words.of("themes.head_count", head.passages()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().addAll(Labels.gap(), count);
        setGraphic(row);
        setAccessibleText(review.reference() + ", " + count.getText());
    }

    private void show(PassageRow.Item item) {
        by.setText(item.coder());
        by.setVisible(!item.own());
        star.setVisible(item.passage().starred());
        noted.setVisible(item.noted());
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setDisable(!item.own() && PassageDeed.TOOLS.get(i).changes());
        }
        codes.getChildren().clear();
        for (var code : item.codes()) {
            Optional<Fit> fit = item.passage().fit(code.id());
            codes.getChildren().add(FitWords.chip(code, fit, model.asked().contains(code.id())));
        }
        if (item.codes().isEmpty()) {
            codes.getChildren().add(Labels.muted(Words.of("themes.no_code")));
        }
        // the list measures the row now: chips without their style would seem to need fewer lines
        codes.applyCss();
        showWords(item);
        setGraphic(box);
    }

    private void showWords(PassageRow.Item item) {
        var excerpt = model.excerpt(item.passage());
        String where = where(item);
        if (excerpt.isPresent()) {
            var found = excerpt.get();
            before.setText(found.words().before());
            quote.setText(found.words().quote());
            after.setText(found.words().after());
            place.setText(
                    found.place().isEmpty() || where.isEmpty()
                            ? found.place() + where
                            : found.place() + " \u00b7 " + where);
        } else {
            before.setText(Words.of("themes.words_coming"));
            quote.setText("");
            after.setText("\n\n");
            place.setText(where);
        }
        setAccessibleText(spoken(item));
    }

    /** The document's title, where it says more than the head of the review. */
    private static String where(PassageRow.Item item) {
        String title = item.document().title();
        var review = item.review();
        return title.equals(review.reference()) || title.equals(review.title()) ? "" : title;
    }

    private String spoken(PassageRow.Item item) {
        var parts = new ArrayList<String>();
        parts.add(item.review().reference() + ", " + place.getText());
        parts.add(quote.getText());
        for (var code : item.codes()) {
            String fit = item.passage().fit(code.id()).map(f -> ", " + FitWords.word(f)).orElse("");
            parts.add(FitWords.name(code) + fit);
        }
        if (item.passage().starred()) {
            parts.add(Words.of("themes.exemplar"));
        }
        if (item.noted()) {
            parts.add(Words.of("themes.noted"));
        }
        parts.add(item.coder());
        return String.join(". ", parts);
    }
}
