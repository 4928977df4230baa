package org.postil.ui.register;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.coding.RegisterEntry;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Span;
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
import org.postil.ui.register.RegisterFilter.Reviews;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every recommendation of the study with what is recorded about it. */
public final class RegisterScreen implements Screen {
    static final String STYLE =
            Objects.requireNonNull(RegisterScreen.class.getResource("register.css"))
                    .toExternalForm();

    private final Workbench bench;
    private final RegisterViewModel model;
    private final RegisterTable table;
    private final RegisterBar bar;
    private final RecordPane pane;
    private final RegisterExport export;
    private final SearchField search =
            new SearchField(Words.of("register.search"), Words.of("history.clear"));
    private final BorderPane root = new BorderPane();
    private final BorderPane content = new BorderPane();
    private final StackPane centre = new StackPane();
    private final EmptyState none;

    public RegisterScreen(Workbench bench) {
        this.bench = bench;
        model = new RegisterViewModel(bench.session(), bench.threads(), bench.failures());
        table = new RegisterTable(model);
        bar = new RegisterBar(model);
        pane = new RecordPane(model, bench.overlays(), new PaneActs());
        export = new RegisterExport(bench, model);
        none = none();
        root.getStylesheets().add(STYLE);
        root.getStyleClass().addAll("panel", "register");
        content.setTop(new VBox(head(), bar.node()));
        content.setCenter(table.node());
        root.setCenter(centre);
        centre.getChildren().setAll(content);
        search.textProperty()
                .addListener((property, was, now) ->
                        model.filterProperty().set(model.filterProperty().get().withText(now)));
        model.filterProperty()
                .addListener((property, was, now) -> {
                    if (!search.getText().equals(now.text())) {
                        search.setText(now.text());
                    }
                });
        model.onWords(() -> {
            table.node().refresh();
            pane.showAgain();
        });
        model.stateProperty().addListener((property, was, now) -> showState());
        model.selectedProperty()
                .addListener(
                        (property, was, now) -> root.setRight(now.isEmpty() ? null : pane.node()));
        bench.session()
                .snapshotProperty()
                .addListener((property, was, now) -> {
                    if (was.reviews() != now.reviews() || was.codebook() != now.codebook()) {
                        bar.offer(now);
                    }
                });
        bar.offer(bench.session().snapshot());
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.node().addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        table.node()
                .addEventHandler(
                        MouseEvent.MOUSE_CLICKED,
                        event -> {
                            if (event.getClickCount() == 2) {
                                goToText();
                            }
                        });
        showState();
    }

    private Node head() {
        search.setPrefWidth(250);
        search.setId("register-search");
        var count = Labels.muted("");
        count.setId("register-count");
        count.textProperty().bind(model.countProperty());
        count.setMinWidth(0);
        var ofReview = item("register.read_plans_review", this::readPlansOfReview);
        var plans =
                new MenuButton(
                        Words.of("register.read_plans"),
                        Icons.of(Feather.DOWNLOAD),
                        item("register.read_plans_all", this::readPlans),
                        ofReview);
        plans.setId("register-read-plans");
        plans.setMinWidth(MenuButton.USE_PREF_SIZE);
        plans.setOnShowing(event -> ofReview.setDisable(review().isEmpty()));
        var files =
                new MenuButton(
                        Words.of("register.export"),
                        null,
                        item("register.export_copy", export::copy),
                        item(
                                "register.export_as_xlsx",
                                () -> export.save(RegisterExport.Form.XLSX)),
                        item("register.export_as_csv", () -> export.save(RegisterExport.Form.CSV)));
        files.setId("register-export");
        files.setMinWidth(MenuButton.USE_PREF_SIZE);
        var head = new HBox(search, count, Labels.gap(), plans, files);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Words.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private EmptyState none() {
        var plans = new Button(Words.of("register.read_plans"));
        plans.getStyleClass().add("accent");
        plans.setOnAction(event -> readPlans());
        var read = new Button(Words.of("register.to_reading"));
        read.setOnAction(event -> bench.navigator().go(Destination.to(WorkView.READ)));
        return new EmptyState(
                Feather.CHECK_SQUARE,
                Words.of("register.none_title"),
                Words.of("register.none_words"),
                plans,
                read);
    }

    private void showState() {
        boolean isNone = model.stateProperty().get() == RegisterViewModel.State.NONE;
        var wanted = isNone ? none : content;
        if (!centre.getChildren().contains(wanted)) {
            centre.getChildren().setAll(wanted);
        }
        var clear = new Button(Words.of("register.clear_filters"));
        clear.setOnAction(event -> model.filterProperty().set(RegisterFilter.ALL));
        table.node()
                .setPlaceholder(
                        model.stateProperty().get() == RegisterViewModel.State.READING
                                ? Labels.muted(Words.of("register.listing"))
                                : new EmptyState(
                                        Feather.SEARCH,
                                        Words.of("register.not_found_title"),
                                        Words.of("register.not_found_words"),
                                        clear));
    }

    private void readPlans() {
        new PlanReading(bench, model).begin(Optional.empty());
    }

    private void readPlansOfReview() {
        review().ifPresent(id -> new PlanReading(bench, model).begin(Optional.of(id)));
    }

    /** The selected recommendation's, else the one that is listed alone. */
    private Optional<Long> review() {
        return model.selectedProperty().get().stream()
                .findFirst()
                .map(e -> e.review().id())
                .or(() ->
                        model.filterProperty().get().reviews() instanceof Reviews.One(long id)
                                ? Optional.of(id)
                                : Optional.empty());
    }

    // ---- what is done with what is selected

    private final class PaneActs implements RecordPane.Acts {
        @Override
        public void go(long document, Span span) {
            bench.navigator().go(Destination.text(document, span));
        }

        @Override
        public void scope(Scope scope) {
            setScope(scope, pane.scopeNode());
        }
    }

    private List<Long> selected() {
        return model.selectedProperty().get().stream().map(RegisterEntry::id).toList();
    }

    private void goToText() {
        model.selectedProperty().get().stream()
                .findFirst()
                .ifPresent(e ->
                        bench.navigator()
                                .go(Destination.text(e.document().id(), e.record().main())));
    }

    private void setScope(Scope scope, Node at) {
        var ids = selected();
        if (ids.isEmpty()) {
            return;
        }
        if (scope == Scope.OUT) {
            pane.showAgain();
            Bounds place = at.localToScene(at.getLayoutBounds());
            AskReason.show(
                    bench.overlays(),
                    place,
                    Words.of("register.out_title", ids.size()),
                    Words.of("register.reason"),
                    model.reasons(),
                    reason -> model.edits().setScope(ids, Scope.OUT, reason));
        } else {
            model.edits().setScope(ids, scope, "");
        }
    }

    private void setReach(@Nullable Reach reach) {
        model.edits().setReach(selected(), reach);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !selected().isEmpty()) {
            goToText();
            event.consume();
        }
    }

