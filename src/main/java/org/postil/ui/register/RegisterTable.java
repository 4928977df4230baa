package org.postil.ui.register;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.coding.RegisterEntry;
import org.postil.domain.Recommendation.Reach;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.register.RegisterRow.Group;
import org.postil.ui.register.RegisterRow.Item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The recommendations as a table of two lines each, with heads where they are grouped. */
final class RegisterTable {
    private static final double HEIGHT = 48;
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final RegisterViewModel model;
    private final TableView<RegisterRow> table;
    private final Map<TableColumn<RegisterRow, ?>, Comparator<RegisterEntry>> orders;

    /** What was selected before rows are exchanged, as group and id. */
    private Set<Key> kept = Set.of();

    private @Nullable Key focused;
    private boolean exchanging;

    private record Key(String group, long id) {}

    RegisterTable(RegisterViewModel model) {
        this.model = model;
        table = new TableView<>(model.rows());
        table.setId("register-table");
        table.getStyleClass().add("register-table");
        table.setAccessibleText(Words.of("register.title"));
        table.setFixedCellSize(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var words = column("register.recommendation", 420, 240, WordsCell::new);
        var addressee =
                column(
                        "register.addressee_agencies",
                        176,
                        110,
                        () -> lines(i -> i.record().addressee(), RegisterTable::agencies));
        var themes = column("register.themes", 96, 70, () -> lines(RegisterTable::themes, i -> ""));
        var reach =
                column(
                        "register.reach",
                        92,
                        76,
                        () -> lines(i -> reach(i.record().reach()), i -> ""));
        var target =
                column(
                        "register.target",
                        128,
                        92,
                        () -> lines(i -> i.record().targetDate(), i -> i.record().outcome()));
        var scope =
                column(
                        "register.scope",
                        124,
                        104,
                        () ->
                                lines(
                                        i ->
                                                ScopeWords.sign(i.record().scope())
                                                        + " "
                                                        + ScopeWords.of(i.record().scope()),
                                        i -> i.record().scopeReason()));
        table.getColumns().add(words);
        table.getColumns().add(addressee);
        table.getColumns().add(themes);
        table.getColumns().add(reach);
        table.getColumns().add(target);
        table.getColumns().add(scope);
        orders =
                Map.of(
                        words,
                        by(e -> model.printed(e.record()).words()),
                        addressee,
                        by(e -> e.record().addressee()),
                        themes,
                        by(RegisterTable::themes),
                        reach,
                        by(e -> Integer.toString(reachOrder(e.record().reach()))),
                        target,
                        by(e -> e.record().targetDate()),
                        scope,
                        by(e -> e.record().scope().name() + e.record().scopeReason()));
        table.setSortPolicy(view -> {
            sort(view);
            return true;
        });
        table.setRowFactory(view -> new Line());
        table.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<RegisterRow>) change -> selected());
        model.onRows(this::before, this::after);
    }

    TableView<RegisterRow> node() {
        return table;
    }

    private static Comparator<RegisterEntry> by(Function<RegisterEntry, String> value) {
        return Comparator.comparing(e -> value.apply(e).toLowerCase(Locale.ROOT));
    }

    private static int reachOrder(@Nullable Reach reach) {
        return reach == null ? Reach.values().length : reach.ordinal();
    }

    private static String reach(@Nullable Reach reach) {
        return reach == null ? "" : ScopeWords.of(reach);
    }

    private static String agencies(RegisterEntry entry) {
        return CodeWords.brief(entry.agencies(), entry.openAgencies());
    }

    private static String themes(RegisterEntry entry) {
        return CodeWords.brief(entry.themes(), entry.openThemes());
    }

    private void sort(TableView<RegisterRow> view) {
        Comparator<RegisterEntry> order = null;
        for (TableColumn<RegisterRow, ?> column : view.getSortOrder()) {
            var one = orders.get(column);
            if (one != null) {
                one = column.getSortType() == TableColumn.SortType.ASCENDING ? one : one.reversed();
                order = order == null ? one : order.thenComparing(one);
            }
        }
        model.order(order);
    }

    // ---- selection

    private void selected() {
        if (!exchanging) {
            model.select(
                    table.getSelectionModel().getSelectedItems().stream()
                            .filter(Item.class::isInstance)
                            .map(row -> ((Item) row).entry().id())
                            .distinct()
                            .toList());
        }
    }

    private void before() {
        exchanging = true;
        var keys = new LinkedHashSet<Key>();
        for (RegisterRow row : table.getSelectionModel().getSelectedItems()) {
            // null for what is going away this moment
            if (row instanceof Item item) {
                keys.add(new Key(item.group(), item.entry().id()));
            }
        }
        kept = keys;
        focused =
                table.getSelectionModel().getSelectedItem() instanceof Item item
                        ? new Key(item.group(), item.entry().id())
                        : null;
    }

    private void after() {
        var indices = new ArrayList<Integer>();
        int last = -1;
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i) instanceof Item item) {
                var key = new Key(item.group(), item.entry().id());
                if (kept.contains(key)) {
                    indices.add(i);
                    last = key.equals(focused) ? i : last;
                }
            }
        }
        table.getSelectionModel().clearSelection();
        for (int i : indices) {
            if (i != last) {
                table.getSelectionModel().select(i);
            }
        }
        if (last >= 0) {
            table.getSelectionModel().select(last);
        }
        exchanging = false;
        selected();
    }

    /** Selects one, where it is listed first, and brings it into sight. */
    boolean reveal(long id) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i) instanceof Item item && item.entry().id() == id) {
                table.getSelectionModel().clearAndSelect(i);
                Rows.top(table, Math.max(0, i - 3));
                return true;
            }
        }
        return false;
    }

    // ---- cells

    private static TableColumn<RegisterRow, RegisterRow> column(
            String key,
            double usual,
            double least,
            Supplier<TableCell<RegisterRow, RegisterRow>> cell) {
        var column = new TableColumn<RegisterRow, RegisterRow>(Words.of(key));
        column.setPrefWidth(usual);
        column.setMinWidth(least);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> cell.get());
        return column;
    }

    private static TableCell<RegisterRow, RegisterRow> lines(
            Function<RegisterEntry, String> first, Function<RegisterEntry, String> second) {
        return new LinesCell(first, second);
    }

    private static final class Line extends TableRow<RegisterRow> {
        @Override
        protected void updateItem(@Nullable RegisterRow item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(HEAD, !empty && item instanceof Group);
        }
    }

    private static final class LinesCell extends TableCell<RegisterRow, RegisterRow> {
        private final Function<RegisterEntry, String> first;
        private final Function<RegisterEntry, String> second;
        private final Label above = new Label();
        private final Label below = new Label();
        private final VBox box = new VBox(2, above, below);

        LinesCell(Function<RegisterEntry, String> first, Function<RegisterEntry, String> second) {
            this.first = first;
            this.second = second;
            below.getStyleClass().addAll("muted", "small");
            below.managedProperty().bind(below.visibleProperty());
            box.getStyleClass().add("register-lines");
        }

        @Override
        protected void updateItem(@Nullable RegisterRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || !(row instanceof Item item)) {
                setGraphic(null);
                return;
            }
            String under = second.apply(item.entry()).replaceAll("\\s+", " ");
            String over = first.apply(item.entry()).replaceAll("\\s+", " ");
            above.setText(over.isEmpty() && under.isEmpty() ? "\u2013" : over);
            above.getStyleClass().setAll("label", over.isEmpty() ? "muted" : "plain");
            above.setVisible(!over.isEmpty() || under.isEmpty());
            above.setManaged(above.isVisible());
            below.setText(under);
            below.setVisible(!under.isEmpty());
            setGraphic(box);
        }
    }

    private final class WordsCell extends TableCell<RegisterRow, RegisterRow> {
        private final Label place = new Label();
        private final Label words = new Label();
        private final VBox box = new VBox(2, place, words);
        private final Label head = new Label();
        private final Label counts = new Label();
        private final VBox heading = new VBox(1, head, counts);

        WordsCell() {
            place.getStyleClass().addAll("muted", "small");
            words.getStyleClass().add("register-words");
            head.getStyleClass().add("strong");
            counts.getStyleClass().addAll("muted", "small");
            heading.getStyleClass().add("register-head");
            box.getStyleClass().add("register-lines");
        }

        @Override
        protected void updateItem(@Nullable RegisterRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            switch (row) {
                case Group group -> {
                    head.setText(group.title());
                    counts.setText(
                            Words.of("register.group_count", group.count(), group.inScope()));
                    setGraphic(heading);
                }
                case Item item -> {
                    place.setText(placeOf(item.entry()));
                    words.setText(
                            model.printed(item.entry().record()).words().replaceAll("\\s+", " "));
                    setGraphic(box);
                }
            }
        }
    }

    private String placeOf(RegisterEntry entry) {
        var parts = new ArrayList<String>(List.of(ScopeWords.of(entry.review())));
        if (!entry.record().label().isEmpty()) {
            parts.add(entry.record().label());
        }
        int page = model.printed(entry.record()).page();
        if (page > 0) {
            parts.add(Words.of("register.page", page));
        }
        if (!entry.record().mirrors().isEmpty()) {
            parts.add(Words.of("register.again", entry.record().mirrors().size()));
        }
        return String.join(" \u00b7 ", parts);
    }
}
