package org.postil.ui.facsimile;

import org.postil.pages.GlyphPlaces;
import org.postil.pages.PageSize;

import java.util.List;

/**
 * Where each page lies in the column: one under the other, in the middle. Numbers of pages count
 * from 1; lengths are pixels of the column from its top left corner.
 */
final class ColumnLayout {
    static final double GAP = 14;
    static final double EDGE = 16;

    static final ColumnLayout NONE =
            new ColumnLayout(List.of(), List.of(), new Zoom.FitWidth(), 0, 0, 1);

    private final List<PageSize> sizes;
    private final List<GlyphPlaces.Reach> reaches;
    private final boolean cut;
    private final double[] tops;
    private final double[] scales;
    private final double width;
    private final double height;

    /**
     * @param reaches of each page what of its width is to be seen when margins are cut off
     * @param width of the view without its scroll bar
     * @param device pixels of the screen per pixel, to which pages are fitted exactly
     */
    ColumnLayout(
            List<PageSize> sizes,
            List<GlyphPlaces.Reach> reaches,
            Zoom zoom,
            double width,
            double viewHeight,
            double device) {
        this.sizes = sizes;
        this.reaches = reaches;
        cut = zoom instanceof Zoom.FitPrint;
        tops = new double[sizes.size()];
        scales = new double[sizes.size()];
        double y = EDGE;
        double widest = 0;
        for (int i = 0; i < sizes.size(); i++) {
            PageSize size = sizes.get(i);
            scales[i] =
                    zoom.scale(
                            size,
                            reaches.get(i).width(),
                            Math.max(40, width - 2 * EDGE),
                            Math.max(40, viewHeight - 2 * EDGE));
            tops[i] = Math.round(y * device) / device;
            y = tops[i] + size.pixelHeight((float) (scales[i] * device)) / device + GAP;
            widest = Math.max(widest, (cut ? reaches.get(i).width() : size.width()) * scales[i]);
        }
        height = sizes.isEmpty() ? 0 : y - GAP + EDGE;
        this.width = Math.max(width, widest + 2 * EDGE);
    }

    int pages() {
        return sizes.size();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    PageSize size(int page) {
        return sizes.get(page - 1);
    }

    /** Pixels per point. */
    double scale(int page) {
        return scales[page - 1];
    }

    double top(int page) {
        return tops[page - 1];
    }

    double pageHeight(int page) {
        return size(page).height() * scale(page);
    }

    double pageWidth(int page) {
        return size(page).width() * scale(page);
    }

    double left(int page) {
        if (cut) {
            var reach = reaches.get(page - 1);
            return (width - reach.width() * scale(page)) / 2 - reach.left() * scale(page);
        }
        return Math.max(EDGE, (width - pageWidth(page)) / 2);
    }

    /** The page at a height, or the one above it; 0 without pages. */
    int pageAt(double y) {
        int low = 0;
        int high = tops.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tops[middle] <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return tops.length == 0 ? 0 : low + 1;
    }
}
