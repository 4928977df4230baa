package org.postil.ui.memos;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.control.KeptText;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.Optional;

/** The memo that is open: written in place where it is one's own, to be read where it is not. */
final class MemoEditor extends VBox {
    private static final int ROWS = 7;

    private final MemoListViewModel model;
    private final KeptText field;
    private final Label title = Labels.strong("");
    private final Label hint = Labels.muted("");
    private final Button go = new Button(Words.of("memos.go"), Icons.of(Feather.CORNER_UP_RIGHT));
    private final Button remove = new Button("", Icons.of(Feather.TRASH_2));

    /** Id of the memo in the field, 0 for a draft, -1 for none. */
    private long open = -1;

    /** What can be done with the open memo besides writing in it. */
    interface Steps {
        void go(MemoRow row);

        void remove(MemoRow row);
    }

    MemoEditor(MemoListViewModel model, Steps steps) {
        super(8);
        this.model = model;
        field = new KeptText(this::store);
        field.setId("memo-text");
        field.setPrefRowCount(ROWS);
        field.setPrefColumnCount(10);
        field.setPromptText(Words.of("memos.prompt"));
        getStyleClass().add("memo-editor");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        go.setId("memo-go");
        go.setOnAction(event -> model.selectedProperty().get().ifPresent(steps::go));
        remove.setId("memo-remove");
        remove.getStyleClass().add("icon-only");
        remove.setAccessibleText(Words.of("memos.remove"));
        remove.setTooltip(new Tooltip(Words.of("memos.remove")));
        remove.setOnAction(event -> model.selectedProperty().get().ifPresent(steps::remove));
        var head = new HBox(8, title, remove, go);
        head.setAlignment(Pos.CENTER_LEFT);
        hint.getStyleClass().add("small");
        getChildren().addAll(head, field, hint);
        model.selectedProperty().addListener((property, was, now) -> show());
        model.draftingProperty().addListener((property, was, now) -> show());
        show();
    }

    /** Writes what is in the field, if anything is to be written. */
    void keep() {
        field.keep();
    }

    void focus() {
        field.requestFocus();
        field.end();
    }

    private void show() {
        var row = model.selectedProperty().get();
        boolean draft = model.draftingProperty().get();
        boolean any = draft || row.isPresent();
        setVisible(any);
        setManaged(any);
        long next = draft ? 0 : row.map(r -> r.memo().id()).orElse(-1L);
        String stored = row.map(r -> r.memo().body()).orElse("");
        if (next != open) {
            boolean keptDraft = open == 0 && next > 0;
            open = next;
            if (keptDraft) {
                field.follow(stored);
            } else {
                field.begin(stored);
            }
        } else {
            field.follow(stored);
        }
        boolean own = draft || row.filter(model::isOwn).isPresent();
        field.setEditable(own);
        title.setText(draft ? Words.of("memos.on_project") : row.map(MemoEditor::named).orElse(""));
        field.setAccessibleText(title.getText());
        go.setVisible(row.flatMap(MemoRow::target).isPresent());
        go.setManaged(go.isVisible());
        remove.setVisible(own && !draft);
        remove.setManaged(remove.isVisible());
        hint.setText(own ? Words.of("memos.own_hint") : others(row));
    }

    private static String named(MemoRow row) {
        String kind = MemoKinds.word(row.memo().on());
        return row.where().isEmpty() ? kind : kind + ": " + row.where();
    }

    private static String others(Optional<MemoRow> row) {
        return Words.of("memos.others_hint", row.map(MemoRow::author).orElse(""));
    }

    private void store(String body) {
        String before = model.selectedProperty().get().map(row -> row.memo().body()).orElse("");
        // until the new memo is there, what is written next could not be told from a second one
        field.setEditable(false);
        model.keep(body)
                .then(done -> field.setEditable(true))
                .otherwise(cause -> {
                    field.setEditable(true);
                    field.notKept(before);
                });
    }
}
