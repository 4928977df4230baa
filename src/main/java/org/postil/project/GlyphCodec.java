package org.postil.project;

import org.postil.domain.GlyphMap;
import org.postil.domain.GlyphMap.Run;

import java.util.ArrayList;

/** A {@link GlyphMap} as bytes: places in twentieths of a point, each as its step from the last. */
final class GlyphCodec {
    private static final int VERSION = 1;
    private static final float UNITS = 20f;

    private GlyphCodec() {}

    static byte[] encode(GlyphMap map) {
        var out = new PackedBytes.Writer().number(VERSION).number(map.runs().size());
        int page = 0;
        int end = 0;
        for (Run run : map.runs()) {
            out.number(run.page() - page).number(run.start() - end);
            page = run.page();
            end = run.end();
            out.number(units(run.top())).number(units(run.height())).number(run.edges().length);
            int last = 0;
            for (float edge : run.edges()) {
                int at = units(edge);
                out.number(at - last);
                last = at;
            }
        }
        return out.packed();
    }

    /**
     * @throws IllegalArgumentException when the bytes are damaged or of a version not known here
     */
    static GlyphMap decode(byte[] bytes) {
        var in = new PackedBytes.Reader(bytes);
        if (in.number() != VERSION) {
            throw new IllegalArgumentException("glyph map of an unknown version");
        }
        var runs = new ArrayList<Run>();
        int page = 0;
        int end = 0;
        for (int i = in.number(); i > 0; i--) {
            page += in.number();
            int start = end + in.number();
            float top = in.number() / UNITS;
            float height = in.number() / UNITS;
            float[] edges = new float[in.number()];
            int last = 0;
            for (int e = 0; e < edges.length; e++) {
                last += in.number();
                edges[e] = last / UNITS;
            }
            var run = new Run(page, start, top, height, edges);
            end = run.end();
            runs.add(run);
        }
        return new GlyphMap(runs);
    }

    private static int units(float points) {
        return Math.round(points * UNITS);
    }
}
