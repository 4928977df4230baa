package org.postil.ui.template;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.extraction.CategoryEdits.Fate;
import org.postil.extraction.TemplatePlan;
import org.postil.extraction.TemplateProblem;
import org.postil.extraction.VariableForm;
import org.postil.tally.DerivedRule;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is said about the selected variable. What is typed is kept when one leaves the
 * field; a change that touches answers is shown first.
 */
final class VariableEditor {
    private final Workbench bench;
    private final TemplateViewModel model;
    private final TemplateSheets sheets;
    private final ScrollPane root;
    private final Label head = Labels.title("");
    private final Label about = Labels.muted("");
    private final TextField name = Field.text("variable-name");
    private final TextField key = Field.text("variable-key");
    private final ComboBox<Level> level = TemplateSheets.levels();
    private final ComboBox<Type> type = TemplateSheets.types();
    private final CheckBox required = new CheckBox(Words.of("template.required"));
    private final TextArea help = new TextArea();
    private final TextField unit = Field.text("variable-unit");
    private final TextField least = Field.text("variable-minimum");
    private final TextField most = Field.text("variable-maximum");
    private final Field nameField = new Field(Words.of("template.name"), name);
    private final Field keyField = new Field(Words.of("template.key"), key);
    private final Field levelField = new Field(Words.of("template.level"), level);
    private final Field typeField = new Field(Words.of("template.type"), type);
    private final Field leastField = new Field(Words.of("template.minimum"), least);
    private final Field mostField = new Field(Words.of("template.maximum"), most);
    private final ToggleButton answered = new ToggleButton(Words.of("template.answered"));
    private final ToggleButton derived = new ToggleButton(Words.of("template.derived_by_rule"));
    private final Label ruleRefused = new Label();
    private final HBox numbers;
    private final CategoryList categories;
    private final RulePane rule;
    private @Nullable Variable variable;
    private boolean filling;

    /** While another screen is shown nothing is kept: the project may be closed by then. */
    private boolean away;

    VariableEditor(Workbench bench, TemplateViewModel model, TemplateSheets sheets) {
        this.bench = bench;
        this.model = model;
        this.sheets = sheets;
        categories = new CategoryList(model, new CategorySteps());
        rule = new RulePane(bench, model);
        numbers =
                new HBox(
                        12,
                        new Field(Words.of("template.unit"), unit).wide(150),
                        leastField.wide(130),
                        mostField.wide(130));
        help.setId("variable-help");
        help.setWrapText(true);
        help.setPrefRowCount(2);
        level.setId("variable-level");
        type.setId("variable-type");
        required.setId("variable-required");
        answered.setId("variable-answered");
        derived.setId("variable-derived");
        key.getStyleClass().add("template-key");
        ruleRefused.getStyleClass().add("template-problem");
        ruleRefused.setWrapText(true);
        root = new ScrollPane(content());
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
        root.getStyleClass().add("template-editor-scroll");
        for (TextInputControl input : List.of(name, key, help, unit, least, most, rule.input())) {
            input.focusedProperty()
                    .addListener((property, was, now) -> {
                        if (was) {
                            commit();
                        }
                    });
            if (!(input instanceof TextArea)) {
                input.textProperty().addListener((property, was, now) -> look());
                input.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
            }
        }
        help.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
        level.valueProperty().addListener((property, was, now) -> commit());
        type.valueProperty().addListener((property, was, now) -> commit());
        required.selectedProperty().addListener((property, was, now) -> commit());
        model.selectedProperty().addListener((property, was, now) -> show(was, now));
        show(Optional.empty(), model.selectedProperty().get());
    }

