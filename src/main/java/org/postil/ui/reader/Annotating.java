package org.postil.ui.reader;

import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;
import org.postil.ui.note.MemoPopover;

/** Writes a memo where one is: on selected words without coding them, else on the passage. */
final class Annotating {
    private final OverlayPane overlays;
    private final ReaderViewModel model;
    private final Coding coding;
    private final Runnable memo;

    /**
     * @param memo goes to the memo of the passage at the caret
     */
    Annotating(OverlayPane overlays, ReaderViewModel model, Coding coding, Runnable memo) {
        this.overlays = overlays;
        this.model = model;
        this.coding = coding;
        this.memo = memo;
    }

    void write() {
        var span = model.codable();
        var text = model.textProperty().get();
        if (span.isEmpty() || text.isEmpty()) {
            memo.run();
            return;
        }
        coding.asCoder(() ->
                MemoPopover.ask(
                        overlays,
                        coding.anchor(),
                        Words.of("reader.annotate_title"),
                        body ->
                                coding.after(
                                        model.actions().annotate(text.get(), span.get(), body))));
    }
}
