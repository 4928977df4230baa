package org.postil.ui.tally;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.charts.ChartKind;
import org.postil.exchange.StudyTables;
import org.postil.exchange.TallyHtml;
import org.postil.exchange.TallyText;
import org.postil.exchange.TitledTable;
import org.postil.tables.Arrangement;
import org.postil.tables.TableRun;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.Workbench;
import org.postil.ui.tally.TallyViewModel.CellKey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The live table: what is counted, the numbers, and for each number the passages behind it. */
public final class TallyScreen implements Screen {
    private static final double EVIDENCE = 352;
    private static final double LEAST_FOR_CHART = 440;

    /** Below these widths the table needs the room of the list of tables. */
    private static final double LEAST_FOR_LIST = 900;

    private static final double LEAST_FOR_LIST_AND_EVIDENCE = 1_290;

    private final Workbench bench;
    private final TallyViewModel model;
    private final EvidenceViewModel evidence;
    private final BorderPane root = new BorderPane();
    private final BorderPane work = new BorderPane();
    private final TablesViewModel tables;
    private final TableActions actions;
    private final TablesPane saved;
    private final TallyBar bar;
    private final TableExport export;
    private final TallyGrid grid;
    private final TallyChart chart;
    private final EvidenceExport evidenceFiles;
    private final EvidencePanel panel;
    private final Label caption = new Label();
    private final BorderPane table = new BorderPane();
    private final StackPane centre = new StackPane();
    private final StringProperty title = new SimpleStringProperty();
    private final String styles;
    private @Nullable ChartSheet chartSheet;

    /** A cell that was asked for before the table was there. */
    private Optional<CellKey> wanted = Optional.empty();

    private boolean openWanted;

    /** Code of the row that is to be the topmost in sight; empty for wherever the cell is. */
    private String topWanted = "";

