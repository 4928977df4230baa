package org.postil.ui.note;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Coder;
import org.postil.domain.Memo;
import org.postil.domain.MemoKind;
import org.postil.project.Delta;
import org.postil.ui.control.KeptText;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.util.List;
import java.util.Optional;

/**
 * The memos on one thing: one's own to be written, the others' to be read. What was written is kept
 * when the field is left, whatever comes next. Nothing is written before the memos are read.
 */
public final class MemoField extends VBox {
    private final ProjectSession session;
    private final MemoWriting writing;
    private final KeptText field = new KeptText(this::keep);
    private final VBox others = new VBox(4);
    private @Nullable Target target;
    private Optional<Memo> own = Optional.empty();

    /** Counts what was asked for: an answer to an older question is dropped. */
    private int asked;

    private record Target(MemoKind on, String guid) {}

    /**
     * @param id of the text field
     * @param prompt what can be written here; also what a screen reader calls it
     * @param rows how high the field is
     */
    public MemoField(ProjectSession session, String id, String prompt, int rows) {
        super(6);
        this.session = session;
        this.writing = new MemoWriting(session);
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefRowCount(rows);
        field.setPrefColumnCount(10);
        field.setEditable(false);
        getChildren().addAll(field, others);
        session.coderProperty().addListener((property, was, now) -> changeCoder());
        session.listen(delta -> {
            if (delta.touches(Delta.Table.MEMO)) {
                read();
            }
        });
    }

    /** Another coder has memos of their own: what is shown is not theirs to write on. */
    private void changeCoder() {
        own = Optional.empty();
        field.begin("");
        field.setEditable(false);
        boolean mayWrite = session.coderProperty().get().isPresent();
        field.setVisible(mayWrite);
        field.setManaged(mayWrite);
        read();
    }

    /** What can have the focus. */
    public Node focusTarget() {
        return field;
    }

    /** Goes to the end of what is written. */
    public void focus() {
        field.requestFocus();
        field.end();
    }

    /** Stores what was written and is not stored yet. */
    public void keep() {
        field.keep();
    }

    /** Shows the memos on something, after keeping what was written on the one before. */
    public void show(MemoKind on, String guid) {
        var next = new Target(on, guid);
        if (!next.equals(target)) {
            leave();
        }
        target = next;
        boolean mayWrite = session.coderProperty().get().isPresent();
        field.setVisible(mayWrite);
        field.setManaged(mayWrite);
        read();
    }

    /** Nothing is shown; what was written is kept. */
    public void leave() {
        field.keep();
        target = null;
        own = Optional.empty();
        field.setEditable(false);
        field.begin("");
        others.getChildren().clear();
    }

    private void read() {
        var on = target;
        int question = ++asked;
        if (on != null) {
            session.memos(Words.of("note.reading"), on.guid())
                    .then(memos -> {
                        if (question == asked) {
                            fill(memos);
                        }
                    });
        }
    }

    private void fill(List<Memo> memos) {
        long coder = session.coderProperty().get().map(Coder::id).orElse(0L);
        own = memos.stream().filter(m -> m.coder() == coder).findFirst();
        field.follow(own.map(Memo::body).orElse(""));
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
                        .map(Coder::name)
                        .orElse("");
        var label = Labels.body(Words.of("note.of", name, memo.body()));
        label.getStyleClass().add("small");
        return label;
    }

    private void keep(String body) {
        var on = target;
        if (on == null || session.coderProperty().get().isEmpty()) {
            return;
        }
        String before = own.map(Memo::body).orElse("");
        asked++;
        writing.put(on.on(), on.guid(), own, body)
                .then(done -> read())
                .otherwise(cause -> {
                    if (on.equals(target)) {
                        field.notKept(before);
                    }
                });
    }
}
