package org.postil.ui.tally;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.charts.ChartFiles;
import org.postil.charts.ChartKind;
import org.postil.charts.ChartWidth;
import org.postil.charts.WhyNot;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Overlay;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;
import org.postil.ui.tally.ChartViewModel.Shown;
import org.postil.ui.theme.Icons;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The table as a chart: how it is drawn at the left, the drawing as it will be printed at the
 * right, and its ways out.
 */
final class ChartSheet {
    private static final double WIDTH = 1_080;
    private static final double HEIGHT = 740;
    private static final double PAPER_EDGE = 64;

    private final Workbench bench;
    private final TallyViewModel table;
    private final Supplier<Optional<Tally>> laidOut;
    private final Function<ChartKind, String> titles;
    private final ChartViewModel model;
    private final ChartExport export;
    private final ChartFields fields;
    private final VBox box = new VBox();
    private final StackPane centre = new StackPane();
    private final ImageView picture = new ImageView();
    private final ScrollPane paper = new ScrollPane();
    private final HBox waysOut = new HBox(8);

    /** A chart of one column is shown as small as it is beside one of a page. */
    private final DoubleProperty shareOfPage = new SimpleDoubleProperty(1);

    private @Nullable Overlay overlay;

    /**
     * @param laidOut the table with its rows as they are shown
     * @param titles proposed for its chart
     * @param styles of the screen; what is shown above the window has none of its own
     */
    ChartSheet(
            Workbench bench,
            TallyViewModel table,
            Supplier<Optional<Tally>> laidOut,
            Function<ChartKind, String> titles,
            String styles) {
        this.bench = bench;
        this.table = table;
        this.laidOut = laidOut;
        this.titles = titles;
        model = new ChartViewModel(bench.threads(), bench.failures());
        export = new ChartExport(bench, model);
        fields = new ChartFields(model);
        box.getStylesheets().add(styles);
        box.getStyleClass().addAll("sheet-box", "chart-sheet");
        box.setPrefSize(WIDTH, HEIGHT);
        var work = new HBox(20, fields.node(), centre);
        HBox.setHgrow(centre, Priority.ALWAYS);
        VBox.setVgrow(work, Priority.ALWAYS);
        work.setMinHeight(0);
        centre.setMinSize(0, 0);
        centre.getStyleClass().add("chart-centre");
        box.getChildren().addAll(Labels.title(Words.of("chart.title")), work, foot());
        paper();
        model.shownProperty().addListener((property, was, now) -> show(now));
        table.whenShown(() -> {
            if (overlay != null && overlay.isOpen()) {
                model.show(laidOut.get(), titles);
            }
        });
        show(model.shownProperty().get());
    }

    /** Shows the chart of the present table. */
    void open() {
        if (overlay != null && overlay.isOpen()) {
            return;
        }
        model.begin(laidOut.get(), titles);
        overlay = bench.overlays().sheet(box);
        fields.focus();
    }

    private void paper() {
        picture.setId("chart-picture");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.fitWidthProperty()
                .bind(paper.widthProperty().subtract(PAPER_EDGE).multiply(shareOfPage));
        var sheet = new StackPane(picture);
        sheet.getStyleClass().add("chart-paper");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var around = new StackPane(sheet);
        around.getStyleClass().add("chart-around");
        paper.setContent(around);
        paper.setFitToWidth(true);
        paper.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        paper.setMinSize(0, 0);
        paper.getStyleClass().add("chart-scroll");
    }

    private Node foot() {
        var close = new Button(Words.of("chart.close"));
        close.setId("chart-close");
        close.setOnAction(event -> close());
        var copy = new Button(Words.of("chart.copy"), Icons.of(Feather.COPY));
        copy.setId("chart-copy");
        copy.setOnAction(event -> export.copy());
        var svg = save(ChartFiles.Form.SVG);
        var png = save(ChartFiles.Form.PNG);
        png.setDefaultButton(true);
        png.getStyleClass().add("accent");
        waysOut.getChildren().addAll(copy, svg, png);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var same = new Label(Words.of("chart.same_numbers"));
        same.getStyleClass().add("muted");
        same.setMinWidth(0);
        var foot = new HBox(8, same, gap, close, waysOut);
        foot.getStyleClass().add("chart-foot");
        return foot;
    }

    private Button save(ChartFiles.Form form) {
        var button = new Button(Words.of("chart.save_" + form.ending()));
        button.setId("chart-" + form.ending());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> export.save(form));
        return button;
    }

    private void close() {
        if (overlay != null) {
            overlay.close();
        }
    }

    private void show(Shown shown) {
        waysOut.setDisable(!(shown instanceof Shown.Drawn));
        fields.refresh();
        centre.getChildren()
                .setAll(
                        switch (shown) {
                            case Shown.NoTable none ->
                                    new EmptyState(
                                            Feather.BAR_CHART_2,
                                            Words.of("chart.no_table"),
                                            Words.of("chart.no_table_words"));
                            case Shown.Nothing(WhyNot why) -> nothing(why);
                            case Shown.Failed failed ->
                                    new EmptyState(
                                            Feather.ALERT_CIRCLE,
                                            Words.of("chart.failed"),
                                            Words.of("chart.failed_words"));
                            case Shown.Drawn drawn -> {
                                shareOfPage.set(
                                        Math.min(
                                                1,
                                                (double) drawn.options().width().mm()
                                                        / ChartWidth.PAGE.mm()));
                                picture.setImage(ChartExport.image(drawn.pixels()));
                                picture.setAccessibleText(drawn.description());
                                yield paper;
                            }
                        });
    }

    /** Says why, and offers the step that leads to a chart where there is one. */
    private Node nothing(WhyNot why) {
        var sentence = Words.of("chart.why_" + why.key());
        var steps =
                switch (why) {
                    case NOT_THE_SAME_CODES -> countTogether();
                    case NO_COLUMNS -> choose(ChartKind.BARS);
                    case TOO_MANY_COLOURS, TOO_MANY_GREYS, NOT_PARTS -> choose(ChartKind.HEAT_MAP);
                    case NUMERIC, EMPTY, TOO_MANY_FIELDS -> new Button[0];
                };
        return new EmptyState(Feather.BAR_CHART_2, Words.of("chart.nothing"), sentence, steps);
    }

    private Button[] choose(ChartKind kind) {
        if (!model.fits(kind)) {
            return new Button[0];
        }
        var button = new Button(Words.of("chart.instead_" + kind.key()));
        button.setId("chart-instead");
        button.setOnAction(event -> {
            model.choose(kind);
            fields.focus();
        });
        return new Button[] {button};
    }

    /** The rows' codes as columns too: the table itself is counted so. */
    private Button[] countTogether() {
        var choices = table.choicesProperty().get();
        boolean codes =
                laidOut.get().filter(t -> t.request().rows() instanceof Axis.OfFacet).isPresent();
        if (!codes) {
            return new Button[0];
        }
        var button = new Button(Words.of("chart.count_together"));
        button.setId("chart-together");
        button.setOnAction(event -> {
            table.choicesProperty().set(choices.withColumns(choices.rows()));
            fields.focus();
        });
        return new Button[] {button};
    }
}