    public TallyScreen(Workbench bench) {
        this.bench = bench;
        model = new TallyViewModel(bench.session(), bench.threads(), bench.failures());
        evidence = new EvidenceViewModel(bench.session(), bench.threads(), bench.failures());
        tables =
                new TablesViewModel(
                        bench.session(),
                        model,
                        bench.threads(),
                        bench.failures(),
                        Clock.systemUTC());
        export = new TableExport(bench, this::laidOut, this::titled, this::copy, this::showChart);
        actions = new TableActions(tables, bench);
        saved = new TablesPane(tables, actions);
        bar = new TallyBar(model, bench, export.node());
        grid = new TallyGrid(model, this::open);
        grid.differingProperty().bind(tables.differingProperty());
        chart =
                new TallyChart(line -> {
                    grid.select(line.row().code());
                    Rows.top(grid.list(), line);
                    grid.list().requestFocus();
                });
        evidenceFiles = new EvidenceExport(bench, evidence);
        panel =
                new EvidencePanel(
                        evidence,
                        evidenceFiles,
                        this::goToText,
                        which ->
                                model.tallyProperty()
                                        .get()
                                        .ifPresent(now -> evidence.turnTo(now, which)),
                        this::closeEvidence);
        styles =
                Objects.requireNonNull(TallyScreen.class.getResource("tally.css")).toExternalForm();
        root.getStylesheets().add(styles);
        bar.moreChoices().getStylesheets().add(styles);
        root.getStyleClass().addAll("panel", "tally");
        var banner =
                new TableBanner(
                        tables,
                        actions,
                        bench.overlays(),
                        key -> grid.go(key.row(), key.column()),
                        styles);
        work.setTop(new VBox(bar.node(), banner.node()));
        work.setCenter(centre);
        root.setLeft(saved.node());
        table.setCenter(grid.node());
        table.setBottom(foot());
        centre.getChildren().setAll(table);
        root.setCenter(work);
        grid.list()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> chart.mark(now));
        title.bind(
                tables.openProperty()
                        .map(open ->
                                open.map(item -> item.table().name())
                                        .orElse(Words.of("tally.title"))));
        model.whenShown(this::shown);
        evidence.openProperty()
                .addListener((property, was, now) -> {
                    root.setRight(now ? panel.node() : null);
                    listIfThereIsRoom();
                });
        root.widthProperty().addListener((property, was, now) -> listIfThereIsRoom());
        if (panel.node() instanceof BorderPane side) {
            side.setMinWidth(EVIDENCE);
            side.setPrefWidth(EVIDENCE);
            side.setMaxWidth(EVIDENCE);
        }
        centre.heightProperty().addListener((property, was, now) -> chartIfThereIsRoom());
    }

    /** The table with its rows in the order and selection that is shown, none of them folded. */
    private Optional<Tally> laidOut() {
        var layout = model.choicesProperty().get().layout();
        return model.tallyProperty().get().map(tally -> Arrangement.apply(tally, layout));
    }

    /** As it goes into a file: under the saved table's title, or what a table of the kind shows. */
    private TitledTable titled(Tally tally) {
        String title =
                tables.printedTitle()
                        .orElseGet(() ->
                                StudyTables.title(bench.session().snapshot(), tally.request()));
        return new TitledTable(title, title, tally, grid.small());
    }

    TallyViewModel model() {
        return model;
    }

    EvidenceViewModel evidence() {
        return evidence;
    }

    TablesViewModel tables() {
        return tables;
    }

    private Node foot() {
        caption.setWrapText(true);
        caption.setMaxWidth(Double.MAX_VALUE);
        caption.getStyleClass().addAll("muted", "tally-caption");
        chart.managedProperty().bind(chart.visibleProperty());
        return new VBox(caption, chart);
    }

    private void shown() {
        var tally = model.tallyProperty().get();
        if (model.problemProperty().get().isPresent()) {
            centre.getChildren()
                    .setAll(
                            new EmptyState(
                                    Feather.ALERT_CIRCLE,
                                    Words.of("tally.problem_title"),
                                    model.problemProperty().get().orElseThrow().position() < 0
                                            ? model.problemProperty().get().orElseThrow().message()
                                            : Words.of("tally.problem_words")));
            return;
        }
        if (bench.session().snapshot().documents().isEmpty()) {
            centre.getChildren().setAll(nothingYet());
            return;
        }
        if (tally.filter(now -> now.rows().isEmpty()).isPresent()) {
            centre.getChildren().setAll(noRows(tally.get()));
            return;
        }
        if (!centre.getChildren().contains(table)) {
            centre.getChildren().setAll(table);
        }
        tally.ifPresent(now -> {
            caption.setText(caption(now));
            chart.show(now, model.linesProperty().get());
            chart.mark(grid.list().getSelectionModel().getSelectedItem());
            chartIfThereIsRoom();
            if (model.isCurrent()) {
                wanted.ifPresent(this::arrive);
            }
            evidence.cellProperty().get().ifPresent(key -> evidence.show(now, key));
        });
    }

    private String caption(Tally tally) {
        int below = grid.small().below();
        var lines = new ArrayList<>(tally.caption());
        if (below > 0) {
            lines.add(Words.of("tally.small_caption", below));
        }
        return String.join(" ", lines);
    }

    private static EmptyState noRows(Tally tally) {
        return new EmptyState(
                Feather.BAR_CHART_2,
                Words.of("tally.no_rows_title"),
                Words.of("tally.no_rows_words", tally.request().rows().key()));
    }

    private EmptyState nothingYet() {
        var reviews = new Button(Words.of("tally.empty_step"));
        reviews.getStyleClass().add("accent");
        reviews.setOnAction(event -> bench.navigator().go(Destination.to(WorkStep.REVIEWS)));
        return new EmptyState(
                Feather.BAR_CHART_2,
                Words.of("tally.empty_title"),
                Words.of("tally.empty_words"),
                reviews);
    }

    private void chartIfThereIsRoom() {
        chart.setVisible(chart.isWorthIt() && centre.getHeight() > LEAST_FOR_CHART);
    }

    private void listIfThereIsRoom() {
        boolean room =
                root.getWidth()
                        >= (evidence.openProperty().get()
                                ? LEAST_FOR_LIST_AND_EVIDENCE
                                : LEAST_FOR_LIST);
        root.setLeft(room ? saved.node() : null);
    }

    private void open(Line line, int column) {
        model.tallyProperty()
                .get()
                .ifPresent(tally -> {
                    var code = column < 0 ? "" : tally.columns().get(column).code();
                    evidence.show(tally, new CellKey(line.row().code(), code));
                });
    }

    private void closeEvidence() {
        evidence.close();
        grid.list().requestFocus();
    }

    private void goToText(EvidenceItem item) {
        bench.navigator().go(Destination.text(item.document(), item.span()));
    }

    private void arrive(CellKey key) {
        wanted = Optional.empty();
        grid.go(key.row(), key.column());
        grid.scrollTo(topWanted);
        topWanted = "";
        if (openWanted) {
            openWanted = false;
            model.tallyProperty().get().ifPresent(tally -> evidence.show(tally, key));
        }
    }

    /** Made when it is first asked for: most days nobody does. */
    private void showChart() {
        var sheet = chartSheet;
        if (sheet == null) {
            sheet = new ChartSheet(bench, model, this::laidOut, this::chartTitle, styles);
            chartSheet = sheet;
        }
        sheet.open();
    }

    /** What the open table is called in print, else what a chart of the kind shows. */
    private String chartTitle(ChartKind kind) {
        var asSaved =
                tables.editedProperty().get()
                        ? Optional.<TablesViewModel.Item>empty()
                        : tables.openProperty().get();
        return asSaved.flatMap(TablesViewModel.Item::counted)
                .map(TableRun.Counted::title)
                .or(() -> model.tallyProperty().get().map(now -> shows(now.request(), kind)))
                .orElse("");
    }

    private String shows(TallyRequest request, ChartKind kind) {
        var snapshot = bench.session().snapshot();
        var rows = StudyTables.title(snapshot, request.withColumns(null));
        return switch (kind) {
            case BARS -> rows;
            case CO_OCCURRENCE -> Words.of("chart.standing_together", rows);
            case GROUPED, STACKED, HEAT_MAP -> StudyTables.title(snapshot, request);
        };
    }

    private void copy() {
        model.tallyProperty()
                .get()
                .ifPresent(tally -> {
                    var rows = model.linesProperty().get().stream().map(Line::row).toList();
                    var content = new ClipboardContent();
                    content.putString(TallyText.of(tally, rows, grid.small()));
                    content.putHtml(TallyHtml.of(tally, rows, grid.small()));
                    Clipboard.getSystemClipboard().setContent(content);
                    bench.notices().tell(Words.of("tally.copied"));
                });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return title;
    }

    @Override
    public void activate(Destination to) {
        if (to instanceof Destination.Counted table) {
            model.choicesProperty().set(TallyChoices.of(table));
            wanted = Optional.of(new CellKey(table.cell().row(), table.cell().column()));
            openWanted = true;
        }
        if (to instanceof Destination.Saved(String table, Destination.Cell cell)) {
            tables.openWhenCounted(table, () -> goTo(cell));
        }
        if (to instanceof Destination.Tally(Optional<Destination.Cell> cell)) {
            cell.ifPresent(c -> {
                wanted = Optional.of(new CellKey(c.row(), c.column()));
                openWanted = true;
            });
        }
        model.activate();
        tables.activate();
        shown();
    }

    private void goTo(Destination.Cell cell) {
        if (!cell.row().isEmpty()) {
            wanted = Optional.of(new CellKey(cell.row(), cell.column()));
            openWanted = true;
        }
        shown();
    }

    @Override
    public void deactivate() {
        model.deactivate();
        tables.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        var state = new LinkedHashMap<>(model.choicesProperty().get().save());
        state.put("table", tables.openGuid());
        state.put("folded", String.join("\n", model.folded()));
        grid.cursorKey()
                .ifPresent(key -> {
                    state.put("row", key.row());
                    state.put("column", key.column());
                });
        state.put("passage", Long.toString(panel.selected()));
        state.put("top", grid.top());
        state.put("evidence", Boolean.toString(evidence.openProperty().get()));
        return state;
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.choicesProperty().set(TallyChoices.restore(state));
        tables.recall(state.getOrDefault("table", ""));
        var folded = state.getOrDefault("folded", "");
        model.fold(folded.isEmpty() ? Set.of() : Set.of(folded.split("\n")));
        var row = state.get("row");
        if (row != null) {
            wanted = Optional.of(new CellKey(row, state.getOrDefault("column", "")));
            openWanted = Boolean.parseBoolean(state.get("evidence"));
            topWanted = state.getOrDefault("top", "");
            panel.select(number(state.getOrDefault("passage", "")));
        }
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public List<Node> panes() {
        var panes = new ArrayList<Node>();
        if (root.getLeft() != null) {
            panes.add(saved.list());
        }
        panes.add(bar.first());
        panes.add(grid.list());
        if (evidence.openProperty().get()) {
            panes.add(panel.list());
        }
        return panes;
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<>(actions.commands());
        commands.addAll(export.commands());
        commands.add(
                Command.of(
                        "tally.more",
                        Command.Group.HERE,
                        Words.of("tally.more_command"),
                        "",
                        bar::showMore));
        commands.add(
                Command.of(
                        "tally.copy",
                        Command.Group.HERE,
                        Words.of("tally.copy_command"),
                        "Shortcut+Shift+C",
                        this::copy));
        commands.add(
                Command.of(
                        "tally.chart",
                        Command.Group.HERE,
                        Words.of("chart.command"),
                        "Shortcut+Shift+B",
                        this::showChart));
        commands.add(
                Command.of(
                        "tally.quotes",
                        Command.Group.HERE,
                        Words.of("tally.copy_quotes"),
                        "",
                        panel::copy));
        for (var form : EvidenceExport.Form.values()) {
            commands.add(
                    Command.of(
                                    "evidence." + form.ending(),
                                    Command.Group.HERE,
                                    Words.of("evidence.to_" + form.ending()),
                                    "",
                                    () -> evidenceFiles.save(form))
                            .when(evidence.openProperty()));
        }
        return commands;
    }
}
