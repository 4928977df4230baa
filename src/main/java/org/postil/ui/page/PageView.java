package org.postil.ui.page;

import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A long text to read, mark and select: only the paragraphs that are seen exist as nodes. Offsets
 * are UTF-16 units of the text that is shown. To be used on the FX thread.
 */
public final class PageView extends Region {
    private static final long FIRST_MEASURE = 20_000_000;
    private static final long SLICE = 5_000_000;
    private static final double COMFORT = 0.3;

    private final ReadOnlyObjectWrapper<PageText> text =
            new ReadOnlyObjectWrapper<>(this, "text", PageText.EMPTY);
    private final ReadOnlyObjectWrapper<Span> visible =
            new ReadOnlyObjectWrapper<>(this, "visible", new Span(0, 0));
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);

    private final PageStyle style = new PageStyle(this);
    private final Pane body = new Pane();
    private final ScrollMap map = new ScrollMap(this::scrollToY, this::openTick);
    private final UnderPointer under = new UnderPointer(this);
    private final NameFit names = new NameFit();
    private final PageFinder finder = new PageFinder(this);
    private final AnimationTimer measuring =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    measureOn();
                }
            };
    private Typography type = style.typography(1);
    private Rows rows = new Rows(PageText.EMPTY);
    private final Viewport viewport;
    private final PageSelection selection;
    private final PageMarks marks;
    private MarkTint tint = style.tint();
    private PageActions actions = new PageActions() {};
    private @Nullable Reveal reveal;
    private boolean mapDirty = true;

    /** Where to put a place of the text once the page is laid out. */
    private record Reveal(Span span, Alignment alignment) {}

    public PageView() {
        getStyleClass().add("page-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        viewport = new Viewport(layoutFor(600), this::addRow);
        selection = new PageSelection(this, viewport);
        marks = new PageMarks(rows, viewport, this::repaintMap);
        body.setManaged(false);
        body.setMouseTransparent(true);
        getChildren().setAll(body, map);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        focusedProperty().addListener(o -> selection.touch(selection.get().span()));
        zoom.addListener(o -> requestLayout());
        new PageKeys(this);
        new PageMouse(this);
    }

    private void addRow(ParagraphNode node) {
        body.getChildren().add(node);
    }

    PageStyle style() {
        return style;
    }

    TextBoundaries boundaries() {
        return selection.boundaries();
    }

    PageActions actions() {
        return actions;
    }

    /** Who is told what a reader wants done. */
    public void setActions(PageActions actions) {
        this.actions = actions;
    }

    // Text and marks

    /** Shows another text from its beginning, with the marks it has. */
    public void show(PageText newText, Collection<Mark> newMarks) {
        rows = new Rows(newText);
        text.set(newText);
        reveal = null;
        viewport.setLayout(layoutFor(getWidth()));
        marks.begin(rows, newMarks);
        selection.begin(newText);
        finder.clear();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        repaintMap();
    }

    private void repaintMap() {
        mapDirty = true;
        requestLayout();
    }

    /** Replaces all marks. */
    public void setMarks(Collection<Mark> newMarks) {
        marks.replace(newMarks);
    }

    /** Adds a mark, or puts it in the place of the one with its id. */
    public void putMark(Mark mark) {
        marks.put(mark);
    }

    /** Takes a mark away, if it is there. */
    public void removeMark(String id) {
        marks.remove(id);
    }

    /** The marks whose span holds an offset, shortest first. */
    public List<Mark> marksAt(int offset) {
        return marks.at(offset);
    }

    /** Puts the caret at the beginning of the next mark and shows it; false after the last. */
    public boolean nextMark() {
        return goToMark(true);
    }

    /** Puts the caret at the beginning of the mark before and shows it; false before the first. */
    public boolean previousMark() {
        return goToMark(false);
    }

    private boolean goToMark(boolean forward) {
        Optional<Mark> found = marks.next(selection.get().caret(), marks.focused().get(), forward);
        found.ifPresent(mark -> {
            select(Selection.caret(mark.span().start()));
            reveal(mark.span());
            actions.markReached(mark);
        });
        return found.isPresent();
    }

    // Selection

    public Selection getSelection() {
        return selection.get();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.property().getReadOnlyProperty();
    }

    /** Selects, the caret at the end; places where no caret can stand move to the nearest. */
    public void select(Selection wanted) {
        selection.select(wanted);
    }

    public void select(Span span) {
        select(Selection.of(span));
    }

    public void selectAll() {
        select(boundaries().all());
    }

    /** Leaves the caret where it is. */
    public void clearSelection() {
        select(Selection.caret(selection.get().caret()));
    }

    /** Selects the word, sentence, paragraph, page or text: the first that holds more. */
    public void widenSelection() {
        selection.widen();
    }

    /** Moves the caret and shows it; extends the selection or gives it up. */
    void move(Move move, boolean extend) {
        selection.move(move, extend);
    }

    /** Copies what is selected, without labels. */
    public void copy() {
        selection.copy();
    }

    // Place

    /** Brings an offset into view. */
    public void scrollTo(int offset, Alignment alignment) {
        reveal = new Reveal(new Span(offset, offset), alignment);
        requestLayout();
    }

    /** Brings a stretch into view, if it is not seen well already. */
    public void reveal(Span span) {
        reveal = new Reveal(span, Alignment.COMFORTABLE);
        requestLayout();
    }

    public void scrollBy(double pixels) {
        viewport.scrollBy(pixels);
        requestLayout();
    }

    private void scrollToY(double y) {
        viewport.scrollTo(y);
        requestLayout();
    }

    private void openTick(Mark mark) {
        scrollTo(mark.span().start(), Alignment.COMFORTABLE);
        actions.tickClicked(mark);
    }

    /** The part of the text that is seen, labels included. */
    public ReadOnlyObjectProperty<Span> visibleSpanProperty() {
        return visible.getReadOnlyProperty();
    }

    /** The position of the paragraph that holds the caret. */
    public ReadOnlyIntegerProperty currentParagraphProperty() {
        return selection.paragraph().getReadOnlyProperty();
    }

    /** What surrounds the part of a stretch that is on screen, in the page's coordinates. */
    public Optional<Bounds> boundsOf(Span span) {
        layout();
        return PagePlaces.bounds(span, viewport)
                .filter(b -> b.getMaxY() >= 0 && b.getMinY() <= getHeight());
    }

    /** Questions about what lies at a point. */
    UnderPointer under() {
        return under;
    }

    MarkIndex marks() {
        return marks.index();
    }

    Viewport viewport() {
        return viewport;
    }

    /** What is painted now. */
    public Painted painted() {
        layout();
        return Painted.of(viewport);
    }

    /** Whether the heights of all rows are known and the scroll bar is exact. */
    public boolean isMeasured() {
        return viewport.layout().isExact() && !isNeedsLayout();
    }

    // Properties

    public ReadOnlyObjectProperty<PageText> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The id of the mark that is outlined, or empty. */
    public StringProperty focusedMarkProperty() {
        return marks.focused();
    }

    /** The id of the mark under the pointer, or empty. */
    public ReadOnlyStringProperty hoveredMarkProperty() {
        return marks.hovered().getReadOnlyProperty();
    }

    /** Lights up a mark as the pointer does; empty for none. */
    public void setHoveredMark(String id) {
        marks.hovered().set(id);
    }

    /** How much larger than usual the text is; 1 is usual. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** Looking for phrases in the text. */
    public PageFinder finder() {
        return finder;
    }

    /** Paints the hits afresh. */
    void showHits() {
        viewport.live().forEach(ParagraphNode::touchSelection);
        mapDirty = true;
        requestLayout();
    }

    // Layout

    private PageLayout layoutFor(double width) {
        double page = Math.max(0, width - ScrollMap.WIDTH);
        return new PageLayout(rows, type, PageMetrics.of(page, type.idealColumn()));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
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
            map.paint(viewport.layout(), marks.index().all(), finder.hits(), tint);
            mapDirty = false;
        }
        visible.set(PagePlaces.visible(viewport));
    }

    /** Takes up a new font, size, width or theme. */
    private void restyle(double width) {
        if (!style.isOf(type, zoom.get())) {
            type = style.typography(zoom.get());
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
            marks.touchAll();
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
        requestLayout();
    }

    private void paintRows() {
        var paint =
                new PagePaint(
                        viewport.layout(),
                        marks.index(),
                        tint,
                        names,
                        selection.get(),
                        isFocused(),
                        finder.hits(),
                        finder.current(),
                        marks.hovered().get(),
                        marks.focused().get(),
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
        var scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getRenderScaleY());
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(PageView.class.getResource("page.css")).toExternalForm();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return PageStyle.metaData();
    }

    // Accessibility

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, @Nullable Object... parameters) {
        return PageAccess.knows(attribute)
                ? PageAccess.answer(this, attribute, parameters)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
        if (!PageAccess.act(this, action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
