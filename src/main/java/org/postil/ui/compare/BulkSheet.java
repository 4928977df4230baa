package org.postil.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.compare.BulkRule;
import org.postil.compare.BulkRule.Deed;
import org.postil.compare.WorkItem;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decides many of the listed differences by a rule, after a look at what it would decide. */
final class BulkSheet {
    private static final double WIDTH = 700;
    private static final int USUAL = 80;

    private final Workbench bench;
    private final CompareViewModel model;
    private final ComboBox<Offer> rules = new ComboBox<>();
    private final Spinner<Integer> least = new Spinner<>(1, 100, USUAL, 5);
    private final HBox overlap;
    private final ListView<Deed> preview = new ListView<>();
    private final Label count = Labels.strong("");
    private final TextField reason = new TextField();

    /** A rule that can be chosen; edges need how much they overlap. */
    private record Offer(
            String words, boolean ofEdges, java.util.function.DoubleFunction<BulkRule> rule) {}

    BulkSheet(Workbench bench, CompareViewModel model) {
        this.bench = bench;
        this.model = model;
        rules.setId("bulk-rule");
        rules.setMaxWidth(Double.MAX_VALUE);
        rules.getItems().setAll(offers());
        rules.setButtonCell(new OfferCell());
        rules.setCellFactory(list -> new OfferCell());
        least.setId("bulk-least");
        least.setEditable(true);
        least.setPrefWidth(90);
        overlap =
                new HBox(
                        8,
                        new Label(Words.of("compare.bulk_overlap")),
                        least,
                        new Label(Words.of("compare.bulk_percent")));
        overlap.setAlignment(Pos.CENTER_LEFT);
        preview.setId("bulk-preview");
        preview.setPrefHeight(260);
        preview.setCellFactory(list -> new DeedCell());
        preview.setPlaceholder(Labels.muted(Words.of("compare.bulk_none")));
        reason.setId("bulk-reason");
        reason.setPromptText(Words.of("compare.reason"));
        reason.setAccessibleText(Words.of("compare.reason"));
    }

    private List<Offer> offers() {
        var offers = new ArrayList<Offer>();
        offers.add(new Offer(Words.of("compare.bulk_longer"), true, BulkRule.LongerEdges::new));
        offers.add(new Offer(Words.of("compare.bulk_shorter"), true, BulkRule.ShorterEdges::new));
        var coders = model.codersProperty().get();
        for (WorkItem.Kind kind : WorkItem.Kind.values()) {
            for (int c = 0; c < coders.size(); c++) {
                int coder = c;
                offers.add(
                        new Offer(
                                Words.of(
                                        "compare.bulk_side",
                                        CompareWords.kind(kind).toLowerCase(Locale.ROOT),
                                        coders.get(c).name()),
                                false,
                                x -> new BulkRule.Side(kind, coder)));
            }
        }
        if (coders.size() > 2) {
            offers.add(
                    new Offer(
                            Words.of("compare.bulk_majority"),
                            false,
                            x -> new BulkRule.Majority()));
        }
        return offers;
    }

    void show() {
        var content =
                EditSheet.styled(
                        new VBox(
                                12,
                                Labels.body(Words.of("compare.bulk_words")),
                                rules,
                                overlap,
                                count,
                                preview,
                                reason));
        var sheet =
                new Sheet(bench.overlays(), Words.of("compare.bulk_title"), content).wide(WIDTH);
        sheet.cancel();
        var main =
                sheet.main(
                        Words.of("compare.bulk_decide"),
                        () -> {
                            var deeds = List.copyOf(preview.getItems());
                            model.decide(deeds, reason.getText())
                                    .then(done ->
                                            bench.notices()
                                                    .tell(
                                                            Words.of(
                                                                    "compare.bulk_done",
                                                                    deeds.size())));
                        });
        main.setId("bulk-decide");
        rules.valueProperty().addListener((property, was, now) -> look());
        least.valueProperty().addListener((property, was, now) -> look());
        main.disableProperty().bind(javafx.beans.binding.Bindings.isEmpty(preview.getItems()));
        rules.setValue(rules.getItems().getFirst());
        sheet.show();
        rules.requestFocus();
    }

    private void look() {
        var offer = rules.getValue();
        overlap.setVisible(offer.ofEdges());
        overlap.setManaged(offer.ofEdges());
        var items = model.listed();
        var deeds = offer.rule().apply(least.getValue() / 100.0).of(items);
        preview.getItems().setAll(deeds);
        count.setText(
                Words.of(
                        "compare.bulk_count",
                        deeds.size(),
                        items.stream().filter(i -> !i.isDecided()).count()));
    }

    private static final class OfferCell extends ListCell<Offer> {
        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(empty || offer == null ? "" : offer.words());
        }
    }

    private final class DeedCell extends ListCell<Deed> {
        DeedCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Deed deed, boolean empty) {
            super.updateItem(deed, empty);
            setText(null);
            setGraphic(empty || deed == null ? null : line(deed));
        }

        private Node line(Deed deed) {
            var review = Labels.strong(deed.item().review().reference());
            review.setMinWidth(64);
            var about = new Label(CompareWords.about(deed.item()));
            about.setMinWidth(0);
            var kind = Labels.muted(CompareWords.kind(deed.item(), model.codersProperty().get()));
            kind.getStyleClass().add("small");
            kind.setMinWidth(Label.USE_PREF_SIZE);
            var choice =
                    new Label(
                            "\u2192 "
                                    + CompareWords.choice(
                                            deed.item(),
                                            deed.choice(),
                                            model.codersProperty().get(),
                                            model.snapshot()));
            choice.setMinWidth(Label.USE_PREF_SIZE);
            var line = new HBox(10, review, about, Labels.gap(), kind, choice);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
