package org.postil.ui.facsimile;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.postil.domain.GlyphMap.Box;
import org.postil.domain.Span;
import org.postil.pages.PagePiece;
import org.postil.pages.PageSize;
import org.postil.ui.i18n.Words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The pages one under the other; only those in view exist as nodes. */
final class PageColumn extends Region {
    private static final double BAR = 14;
    private static final double MARGIN = 8;
    private static final Duration STILL = Duration.millis(110);

    private final Shown shown;
    private final Runnable wish;
    private final Runnable laidOut;
    private final Pane body = new Pane();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final TreeMap<Integer, Sheet> live = new TreeMap<>();
    private final Deque<Sheet> spare = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current");
    private final PauseTransition still = new PauseTransition(STILL);
    private ColumnLayout layout = ColumnLayout.NONE;
    private Zoom zoom = new Zoom.FitWidth();
    private double top;
    private double left;
    private @Nullable Anchor anchor;
    private @Nullable Span revealed;
    private boolean scrolling;

    /** What stays where it is in the view when sizes change. */
    private record Anchor(int page, double x, double y, double viewX, double viewY) {}

    /**
     * @param wish called when other pictures are wanted than before
     * @param laidOut called when place or size of the pages may have changed
     */
    PageColumn(Shown shown, Runnable wish, Runnable laidOut) {
        this.shown = shown;
        this.laidOut = laidOut;
        this.wish = wish;
        getStyleClass().add("facsimile-column");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        body.setManaged(false);
        down.setOrientation(Orientation.VERTICAL);
        down.setFocusTraversable(false);
        down.setAccessibleText(Words.of("facsimile.scroll"));
        across.setFocusTraversable(false);
        across.setAccessibleText(Words.of("facsimile.scroll_across"));
        getChildren().setAll(body, down, across);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        var inner = new Rectangle();
        inner.widthProperty().bind(body.widthProperty());
        inner.heightProperty().bind(body.heightProperty());
        body.setClip(inner);
        down.valueProperty().addListener((property, was, now) -> scrolled(now.doubleValue(), left));
        across.valueProperty()
                .addListener((property, was, now) -> scrolled(top, now.doubleValue()));
        focusedProperty().addListener(o -> requestLayout());
        still.setOnFinished(event -> wish.run());
    }

    private void scrolled(double newTop, double newLeft) {
        if (!scrolling) {
            anchor = null;
            top = newTop;
            left = newLeft;
            requestLayout();
        }
    }

    /** The page that is read: the one at a third of the view; 0 without pages. */
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    Zoom zoom() {
        return zoom;
    }

    /** How large the current page is shown; 1 is the size on paper. */
    double factor() {
        return current.get() == 0 || layout.pages() == 0
                ? 1
                : layout.scale(Math.min(current.get(), layout.pages())) / Zoom.PAPER;
    }

    void setZoom(Zoom newZoom) {
        zoomAt(newZoom, getWidth() / 2, getHeight() / 3);
    }

    /** Zooms such that what is at a point of the view stays there. */
    void zoomAt(Zoom newZoom, double x, double y) {
        anchor = anchorAt(x, y);
        zoom = newZoom;
        requestLayout();
    }

    private @Nullable Anchor anchorAt(double x, double y) {
        int page = layout.pageAt(top + y);
        return page == 0
                ? null
                : new Anchor(
                        page,
                        (left + x - layout.left(page)) / layout.scale(page),
                        (top + y - layout.top(page)) / layout.scale(page),
                        x,
                        y);
    }

    /** Other pages are shown now, from the first. */
    void reset() {
        anchor = null;
        revealed = null;
        top = 0;
        left = 0;
        live.values().forEach(this::put);
        live.clear();
        layout = ColumnLayout.NONE;
        current.set(0);
        requestLayout();
    }

    private void put(Sheet sheet) {
        body.getChildren().remove(sheet);
        spare.push(sheet);
    }

    void goTo(int page) {
        layout();
        if (layout.pages() > 0) {
            int to = Math.clamp(page, 1, layout.pages());
            scrollTo(layout.top(to) - ColumnLayout.GAP / 2);
        }
    }

    void scrollTo(double newTop) {
        anchor = null;
        top = newTop;
        requestLayout();
    }

