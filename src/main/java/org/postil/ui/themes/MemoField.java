package org.postil.ui.themes;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.coding.MemoEdits;
import org.postil.domain.Coder;
import org.postil.domain.Memo;
import org.postil.domain.MemoKind;
import org.postil.project.Delta;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.util.List;
import java.util.Optional;

/**
 * The memos on one thing: one's own to be written, the others' to be read. What was written is kept
 * when the field is left, whatever comes next. Nothing is written before the memos are read.
 */
final class MemoField extends VBox {
    private final ProjectSession session;
    private final TextArea field = new TextArea();
    private final VBox others = new VBox(6);
    private @Nullable On on;
    private Optional<Memo> own = Optional.empty();

    /** What is stored, or on its way there; the field differs once somebody wrote in it. */
    private String kept = "";

    /** Counts what was asked for: an answer to an older question is dropped. */
    private int asked;

    /**
     * What the memos are on.
     *
     * @param name in the names of steps
     */
    record On(MemoKind kind, String guid, String name) {}

    MemoField(ProjectSession session, String id, String prompt, int rows) {
        super(8);
        this.session = session;
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setWrapText(true);
        field.setPrefRowCount(rows);
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
        session.coderProperty().addListener((property, was, now) -> read());
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

    TextArea field() {
        return field;
    }

    void focus() {
        field.requestFocus();
        field.end();
    }

    /** Shows the memos on something, after keeping what was written on the thing before. */
    void show(On next) {
        if (on == null || !on.guid().equals(next.guid())) {
            leave();
        }
        on = next;
        read();
    }

    /** Nothing is shown; what was written is kept. */
    void leave() {
        keep();
        on = null;
        own = Optional.empty();
        kept = "";
        field.clear();
        field.setEditable(false);
        others.getChildren().clear();
    }

    private void read() {
        var target = on;
        int question = ++asked;
        if (target != null) {
            session.read(Words.of("themes.reading_memos"), project -> project.memos(target.guid()))
                    .then(memos -> {
                        if (question == asked) {
                            fill(memos);
                        }
                    });
        }
    }

    /** What somebody is writing stays in the field, whatever became of the memo meanwhile. */
    private void fill(List<Memo> memos) {
        long coder = session.coderProperty().get().map(Coder::id).orElse(0L);
        boolean untouched = field.getText().strip().equals(kept);
        own = memos.stream().filter(m -> m.coder() == coder).findFirst();
        kept = own.map(Memo::body).orElse("");
        if (untouched && !field.getText().strip().equals(kept)) {
            field.setText(kept);
        }
        field.setEditable(coder != 0);
        others.getChildren().clear();
        for (Memo memo : memos) {
            if (own.filter(memo::equals).isEmpty()) {
                others.getChildren().add(other(memo));
            }
        }
    }

    private VBox other(Memo memo) {
        String name =
                session.snapshot().coders().stream()
                        .filter(c -> c.id() == memo.coder())
                        .findFirst()
                        .map(Coder::name)
                        .orElse("");
        var by = Labels.muted(name);
        by.getStyleClass().add("small");
        Label body = Labels.body(memo.body());
        return new VBox(1, by, body);
    }

    /** Writes what was written and is not stored yet. */
    void keep() {
        var target = on;
        String written = field.getText().strip();
        var coder = session.coderProperty().get();
        if (target == null || coder.isEmpty() || written.equals(kept)) {
            return;
        }
        String before = kept;
        var there = own;
        kept = written;
        asked++;
        session.act(
                        Words.of("themes.act_memo", target.name()),
                        edit -> {
                            new MemoEdits(edit, coder.get())
                                    .put(target.kind(), target.guid(), there, written);
                            return true;
                        })
                .then(done -> read())
                .otherwise(cause -> {
                    if (on != null && on.guid().equals(target.guid())) {
                        // what could not be stored is still to be kept
                        kept = before;
                    }
                });
    }
}
