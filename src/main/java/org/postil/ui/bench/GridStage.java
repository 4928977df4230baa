package org.postil.ui.bench;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.CellGrid;
import org.postil.ui.control.CellRange;
import org.postil.ui.control.CellSource;
import org.postil.ui.theme.Appearance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A window with nothing but a grid of answers in it. Calls come from any thread but the toolkit's,
 * one at a time.
 */
public final class GridStage {
    public static final int WIDTH = 1_440;
    public static final int HEIGHT = 900;

    private final CellGrid grid;
    private final Scene scene;
    private @Nullable WritableImage frame;
    private double down = 1;
    private double across = 1;

    private GridStage(CellGrid grid, Scene scene) {
        this.grid = grid;
        this.scene = scene;
    }

    /** Answers as they come: short words, some long ones, signs of what is missing, marks. */
    private record Invented(int rows, int columns) implements CellSource {
        private static final List<String> WORDS =
                List.of(
                        "Intimate partner homicide",
                        "Yes",
                        "31",
                        "male ex-partner",
                        "n/r",
                        "2015-12",
                        "Victim attempted to end the relationship shortly before",
                        "No");

        @Override
        public Head head(int column) {
            return new Head(
                    "Variable number " + column,
                    column * 6 + " of " + rows,
                    "review.variable_" + column,
                    96 + column % 4 * 40,
                    Order.NONE,
                    column % 17 == 16);
        }

        @Override
        public Line line(int row) {
            return new Line("DHR" + (1_000 + row), "Invented");
        }

        @Override
        public Cell cell(int row, int column) {
            String words = WORDS.get((row * 7 + column * 3) % WORDS.size());
            boolean missing = words.equals("n/r");
            return new Cell(words, (row + column) % 5 == 0 ? "\u00b62" : "", "", missing);
        }
    }

    /** Opens the window; starts the toolkit when it does not run. */
    public static GridStage open(int rows, int columns) {
        return HeadlessToolkit.start(() -> {
            var grid = new CellGrid(230, new NoMouse());
            grid.show(new Invented(rows, columns));
            grid.select(Optional.of(new CellRange(3, 2, 9, 5)));
            var scene = new Scene(grid, WIDTH, HEIGHT);
            new Appearance().style(scene);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return new GridStage(grid, scene);
        });
    }

    private record NoMouse() implements CellGrid.Actions {
        @Override
        public void select(int row, int column, boolean extending) {}

        @Override
        public void open(int row, int column) {}

        @Override
        public void head(int column) {}
    }

    /**
     * Scrolls on: style and layout of what comes into view, and the painting of the whole window by
     * the software pipeline, waited for. At an edge it turns back.
     */
    public PageStage.Shown scroll(double x, double y) throws InterruptedException {
        return HeadlessToolkit.onFx(() -> {
            String before = grid.painted();
            long begun = System.nanoTime();
            move(x, y);
            frame = Objects.requireNonNull(scene.snapshot(frame));
            long nanos = System.nanoTime() - begun;
            String now = grid.painted();
            // what stays as it was has reached an edge
            if (now.equals(before)) {
                down = -down;
                across = -across;
            }
            return new PageStage.Shown(nanos, now);
        });
    }

    /** The same without painting: the toolkit's thread at work. */
    public PageStage.Shown work(double x, double y) throws InterruptedException {
        return HeadlessToolkit.onFx(() -> {
            long begun = System.nanoTime();
            move(x, y);
            return new PageStage.Shown(System.nanoTime() - begun, grid.painted());
        });
    }

    private void move(double x, double y) {
        grid.scrollBy(across * x, down * y);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