    private Node content() {
        HBox.setHgrow(nameField, Priority.ALWAYS);
        var first = new HBox(12, nameField, keyField.wide(230));
        var second = new HBox(12, levelField.wide(170), typeField.wide(190), required);
        second.setAlignment(Pos.BOTTOM_LEFT);
        // its words stand beside those of the boxes, not at their foot
        required.minHeightProperty().bind(type.heightProperty());
        var group = new ToggleGroup();
        answered.setToggleGroup(group);
        derived.setToggleGroup(group);
        answered.getStyleClass().add("left-pill");
        derived.getStyleClass().add("right-pill");
        answered.setOnAction(event -> mode(false));
        derived.setOnAction(event -> mode(true));
        var modes = new HBox(answered, derived);
        modes.setAlignment(Pos.CENTER_LEFT);
        // a long name is cut off before the choice beside it is
        modes.setMinWidth(HBox.USE_PREF_SIZE);
        answered.setMinWidth(ToggleButton.USE_PREF_SIZE);
        derived.setMinWidth(ToggleButton.USE_PREF_SIZE);
        var words = new VBox(2, head, about);
        words.setMinWidth(0);
        head.setMinWidth(0);
        about.setMinWidth(0);
        var title = new HBox(12, words, Labels.gap(), modes);
        title.setAlignment(Pos.CENTER_LEFT);
        var box =
                new VBox(
                        14,
                        title,
                        ruleRefused,
                        first,
                        second,
                        new Field(Words.of("template.help"), help),
                        numbers,
                        categories,
                        rule);
        box.getStyleClass().add("template-editor");
        return box;
    }

    Node node() {
        return root;
    }

    CategoryList categories() {
        return categories;
    }

