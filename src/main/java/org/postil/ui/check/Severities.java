package org.postil.ui.check;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.postil.audit.Severity;
import org.postil.ui.i18n.Words;

/** How a severity is shown: a sign of its own shape, a colour and a word. */
final class Severities {
    private Severities() {}

    static void show(FontIcon icon, Severity severity) {
        icon.setIconCode(
                switch (severity) {
                    case SERIOUS -> Feather.ALERT_OCTAGON;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case NOTE -> Feather.INFO;
                });
        icon.getStyleClass().removeIf(s -> s.startsWith("check-is-"));
        icon.getStyleClass().add("check-is-" + severity.word());
    }

    static String words(Severity severity) {
        return switch (severity) {
            case SERIOUS -> Words.of("check.serious");
            case WARNING -> Words.of("check.warning");
            case NOTE -> Words.of("check.note");
        };
    }
}
