package org.postil.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.task.FailureLog;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.task.Failures;
import org.postil.ui.theme.Icons;

/**
 * The last resort: says once what happened, what is safe and what to do. What fails while it is
 * shown is logged only.
 */
final class ErrorSheet implements Failures {
    private final OverlayPane overlays;
    private boolean shown;

    ErrorSheet(OverlayPane overlays) {
        this.overlays = overlays;
    }

    @Override
    public void failed(String attempt, Throwable failure) {
        FailureLog.log(failure);
        if (shown) {
            return;
        }
        shown = true;
        String kind = failure.getClass().getSimpleName();
        var what = Labels.body(Words.of("error.what", attempt));
        var head = new HBox(12, Icons.of(Feather.ALERT_OCTAGON, "error-icon"), what);
        head.setAlignment(Pos.CENTER_LEFT);
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("error.title"),
                                head,
                                part("error.safe", "error.safe_words"),
                                part("error.todo", "error.todo_words"),
                                Labels.muted(Words.of("error.kind", kind)))
                        .wide(520);
        sheet.step(Words.of("error.copy"), () -> copy(attempt, kind));
        sheet.main(Words.of("error.go_on"), () -> {});
        sheet.show().whenClosed(() -> shown = false);
    }

    private static VBox part(String title, String words) {
        return new VBox(3, Labels.strong(Words.of(title)), Labels.body(Words.of(words)));
    }

    /** The kind and the attempt; never a message, which may quote a report. */
    private static void copy(String attempt, String kind) {
        var content = new ClipboardContent();
        content.putString(attempt + ": " + kind);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
