package org.postil.ui.tally;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.postil.domain.ReviewNoun;
import org.postil.tally.Tally;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of the columns; those of the cells move sideways with them. */
final class TallyHeader extends Region {
    private static final double HEIGHT = 50;

    private final Label name = label("", Pos.BOTTOM_LEFT);
    private final Label number = label("", Pos.BOTTOM_LEFT);
    private final List<Label> extras = new ArrayList<>();
    private final Pane cells = new Pane();
    private final Rectangle clip = new Rectangle();
    private final List<Label> columns = new ArrayList<>();
    private final DoubleProperty offset = new SimpleDoubleProperty();
    private final ObjectProperty<GridGeometry> geometry =
            new SimpleObjectProperty<>(GridGeometry.NONE);

    TallyHeader() {
        getStyleClass().add("tally-header");
        cells.setClip(clip);
        getChildren().addAll(name, number, cells);
        offset.addListener((property, was, now) -> requestLayout());
        geometry.addListener((property, was, now) -> requestLayout());
    }

    private static Label label(String text, Pos alignment) {
        var label = new Label(text);
        label.setAlignment(alignment);
        label.setWrapText(true);
        return label;
    }

    DoubleProperty offsetProperty() {
        return offset;
    }

    ObjectProperty<GridGeometry> geometryProperty() {
        return geometry;
    }

    void show(Optional<Tally> tally, ReviewNoun noun) {
        columns.clear();
        getChildren().removeAll(extras);
        extras.clear();
        tally.ifPresent(now -> {
            for (var extra : Extra.of(now)) {
                var label = label(extra.header(), Pos.BOTTOM_RIGHT);
                label.getStyleClass().add("tally-column");
                label.setManaged(false);
                extras.add(label);
            }
            getChildren().addAll(extras);
            name.setText(rowsName(now));
            boolean numbers = now.rows().stream().anyMatch(row -> row.summary() != null);
            number.setText(
                    Words.of(
                            "tally.ratio_of_" + (numbers ? "numbers" : now.request().unit().key()),
                            noun.heading()));
            for (var column : now.columns()) {
                var label = label(column.name(), Pos.BOTTOM_RIGHT);
                label.getStyleClass().add("tally-column");
                // placed by this header: a pane would give it the size it prefers
                label.setManaged(false);
                label.setTooltip(new Tooltip(column.name() + ": " + column.n()));
                columns.add(label);
            }
        });
        cells.getChildren().setAll(columns);
        requestLayout();
    }

    private static String rowsName(Tally tally) {
        return tally.rows().stream().anyMatch(row -> row.kind() == Tally.Kind.CODE)
                ? Words.of("tally.name_code")
                : tally.rowsName();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        var g = geometry.get();
        double h = getHeight();
        name.resizeRelocate(16, 0, Math.max(0, g.name() - 24), h - 8);
        number.resizeRelocate(g.name(), 0, g.bar() - 8, h - 8);
        for (int i = 0; i < Math.min(extras.size(), g.extras().size()); i++) {
            double width = g.extras().get(i).width();
            extras.get(i).resizeRelocate(g.extra(i) + 8, 0, width - 20, h - 8);
        }
        cells.resizeRelocate(g.fixed(), 0, g.view(), h);
        clip.setWidth(g.view());
        clip.setHeight(h);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i)
                    .resizeRelocate(
                            snapPositionX(i * GridGeometry.CELL - offset.get()) + 4,
                            0,
                            GridGeometry.CELL - 16,
                            h - 8);
        }
    }
}
