package org.postil.ui.page;

import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The scroll bar of a page, with a tick for each mark and each hit of a search. */
final class ScrollMap extends Region {
    static final double WIDTH = 14;
    private static final double TICK = 2;

    /** A tick and what is round it make a target of 24 pixels. */
    private static final double REACH = 12;


    private final Canvas ticks = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final DoubleConsumer scroll;
    private final Consumer<Mark> open;
    private boolean updating;
    private Collection<Mark> marks = List.of();
    private @Nullable PageLayout layout;

    /**
     * @param scroll told the new distance from the top when the bar is moved by hand
     * @param open told which mark's tick was clicked
     */
    ScrollMap(DoubleConsumer scroll, Consumer<Mark> open) {
        this.scroll = scroll;
        this.open = open;
        getStyleClass().add("page-map");
        setManaged(false);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setMin(0);
        ticks.setMouseTransparent(true);
        getChildren().setAll(bar, ticks);
        bar.valueProperty()
                .addListener((property, old, value) -> {
                    if (!updating) {
                        this.scroll.accept(value.doubleValue());
                    }
                });
        bar.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    private void pressed(MouseEvent event) {
        Mark mark = event.getButton() == MouseButton.PRIMARY ? tickAt(event.getY()) : null;
        if (mark != null && !isOnThumb(event.getY())) {
            event.consume();
            open.accept(mark);
        }
    }

    private boolean isOnThumb(double y) {
        var shown = layout;
        if (shown == null || shown.total() <= 0) {
            return false;
        }
        double scale = getHeight() / shown.total();
        return y >= bar.getValue() * scale
                && y <= (bar.getValue() + bar.getVisibleAmount()) * scale;
    }

    private @Nullable Mark tickAt(double y) {
        var shown = layout;
        if (shown == null) {
            return null;
        }
        Mark best = null;
        double nearest = REACH;
        for (Mark mark : marks) {
            double distance = Math.abs(tick(shown, mark.span().start()) - y);
            if (distance <= nearest) {
                nearest = distance;
                best = mark;
            }
        }
        return best;
    }

    /** Sets the thumb: distance from the top, height of what is seen. */
    void show(PageLayout page, double top, double seen) {
        updating = true;
        double max = Math.max(0, page.total() - seen);
        bar.setMax(Math.max(max, 1));
        bar.setVisibleAmount(page.total() <= seen ? 1 : seen * Math.max(max, 1) / page.total());
        bar.setValue(Math.clamp(top, 0, Math.max(max, 1)));
        bar.setUnitIncrement(60);
        bar.setBlockIncrement(seen * 0.9);
        bar.setVisible(max > 0);
        updating = false;
    }

    /** Draws the ticks afresh. */
    void paint(PageLayout page, Collection<Mark> shown, FindHits hits, MarkTint tint) {
        layout = page;
        marks = shown;
        ticks.setWidth(getWidth());
        ticks.setHeight(getHeight());
        GraphicsContext g = ticks.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        long[] drawn = new long[(int) Math.ceil(getHeight()) + 1];
        for (Mark mark : shown) {
            double y = tick(page, mark.span().start());
            int bucket = Math.clamp((int) y, 0, drawn.length - 1);
            long colour = mark.colour().hashCode() | 1L << 40;
            if (drawn[bucket] != colour) {
                drawn[bucket] = colour;
                g.setFill(tint.line(mark.colour()));
                g.fillRect(2, Math.round(y), getWidth() - 4, TICK);
            }
        }
        g.setFill(tint.line(Color.GOLDENROD));
        for (Span hit : hits.spans()) {
            g.fillRect(getWidth() - 5, Math.round(tick(page, hit.start())), 4, TICK);
        }
    }

    private double tick(PageLayout page, int offset) {
        Rows rows = page.rows();
        int row = rows.at(offset);
        double length = Math.max(1, rows.end(row) - rows.start(row));
        double within = Math.clamp((offset - rows.start(row)) / length, 0, 1);
        double y = page.top(row) + within * page.height(row);
        return y / Math.max(page.total(), getHeight()) * Math.max(0, getHeight() - TICK);
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, getWidth(), getHeight());
        ticks.relocate(0, 0);
    }
}
