package org.postil.ui.reader;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Memo;
import org.postil.domain.Passage;
import org.postil.project.Delta;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.util.List;
import java.util.Optional;

/**
 * The memos on a passage: one's own to be written, the others' to be read. What was written is kept
 * when the field is left, whatever comes next. Nothing is written before the memos are read.
 */
final class MemoBox extends VBox {
    private final ProjectSession session;
    private final PassageActions actions;
    private final TextArea field = new TextArea();
    private final VBox others = new VBox(4);
    private @Nullable Passage passage;
    private Optional<Memo> own = Optional.empty();

    /** What is stored, or on its way there; the field differs once somebody wrote in it. */
    private String kept = "";

    /** Counts what was asked for: an answer to an older question is dropped. */
    private int asked;

    MemoBox(ProjectSession session, PassageActions actions) {
        super(6);
        this.session = session;
        this.actions = actions;
        field.setId("reader-memo");
        field.setPromptText(Words.of("reader.memo_prompt"));
        field.setAccessibleText(Words.of("reader.memo_prompt"));
        field.setWrapText(true);
        field.setPrefRowCount(2);
        field.setEditable(false);
        field.focusedProperty()
                .addListener((property, was, now) -> {
                    if (was) {
                        keep();
                    }
                });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(field, others);
        session.listen(delta -> {
            if (delta.touches(Delta.Table.MEMO)) {
                read();
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            keep();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            // Tab goes on to the next control; a memo holds no tabs
            field.fireEvent(
                    new KeyEvent(
                            event.getSource(),
                            field,
                            KeyEvent.KEY_PRESSED,
                            "",
                            "\t",
                            KeyCode.TAB,
                            event.isShiftDown(),
                            true,
                            false,
                            false));
            event.consume();
        }
    }

    void focus() {
        field.requestFocus();
        field.end();
    }

    /** Shows the memos of a passage, after keeping what was written on the one before. */
    void show(Passage next, boolean mayWrite) {
        boolean same = passage != null && passage.id() == next.id();
        if (!same) {
            leave();
        }
        passage = next;
        field.setVisible(mayWrite);
        field.setManaged(mayWrite);
        read();
    }

    /** Nothing is shown; what was written is kept. */
    void leave() {
        keep();
        passage = null;
        own = Optional.empty();
        kept = "";
        field.clear();
        field.setEditable(false);
        others.getChildren().clear();
    }

    private void read() {
        var on = passage;
        int question = ++asked;
        if (on != null) {
            session.memos(Words.of("reader.reading_memos"), on.guid())
                    .then(memos -> {
                        if (question == asked) {
                            fill(memos);
                        }
                    });
        }
    }

    /** What somebody is writing stays in the field, whatever became of the memo meanwhile. */
    private void fill(List<Memo> memos) {
        long coder = session.coderProperty().get().map(c -> c.id()).orElse(0L);
        boolean untouched = field.getText().strip().equals(kept);
        own = memos.stream().filter(m -> m.coder() == coder).findFirst();
        kept = own.map(Memo::body).orElse("");
        if (untouched && !field.getText().strip().equals(kept)) {
            field.setText(kept);
        }
        field.setEditable(true);
        others.getChildren().clear();
        for (Memo memo : memos) {
            if (own.filter(memo::equals).isEmpty()) {
                others.getChildren().add(other(memo));
            }
        }
    }

    private Label other(Memo memo) {
        String name =
                session.snapshot().coders().stream()
                        .filter(c -> c.id() == memo.coder())
                        .findFirst()
                        .map(c -> c.name())
                        .orElse("");
        var label = Labels.body(Words.of("reader.memo_of", name, memo.body()));
        label.getStyleClass().add("small");
        return label;
    }

    private void keep() {
        var on = passage;
        String written = field.getText().strip();
        if (on == null || session.coderProperty().get().isEmpty() || written.equals(kept)) {
            return;
        }
        String before = kept;
        kept = written;
        asked++;
        actions.memo(on, own, written)
                .then(done -> read())
                .otherwise(cause -> {
                    if (passage != null && passage.id() == on.id()) {
                        // what could not be stored is still to be kept
                        kept = before;
                    }
                });
    }
}
