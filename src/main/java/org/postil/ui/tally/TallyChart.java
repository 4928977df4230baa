package org.postil.ui.tally;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.postil.tally.Tally;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The numbers of the rows as columns, the same as in the table. The top rows only: of themes and
 * sub-themes together the eye would add up what must not be added.
 */
final class TallyChart extends Region {
    private static final int MOST = 24;
    private static final double WIDEST = 64;
    private static final double GAP = 0.28;
    private static final double LABEL = 34;
    private static final double NUMBER = 18;
    private static final double SMALL = 800;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Consumer<Line> choose;
    private final List<Column> columns = new ArrayList<>();
    private final Label more = new Label();
    private double largest;

    private record Column(Line line, Region bar, Label number, Label name) {}

    TallyChart(Consumer<Line> choose) {
        this.choose = choose;
        getStyleClass().add("tally-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Words.of("tally.chart"));
        more.getStyleClass().addAll("muted", "small");
    }

    void show(@Nullable Tally tally, List<Line> lines) {
        columns.clear();
        var top =
                lines.stream()
                        .filter(line -> line.row().level() == 1 && line.row().summary() == null)
                        .toList();
        largest = top.stream().mapToLong(line -> line.row().n()).max().orElse(0);
        if (tally != null) {
            top.stream().limit(MOST).forEach(line -> columns.add(column(tally, line)));
        }
        more.setText(top.size() > MOST ? Words.of("tally.chart_more", MOST, top.size()) : "");
        getChildren().clear();
        columns.forEach(c -> getChildren().addAll(c.bar, c.number, c.name));
        getChildren().add(more);
        requestLayout();
    }

    /** Whether there is anything to draw. */
    boolean isWorthIt() {
        return largest > 0;
    }

    private Column column(Tally tally, Line line) {
        var bar = new Region();
        bar.getStyleClass().add("tally-chart-bar");
        var number = new Label(Long.toString(line.row().n()));
        number.getStyleClass().add("tally-chart-number");
        number.setAlignment(Pos.CENTER);
        var keyed = !line.row().code().equals(line.row().name()) && line.row().code().length() <= 6;
        var name = new Label(keyed ? line.row().code() : line.row().name());
        name.getStyleClass().add("tally-chart-name");
        name.setAlignment(Pos.TOP_CENTER);
        name.setWrapText(true);
        var tip = new Tooltip(TallyNumbers.told(tally, line.row(), TallyGrid.OWN));
        for (var node : List.of(bar, number, name)) {
            Tooltip.install(node, tip);
            node.setOnMouseClicked(event -> choose.accept(line));
        }
        return new Column(line, bar, number, name);
    }

    /** Marks the column of the selected row. */
    void mark(@Nullable Line selected) {
        columns.forEach(c ->
                c.bar.pseudoClassStateChanged(
                        SELECTED,
                        selected != null && selected.row().code().equals(c.line.row().code())));
    }

    @Override
    protected double computePrefHeight(double width) {
        return getScene() != null && getScene().getHeight() < SMALL ? 150 : 210;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120;
    }

    @Override
    protected void layoutChildren() {
        var insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double bottom = getHeight() - insets.getBottom();
        double room = bottom - insets.getTop() - LABEL - NUMBER;
        if (columns.isEmpty() || room <= 0) {
            return;
        }
        double step = Math.min(WIDEST / (1 - GAP), width / columns.size());
        double bar = Math.max(3, Math.floor(step * (1 - GAP)));
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            double x = snapPositionX(insets.getLeft() + i * step + (step - bar) / 2);
            double height = Math.round(room * column.line.row().n() / Math.max(1, largest));
            double base = bottom - LABEL;
            column.bar.resizeRelocate(x, base - height, bar, height);
            column.number.resizeRelocate(x - 8, base - height - NUMBER, bar + 16, NUMBER);
            column.name.resizeRelocate(x - (step - bar) / 2, base + 4, step, LABEL - 4);
        }
        more.autosize();
        more.relocate(getWidth() - insets.getRight() - more.getWidth(), insets.getTop());
    }
}
