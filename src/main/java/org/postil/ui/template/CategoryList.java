package org.postil.ui.template;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.Optional;

/** The categories of the selected variable, with what can be done to them. */
final class CategoryList extends VBox {
    private static final double ROW = 34;
    private static final double NAME = 210;
    private static final double SHARE = 0.34;
    private static final int SHOWN = 12;
    private static final KeyCombination UP = KeyCombination.valueOf("Alt+UP");
    private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+DOWN");

    private final TemplateViewModel model;
    private final ListView<Category> list = new ListView<>();
    private final Steps steps;

    /** What the list leaves to the screen. */
    interface Steps {
        void add(int index);

        void edit(Category category);

        void remove(Category category);

        void merge(Category category);

        void move(Category category, int index);
    }

    CategoryList(TemplateViewModel model, Steps steps) {
        super(6);
        this.model = model;
        this.steps = steps;
        list.setId("template-categories");
        list.setAccessibleText(Words.of("template.categories"));
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("template-categories");
        list.setCellFactory(made -> new Cell());
        list.setPlaceholder(Labels.muted(Words.of("template.no_categories")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                selected().ifPresent(steps::edit);
            }
        });
        new RowDrag<>(list, (from, before) -> true, this::drop);
        var none = list.getSelectionModel().selectedItemProperty().map(c -> false).orElse(true);
        var add = button(Feather.PLUS, "template.category_add", () -> steps.add(afterSelected()));
        add.setId("category-add");
        var edit = button(Feather.EDIT_2, "template.category_edit", () -> onSelected(Step.EDIT));
        edit.setId("category-edit");
        edit.disableProperty().bind(none);
        var merge =
                button(Feather.GIT_MERGE, "template.category_merge", () -> onSelected(Step.MERGE));
        merge.setId("category-merge");
        merge.disableProperty().bind(none);
        var remove =
                button(Feather.TRASH_2, "template.category_remove", () -> onSelected(Step.REMOVE));
        remove.setId("category-remove");
        remove.disableProperty().bind(none);
        var head =
                new HBox(
                        2,
                        Labels.section(Words.of("template.categories")),
                        Labels.gap(),
                        add,
                        edit,
                        merge,
                        remove);
        head.getStyleClass().add("template-categories-head");
        getChildren().addAll(head, list);
    }

    private static Button button(Feather icon, String words, Runnable action) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        button.setOnAction(event -> action.run());
        return button;
    }

    ListView<Category> node() {
        return list;
    }

    void show(Variable next) {
        var was = selected();
        list.getItems().setAll(next.categories());
        list.setPrefHeight(ROW * Math.clamp(next.categories().size(), 2, SHOWN) + 4);
        was.ifPresent(this::select);
    }

    private void select(Category category) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id() == category.id()) {
                list.getSelectionModel().clearAndSelect(i);
            }
        }
    }

    private Optional<Category> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private int afterSelected() {
        int index = list.getSelectionModel().getSelectedIndex();
        return index < 0 ? list.getItems().size() : index + 1;
    }

    private enum Step {
        EDIT,
        MERGE,
        REMOVE
    }

    private void onSelected(Step step) {
        selected()
                .ifPresent(category -> {
                    switch (step) {
                        case EDIT -> steps.edit(category);
                        case MERGE -> steps.merge(category);
                        case REMOVE -> steps.remove(category);
                    }
                });
    }

    private void key(KeyEvent event) {
        boolean used = true;
        if (UP.match(event)) {
            step(-1);
        } else if (DOWN.match(event)) {
            step(1);
        } else if (event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) {
            used = false;
        } else {
            switch (event.getCode()) {
                case KeyCode.INSERT -> steps.add(afterSelected());
                case KeyCode.ENTER, KeyCode.F2 -> onSelected(Step.EDIT);
                case KeyCode.F8 -> onSelected(Step.MERGE);
                case KeyCode.DELETE -> onSelected(Step.REMOVE);
                default -> used = false;
            }
        }
        if (used) {
            event.consume();
        }
    }

    private void step(int by) {
        selected()
                .ifPresent(category -> {
                    int to = list.getSelectionModel().getSelectedIndex() + by;
                    if (to >= 0 && to < list.getItems().size()) {
                        steps.move(category, to);
                    }
                });
    }

    private void drop(int from, int before) {
        steps.move(list.getItems().get(from), before > from ? before - 1 : before);
    }

    private final class Cell extends ListCell<Category> {
        @Override
        protected void updateItem(@Nullable Category category, boolean empty) {
            super.updateItem(category, empty);
            if (empty || category == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            int answers = model.answers(category);
            var name = new Label(category.name());
            name.minWidthProperty().bind(Bindings.max(NAME, list.widthProperty().multiply(SHARE)));
            name.maxWidthProperty().bind(name.minWidthProperty());
            var definition =
                    Labels.muted(
                            category.definition().isEmpty()
                                    ? Words.of("template.no_definition")
                                    : category.definition().replace('\n', ' '));
            definition.setMinWidth(0);
            definition.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(definition, Priority.ALWAYS);
            var count = new Label(Words.of("template.answers", answers));
            count.getStyleClass().addAll("small", "template-category-count");
            var box = new HBox(12, name, definition, count);
            box.getStyleClass().add("template-line");
            box.prefWidthProperty().bind(list.widthProperty().subtract(36));
            setGraphic(box);
            setTooltip(new Tooltip((category.name() + "\n" + category.definition()).strip()));
            setAccessibleText(
                    Words.of(
                            "template.category_accessible",
                            category.name(),
                            category.definition(),
                            answers));
        }
    }
}
