package org.postil.ui.control;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/**
 * A text that needs no button: what was written is kept when the field is left, by Shortcut+Enter,
 * and when it is asked to. Tab goes on to the next control.
 */
public final class KeptText extends TextArea {
    private final Consumer<String> keeper;

    /** What is stored, or on its way there; the field differs once somebody wrote in it. */
    private String kept = "";

    /**
     * @param keeper gets what is to be stored, without spaces around
     */
    public KeptText(Consumer<String> keeper) {
        this.keeper = keeper;
        setWrapText(true);
        focusedProperty()
                .addListener((property, was, now) -> {
                    if (was) {
                        keep();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            keep();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
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
        if (isEditable() && !written.equals(kept)) {
            kept = written;
            keeper.accept(written);
        }
    }

    /** What was handed over could not be stored: it is still to be kept. */
    public void notKept(String stored) {
        kept = stored;
    }

    private String written() {
        String text = getText();
        return text == null ? "" : text.strip();
    }
}