    void scrollBy(double x, double y) {
        anchor = null;
        top += y;
        left += x;
        requestLayout();
    }

    /** Brings the beginning of a span into view, if it is not seen already. */
    void reveal(Span span) {
        revealed = span;
        requestLayout();
    }

    private void place(Span span) {
        boxOf(span)
                .ifPresent(box -> {
                    if (!isSeen(box)) {
                        top += box.getMinY() - viewHeight() * 0.3;
                    }
                    if (box.getMaxX() > viewWidth() || box.getMinX() < 0) {
                        left += box.getMinX() - ColumnLayout.EDGE;
                    }
                });
    }

    private boolean isSeen(Bounds box) {
        return box.getMinY() >= MARGIN && box.getMaxY() <= viewHeight() - MARGIN;
    }

    /** Where the first line of a span, or a caret, lies in the view; it may be out of sight. */
    Optional<Bounds> boxOf(Span span) {
        if (layout.pages() == 0) {
            return Optional.empty();
        }
        var areas = shown.places.areas(span);
        Optional<Box> first =
                areas.isEmpty()
                        ? shown.places.caret(span.start())
                        : Optional.of(areas.getFirst().box());
        return first.filter(box -> box.page() <= layout.pages())
                .map(box -> {
                    double scale = layout.scale(box.page());
                    return new BoundingBox(
                            layout.left(box.page()) - left + box.x() * scale,
                            layout.top(box.page()) - top + box.y() * scale,
                            box.width() * scale,
                            box.height() * scale);
                });
    }

    /** A place on a page, in points. */
    record Point(int page, double x, double y) {}

    Optional<Point> pointAt(double x, double y) {
        int page = layout.pageAt(top + y);
        return page == 0
                ? Optional.empty()
                : Optional.of(
                        new Point(
                                page,
                                (left + x - layout.left(page)) / layout.scale(page),
                                (top + y - layout.top(page)) / layout.scale(page)));
    }

    /** The offset in the text nearest to a point of the view. */
    OptionalInt caretAt(double x, double y) {
        var point = pointAt(x, y);
        return point.isEmpty()
                ? OptionalInt.empty()
                : shown.places.caretAt(point.get().page(), point.get().x(), point.get().y());
    }

    double viewHeight() {
        return Math.max(0, getHeight() - (across.isVisible() ? BAR : 0));
    }

    double viewWidth() {
        return Math.max(0, getWidth() - BAR);
    }

    boolean isScrollBar(double x, double y) {
        return x >= viewWidth() || y >= viewHeight();
    }

    /** Paints marks and selection anew. */
    void repaint() {
        double device = device();
        live.forEach((page, sheet) -> sheet.repaint(layout.scale(page), device));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        relay(width - BAR, height);
        boolean wide = layout.width() > width - BAR + 0.5;
        across.setVisible(wide);
        if (revealed != null && !shown.places.isEmpty()) {
            place(revealed);
            revealed = null;
        }
        double view = height - (wide ? BAR : 0);
        top = Math.clamp(top, 0, Math.max(0, layout.height() - view));
        left = Math.clamp(left, 0, Math.max(0, layout.width() - (width - BAR)));
        body.resizeRelocate(0, 0, width - BAR, view);
        down.resizeRelocate(width - BAR, 0, BAR, view);
        across.resizeRelocate(0, view, width - BAR, BAR);
        scrolling = true;
        bar(down, top, view, layout.height());
        bar(across, left, width - BAR, layout.width());
        scrolling = false;
        showSheets(view);
        laidOut.run();
    }

    private static void bar(ScrollBar bar, double value, double view, double all) {
        bar.setMax(Math.max(0, all - view));
        bar.setVisibleAmount(all <= 0 ? 0 : view / all * bar.getMax());
        bar.setUnitIncrement(48);
        bar.setBlockIncrement(view * 0.9);
        bar.setDisable(all <= view);
        bar.setValue(value);
    }

    /** Takes up another zoom, size or set of pages, and keeps the anchor where it was. */
    private void relay(double width, double height) {
        var keep = anchor == null ? settled(width) : anchor;
        var next = new ColumnLayout(shown.sizes, shown.reaches(), zoom, width, height, device());
        boolean other =
                next.pages() != layout.pages()
                        || next.width() != layout.width()
                        || next.pages() > 0 && next.left(1) != layout.left(1)
                        || next.height() != layout.height();
        layout = next;
        if (other && keep != null && keep.page() <= next.pages()) {
            double scale = next.scale(keep.page());
            top = next.top(keep.page()) + keep.y() * scale - keep.viewY();
            left = next.left(keep.page()) + keep.x() * scale - keep.viewX();
        }
        anchor = null;
    }

