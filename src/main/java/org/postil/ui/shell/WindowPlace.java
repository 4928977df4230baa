package org.postil.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.HashMap;
import java.util.Optional;

/** Where the window was, and puts it there again if a screen still shows that place. */
final class WindowPlace {
    static final double USUAL_WIDTH = 1440;
    static final double USUAL_HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;
    private static final double SEEN = 120;

    private final PersonSettings settings;

    /** The last bounds while not maximised. */
    private Optional<Rectangle2D> bounds = Optional.empty();

    WindowPlace(PersonSettings settings) {
        this.settings = settings;
    }

    void restore(Stage stage) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        var area = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(number("width").orElse(USUAL_WIDTH), area.getWidth()));
        stage.setHeight(Math.min(number("height").orElse(USUAL_HEIGHT), area.getHeight()));
        var x = number("x");
        var y = number("y");
        if (x.isPresent() && y.isPresent() && isSeen(x.get(), y.get(), stage.getWidth())) {
            stage.setX(x.get());
            stage.setY(y.get());
        } else {
            stage.centerOnScreen();
        }
        stage.setMaximized(settings.get("window.maximised").isPresent());
        stage.xProperty().addListener((property, was, now) -> note(stage));
        stage.yProperty().addListener((property, was, now) -> note(stage));
        stage.widthProperty().addListener((property, was, now) -> note(stage));
        stage.heightProperty().addListener((property, was, now) -> note(stage));
    }

    private void note(Stage stage) {
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            bounds =
                    Optional.of(
                            new Rectangle2D(
                                    stage.getX(),
                                    stage.getY(),
                                    stage.getWidth(),
                                    stage.getHeight()));
        }
    }

    /** Enough of the title bar is on a screen to take hold of the window. */
    private static boolean isSeen(double x, double y, double width) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(area ->
                        x + width > area.getMinX() + SEEN
                                && x < area.getMaxX() - SEEN
                                && y >= area.getMinY()
                                && y < area.getMaxY() - SEEN);
    }

    private Optional<Double> number(String name) {
        return settings.get("window." + name)
                .flatMap(text -> {
                    try {
                        return Optional.of(Double.parseDouble(text));
                    } catch (NumberFormatException e) {
                        return Optional.empty();
                    }
                });
    }

    void save(Stage stage) {
        var changes = new HashMap<String, String>();
        bounds.ifPresent(last -> {
            changes.put("window.x", Double.toString(last.getMinX()));
            changes.put("window.y", Double.toString(last.getMinY()));
            changes.put("window.width", Double.toString(last.getWidth()));
            changes.put("window.height", Double.toString(last.getHeight()));
        });
        changes.put("window.maximised", stage.isMaximized() ? "yes" : "");
        settings.putAll(changes);
    }
}
