package org.postil.ui.template;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.extraction.Becomes;
import org.postil.extraction.CategoryEdits.Fate;
import org.postil.extraction.CategoryForm;
import org.postil.extraction.TemplateEdits;
import org.postil.extraction.TemplatePlan;
import org.postil.extraction.TemplateProblem;
import org.postil.extraction.VariableForm;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sheets that ask before the template is changed. */
final class TemplateSheets {
    private static final double WIDTH = 620;

    private final OverlayPane overlays;
    private final TemplateViewModel model;

    TemplateSheets(OverlayPane overlays, TemplateViewModel model) {
        this.overlays = overlays;
        this.model = model;
    }

    private static <T> ComboBox<T> choice(List<T> items, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.getItems().setAll(items);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<T>() {
                    @Override
                    public String toString(@Nullable T item) {
                        return item == null ? "" : words.apply(item);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        return box;
    }

    static ComboBox<Type> types() {
        return choice(List.of(Type.values()), TemplateWords::of);
    }

    static ComboBox<Level> levels() {
        return choice(List.of(Level.values()), TemplateWords::of);
    }

    private static VBox styled(Node... nodes) {
        var box = new VBox(12, nodes);
        box.getStylesheets().add(TemplateScreen.sheet());
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    // ---- new

    /** Asks for a new variable, after the selected one if the level is the same. */
    void add() {
        var after = model.selectedProperty().get();
        var name = Field.text("new-name");
        var key = Field.text("new-key");
        key.getStyleClass().add("template-key");
        var level = levels();
        level.setId("new-level");
        level.getSelectionModel().select(after.map(Variable::level).orElse(Level.REVIEW));
        var type = types();
        type.setId("new-type");
        type.getSelectionModel().select(Type.CATEGORY);
        var nameField = new Field(Words.of("template.name"), name);
        var keyField = new Field(Words.of("template.key"), key);
        var row =
                new HBox(
                        12,
                        new Field(Words.of("template.level"), level).wide(180),
                        new Field(Words.of("template.type"), type).wide(200));
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("template.add_title"),
                                styled(nameField, row, keyField))
                        .cancel();
        boolean[] own = {false};
        Function<Boolean, VariableForm> form =
                tidy ->
                        VariableForm.of(
                                level.getValue(), key.getText(), name.getText(), type.getValue());
        Button main =
                sheet.main(
                        Words.of("template.add_step"),
                        () -> {
                            var wanted = form.apply(true);
                            var place =
                                    after.filter(v -> v.level() == wanted.level())
                                            .flatMap(v -> model.find(v.id()));
                            model.change(
                                    edits -> edits.add(wanted, List.of(), place),
                                    made -> made.forEach(model::reveal));
                        });
        main.setId("new-save");
        Runnable look =
                () -> {
                    var problems = model.edits().problems(form.apply(true), Optional.empty());
                    nameField.problem("");
                    keyField.problem(
                            key.getText().isEmpty()
                                    ? ""
                                    : words(problems, TemplateProblem.Field.KEY));
                    main.setDisable(!problems.isEmpty());
                };
        name.textProperty()
                .addListener((property, was, now) -> {
                    if (!own[0]) {
                        key.setText(
                                now.isBlank()
                                        ? ""
                                        : model.edits().proposedKey(level.getValue(), now));
                    }
                    look.run();
                });
        key.textProperty()
                .addListener((property, was, now) -> {
                    own[0] = key.isFocused() && !now.isEmpty();
                    look.run();
                });
        level.valueProperty().addListener((property, was, now) -> look.run());
        look.run();
        sheet.show();
        name.requestFocus();
    }

    static String words(List<TemplateProblem> problems, TemplateProblem.Field field) {
        return problems.stream()
                .filter(p -> p.field() == field)
                .map(TemplateProblem::words)
                .findFirst()
                .orElse("");
    }

    // ---- categories

    /** Asks for name and definition of a category; a new one without {@code category}. */
    void category(Variable variable, Optional<Category> category, int index) {
        var name = Field.text("category-name");
        name.setText(category.map(Category::name).orElse(""));
        var definition = new TextArea(category.map(Category::definition).orElse(""));
        definition.setId("category-definition");
        definition.setWrapText(true);
        definition.setPrefRowCount(3);
        var nameField = new Field(Words.of("template.name"), name);
        var preview = new RecodeTable(model.snapshot());
        var sheet =
                new Sheet(
                                overlays,
                                category.isPresent()
                                        ? Words.of("template.category_edit_title")
                                        : Words.of("template.category_add_title", variable.name()),
                                styled(
                                        nameField,
                                        new Field(Words.of("template.definition"), definition),
                                        preview))
                        .wide(WIDTH)
                        .cancel();
        Button main =
                sheet.main(
                        Words.of(
                                category.isPresent()
                                        ? "template.save"
                                        : "template.category_add_step"),
                        () -> {
                            var form = new CategoryForm(name.getText(), definition.getText());
                            model.change(
                                    category.isPresent()
                                            ? model.on(
                                                    variable,
                                                    category.get(),
                                                    (edits, now) -> edits.edit(now, form))
                                            : model.on(
                                                    variable,
                                                    (edits, now) ->
                                                            edits.categories(now).add(form, index)),
                                    made -> {});
                        });
        main.setId("category-save");
        Runnable look =
                () -> {
                    var form = new CategoryForm(name.getText(), definition.getText());
                    var edits = model.edits().categories(variable);
                    var problem = edits.problem(form, category);
                    nameField.problem(
                            name.getText().isEmpty()
                                    ? ""
                                    : problem.map(TemplateProblem::words).orElse(""));
                    main.setDisable(problem.isPresent());
                    preview.getChildren().clear();
                    if (category.isPresent()
                            && edits.edit(category.get(), form)
                                    instanceof TemplatePlan.Ready plan) {
                        preview.show(plan);
                    }
                };
        name.textProperty().addListener((property, was, now) -> look.run());
        look.run();
        sheet.show();
        name.requestFocus();
        name.selectAll();
    }

    private String words(Fate fate) {
        return switch (fate) {
            case Fate.Into into -> into.to().name();
            case Fate.Missing missing ->
                    Words.of("template.fate_missing", TemplateWords.of(missing.reason()));
            case Fate.Unanswered gone -> Words.of("template.fate_unanswered");
        };
    }

    /** Asks what becomes of the answers of a category that goes. */
    void removeCategory(Variable variable, Category category, boolean merging) {
        var fates = new ArrayList<Fate>();
        variable.categories().stream()
                .filter(c -> c.id() != category.id())
                .forEach(c -> fates.add(new Fate.Into(c)));
        if (!merging) {
            for (MissingReason reason : MissingReason.values()) {
                fates.add(new Fate.Missing(reason));
            }
            fates.add(new Fate.Unanswered());
        }
        var fate = choice(fates, this::words);
        fate.setId("category-fate");
        var shown = new ArrayList<TemplatePlan>();
        fate.setPromptText(Words.of("template.choose"));
        var preview = new RecodeTable(model.snapshot());
        var sheet =
                new Sheet(
                                overlays,
                                Words.of(
                                        merging
                                                ? "template.category_merge_title"
                                                : "template.category_remove_title",
                                        category.name()),
                                styled(
                                        Labels.body(
                                                Words.of(
                                                        merging
                                                                ? "template.category_merge_words"
                                                                : "template.category_remove_words",
                                                        model.answers(category))),
                                        new Field(
                                                Words.of(
                                                        merging
                                                                ? "template.merge_into"
                                                                : "template.fate"),
                                                fate),
                                        preview))
                        .wide(WIDTH)
                        .cancel();
        Button main =
                sheet.main(
                        Words.of(
                                merging
                                        ? "template.category_merge_step"
                                        : "template.category_remove_step"),
                        () ->
                                Optional.ofNullable(fate.getValue())
                                        .ifPresent(chosen ->
                                                model.confirm(
                                                        shown.getFirst(),
                                                        plan(variable, category, chosen))));
        main.setId("fate-step");
        main.setDisable(true);
        fate.valueProperty()
                .addListener((property, was, now) -> {
                    main.setDisable(now == null);
                    if (now != null
                            && plan(variable, category, now).apply(model.edits())
                                    instanceof TemplatePlan.Ready ready) {
                        shown.clear();
                        shown.add(ready);
                        preview.show(ready);
                    }
                });
        sheet.show();
    }

    private Function<TemplateEdits, TemplatePlan> plan(
            Variable variable, Category category, Fate fate) {
        return model.on(variable, category, (edits, now) -> edits.remove(now, fate));
    }

    // ---- recodes

    /**
     * Shows what an edit of a variable does to its answers and asks what becomes of those that
     * cannot be carried.
     *
     * @param cancelled done when nothing is changed
     */
    void recode(Variable variable, VariableForm form, Runnable cancelled) {
        if (!(model.edits().edit(variable, form) instanceof TemplatePlan.Ready first)) {
            return;
        }
        var preview = new RecodeTable(model.snapshot());
        preview.show(first);
        var fates = new ArrayList<Becomes>();
        for (MissingReason reason : MissingReason.values()) {
            fates.add(Becomes.missing(reason));
        }
        fates.add(new Becomes.Unanswered());
        var fate = choice(fates, TemplateSheets::words);
        fate.setId("recode-rest");
        var shown = new ArrayList<TemplatePlan>(List.of(first));
        fate.setPromptText(Words.of("template.choose"));
        var fateField = new Field(Words.of("template.rest"), fate);
        fateField.showing(first.open() > 0);
        boolean[] done = {false};
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("template.recode_title", variable.name()),
                                styled(
                                        Labels.body(
                                                Words.of(
                                                        "template.recode_words",
                                                        TemplateWords.of(variable.type()),
                                                        TemplateWords.of(form.type()),
                                                        first.recoding().turns().size())),
                                        preview,
                                        fateField))
                        .wide(WIDTH)
                        .cancel();
        // buttons close before they act: what is cancelled is known only after that
        Button main =
                sheet.main(
                        Words.of("template.recode_step"),
                        () -> {
                            done[0] = true;
                            var rest = Optional.ofNullable(fate.getValue());
                            model.confirm(
                                    shown.getFirst(),
                                    model.on(
                                            variable, (edits, now) -> edits.edit(now, form, rest)));
                        });
        main.setId("recode-step");
        main.setDisable(first.open() > 0);
        fate.valueProperty()
                .addListener((property, was, now) -> {
                    main.setDisable(now == null);
                    shown.clear();
                    shown.add(model.edits().edit(variable, form, Optional.ofNullable(now)));
                });
        sheet.show()
                .whenClosed(() ->
                        Platform.runLater(() -> {
                            if (!done[0]) {
                                cancelled.run();
                            }
                        }));
    }

    private static String words(Becomes becomes) {
        for (MissingReason reason : MissingReason.values()) {
            if (becomes.equals(Becomes.missing(reason))) {
                return Words.of("template.fate_missing", TemplateWords.of(reason));
            }
        }
        return Words.of("template.fate_unanswered");
    }

    /** Shows what goes with a variable. */
    void remove(Variable variable) {
        Function<TemplateEdits, TemplatePlan> plan =
                model.on(variable, (edits, now) -> edits.remove(now));
        if (!(plan.apply(model.edits()) instanceof TemplatePlan.Ready ready)) {
            return;
        }
        if (!ready.asksBack()) {
            model.change(plan, made -> {});
            return;
        }
        var preview = new RecodeTable(model.snapshot());
        preview.show(ready);
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("template.remove_title", variable.name()),
                                styled(
                                        Labels.body(
                                                Words.of(
                                                        "template.remove_words",
                                                        ready.recoding().touched())),
                                        preview))
                        .wide(WIDTH)
                        .cancel();
        var main = sheet.main(Words.of("template.remove_step"), () -> model.confirm(ready, plan));
        main.setId("remove-step");
        sheet.show();
    }
}