    /** Letters as they are typed: what they open must not get them too. */
    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || selected().isEmpty()) {
            return;
        }
        Runnable act =
                switch (event.getCharacter()) {
                    case "i" -> () -> setScope(Scope.IN, table.node());
                    case "o" -> () -> setScope(Scope.OUT, pane.scopeNode());
                    case "u" -> () -> setScope(Scope.UNDECIDED, table.node());
                    case "l" -> () -> setReach(Reach.LOCAL);
                    case "r" -> () -> setReach(Reach.REGIONAL);
                    case "n" -> () -> setReach(Reach.NATIONAL);
                    case "0" -> () -> setReach(null);
                    default -> null;
                };
        if (act != null) {
            act.run();
            event.consume();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ObservableStringValue title() {
        return new SimpleStringProperty(Words.of("register.title"));
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public void activate(Destination to) {
        model.activate();
        if (to instanceof Destination.Recommendations(Optional<Long> wanted)) {
            wanted.ifPresent(id -> model.whenListed(() -> reveal(id)));
        }
        table.node().requestFocus();
    }

    private void reveal(long id) {
        if (!table.reveal(id)) {
            // it may be of a review that is not counted
            model.filterProperty().set(RegisterFilter.ALL.of(new Reviews.Every()));
            table.reveal(id);
        }
    }

    @Override
    public void deactivate() {
        model.deactivate();
    }

    @Override
    public Map<String, String> saveState() {
        var state = new HashMap<String, String>();
        state.put("text", model.filterProperty().get().text());
        state.put("grouping", model.groupingProperty().get().name());
        if (model.filterProperty().get().reviews() instanceof Reviews.Every) {
            state.put("reviews", "every");
        }
        model.filterProperty().get().scope().ifPresent(scope -> state.put("scope", scope.name()));
        state.put(
                "selected",
                model.selectedProperty().get().stream()
                        .findFirst()
                        .map(e -> Long.toString(e.id()))
                        .orElse(""));
        return state;
    }

    @Override
    public void restoreState(Map<String, String> state) {
        var filter = model.filterProperty().get().withText(state.getOrDefault("text", ""));
        for (Scope scope : Scope.values()) {
            if (scope.name().equals(state.get("scope"))) {
                filter = filter.ofScope(Optional.of(scope));
            }
        }
        if ("every".equals(state.get("reviews"))) {
            filter = filter.of(new Reviews.Every());
        }
        model.filterProperty().set(filter);
        for (Grouping grouping : Grouping.values()) {
            if (grouping.name().equals(state.get("grouping"))) {
                model.groupingProperty().set(grouping);
            }
        }
        String selected = state.getOrDefault("selected", "");
        if (selected.matches("\\d{1,18}")) {
            model.whenListed(() -> table.reveal(Long.parseLong(selected)));
        }
    }

    @Override
    public List<Node> panes() {
        var panes = new ArrayList<Node>(List.of(search, bar.node(), table.node()));
        if (root.getRight() != null) {
            panes.add(pane.node());
        }
        return panes;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "register.find",
                        Command.Group.HERE,
                        Words.of("register.search"),
                        "Shortcut+F",
                        search::requestFocus),
                Command.of(
                        "register.plans",
                        Command.Group.HERE,
                        Words.of("register.read_plans"),
                        "",
                        this::readPlans),
                Command.of(
                        "register.copy",
                        Command.Group.HERE,
                        Words.of("register.export_copy"),
                        "",
                        export::copy));
    }

    @Override
    public List<KeyHelp> keys() {
        String part = Words.of("register.title");
        return List.of(
                new KeyHelp(part, Words.of("register.key_enter"), Words.of("register.go")),
                new KeyHelp(part, "i, o, u", Words.of("register.key_scope")),
                new KeyHelp(part, "l, r, n, 0", Words.of("register.key_reach")));
    }
}
