package org.postil.ui.search;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.search.HitOrder;
import org.postil.search.SearchScope;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Words are looked for in all texts; each hit is shown in context and leads to its place. */
public final class SearchScreen implements Screen {
    private final Workbench bench;
    private final SearchViewModel model;
    private final BorderPane root = new BorderPane();
    private final SearchField field =
            new SearchField(Words.of("search.prompt"), Words.of("search.clear"));
    private final Label error = new Label();
    private final NarrowingBar narrowing;
    private final HitList hits;
    private final SearchEmpty empty;

    public SearchScreen(Workbench bench, IndexKeeper keeper) {
        this.bench = bench;
        model = new SearchViewModel(bench.session(), keeper, bench.threads(), bench.failures());
        narrowing = new NarrowingBar(model, bench.session());
        hits = new HitList(model, this::open);
        empty = new SearchEmpty(model, this::lookFor, bench.navigator());
        root.setId("search-screen");
        root.getStyleClass().addAll("panel", "search-screen");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(SearchScreen.class.getResource("search.css"))
                                .toExternalForm());
        field.setId("search-query");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
        root.setTop(new VBox(head(), narrowing, foot()));
        model.stateProperty().addListener((property, was, now) -> show(now));
        model.searchingProperty()
                .addListener((property, was, now) -> {
                    if (!now) {
                        show(model.stateProperty().get());
                    }
                });
        show(model.stateProperty().get());
    }

    private Node head() {
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMaxWidth(680);
        var stemming = Choices.toggle(Words.of("search.stemming"), model.stemmingProperty());
        stemming.setId("search-stemming");
        stemming.setTooltip(Choices.tip(Words.of("search.stemming_tip")));
        var scope =
                Choices.of(
                        Words.of("search.scope"),
                        model.scopeProperty(),
                        Map.of(
                                SearchScope.PARAGRAPH, Words.of("search.scope_paragraph"),
                                SearchScope.TEXT, Words.of("search.scope_text")),
                        List.of(SearchScope.values()));
        scope.setTooltip(Choices.tip(Words.of("search.scope_tip")));
        var help = new Button(Words.of("search.help"), Icons.of(Feather.HELP_CIRCLE));
        help.setId("search-help");
        help.getStyleClass().add("flat");
        help.setOnAction(
                event -> bench.overlays().popover(SyntaxHelp.node(root.getStylesheets()), help));
        var row = new HBox(field, stemming, scope, help);
        row.getStyleClass().addAll("panel-head", "search-head");
        return row;
    }

    /** How many, in which order, and what is wrong. */
    private Node foot() {
        var count = Labels.strong("");
        count.setId("search-count");
        count.textProperty().bind(model.countProperty());
        var waiting = Labels.muted("");
        waiting.textProperty().bind(model.waitingProperty());
        var goOn = new Button(Words.of("search.go_on"));
        goOn.getStyleClass().addAll("flat", "small");
        goOn.setOnAction(event -> model.goOn());
        goOn.visibleProperty()
                .bind(model.waitingProperty().isNotEmpty().and(model.buildingProperty().not()));
        goOn.managedProperty().bind(goOn.visibleProperty());
        error.setId("search-error");
        error.getStyleClass().add("search-error");
        error.setGraphic(Icons.of(Feather.ALERT_CIRCLE, "error-sign"));
        error.setWrapText(true);
        var order =
                Choices.of(
                        Words.of("search.order"),
                        model.orderProperty(),
                        Map.of(
                                HitOrder.PLACE, Words.of("search.order_place"),
                                HitOrder.MOST, Words.of("search.order_most")),
                        List.of(HitOrder.values()));
        var row = new HBox(count, waiting, goOn, error, Labels.gap(), order);
        row.getStyleClass().add("search-foot");
        row.visibleProperty().bind(model.countProperty().isNotEmpty().or(error.visibleProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void show(SearchState state) {
        boolean wrong = state instanceof SearchState.Misread;
        error.setVisible(wrong);
        error.setManaged(wrong);
        if (state instanceof SearchState.Misread misread) {
            error.setText(told(misread));
        }
        boolean list = state instanceof SearchState.Hits || wrong && !model.rows().isEmpty();
        root.setCenter(list ? hits.node() : empty.node(state));
        if (list) {
            model.takeWanted().ifPresent(hits::reveal);
        }
    }

    private String told(SearchState.Misread misread) {
        String text =
                misread.inCondition()
                        ? model.narrowing().whereProperty().get()
                        : model.queryProperty().get();
        String rest = text.substring(Math.min(misread.position(), text.length())).strip();
        String piece = rest.length() > 24 ? rest.substring(0, 24) + "\u2026" : rest;
        String where = misread.inCondition() ? Words.of("search.wrong_condition") : "";
        return piece.isEmpty()
                ? where + Words.of("search.wrong_end", misread.message())
                : where + Words.of("search.wrong_at", piece, misread.message());
    }

    /** Up, Down and Enter work on the hits while one types. */
    private void fieldKey(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (!plain || model.rows().isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN) {
            hits.step(1);
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            hits.step(-1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            hits.openSelected();
            event.consume();
        }
    }

    private void open(SearchRow.Line line) {
        bench.navigator().go(Destination.text(line.hit().document(), line.hit().span()));
    }

    private void lookFor(String query) {
        field.setText(query);
        field.requestFocus();
        field.end();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return new SimpleStringProperty(Words.of("search.title"));
    }

    @Override
    public void activate(Destination to) {
        if (to instanceof Destination.Search search && !search.query().isBlank()) {
            field.setText(search.query());
        }
        model.activate();
        if (model.selected().isPresent()
                && model.stateProperty().get() instanceof SearchState.Hits) {
            hits.focus();
        } else {
            field.requestFocus();
            field.end();
        }
    }

    @Override
    public void deactivate() {
        model.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        return model.save();
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.restore(state);
        Optional<SearchRow.Line> there =
                model.searchingProperty().get() ? Optional.empty() : model.takeWanted();
        there.ifPresent(line -> {
            hits.reveal(line);
            hits.focus();
        });
    }

    @Override
    public List<Node> panes() {
        return List.of(field, narrowing, hits.node());
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "search.query",
                        Command.Group.HERE,
                        Words.of("search.to_field"),
                        "",
                        field::requestFocus),
                Command.of(
                        "search.stemming",
                        Command.Group.HERE,
                        Words.of("search.switch_stemming"),
                        "",
                        () -> model.stemmingProperty().set(!model.stemmingProperty().get())),
                Command.of(
                        "search.all",
                        Command.Group.HERE,
                        Words.of("search.everywhere"),
                        "",
                        model.narrowing()::clear));
    }
}
