package org.postil.ui.template;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Variable;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.template.TemplateRow.Heading;
import org.postil.ui.template.TemplateRow.Item;

import java.util.List;
import java.util.Optional;

/** The variables by level, walked by arrow keys. */
final class VariableList {
    private static final double ROW = 32;
    private static final KeyCombination UP = KeyCombination.valueOf("Alt+UP");
    private static final KeyCombination DOWN = KeyCombination.valueOf("Alt+DOWN");

    private final TemplateViewModel model;
    private final ListView<TemplateRow> list = new ListView<>();
    private final Steps steps;
    private boolean filling;

    /** What the list leaves to the screen. */
    interface Steps {
        void add();

        void edit();

        void remove();

        void move(Variable variable, int index);
    }

    VariableList(TemplateViewModel model, Steps steps) {
        this.model = model;
        this.steps = steps;
        list.setId("template-variables");
        list.setAccessibleText(Words.of("template.variables"));
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("template-list");
        list.setCellFactory(made -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                steps.edit();
            }
        });
        new RowDrag<>(list, this::mayDrop, this::drop);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> selected(now));
        model.rowsProperty().addListener((property, was, now) -> fill(now));
        model.selectedProperty().addListener((property, was, now) -> showSelected());
        fill(model.rowsProperty().get());
    }

    ListView<TemplateRow> node() {
        return list;
    }

    private void selected(@Nullable TemplateRow row) {
        if (!filling && row instanceof Item item) {
            model.select(Optional.of(item.variable()));
        } else if (!filling && row instanceof Heading) {
            // a heading is never where one is
            showSelected();
        }
    }

    private void fill(List<TemplateRow> rows) {
        filling = true;
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
        }
        filling = false;
        showSelected();
    }

    private void showSelected() {
        int index = model.selectedProperty().get().map(this::indexOf).orElse(-1);
        if (list.getSelectionModel().getSelectedIndex() == index) {
            return;
        }
        filling = true;
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
            keepInView(index);
        }
        filling = false;
    }

    private int indexOf(Variable variable) {
        var items = list.getItems();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Item item && item.variable().id() == variable.id()) {
                return i;
            }
        }
        return -1;
    }

    private void keepInView(int index) {
        double height = list.getHeight();
        boolean inView =
                list.lookupAll(".list-cell").stream()
                        .filter(n -> n instanceof Cell c && !c.isEmpty() && c.getIndex() == index)
                        .map(Node::getBoundsInParent)
                        .anyMatch(b -> b.getMinY() >= 0 && b.getMaxY() <= height);
        if (!inView) {
            Rows.top(list, Math.max(0, index - (int) (height / ROW / 2)));
        }
    }

    // ---- keys and drags

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
                case KeyCode.UP -> go(-1);
                case KeyCode.DOWN -> go(1);
                case KeyCode.INSERT -> steps.add();
                case KeyCode.ENTER, KeyCode.F2 -> steps.edit();
                case KeyCode.DELETE -> steps.remove();
                default -> used = false;
            }
        }
        if (used) {
            event.consume();
        }
    }

    /** To the next variable above or below; headings are passed over. */
    private void go(int by) {
        int at = list.getSelectionModel().getSelectedIndex();
        for (int i = at + by; i >= 0 && i < list.getItems().size(); i += by) {
            if (list.getItems().get(i) instanceof Item) {
                list.getSelectionModel().clearAndSelect(i);
                keepInView(i);
                return;
            }
        }
    }

    /** Moves the selected variable one up or down within its level. */
    void step(int by) {
        model.selectedProperty()
                .get()
                .ifPresent(variable -> {
                    int to = model.of(variable.level()).indexOf(variable) + by;
                    if (to >= 0 && to < model.of(variable.level()).size()) {
                        steps.move(variable, to);
                    }
                });
    }

    private boolean mayDrop(int from, int before) {
        var items = list.getItems();
        if (!model.filterProperty().get().isBlank()
                || !(items.get(from) instanceof Item moved)
                || before == 0) {
            return false;
        }
        var level = moved.variable().level();
        boolean under = before < items.size() && isOf(items.get(before), level);
        return under || isOf(items.get(before - 1), level);
    }

    private static boolean isOf(TemplateRow row, Variable.Level level) {
        return switch (row) {
            case Heading heading -> heading.level() == level;
            case Item item -> item.variable().level() == level;
        };
    }

    private void drop(int from, int before) {
        if (list.getItems().get(from) instanceof Item moved) {
            var level = model.of(moved.variable().level());
            // among the others of the level that stand above the gap
            int index =
                    (int)
                            list.getItems().subList(0, before).stream()
                                    .filter(r ->
                                            r instanceof Item item
                                                    && level.contains(item.variable())
                                                    && item.variable().id()
                                                            != moved.variable().id())
                                    .count();
            steps.move(moved.variable(), index);
        }
    }

    private final class Cell extends ListCell<TemplateRow> {
        private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

        @Override
        protected void updateItem(@Nullable TemplateRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setTooltip(null);
            pseudoClassStateChanged(HEADING, row instanceof Heading);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (row) {
                case Heading heading -> {
                    setGraphic(heading(heading));
                    setAccessibleText(TemplateWords.of(heading.level()));
                }
                case Item item -> {
                    setGraphic(line(item));
                    setTooltip(new Tooltip(item.variable().name() + "\n" + item.variable().path()));
                    setAccessibleText(
                            Words.of(
                                    "template.row_accessible",
                                    item.variable().name(),
                                    kind(item.variable()),
                                    item.answers()));
                }
            }
        }

        private HBox heading(Heading heading) {
            var count = Labels.muted(Integer.toString(heading.variables()));
            count.getStyleClass().add("small");
            var box =
                    new HBox(
                            8,
                            Labels.section(TemplateWords.of(heading.level())),
                            Labels.gap(),
                            count);
            box.getStyleClass().add("template-heading");
            box.prefWidthProperty().bind(list.widthProperty().subtract(34));
            return box;
        }

        private HBox line(Item item) {
            var variable = item.variable();
            var name = new Label(variable.name() + (variable.required() ? " *" : ""));
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            var type = Labels.muted(kind(variable));
            type.getStyleClass().add("small");
            type.setMinWidth(USE_PREF_SIZE);
            var answers = new Label(item.answers() == 0 ? "" : Integer.toString(item.answers()));
            answers.getStyleClass().add("template-count");
            var box = new HBox(8, name, type, answers);
            box.getStyleClass().add("template-line");
            box.prefWidthProperty().bind(list.widthProperty().subtract(34));
            return box;
        }
    }

    private static String kind(Variable variable) {
        return variable.isDerived()
                ? Words.of("template.derived")
                : TemplateWords.of(variable.type());
    }
}
