package org.postil.ui.page;

import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;

/**
 * The lines of a page as assistive technology counts them. Where rows have not been measured yet
 * their lines are estimated, so that numbers shift until the page is exact.
 */
final class PageLines {
    private PageLines() {}

    /** The number of the line that holds an offset, from 0. */
    static int at(int offset, Viewport viewport) {
        PageLayout layout = viewport.layout();
        int row = layout.rows().at(offset);
        layout.measure(row);
        int local = offset - layout.rows().start(row);
        return layout.lines().first(row) + RowGeometry.lineOf(viewport.text(row), local);
    }

    /** What stands on a line, the blank it ends with included; null beyond the last. */
    static @Nullable Span span(int line, Viewport viewport) {
        PageLayout layout = viewport.layout();
        Rows rows = layout.rows();
        if (line < 0 || line >= layout.lines().first(rows.size())) {
            return null;
        }
        int row = layout.lines().row(line);
        layout.measure(row);
        Text node = viewport.text(row);
        int last = RowGeometry.lines(node) - 1;
        int within = Math.clamp(line - layout.lines().first(row), 0, last);
        int start = rows.start(row) + RowGeometry.lineStart(node, within);
        int end =
                within == last
                        ? rows.end(row)
                        : rows.start(row) + RowGeometry.lineStart(node, within + 1);
        return new Span(Math.min(start, end), end);
    }
}
