package org.postil.ui.page;

import javafx.scene.control.Label;
import javafx.stage.Popup;

import java.util.Objects;

/** A slip with the first words of what is dragged, beside the pointer wherever it goes. */
final class DragImage {
    private static final int MOST = 48;
    private static final double BESIDE = 14;

    private final Label slip = new Label();
    private final Popup popup = new Popup();

    DragImage() {
        slip.getStyleClass().add("page-slip");
        slip.getStylesheets()
                .add(
                        Objects.requireNonNull(DragImage.class.getResource("page.css"))
                                .toExternalForm());
        popup.getContent().add(slip);
        popup.setAutoFix(false);
        popup.setHideOnEscape(false);
    }

    void show(PageView owner, String words, double screenX, double screenY) {
        if (!popup.isShowing()) {
            slip.setText(shortened(words));
            popup.show(owner, screenX + BESIDE, screenY + BESIDE);
        }
        popup.setX(screenX + BESIDE);
        popup.setY(screenY + BESIDE);
    }

    void hide() {
        popup.hide();
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST) {
            return line;
        }
        int space = line.lastIndexOf(' ', MOST);
        int end = space > MOST / 2 ? space : line.offsetByCodePoints(0, MOST / 2);
        return line.substring(0, end) + "\u2026";
    }
}
