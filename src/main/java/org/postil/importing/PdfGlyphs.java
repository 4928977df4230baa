package org.postil.importing;

import org.postil.domain.GlyphMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the map from a text to the places of its glyphs. */
final class PdfGlyphs {
    private final List<GlyphMap.Run> runs = new ArrayList<>();

    /**
     * @param start where the paragraph begins in the text
     */
    void add(int start, List<DraftText.Part> parts) {
        for (DraftText.Part part : parts) {
            if (part.length() == 0) {
                continue;
            }
            Direction direction = part.line().pieces.getFirst().direction;
            if (direction == Direction.RIGHT) {
                runs.add(
                        new GlyphMap.Run(
                                part.page().number,
                                start + part.start(),
                                part.line().top,
                                part.line().bottom - part.line().top,
                                Arrays.copyOf(part.line().edges, part.length() + 1)));
            } else {
                turned(start + part.start(), part, direction);
            }
        }
    }

    /** A line that runs another way: a run per character, since a run lies along the page. */
    private void turned(int start, DraftText.Part part, Direction direction) {
        float width = part.page().width;
        float height = part.page().height;
        PrintLine line = part.line();
        for (int i = 0; i < part.length(); i++) {
            float x0 = direction.pageX(line.edges[i], line.top, width, height);
            float y0 = direction.pageY(line.edges[i], line.top, width, height);
            float x1 = direction.pageX(line.edges[i + 1], line.bottom, width, height);
            float y1 = direction.pageY(line.edges[i + 1], line.bottom, width, height);
            runs.add(
                    new GlyphMap.Run(
                            part.page().number,
                            start + i,
                            Math.min(y0, y1),
                            Math.abs(y1 - y0),
                            new float[] {Math.min(x0, x1), Math.max(x0, x1)}));
        }
    }

    GlyphMap map() {
        return new GlyphMap(runs);
    }
}
