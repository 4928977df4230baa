package org.postil.ui.facsimile;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.postil.domain.GlyphMap.Box;
import org.postil.pages.GlyphPlaces;
import org.postil.pages.PagePicture;
import org.postil.pages.PagePiece;
import org.postil.pages.PageSize;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The pages small, one under the other, to see where one is and to go elsewhere. */
final class Thumbnails {
    private static final double EDGE = 78;
    private static final double SMALLEST_MARK = 1.5;

    private final Shown shown;
    private final Runnable wish;
    private final ObservableList<Integer> pages = FXCollections.observableArrayList();
    private final ListView<Integer> list = new ListView<>(pages);
    private final Set<Cell> cells = new HashSet<>();
    private boolean following;
    private int at;

    /**
     * @param go is given the page that was chosen
     */
    Thumbnails(Shown shown, Runnable wish, IntConsumer go) {
        this.shown = shown;
        this.wish = wish;
        list.getStyleClass().add("facsimile-thumbnails");
        list.setId("facsimile-thumbnails");
        list.setAccessibleText(Words.of("facsimile.thumbnails"));
        list.setCellFactory(view -> new Cell());
        list.heightProperty().addListener(o -> follow(at));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> {
                    if (now != null && !following) {
                        go.accept(now);
                    }
                });
    }

    ListView<Integer> node() {
        return list;
    }

    /** Other pages are shown now. */
    void reset() {
        following = true;
        pages.setAll(IntStream.rangeClosed(1, shown.sizes.size()).boxed().toList());
        following = false;
    }

    /** The column shows another page. */
    void follow(int page) {
        at = page;
        following = true;
        if (page < 1 || page > pages.size()) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(page - 1);
            if (cells.stream().noneMatch(cell -> cell.shows(page))) {
                Rows.top(list, Math.max(0, page - 2));
            }
        }
        following = false;
    }

    /** A picture came, or marks changed. */
    void repaint() {
        cells.forEach(Cell::paint);
    }

    List<PagePiece> wanted() {
        var wanted = new ArrayList<PagePiece>();
        if (list.isVisible()) {
            cells.stream()
                    .map(Cell::getItem)
                    .filter(Objects::nonNull)
                    .filter(page -> page <= shown.sizes.size())
                    .sorted(Comparator.naturalOrder())
                    .forEach(page -> wanted.add(piece(page)));
        }
        return wanted;
    }

    private PagePiece piece(int page) {
        return PagePiece.first(page, (float) (scale(shown.sizes.get(page - 1)) * device()));
    }

    private double device() {
        var scene = list.getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getRenderScaleX());
    }

    private static double scale(PageSize size) {
        return EDGE / Math.max(size.width(), size.height() / 1.3);
    }

    private final class Cell extends ListCell<Integer> {
        private final ImageView picture = new ImageView();
        private final Pane paper = new Pane();
        private final Pane marks = new Pane();
        private final Rectangle shade = new Rectangle();
        private final Label number = new Label();
        private final VBox box = new VBox(3, paper, number);

        Cell() {
            cells.add(this);
            getStyleClass().add("facsimile-thumbnail");
            paper.getStyleClass().add("facsimile-thumbnail-paper");
            shade.getStyleClass().add("facsimile-shade");
            paper.getChildren().addAll(picture, shade, marks);
            paper.getChildren().forEach(child -> child.setManaged(false));
            box.setAlignment(Pos.CENTER);
            number.getStyleClass().add("muted");
            visibleProperty().addListener(o -> wish.run());
        }

        boolean shows(int page) {
            return isVisible()
                    && !isEmpty()
                    && getItem() == page
                    && getLayoutY() >= 0
                    && getLayoutY() + getHeight() <= list.getHeight();
        }

        @Override
        protected void updateItem(@Nullable Integer page, boolean empty) {
            super.updateItem(page, empty);
            if (empty || page == null || page > shown.sizes.size()) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            number.setText(Integer.toString(page));
            setAccessibleText(Words.of("facsimile.thumbnail", page, shown.marks.on(page).size()));
            setGraphic(box);
            paint();
            wish.run();
        }

        void paint() {
            Integer page = getItem();
            if (isEmpty() || page == null || page > shown.sizes.size()) {
                return;
            }
            PageSize size = shown.sizes.get(page - 1);
            double scale = scale(size);
            double width = Math.round(size.width() * scale);
            double height = Math.round(size.height() * scale);
            paper.setMinSize(width, height);
            paper.setMaxSize(width, height);
            shade.setWidth(width);
            shade.setHeight(height);
            picture.setFitWidth(width);
            picture.setFitHeight(height);
            var drawn = shown.picture(piece(page));
            picture.setImage(
                    drawn.isPresent() && drawn.get() instanceof PagePicture.Drawn there
                            ? Shown.image(there)
                            : null);
            marks.getChildren().clear();
            for (PlacedMark placed : shown.marks.on(page)) {
                for (GlyphPlaces.Area area : placed.areas()) {
                    Box at = area.box();
                    var bar =
                            new Rectangle(
                                    at.x() * scale,
                                    at.y() * scale,
                                    at.width() * scale,
                                    Math.max(SMALLEST_MARK, at.height() * scale));
                    bar.setFill(placed.mark().colour().deriveColor(0, 1, 1, 0.5));
                    marks.getChildren().add(bar);
                }
            }
        }
    }
}
