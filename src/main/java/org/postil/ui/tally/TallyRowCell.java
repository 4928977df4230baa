package org.postil.ui.tally;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.postil.tally.Tally;
import org.postil.ui.control.CountBar;
import org.postil.ui.tally.TallyViewModel.CellKey;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;

/** One row of the table. Its cells are made once and filled again and again. */
final class TallyRowCell extends ListCell<Line> {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final PseudoClass DIRECT = PseudoClass.getPseudoClass("direct");
    private static final String DIFFERENCE = "\u0394 ";
    private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");
    private static final double INDENT = 18;
    private static final double BAR = 74;

    private final TallyGrid grid;
    private final Row row = new Row();

    TallyRowCell(TallyGrid grid) {
        this.grid = grid;
        setText(null);
        grid.cursorProperty().addListener((property, was, now) -> row.mark());
        grid.flashingProperty().addListener((property, was, now) -> row.mark());
        grid.differingProperty().addListener((property, was, now) -> row.write());
        grid.geometryProperty().addListener((property, was, now) -> row.requestLayout());
        grid.offsetProperty().addListener((property, was, now) -> row.requestLayout());
        selectedProperty().addListener((property, was, now) -> row.mark());
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(row);
            grid.tally().ifPresent(tally -> row.show(tally, line));
        }
    }

    private final class Row extends Region {
        private final FontIcon turn = Icons.of(Feather.CHEVRON_DOWN, "tally-turn");
        private final Label name = new Label();
        private final CountBar bar = new CountBar(BAR);
        private final List<Label> extras = new ArrayList<>();
        private final Pane cells = new Pane();
        private final Rectangle clip = new Rectangle();
        private final List<Label> numbers = new ArrayList<>();
        private final Tooltip tip = new Tooltip();
        private @Nullable Line line;

        Row() {
            cells.setClip(clip);
            bar.getStyleClass().add("tally-own");
            name.getStyleClass().add("tally-name");
            getChildren().addAll(turn, name, bar, cells);
            Tooltip.install(this, tip);
            addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
            addEventHandler(MouseEvent.MOUSE_MOVED, this::over);
        }

        void show(Tally tally, Line shown) {
            line = shown;
            var data = shown.row();
            turn.setVisible(shown.parent());
            turn.setIconCode(shown.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
            boolean keyed = data.kind() == Tally.Kind.CODE && !data.code().equals(data.name());
            name.setText(keyed ? data.code() + "  " + data.name() : data.name());
            name.pseudoClassStateChanged(TOP, data.level() == 1);
            boolean zero = data.n() == 0 && data.undecided() == 0 && data.summary() == null;
            bar.pseudoClassStateChanged(ZERO, zero);
            name.pseudoClassStateChanged(DIRECT, data.kind() == Tally.Kind.DIRECT);
            showExtras(Extra.of(tally), data);
            while (numbers.size() < data.cells().size()) {
                // placed by this row: a pane would give it the size it prefers
                numbers.add(number("tally-cell"));
            }
            cells.getChildren().setAll(numbers.subList(0, data.cells().size()));
            for (int i = 0; i < data.cells().size(); i++) {
                var cell = data.cells().get(i);
                numbers.get(i)
                        .pseudoClassStateChanged(
                                ZERO,
                                cell.n() == 0 && cell.undecided() == 0 && cell.summary() == null);
            }
            write();
            mark();
            requestLayout();
        }

        private static Label number(String style) {
            var number = new Label();
            number.setAlignment(Pos.CENTER_RIGHT);
            number.setManaged(false);
            number.getStyleClass().addAll("tally-number", style);
            return number;
        }

        private void showExtras(List<Extra> wanted, Tally.Row data) {
            while (extras.size() < wanted.size()) {
                var number = number("tally-extra");
                extras.add(number);
                getChildren().add(number);
            }
            for (int i = 0; i < extras.size(); i++) {
                extras.get(i).setVisible(i < wanted.size());
                if (i < wanted.size()) {
                    var text = wanted.get(i).text().apply(data);
                    extras.get(i).setText(text);
                    extras.get(i).pseudoClassStateChanged(ZERO, text.equals("0"));
                }
            }
        }

        /** The numbers; those that are not what they were bear a sign. */
        void write() {
            var shown = line;
            if (shown == null) {
                return;
            }
            var data = shown.row();
            var differing = grid.differingProperty().get();
            var small = grid.small();
            boolean own = differing.containsKey(new CellKey(data.code(), ""));
            bar.show(
                    TallyNumbers.share(data),
                    (own ? DIFFERENCE : "") + TallyNumbers.ratio(data, small));
            bar.pseudoClassStateChanged(DIFFERS, own);
            for (int i = 0; i < data.cells().size(); i++) {
                boolean differs = differing.containsKey(new CellKey(data.code(), column(i)));
                var text =
                        TallyNumbers.cell(data.cells().get(i), grid.model().showsPercent(), small);
                numbers.get(i).setText((differs ? DIFFERENCE : "") + text);
                numbers.get(i).pseudoClassStateChanged(DIFFERS, differs);
            }
            grid.tally()
                    .ifPresent(tally -> setAccessibleText(grid.told(tally, data, TallyGrid.OWN)));
        }

        /** Where the cursor is, and what has just changed. */
        void mark() {
            var shown = line;
            if (shown == null) {
                return;
            }
            int at = isSelected() ? grid.cursorProperty().get() : Integer.MIN_VALUE;
            var flashing = grid.flashingProperty().get();
            var code = shown.row().code();
            bar.pseudoClassStateChanged(CURSOR, at == TallyGrid.OWN);
            bar.pseudoClassStateChanged(CHANGED, flashing.contains(new CellKey(code, "")));
            for (int i = 0; i < shown.row().cells().size(); i++) {
                var number = numbers.get(i);
                number.pseudoClassStateChanged(CURSOR, at == i);
                number.pseudoClassStateChanged(
                        CHANGED,
                        !flashing.isEmpty() && flashing.contains(new CellKey(code, column(i))));
            }
        }

        private String column(int index) {
            return grid.tally().map(t -> t.columns().get(index).code()).orElse("");
        }

        private void click(MouseEvent event) {
            var shown = line;
            if (shown == null || event.getButton() != MouseButton.PRIMARY) {
                return;
            }
            var g = grid.geometryProperty().get();
            if (shown.parent() && event.getX() < nameStart(shown) && event.getX() < g.name()) {
                grid.model().turn(shown);
            } else if (event.getX() >= g.name()) {
                grid.open(shown, columnAt(event.getX()));
            } else if (event.getClickCount() == 2 && shown.parent()) {
                grid.model().turn(shown);
            }
        }

        private void over(MouseEvent event) {
            var shown = line;
            if (shown != null) {
                grid.tally()
                        .ifPresent(tally ->
                                tip.setText(grid.told(tally, shown.row(), columnAt(event.getX()))));
            }
        }

        private int columnAt(double x) {
            var g = grid.geometryProperty().get();
            int column =
                    (int)
                            Math.floor(
                                    (x - g.fixed() + grid.offsetProperty().get())
                                            / GridGeometry.CELL);
            return x < g.fixed() ? TallyGrid.OWN : Math.clamp(column, TallyGrid.OWN, g.cells() - 1);
        }

        private double nameStart(Line shown) {
            double turn = grid.hasParents() ? 20 : 0;
            return 16 + (shown.row().level() - 1) * INDENT + turn;
        }

        @Override
        protected double computePrefHeight(double width) {
            return GridGeometry.ROW;
        }

        @Override
        protected double computePrefWidth(double height) {
            return grid.geometryProperty().get().width();
        }

        @Override
        protected void layoutChildren() {
            var shown = line;
            var g = grid.geometryProperty().get();
            double h = getHeight();
            double start = shown == null ? 0 : nameStart(shown);
            double icon = turn.prefWidth(-1);
            turn.resizeRelocate(
                    start - 18, snapPositionY((h - turn.prefHeight(-1)) / 2), icon, icon);
            name.resizeRelocate(start, 0, Math.max(0, g.name() - start - 12), h);
            bar.resizeRelocate(g.name() - 8, 2, g.bar(), h - 4);
            for (int i = 0; i < Math.min(extras.size(), g.extras().size()); i++) {
                extras.get(i).resizeRelocate(g.extra(i), 0, g.extras().get(i).width() - 2, h);
            }
            cells.resizeRelocate(g.fixed(), 0, g.view(), h);
            clip.setWidth(g.view());
            clip.setHeight(h);
            double offset = grid.offsetProperty().get();
            for (int i = 0; i < cells.getChildren().size(); i++) {
                double x = i * GridGeometry.CELL - offset;
                var number = numbers.get(i);
                // what is out of sight costs nothing
                number.setVisible(x + GridGeometry.CELL > 0 && x < g.view());
                number.resizeRelocate(snapPositionX(x) + 2, 2, GridGeometry.CELL - 4, h - 4);
            }
        }
    }
}
