package org.postil.ui.dialog;

import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;

/** Asks before something is done. */
public final class Confirm {
    private Confirm() {}

    /**
     * @param step what the main button does, as a verb: "Go back to here"
     */
    public static void ask(
            OverlayPane overlays, String title, String words, String step, Runnable action) {
        var sheet = new Sheet(overlays, title, Labels.body(words)).cancel();
        sheet.main(step, action);
        sheet.show();
    }
}
