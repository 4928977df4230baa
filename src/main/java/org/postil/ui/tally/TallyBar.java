package org.postil.ui.tally;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.ReviewNoun;
import org.postil.domain.Snapshot;
import org.postil.tally.Link;
import org.postil.tally.Unit;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.filter.ExpressionEditor;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;
import org.postil.ui.tally.TallyChoices.Universe;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The choices above the table. Only those that matter for the present ones are shown. */
final class TallyBar {
    private static final double GAP = 10;

    /** Width of the fields, in pixels: all of a line fit beside saved tables and evidence. */
    private static final double AXIS = 180;

    private static final double AXIS_LEAST = 110;
    private static final double UNIT = 206;
    private static final double UNIVERSE = 172;
    private static final double LINK = 176;

    private final TallyViewModel model;
    private final ChoiceFields fields;
    private final MoreChoices more;
    private final OverlayPane overlays;
    private final VBox root = new VBox(6);
    private final ComboBox<AxisChoice> rows = new SearchableComboBox<>();
    private final ComboBox<AxisChoice> columns = new SearchableComboBox<>();
    private final Button moreButton = new Button("", Icons.of(Feather.SLIDERS));
    private final ExpressionEditor where;
    private final Label problem = new Label();

    /**
     * @param beside what is done with the table, at the right
     */
    TallyBar(TallyViewModel model, Workbench bench, Node beside) {
        this.model = model;
        overlays = bench.overlays();
        where = new ExpressionEditor(bench);
        fields = new ChoiceFields(model);
        more = new MoreChoices(fields);
        axis("rows", rows, TallyChoices::rows, TallyChoices::withRows);
        axis("columns", columns, TallyChoices::columns, TallyChoices::withColumns);
        var unit =
                fields.choice(
                        "unit",
                        List.of(Unit.values()),
                        u -> Words.of("tally.unit_" + u.key(), noun().heading()),
                        TallyChoices::unit,
                        TallyChoices::withUnit);
        unit.setPrefWidth(UNIT);
        var axes =
                new HBox(
                        GAP,
                        ChoiceFields.field("tally.rows", rows),
                        ChoiceFields.field("tally.columns", columns),
                        Labels.gap(),
                        beside);
        var flow =
                new FlowPane(
                        GAP,
                        8,
                        ChoiceFields.field("tally.unit", unit),
                        ChoiceFields.field("tally.universe", universe()),
                        fields.shownWhen(
                                ChoiceFields.field("tally.link", link()),
                                c -> isFacet(c.rows()) && isFacet(c.columns())),
                        moreButton());
        flow.getStyleClass().add("tally-choices");
        // a flow pane asks for the height of the width it wraps at
        root.widthProperty()
                .addListener((p, was, now) -> flow.setPrefWrapLength(now.doubleValue() - 32));
        where.textProperty()
                .addListener((property, was, now) ->
                        fields.change(c -> c.withUniverse(c.universe(), now)));
        where.node().managedProperty().bind(where.node().visibleProperty());
        problem.getStyleClass().add("tally-problem");
        problem.setWrapText(true);
        problem.setId("tally-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        fields.whenChanged(() -> {
            var now = fields.now();
            where.node().setVisible(now.universe() == Universe.WHERE);
            if (!where.textProperty().get().equals(now.where())) {
                where.textProperty().set(now.where());
            }
        });
        root.getStyleClass().add("tally-bar");
        root.getChildren().addAll(axes, flow, where.node(), problem);
        model.problemProperty().addListener((property, was, now) -> showProblem());
        model.session()
                .snapshotProperty()
                .addListener((property, was, now) -> fillIfChanged(was, now));
        fill(model.session().snapshot());
        fields.refresh();
        showProblem();
    }

    Node node() {
        return root;
    }

    /** Where the keyboard begins. */
    Node first() {
        return rows;
    }

    private void fillIfChanged(Snapshot was, Snapshot now) {
        if (was.codebook() != now.codebook() || was.variables() != now.variables()) {
            fill(now);
            fields.refresh();
        }
    }

    private void fill(Snapshot snapshot) {
        fields.quietly(() -> {
            var all = AxisChoice.all(snapshot);
            rows.getItems().setAll(all);
            var withNone = new ArrayList<>(all);
            withNone.addFirst(AxisChoice.NONE);
            columns.getItems().setAll(withNone);
        });
    }

    private void axis(
            String name,
            ComboBox<AxisChoice> box,
            Function<TallyChoices, String> get,
            BiFunction<TallyChoices, String, TallyChoices> with) {
        box.setId("tally-" + name);
        box.setPrefWidth(AXIS);
        box.setMinWidth(AXIS_LEAST);
        box.setVisibleRowCount(14);
        box.valueProperty()
                .addListener((property, was, now) -> {
                    if (now != null) {
                        fields.change(c -> with.apply(c, now.key()));
                    }
                });
        fields.whenChanged(() -> {
            var key = get.apply(fields.now());
            box.getItems().stream()
                    .filter(item -> item.key().equals(key))
                    .findFirst()
                    .ifPresent(box::setValue);
        });
    }

    /** What a review is called now. */
    private ReviewNoun noun() {
        return ReviewNoun.of(model.session().snapshot());
    }

    private ComboBox<Universe> universe() {
        var box =
                fields.choice(
                        "universe",
                        List.of(Universe.values()),
                        u ->
                                Words.of(
                                        "tally.universe_" + u.name().toLowerCase(Locale.ROOT),
                                        noun().heading(),
                                        noun().several()),
                        TallyChoices::universe,
                        (c, universe) -> c.withUniverse(universe, c.where()));
        box.setPrefWidth(UNIVERSE);
        return box;
    }

    private ComboBox<Link> link() {
        var box =
                fields.choice(
                        "link",
                        List.of(Link.values()),
                        l -> Words.of("tally.link_" + l.key(), noun().one()),
                        TallyChoices::link,
                        TallyChoices::withLink);
        box.setPrefWidth(LINK);
        return box;
    }

    private Node moreButton() {
        moreButton.setId("tally-more");
        moreButton.setOnAction(event -> showMore());
        fields.whenChanged(
                () -> moreButton.setText(Words.of("tally.more", fields.now().unusual())));
        return moreButton;
    }

    /** Opens the choices that are not seen at once. */
    void showMore() {
        var card = more.node();
        if (card.getScene() == null) {
            overlays.popover(card, moreButton);
        }
    }

    /** For what is shown above the window, which has no styles of its own. */
    Parent moreChoices() {
        return more.node();
    }

    private static boolean isFacet(String axis) {
        return !axis.isEmpty() && axis.indexOf('.') <= 0;
    }

    private void showProblem() {
        var found = model.problemProperty().get();
        // what is wrong with a condition is said where it is written
        boolean said = found.filter(f -> f.position() < 0).isPresent();
        problem.setVisible(said);
        problem.setText(said ? found.map(TallyViewModel.Problem::message).orElse("") : "");
    }
}
