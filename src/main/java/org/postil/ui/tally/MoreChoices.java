package org.postil.ui.tally;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.tables.Presentation;
import org.postil.tally.MissingRule;
import org.postil.tally.PercentOf;
import org.postil.tally.PersonRule;
import org.postil.tally.TallyOptions;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The choices that most tables leave as they are: how is counted, and how rows are laid out. */
final class MoreChoices {
    private static final double WIDTH = 400;
    private static final double FIELD = 188;
    private static final int DEEPEST = 4;
    private static final List<Integer> THRESHOLDS = List.of(0, 3, 5, 6, 10);

    private final ChoiceFields fields;
    private final VBox root = new VBox(6);

    MoreChoices(ChoiceFields fields) {
        this.fields = fields;
        root.getStyleClass().add("tally-more");
        root.setPrefWidth(WIDTH);
        root.getChildren()
                .addAll(
                        Labels.section(Words.of("tally.more_counting").toUpperCase(Locale.ENGLISH)),
                        counting(),
                        option(
                                "direct",
                                Words.of("tally.direct"),
                                TallyOptions::direct,
                                TallyOptions::withDirect),
                        fields.check(
                                "groups",
                                Words.of("tally.groups"),
                                TallyChoices::groups,
                                TallyChoices::withGroups),
                        option(
                                "not-rechecked-out",
                                Words.of("tally.not_rechecked_out"),
                                TallyOptions::notRecheckedOut,
                                TallyOptions::withNotRecheckedOut),
                        heading("tally.more_statistics"),
                        option(
                                "interval",
                                Words.of("tally.interval"),
                                TallyOptions::interval,
                                TallyOptions::withInterval),
                        option(
                                "fisher",
                                Words.of("tally.fisher"),
                                TallyOptions::fisher,
                                TallyOptions::withFisher),
                        heading("tally.more_layout"),
                        layout(),
                        fields.check(
                                "hide-zeros",
                                Words.of("tally.hide_zeros"),
                                c -> c.layout().hideZeros(),
                                TallyChoices::withHideZeros));
    }

    Parent node() {
        return root;
    }

    private static Node heading(String key) {
        var heading = Labels.section(Words.of(key).toUpperCase(Locale.ENGLISH));
        heading.getStyleClass().add("tally-more-heading");
        return heading;
    }

    private Node option(
            String name,
            String words,
            Function<TallyOptions, Boolean> get,
            BiFunction<TallyOptions, Boolean, TallyOptions> with) {
        return fields.check(
                name,
                words,
                c -> get.apply(c.options()),
                (c, on) -> c.withOptions(with.apply(c.options(), on)));
    }

    private Node counting() {
        var grid = grid();
        line(grid, "tally.percent", percent());
        line(
                grid,
                "tally.missing",
                fields.choice(
                        "missing",
                        List.of(MissingRule.values()),
                        m -> Words.of("tally.missing_" + m.key()),
                        TallyChoices::missing,
                        TallyChoices::withMissing));
        ownRule(grid, "rows", TallyChoices::rows);
        ownRule(grid, "columns", c -> c.columns().equals(c.rows()) ? "" : c.columns());
        line(grid, "tally.person", person());
        line(
                grid,
                "tally.decimals",
                fields.choice(
                        "decimals",
                        IntStream.rangeClosed(0, TallyChoices.MOST_DECIMALS).boxed().toList(),
                        n -> Words.of("tally.decimals_shown", n),
                        TallyChoices::decimals,
                        TallyChoices::withDecimals));
        return grid;
    }

    /** A variable's own rule for missing answers; there only while a variable is on the axis. */
    private void ownRule(GridPane grid, String axis, Function<TallyChoices, String> path) {
        var words = new Label();
        words.setId("tally-missing-of-" + axis);
        words.getStyleClass().add("tally-own-rule");
        var rule =
                fields.choice(
                        "missing-" + axis,
                        List.of(OwnRule.values()),
                        r -> Words.of("tally.own_" + r.name().toLowerCase(Locale.ROOT)),
                        c -> OwnRule.from(c.missingOf(path.apply(c)).orElse(null)),
                        (c, own) ->
                                c.withOptions(c.options().withMissingOf(path.apply(c), own.rule)));
        words.setLabelFor(rule);
        rule.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(grid.getRowCount(), words, rule);
        for (Node node : List.of(words, rule)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        fields.whenChanged(() -> {
            var name = fields.variable(path.apply(fields.now()));
            words.setText(name.map(n -> Words.of("tally.missing_to", n)).orElse(""));
            words.setVisible(name.isPresent());
            rule.setVisible(name.isPresent());
        });
    }

    private enum OwnRule {
        AS_ABOVE(null),
        OUT(MissingRule.OUT),
        NO(MissingRule.NO);

        private final @Nullable MissingRule rule;

        OwnRule(@Nullable MissingRule rule) {
            this.rule = rule;
        }

        static OwnRule from(@Nullable MissingRule rule) {
            for (var value : values()) {
                if (value.rule == rule) {
                    return value;
                }
            }
            return AS_ABOVE;
        }
    }

    private Node layout() {
        var grid = grid();
        line(
                grid,
                "tally.order",
                fields.choice(
                        "order",
                        List.of(Presentation.Order.values()),
                        o -> Words.of("tally.order_" + o.key()),
                        c -> c.layout().order(),
                        TallyChoices::withOrder));
        line(
                grid,
                "tally.levels",
                fields.choice(
                        "levels",
                        IntStream.rangeClosed(0, DEEPEST).boxed().toList(),
                        n -> Words.of("tally.levels_shown", n),
                        c -> c.layout().levels(),
                        TallyChoices::withLevels));
        line(
                grid,
                "tally.small",
                fields.choice(
                        "small",
                        THRESHOLDS,
                        n -> Words.of("tally.small_below", n),
                        c -> c.layout().smallBelow(),
                        TallyChoices::withSmallBelow));
        return grid;
    }

    private static GridPane grid() {
        var grid = new GridPane(12, 6);
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        var controls = new ColumnConstraints(FIELD);
        controls.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(names, controls);
        return grid;
    }

    private static void line(GridPane grid, String key, Control control) {
        var label = new Label(Words.of(key));
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(grid.getRowCount(), label, control);
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

    private Control percent() {
        return fields.choice(
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

    private Control person() {
        return fields.choice(
                "person",
                List.of(Who.values()),
                p -> Words.of("tally.person_" + p.name().toLowerCase(Locale.ROOT)),
                c -> Who.from(c.person()),
                (c, who) -> c.withPerson(who.rule));
    }
}
