package org.postil.ui.page;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.ArrayList;

/** Lays a page out, and paints in each pulse what has changed since the last. */
final class PageBoard {
    private static final long FIRST_MEASURE = 20_000_000;
    private static final long SLICE = 5_000_000;
    private static final double COMFORT = 0.3;

    private final PageView view;
    private final PageStyle style;
    private final Pane body = new Pane();
    private final ScrollMap map;
    private final NameFit names = new NameFit();
    private final AnimationTimer measuring =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    measureOn();
                }
            };
    private final Viewport viewport;
    private Typography type;
    private MarkTint tint;
    private Rows rows = new Rows(PageText.EMPTY);
    private @Nullable Reveal reveal;
    private boolean mapDirty = true;

    /** Where to put a place of the text once the page is laid out. */
    private record Reveal(Span span, Alignment alignment) {}

    PageBoard(PageView view, ScrollMap map) {
        this.view = view;
        this.map = map;
        style = new PageStyle(view);
        type = style.typography(1);
        tint = style.tint();
        viewport = new Viewport(layoutFor(600), node -> body.getChildren().add(node));
        body.setManaged(false);
        body.setMouseTransparent(true);
    }

    PageStyle style() {
        return style;
    }

    Pane body() {
        return body;
    }

    Viewport viewport() {
        return viewport;
    }

    Rows rows() {
        return rows;
    }

    NameFit names() {
        return names;
    }

    /** Takes another text, to be seen from its beginning. */
    void show(PageText text, double width) {
        rows = new Rows(text);
        reveal = null;
        viewport.setLayout(layoutFor(width));
        touchMap();
    }

    /** Brings a stretch into view when the page is laid out next. */
    void reveal(Span span, Alignment alignment) {
        reveal = new Reveal(span, alignment);
        view.requestLayout();
    }

    /** Has the ticks along the scroll bar painted. */
    void touchMap() {
        mapDirty = true;
        view.requestLayout();
    }

    /** Paints the selection, the hits and what else changes with them. */
    void touchSelections() {
        viewport.live().forEach(ParagraphNode::touchSelection);
        touchMap();
    }

    private PageLayout layoutFor(double width) {
        double page = Math.max(0, width - ScrollMap.WIDTH);
        return new PageLayout(rows, type, PageMetrics.of(page, type.idealColumn()));
    }

    /** Lays out and paints. */
    void lay(double width, double height) {
        map.resizeRelocate(width - ScrollMap.WIDTH, 0, ScrollMap.WIDTH, height);
        body.resizeRelocate(0, 0, width, height);
        restyle(width);
        if (reveal != null) {
            PagePlaces.place(reveal.span, reveal.alignment, viewport, height, COMFORT);
            reveal = null;
        }
        viewport.lay(width - ScrollMap.WIDTH, height);
        paintRows();
        map.show(viewport.layout(), viewport.top(), height);
        if (mapDirty) {
            map.paint(viewport.layout(), view.marks().all(), view.finder().hits(), tint);
            mapDirty = false;
        }
    }

    /** Takes up a new font, size, width or theme. */
    private void restyle(double width) {
        double zoom = view.zoomProperty().get();
        if (!style.isOf(type, zoom)) {
            type = style.typography(zoom);
        }
        PageMetrics metrics =
                PageMetrics.of(Math.max(0, width - ScrollMap.WIDTH), type.idealColumn());
        if (!viewport.layout().isOf(rows, type, metrics)) {
            viewport.setLayout(new PageLayout(rows, type, metrics));
            mapDirty = true;
        }
        MarkTint newTint = style.tint();
        if (!newTint.equals(tint)) {
            tint = newTint;
            viewport.live().forEach(ParagraphNode::touchMarks);
            mapDirty = true;
        }
        PageLayout layout = viewport.layout();
        if (!layout.isExact() && layout.isUntouched()) {
            layout.measureFor(FIRST_MEASURE);
            mapDirty = true;
            if (!layout.isExact()) {
                measuring.start();
            }
        }
    }

    private void measureOn() {
        PageLayout layout = viewport.layout();
        layout.measureFor(SLICE);
        if (layout.isExact()) {
            measuring.stop();
            mapDirty = true;
        }
        view.requestLayout();
    }

    private void paintRows() {
        var paint =
                new PagePaint(
                        viewport.layout(),
                        view.marks(),
                        tint,
                        names,
                        view.getSelection(),
                        view.isFocused(),
                        view.finder().hits(),
                        view.finder().current(),
                        view.drops().shown(),
                        view.hoveredMarkProperty().get(),
                        view.focusedMarkProperty().get(),
                        scale());
        var beside = new ArrayList<ParagraphNode>();
        for (ParagraphNode node : viewport.live()) {
            node.paint(paint, beside);
            beside.add(node);
            if (viewport.layout().bands().last(node.row()) == node.row()) {
                beside.clear();
            }
        }
    }

    private double scale() {
        var scene = view.getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getRenderScaleY());
    }
}