    void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commit();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            reset();
        }
    }

    /** Tab goes on, as in all fields. */
    private void tab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            help.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    // ---- showing

    private void show(Optional<Variable> was, Optional<Variable> now) {
        root.setVisible(now.isPresent());
        if (now.isEmpty()) {
            variable = null;
            return;
        }
        var next = now.get();
        boolean same = was.isPresent() && was.get().id() == next.id();
        if (!same && was.isPresent()) {
            tellUnsaved(was.get());
        }
        variable = next;
        filling = true;
        var old = was.map(VariableForm::of).filter(f -> same);
        var form = VariableForm.of(next);
        fill(name, form.name(), old.map(VariableForm::name));
        fill(key, form.key(), old.map(VariableForm::key));
        fill(help, form.help(), old.map(VariableForm::help));
        fill(unit, form.unit(), old.map(VariableForm::unit));
        fill(least, form.minimum(), old.map(VariableForm::minimum));
        fill(most, form.maximum(), old.map(VariableForm::maximum));
        level.setValue(form.level());
        type.setValue(form.type());
        required.setSelected(form.required());
        filling = false;
        head.setText(next.name());
        about.setText(
                next.isDerived()
                        ? Words.of("template.about_derived", next.path())
                        : Words.of("template.about", next.path(), model.answers(next)));
        if (!same || was.get().isDerived() != next.isDerived()) {
            derived.setSelected(next.isDerived());
            answered.setSelected(!next.isDerived());
        }
        categories.show(next);
        rule.show(next);
        layout();
        look();
    }

    /** What is being written in a field is not written over by what else changes. */
    private static void fill(TextInputControl field, String value, Optional<String> old) {
        if (old.isEmpty() || field.getText().equals(old.get())) {
            if (!field.getText().equals(value)) {
                field.setText(value);
            }
        }
    }

    /** Back to what is saved. */
    private void reset() {
        var shown = variable;
        if (shown != null) {
            variable = null;
            show(Optional.empty(), model.find(shown.id()));
        }
    }

    private void mode(boolean byRule) {
        var of = variable;
        if (of == null) {
            return;
        }
        boolean refused = byRule && model.answers(of) > 0;
        derived.setSelected(byRule && !refused);
        answered.setSelected(!byRule || refused);
        layout();
        if (refused) {
            ruleRefused.setText(Words.of("template.derived_refused"));
            showing(ruleRefused, true);
        } else if (byRule) {
            rule.input().requestFocus();
        } else {
            commit();
        }
    }

    private void layout() {
        var of = variable;
        if (of == null) {
            return;
        }
        boolean byRule = derived.isSelected();
        boolean number = type.getValue() == Type.NUMBER && !byRule;
        boolean choice = (of.type() == Type.CATEGORY || of.type() == Type.CATEGORIES) && !byRule;
        showing(rule, byRule);
        showing(required, !byRule);
        showing(numbers, number);
        showing(categories, choice);
        type.setDisable(byRule);
        level.setDisable(model.answers(of) > 0);
        ruleRefused.setText("");
        showing(ruleRefused, false);
    }

    private static void showing(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    // ---- keeping

    void arrive() {
        away = false;
    }

    /** Keeps what is being written: another screen is shown, or the project closed. */
    void leave() {
        commit();
        away = true;
    }

    private VariableForm form(Variable of) {
        var rules = derived.isSelected() ? rule.rule() : Optional.<DerivedRule>empty();
        // a rule that cannot be read yet is not kept: the one before stays
        String ruleText =
                derived.isSelected()
                        ? rules.map(r -> rule.input().getText().strip()).orElse(of.rule())
                        : "";
        return new VariableForm(
                level.getValue(),
                key.getText(),
                name.getText(),
                rules.map(DerivedRule::type).orElse(type.getValue()),
                required.isSelected(),
                help.getText(),
                unit.getText(),
                least.getText(),
                most.getText(),
                ruleText);
    }

    private List<TemplateProblem> look() {
        var of = variable;
        if (of == null || filling) {
            return List.of();
        }
        var form = form(of);
        var problems = model.edits().problems(form, Optional.of(of));
        nameField.problem(TemplateSheets.words(problems, TemplateProblem.Field.NAME));
        keyField.problem(TemplateSheets.words(problems, TemplateProblem.Field.KEY));
        leastField.problem(TemplateSheets.words(problems, TemplateProblem.Field.MINIMUM));
        mostField.problem(
                problems.isEmpty()
                        ? outside(of, form)
                        : TemplateSheets.words(problems, TemplateProblem.Field.MAXIMUM));
        return problems;
    }

    /** Answers stay; who narrows the limits is told how many lie outside. */
    private String outside(Variable of, VariableForm form) {
        if (of.type() != Type.NUMBER) {
            return "";
        }
        int answers = model.edits().outside(of, form).size();
        return answers == 0 ? "" : Words.of("template.outside", answers);
    }

    private void commit() {
        var of = variable;
        if (of == null || filling || away) {
            return;
        }
        var form = form(of);
        var current = model.find(of.id());
        if (current.isEmpty() || !look().isEmpty() || form.equals(VariableForm.of(current.get()))) {
            return;
        }
        switch (model.edits().edit(current.get(), form)) {
            case TemplatePlan.Refused refused -> {
                ruleRefused.setText(refused.words());
                showing(ruleRefused, true);
            }
            case TemplatePlan.Ready ready -> {
                if (ready.asksBack() || ready.open() > 0) {
                    sheets.recode(current.get(), form, this::reset);
                } else if (!ready.changes().isEmpty()) {
                    model.change(current.get(), (edits, now) -> edits.edit(now, form));
                }
            }
        }
    }

    /** Who leaves a variable with something wrong in it is told that it was not kept. */
    private void tellUnsaved(Variable left) {
        boolean wrong =
                model.find(left.id()).isPresent()
                        && (!model.edits().problems(form(left), Optional.of(left)).isEmpty()
                                || derived.isSelected()
                                        && rule.rule().isEmpty()
                                        && !rule.input().getText().isBlank());
        if (wrong) {
            bench.notices().warn(Words.of("template.unsaved", left.name()));
        }
    }

    /** What is done to categories of the variable shown. */
    private final class CategorySteps implements CategoryList.Steps {
        @Override
        public void add(int index) {
            current().ifPresent(v -> sheets.category(v, Optional.empty(), index));
        }

        @Override
        public void edit(Category category) {
            current().ifPresent(v -> sheets.category(v, Optional.of(category), 0));
        }

        @Override
        public void remove(Category category) {
            current()
                    .ifPresent(v -> {
                        if (model.answers(category) == 0) {
                            model.change(
                                    model.on(
                                            v,
                                            category,
                                            (edits, now) ->
                                                    edits.remove(now, new Fate.Unanswered())),
                                    made -> {});
                        } else {
                            sheets.removeCategory(v, category, false);
                        }
                    });
        }

        @Override
        public void merge(Category category) {
            current().ifPresent(v -> sheets.removeCategory(v, category, true));
        }

        @Override
        public void move(Category category, int index) {
            current()
                    .ifPresent(v ->
                            model.change(
                                    model.on(v, category, (edits, now) -> edits.move(now, index)),
                                    made -> {}));
        }

        private Optional<Variable> current() {
            var of = variable;
            return of == null ? Optional.empty() : model.find(of.id());
        }
    }
}
