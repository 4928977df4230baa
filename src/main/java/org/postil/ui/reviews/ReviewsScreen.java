package org.postil.ui.reviews;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Document;
import org.postil.domain.DocumentRole;
import org.postil.domain.ReviewNoun;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The reviews of the study: what is in it, how far it is read, and how reports come in. */
public final class ReviewsScreen implements Screen {
    private final Workbench bench;
    private final ImportFlow importing;
    private final ReviewsViewModel model;
    private final BorderPane root = new BorderPane();
    private final BorderPane content = new BorderPane();
    private final StackPane centre = new StackPane();
    private final ReviewsTable table;
    private final ReviewDetails details;
    private final SearchField search =
            new SearchField(Words.of("reviews.search"), Words.of("history.clear"));
    private final EmptyState empty;
    private final SimpleStringProperty title = new SimpleStringProperty();
    private final BooleanProperty outcomeThere = new SimpleBooleanProperty();

    /**
     * @param importing shared with what is dropped on the window
     */
    public ReviewsScreen(Workbench bench, ImportFlow importing) {
        this.bench = bench;
        this.importing = importing;
        model = new ReviewsViewModel(bench.session(), bench.threads(), bench.failures());
        table = new ReviewsTable(model);
        details =
                new ReviewDetails(
                        model, bench.session(), this::open, this::edit, this::askToRemove);
        empty = empty();
        title.bind(
                bench.session()
                        .snapshotProperty()
                        .map(s -> Words.of("reviews.title", ReviewNoun.of(s).several())));
        outcomeThere.bind(importing.lastProperty().map(Optional::isPresent));
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(ReviewsScreen.class.getResource("reviews.css"))
                                .toExternalForm());
        root.getStyleClass().addAll("panel", "reviews");
        content.setTop(head());
        content.setCenter(table.node());
        centre.getChildren().setAll(content);
        root.setCenter(centre);
        table.node()
                .setPlaceholder(
                        new EmptyState(
                                Feather.SEARCH,
                                Words.of("reviews.none_title"),
                                Words.of("reviews.none_words")));
        table.node().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.node()
                .addEventHandler(
                        MouseEvent.MOUSE_CLICKED,
                        event -> {
                            if (event.getClickCount() == 2) {
                                selected().ifPresent(this::open);
                            }
                        });
        table.node().setContextMenu(menu());
        model.selectedProperty().addListener((property, was, now) -> showDetails(now));
        bench.session().snapshotProperty().addListener((property, was, now) -> showWhatThereIs());
        showWhatThereIs();
    }

    private Node head() {
        search.textProperty().bindBidirectional(model.filterProperty());
        search.setPrefWidth(280);
        var count = Labels.muted("");
        count.textProperty()
                .bind(
                        bench.session()
                                .snapshotProperty()
                                .map(snapshot ->
                                        Words.of(
                                                "reviews.count",
                                                snapshot.reviews().size(),
                                                snapshot.documents().size(),
                                                ReviewNoun.of(snapshot)
                                                        .of(snapshot.reviews().size()))));
        count.setId("reviews-count");
        var settings = new Button("", Icons.of(Feather.SETTINGS));
        settings.setId("reviews-settings");
        settings.getStyleClass().add("icon-only");
        settings.setAccessibleText(Words.of("settings.command"));
        settings.setTooltip(new Tooltip(Words.of("settings.command")));
        settings.setOnAction(
                event -> bench.commands().find(Command.PROJECT_SETTINGS).ifPresent(Command::run));
        var files = new Button(Words.of("reviews.import_files"), Icons.of(Feather.FILE_PLUS));
        files.setId("import-files");
        files.getStyleClass().add("accent");
        files.setOnAction(event -> importing.chooseFiles());
        var folder = new Button(Words.of("reviews.import_folder"), Icons.of(Feather.FOLDER_PLUS));
        folder.setId("import-folder");
        folder.setOnAction(event -> importing.chooseFolder());
        var head = new HBox(10, search, count, Labels.gap(), settings, folder, files);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private EmptyState empty() {
        var files = new Button(Words.of("reviews.import_files"));
        files.setId("empty-import-files");
        files.getStyleClass().add("accent");
        files.setOnAction(event -> importing.chooseFiles());
        var folder = new Button(Words.of("reviews.import_folder"));
        folder.setOnAction(event -> importing.chooseFolder());
        return new EmptyState(
                Feather.INBOX,
                Words.of("reviews.empty_title"),
                Words.of("reviews.empty_words"),
                files,
                folder);
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("reviews.open", () -> selected().ifPresent(this::open)),
                item("reviews.edit", () -> selected().ifPresent(this::edit)),
                item("reviews.remove", () -> selected().ifPresent(this::askToRemove)));
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Words.of(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void showWhatThereIs() {
        var wanted = model.isEmpty() ? empty : content;
        if (!centre.getChildren().contains(wanted)) {
            centre.getChildren().setAll(wanted);
        }
        if (model.isEmpty()) {
            root.setRight(null);
        }
    }

    private void showDetails(Optional<ReviewRow> row) {
        row.ifPresentOrElse(details::show, details::leave);
        root.setRight(row.isPresent() ? details.node() : null);
    }

    private Optional<ReviewRow> selected() {
        return Optional.ofNullable(table.node().getSelectionModel().getSelectedItem());
    }

    private void key(KeyEvent event) {
        var row = selected();
        if (row.isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            open(row.get());
        } else if (event.getCode() == KeyCode.F2) {
            edit(row.get());
        } else if (event.getCode() == KeyCode.DELETE) {
            askToRemove(row.get());
        } else {
            return;
        }
        event.consume();
    }

    /** The overview report where there is one. */
    private void open(ReviewRow row) {
        row.documents().stream()
                .min(Comparator.comparing((Document d) -> d.role() != DocumentRole.OVERVIEW_REPORT))
                .ifPresent(this::open);
    }

    private void open(Document document) {
        bench.navigator().go(Destination.text(document.id()));
    }

    private void edit(ReviewRow row) {
        ReviewSheet.show(bench.overlays(), model, row.review());
    }

    private void askToRemove(ReviewRow row) {
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of("reviews.remove_title", row.review().reference()),
                                Labels.body(
                                        Words.of(
                                                "reviews.remove_words",
                                                row.documents().size(),
                                                row.passages())))
                        .cancel();
        sheet.main(
                Words.of("reviews.remove_step"),
                () ->
                        model.remove(row)
                                .then(done ->
                                        bench.notices()
                                                .tell(
                                                        Words.of(
                                                                "reviews.removed",
                                                                row.review().reference()))));
        sheet.show();
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
        model.activate();
        if (to instanceof Destination.Reviews(Optional<Long> review)) {
            review.flatMap(model::find).ifPresent(table::reveal);
        }
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
                selected().map(row -> Long.toString(row.review().id())).orElse(""));
    }

    @Override
    public void restoreState(Map<String, String> state) {
        model.filterProperty().set(state.getOrDefault("filter", ""));
        var selected = state.getOrDefault("selected", "");
        if (selected.matches("\\d{1,18}")) {
            model.find(Long.parseLong(selected)).ifPresent(table::reveal);
        }
    }

    @Override
    public List<Node> panes() {
        return model.isEmpty()
                ? List.of(empty)
                : root.getRight() == null
                        ? List.of(search, table.node())
                        : List.of(search, table.node(), details.node());
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "reviews.import",
                        Command.Group.HERE,
                        Words.of("reviews.import_files"),
                        "Shortcut+I",
                        importing::chooseFiles),
                Command.of(
                        "reviews.import_folder",
                        Command.Group.HERE,
                        Words.of("reviews.import_folder"),
                        "Shortcut+Shift+I",
                        importing::chooseFolder),
                Command.of(
                                "reviews.outcome",
                                Command.Group.HERE,
                                Words.of("reviews.show_outcome"),
                                "",
                                importing::showOutcome)
                        .when(outcomeThere),
                Command.of(
                        "reviews.find",
                        Command.Group.HERE,
                        Words.of("reviews.search"),
                        "Shortcut+F",
                        search::requestFocus));
    }

    /** Counts the themes of a layer. */
    @Override
    public boolean counts() {
        return true;
    }
}
