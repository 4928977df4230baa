package org.postil.ui.filter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.control.Labels;
import org.postil.ui.filter.FilterField.Choice;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of the builder: field, operator, value; below one that counts persons, on demand, what must
 * hold for each of them.
 */
final class RowBox extends VBox implements Part {
    private static final double FIELD = 210;
    private static final double OPERATOR = 150;
    private static final double VALUE = 240;
    private static final int MANY = 12;

    private final ComboBox<FilterField> field = new SearchableComboBox<>();
    private final ComboBox<Operator> operator = new ComboBox<>();
    private final HBox place = new HBox();
    private final Label hint = Labels.muted("");
    private final Button each = new Button(Words.of("filter.each"), Icons.of(Feather.PLUS));
    private final Map<String, FilterField> fields;
    private final Runnable changed;
    private Optional<GroupBox> such = Optional.empty();
    private List<String> values = List.of();
    private boolean filling;

    /**
     * @param start what the row begins with
     * @param such what must hold for each person counted; empty for nothing
     * @param changed told of every change
     * @param remove takes the row away
     */
    RowBox(
            Map<String, FilterField> fields,
            Clause.Row start,
            Optional<Clause.Group> such,
            Runnable changed,
            Runnable remove) {
        super(6);
        this.fields = fields;
        this.changed = changed;
        getStyleClass().add("filter-row");
        field.getItems().setAll(fields.values());
        field.setPrefWidth(FIELD);
        field.setVisibleRowCount(MANY);
        field.setAccessibleText(Words.of("filter.field"));
        field.getStyleClass().add("filter-field");
        operator.setPrefWidth(OPERATOR);
        operator.setAccessibleText(Words.of("filter.operator"));
        operator.getStyleClass().add("filter-operator");
        operator.setConverter(new OperatorWords());
        HBox.setHgrow(place, Priority.NEVER);
        each.getStyleClass().addAll("filter-each", "flat");
        each.setMinWidth(USE_PREF_SIZE);
        each.managedProperty().bind(each.visibleProperty());
        each.setOnAction(event -> {
            askOfEach(Clause.Group.EMPTY).first().requestFocus();
            changed.run();
        });
        var line = new HBox(8, field, operator, place, each, remove(remove));
        line.setAlignment(Pos.CENTER_LEFT);
        hint.setWrapText(true);
        hint.getStyleClass().add("filter-hint");
        hint.managedProperty().bind(hint.visibleProperty());
        getChildren().addAll(line, hint);
        show(fields, start);
        such.ifPresent(this::askOfEach);
        offerEach();
        field.valueProperty()
                .addListener((property, was, now) -> {
                    if (!filling && now != null && !now.equals(was)) {
                        ask(now);
                    }
                });
        operator.valueProperty()
                .addListener((property, was, now) -> {
                    if (!filling && now != null && was != now) {
                        values = keptFor(was, now);
                        showValue();
                        changed.run();
                    }
                });
    }

    static Node remove(Runnable remove) {
        var cross = new Button("", Icons.of(Feather.X));
        cross.getStyleClass().addAll("icon-only", "filter-remove");
        cross.setAccessibleText(Words.of("filter.remove_row"));
        cross.setTooltip(new Tooltip(Words.of("filter.remove_row")));
        cross.setOnAction(event -> remove.run());
        return cross;
    }

    private void show(Map<String, FilterField> fields, Clause.Row start) {
        filling = true;
        var known = fields.get(start.field());
        if (known != null) {
            field.setValue(known);
            operator.getItems().setAll(known.kind().operators());
            operator.setValue(start.operator());
            values = start.values();
        }
        filling = false;
        showValue();
    }

    private void ask(FilterField asked) {
        filling = true;
        operator.getItems().setAll(asked.kind().operators());
        operator.setValue(asked.kind().operators().getFirst());
        filling = false;
        values = List.of();
        // another role has other variables
        forget();
        showValue();
        changed.run();
    }

    /** What must hold for each person counted stands below, with brackets of its own. */
    private GroupBox askOfEach(Clause.Group asked) {
        var own = FilterField.ofEach(fields, field.getValue(), asked);
        Runnable remove =
                () -> {
                    forget();
                    changed.run();
                    each.requestFocus();
                };
        var group = new GroupBox(own, asked, changed, Optional.of(remove));
        such = Optional.of(group);
        var lead = Labels.muted(Words.of("filter.each_lead"));
        var below = new VBox(4, lead, group);
        below.getStyleClass().add("filter-such");
        getChildren().add(below);
        offerEach();
        return group;
    }

    private void forget() {
        such = Optional.empty();
        getChildren().remove(2, getChildren().size());
        offerEach();
    }

