package org.postil.ui.check;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.audit.Finding;
import org.postil.audit.Severity;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.SearchField;
import org.postil.ui.dialog.AskReason;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.Optional;

/** The findings about the study, by kind, with what can be done about the one selected. */
final class StudyPane {
    private static final double SIDE = 330;

    private final Workbench bench;
    private final StudyViewModel model;
    private final BorderPane root = new BorderPane();
    private final ListView<FindingRow> list = new ListView<>();
    private final SearchField search =
            new SearchField(Words.of("check.search"), Words.of("history.clear"));
    private final ComboBox<String> severities = new ComboBox<>();
    private final VBox side = new VBox();

    /** Of the finding selected last: it is selected again when the list was made anew. */
    private String lastKey = "";

    StudyPane(Workbench bench, StudyViewModel model) {
        this.bench = bench;
        this.model = model;
        root.setTop(bar());
        root.setCenter(list);
        list.setId("check-findings");
        list.setItems(model.rows());
        list.getStyleClass().add("check-list");
        list.setAccessibleText(Words.of("check.findings"));
        list.setCellFactory(made -> new FindingCell(model::fold));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> {
                    if (now instanceof FindingRow.Item item) {
                        lastKey = item.finding().key();
                    }
                    showSide();
                });
        model.rows()
                .addListener(
                        (ListChangeListener<FindingRow>)
                                change -> {
                                    if (!lastKey.isEmpty()) {
                                        reveal(lastKey);
                                    }
                                });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        side.getStyleClass().addAll("side-panel", "check-side");
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        model.stateProperty().addListener((property, was, now) -> showState());
        showState();
    }

    private Node bar() {
        search.setPrefWidth(240);
        search.setId("check-search");
        search.textProperty().bindBidirectional(model.filterProperty());
        severities.setId("check-severity");
        severities.setAccessibleText(Words.of("check.severity"));
        severities.getItems().add(Words.of("check.any_severity"));
        for (Severity severity : Severity.values()) {
            severities.getItems().add(Severities.words(severity));
        }
        severities.getSelectionModel().selectFirst();
        severities
                .getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, was, now) ->
                        model.severityProperty()
                                .set(
                                        now.intValue() <= 0
                                                ? Optional.empty()
                                                : Optional.of(
                                                        Severity.values()[now.intValue() - 1])));
        var ignored = new CheckBox(Words.of("check.with_ignored"));
        ignored.setId("check-with-ignored");
        ignored.selectedProperty().bindBidirectional(model.withIgnoredProperty());
        var count = Labels.muted("");
        count.setId("check-count");
        count.textProperty().bind(model.countProperty());
        count.setMinWidth(0);
        var again = new Button(Words.of("check.again"), Icons.of(Feather.REFRESH_CW));
        again.setId("check-again");
        again.setMinWidth(Button.USE_PREF_SIZE);
        again.setOnAction(event -> model.check());
        var bar = new HBox(12, search, severities, ignored, count, Labels.gap(), again);
        bar.getStyleClass().add("check-bar");
        return bar;
    }

    private void showState() {
        list.setPlaceholder(
                switch (model.stateProperty().get()) {
                    case NOTHING -> nothing();
                    case CHECKING, LISTED -> Labels.muted(Words.of("check.checking"));
                    case STOPPED -> stopped();
                    case CLEAN ->
                            new EmptyState(
                                    Feather.CHECK_CIRCLE,
                                    Words.of("check.clean_title"),
                                    Words.of("check.clean_words"));
                    case FILTERED ->
                            new EmptyState(
                                    Feather.SEARCH,
                                    Words.of("check.filtered_title"),
                                    Words.of("check.filtered_words"));
                });
    }

    private EmptyState nothing() {
        var step = new Button(Words.of("check.nothing_step"));
        step.getStyleClass().add("accent");
        step.setOnAction(event -> bench.navigator().go(Destination.to(WorkView.REVIEWS)));
        return new EmptyState(
                Feather.CHECK_CIRCLE,
                Words.of("check.nothing_title"),
                Words.of("check.nothing_words"),
                step);
    }

    private EmptyState stopped() {
        var step = new Button(Words.of("check.again"));
        step.setOnAction(event -> model.check());
        return new EmptyState(
                Feather.PAUSE_CIRCLE,
                Words.of("check.stopped_title"),
                Words.of("check.stopped_words"),
                step);
    }

    private Optional<FindingRow.Item> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof FindingRow.Item item
                ? Optional.of(item)
                : Optional.empty();
    }

    private List<Finding> allSelected() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding())
                .toList();
    }

    private void showSide() {
        var shown = selected();
        root.setRight(shown.isPresent() ? side : null);
        shown.ifPresent(item -> {
            var finding = item.finding();
            var sign = Icons.of(Feather.INFO, "check-sign");
            Severities.show(sign, finding.kind().severity());
            var kind = new Label(finding.kind().title(), sign);
            kind.getStyleClass().add("strong");
            kind.setWrapText(true);
            var go = new Button(GoingThere.words(finding.subject()), Icons.of(Feather.ARROW_RIGHT));
            go.setId("check-go");
            go.getStyleClass().add("accent");
            go.setOnAction(event -> go());
            var ignore =
                    new Button(
                            Words.of(item.ignored().isPresent() ? "check.heed" : "check.ignore"));
            ignore.setId("check-ignore");
            ignore.setOnAction(event -> ignoreOrHeed());
            side.getChildren()
                    .setAll(
                            kind,
                            Labels.title(finding.about()),
                            Labels.body(finding.words()),
                            Labels.section(Words.of("check.why")),
                            Labels.body(finding.kind().why()),
                            new VBox(8, go, ignore));
            item.ignored()
                    .ifPresent(reason ->
                            side.getChildren()
                                    .add(
                                            5,
                                            new VBox(
                                                    4,
                                                    Labels.section(Words.of("check.ignored")),
                                                    Labels.body(reason))));
        });
    }

    void go() {
        selected().ifPresent(item -> GoingThere.go(bench, item.finding().subject()));
    }

    private void ignoreOrHeed() {
        var findings = allSelected();
        if (findings.isEmpty()) {
            return;
        }
        if (selected().flatMap(FindingRow.Item::ignored).isPresent()) {
            model.heed(findings);
            return;
        }
        var button = side.lookup("#check-ignore");
        Node at = button == null ? list : button;
        AskReason.show(
                bench.overlays(),
                at.localToScene(at.getLayoutBounds()),
                Words.of("check.ignore_title", findings.size()),
                Words.of("check.reason"),
                model.reasons(),
                reason -> model.ignore(findings, reason).then(done -> list.requestFocus()));
    }

    private void key(KeyEvent event) {
        var row = list.getSelectionModel().getSelectedItem();
        if (row instanceof FindingRow.Head head) {
            boolean close = event.getCode() == KeyCode.LEFT && !head.folded();
            boolean open = event.getCode() == KeyCode.RIGHT && head.folded();
            if (close || open || event.getCode() == KeyCode.ENTER) {
                int index = list.getSelectionModel().getSelectedIndex();
                model.fold(head.kind());
                list.getSelectionModel().clearAndSelect(index);
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ENTER && row != null) {
            go();
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("i") && !event.isShortcutDown() && !event.isAltDown()) {
            ignoreOrHeed();
            event.consume();
        }
    }

    /** Selects a finding now, and when it is listed. */
    void reveal(String key) {
        lastKey = key;
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i) instanceof FindingRow.Item item
                    && item.finding().key().equals(key)) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    String selectedKey() {
        return selected().map(item -> item.finding().key()).orElse("");
    }

    Node node() {
        return root;
    }

    SearchField search() {
        return search;
    }

    ListView<FindingRow> list() {
        return list;
    }

    Optional<Node> side() {
        return Optional.ofNullable(root.getRight());
    }
}