    /** The caret or selection while it is in view, else what stands at the top. */
    private @Nullable Anchor settled(double width) {
        return boxOf(shown.selection)
                .filter(this::isSeen)
                .map(box -> anchorAt(width / 2, box.getMinY()))
                .orElseGet(() -> anchorAt(width / 2, 0));
    }

    private double device() {
        var scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getRenderScaleX());
    }

    private void showSheets(double view) {
        int first = layout.pages() == 0 ? 1 : layout.pageAt(top);
        int last = layout.pages() == 0 ? 0 : layout.pageAt(top + view);
        live.entrySet()
                .removeIf(entry -> {
                    boolean gone = entry.getKey() < first || entry.getKey() > last;
                    if (gone) {
                        put(entry.getValue());
                    }
                    return gone;
                });
        double device = device();
        for (int page = first; page <= last; page++) {
            var sheet = live.get(page);
            if (sheet == null) {
                sheet = spare.isEmpty() ? new Sheet(shown) : spare.pop();
                body.getChildren().add(sheet);
                live.put(page, sheet);
            }
            sheet.setManaged(false);
            sheet.relocate(
                    Math.round((layout.left(page) - left) * device) / device,
                    Math.round((layout.top(page) - top) * device) / device);
            sheet.show(page, layout.size(page), layout.scale(page), device);
        }
        current.set(
                layout.pages() == 0
                        ? 0
                        : Math.clamp(layout.pageAt(top + view / 3), 1, layout.pages()));
        still.playFromStart();
    }

    /** The pictures that the view needs, and then those of the pages before and after. */
    List<PagePiece> wanted() {
        var wanted = new ArrayList<PagePiece>();
        if (live.isEmpty()) {
            return wanted;
        }
        float device = (float) device();
        var order = new ArrayList<>(live.keySet());
        order.sort((a, b) -> Integer.compare(off(a), off(b)));
        for (int page : order) {
            wanted.add(whole(page, device));
        }
        for (int page : order) {
            addPieces(page, device, wanted);
        }
        for (int beside : new int[] {live.lastKey() + 1, live.firstKey() - 1}) {
            if (beside >= 1 && beside <= layout.pages()) {
                wanted.add(whole(beside, device));
            }
        }
        return wanted;
    }

    private int off(int page) {
        return Math.abs(page - current.get());
    }

    private float scale(int page, float device) {
        return (float) (layout.scale(page) * device);
    }

    private PagePiece whole(int page, float device) {
        PageSize size = layout.size(page);
        return PagePiece.first(page, PagePiece.wholeScale(size, scale(page, device)));
    }

    private void addPieces(int page, float device, List<PagePiece> wanted) {
        PageSize size = layout.size(page);
        float scale = scale(page, device);
        if (PagePiece.isOne(size, scale)) {
            return;
        }
        double x = (layout.left(page) - left) * device;
        double y = (layout.top(page) - top) * device;
        for (PagePiece piece : Sheet.all(page, size, scale)) {
            boolean seen =
                    x + piece.x() < viewWidth() * device
                            && x + piece.x() + PagePiece.EDGE > 0
                            && y + piece.y() < viewHeight() * device
                            && y + piece.y() + PagePiece.EDGE > 0;
            if (seen) {
                wanted.add(piece);
            }
        }
    }

    /** Whether all in view is there, as sharp as the screen. */
    boolean isSharp() {
        double device = device();
        return !isNeedsLayout()
                && !live.isEmpty()
                && live.entrySet().stream()
                        .allMatch(e ->
                                e.getValue()
                                        .isSharp(
                                                layout.size(e.getKey()),
                                                (float) (layout.scale(e.getKey()) * device)));
    }

    /** How many pages exist as nodes. */
    int liveSheets() {
        return live.size();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case SELECTION_START -> shown.selection.start();
            case SELECTION_END, CARET_OFFSET -> shown.selection.end();
            case EDITABLE -> false;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
