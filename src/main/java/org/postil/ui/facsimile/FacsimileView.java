package org.postil.ui.facsimile;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Span;
import org.postil.pages.GlyphPlaces;
import org.postil.pages.PageImages;
import org.postil.pages.PagePicture;
import org.postil.pages.PageSize;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.page.Mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pages of a document as they were printed, with marks at their places. To be used on the FX
 * thread. Offsets are UTF-16 units of the document's text.
 */
public final class FacsimileView extends BorderPane {
    private static final PseudoClass PLAIN = PseudoClass.getPseudoClass("plain");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
    private static final double THUMBNAILS = 118;

    private final Shown shown = new Shown();
    private final PageColumn column = new PageColumn(shown, this::wish, this::laidOut);
    private final Thumbnails thumbnails = new Thumbnails(shown, this::wish, this::goTo);
    private final FacsimileBar bar;
    private final Rectangle shade = new Rectangle(0, 0);
    private final StackPane centre = new StackPane(column, shade);
    private final Tooltip names = new Tooltip();
    private FacsimileActions actions = new FacsimileActions() {};
    private boolean thumbnailsShown;
    private Paper paper = Paper.OF_THEME;
    private int percent;
    private @Nullable Node none;

    public FacsimileView() {
        getStyleClass().add("facsimile");
        getStylesheets()
                .add(
                        Objects.requireNonNull(FacsimileView.class.getResource("facsimile.css"))
                                .toExternalForm());
        column.setId("facsimile-pages");
        column.setAccessibleText(Words.of("facsimile.pages"));
        names.getStyleClass().add("facsimile-names");
        thumbnails.node().setPrefWidth(THUMBNAILS);
        thumbnails.node().setMinWidth(THUMBNAILS);
        thumbnails.node().setVisible(false);
        bar = new FacsimileBar(this);
        setTop(bar);
        setCenter(centre);
        new ColumnMouse(column, this, shown);
        new ColumnKeys(column, this, shown);
        column.currentProperty()
                .addListener((property, was, now) -> {
                    thumbnails.follow(now.intValue());
                    column.setAccessibleText(
                            Words.of("facsimile.pages_at", now.intValue(), pages()));
                    bar.update();
                });
        shade.getStyleClass().add("facsimile-shade");
        shade.fillProperty().addListener(o -> bar.update());
        column.focusedProperty()
                .addListener(o -> {
                    shown.caret = column.isFocused();
                    repaint();
                });
        bar.update();
    }

    FacsimileActions actions() {
        return actions;
    }

    /** Who is told what a reader wants done. */
    public void setActions(FacsimileActions newActions) {
        actions = newActions;
    }

    // What is shown

    /** Empty pages until pictures come. */
    public void showLoading(List<PageSize> sizes) {
        begin(sizes, GlyphPlaces.NONE, null);
    }

    /**
     * Shows pages.
     *
     * @param images draws them; its pictures are to be handed to {@link #drawn}
     */
    public void show(List<PageSize> sizes, GlyphPlaces places, PageImages images) {
        boolean same = none == null && shown.sizes.equals(sizes);
        if (same) {
            shown.places = places;
            shown.images = images;
            shown.marks.place(places);
            column.requestLayout();
            repaint();
        } else {
            begin(sizes, places, images);
        }
        wish();
    }

    private void begin(List<PageSize> sizes, GlyphPlaces places, @Nullable PageImages images) {
        shown.sizes = List.copyOf(sizes);
        shown.places = places;
        shown.images = images;
        shown.marks.place(places);
        shown.place = Optional.empty();
        shown.selection = new Span(0, 0);
        if (none != null) {
            centre.getChildren().remove(none);
            none = null;
        }
        shown.touch();
        column.setVisible(true);
        showBar(true);
        column.reset();
        thumbnails.reset();
        placeThumbnails();
        bar.update();
    }

    /** Says why there are no pages. */
    public void showNone(Feather icon, String title, String sentence) {
        begin(List.of(), GlyphPlaces.NONE, null);
        var state = new EmptyState(icon, title, sentence);
        none = state;
        centre.getChildren().add(state);
        column.setVisible(false);
        showBar(false);
        placeThumbnails();
    }

    private void showBar(boolean visible) {
        bar.setVisible(visible);
        bar.setManaged(visible);
    }

    /** A picture is there, or it is known that there will be none. */
    public void drawn(PagePicture picture) {
        if (picture.piece().page() <= pages()) {
            column.requestLayout();
            thumbnails.repaint();
        }
    }

    private void laidOut() {
        int now = (int) Math.round(factor() * 100);
        if (now != percent) {
            percent = now;
            bar.update();
        }
    }

    private void wish() {
        if (shown.images != null) {
            var wanted = new ArrayList<>(column.wanted());
            wanted.addAll(thumbnails.wanted());
            shown.images.want(wanted);
        }
    }

    // Marks and selection

    public void setMarks(Collection<Mark> marks) {
        shown.marks.set(marks);
        repaint();
        thumbnails.repaint();
    }

