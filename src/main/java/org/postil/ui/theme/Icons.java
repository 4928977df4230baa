package org.postil.ui.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons in the colour and size of the words beside them. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather feather) {
        return new FontIcon(feather);
    }

    /**
     * @param style a further style class, which may set -fx-icon-size and -fx-icon-color
     */
    public static FontIcon of(Feather feather, String style) {
        var icon = new FontIcon(feather);
        icon.getStyleClass().add(style);
        return icon;
    }
}
