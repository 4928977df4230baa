package org.postil.ui.shell;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Navigator;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.WorkView;

import java.util.Locale;

/** The tabs above a screen, where its step has several; otherwise it takes no room. */
final class ViewTabs extends HBox {
    private final Navigator navigator;
    private @Nullable WorkStep step;

    ViewTabs(Navigator navigator) {
        this.navigator = navigator;
        getStyleClass().add("view-tabs");
        navigator.hereProperty().addListener((property, was, now) -> show(now));
        show(navigator.hereProperty().get());
    }

    private void show(Navigator.@Nullable Here here) {
        var now = here == null ? null : here.destination().step();
        if (now != step) {
            step = now;
            getChildren().clear();
            if (now != null && navigator.views(now).size() > 1) {
                navigator.views(now).forEach(view -> getChildren().add(tab(view)));
            }
        }
        boolean several = !getChildren().isEmpty();
        setVisible(several);
        setManaged(several);
        for (var child : getChildren()) {
            var tab = (ToggleButton) child;
            tab.setSelected(here != null && tab.getUserData() == here.destination().view());
        }
    }

    private ToggleButton tab(WorkView view) {
        var tab = new ToggleButton(view.title());
        tab.setId("view-" + view.name().toLowerCase(Locale.ROOT));
        tab.setUserData(view);
        tab.getStyleClass().setAll("view-tab");
        tab.setOnAction(event -> {
            // a toggle that is on stays on
            tab.setSelected(true);
            navigator.go(Destination.to(view));
        });
        return tab;
    }
}
