package org.postil.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Labels of the few kinds that the program uses, so that the same thing looks the same. */
public final class Labels {
    private Labels() {}

    public static Label title(String text) {
        return styled(text, "title");
    }

    /** Small capitals-like heading of a panel: "REVIEWS". */
    public static Label section(String text) {
        return styled(text.toUpperCase(java.util.Locale.ENGLISH), "section");
    }

    public static Label muted(String text) {
        return styled(text, "muted");
    }

    /** Running text that wraps. */
    public static Label body(String text) {
        var label = styled(text, "body");
        label.setWrapText(true);
        return label;
    }

    public static Label strong(String text) {
        return styled(text, "strong");
    }

    /** A key or a chord as it is printed on a keyboard. */
    public static Label key(String text) {
        return styled(text, "key");
    }

    private static Label styled(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** Takes up the room between what stands left and what stands right. */
    public static Node gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
