package org.postil.ui.shell;

import org.postil.ui.theme.Appearance;
import org.postil.ui.theme.Scheme;

import java.util.Map;

/** Keeps colours and text size from one start to the next. */
final class LookMemory {
    private LookMemory() {}

    static void restore(PersonSettings settings, Appearance appearance) {
        settings.get("look.scheme")
                .ifPresent(word -> appearance.schemeProperty().set(Scheme.of(word)));
        settings.get("look.zoom")
                .ifPresent(text -> {
                    try {
                        appearance.zoomTo(Double.parseDouble(text));
                    } catch (NumberFormatException e) {
                        appearance.usualSize();
                    }
                });
    }

    static void save(PersonSettings settings, Appearance appearance) {
        settings.putAll(
                Map.of(
                        "look.scheme",
                        appearance.schemeProperty().get().word(),
                        "look.zoom",
                        Double.toString(appearance.zoomProperty().get())));
    }
}
