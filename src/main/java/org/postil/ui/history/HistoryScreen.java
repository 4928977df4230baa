package org.postil.ui.history;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.project.Step;
import org.postil.project.UndoForecast;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.When;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.Workbench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who did what when; a step can be looked at and gone back to. */
public final class HistoryScreen implements Screen {
    private static final double SIDE = 330;

    private final Workbench bench;
    private final HistoryViewModel model;
    private final BorderPane root = new BorderPane();
    private final HistoryTable table;
    private final SearchField search =
            new SearchField(Words.of("history.search"), Words.of("history.clear"));
    private final VBox side = new VBox(10);

    public HistoryScreen(Workbench bench) {
        this.bench = bench;
        this.model = new HistoryViewModel(bench.session());
        this.table = new HistoryTable(model);
        search.textProperty().bindBidirectional(model.filterProperty());
        search.setPrefWidth(280);
        var count = Labels.muted("");
        count.textProperty().bind(model.countProperty());
        var head = new HBox(search, count);
        head.getStyleClass().add("panel-head");
        side.getStyleClass().add("side-panel");
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        root.getStyleClass().add("panel");
        root.setTop(head);
        root.setCenter(table.node());
        model.selectedProperty().addListener((property, was, now) -> showSide(now));
        table.node().setPlaceholder(nothing());
        model.filterProperty()
                .addListener((property, was, now) -> table.node().setPlaceholder(nothing()));
    }

    private Node nothing() {
        return model.isEmpty()
                ? new EmptyState(
                        Feather.CLOCK,
                        Words.of("history.empty_title"),
                        Words.of("history.empty_words"))
                : new EmptyState(
                        Feather.SEARCH,
                        Words.of("history.none_title"),
                        Words.of("history.none_words"));
    }

    private void showSide(Optional<HistoryRow> selected) {
        root.setRight(selected.isPresent() ? side : null);
        selected.ifPresent(row -> side.getChildren().setAll(details(row)));
    }

    private List<Node> details(HistoryRow row) {
        var what = Labels.body(row.what());
        what.getStyleClass().add("strong");
        var who = new HBox(8, HistoryTable.dot(row.colour()), new Label(row.who()));
        who.setAlignment(Pos.CENTER_LEFT);
        var back = new Button(Words.of("history.back_to"));
        back.setDisable(!row.step() || row.undone());
        back.setOnAction(event -> askToGoBack(row));
        var when = Labels.muted(When.full(row.at()));
        var rows = Labels.muted(Words.of("history.detail_rows", row.rows()));
        var box =
                new VBox(6, Labels.section(Words.of("history.detail_step")), what, who, when, rows);
        VBox.setMargin(back, new Insets(10, 0, 0, 0));
        box.getChildren().add(back);
        box.setPadding(new Insets(18));
        VBox.setVgrow(box, Priority.ALWAYS);
        return List.of(box);
    }

    private void askToGoBack(HistoryRow row) {
        model.forecast(row)
                .then(forecast -> {
                    if (forecast.isEmpty()) {
                        bench.notices().tell(Words.of("history.back_nothing"));
                    } else {
                        ask(row, forecast.get());
                    }
                });
    }

    private void ask(HistoryRow row, UndoForecast forecast) {
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of("history.back_title"),
                                Labels.strong(row.what()),
                                Labels.body(
                                        Words.of("history.back_words", forecast.steps().size())),
                                new ForecastTable(forecast))
                        .cancel();
        sheet.main(Words.of("history.back_step"), () -> goBack(row, forecast));
        sheet.show();
    }

    private void goBack(HistoryRow row, UndoForecast shown) {
        model.goBackTo(row, shown)
                .then(step -> {
                    switch (step) {
                        case Step.Done done ->
                                bench.notices().tell(Words.of("history.back_done", row.what()));
                        case Step.Nothing nothing ->
                                bench.notices().tell(Words.of("history.back_nothing"));
                        case Step.Blocked blocked -> bench.notices().warn(blocked.reason());
                    }
                });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return new SimpleStringProperty(Words.of("history.title"));
    }

    @Override
    public void activate(Destination to) {
        var wanted =
                to instanceof Destination.History history
                        ? history.action()
                        : Optional.<Long>empty();
        model.activate()
                .then(done -> {
                    table.node().setPlaceholder(nothing());
                    var remembered = model.takeWanted();
                    wanted.flatMap(model::find).or(() -> remembered).ifPresent(table::reveal);
                });
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
        model.takeWanted().ifPresent(table::reveal);
    }

    @Override
    public List<Node> panes() {
        return List.of(search, table.node());
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "history.find",
                        Command.Group.HERE,
                        Words.of("history.search"),
                        "",
                        search::requestFocus));
    }
}