    /** The mark that is outlined; empty for none. */
    public void setFocusedMark(String id) {
        if (!id.equals(shown.focused)) {
            shown.focused = id;
            repaint();
        }
    }

    /** Lights up a mark as the pointer does; empty for none. */
    public void setHoveredMark(String id) {
        if (!id.equals(shown.hovered)) {
            shown.hovered = id;
            repaint();
        }
    }

    /** The pointer is over a mark. */
    void hover(String id) {
        if (id.equals(shown.hovered)) {
            return;
        }
        setHoveredMark(id);
        var mark = shown.marks.get(id);
        if (mark.isPresent()) {
            names.setText(
                    mark.get().detail().isEmpty()
                            ? mark.get().label()
                            : mark.get().label() + "\n" + mark.get().detail());
            Tooltip.install(column, names);
        } else {
            Tooltip.uninstall(column, names);
        }
        actions.hovered(id);
    }

    /**
     * Phrases that were found.
     *
     * @param hits not changed any more; the same list again changes nothing
     */
    public void setHits(List<Span> hits) {
        if (shown.setHits(hits)) {
            repaint();
        }
    }

    /**
     * What is selected in the text, or where its caret stands.
     *
     * @param place what surrounds it, as its paragraph; empty for nothing to be shown
     */
    public void select(Span selection, Optional<Span> place) {
        shown.selection = selection;
        shown.place = place;
        repaint();
    }

    private void repaint() {
        shown.touch();
        column.repaint();
    }

    /** Brings a span into view, if it is not seen already. */
    public void reveal(Span span) {
        column.reveal(span);
    }

    /** Where the first line of a span is seen, in the scene; empty when it is out of sight. */
    public Optional<Bounds> boundsOf(Span span) {
        column.layout();
        return column.boxOf(span)
                .filter(b -> b.getMaxY() >= 0 && b.getMinY() <= column.viewHeight())
                .map(column::localToScene);
    }

    // Place

    public int pages() {
        return shown.sizes.size();
    }

    /** The page that is read, from 1; 0 without pages. */
    public int page() {
        return column.currentProperty().get();
    }

    /** Goes to a page, or to the one nearest to a number out of range. */
    public void goTo(int page) {
        column.goTo(page);
    }

    public Zoom zoom() {
        return column.zoom();
    }

    public void setZoom(Zoom zoom) {
        column.setZoom(zoom);
        zoomed();
    }

    /** The next step larger or smaller. */
    void step(int by) {
        setZoom(Zoom.step(column.factor(), by));
    }

    void zoomed() {
        column.layout();
        bar.update();
    }

    /** How large the page is shown; 1 is the size on paper. */
    double factor() {
        return column.factor();
    }

    boolean areThumbnailsShown() {
        return thumbnailsShown;
    }

    public void showThumbnails(boolean wanted) {
        thumbnailsShown = wanted;
        placeThumbnails();
        bar.update();
        wish();
    }

    private void placeThumbnails() {
        boolean visible = thumbnailsShown && none == null;
        thumbnails.node().setVisible(visible);
        setLeft(visible ? thumbnails.node() : null);
        if (visible) {
            Rows.top(thumbnails.node(), Math.max(0, page() - 2));
        }
    }

    /** How paper looks. */
    private enum Paper {
        OF_THEME,
        DIMMED,
        WHITE
    }

    boolean isDimmed() {
        return shade.getFill() instanceof Color over && over.getOpacity() > 0;
    }

    /** Whether paper is dimmed, whatever the theme. */
    void setDimmed(boolean wanted) {
        setPaper(wanted ? Paper.DIMMED : Paper.WHITE);
    }

    private void setPaper(Paper wanted) {
        paper = wanted;
        pseudoClassStateChanged(DIM, wanted == Paper.DIMMED);
        pseudoClassStateChanged(PLAIN, wanted == Paper.WHITE);
    }

    /** Whether all that is in view is drawn as sharp as the screen. */
    public boolean isSharp() {
        return column.isSharp();
    }

    /** How many pages exist as nodes. */
    public int livePages() {
        return column.liveSheets();
    }

    /** What takes the focus: the pages. */
    public Region focusTarget() {
        return column;
    }

    /** How one looks at pages; for {@link #restore}. */
    public Map<String, String> save() {
        var state = new HashMap<String, String>();
        state.put("zoom", zoom().word());
        state.put("thumbnails", Boolean.toString(thumbnailsShown));
        state.put("paper", paper.name());
        return state;
    }

    public void restore(Map<String, String> state) {
        column.setZoom(Zoom.of(state.getOrDefault("zoom", "")));
        showThumbnails("true".equals(state.get("thumbnails")));
        String wanted = state.getOrDefault("paper", "");
        setPaper(
                Arrays.stream(Paper.values())
                        .filter(p -> p.name().equals(wanted))
                        .findFirst()
                        .orElse(Paper.OF_THEME));
    }
}
