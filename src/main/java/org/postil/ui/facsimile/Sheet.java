package org.postil.ui.facsimile;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.pages.PagePicture;
import org.postil.pages.PagePiece;
import org.postil.pages.PageSize;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page on the screen: its picture as far as it is drawn, what is marked on it. */
final class Sheet extends Pane {
    private static final double SKELETON_MARGIN = 0.12;
    private static final double SKELETON_STEP = 0.026;

    private final Shown shown;
    private final SheetPainter painter;
    private final Group skeleton = new Group();
    private final ImageView base = new ImageView();
    private final Map<PagePiece, ImageView> pieces = new HashMap<>();
    private final Pane images = new Pane(base);
    private final Rectangle shade = new Rectangle();
    private final Label note = new Label();
    private final VBox failure;
    private int page;
    private PagePicture.@Nullable Drawn baseShown;

    Sheet(Shown shown) {
        this.shown = shown;
        getStyleClass().add("facsimile-sheet");
        base.setSmooth(true);
        shade.getStyleClass().add("facsimile-shade");
        note.getStyleClass().add("facsimile-note");
        note.setText(Words.of("facsimile.incomplete"));
        note.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        failure = new VBox(6, Icons.of(Feather.ALERT_TRIANGLE, "facsimile-failure-icon"));
        var words = new Label(Words.of("facsimile.failed"));
        words.setWrapText(true);
        failure.getChildren().add(words);
        failure.setAlignment(Pos.CENTER);
        failure.getStyleClass().add("facsimile-failure");
        painter = new SheetPainter(shown, shade);
        getChildren().addAll(skeleton, images, shade, painter.node(), failure, note);
        for (var child : getChildren()) {
            child.setManaged(false);
            child.setMouseTransparent(true);
        }
    }

    int page() {
        return page;
    }

    /** Shows a page, or the same page anew. */
    void show(int newPage, PageSize size, double scale, double device) {
        if (newPage != page) {
            page = newPage;
            baseShown = null;
            base.setImage(null);
            dropPieces(List.of());
        }
        float wanted = (float) (scale * device);
        double width = size.pixelWidth(wanted) / device;
        double height = size.pixelHeight(wanted) / device;
        resize(width, height);
        shade.setWidth(width);
        shade.setHeight(height);
        showPictures(size, wanted, device);
        painter.paint(page, scale, device);
    }

    /** Paints marks and selection only. */
    void repaint(double scale, double device) {
        painter.paint(page, scale, device);
    }

    private void showPictures(PageSize size, float wanted, double device) {
        float whole = PagePiece.wholeScale(size, wanted);
        var exact = shown.picture(PagePiece.first(page, whole));
        var drawn =
                exact.filter(PagePicture.Drawn.class::isInstance)
                        .map(PagePicture.Drawn.class::cast)
                        .or(() -> shown.nearest(page, size, whole))
                        .orElse(null);
        if (drawn != null && drawn != baseShown) {
            base.setImage(Shown.image(drawn));
            baseShown = drawn;
        }
        base.setFitWidth(getWidth());
        base.setFitHeight(getHeight());
        boolean failed = exact.filter(PagePicture.Failed.class::isInstance).isPresent();
        failure.setVisible(failed);
        failure.resizeRelocate(0, 0, getWidth(), getHeight());
        boolean partly = drawn != null && !drawn.complete();
        note.setVisible(partly);
        if (partly) {
            note.autosize();
            note.relocate(8, getHeight() - note.getHeight() - 8);
        }
        showSkeleton(drawn == null && !failed);
        showPieces(size, wanted, device);
    }

    private void showPieces(PageSize size, float wanted, double device) {
        var there = new ArrayList<PagePiece>();
        if (!PagePiece.isOne(size, wanted)) {
            for (PagePiece piece : all(page, size, wanted)) {
                shown.picture(piece)
                        .filter(PagePicture.Drawn.class::isInstance)
                        .map(PagePicture.Drawn.class::cast)
                        .ifPresent(drawn -> {
                            there.add(piece);
                            show(drawn, device);
                        });
            }
        }
        dropPieces(there);
    }

    /** All pieces of a page's picture, row by row. */
    static List<PagePiece> all(int page, PageSize size, float scale) {
        var all = new ArrayList<PagePiece>();
        for (int row = 0; row * PagePiece.EDGE < size.pixelHeight(scale); row++) {
            for (int column = 0; column * PagePiece.EDGE < size.pixelWidth(scale); column++) {
                all.add(new PagePiece(page, scale, column, row));
            }
        }
        return all;
    }

    private void show(PagePicture.Drawn drawn, double device) {
        if (!pieces.containsKey(drawn.piece())) {
            var view = new ImageView(Shown.image(drawn));
            view.setManaged(false);
            view.setFitWidth(drawn.width() / device);
            view.setFitHeight(drawn.height() / device);
            view.relocate(drawn.piece().x() / device, drawn.piece().y() / device);
            pieces.put(drawn.piece(), view);
            images.getChildren().add(view);
        }
    }

    private void dropPieces(List<PagePiece> keep) {
        pieces.entrySet()
                .removeIf(entry -> {
                    boolean drop = !keep.contains(entry.getKey());
                    if (drop) {
                        images.getChildren().remove(entry.getValue());
                    }
                    return drop;
                });
    }

    /** Grey lines where print will be, until the picture is there. */
    private void showSkeleton(boolean visible) {
        skeleton.setVisible(visible);
        if (!visible) {
            return;
        }
        double width = getWidth();
        double height = getHeight();
        double margin = width * SKELETON_MARGIN;
        double step = Math.max(9, width * SKELETON_STEP);
        int lines = (int) Math.clamp((height - 2 * margin) / step, 0, 60);
        while (skeleton.getChildren().size() > lines) {
            skeleton.getChildren().removeLast();
        }
        while (skeleton.getChildren().size() < lines) {
            var line = new Region();
            line.setManaged(false);
            line.getStyleClass().add("facsimile-bone");
            skeleton.getChildren().add(line);
        }
        for (int i = 0; i < lines; i++) {
            boolean last = i % 6 == 5;
            double full = width - 2 * margin;
            skeleton.getChildren()
                    .get(i)
                    .resizeRelocate(
                            margin, margin + i * step, last ? full * 0.55 : full, step * 0.42);
        }
    }

    /** Whether the picture is there as sharp as it can be. */
    boolean isSharp(PageSize size, float wanted) {
        float whole = PagePiece.wholeScale(size, wanted);
        return Optional.ofNullable(baseShown)
                .filter(drawn -> drawn.piece().scale() == whole)
                .isPresent();
    }
}
