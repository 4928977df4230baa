package org.postil.ui.shell;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.theme.Icons;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The steps of the work at the left. A step whose screen is not there yet is not shown; its digit
 * stays free for it.
 */
final class Rail extends VBox {
    private final Map<WorkStep, ToggleButton> buttons = new EnumMap<>(WorkStep.class);

    Rail(Navigator navigator, Map<WorkStep, String> keys) {
        getStyleClass().add("rail");
        for (WorkStep step : WorkStep.values()) {
            if (navigator.exists(step)) {
                var button = new ToggleButton(step.title(), Icons.of(step.icon()));
                button.setId("rail-" + step.name().toLowerCase(Locale.ROOT));
                button.getStyleClass().setAll("rail-button");
                button.setTooltip(new Tooltip(step.title() + "  " + keys.get(step)));
                button.setOnAction(event -> {
                    // a toggle that is on stays on
                    button.setSelected(true);
                    navigator.enter(step);
                });
                buttons.put(step, button);
                getChildren().add(button);
            }
        }
        navigator.hereProperty().addListener((property, was, now) -> show(now));
        show(navigator.hereProperty().get());
    }

    private void show(Navigator.@Nullable Here here) {
        buttons.forEach((step, button) ->
                button.setSelected(here != null && here.destination().step() == step));
    }
}
