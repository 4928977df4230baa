package org.postil.ui.reader;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;

import org.postil.ui.page.PageView;
import org.postil.ui.theme.Appearance;

/** How large the text is: the reader's own size times that of the whole window. */
final class PageZoom {
    private static final int USUAL = 10;
    private static final int SMALLEST = 6;
    private static final int LARGEST = 24;

    private final PageView page;
    private final Appearance appearance;
    private int tenths = USUAL;

    /** Held here and not by the appearance, which outlives the project. */
    private final ChangeListener<Number> zoomed = (property, was, now) -> apply();

    PageZoom(PageView page, Appearance appearance) {
        this.page = page;
        this.appearance = appearance;
        appearance.zoomProperty().addListener(new WeakChangeListener<>(zoomed));
        apply();
    }

    /** Makes it larger, or smaller, by so many tenths. */
    void larger(int by) {
        set(tenths + by);
    }

    /** In tenths of the usual size; what is beyond the limits is the limit. */
    void set(int wanted) {
        tenths = Math.clamp(wanted, SMALLEST, LARGEST);
        apply();
    }

    int tenths() {
        return tenths;
    }

    private void apply() {
        page.zoomProperty().set(tenths / 10.0 * appearance.zoomProperty().get());
    }
}
