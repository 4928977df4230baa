package org.postil.ui.tally;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.tally.Link;
import org.postil.tally.MissingRule;
import org.postil.tally.PercentOf;
import org.postil.tally.PersonRule;
import org.postil.tally.Unit;
import org.postil.ui.i18n.Words;
import org.postil.ui.tally.TallyChoices.Universe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The choices above the table. Only those that matter for the present ones are shown. */
final class TallyBar {
    /** What stands beside the choices, with the room around them. */
    private static final double BESIDE = 150;

    private final TallyViewModel model;
    private final VBox root = new VBox(6);
    private final ComboBox<AxisChoice> rows = new SearchableComboBox<>();
    private final ComboBox<AxisChoice> columns = new SearchableComboBox<>();
    private final TextField where = new TextField();
    private final Label problem = new Label();
    private final List<Runnable> refreshers = new ArrayList<>();
    private boolean refreshing;

    /**
     * @param beside what is done with the table, at the right
     */
    TallyBar(TallyViewModel model, Node beside) {
        this.model = model;
        var flow = new FlowPane(14, 8);
        flow.getStyleClass().add("tally-choices");
        axis("rows", rows, TallyChoices::rows, TallyChoices::withRows);
        axis("columns", columns, TallyChoices::columns, TallyChoices::withColumns);
        flow.getChildren()
                .addAll(
                        field("tally.rows", rows),
                        field("tally.columns", columns),
                        field(
                                "tally.unit",
                                choice(
                                        "unit",
                                        List.of(Unit.values()),
                                        u -> Words.of("tally.unit_" + u.key()),
                                        TallyChoices::unit,
                                        TallyChoices::withUnit)),
                        field("tally.universe", universe()),
                        shownWhen(
                                field(
                                        "tally.link",
                                        choice(
                                                "link",
                                                List.of(Link.values()),
                                                l -> Words.of("tally.link_" + l.key()),
                                                TallyChoices::link,
                                                TallyChoices::withLink)),
                                c -> isFacet(c.rows()) && isFacet(c.columns())),
                        shownWhen(field("tally.percent", percent()), c -> !c.columns().isEmpty()),
                        shownWhen(
                                field(
                                        "tally.missing",
                                        choice(
                                                "missing",
                                                List.of(MissingRule.values()),
                                                m -> Words.of("tally.missing_" + m.key()),
                                                TallyChoices::missing,
                                                TallyChoices::withMissing)),
                                c -> isVariable(c.rows()) || isVariable(c.columns())),
                        shownWhen(
                                field("tally.person", person()),
                                c -> isOfPersons(c.rows()) || isOfPersons(c.columns())),
                        view());
        flow.prefWrapLengthProperty().bind(root.widthProperty().subtract(BESIDE));
        var choicesAndCopy = new HBox(14, flow, beside);
        HBox.setHgrow(flow, Priority.ALWAYS);
        where.setId("tally-where");
        where.setPromptText(Words.of("tally.where_prompt"));
        where.setAccessibleText(Words.of("tally.where"));
        where.getStyleClass().add("tally-where");
        where.textProperty()
                .addListener(
                        (property, was, now) -> change(c -> c.withUniverse(c.universe(), now)));
        where.managedProperty().bind(where.visibleProperty());
        problem.getStyleClass().add("tally-problem");
        problem.setWrapText(true);
        problem.setId("tally-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        refreshers.add(() -> {
            var now = model.choicesProperty().get();
            where.setVisible(now.universe() == Universe.WHERE);
            if (!where.getText().equals(now.where())) {
                where.setText(now.where());
            }
        });
        root.getStyleClass().add("tally-bar");
        root.getChildren().addAll(choicesAndCopy, where, problem);
        model.choicesProperty().addListener((property, was, now) -> refresh());
        model.problemProperty().addListener((property, was, now) -> showProblem());
        model.session()
                .snapshotProperty()
                .addListener((property, was, now) -> fillIfChanged(was, now));
        fill(model.session().snapshot());
        refresh();
        showProblem();
    }

    Node node() {
        return root;
    }

    /** Where the keyboard begins. */
    Node first() {
        return rows;
    }

    private void change(Function<TallyChoices, TallyChoices> by) {
        if (!refreshing) {
            model.choicesProperty().set(by.apply(model.choicesProperty().get()));
        }
    }

    private void refresh() {
        refreshing = true;
        try {
            refreshers.forEach(Runnable::run);
        } finally {
            refreshing = false;
        }
    }

    private void fillIfChanged(Snapshot was, Snapshot now) {
        if (was.codebook() != now.codebook() || was.variables() != now.variables()) {
            fill(now);
            refresh();
        }
    }

    private void fill(Snapshot snapshot) {
        refreshing = true;
        try {
            var all = AxisChoice.all(snapshot);
            rows.getItems().setAll(all);
            var withNone = new ArrayList<>(all);
            withNone.addFirst(AxisChoice.NONE);
            columns.getItems().setAll(withNone);
        } finally {
            refreshing = false;
        }
    }

    private void axis(
            String name,
            ComboBox<AxisChoice> box,
            Function<TallyChoices, String> get,
            BiFunction<TallyChoices, String, TallyChoices> with) {
        box.setId("tally-" + name);
        box.setPrefWidth(190);
        box.setVisibleRowCount(14);
        box.valueProperty()
                .addListener((property, was, now) -> {
                    if (now != null) {
                        change(c -> with.apply(c, now.key()));
                    }
                });
        refreshers.add(() -> {
            var key = get.apply(model.choicesProperty().get());
            box.getItems().stream()
                    .filter(item -> item.key().equals(key))
                    .findFirst()
                    .ifPresent(box::setValue);
        });
    }

    private <T> ComboBox<T> choice(
            String name,
            List<T> values,
            Function<T, String> words,
            Function<TallyChoices, T> get,
            BiFunction<TallyChoices, T, TallyChoices> with) {
        var box = new ComboBox<T>();
        box.setId("tally-" + name);
        box.getItems().setAll(values);
        box.setConverter(new OneWay<>(words));
        box.valueProperty()
                .addListener((property, was, now) -> {
                    if (now != null) {
                        change(c -> with.apply(c, now));
                    }
                });
        refreshers.add(() -> box.setValue(get.apply(model.choicesProperty().get())));
        return box;
    }

    private ComboBox<Universe> universe() {
        return choice(
                "universe",
                List.of(Universe.values()),
                u -> Words.of("tally.universe_" + u.name().toLowerCase(Locale.ROOT)),
                TallyChoices::universe,
                (c, universe) -> c.withUniverse(universe, c.where()));
    }

    /** The usual percentage has no name of its own in the engine. */
    private enum Percent {
        USUAL(null),
        ROW(PercentOf.ROW),
        COLUMN(PercentOf.COLUMN),
        TOTAL(PercentOf.TOTAL);

        private final @Nullable PercentOf of;

        Percent(@Nullable PercentOf of) {
            this.of = of;
        }

        static Percent from(@Nullable PercentOf of) {
            for (var value : values()) {
                if (value.of == of) {
                    return value;
                }
            }
            return USUAL;
        }
    }

    private ComboBox<Percent> percent() {
        return choice(
                "percent",
                List.of(Percent.values()),
                p -> Words.of("tally.percent_" + p.name().toLowerCase(Locale.ROOT)),
                c -> Percent.from(c.percent()),
                (c, percent) -> c.withPercent(percent.of));
    }

    private enum Who {
        USUAL(null),
        PRIMARY(PersonRule.PRIMARY),
        ANY(PersonRule.ANY),
        ALL(PersonRule.ALL);

        private final @Nullable PersonRule rule;

        Who(@Nullable PersonRule rule) {
            this.rule = rule;
        }

        static Who from(@Nullable PersonRule rule) {
            for (var value : values()) {
                if (value.rule == rule) {
                    return value;
                }
            }
            return USUAL;
        }
    }

    private ComboBox<Who> person() {
        return choice(
                "person",
                List.of(Who.values()),
                p -> Words.of("tally.person_" + p.name().toLowerCase(Locale.ROOT)),
                c -> Who.from(c.person()),
                (c, who) -> c.withPerson(who.rule));
    }

    private Node view() {
        var button = new MenuButton(Words.of("tally.view"));
        button.setId("tally-view");
        button.getItems()
                .addAll(
                        check(
                                "tally.hide_zeros",
                                TallyChoices::hideZeros,
                                TallyChoices::withHideZeros),
                        check(
                                "tally.largest_first",
                                TallyChoices::largestFirst,
                                TallyChoices::withLargestFirst),
                        check("tally.groups", TallyChoices::groups, TallyChoices::withGroups));
        return button;
    }

    private CheckMenuItem check(
            String key,
            Function<TallyChoices, Boolean> get,
            BiFunction<TallyChoices, Boolean, TallyChoices> with) {
        var item = new CheckMenuItem(Words.of(key));
        item.setOnAction(event -> change(c -> with.apply(c, item.isSelected())));
        refreshers.add(() -> item.setSelected(get.apply(model.choicesProperty().get())));
        return item;
    }

    private static Node field(String key, Node control) {
        var label = new Label(Words.of(key));
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        var box = new HBox(8, label, control);
        box.getStyleClass().add("tally-field");
        return box;
    }

    private Node shownWhen(Node field, Function<TallyChoices, Boolean> matters) {
        field.managedProperty().bind(field.visibleProperty());
        refreshers.add(() -> field.setVisible(matters.apply(model.choicesProperty().get())));
        return field;
    }

    private boolean isFacet(String axis) {
        return !axis.isEmpty() && !isVariable(axis);
    }

    private static boolean isVariable(String axis) {
        return axis.indexOf('.') > 0;
    }

    private static boolean isOfPersons(String axis) {
        return isVariable(axis) && !axis.startsWith("review.");
    }

    private void showProblem() {
        var found = model.problemProperty().get();
        problem.setVisible(found.isPresent());
        problem.setText(found.map(this::pointing).orElse(""));
    }

    /** The condition up to the place where it went wrong, and what is wrong there. */
    private String pointing(TallyViewModel.Problem found) {
        var text = where.getText();
        if (found.position() < 0 || found.position() > text.length() || !where.isVisible()) {
            return found.message();
        }
        var rest = text.substring(found.position());
        return rest.isBlank()
                ? Words.of("tally.problem_end", found.message())
                : Words.of("tally.problem_at", rest, found.message());
    }

    private static final class OneWay<T> extends StringConverter<T> {
        private final Function<T, String> words;

        OneWay(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public @Nullable T fromString(String text) {
            return null;
        }
    }
}
