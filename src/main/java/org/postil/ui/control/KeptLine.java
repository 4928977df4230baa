package org.postil.ui.control;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/**
 * A line of text that needs no button: what was written is kept by Enter and when the field is
 * left; Esc takes it back.
 */
public final class KeptLine extends TextField {
    private final Consumer<String> keeper;

    /** What is stored, or on its way there. */
    private String kept = "";

    /**
     * @param words what stands in it, for a screen reader
     * @param keeper gets what is to be stored, without spaces around
     */
    public KeptLine(String id, String words, Consumer<String> keeper) {
        this.keeper = keeper;
        setId(id);
        setAccessibleText(words);
        setOnAction(event -> keep());
        focusedProperty()
                .addListener((property, was, now) -> {
                    if (was) {
                        keep();
                    }
                });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !written().equals(kept)) {
                        setText(kept);
                        event.consume();
                    }
                });
    }

    /** Shows another text; what was written before must have been kept. */
    public void begin(String stored) {
        kept = stored;
        setText(stored);
    }

    /** Shows what is stored by now, unless somebody is writing: that stays. */
    public void follow(String stored) {
        boolean untouched = written().equals(kept);
        kept = stored;
        if (untouched && !written().equals(stored)) {
            setText(stored);
        }
    }

    /** Hands over what differs from what is stored. */
    public void keep() {
        String written = written();
        if (!written.equals(kept)) {
            kept = written;
            keeper.accept(written);
        }
    }

    /** What was handed over could not be stored: it stays, and is still to be kept. */
    public void notKept(String stored) {
        kept = stored;
    }

    private String written() {
        String text = getText();
        return text == null ? "" : text.strip();
    }
}
