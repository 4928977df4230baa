package org.postil.ui.quotes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.coding.quotes.FormCheck;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

/** A theme with its count, or a quote with its citation and what was decided about it. */
final class QuoteCell extends ListCell<QuoteRow> {
    /** Longer quotes are shown whole at the right. */
    private static final int SHOWN = 300;

    private static final double SCROLL_BAR = 14;

    private final Label theme = Labels.strong("");
    private final Label count = Labels.muted("");
    private final StackPane swatch = new StackPane();
    private final HBox head;
    private final Text words = new Text();
    private final Label citation = Labels.strong("");
    private final Label ofReview = Labels.muted("");
    private final Label star = tag("quotes.starred", Feather.STAR);
    private final Label used = tag("quotes.used", Feather.CHECK);
    private final Label shortened = tag("quotes.has_form", Feather.SCISSORS);
    private final Label differs = tag("quotes.differs", Feather.ALERT_OCTAGON);
    private final VBox item;

    QuoteCell() {
        head = new HBox(8, swatch, theme, count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("quote-theme");
        words.getStyleClass().add("quote-words");
        citation.setMinWidth(Region.USE_PREF_SIZE);
        ofReview.setMinWidth(0);
        differs.getStyleClass().add("quote-differs");
        var line = new HBox(10, citation, ofReview, Labels.gap(), differs, shortened, star, used);
        line.setAlignment(Pos.CENTER_LEFT);
        item = new VBox(4, new TextFlow(words), line);
        item.getStyleClass().add("quote-item");
        setPrefWidth(0);
    }

    private static Label tag(String key, Feather icon) {
        var label = new Label(Words.of(key), Icons.of(icon, "quote-sign"));
        label.getStyleClass().add("quote-tag");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** Words wrap at the width that the list has. */
    @Override
    protected double computePrefHeight(double width) {
        var list = getListView();
        return list == null || !(getGraphic() instanceof Region content)
                ? super.computePrefHeight(width)
                : content.prefHeight(list.getWidth() - SCROLL_BAR);
    }

    private static String shortened(String quote) {
        return quote.length() <= SHOWN
                ? quote
                : quote.substring(0, Math.max(SHOWN / 2, quote.lastIndexOf(' ', SHOWN))) + "\u2026";
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() instanceof Region content) {
            content.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    @Override
    protected void updateItem(@Nullable QuoteRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case QuoteRow.Head shown -> {
                theme.setText(
                        shown.theme().isEmpty() ? Words.of("quotes.no_theme") : shown.theme());
                count.setText(Words.of("quotes.of_theme", shown.count(), shown.used()));
                swatch.getChildren().clear();
                if (!shown.colour().isEmpty()) {
                    swatch.getChildren().add(Chip.swatch(shown.colour()));
                }
                setAccessibleText(theme.getText() + ", " + count.getText());
                setGraphic(head);
            }
            case QuoteRow.Item shown -> {
                var quote = shown.quote();
                words.setText("\u201c" + shortened(quote.printed()) + "\u201d");
                citation.setText(quote.citation());
                ofReview.setText(
                        shown.usedOfReview() == 0
                                ? ""
                                : Words.of(
                                        "quotes.of_review",
                                        shown.usedOfReview(),
                                        quote.review().reference()));
                boolean wrong = quote.check() instanceof FormCheck.Differs;
                star.setVisible(quote.passage().starred());
                used.setVisible(quote.used());
                shortened.setVisible(!quote.form().isEmpty() && !wrong);
                differs.setVisible(wrong);
                setAccessibleText(
                        words.getText()
                                + " "
                                + citation.getText()
                                + (star.isVisible() ? ", " + star.getText() : "")
                                + (used.isVisible() ? ", " + used.getText() : "")
                                + (wrong ? ", " + differs.getText() : ""));
                setGraphic(item);
            }
        }
    }
}
