package org.postil.ui.tally;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.exchange.TallyHtml;
import org.postil.exchange.TallyText;
import org.postil.ui.control.EmptyState;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.Workbench;
import org.postil.ui.tally.TallyViewModel.CellKey;

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
    private static final double LEAST_FOR_CHART = 520;

    private final Workbench bench;
    private final TallyViewModel model;
    private final EvidenceViewModel evidence;
    private final BorderPane root = new BorderPane();
    private final TallyBar bar;
    private final TableExport export;
    private final TallyGrid grid;
    private final TallyChart chart;
    private final EvidencePanel panel;
    private final Label caption = new Label();
    private final BorderPane table = new BorderPane();
    private final StackPane centre = new StackPane();

    /** A cell that was asked for before the table was there. */
    private Optional<CellKey> wanted = Optional.empty();

    private boolean openWanted;

    public TallyScreen(Workbench bench) {
        this.bench = bench;
        model = new TallyViewModel(bench.session(), bench.threads(), bench.failures());
        evidence = new EvidenceViewModel(bench.session(), bench.threads(), bench.failures());
        export = new TableExport(bench, () -> model.tallyProperty().get(), this::copy);
        bar = new TallyBar(model, export.node());
        grid = new TallyGrid(model, this::open);
        chart =
                new TallyChart(line -> {
                    grid.select(line.row().code());
                    grid.list().scrollTo(line);
                    grid.list().requestFocus();
                });
        panel = new EvidencePanel(evidence, this::goToText, this::closeEvidence);
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(TallyScreen.class.getResource("tally.css"))
                                .toExternalForm());
        root.getStyleClass().addAll("panel", "tally");
        root.setTop(bar.node());
        table.setCenter(grid.node());
        table.setBottom(foot());
        centre.getChildren().setAll(table);
        root.setCenter(centre);
        grid.list()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> chart.mark(now));
        model.whenShown(this::shown);
        evidence.openProperty()
                .addListener((property, was, now) -> root.setRight(now ? panel.node() : null));
        if (panel.node() instanceof BorderPane side) {
            side.setMinWidth(EVIDENCE);
            side.setPrefWidth(EVIDENCE);
            side.setMaxWidth(EVIDENCE);
        }
        root.heightProperty().addListener((property, was, now) -> chartIfThereIsRoom());
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
        if (!centre.getChildren().contains(table)) {
            centre.getChildren().setAll(table);
        }
        tally.ifPresent(now -> {
            caption.setText(String.join(" ", now.caption()));
            chart.show(now, model.linesProperty().get());
            chart.mark(grid.list().getSelectionModel().getSelectedItem());
            chartIfThereIsRoom();
            wanted.ifPresent(this::arrive);
            evidence.cellProperty().get().ifPresent(key -> evidence.show(now, key));
        });
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
        chart.setVisible(chart.isWorthIt() && root.getHeight() > LEAST_FOR_CHART);
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
        if (openWanted) {
            openWanted = false;
            model.tallyProperty().get().ifPresent(tally -> evidence.show(tally, key));
        }
    }

    private void copy() {
        model.tallyProperty()
                .get()
                .ifPresent(tally -> {
                    var rows = model.linesProperty().get().stream().map(Line::row).toList();
                    var content = new ClipboardContent();
                    content.putString(TallyText.of(tally, rows));
                    content.putHtml(TallyHtml.of(tally, rows));
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
        return new SimpleStringProperty(Words.of("tally.title"));
    }

    @Override
    public void activate(Destination to) {
        if (to instanceof Destination.Tally(Optional<Destination.Cell> cell)) {
            cell.ifPresent(c -> {
                wanted = Optional.of(new CellKey(c.row(), c.column()));
                openWanted = true;
            });
        }
        model.activate();
        shown();
    }

    @Override
    public void deactivate() {
        model.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        var state = new LinkedHashMap<>(model.choicesProperty().get().save());
        state.put("folded", String.join("\n", model.folded()));
        grid.cursorKey()
                .ifPresent(key -> {
                    state.put("row", key.row());
                    state.put("column", key.column());
                });
        state.put("evidence", Boolean.toString(evidence.openProperty().get()));
        return state;
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.choicesProperty().set(TallyChoices.restore(state));
        var folded = state.getOrDefault("folded", "");
        model.fold(folded.isEmpty() ? Set.of() : Set.of(folded.split("\n")));
        var row = state.get("row");
        if (row != null) {
            wanted = Optional.of(new CellKey(row, state.getOrDefault("column", "")));
            openWanted = Boolean.parseBoolean(state.get("evidence"));
        }
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public List<Node> panes() {
        return evidence.openProperty().get()
                ? List.of(bar.first(), grid.list(), panel.list())
                : List.of(bar.first(), grid.list());
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<>(export.commands());
        commands.add(
                Command.of(
                        "tally.copy",
                        Command.Group.HERE,
                        Words.of("tally.copy_command"),
                        "Shortcut+Shift+C",
                        this::copy));
        commands.add(
                Command.of(
                        "tally.quotes",
                        Command.Group.HERE,
                        Words.of("tally.copy_quotes"),
                        "",
                        panel::copy));
        return commands;
    }
}
