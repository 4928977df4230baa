package org.postil.ui.sample;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Document;
import org.postil.domain.Review.Inclusion;
import org.postil.domain.ReviewNoun;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.dialog.AskReason;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which reviews are in the study, why others are not, and how the sample came about. */
public final class SampleScreen implements Screen {
    private final Workbench bench;
    private final SampleViewModel model;
    private final SampleTable table;
    private final SamplePane pane;
    private final SampleExport export;
    private final FlowStrip flow = new FlowStrip();
    private final SearchField search =
            new SearchField(Words.of("sample.search"), Words.of("history.clear"));
    private final ComboBox<Optional<Inclusion>> only = new ComboBox<>();
    private final BorderPane root = new BorderPane();
    private final BorderPane content = new BorderPane();
    private final StackPane centre = new StackPane();
    private final EmptyState none;

    /** What a review is called. */
    private final ObservableValue<ReviewNoun> noun;

    public SampleScreen(Workbench bench) {
        this.bench = bench;
        model = new SampleViewModel(bench.session(), bench.threads(), bench.failures());
        table = new SampleTable(model);
        pane = new SamplePane(model, new PaneActs());
        export = new SampleExport(bench);
        noun = bench.session().snapshotProperty().map(ReviewNoun::of);
        none = none();
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(SampleScreen.class.getResource("sample.css"))
                                .toExternalForm());
        root.getStyleClass().addAll("panel", "sample");
        content.setTop(new VBox(head(), flow));
        content.setCenter(table.node());
        table.node()
                .setPlaceholder(
                        new EmptyState(
                                Feather.SEARCH,
                                Words.of("sample.not_found_title"),
                                Words.of("sample.not_found_words")));
        root.setCenter(centre);
        model.flowProperty().addListener((property, was, now) -> now.ifPresent(flow::show));
        model.selectedProperty()
                .addListener(
                        (property, was, now) -> root.setRight(now.isEmpty() ? null : pane.node()));
        bench.session().snapshotProperty().addListener((property, was, now) -> showState());
        table.node().addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        showState();
    }

    private Node head() {
        search.setPrefWidth(250);
        search.textProperty().bindBidirectional(model.filterProperty());
        only.setId("sample-only");
        only.setAccessibleText(Words.of("sample.only"));
        only.getItems().add(Optional.empty());
        for (Inclusion inclusion : Inclusion.values()) {
            only.getItems().add(Optional.of(inclusion));
        }
        noun.addListener((property, was, now) -> offer());
        offer();
        only.valueProperty().bindBidirectional(model.onlyProperty());
        var files =
                new MenuButton(
                        Words.of("sample.export"),
                        null,
                        item("sample.export_xlsx", () -> export.save(SampleExport.Form.XLSX)),
                        item("sample.export_docx", () -> export.save(SampleExport.Form.DOCX)),
                        item("sample.export_csv", () -> export.save(SampleExport.Form.CSV)),
                        new SeparatorMenuItem(),
                        item("sample.export_flow", () -> export.save(SampleExport.Form.FLOW)),
                        item("sample.copy_flow", this::copy));
        files.setId("sample-export");
        files.setMinWidth(MenuButton.USE_PREF_SIZE);
        var head = new HBox(search, only, Labels.gap(), files);
        head.getStyleClass().add("panel-head");
        return head;
    }

    /** Cells show their words once: what a review is called may have changed. */
    private void offer() {
        only.setButtonCell(new OnlyCell());
        only.setCellFactory(list -> new OnlyCell());
    }

    private void copy() {
        model.flowProperty().get().ifPresent(export::copy);
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Words.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private final class OnlyCell extends ListCell<Optional<Inclusion>> {
        @Override
        protected void updateItem(@Nullable Optional<Inclusion> item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty || item == null
                            ? ""
                            : item.map(InclusionWords::of)
                                    .orElseGet(
                                            () -> Words.of("sample.all", model.noun().several())));
        }
    }

    private EmptyState none() {
        var reviews = new Button(Words.of("sample.to_reviews"));
        reviews.getStyleClass().add("accent");
        reviews.setOnAction(event -> bench.navigator().go(Destination.to(WorkView.REVIEWS)));
        return new EmptyState(
                Feather.FILTER,
                Words.of("sample.none_title"),
                Words.of("sample.none_words"),
                reviews);
    }

    private void showState() {
        var wanted = model.isEmpty() ? none : content;
        if (!centre.getChildren().contains(wanted)) {
            centre.getChildren().setAll(wanted);
        }
    }

    // ---- the place in the sample

    private final class PaneActs implements SamplePane.Acts {
        @Override
        public void include(Inclusion inclusion, Node at) {
            set(inclusion, at);
        }

        @Override
        public void open(Document document) {
            bench.navigator().go(Destination.text(document.id()));
        }
    }

    private void set(Inclusion inclusion, Node at) {
        var ids = model.selectedProperty().get().stream().map(r -> r.review().id()).toList();
        if (ids.isEmpty()) {
            return;
        }
        if (inclusion == Inclusion.EXCLUDED) {
            AskReason.show(
                    bench.overlays(),
                    at.localToScene(at.getLayoutBounds()),
                    Words.of("sample.exclude_title", ids.size()),
                    Words.of("sample.reason"),
                    model.reasons(),
                    reason -> model.setInclusion(ids, inclusion, reason));
        } else {
            model.setInclusion(ids, inclusion, "");
        }
    }

    /** Letters as they are typed: what they open must not get them too. */
    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "c" -> set(Inclusion.CANDIDATE, only);
            case "i" -> set(Inclusion.INCLUDED, only);
            case "x" -> set(Inclusion.EXCLUDED, only);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return new SimpleStringProperty(Words.of("sample.title"));
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public void activate(Destination to) {
        model.activate();
        table.node().requestFocus();
    }

    @Override
    public void deactivate() {
        model.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        return Map.of(
                "filter",
                model.filterProperty().get(),
                "selected",
                model.selectedProperty().get().stream()
                        .findFirst()
                        .map(r -> Long.toString(r.review().id()))
                        .orElse(""));
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.filterProperty().set(state.getOrDefault("filter", ""));
        String selected = state.getOrDefault("selected", "");
        if (selected.matches("\\d{1,18}")) {
            table.reveal(Long.parseLong(selected));
        }
    }

    @Override
    public List<Node> panes() {
        var panes = new ArrayList<Node>(List.of(search, table.node()));
        if (root.getRight() != null) {
            panes.add(pane.node());
        }
        return panes;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "sample.find",
                        Command.Group.HERE,
                        Words.of("sample.search"),
                        "Shortcut+F",
                        search::requestFocus),
                Command.of(
                        "sample.copy_flow",
                        Command.Group.HERE,
                        Words.of("sample.copy_flow"),
                        "",
                        this::copy));
    }

    @Override
    public List<KeyHelp> keys() {
        return List.of(
                new KeyHelp(Words.of("sample.title"), "c, i, x", Words.of("sample.key_inclusion")));
    }
}
