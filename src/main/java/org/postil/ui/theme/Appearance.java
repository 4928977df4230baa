package org.postil.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

import java.util.Objects;

/**
 * How everything looks: colours and text size. On the FX thread only; one for the program, since
 * the toolkit has one theme for all its windows.
 */
public final class Appearance {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double BASE_SIZE = 13;
    private static final double STEP = 0.1;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 2.0;

    private final ObjectProperty<Scheme> scheme = new SimpleObjectProperty<>(Scheme.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);

    public Appearance() {
        Fonts.load();
        scheme.addListener((property, was, now) -> apply());
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener((property, was, now) -> apply());
        apply();
    }

    public ObjectProperty<Scheme> schemeProperty() {
        return scheme;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** 1 is the usual size. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    public void larger() {
        zoomBy(STEP);
    }

    public void smaller() {
        zoomBy(-STEP);
    }

    public void usualSize() {
        zoom.set(1);
    }

    private void zoomBy(double step) {
        zoomTo(Math.round((zoom.get() + step) * 10) / 10.0);
    }

    /** As near to the wanted size as sizes go. */
    public void zoomTo(double wanted) {
        zoom.set(Math.clamp(wanted, SMALLEST, LARGEST));
    }

    private void apply() {
        boolean wanted =
                switch (scheme.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        Application.setUserAgentStylesheet(
                wanted
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        dark.set(wanted);
    }

    /** Gives a scene our sheet, and keeps it in step with colours and text size. */
    public void style(Scene scene) {
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(Appearance.class.getResource("postil.css"))
                                .toExternalForm());
        show(scene);
        dark.addListener((property, was, now) -> show(scene));
        zoom.addListener((property, was, now) -> show(scene));
    }

    private void show(Scene scene) {
        scene.getRoot().pseudoClassStateChanged(DARK, dark.get());
        scene.getRoot().setStyle("-fx-font-size: " + BASE_SIZE * zoom.get() + "px;");
    }
}
