package org.postil.ui.codebook;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.codebook.CodebookView.Order;
import org.postil.ui.codebook.CodebookView.Show;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.Locale;

/** What stands above the codes: what is looked for, which are shown, what the numbers are. */
final class CodebookHead extends VBox {
    private final CodebookViewModel model;
    private final SearchField filter =
            new SearchField(Words.of("codebook.filter"), Words.of("codebook.clear"));
    private final ToggleButton choice = new ToggleButton("", Icons.of(Feather.FILTER));

    /** Where the keys of the filter go on. */
    interface Steps {
        void toList();

        void chooseFirst();
    }

    CodebookHead(CodebookViewModel model, Steps steps) {
        this.model = model;
        filter.setId("codebook-filter");
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        steps.toList();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ENTER && !filter.getText().isBlank()) {
                        steps.chooseFirst();
                        event.consume();
                    }
                });
        choice.setId("codebook-view");
        choice.getStyleClass().addAll("icon-only", "codebook-view");
        choice.setTooltip(new Tooltip(Words.of("codebook.view")));
        choice.setOnAction(event -> {
            showChoice();
            menu().show(choice, Side.BOTTOM, 0, 4);
        });
        var row = new HBox(6, filter, choice);
        row.getStyleClass().add("codebook-filter");
        getChildren().addAll(row, columns());
        model.viewProperty().addListener((property, was, now) -> showChoice());
        showChoice();
    }

    SearchField filter() {
        return filter;
    }

    /** Over the numbers: which is which. */
    private HBox columns() {
        var shown = Labels.muted("");
        shown.setId("codebook-shown");
        shown.getStyleClass().add("small");
        shown.setMinWidth(0);
        shown.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.textProperty().bind(model.viewProperty().map(CodebookHead::words));
        var numbers = Labels.muted(Words.of("codebook.columns"));
        numbers.getStyleClass().add("small");
        numbers.setMinWidth(USE_PREF_SIZE);
        numbers.setTooltip(new Tooltip(Words.of("codebook.columns_tip")));
        var columns = new HBox(8, shown, numbers);
        columns.getStyleClass().add("codebook-columns");
        return columns;
    }

    private void showChoice() {
        var view = model.viewProperty().get();
        choice.setSelected(view.show() != Show.ALL || view.order() != Order.BOOK);
        choice.setAccessibleText(Words.of("codebook.view") + ": " + words(view));
    }

    /** What is shown and how it is sorted, where that is not everything in the book's order. */
    private static String words(CodebookView view) {
        String show = view.show() == Show.ALL ? "" : word(view.show());
        String order = view.order() == Order.BOOK ? "" : word(view.order());
        return show.isEmpty() || order.isEmpty() ? show + order : show + ", " + order;
    }

    private static String word(Show show) {
        return switch (show) {
            case ALL -> Words.of("codebook.show_all");
            case USED -> Words.of("codebook.show_used");
            case UNUSED -> Words.of("codebook.show_unused");
            case MINE -> Words.of("codebook.show_mine");
            case WITHOUT_DEFINITION -> Words.of("codebook.show_undefined");
            case RETIRED -> Words.of("codebook.show_retired");
        };
    }

    private static String word(Order order) {
        return switch (order) {
            case BOOK -> Words.of("codebook.order_book");
            case NAME -> Words.of("codebook.order_name");
            case COUNT -> Words.of("codebook.order_count");
        };
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        menu.setId("codebook-view-menu");
        var view = model.viewProperty().get();
        var shows = new ToggleGroup();
        for (Show show : Show.values()) {
            var item = new RadioMenuItem(word(show));
            item.setId("show-" + show.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(shows);
            item.setSelected(view.show() == show);
            item.setOnAction(
                    event -> model.viewProperty().set(model.viewProperty().get().withShow(show)));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        var orders = new ToggleGroup();
        for (Order order : Order.values()) {
            var item = new RadioMenuItem(word(order));
            item.setId("order-" + order.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(orders);
            item.setSelected(view.order() == order);
            item.setOnAction(
                    event -> model.viewProperty().set(model.viewProperty().get().withOrder(order)));
            menu.getItems().add(item);
        }
        return menu;
    }
}
