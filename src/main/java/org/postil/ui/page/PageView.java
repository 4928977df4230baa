package org.postil.ui.page;

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
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A long text to read, mark and select: only the paragraphs that are seen exist as nodes. Offsets
 * are UTF-16 units of the text that is shown. To be used on the FX thread.
 */
public final class PageView extends Region {
    private final ReadOnlyObjectWrapper<PageText> text =
            new ReadOnlyObjectWrapper<>(this, "text", PageText.EMPTY);
    private final ReadOnlyObjectWrapper<Span> visible =
            new ReadOnlyObjectWrapper<>(this, "visible", new Span(0, 0));
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);

    private final UnderPointer under = new UnderPointer(this);
    private final PageFinder finder = new PageFinder(this);
    private final PageDrops drops = new PageDrops(this);
    private final PageBoard board;
    private final PageSelection selection;
    private final PageMarks marks;
    private final EdgeHandles handles;
    private PageActions actions = new PageActions() {};

    public PageView() {
        getStyleClass().add("page-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        var map = new ScrollMap(this::scrollToY, this::openTick);
        board = new PageBoard(this, map);
        selection = new PageSelection(this, board.viewport());
        marks = new PageMarks(board.rows(), board.viewport(), board::touchMap);
        handles = new EdgeHandles(this);
        getChildren().setAll(board.body(), handles, map);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        focusedProperty().addListener(o -> selection.touch(selection.get().span()));
        zoom.addListener(o -> requestLayout());
        new PageKeys(this);
        new PageMouse(this);
    }

    PageStyle style() {
        return board.style();
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
        text.set(newText);
        board.show(newText, getWidth());
        marks.begin(board.rows(), newMarks);
        selection.begin(newText);
        finder.clear();
        drops.show(Optional.empty());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** Replaces all marks. */
    public void setMarks(Collection<Mark> newMarks) {
        marks.replace(newMarks);
        marksChanged();
    }

    /** Adds a mark, or puts it in the place of the one with its id. */
    public void putMark(Mark mark) {
        marks.put(mark);
        marksChanged();
    }

    /** Takes a mark away, if it is there. */
    public void removeMark(String id) {
        marks.remove(id);
        marksChanged();
    }

    private void marksChanged() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    /** The marks whose span holds an offset, shortest first. */
    public List<Mark> marksAt(int offset) {
        return marks.at(offset);
    }

    /** Puts the caret at the beginning of the next mark and shows it; false after the last. */
    public boolean nextMark() {
        return goToMark(true, false);
    }

    /** Puts the caret at the beginning of the mark before and shows it; false before the first. */
    public boolean previousMark() {
        return goToMark(false, false);
    }

    boolean goToMark(boolean forward, boolean extend) {
        Optional<Mark> found = marks.next(selection.get().caret(), marks.focused().get(), forward);
        found.ifPresent(mark -> {
            int start = mark.span().start();
            select(extend ? selection.get().to(start) : Selection.caret(start));
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

    /** Goes back to what was selected before it was widened. */
    public void narrowSelection() {
        selection.narrow();
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
        board.reveal(new Span(offset, offset), alignment);
    }

    /** Brings a stretch into view, if it is not seen well already. */
    public void reveal(Span span) {
        board.reveal(span, Alignment.COMFORTABLE);
    }

    public void scrollBy(double pixels) {
        viewport().scrollBy(pixels);
        requestLayout();
    }

    private void scrollToY(double y) {
        viewport().scrollTo(y);
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
        return PagePlaces.bounds(span, viewport())
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
        return board.viewport();
    }

    /** What is painted now. */
    public Painted painted() {
        layout();
        return Painted.of(viewport());
    }

    /** Whether the heights of all rows are known and the scroll bar is exact. */
    public boolean isMeasured() {
        return viewport().layout().isExact() && !isNeedsLayout();
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

    /** Paints selection, hits and drop target afresh. */
    void touchSelections() {
        board.touchSelections();
    }

    // Dragging over the page

    PageDrops drops() {
        return drops;
    }

    /**
     * What something dragged to a place of the scene would be dropped on; empty beside the text.
     */
    public Optional<DropTarget> dropTarget(double sceneX, double sceneY) {
        return drops.at(sceneX, sceneY);
    }

    /** Shows what something would be dropped on; empty shows nothing any longer. */
    public void showDropTarget(Optional<Span> span) {
        drops.show(span);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width > 0 && height > 0) {
            board.lay(width, height);
            handles.resizeRelocate(0, 0, width - ScrollMap.WIDTH, height);
            handles.lay(marks.index().get(marks.focused().get()));
            visible.set(PagePlaces.visible(viewport()));
        }
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
