package org.postil.ui.quotes;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.postil.coding.quotes.Quote;
import org.postil.coding.quotes.QuoteBook;
import org.postil.domain.Code;
import org.postil.domain.Review;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.quotes.QuoteFilter.Which;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What narrows the list of quotes, how many there are, and where they go. */
final class QuotesBar {
    private final QuotesViewModel model;
    private final SearchField search =
            new SearchField(Words.of("quotes.search"), Words.of("history.clear"));
    private final ComboBox<String> which = new ComboBox<>();
    private final ComboBox<String> themes = new ComboBox<>();
    private final ComboBox<String> reviews = new ComboBox<>();
    private List<Code> offeredThemes = List.of();
    private List<Review> offeredReviews = List.of();
    private boolean offering;
    private final VBox node;

    /**
     * @param copyAll copies what is listed
     * @param save writes it to a file with this ending
     */
    QuotesBar(QuotesViewModel model, Runnable copyAll, Consumer<String> save) {
        this.model = model;
        search.setId("quotes-search");
        search.setPrefWidth(230);
        search.textProperty()
                .addListener((property, was, now) ->
                        model.filterProperty().set(model.filterProperty().get().with(now)));
        for (Which each : Which.values()) {
            which.getItems().add(words(each));
        }
        set(which, "quotes-which", "quotes.show");
        set(themes, "quotes-themes", "quotes.theme");
        set(reviews, "quotes-reviews", "quotes.review");
        which.getSelectionModel().selectFirst();
        which.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, was, now) -> narrow());
        themes.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, was, now) -> narrow());
        reviews.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, was, now) -> narrow());
        themes.setPrefWidth(240);
        model.bookProperty().addListener((property, was, now) -> offer(now));
        model.filterProperty().addListener((property, was, now) -> follow(now));
        offer(model.bookProperty().get());
        var files =
                new MenuButton(
                        Words.of("quotes.export"),
                        null,
                        item("quotes.copy_all", copyAll),
                        item("quotes.as_xlsx", () -> save.accept("xlsx")),
                        item("quotes.as_csv", () -> save.accept("csv")));
        files.setId("quotes-export");
        files.setMinWidth(MenuButton.USE_PREF_SIZE);
        var count = Labels.muted("");
        count.setId("quotes-count");
        count.setMinWidth(0);
        count.textProperty().bind(model.countProperty());
        var head = new HBox(10, search, count, Labels.gap(), files);
        head.getStyleClass().add("panel-head");
        var filters = new HBox(10, which, themes, reviews);
        filters.getStyleClass().add("quotes-bar");
        node = new VBox(head, filters);
    }

    private static void set(ComboBox<String> box, String id, String key) {
        box.setId(id);
        box.setAccessibleText(Words.of(key));
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Words.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private static String words(Which which) {
        return switch (which) {
            case ALL -> Words.of("quotes.which_all");
            case STARRED -> Words.of("quotes.which_starred");
            case USED -> Words.of("quotes.which_used");
            case NOT_USED -> Words.of("quotes.which_not_used");
            case DIFFERING -> Words.of("quotes.which_differing");
        };
    }

    /** Offers the themes and reviews that have quotes. */
    private void offer(QuoteBook book) {
        offering = true;
        offeredThemes =
                book.themes().stream()
                        .filter(c -> book.quotes().stream().anyMatch(q -> q.themes().contains(c)))
                        .toList();
        offeredReviews = book.quotes().stream().map(Quote::review).distinct().toList();
        var themeNames = new ArrayList<String>();
        themeNames.add(Words.of("quotes.any_theme"));
        offeredThemes.forEach(c -> themeNames.add(model.name(c)));
        themes.getItems().setAll(themeNames);
        var reviewNames = new ArrayList<String>();
        reviewNames.add(Words.of("quotes.any_review"));
        offeredReviews.forEach(r -> reviewNames.add(r.reference()));
        reviews.getItems().setAll(reviewNames);
        offering = false;
        follow(model.filterProperty().get());
    }

    /** Shows a filter that was set elsewhere. */
    private void follow(QuoteFilter filter) {
        offering = true;
        if (!search.getText().equals(filter.text())) {
            search.setText(filter.text());
        }
        which.getSelectionModel().select(filter.which().ordinal());
        themes.getSelectionModel()
                .select(
                        1
                                + filter.theme()
                                        .map(id ->
                                                offeredThemes.stream()
                                                        .map(Code::id)
                                                        .toList()
                                                        .indexOf(id))
                                        .orElse(-1));
        reviews.getSelectionModel()
                .select(
                        1
                                + filter.review()
                                        .map(id ->
                                                offeredReviews.stream()
                                                        .map(Review::id)
                                                        .toList()
                                                        .indexOf(id))
                                        .orElse(-1));
        offering = false;
    }

    private void narrow() {
        if (offering) {
            return;
        }
        int theme = themes.getSelectionModel().getSelectedIndex();
        int review = reviews.getSelectionModel().getSelectedIndex();
        int shown = Math.max(0, which.getSelectionModel().getSelectedIndex());
        model.filterProperty()
                .set(
                        model.filterProperty()
                                .get()
                                .with(Which.values()[shown])
                                .ofTheme(
                                        theme <= 0
                                                ? Optional.empty()
                                                : Optional.of(offeredThemes.get(theme - 1).id()))
                                .ofReview(
                                        review <= 0
                                                ? Optional.empty()
                                                : Optional.of(
                                                        offeredReviews.get(review - 1).id())));
    }

    SearchField search() {
        return search;
    }

    Node node() {
        return node;
    }
}
