package org.postil.ui.facsimile;

import org.postil.pages.GlyphPlaces;
import org.postil.ui.page.Mark;

import java.util.List;

/**
 * A mark on one page.
 *
 * @param areas the lines of print that it covers there, at least one
 */
record PlacedMark(Mark mark, List<GlyphPlaces.Area> areas) {
    /** Whether the mark is printed at a place of the page, in points. */
    boolean holds(double x, double y) {
        return areas.stream()
                .map(GlyphPlaces.Area::box)
                .anyMatch(b ->
                        x >= b.x()
                                && x <= b.x() + b.width()
                                && y >= b.y() - 1
                                && y <= b.y() + b.height() + 2);
    }
}