    private void offerEach() {
        var asked = field.getValue();
        each.setVisible(
                such.isEmpty()
                        && asked != null
                        && asked.counts()
                        && !FilterField.ofEach(fields, asked, Clause.Group.EMPTY).isEmpty());
    }

    /** A value stays when the other operator asks for the same sort of values. */
    private List<String> keptFor(@Nullable Operator was, Operator now) {
        boolean stateWas = was == Operator.IS || was == Operator.IS_NOT;
        boolean stateNow = now == Operator.IS || now == Operator.IS_NOT;
        if (now.isAlone() || stateWas != stateNow) {
            return List.of();
        }
        return now.takesSeveral() ? values : values.stream().limit(1).toList();
    }

    private void showValue() {
        var asked = field.getValue();
        var by = operator.getValue();
        operator.setDisable(asked == null);
        // among "only those" each person is asked
        boolean asksWhy =
                (by == Operator.IS || by == Operator.IS_NOT)
                        && fields.containsKey(FilterField.READING);
        hint.setText(asked == null || !asksWhy ? "" : asked.whomIfMissing());
        hint.setVisible(!hint.getText().isEmpty());
        if (asked == null || by == null || by.isAlone()) {
            place.getChildren().clear();
            return;
        }
        var choices = asked.choices(by);
        Node control =
                choices.isEmpty()
                        ? typed()
                        : by.takesSeveral() ? several(choices) : chosen(asked, by, choices);
        place.getChildren().setAll(control);
    }

    private Node typed() {
        var typed = new TextField(values.isEmpty() ? "" : values.getFirst());
        typed.setPrefWidth(VALUE);
        typed.setAccessibleText(Words.of("filter.value"));
        var asked = field.getValue();
        if (asked != null && asked.kind() == FilterField.Kind.AGE) {
            typed.setPromptText(Words.of("filter.age_prompt"));
        }
        typed.getStyleClass().add("filter-value");
        typed.textProperty().addListener((property, was, now) -> set(List.of(now)));
        return typed;
    }

    private Node chosen(FilterField asked, Operator by, List<Choice> choices) {
        ComboBox<Choice> box =
                choices.size() > MANY ? new SearchableComboBox<>() : new ComboBox<>();
        box.getItems().setAll(choices);
        box.setPrefWidth(VALUE);
        box.setVisibleRowCount(MANY);
        box.setAccessibleText(Words.of("filter.value"));
        box.setPromptText(Words.of("filter.choose"));
        box.getStyleClass().add("filter-value");
        values.stream().findFirst().flatMap(v -> asked.choice(by, v)).ifPresent(box::setValue);
        box.valueProperty()
                .addListener((property, was, now) -> {
                    if (now != null) {
                        set(List.of(now.text()));
                    }
                });
        return box;
    }

    private Node several(List<Choice> choices) {
        var menu = new MenuButton();
        menu.setPrefWidth(VALUE);
        menu.setAccessibleText(Words.of("filter.value"));
        menu.getStyleClass().add("filter-value");
        var items = new ArrayList<CheckMenuItem>();
        for (Choice choice : choices) {
            var item = new CheckMenuItem(choice.words());
            item.setSelected(values.stream().anyMatch(choice.text()::equalsIgnoreCase));
            item.setOnAction(event -> {
                var now = new ArrayList<String>();
                for (int i = 0; i < items.size(); i++) {
                    if (items.get(i).isSelected()) {
                        now.add(choices.get(i).text());
                    }
                }
                set(now);
                menu.setText(words(now));
            });
            items.add(item);
        }
        menu.getItems().setAll(items);
        menu.setText(words(values));
        return menu;
    }

    private static String words(List<String> values) {
        return values.isEmpty() ? Words.of("filter.choose") : String.join(", ", values);
    }

    private void set(List<String> now) {
        values = List.copyOf(now);
        changed.run();
    }

    @Override
    public Clause clause() {
        var asked = field.getValue();
        var row =
                new Clause.Row(
                        asked == null ? "" : asked.key(),
                        Objects.requireNonNullElse(operator.getValue(), Operator.EQUAL),
                        values);
        return such.<Clause>map(group -> new Clause.Counted(row, group.clause())).orElse(row);
    }

    @Override
    public Node node() {
        return this;
    }

    /** Where the keyboard begins. */
    Node first() {
        return field;
    }

    private static final class OperatorWords extends StringConverter<Operator> {
        @Override
        public String toString(@Nullable Operator operator) {
            return operator == null ? "" : Words.of("filter.op_" + operator.key());
        }

        @Override
        public @Nullable Operator fromString(String text) {
            return null;
        }
    }
}
