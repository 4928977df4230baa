package org.postil.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.compare.AnswerItem;
import org.postil.compare.Choice;
import org.postil.compare.CodeItem;
import org.postil.compare.WorkItem;
import org.postil.domain.Passage;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.control.SearchField;
import org.postil.ui.dialog.AskReason;
import org.postil.ui.i18n.When;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodePicking;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The list of differences, and the selected one side by side in the text. */
final class DifferencesPane {
    private static final double LIST = 400;

    /** Rows that a page key goes. */
    private static final int PAGE = 12;

    private final Workbench bench;
    private final CompareViewModel model;
    private final EditSheet edits;
    private final ListView<WorkRow> list;
    private final DifferenceFilters filters;
    private final Label title = Labels.title("");
    private final Label kind = Labels.muted("");
    private final Hyperlink place = new Hyperlink();
    private final Label made = Labels.body("");
    private final SidePane sides;
    private final DecisionBar decisions = new DecisionBar(new BarActs());
    private final BorderPane detail = new BorderPane();
    private final BorderPane root = new BorderPane();
    private boolean filling;

    DifferencesPane(Workbench bench, CompareViewModel model, CodePicking picking) {
        this.bench = bench;
        this.model = model;
        edits = new EditSheet(bench, picking);
        filters = new DifferenceFilters(model);
        sides = new SidePane(this::open);
        list = new ListView<>(model.rows());
        list.setId("compare-list");
        list.setAccessibleText(Words.of("compare.list"));
        list.getStyleClass().add("compare-list");
        list.setCellFactory(view -> new WorkCell(model));
        list.setPlaceholder(
                new EmptyState(
                        Feather.SEARCH,
                        Words.of("compare.not_found_title"),
                        Words.of("compare.not_found_words")));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> {
                    if (!filling && now instanceof WorkRow.Item(WorkItem item)) {
                        model.select(item);
                    }
                });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::overHeads);
        var left = new BorderPane(list);
        left.setTop(filters.node());
        left.setPrefWidth(LIST);
        left.setMinWidth(LIST);
        left.setMaxWidth(LIST);
        left.getStyleClass().add("compare-left");
        root.setLeft(left);
        root.setCenter(detail());
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        decisions.reason().setOnAction(event -> list.requestFocus());
        model.selectedProperty().addListener((property, was, now) -> show());
        model.textProperty().addListener((property, was, now) -> show());
        model.evidenceProperty().addListener((property, was, now) -> show());
        model.rows()
                .addListener((javafx.collections.ListChangeListener<WorkRow>) change -> reselect());
        show();
    }

    Node node() {
        return root;
    }

    ListView<WorkRow> list() {
        return list;
    }

    SearchField search() {
        return filters.search();
    }

    Node detailNode() {
        return detail;
    }

    private Node detail() {
        title.setWrapText(true);
        title.setId("compare-title");
        kind.setId("compare-kind-words");
        place.setId("compare-place");
        place.setOnAction(event -> open());
        made.setId("compare-made");
        made.setMinHeight(Region.USE_PREF_SIZE);
        made.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(10, kind, place);
        line.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(4, title, line);
        head.getStyleClass().add("compare-head");
        var scroll = new ScrollPane(sides);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("compare-scroll");
        detail.setTop(head);
        detail.setCenter(scroll);
        detail.setBottom(new VBox(made, decisions));
        detail.getStyleClass().add("compare-detail");
        return detail;
    }

    /** Evidence in the text that it was found in. */
    private void open(Passage passage) {
        bench.navigator().go(Destination.text(passage.document(), passage.span()));
    }

    private void open() {
        model.selectedProperty()
                .get()
                .ifPresent(item -> {
                    switch (item) {
                        case CodeItem code ->
                                bench.navigator()
                                        .go(Destination.text(code.document().id(), code.whole()));
                        case AnswerItem answer ->
                                bench.navigator()
                                        .go(
                                                new Destination.Form(
                                                        Optional.of(answer.review().id()),
                                                        Optional.of(
                                                                new Destination.Question(
                                                                        answer.variable().id(),
                                                                        answer.person()
                                                                                .map(p -> p.id())
                                                                                .orElse(0L)))));
                    }
                });
    }

    private void show() {
        var selected = model.selectedProperty().get();
        detail.setVisible(selected.isPresent());
        selected.ifPresent(item -> {
            var coders = model.codersProperty().get();
            title.setText(CompareWords.about(item));
            kind.setText(CompareWords.kind(item, coders));
            place.setText(place(item));
            sides.show(item, coders, model.textProperty().get(), model.evidenceProperty().get());
            decisions.show(item, coders);
            showMade(item);
        });
        reselect();
    }

    private String place(WorkItem item) {
        return switch (item) {
            case CodeItem code ->
                    code.review().reference()
                            + (code.document().title().equals(code.review().reference())
                                    ? ""
                                    : " \u00b7 " + code.document().title())
                            + model.textProperty()
                                    .get()
                                    .map(SidesText::place)
                                    .filter(p -> !p.isEmpty())
                                    .map(p -> " \u00b7 " + p)
                                    .orElse("");
            case AnswerItem answer -> answer.review().reference();
        };
    }

    private void showMade(WorkItem item) {
        var coders = model.snapshot().coders();
        made.setText(
                item.made()
                        .map(m ->
                                Words.of(
                                        m.reason().isEmpty()
                                                ? "compare.decided"
                                                : "compare.decided_because",
                                        CompareWords.made(
                                                item,
                                                model.codersProperty().get(),
                                                model.snapshot()),
                                        coders.stream()
                                                .filter(c -> c.id() == m.coder())
                                                .map(c -> c.name())
                                                .findFirst()
                                                .orElse(""),
                                        When.told(m.at(), LocalDate.now()),
                                        m.reason()))
                        .orElse(""));
        made.setVisible(item.isDecided());
        made.setManaged(item.isDecided());
    }

    /** The line of the selected difference, wherever it is now. */
    private void reselect() {
        var selected = model.selectedProperty().get();
        if (filling || selected.isEmpty()) {
            return;
        }
        filling = true;
        try {
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i) instanceof WorkRow.Item(WorkItem item)
                        && CompareViewModel.isSame(item, selected.get())) {
                    if (list.getSelectionModel().getSelectedIndex() != i) {
                        list.getSelectionModel().clearAndSelect(i);
                    }
                    reveal(i);
                    return;
                }
            }
        } finally {
            filling = false;
        }
    }

    /** Scrolls only to what is out of sight, and leaves some of what is before it to be seen. */
    private void reveal(int row) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null
                && row > flow.getFirstVisibleCell().getIndex()
                && row < flow.getLastVisibleCell().getIndex()) {
            return;
        }
        Rows.top(list, Math.max(0, row - 3));
    }

    /** Keys pass over the heads of reviews. */
    private void overHeads(KeyEvent event) {
        if (event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        switch (event.getCode()) {
            case DOWN -> go(at + 1, 1);
            case UP -> go(at - 1, -1);
            case HOME -> go(0, 1);
            case END -> go(last, -1);
            case PAGE_DOWN -> go(Math.min(last, at + PAGE), at + PAGE > last ? -1 : 1);
            case PAGE_UP -> go(Math.max(0, at - PAGE), 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To the first difference from a row on. */
    private void go(int from, int step) {
        for (int at = from; at >= 0 && at < list.getItems().size(); at += step) {
            if (list.getItems().get(at) instanceof WorkRow.Item(WorkItem item)) {
                model.select(item);
                return;
            }
        }
    }

    private void typed(KeyEvent event) {
        if (event.isShortcutDown()
                || event.isAltDown()
                || event.getTarget() instanceof TextInputControl
                || model.selectedProperty().get().isEmpty()) {
            return;
        }
        if (decisions.type(event.getCharacter())) {
            event.consume();
        }
    }

    private final class BarActs implements DecisionBar.Acts {
        @Override
        public void decide(Choice choice) {
            model.decide(choice, decisions.reason().getText());
            decisions.reason().clear();
            list.requestFocus();
        }

        @Override
        public void edit(Node at) {
            model.selectedProperty()
                    .get()
                    .ifPresent(item -> {
                        switch (item) {
                            case AnswerItem answer -> edits.answer(answer, this::decide);
                            case CodeItem code ->
                                    model.textProperty()
                                            .get()
                                            .ifPresent(t -> edits.code(code, t, this::decide));
                        }
                    });
        }

        @Override
        public void skip() {
            model.next();
            list.requestFocus();
        }

        @Override
        public void discuss(Node at) {
            AskReason.show(
                    bench.overlays(),
                    at.localToScene(at.getLayoutBounds()),
                    Words.of("compare.discuss_title"),
                    Words.of("compare.discuss_prompt"),
                    List.of(),
                    words -> {
                        model.selectedProperty()
                                .get()
                                .ifPresent(item ->
                                        model.discuss(
                                                Words.of(
                                                        "compare.discuss_memo",
                                                        words,
                                                        place(item))));
                        bench.notices().tell(Words.of("compare.discussed"));
                        list.requestFocus();
                    });
        }

        @Override
        public void undecide() {
            model.undecide();
            list.requestFocus();
        }
    }

    /** A button for the head of the screen. */
    Button bulk() {
        var button = new Button(Words.of("compare.bulk"));
        button.setId("compare-bulk");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> new BulkSheet(bench, model).show());
        return button;
    }
}
