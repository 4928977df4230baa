package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.coding.Edges;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The passages at the caret: one in full, to be worked on, the others to change to. */
final class Inspector {
    private static final List<PassageKind> KINDS =
            List.of(PassageKind.QUOTE, PassageKind.RECOMMENDATION, PassageKind.GOOD_PRACTICE);

    private final ReaderViewModel model;
    private final Coding coding;
    private final MemoBox memos;
    private final VBox box = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(box);
    private final Label title = Labels.section(Words.of("reader.passage"));
    private final Label place = Labels.muted("");
    private final VBox root;

    Inspector(ReaderViewModel model, Coding coding, MemoBox memos) {
        this.model = model;
        this.coding = coding;
        this.memos = memos;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        box.getStyleClass().add("inspector");
        place.getStyleClass().add("small");
        place.setMinWidth(0);
        title.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, title, Labels.gap(), place);
        head.getStyleClass().add("reader-head");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(head, scroll);
        root.setId("reader-inspector");
        root.getStyleClass().add("inspector-root");
        root.setMinSize(0, 0);
        model.focusedProperty().addListener((property, was, now) -> show());
        model.hereProperty().addListener((property, was, now) -> show());
        show();
    }

    Region node() {
        return root;
    }

    /** The codes may be called otherwise, or scope and coder have changed. */
    void refresh() {
        show();
    }

    private void show() {
        var text = model.textProperty().get();
        var focused = model.focusedProperty().get();
        if (text.isEmpty() || focused.isEmpty()) {
            memos.leave();
            title.setText(Words.of("reader.passage").toUpperCase(Locale.ENGLISH));
            place.setText("");
            box.getChildren().setAll(howTo());
            return;
        }
        show(text.get(), focused.get());
    }

    private static List<Node> howTo() {
        var words = Labels.body(Words.of("reader.how_to"));
        words.getStyleClass().add("muted");
        var keys = new FlowPane(8, 6);
        key(keys, Words.of("reader.key_widen"), Words.of("reader.key_widen_does"));
        key(keys, Words.of("reader.key_enter"), Words.of("reader.key_enter_does"));
        key(keys, Words.of("reader.key_next"), Words.of("reader.key_next_does"));
        return List.of(words, keys);
    }

    private static void key(FlowPane keys, String key, String does) {
        keys.getChildren().add(new HBox(6, Labels.key(key), Labels.muted(does)));
    }

    private void show(ReaderText text, Passage passage) {
        var here = model.hereProperty().get();
        title.setText(
                (here.size() > 1
                                ? Words.of(
                                        "reader.passage_of", here.indexOf(passage) + 1, here.size())
                                : Words.of("reader.passage"))
                        .toUpperCase(Locale.ENGLISH));
        place.setText(text.place(passage.span().start()));
        place.setTooltip(new Tooltip(text.place(passage.span().start())));
        boolean own = model.isOwn(passage);
        var nodes = new ArrayList<Node>();
        if (here.size() > 1) {
            nodes.add(switcher(text, here, passage));
        }
        nodes.add(quote(text, passage));
        nodes.add(chips(passage, own));
        nodes.add(kindAndCoder(text, passage, own));
        record(passage)
                .ifPresent(record -> {
                    nodes.add(scope(passage, record, own));
                    nodes.add(
                            new RecordRows(
                                    record,
                                    model.snapshot(),
                                    text,
                                    own
                                            ? Optional.of(m -> model.actions().unlink(record, m))
                                            : Optional.empty()));
                });
        memos.show(passage, own);
        nodes.add(memos);
        if (own) {
            nodes.add(edges(passage));
            nodes.add(steps(passage));
        }
        box.getChildren().setAll(nodes);
    }

    private Node switcher(ReaderText text, List<Passage> here, Passage focused) {
        var rows = new VBox(1);
        for (Passage passage : here) {
            var names = new Label(codeNames(passage));
            names.setMinWidth(0);
            var row = new HBox(6, Chip.swatch(colour(passage)), names);
            row.setAlignment(Pos.CENTER_LEFT);
            var button = new Button("", row);
            button.getStyleClass().add("inspector-row");
            if (passage.id() == focused.id()) {
                button.getStyleClass().add("inspector-row-on");
            }
            button.setMaxWidth(Double.MAX_VALUE);
            row.prefWidthProperty().bind(button.widthProperty().subtract(18));
            row.setMinWidth(0);
            button.setMinWidth(0);
            button.setPrefWidth(10);
            button.setAccessibleText(codeNames(passage));
            button.setTooltip(new Tooltip(text.quote(passage.span())));
            button.setOnAction(event -> model.focus(passage.id()));
            rows.getChildren().add(button);
        }
        return rows;
    }

    private Node quote(ReaderText text, Passage passage) {
        var quote = new Label("\u201c" + text.quote(passage.span()) + "\u201d");
        quote.getStyleClass().addAll("reading", "inspector-quote");
        quote.setWrapText(true);
        quote.setTooltip(null);
        return quote;
    }

    private Node chips(Passage passage, boolean own) {
        var chips = new FlowPane(6, 6);
        for (Code code : codes(passage)) {
            var chip = new Chip(PassageMarks.name(code), code.colour());
            if (own) {
                chip.removable(
                        Words.of("reader.take_off", code.name()),
                        () -> coding.takeOff(passage, code));
            }
            chips.getChildren().add(chip);
        }
        if (passage.codes().isEmpty()) {
            boolean note = passage.kind() == PassageKind.NOTE;
            chips.getChildren()
                    .add(Labels.muted(Words.of(note ? "reader.note" : "reader.no_code")));
        }
        if (own) {
            var add = new Button(Words.of("reader.add_code"));
            add.setId("inspector-add");
            add.getStyleClass().add("chip-button");
            add.setOnAction(event -> coding.addTo(passage, add));
            chips.getChildren().add(add);
        }
        return chips;
    }

    private Node kindAndCoder(ReaderText text, Passage passage, boolean own) {
        var row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        if (own && passage.kind().isForCodes()) {
            var kind =
                    new Choice<>(
                            "inspector-kind",
                            Words.of("reader.kind"),
                            KINDS,
                            passage.kind(),
                            Kinds::word,
                            chosen -> coding.after(model.actions().setKind(text, passage, chosen)));
            row.getChildren().add(kind);
        } else {
            row.getChildren().add(new Label(Kinds.word(passage.kind())));
        }
        Optional<Coder> coder =
                model.snapshot().coders().stream()
                        .filter(c -> c.id() == passage.coder())
                        .findFirst();
        coder.ifPresent(c -> {
            var name = Labels.muted(c.name());
            name.getStyleClass().add("small");
            name.setGraphic(Chip.swatch(c.colour()));
            name.setMinWidth(0);
            row.getChildren().addAll(Labels.gap(), name);
        });
        return row;
    }

    private Optional<Recommendation> record(Passage passage) {
        return passage.recommendation() == 0
                ? Optional.empty()
                : model.snapshot().recommendations().stream()
                        .filter(r -> r.id() == passage.recommendation())
                        .findFirst();
    }

    private Node scope(Passage passage, Recommendation record, boolean own) {
        return own
                ? new ScopeRow(
                        record,
                        (scope, reason) ->
                                coding.after(model.actions().setScope(passage, scope, reason)))
                : Labels.muted(Kinds.word(record.scope()));
    }

    private Node steps(Passage passage) {
        var another = new Button(Words.of("reader.another"), Icons.of(Feather.COPY));
        another.setId("inspector-another");
        another.getStyleClass().add("inspector-step");
        another.setMinWidth(Region.USE_PREF_SIZE);
        another.setTooltip(new Tooltip(Words.of("reader.another_tip")));
        another.setOnAction(event -> coding.another(passage));
        var remove = new Button("", Icons.of(Feather.TRASH_2));
        remove.setId("inspector-remove");
        remove.getStyleClass().add("icon-only");
        remove.setAccessibleText(Words.of("reader.remove"));
        remove.setTooltip(new Tooltip(Words.of("reader.remove")));
        remove.setOnAction(event -> coding.remove(passage));
        var row = new HBox(6, another, Labels.gap(), remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node edges(Passage passage) {
        var row =
                new HBox(
                        2,
                        edgeLabel(Words.of("reader.edge_start")),
                        step(Feather.CHEVRON_LEFT, Edges.Step.START_OUT, passage),
                        step(Feather.CHEVRON_RIGHT, Edges.Step.START_IN, passage),
                        Labels.gap(),
                        edgeLabel(Words.of("reader.edge_end")),
                        step(Feather.CHEVRON_LEFT, Edges.Step.END_IN, passage),
                        step(Feather.CHEVRON_RIGHT, Edges.Step.END_OUT, passage));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label edgeLabel(String words) {
        var label = Labels.muted(words);
        label.getStyleClass().add("small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Button step(Feather icon, Edges.Step step, Passage passage) {
        String words = Coding.words(step);
        var button = new Button("", Icons.of(icon));
        button.setId("inspector-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().addAll("icon-only", "inspector-edge");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> coding.trim(passage, step));
        return button;
    }

    private List<Code> codes(Passage passage) {
        var codebook = model.snapshot().codebook();
        return codebook.codes().stream().filter(c -> passage.codes().contains(c.id())).toList();
    }

    private String codeNames(Passage passage) {
        var codes = codes(passage);
        return codes.isEmpty()
                ? Words.of("reader.no_code")
                : String.join(" \u00b7 ", codes.stream().map(PassageMarks::name).toList());
    }

    private String colour(Passage passage) {
        var codes = codes(passage);
        return codes.isEmpty() ? "#7F7F7F" : codes.getFirst().colour();
    }
}
