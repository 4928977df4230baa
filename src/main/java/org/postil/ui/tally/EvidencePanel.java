package org.postil.ui.tally;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.Locale;
import java.util.function.Consumer;

/** The passages behind a number, review by review; each leads to its place in the text. */
final class EvidencePanel {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final EvidenceViewModel model;
    private final BorderPane root = new BorderPane();
    private final ListView<EvidenceItem> list = new ListView<>();
    private final Consumer<EvidenceItem> go;

    /** Passage to be selected when it is shown, 0 for none. */
    private long wanted;

    private final Consumer<EvidenceViewModel.Which> turn;
    private final EvidenceExport export;

    /**
     * @param go to the text
     * @param turn to what else there is about the number
     * @param close what is done besides closing, such as giving the focus back
     */
    EvidencePanel(
            EvidenceViewModel model,
            EvidenceExport export,
            Consumer<EvidenceItem> go,
            Consumer<EvidenceViewModel.Which> turn,
            Runnable close) {
        this.model = model;
        this.export = export;
        this.go = go;
        this.turn = turn;
        root.getStyleClass().addAll("side-panel", "tally-evidence");
        root.setTop(head(close));
        list.setId("tally-evidence");
        list.getStyleClass().add("evidence-list");
        list.setAccessibleText(Words.of("tally.evidence"));
        list.setCellFactory(made -> new Cell());
        var waiting = Labels.muted(Words.of("tally.reading_evidence"));
        var none = Labels.muted(Words.of("tally.no_evidence"));
        list.placeholderProperty()
                .bind(model.busyProperty().map(busy -> (Node) (busy ? waiting : none)));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        goToSelected();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        event.consume();
                    } else if (COPY.match(event)) {
                        copyOne();
                        event.consume();
                    }
                });
        root.setCenter(list);
        root.setBottom(foot());
        model.shownProperty().addListener((property, was, now) -> show(was, now));
    }

    /** The place in the list is kept while the same number is shown again after an edit. */
    private void show(EvidenceViewModel.Shown was, EvidenceViewModel.Shown now) {
        var selected = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(now.items());
        if (now.items().isEmpty()) {
            return;
        }
        int at = 0;
        for (int i = 0; i < now.items().size() && was.about().equals(now.about()); i++) {
            var item = now.items().get(i);
            if (selected != null
                    && item.document() == selected.document()
                    && item.span().equals(selected.span())) {
                at = i;
            }
        }
        list.getSelectionModel().select(at);
        if (at == 0 || was.by() != now.by()) {
            Rows.top(list, Math.max(0, at - 1));
        }
        choose();
    }

    Node node() {
        return root;
    }

    ListView<EvidenceItem> list() {
        return list;
    }

    private Node head(Runnable close) {
        var count = Labels.section("");
        count.textProperty()
                .bind(
                        model.shownProperty()
                                .map(s ->
                                        Words.of(
                                                        "tally.evidence_count",
                                                        s.reviews(),
                                                        s.passages(),
                                                        model.noun().of(s.reviews()))
                                                .toUpperCase(Locale.ENGLISH)));
        var cross = new Button("", Icons.of(Feather.X));
        cross.getStyleClass().add("icon-only");
        cross.setAccessibleText(Words.of("tally.evidence_close"));
        cross.setOnAction(event -> close.run());
        var line =
                new HBox(8, Labels.section(Words.of("tally.evidence")), Labels.gap(), count, cross);
        line.setAlignment(Pos.CENTER_LEFT);
        var about = Labels.strong("");
        about.setWrapText(true);
        about.textProperty().bind(model.shownProperty().map(EvidenceViewModel.Shown::about));
        var rule = Labels.muted("");
        rule.textProperty().bind(model.shownProperty().map(EvidenceViewModel.Shown::rule));
        rule.visibleProperty().bind(rule.textProperty().isNotEmpty());
        rule.managedProperty().bind(rule.visibleProperty());
        var head = new VBox(4, line, about, rule, choices(), grouping());
        head.getStyleClass().add("evidence-head");
        return head;
    }

    /** Counted, undecided, not rechecked: there only where there is more than the counted. */
    private Node choices() {
        var box = new HBox(4);
        box.getStyleClass().add("evidence-choices");
        box.managedProperty().bind(box.visibleProperty());
        box.setVisible(false);
        model.shownProperty()
                .addListener((property, was, now) -> {
                    box.setVisible(now.choices().size() > 1);
                    if (now.choices().equals(was.choices()) && now.which() == was.which()) {
                        return;
                    }
                    var group = new ToggleGroup();
                    box.getChildren().clear();
                    for (var which : now.choices()) {
                        var toggle = new ToggleButton(words(which));
                        toggle.setId("evidence-" + which.name().toLowerCase(Locale.ROOT));
                        toggle.setToggleGroup(group);
                        toggle.setSelected(which == now.which());
                        toggle.setOnAction(event -> turn.accept(which));
                        box.getChildren().add(toggle);
                    }
                });
        return box;
    }

    /** By review or by code: there only where a number counts several codes together. */
    private Node grouping() {
        var group = new ToggleGroup();
        var box = new HBox(4);
        box.getStyleClass().add("evidence-choices");
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().bind(model.shownProperty().map(EvidenceViewModel.Shown::hasGroups));
        for (var by : EvidenceGroups.By.values()) {
            String name = by.name().toLowerCase(Locale.ROOT);
            var toggle = new ToggleButton(Words.of("evidence.by_" + name));
            toggle.setId("evidence-by-" + name);
            toggle.setToggleGroup(group);
            toggle.setOnAction(event -> model.group(by));
            model.shownProperty()
                    .addListener((property, was, now) -> toggle.setSelected(now.by() == by));
            box.getChildren().add(toggle);
        }
        return box;
    }

    private static String words(EvidenceViewModel.Which which) {
        return switch (which) {
            case COUNTED -> Words.of("evidence.counted");
            case UNDECIDED -> Words.of("evidence.undecided");
            case NOT_RECHECKED -> Words.of("evidence.not_rechecked");
            case MISSING -> Words.of("evidence.missing");
        };
    }

    private Node foot() {
        var copy = new MenuButton(Words.of("evidence.copy"), Icons.of(Feather.COPY));
        copy.setId("evidence-copy");
        copy.getItems()
                .addAll(
                        entry("evidence-copy-one", "evidence.copy_one", this::copyOne),
                        entry("evidence-copy-all", "tally.copy_quotes", this::copy),
                        new SeparatorMenuItem(),
                        entry(
                                "evidence-xlsx",
                                "evidence.to_xlsx",
                                () -> export.save(EvidenceExport.Form.XLSX)),
                        entry(
                                "evidence-csv",
                                "evidence.to_csv",
                                () -> export.save(EvidenceExport.Form.CSV)));
        copy.disableProperty().bind(model.shownProperty().map(s -> s.passages() == 0));
        var open = new Button(Words.of("tally.open_in_read"));
        open.setOnAction(event -> goToSelected());
        open.disableProperty().bind(model.shownProperty().map(s -> s.passages() == 0));
        var foot = new HBox(8, copy, open);
        foot.getStyleClass().add("evidence-foot");
        return foot;
    }

    private static MenuItem entry(String id, String words, Runnable action) {
        var item = new MenuItem(Words.of(words));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** All quotes with their places. */
    void copy() {
        put(model.shownProperty().get().asText());
    }

    /** The selected quote with its place. */
    void copyOne() {
        var item = list.getSelectionModel().getSelectedItem();
        if (item != null && item.hasPassage()) {
            put(item.cited());
        }
    }

    /** The passage that is selected, 0 for none. */
    long selected() {
        var item = list.getSelectionModel().getSelectedItem();
        return item == null ? 0 : item.passage();
    }

    /** Selects a passage once it is shown. */
    void select(long passage) {
        wanted = passage;
        choose();
    }

    private void choose() {
        for (int i = 0; wanted != 0 && i < list.getItems().size(); i++) {
            if (list.getItems().get(i).passage() == wanted) {
                wanted = 0;
                list.getSelectionModel().select(i);
                Rows.top(list, Math.max(0, i - 1));
            }
        }
    }

    private static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void goToSelected() {
        var item = list.getSelectionModel().getSelectedItem();
        if (item != null && item.hasPassage()) {
            go.accept(item);
        }
    }

    private final class Cell extends ListCell<EvidenceItem> {
        private final Label review = Labels.strong("");
        private final Label place = new Label();
        private final Label quote = new Label();
        private final FlowPane codes = new FlowPane(6, 4);
        private final VBox box = new VBox(4, review, place, quote, codes);

        Cell() {
            place.getStyleClass().add("evidence-place");
            quote.getStyleClass().add("reading");
            quote.setWrapText(true);
            // a list asks for heights without a width: words that wrap need to know theirs
            quote.prefWidthProperty().bind(list.widthProperty().subtract(56));
            quote.maxWidthProperty().bind(quote.prefWidthProperty());
            quote.setMinHeight(Region.USE_PREF_SIZE);
            box.getStyleClass().add("evidence-item");
            review.managedProperty().bind(review.visibleProperty());
            place.managedProperty().bind(place.visibleProperty());
            quote.managedProperty().bind(quote.visibleProperty());
            codes.managedProperty().bind(codes.visibleProperty());
            // the words wrap at the width of the list
            box.prefWidthProperty().bind(list.widthProperty().subtract(24));
            box.maxWidthProperty().bind(box.prefWidthProperty());
            addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    event -> {
                        if (event.getClickCount() == 2 || event.getTarget() == place) {
                            goToSelected();
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable EvidenceItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            review.setText(item.heading());
            review.setVisible(item.first());
            place.setText(item.where().isEmpty() ? Words.of("tally.no_passage") : item.where());
            quote.setText(item.quote());
            quote.setVisible(!item.quote().isEmpty());
            codes.setVisible(!item.codes().isEmpty());
            codes.getChildren().setAll(item.codes().stream().map(Cell::chip).toList());
            setAccessibleText(item.review() + ". " + item.place() + ". " + item.quote());
            setGraphic(box);
        }

        private static Node chip(Code code) {
            var key = code.key();
            var chip = new Chip(key == null ? code.name() : key + " " + code.name(), code.colour());
            chip.getStyleClass().add("small");
            return chip;
        }
    }
}
